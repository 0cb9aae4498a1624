/**
 * بينهما, بينهم: "between them" at the end of its clause, and "among them" before those it counts. Reads the first as a
 * pronoun behind its preposition; the second stays the mark that it is.
 */
import { atomLike } from '../../mentions/atom-like.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, Item } from '../state.js';
import { buildPhrase } from './build-phrase.js';
import { isBare } from './clause-map.js';

const PRONOUNS: Readonly<Record<string, string>> = { بينهما: 'هما', بينهم: 'هم' };

/** The items, with each "between them" as a phrase. */
export function betweenThem(items: readonly Item[]): readonly Item[] {
  if (!items.some(isTogether)) return items;
  return items.map((item, i) => {
    const low = isTogether(item) ? PRONOUNS[item.atom.low] : undefined;
    if (item.kind !== 'mark' || low === undefined || isBare(items[i + 1])) return item;
    const { atom } = item;
    const preposition: Atom = atomLike(atom, { category: 'preposition', low: 'بين', relations: ['between'] });
    const head: Atom = atomLike(atom, { category: 'pronoun', low, relations: [], analyses: [], lemma: null });
    return phraseLike(buildPhrase(head, [head]), { preposition });
  });
}

const isTogether = (item: Item): item is Extract<Item, { kind: 'mark' }> =>
  item.kind === 'mark' && Object.hasOwn(PRONOUNS, item.atom.low);
