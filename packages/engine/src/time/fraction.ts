/**
 * Quarters and halves of a year, halves and weeks of a month: the first quarter of 2017, الربع الأخير من العام الماضي,
 * les six premiers mois de 2017, the second week of March. It refuses nine months, a third, and any of them without
 * the year or month that they are of.
 */
import { readCardinal } from '../numerals/cardinal.js';
import type { Token } from '../text/token.js';
import { ENGLISH_QUARTER, OF, ORDER, type Whole } from './fraction-words.js';
import { type Grammar, wordOf } from './grammar.js';
import type { Hit } from './phrase.js';
import type { CalendarTime, TimeFraction, TimeValue } from './time-value.js';

const LINKS = new Set(['of', 'the', 'de', 'du', "d'", 'la', 'le', "l'", 'من', 'in']);
const COUNTS: Readonly<Record<Whole, number>> = { q: 4, h: 2, w: 5 };

function fractionOf(whole: Whole, order: number): TimeFraction | null {
  const number = order === 0 ? COUNTS[whole] : order;
  return number > COUNTS[whole] ? null : (`${whole}${number}` as TimeFraction);
}

interface Named {
  /** Or so many months from the start of a year. */
  readonly fraction: TimeFraction | number;
  readonly next: number;
}

/** The first three months are a quarter, the first five are five. */
function ofMonths(count: number, next: number): Named | null {
  return count > 1 && count < 12 ? { fraction: count === 3 ? 'q1' : count === 6 ? 'h1' : count, next } : null;
}

/** The first so many months of a year. */
function firstMonths(whole: TimeValue, count: number): TimeValue | null {
  if (!fits(whole, 'q1')) return null;
  let of: CalendarTime | null = whole.kind === 'calendar' ? whole : null;
  if (whole.kind === 'relative' && whole.shift !== null)
    of = { kind: 'calendar', yearShift: whole.shift, yearOf: whole.to };
  return of === null ? null : { kind: 'range', from: { ...of, month: 1 }, to: { ...of, month: count } };
}

function withFraction(whole: Hit, fraction: Named['fraction']): Hit | null {
  const { value, next } = whole;
  if (typeof fraction === 'number') {
    const months = firstMonths(value, fraction);
    return months === null ? null : { value: months, next };
  }
  return fits(value, fraction) ? { value: { ...value, edge: fraction } as TimeValue, next } : null;
}

function named(grammar: Grammar, tokens: readonly Token[], at: number): Named | null {
  const key = wordOf(grammar, tokens[at])?.base ?? tokens[at]?.key ?? '';
  const short = ENGLISH_QUARTER.get(key);
  if (short !== undefined) return { fraction: short, next: at + 1 };
  const arabic = grammar.language === 'ar';
  const figures = tokens[at]?.kind === 'number' && tokens[at + 1]?.joined === true;
  const order = arabic ? ORDER.get(tokens[at + 1]?.key ?? '') : figures ? Number(key) : ORDER.get(key);
  const second = figures && !arabic ? at + 2 : at + 1;
  const whole = OF.get(arabic ? key : (tokens[second]?.key ?? ''));
  if (order !== undefined && whole !== undefined) {
    const fraction = fractionOf(whole, order);
    return fraction === null ? null : { fraction, next: second + 1 };
  }
  const months = readCardinal(tokens, arabic ? at + 1 : at + 1, grammar.language);
  const counted = arabic ? readCardinal(tokens, at, 'ar') : null;
  if (
    counted !== null &&
    tokens[counted.next]?.key === 'اشهر' &&
    ORDER.get(tokens[counted.next + 1]?.key ?? '') === 1
  )
    return ofMonths(counted.value, counted.next + 2);
  if (arabic && key === 'الاشهر' && months !== null && ORDER.get(tokens[months.next]?.key ?? '') === 1)
    return ofMonths(months.value, months.next + 1);
  return order === 1 && months !== null && tokens[months.next]?.key === 'months'
    ? ofMonths(months.value, months.next + 1)
    : null;
}

/** Six premiers mois: French counts before it orders. */
function frenchMonths(grammar: Grammar, tokens: readonly Token[], at: number): Named | null {
  const count = grammar.language === 'fr' ? readCardinal(tokens, at, 'fr') : null;
  return count !== null && tokens[count.next]?.key === 'premiers' && tokens[count.next + 1]?.key === 'mois'
    ? ofMonths(count.value, count.next + 2)
    : null;
}

function fits(value: TimeValue, fraction: TimeFraction): boolean {
  const ofMonth =
    value.kind === 'calendar'
      ? value.month !== undefined && value.day === undefined
      : value.kind === 'relative' && value.unit === 'month';
  const ofYear =
    value.kind === 'calendar'
      ? (value.year ?? value.yearShift) !== undefined &&
        value.month === undefined &&
        value.season === undefined
      : value.kind === 'relative' && value.unit === 'year';
  if (value.edge !== undefined) return false;
  return fraction.startsWith('w') ? ofMonth : fraction.startsWith('q') ? ofYear : ofYear || ofMonth;
}

/** The fraction that begins at a token; `inner` reads the year or month behind it. */
export function readFraction(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  inner: (start: number) => Hit | null,
): Hit | null {
  const found = named(grammar, tokens, at) ?? frenchMonths(grammar, tokens, at);
  if (found === null) return null;
  for (let start = found.next; start <= found.next + 2; start += 1) {
    const whole = inner(start);
    if (whole !== null) return withFraction(whole, found.fraction);
    const key = tokens[start]?.key ?? '';
    if (!LINKS.has(key) && wordOf(grammar, tokens[start])?.word.head !== 'month') return null;
  }
  return null;
}
