/**
 * Reads one point of time with all that belongs to it: early or late, last or next, a season, a decade, and a date
 * said beside "yesterday". Ranges and open ends are made of points elsewhere.
 */

import { HEDGES_BEFORE, hedgeAt } from '../numerals/hedges.js';
import type { Token } from '../text/token.js';
import { readCalendar } from './calendar.js';
import { readDecade } from './decade.js';
import { readFraction } from './fraction.js';
import { beginsAt, type Grammar, wordOf } from './grammar.js';
import { type Hit, readPhrase } from './phrase.js';
import type { CalendarTime, TimeValue } from './time-value.js';
import { Begins } from './time-word.js';
import { readToward, readYearBehind } from './year.js';
import { readVouchedYear } from './year-alone.js';

const AFTER_EDGE = new Set([
  'of',
  'the',
  'de',
  'du',
  "d'",
  'la',
  'le',
  "l'",
  'in',
  'des',
  '-',
  'من',
  'through',
]);
const SEASON_CUES = new Set([
  'the',
  'in',
  "l'",
  'this',
  'last',
  'next',
  'cet',
  'cette',
  'au',
  'en',
  'le',
  'ce',
  'of',
  'since',
  'early',
  'late',
]);
/** Ils ont été 2 000: the participle, not the summer. */
const PARTICIPLE_BEFORE = new Set([
  'ont',
  'a',
  'avait',
  'avaient',
  'ai',
  'avons',
  'ayant',
  'avoir',
  'eu',
  'aient',
  'ait',
]);
const COMMAS = new Set([',', '،', '(', '[', '-', '–']);
const EARLY_LATE: Readonly<Record<string, 'start' | 'end'>> = { earlier: 'start', later: 'end' };

function skip(tokens: readonly Token[], at: number, words: ReadonlySet<string>, most: number): number {
  let next = at;
  while (next < at + most && words.has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

/** The end of the year, منذ بداية العام, le début du mois: of the one in which the report was written. */
function bareUnit(grammar: Grammar, tokens: readonly Token[], at: number, article: boolean): Hit | null {
  const unit = wordOf(grammar, tokens[at])?.word.unit;
  if (unit === undefined || unit.count !== 1 || !(unit.definite || (article && grammar.language !== 'ar')))
    return null;
  if (unit.unit !== 'week' && unit.unit !== 'month' && unit.unit !== 'year') return null;
  return { value: { kind: 'relative', to: 'publication', unit: unit.unit, shift: 0 }, next: at + 1 };
}

function readEdge(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const key = tokens[at]?.key ?? '';
  const edge =
    wordOf(grammar, tokens[at])?.word.edge ?? (grammar.language === 'en' ? EARLY_LATE[key] : undefined);
  if (edge === undefined) return null;
  const inner = insideEdge(grammar, tokens, at);
  if (inner === null || inner.value.kind === 'range' || inner.value.edge !== undefined) return null;
  // The middle of the night or the end of a day is a part of the day and moves no date.
  if (isOfOneDay(inner.value)) return inner;
  return { value: { ...inner.value, edge }, next: inner.next };
}

/** What is early or late: the end of (the month of) March, la fin du mois, en début d'année. */
function insideEdge(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const start = skip(tokens, at + 1, AFTER_EDGE, 3);
  const whole = readPoint(grammar, tokens, start, true) ?? bareUnit(grammar, tokens, start, start > at + 1);
  if (whole !== null || wordOf(grammar, tokens[start])?.word.head !== 'month') return whole;
  return readPoint(grammar, tokens, skip(tokens, start + 1, AFTER_EDGE, 2), true);
}

function isOfOneDay(value: TimeValue): boolean {
  if (value.kind === 'relative') return value.unit === 'day' || value.unit === 'hour';
  return value.kind === 'calendar' && (value.day !== undefined || value.weekday !== undefined);
}

/** English last, next and this before a weekday, a month or a season. */
function readLed(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  if (grammar.language !== 'en') return null;
  const word = wordOf(grammar, tokens[at])?.word;
  // This past Friday, this coming Monday: the second word decides.
  const second = word?.toward === 'present' ? wordOf(grammar, tokens[at + 1])?.word.toward : undefined;
  const toward = second ?? word?.toward ?? word?.told;
  if (toward === undefined) return null;
  const start = second === undefined ? at + 1 : at + 2;
  const hit = readCalendar(grammar, tokens, start, true) ?? readSeason(grammar, tokens, start);
  if (hit === null || hit.value.kind !== 'calendar' || hit.value.year !== undefined) return null;
  if (hit.value.weekday === undefined && hit.value.month === undefined && hit.value.season === undefined)
    return null;
  const from = word?.told === undefined ? {} : { from: 'event' as const };
  return { value: { ...hit.value, toward, ...from }, next: hit.next };
}

/** A season needs its year, its adjective or its article: été is also a participle, and spring and fall are verbs. */
function readSeason(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const season = wordOf(grammar, tokens[at])?.word.season;
  if (season === undefined) return null;
  const before = tokens[at - 1]?.key ?? '';
  if (PARTICIPLE_BEFORE.has(before) || tokens[at + 1]?.key === 'arabe') return null;
  const year = readYearBehind(grammar, tokens, at + 1);
  if (year !== null) return { value: { kind: 'calendar', season, ...year.parts }, next: year.next };
  const toward = readToward(grammar, tokens, at + 1);
  if (toward !== null) return { value: { kind: 'calendar', season, ...toward.parts }, next: toward.next };
  if (grammar.language === 'ar' || season === undefined || !SEASON_CUES.has(before)) return null;
  // The fall of a town and the spring of a well are no seasons.
  if (tokens[at + 1]?.key === 'of' || wordOf(grammar, tokens[at])?.word.weak) return null;
  const present = before === 'this' || before === 'cet' || before === 'ce';
  return {
    value: { kind: 'calendar', season, ...(present ? { toward: 'present' as const } : {}) },
    next: at + 1,
  };
}

const MONTH_LEADS = new Set(['in', 'en', 'au', 'في', ',', '،']);

/** Last year in November, l'an dernier en novembre: a month of that year. */
function withMonth(grammar: Grammar, tokens: readonly Token[], hit: Hit): Hit {
  const { value } = hit;
  if (value.kind !== 'relative' || value.shift === null || Math.abs(value.shift) > 1) return hit;
  const start = skip(tokens, hit.next, MONTH_LEADS, 1);
  if (start === hit.next) return hit;
  const date = readCalendar(grammar, tokens, start, true);
  if (date?.value.kind !== 'calendar' || date.value.month === undefined || date.value.year !== undefined)
    return hit;
  if ((date.value.yearShift ?? date.value.toward) !== undefined) return hit;
  return { value: { ...date.value, yearShift: value.shift, yearOf: value.to }, next: date.next };
}

/** A weekday or a full date said beside yesterday or tonight. */
function withDate(grammar: Grammar, tokens: readonly Token[], hit: Hit): Hit {
  const { value } = hit;
  if (value.kind !== 'relative' || value.shift === null) return hit;
  if (value.unit === 'year') return withMonth(grammar, tokens, hit);
  if (value.unit !== 'day') return hit;
  const start = skip(tokens, hit.next, COMMAS, 1);
  const date = readCalendar(grammar, tokens, start, true);
  if (date === null || date.value.kind !== 'calendar') return hit;
  const { weekday, day } = date.value;
  if (weekday === undefined && day === undefined) return hit;
  const opened = tokens[start - 1]?.key;
  const closing = opened === '(' ? ')' : opened === '[' ? ']' : null;
  const closed = closing !== null && tokens[date.next]?.key === closing;
  const { part, ...said } = date.value;
  const shaded = part === undefined ? {} : { part };
  return {
    value: { ...value, ...shaded, date: said as CalendarTime },
    next: closed ? date.next + 1 : date.next,
  };
}

function longest(...hits: readonly (Hit | null)[]): Hit | null {
  let best: Hit | null = null;
  for (const hit of hits) if (hit !== null && (best === null || hit.next > best.next)) best = hit;
  return best;
}

/** Around 24 November, about five years ago, حوالي عام 2012, vers la fin de 2012. */
function readAbout(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const hedge = hedgeAt(tokens, at, HEDGES_BEFORE[grammar.language])?.next ?? at + 1;
  const start = skip(tokens, hedge, AFTER_EDGE, 1);
  const calendar = readCalendar(grammar, tokens, start, false);
  const phrase = calendar === null ? readPhrase(grammar, tokens, hedge) : null;
  const long = phrase?.value.kind === 'relative' && phrase.value.unit !== 'day' ? phrase : null;
  const inner = calendar ?? long ?? readYearBehindAbout(tokens, start);
  return inner === null ? null : { value: { ...inner.value, approximate: true }, next: inner.next };
}

/** Around 2012, but not around 2012 fighters. */
function readYearBehindAbout(tokens: readonly Token[], at: number): Hit | null {
  return tokens[at + 1]?.kind === 'word' ? null : readVouchedYear(tokens, at);
}

/** The point of time that begins at a token, or null. `vouched`: words before it say that it is a date. */
export function readPoint(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  vouched: boolean,
): Hit | null {
  const begins = beginsAt(grammar, tokens[at]);
  if (begins === 0) return null;
  const about = begins & Begins.about ? readAbout(grammar, tokens, at) : null;
  if (about !== null) return about;
  const decade = begins & Begins.decade ? readDecade(grammar, tokens, at) : null;
  if (decade !== null) return decade;
  const fraction =
    begins & Begins.fraction
      ? readFraction(
          grammar,
          tokens,
          at,
          (start) => readPoint(grammar, tokens, start, true) ?? bareUnit(grammar, tokens, start, true),
        )
      : null;
  if (fraction !== null) return fraction;
  const phrase = begins & (Begins.phrase | Begins.number) ? readPhrase(grammar, tokens, at, begins) : null;
  return longest(
    begins & Begins.calendar ? readCalendar(grammar, tokens, at, vouched) : null,
    phrase === null ? null : withDate(grammar, tokens, phrase),
    begins & Begins.led ? readLed(grammar, tokens, at) : null,
    begins & Begins.season ? readSeason(grammar, tokens, at) : null,
    begins & Begins.edge ? readEdge(grammar, tokens, at) : null,
  );
}
