/**
 * Reads stretches that a date and a link begin: a date, a dash and a date, pairs of days, nights and lists of days. What
 * only one side says (a month, a year) is said for both.
 */
import type { Token } from '../text/token.js';
import { readDayNumber } from './day-number.js';
import { beginsAt, type Grammar, wordOf } from './grammar.js';
import type { Hit } from './phrase.js';
import { readPoint } from './point.js';
import type { CalendarTime, RangeTime, TimeValue } from './time-value.js';
import { readVouchedYear } from './year-alone.js';

export const AND: Readonly<Record<Grammar['language'], ReadonlySet<string>>> = {
  en: new Set(['and']),
  fr: new Set(['et']),
  ar: new Set(['و']),
};
export const TO: Readonly<Record<Grammar['language'], ReadonlySet<string>>> = {
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
const ARTICLES = new Set(
  "le la l' les the au a en du in on de des mois months يوم شهري عامي العامين سنتي يومي".split(' '),
);

export function skipArticles(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && ARTICLES.has(tokens[next]?.key ?? '') && tokens[next]?.text !== 'a') next += 1;
  return next;
}

/** Whether a token is tied to the one before it by a hyphen. */
export function hyphened(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.joined === true && token.kind !== 'punctuation' && token.start > (tokens[at - 1]?.end ?? 0);
}

/** One side of a range, where a bare year or a bare day is enough. */
export function readSide(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const start = skipArticles(tokens, at);
  if (beginsAt(grammar, tokens[start]) === 0) return null;
  const point = readPoint(grammar, tokens, start, true) ?? readVouchedYear(tokens, start);
  if (point !== null && point.value.kind !== 'range') return point;
  const day = readDayNumber(grammar, tokens, start);
  return day === null ? null : { value: { kind: 'calendar', day: day.day }, next: day.next };
}

export const isBareDay = (value: TimeValue): boolean =>
  value.kind === 'calendar' &&
  value.day !== undefined &&
  value.month === undefined &&
  value.monthShift === undefined;

/** Gives the first side the month and year of the second; null when the sides cannot be one range. */
export function joinSides(from: TimeValue, to: TimeValue): RangeTime | null {
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
export function readSecond(
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
  else if (hyphened(tokens, at) && links.has('-')) {
    // June-August: the hyphen stands between two tokens and is none.
  } else if (
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

/** Between the days of one night: Wednesday into Thursday, ليلة الأربعاء/الخميس. */
const NIGHT_LINKS = new Set(['/', '-', '–', 'علي', 'الي', 'into', 'to', 'and', 'a', 'au', 'et']);

/** Two weekdays behind a word of night, with or without a word between them. */
function readNight(grammar: Grammar, tokens: readonly Token[], first: Hit, value: CalendarTime): Hit | null {
  if (value.weekday === undefined || value.part !== 'night') return null;
  const linked = NIGHT_LINKS.has(tokens[first.next]?.key ?? '');
  if (!linked && grammar.language !== 'ar') return null;
  const second = readSide(grammar, tokens, linked ? first.next + 1 : first.next);
  if (second?.value.kind !== 'calendar' || second.value.weekday !== (value.weekday % 7) + 1) return null;
  const joined = joinSides(value, second.value);
  return joined === null ? null : { value: joined, next: second.next };
}

/** Whether the second of two follows the first at once: Monday and Tuesday, October and November, 2014 and 2015. */
function follows(value: CalendarTime, to: CalendarTime): boolean {
  if (
    to.day !== undefined ||
    value.day !== undefined ||
    (to.weekday !== undefined) !== (value.weekday !== undefined)
  )
    return false;
  if (value.weekday !== undefined) return to.weekday === (value.weekday % 7) + 1;
  if (value.month !== undefined) return to.month === (value.month % 12) + 1;
  return to.month === undefined && value.year !== undefined && to.year === value.year + 1;
}

/** Adjectives behind a pair: شهري ديسمبر ويناير الماضيين. */
const DUALS = new Set([
  'الماضيين',
  'الماضيان',
  'المنصرمين',
  'الاخيرين',
  'المقبلين',
  'الجاريين',
  'derniers',
  'dernier',
]);

/** Two days, months or years that follow each other, told as a pair: samedi et dimanche, شهري أكتوبر ونوفمبر. */
function readPair(grammar: Grammar, tokens: readonly Token[], first: Hit, value: CalendarTime): Hit | null {
  const night = readNight(grammar, tokens, first, value);
  if (night !== null) return night;
  if (value.day !== undefined || value.toward !== undefined || value.edge !== undefined) return null;
  const second = readSecond(grammar, tokens, first, AND[grammar.language], true);
  const to = second?.value.to;
  if (second === null || to?.kind !== 'calendar' || to.edge !== undefined || !follows(value, to)) return null;
  return DUALS.has(tokens[second.next]?.key ?? '') ? { ...second, next: second.next + 1 } : second;
}

/** A date, a link and a date: November 3–5, du 3 au 5 mai, 2012-2015. */
export function readLinked(grammar: Grammar, tokens: readonly Token[], first: Hit): Hit {
  if (first.value.kind !== 'calendar') return first;
  if (isBareDay(first.value))
    return readSecond(grammar, tokens, first, DAY_LINKS[grammar.language], true) ?? first;
  const pair = readPair(grammar, tokens, first, first.value);
  if (pair !== null) return pair;
  const links = TO[grammar.language];
  if (links.has(tokens[first.next]?.key ?? '') || hyphened(tokens, first.next)) {
    const short = shortYear(tokens, first);
    if (short !== null) return short;
    const second = readSecond(grammar, tokens, first, links, false);
    if (second?.value.to?.kind === 'calendar') return second;
  }
  return grammar.language === 'en' ? (readMoreDays(tokens, first, first.value, links) ?? first) : first;
}

/** 2012-15: the last two figures of the second year. */
function shortYear(tokens: readonly Token[], first: Hit): Hit | null {
  const { value } = first;
  const figures = tokens[first.next + 1];
  if (value.kind !== 'calendar' || value.year === undefined || value.month !== undefined) return null;
  if (figures?.kind !== 'number' || !figures.joined || figures.text.length !== 2) return null;
  const year = Math.floor(value.year / 100) * 100 + Number(figures.key);
  if (year <= value.year || tokens[first.next + 2]?.joined) return null;
  return { value: { kind: 'range', from: value, to: { kind: 'calendar', year } }, next: first.next + 2 };
}

const BEHIND_DAYS = new Set([
  'in',
  'at',
  'near',
  'when',
  'by',
  'and',
  'for',
  'with',
  'after',
  'before',
  'that',
  'as',
]);

/** November 3-5; December 3, 4 and 5: the later days have the month before them. */
function readMoreDays(
  tokens: readonly Token[],
  first: Hit,
  { month, day, year }: CalendarTime,
  links: ReadonlySet<string>,
): Hit | null {
  if (month === undefined || day === undefined || year !== undefined) return null;
  let next = first.next;
  let last = day;
  for (;;) {
    const link = tokens[next]?.key ?? '';
    const number = tokens[next + 1];
    if (
      !(links.has(link) || link === 'and' || link === ',') ||
      number?.kind !== 'number' ||
      number.key.length > 2
    )
      break;
    const value = Number(number.key);
    const behind = tokens[next + 2];
    // December 3 and 5 soldiers: the second figure counts them.
    if (value <= last || value > 31 || (behind?.kind === 'word' && !BEHIND_DAYS.has(behind.key))) break;
    last = value;
    next += 2;
    if (link !== ',') {
      const behindYear = readVouchedYear(tokens, tokens[next]?.key === ',' ? next + 1 : next);
      const told = behindYear?.value.kind === 'calendar' ? { year: behindYear.value.year as number } : {};
      const from: CalendarTime = { ...(first.value as CalendarTime), ...told };
      const to: CalendarTime = { kind: 'calendar', month, day: last, ...told };
      return { value: { kind: 'range', from, to }, next: behindYear?.next ?? next };
    }
  }
  return null;
}
