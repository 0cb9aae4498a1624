/**
 * Reads a date told by its own parts: weekday, day, month and year in the order of each language, with months of one
 * name or two. It refuses words that are only sometimes months unless something beside them vouches for the date.
 */
import type { Token } from '../text/token.js';
import { readDayNumber } from './day-number.js';
import { type Grammar, wordOf } from './grammar.js';
import { type Month, readMonth } from './month.js';
import { readNumericDate } from './numeric-date.js';
import { type Hit, readPhrase } from './phrase.js';
import type { CalendarTime, DayPart, HijriTime } from './time-value.js';
import { type PartsHit, readToward, readYear, readYearBehind, toDate } from './year.js';

type Parts = PartsHit['parts'];
const MONTH_OF = new Set(['of', 'de', "d'", 'من', 'le', 'the', '-', 'du', 'mois', 'month', 'شهر', 'لشهر']);
const COINCIDING = new Set(['الموافق', 'الموافقه', 'الموافق ل', 'المصادف', 'الموافقة']);

function skip(tokens: readonly Token[], at: number, words: ReadonlySet<string>, most: number): number {
  let next = at;
  while (next < at + most && words.has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

/** The year or the adjective behind, added to the parts. */
function finish(
  grammar: Grammar,
  tokens: readonly Token[],
  parts: Parts,
  hijri: boolean,
  at: number,
): PartsHit {
  const year = readYearBehind(grammar, tokens, at);
  if (year !== null && (parts.month !== undefined || tokens[at]?.kind !== 'number'))
    return { parts: { ...parts, ...year.parts }, hijri: hijri || year.hijri === true, next: year.next };
  const toward = readToward(grammar, tokens, at);
  if (toward === null) return { parts, hijri, next: at };
  return { parts: { ...parts, ...toward.parts }, hijri, next: toward.next };
}

/** The fifth of this month, الخامس من الشهر الماضي, le 5 du mois dernier. */
function dayOfRelativeMonth(
  grammar: Grammar,
  tokens: readonly Token[],
  day: number,
  at: number,
): PartsHit | null {
  const hit = readPhrase(grammar, tokens, at + 1) ?? readPhrase(grammar, tokens, at + 2);
  if (hit === null || hit.value.kind !== 'relative' || hit.value.unit !== 'month' || hit.value.shift === null)
    return null;
  const { shift, to } = hit.value;
  return Math.abs(shift) > 1 ? null : { parts: { day, monthShift: shift, yearOf: to }, next: hit.next };
}

/** Day then month: 24 November, الرابع والعشرين من نوفمبر, 1er décembre. */
function dayMonth(grammar: Grammar, tokens: readonly Token[], at: number): PartsHit | null {
  const day = readDayNumber(grammar, tokens, at);
  if (day === null) return null;
  const start = skip(tokens, day.next, MONTH_OF, 2);
  const month = readMonth(grammar, tokens, start);
  if (month === null && start > day.next) return dayOfRelativeMonth(grammar, tokens, day.day, day.next);
  return month === null
    ? null
    : finish(grammar, tokens, { day: day.day, month: month.month }, month.hijri, month.next);
}

/** Month then day: November 24th, 2017. */
function monthDay(grammar: Grammar, tokens: readonly Token[], month: Month): PartsHit | null {
  if (grammar.language !== 'en') return null;
  const start = tokens[month.next]?.key === 'the' ? month.next + 1 : month.next;
  const day =
    tokens[start]?.kind === 'number' || start > month.next ? readDayNumber(grammar, tokens, start) : null;
  if (day === null || tokens[day.next]?.key === '%') return null;
  return finish(grammar, tokens, { month: month.month, day: day.day }, false, day.next);
}

/** Words before a bare month that make a date of it. */
const VOUCHERS = new Set(
  "in since until till of by during from early late mid last next this en de d' depuis du au debut fin mi mois courant avant apres entre et ce jusqu' des في منذ حتي شهر من خلال بحلول مطلع اوايل اواخر منتصف نهايه بدايه قبل بعد بين لشهر بشهر".split(
    ' ',
  ),
);

function bareMonth(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  month: Month,
  vouched: boolean,
): PartsHit | null {
  const hit = finish(grammar, tokens, { month: month.month }, month.hijri, month.next);
  if (hit.next > month.next) return hit;
  const token = tokens[at] as Token;
  const before = tokens[at - 1]?.key ?? '';
  const sure = vouched || VOUCHERS.has(before);
  if (month.weak)
    return sure && (grammar.language !== 'en' || (token.capital && token.text.length > 2)) ? hit : null;
  return sure || grammar.language !== 'en' || token.capital ? hit : null;
}

function core(grammar: Grammar, tokens: readonly Token[], at: number, vouched: boolean): PartsHit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readNumericDate(tokens, at) ?? dayMonth(grammar, tokens, at);
  const day = dayMonth(grammar, tokens, at);
  if (day !== null) return day;
  const head = wordOf(grammar, token)?.word.head === 'month' ? skip(tokens, at + 1, MONTH_OF, 1) : at;
  const month = readMonth(grammar, tokens, head);
  if (month === null) return null;
  return monthDay(grammar, tokens, month) ?? bareMonth(grammar, tokens, head, month, vouched || head > at);
}

interface Lead {
  weekday?: number;
  part?: DayPart;
  weak: boolean;
  next: number;
}

/** Weekday, part of the day and head words before the date: يوم الجمعة، مساء يوم الأربعاء الموافق. */
function readLead(grammar: Grammar, tokens: readonly Token[], at: number): Lead {
  const lead: Lead = { weak: false, next: at };
  for (let n = 0; n < 3; n += 1) {
    const entry = wordOf(grammar, tokens[lead.next]);
    const word = entry?.word;
    if (word === undefined) break;
    if (word.weekday !== undefined && lead.weekday === undefined) {
      lead.weekday = word.weekday;
      lead.weak = word.weak === true || (grammar.language === 'en' && tokens[lead.next]?.capital !== true);
      if (tokens[lead.next + 1]?.key === '.' && word.weak) lead.next += 1;
    } else if (word.head === 'day' && lead.weekday === undefined && grammar.language === 'ar') {
      // يوم opens the date and says nothing else.
    } else if (
      word.part !== undefined &&
      lead.part === undefined &&
      (grammar.language === 'ar' || lead.weekday !== undefined)
    ) {
      lead.part = word.part;
    } else break;
    lead.next += 1;
  }
  return lead;
}

/** Words between two days of which only the second has its month: samedi 3 au dimanche 4 juin. */
const DAY_LINKS = new Set(['au', 'et', 'و', 'الي']);
const BEFORE_CORE = new Set([',', '،', 'le', 'the', 'في', 'on', ...COINCIDING]);

function restOf(lead: Lead): Parts {
  return {
    ...(lead.weekday === undefined ? {} : { weekday: lead.weekday }),
    ...(lead.part === undefined ? {} : { part: lead.part }),
  };
}

/** A weekday by itself, with its adjective, or with the number of its day ("vendredi 24"). */
function weekdayAlone(grammar: Grammar, tokens: readonly Token[], lead: Lead): PartsHit | null {
  if (lead.weekday === undefined) return null;
  const token = tokens[lead.next];
  const start = token?.key === 'le' ? lead.next + 1 : lead.next;
  const number =
    tokens[start]?.kind === 'number' && grammar.language !== 'en'
      ? readDayNumber(grammar, tokens, start)
      : null;
  const behind = number === null ? undefined : tokens[number.next];
  const free = number !== null && (behind?.kind !== 'word' || DAY_LINKS.has(behind.key));
  if (number !== null && free) return { parts: { ...restOf(lead), day: number.day }, next: number.next };
  if (lead.weak) return null;
  const toward = readToward(grammar, tokens, lead.next);
  if (toward !== null) return { parts: { ...restOf(lead), ...toward.parts }, next: toward.next };
  return { parts: restOf(lead), next: lead.next };
}

const BEFORE_PART = new Set(['au', 'en', 'dans', 'la']);
const BEFORE_COINCIDING = new Set([...COINCIDING, '(', '/', ',', '،']);

/** A part of the day behind the date: Wednesday evening, mercredi soir, الأربعاء مساء. */
function withPart(grammar: Grammar, tokens: readonly Token[], hit: PartsHit): PartsHit {
  const start = skip(tokens, hit.next, BEFORE_PART, 2);
  if (hit.parts.part === undefined && tokens[start]?.key === 'apres' && tokens[start + 1]?.key === 'midi')
    return { ...hit, parts: { ...hit.parts, part: 'afternoon' }, next: start + 2 };
  const part = hit.parts.part === undefined ? wordOf(grammar, tokens[start])?.word.part : undefined;
  return part === undefined || (start > hit.next && grammar.language !== 'fr')
    ? hit
    : { ...hit, parts: { ...hit.parts, part }, next: start + 1 };
}

/** A second date of the other calendar: 25 ربيع الأول 1439 هـ الموافق 13 ديسمبر 2017. */
function coinciding(
  grammar: Grammar,
  tokens: readonly Token[],
  hit: PartsHit,
): Hit<CalendarTime | HijriTime> {
  const value = toDate(hit.parts, hit.hijri === true);
  const at = skip(tokens, hit.next, BEFORE_COINCIDING, 2);
  if (at === hit.next || value.kind !== 'hijri') return { value, next: hit.next };
  const other = core(grammar, tokens, at, true);
  if (other === null || other.hijri) return { value, next: hit.next };
  const closed = tokens[at - 1]?.key === '(' && tokens[other.next]?.key === ')';
  return {
    value: { ...value, gregorian: { kind: 'calendar', ...other.parts } },
    next: closed ? other.next + 1 : other.next,
  };
}

/** The date that begins at a token and is told by its parts, or null. `vouched`: words before it say it is a date. */
export function readCalendar(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  vouched: boolean,
): Hit<CalendarTime | HijriTime> | null {
  const lead = readLead(grammar, tokens, at);
  const start = lead.next === at ? at : skip(tokens, lead.next, BEFORE_CORE, 3);
  const date = core(grammar, tokens, start, vouched || lead.next > at);
  if (date !== null)
    return coinciding(
      grammar,
      tokens,
      withPart(grammar, tokens, { ...date, parts: { ...restOf(lead), ...date.parts } }),
    );
  const weekday = weekdayAlone(grammar, tokens, lead);
  if (weekday !== null) return coinciding(grammar, tokens, withPart(grammar, tokens, weekday));
  const year = wordOf(grammar, tokens[at])?.word.head === 'year' || vouched ? readYear(tokens, at) : null;
  return year === null ? null : { value: toDate(year.parts, year.hijri === true), next: year.next };
}
