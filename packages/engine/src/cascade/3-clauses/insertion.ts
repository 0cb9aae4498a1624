/**
 * Dates and prepositional phrases set between commas behind a verb. They part nothing: what stands behind them may
 * still be the object of the verb. Any other insertion ends what the verb can take.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item, Phrase } from '../state.js';
import { isBare } from './clause-map.js';
import { isEventNoun } from './phrase-sort.js';

/** A bare phrase with a number. */
export const isCounted = (item: Item | undefined): item is Phrase => isBare(item) && item.count !== null;

/** "a revendiqué le 28 décembre, l'attaque": a European noun for a deed. */
const isEventPhrase = (item: Item | undefined): boolean =>
  isBare(item) && /^\p{Script=Latin}/u.test(item.head.low) && isEventNoun(item.head);

/** Is there a date, and nothing but dates and adverbs, between a verb and a comma with a counted phrase behind it? */
export const onlyDates = (items: readonly Item[], at: number, comma: number): boolean =>
  (isCounted(items[comma + 1]) || isEventPhrase(items[comma + 1])) &&
  isMark(items[comma - 1], 'time') &&
  items.slice(at + 1, comma).every((x) => isMark(x, 'time', 'adverb', 'comma', 'determiner'));

/** Index of the comma that closes an insertion of nothing but dates and prepositional phrases, or -1. */
export function closesInsertion(items: readonly Item[], comma: number): number {
  for (let i = comma + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'mark') {
      if (item.atom.category === 'comma') return i > comma + 1 ? i : -1;
      if (!['time', 'adverb', 'preposition', 'determiner', 'open', 'close'].includes(item.atom.category))
        return -1;
    } else if (item.kind === 'verb' || item.preposition === null) return -1;
  }
  return -1;
}
