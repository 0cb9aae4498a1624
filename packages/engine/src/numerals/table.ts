/**
 * Builders for the tables of number words: a row of words of one role, whose values rise by one step.
 */
import type { Numeral, NumeralRole } from './quantity.js';

type Row = [string, Numeral];
const words = (text: string): string[] => text.split(' ');

/** Cardinals of one role, in rising order. */
export function numbers(role: NumeralRole, from: number, text: string, step = 1): Row[] {
  return words(text).map((word, n) => [word, { is: 'number', role, value: from + n * step }]);
}

/** Ordinals in rising order. */
export function ordinals(from: number, text: string): Row[] {
  return words(text).map((word, n) => [word, { is: 'ordinal', value: from + n }]);
}

/** Collectives that are about their value. */
export function rounds(values: Readonly<Record<string, number>>): Row[] {
  return Object.entries(values).map(([word, value]) => [word, { is: 'round', value, plural: false }]);
}

/** Words without a number, with the bounds that we read into them. */
export function vague(values: Readonly<Record<string, readonly [number, number | null]>>): Row[] {
  return Object.entries(values).map(([word, [low, high]]) => [word, { is: 'vague', low, high }]);
}
