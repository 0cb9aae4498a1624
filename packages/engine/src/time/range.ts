/**
 * Reads ranges and open ends: between…and, from…to, a date and a dash and a date, since, until, before and after.
 * What only one side says (a month, a year) is said for both.
 */
import { HEDGES_BEFORE, hedgeAt } from '../numerals/hedges.js';
import type { Token } from '../text/token.js';
import { readDayNumber } from './day-number.js';
import { beginsAt, type Grammar, wordOf } from './grammar.js';
import type { Hit } from './phrase.js';
import { readBareYear, readPoint } from './point.js';
import type { CalendarTime, RangeTime, TimeValue } from './time-value.js';

const AND: Readonly<Record<Grammar['language'], ReadonlySet<string>>> = {
  en: new Set(['and']),
  fr: new Set(['et']),
  ar: new Set(['و']),
};
const TO: Readonly<Record<Grammar['language'], ReadonlySet<string>>> = {
  en: new Set(['to', 'until', 'till', 'through', '-', '–', '—']),
  fr: new Set(['a', 'au', "jusqu'", '-', '–', '—']),
  ar: new Set(['الي', 'حتي', 'وحتي', '-', '–', '—']),
};
/** Between two days of which only the second has its month. */
const DAY_LINKS: typeof AND = {
  en: new Set([...AND.en, ...TO.en]),
  fr: new Set([...AND.fr, ...TO.fr]),
  ar: new Set([...AND.ar, ...TO.ar]),
};
const ARTICLES = new Set(['le', 'la', "l'", 'the', 'au', 'a', 'en', 'du', 'in', 'on', 'de', 'يوم']);

function skipArticles(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && ARTICLES.has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

/** One side of a range, where a bare year or a bare day is enough. */
function readSide(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const start = skipArticles(tokens, at);
  if (beginsAt(grammar, tokens[start]) === 0) return null;
  const point = readPoint(grammar, tokens, start, true) ?? readBareYear(tokens, start);
  if (point !== null && point.value.kind !== 'range') return point;
  const day = readDayNumber(grammar, tokens, start);
  return day === null ? null : { value: { kind: 'calendar', day: day.day }, next: day.next };
}

const isBareDay = (value: TimeValue): boolean =>
  value.kind === 'calendar' &&
  value.day !== undefined &&
  value.month === undefined &&
  value.monthShift === undefined;

/** Gives the first side the month and year of the second; null when the sides cannot be one range. */
function joinSides(from: TimeValue, to: TimeValue): RangeTime | null {
  if (isBareDay(to)) return null;
  if (from.kind !== 'calendar' || to.kind !== 'calendar')
    return isBareDay(from) ? null : { kind: 'range', from, to };
  const first: { -readonly [K in keyof CalendarTime]: CalendarTime[K] } = { ...from };
  if (isBareDay(from)) {
    if (to.month === undefined || to.day === undefined) return null;
    first.month = to.month;
  }
  if (first.year === undefined && to.year !== undefined && first.month !== undefined) {
    first.year = first.month > (to.month ?? 12) ? to.year - 1 : to.year;
  }
  if (first.yearShift === undefined && to.yearShift !== undefined && first.year === undefined) {
    first.yearShift = to.yearShift;
    if (to.yearOf !== undefined) first.yearOf = to.yearOf;
  }
  if (first.year !== undefined && to.year !== undefined && first.year > to.year) return null;
  return { kind: 'range', from: first, to };
}

/** The second side behind a linking word; Arabic may write the link onto it. */
function readSecond(
  grammar: Grammar,
  tokens: readonly Token[],
  first: Hit,
  links: ReadonlySet<string>,
  attached: boolean,
): Hit<RangeTime> | null {
  const link = tokens[first.next];
  if (link === undefined) return null;
  let at = first.next;
  if (links.has(link.key)) at += 1;
  else if (
    !(
      attached &&
      grammar.language === 'ar' &&
      (wordOf(grammar, link)?.conjunction === true || link.key === 'و')
    )
  )
    return null;
  const second = readSide(grammar, tokens, at);
  if (second === null) return null;
  const value = joinSides(first.value, second.value);
  return value === null ? null : { value, next: second.next };
}

function readBetween(grammar: Grammar, tokens: readonly Token[], at: number, between: boolean): Hit | null {
  const first = readSide(grammar, tokens, at + 1);
  if (first === null) return null;
  const links = between ? AND[grammar.language] : TO[grammar.language];
  return readSecond(grammar, tokens, first, links, between);
}

/** Two days or years that follow each other, told as a pair: يومي الاثنين والثلاثاء, samedi et dimanche. */
function readPair(grammar: Grammar, tokens: readonly Token[], first: Hit, value: CalendarTime): Hit | null {
  if (
    value.month !== undefined ||
    value.day !== undefined ||
    value.toward !== undefined ||
    value.edge !== undefined
  )
    return null;
  const second = readSecond(grammar, tokens, first, AND[grammar.language], true);
  const to = second?.value.to;
  if (second === null || to?.kind !== 'calendar' || to.month !== undefined || to.day !== undefined)
    return null;
  if (value.weekday !== undefined) return to.weekday === (value.weekday % 7) + 1 ? second : null;
  return value.year !== undefined && to.year === value.year + 1 ? second : null;
}

/** A date, a link and a date: November 3–5, du 3 au 5 mai, 2012-2015. */
export function readLinked(grammar: Grammar, tokens: readonly Token[], first: Hit): Hit {
  if (first.value.kind !== 'calendar') return first;
  if (isBareDay(first.value))
    return readSecond(grammar, tokens, first, DAY_LINKS[grammar.language], true) ?? first;
  const pair = readPair(grammar, tokens, first, first.value);
  if (pair !== null) return pair;
  const links = TO[grammar.language];
  if (!links.has(tokens[first.next]?.key ?? '')) return first;
  const { month, day, year } = first.value;
  const second = readSecond(grammar, tokens, first, links, false);
  if (second?.value.to?.kind === 'calendar') return second;
  // November 3-5: the second day has the month before it.
  const end = readDayNumber(grammar, tokens, first.next + 1);
  if (end === null || month === undefined || day === undefined || end.day <= day || grammar.language !== 'en')
    return first;
  const to: CalendarTime = { kind: 'calendar', month, day: end.day, ...(year === undefined ? {} : { year }) };
  return { value: { kind: 'range', from: first.value, to }, next: end.next };
}

function isDated(value: TimeValue): boolean {
  return (
    value.kind === 'hijri' ||
    (value.kind === 'calendar' &&
      (value.year ?? value.month ?? value.yearShift ?? value.season ?? value.decade) !== undefined)
  );
}

/** A range or open end that an opening word begins at a token, or null. */
export function readOpened(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const opener = wordOf(grammar, tokens[at])?.word.opener;
  if (opener === undefined) return null;
  if (opener === 'between' || opener === 'from')
    return readBetween(grammar, tokens, at, opener === 'between');
  const hedge = hedgeAt(tokens, at + 1, HEDGES_BEFORE[grammar.language]);
  const start = skipArticles(tokens, hedge?.next ?? at + 1);
  const inner = readPoint(grammar, tokens, start, true) ?? readBareYear(tokens, start);
  if (inner === null || inner.value.kind === 'range' || inner.value.kind === 'span') return null;
  const { value, next } = inner;
  if (opener === 'since') return { value: { kind: 'range', from: value, to: null }, next };
  if (opener === 'until') return { value: { kind: 'range', from: null, to: value }, next };
  // "After Friday" and "before the attack of yesterday" bound other events too loosely to date them.
  if (!isDated(value)) return null;
  return opener === 'before'
    ? { value: { kind: 'range', from: null, to: value, outside: true }, next }
    : { value: { kind: 'range', from: value, to: null, outside: true }, next };
}
