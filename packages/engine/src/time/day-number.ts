/**
 * Reads the number of a day in a month: 24, 1er, 24th, third, الرابع والعشرين.
 */
import { numeralOf, readCardinal } from '../numerals/cardinal.js';
import { ORDINAL_ENDINGS } from '../numerals/units.js';
import type { Token } from '../text/token.js';
import type { Grammar } from './grammar.js';

/** A day of a month and the index behind its last token. */
export interface DayNumber {
  readonly day: number;
  readonly next: number;
}

const fits = (day: number, next: number): DayNumber | null =>
  Number.isInteger(day) && day >= 1 && day <= 31 ? { day, next } : null;

/** Arabic ordinals add up: الرابع والعشرين, الثالث عشر. */
function ordinalDay(grammar: Grammar, tokens: readonly Token[], at: number): DayNumber | null {
  const entry = numeralOf(tokens[at], grammar.language);
  if (entry === undefined || entry.word.is !== 'ordinal') return null;
  const behind = numeralOf(tokens[at + 1], grammar.language);
  const ten = behind?.word.is === 'number' ? behind.word.value : 0;
  const linked = behind?.conjunction === true || tokens[at + 1]?.joined === true;
  if (ten === 10 && !linked) return fits(entry.word.value === 11 ? 11 : entry.word.value + 10, at + 2);
  if (ten >= 20 && linked) return fits((entry.word.value === 11 ? 1 : entry.word.value) + ten, at + 2);
  return fits(entry.word.value, at + 1);
}

/** The day number that begins at a token, or null. */
export function readDayNumber(grammar: Grammar, tokens: readonly Token[], at: number): DayNumber | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    if (token.key.length > 2) return null;
    const ending = tokens[at + 1];
    return fits(
      Number(token.key),
      (ending?.joined || (token.key === '1' && ending?.key === 'er')) &&
        ORDINAL_ENDINGS.has(ending?.key ?? '')
        ? at + 2
        : at + 1,
    );
  }
  const ordinal = ordinalDay(grammar, tokens, at);
  if (ordinal !== null) return ordinal;
  // Trois mai is a date; three may is not one, and واحد من نوفمبر hardly.
  const cardinal = grammar.language === 'fr' ? readCardinal(tokens, at, 'fr') : null;
  return cardinal === null || cardinal.article ? null : fits(cardinal.value, cardinal.next);
}
