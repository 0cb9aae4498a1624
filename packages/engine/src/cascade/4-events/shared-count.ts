/**
 * Finds the number that dead and wounded share: عشرات القتلى والجرحى, 50 شخصا بين قتيل وجريح, عشرات المدنيين قتلى وجرحى. It
 * refuses nouns that have a number of their own, and pairs of which one says nothing of what befell anybody.
 */
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Item, Phrase, SentenceState } from '../state.js';
import { tollOf } from './figures.js';

/** The counted phrase whose number is told of this noun and of its pair together; null where each has its own, and "uncounted" where nobody has counted them. */
export function sharedCount(noun: Phrase, { items }: SentenceState): Phrase | 'uncounted' | null {
  if (noun.count || !tollOf(noun.head)) return null;
  const at = items.findIndex((x) => x === noun || (x.kind === 'phrase' && x.list.includes(noun)));
  const pair = items[at];
  if (pair?.kind !== 'phrase') return null;
  const total =
    pair.list.length > 0 && pair.list.every((p) => isOther(p, pair))
      ? ((pair.count ? pair : null) ?? countedBefore(items, at, pair))
      : countedWith(items, at, noun);
  if (!total && pair.preposition?.relations.includes('between')) return 'uncounted';
  return (
    total && phraseLike(total, { list: [], beside: [], modifiers: total.modifiers.filter((m) => !tollOf(m)) })
  );
}

/** A second noun without a number that tells of something else that befell people. */
const isOther = (second: Phrase, first: Phrase): boolean => {
  const toll = tollOf(second.head);
  return (
    !second.count &&
    // قتيلا وإصابة عشرة: a deed that tells its own number has no part in another.
    second.of.every((p) => p.count === null) &&
    toll !== undefined &&
    tollOf(first.head) !== undefined &&
    toll !== tollOf(first.head)
  );
};

/** العشرات بين قتيل وجريح: the people told right before the pair. */
function countedBefore(items: readonly Item[], at: number, pair: Phrase): Phrase | null {
  const before = items[at - 1];
  if (before?.kind !== 'phrase') return null;
  const set = pair.preposition?.relations.includes('between') ?? (!pair.definite && pair.plural);
  const people = before.count ? before : before.of.at(-1);
  return set && people?.count?.kind === 'count' && !tollOf(people.head) ? people : null;
}

/** سقوط عشرات القتلى والجرحى: the pair stands apart, since what brought it about governs the first alone. */
function countedWith(items: readonly Item[], at: number, noun: Phrase): Phrase | null {
  const whole = items[at - 2];
  const joint = items[at - 1];
  if (whole?.kind !== 'phrase' || joint?.kind !== 'mark' || joint.atom.category !== 'conjunction')
    return null;
  let edge: Phrase | undefined = whole;
  while (edge && !edge.count) edge = edge.of.at(-1);
  return edge?.count?.kind === 'count' && edge.head.end === joint.start - 1 && isOther(noun, edge)
    ? edge
    : null;
}
