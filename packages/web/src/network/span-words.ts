/**
 * The time in which a tie is told to be true, in months or years: its days are outer bounds, and as days they would
 * sound more exact than what was said. The sentences below it say the rest.
 */
import type { Language } from '@marsad/model';
import { dayWords } from '../language/date-words.js';

/** `2017` or `2017-06`, from and to: whole years where both days bound one, else their months. */
export function wholeUnits(first: string, last: string): readonly [string, string] {
  const years = first.endsWith('-01-01') && last.endsWith('-12-31');
  const length = years ? 4 : 7;
  return [first.slice(0, length), last.slice(0, length)];
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
    return known === null ? null : dayWords(known.slice(0, 7), language);
  }
  const [from, to] = wholeUnits(first, last);
  return from === to ? dayWords(from, language) : join(dayWords(from, language), dayWords(to, language));
}
