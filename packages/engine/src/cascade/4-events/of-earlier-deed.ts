/**
 * Tells a toll from a deed that only stands before it in time: what happened hours after another attack is not that
 * attack's, and those whose remains are handed over were killed before. Arabic alone; it joins nothing.
 */
import type { Draft, Frame, Phrase, SentenceState } from '../state.js';

/** بعد ساعات من هجوم: how long after another deed. */
export const isSinceThen = ({ slots }: Frame, { start, preposition }: Phrase): boolean =>
  preposition?.low === 'من' &&
  (slots.get('after') ?? []).some(({ phrase }) => start > phrase.end && start - phrase.end <= 5);

/** تبادل رفات أربعة قتلى: whose remains are handed over was killed before. */
export function areRemains({ frame: { item } }: Draft, { items }: SentenceState): boolean {
  const holds = (phrase: Phrase): boolean =>
    (REMAINS.has(phrase.head.lemma?.name ?? phrase.head.low) && phrase.of.some((p) => p === item)) ||
    phrase.of.some(holds) ||
    phrase.list.some(holds);
  return item.kind === 'phrase' && items.some((x) => x.kind === 'phrase' && x.end >= item.end && holds(x));
}
const REMAINS = new Set(['رفات', 'جثة', 'جثمان']);
