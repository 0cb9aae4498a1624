/**
 * Where whoever speaks stands behind an inverted French verb of speech: over dates between commas, over where and to
 * whom it was said. Whether it can speak is not asked.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item } from '../state.js';
import { isBare, isComma } from './items.js';

/** "a déclaré sur Twitter le ministre": behind the verb, over where and to whom it was said. */
export function speakerBehind(items: readonly Item[], at: number): number {
  let i = behindInsertion(items, at);
  while (items[i]?.kind === 'phrase' && !isBare(items[i]) && i < at + 3) i += 1;
  return i;
}

/** "a fait savoir, samedi, le ministère": behind what stands between two commas; else right behind the verb. */
export function behindInsertion(items: readonly Item[], at: number): number {
  if (!isComma(items[at + 1])) return at + 1;
  let i = at + 2;
  while (isMark(items[i], 'time', 'adverb') || (items[i]?.kind === 'phrase' && !isBare(items[i]))) i += 1;
  return i > at + 2 && isComma(items[i]) ? i + 1 : at + 1;
}
