/**
 * The days between which a tie is told to be true, in words no more exact than they are: bounds that span whole years
 * or whole months are told as years or months.
 */
import type { Language } from '@marsad/model';
import { lastDayOf } from '../actors/months.js';
import { dayWords } from '../language/date-words.js';

/** `2017`, `2017-06` or `2017-06-05`: the longest whole unit that both days fit; ISO 8601, shortened. */
export function wholeUnits(first: string, last: string): readonly [string, string] {
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return [first.slice(0, 4), last.slice(0, 4)];
  const months = [first.slice(0, 7), last.slice(0, 7)] as const;
  if (first.endsWith('-01') && lastDayOf(months[1]) === last) return months;
  return [first, last];
}

/** Null for a tie without a date. `join` puts two ends into one phrase. */
export function spanWords(
  first: string | null,
  last: string | null,
  language: Language,
  join: (from: string, to: string) => string,
): string | null {
  if (first === null || last === null) {
    const known = first ?? last;
    return known === null ? null : dayWords(known, language);
  }
  const [from, to] = wholeUnits(first, last);
  return from === to ? dayWords(from, language) : join(dayWords(from, language), dayWords(to, language));
}
