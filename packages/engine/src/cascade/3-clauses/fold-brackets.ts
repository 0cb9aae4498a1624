/**
 * Gives a name in brackets to the name before it, and what stands behind the brackets to both: the kind of group that
 * it is, or the deed that it did. It refuses brackets that hold anything but a name.
 */
import { isMark } from '../../mentions/marks.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Item, Phrase } from '../state.js';
import { hasClass, sortOf } from './phrase-sort.js';

type Open = { -readonly [K in keyof Phrase]: Phrase[K] } & { list: Phrase[]; beside: Phrase[] };

/** "X (Y)": another name in brackets belongs to the name before it, so that it may stand in a list. */
export function foldBrackets(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const host = out.at(-1);
    const inner = items[i + 1];
    if (
      isBracket(items[i]) &&
      isMark(items[i + 2], 'close') &&
      host?.kind === 'phrase' &&
      sortOf(host) === 'people' &&
      inner?.kind === 'phrase' &&
      !inner.preposition &&
      (inner.head.category === 'name' || inner.head.category === 'unknown')
    ) {
      (namedEdge(host) as Open).beside.push(inner);
      const close = items[i + 2] as Item;
      i += 2;
      // "the Rapid Support Forces (RSF) militia": the noun behind only says what the name is.
      const kind = items[i + 1];
      if (kind?.kind === 'phrase' && isKindOfGroup(host, kind, close)) {
        (host as Open).end = kind.end;
        i += 1;
      } else if (kind?.kind === 'phrase' && isDeedOf(host, kind, close)) {
        out[out.length - 1] = deedOf(host, kind);
        i += 1;
      }
    } else out.push(items[i] as Item);
  }
  return out;
}

/** "an Islamic State (ISIS) attack": the deed behind the brackets is that group's. */
const isDeedOf = (host: Phrase, deed: Phrase, close: Item): boolean =>
  /^\p{Script=Latin}/u.test(deed.head.low) &&
  host.atoms[0]?.category === 'determiner' &&
  host.head.category === 'name' &&
  host.of.length === 0 &&
  deed.preposition === null &&
  deed.count === null &&
  deed.start - close.end <= 1 &&
  deed.atoms[0]?.category !== 'determiner' &&
  sortOf(deed) === 'event';

const deedOf = (host: Phrase, deed: Phrase): Phrase =>
  phraseLike(deed, {
    start: host.start,
    preposition: host.preposition,
    definite: host.definite && host.atoms[0]?.low === 'the',
    atoms: [...host.atoms, ...deed.atoms],
    of: [phraseLike(host, { preposition: null }), ...deed.of],
  });

function isKindOfGroup(host: Phrase, kind: Phrase, close: Item): boolean {
  const named = namedEdge(host);
  return (
    named.head.senses.some((s) => s.actor.kind === 'group' || s.actor.kind === 'force') &&
    /^\p{Script=Latin}/u.test(kind.head.low) &&
    host.count === null &&
    kind.preposition === null &&
    kind.count === null &&
    kind.start - close.end <= 1 &&
    kind.atoms[0] === kind.head &&
    kind.of.length === 0 &&
    kind.beside.length === 0 &&
    (hasClass(kind.head, 'group-head') ||
      kind.head.lemma?.words.some((w) => w.class === 'person' && w.of === 'militant') === true)
  );
}

/** The name at the right edge of a phrase, to which brackets right behind it belong; else the phrase itself. */
function namedEdge(host: Phrase): Phrase {
  for (let inner = host.of.at(-1); inner && inner.end === host.end; inner = inner.of.at(-1))
    if (inner.head.category === 'name') return inner;
  return host;
}

const isBracket = (item: Item | undefined): boolean =>
  isMark(item, 'open') && (item as { atom: { low: string } }).atom.low === '(';
