/**
 * Reads one point of time with all that belongs to it: early or late, last or next, a season, a decade, and a date
 * said beside "yesterday". Ranges and open ends are made of points elsewhere.
 */
import type { Token } from '../text/token.js';
import { readCalendar } from './calendar.js';
import { beginsAt, type Grammar, wordOf } from './grammar.js';
import { type Hit, readPhrase } from './phrase.js';
import type { CalendarTime, TimeValue } from './time-value.js';
import { Begins } from './time-word.js';
import { readToward, readYear, readYearBehind, yearOf } from './year.js';

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
  'mois',
  'month',
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
const COMMAS = new Set([',', '،', '(', '-', '–']);
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
  const start = skip(tokens, at + 1, AFTER_EDGE, 3);
  const inner = readPoint(grammar, tokens, start, true) ?? bareUnit(grammar, tokens, start, start > at + 1);
  if (inner === null || inner.value.kind === 'range' || inner.value.edge !== undefined) return null;
  // The middle of the night or the end of a day is a part of the day and moves no date.
  if (isOfOneDay(inner.value)) return inner;
  return { value: { ...inner.value, edge }, next: inner.next };
}

function isOfOneDay(value: TimeValue): boolean {
  if (value.kind === 'relative') return value.unit === 'day' || value.unit === 'hour';
  return value.kind === 'calendar' && (value.day !== undefined || value.weekday !== undefined);
}

/** English last, next and this before a weekday, a month or a season. */
function readLed(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  if (grammar.language !== 'en') return null;
  const toward = wordOf(grammar, tokens[at])?.word.toward;
  if (toward === undefined) return null;
  const hit = readCalendar(grammar, tokens, at + 1, true) ?? readSeason(grammar, tokens, at + 1);
  if (hit === null || hit.value.kind !== 'calendar' || hit.value.year !== undefined) return null;
  if (hit.value.weekday === undefined && hit.value.month === undefined && hit.value.season === undefined)
    return null;
  return { value: { ...hit.value, toward }, next: hit.next };
}

/** A season needs its year, its adjective or its article: été is also a participle, and spring and fall are verbs. */
function readSeason(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const season = wordOf(grammar, tokens[at])?.word.season;
  if (season === undefined) return null;
  const year = readYearBehind(grammar, tokens, at + 1);
  if (year !== null) return { value: { kind: 'calendar', season, ...year.parts }, next: year.next };
  const toward = readToward(grammar, tokens, at + 1);
  if (toward !== null) return { value: { kind: 'calendar', season, ...toward.parts }, next: toward.next };
  const before = tokens[at - 1]?.key ?? '';
  if (grammar.language === 'ar' || !SEASON_CUES.has(before)) return null;
  const present = before === 'this' || before === 'cet' || before === 'ce';
  return {
    value: { kind: 'calendar', season, ...(present ? { toward: 'present' as const } : {}) },
    next: at + 1,
  };
}

/** The 1990s, les années 1990, التسعينات, تسعينيات القرن الماضي. */
function readDecade(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at];
  const decade = wordOf(grammar, token)?.word.decade;
  if (decade !== undefined) {
    const of = tokens[at + 1]?.key === 'من' ? at + 2 : at + 1;
    const century = tokens[of]?.key === 'القرن' && tokens[of + 1]?.key === 'الماضي';
    if (century) return { value: { kind: 'calendar', decade }, next: of + 2 };
    // A woman in her thirties: the earlier decades of a century are more often an age.
    const sure = grammar.language === 'ar' ? of === at + 1 : tokens[at - 1]?.key === 'the';
    return sure && (decade >= 1960 || grammar.language === 'en')
      ? { value: { kind: 'calendar', decade }, next: at + 1 }
      : null;
  }
  const head = token?.key === 'annees' ? at + 1 : at;
  const year = yearOf(tokens[head]);
  if (year === null || year % 10 !== 0) return null;
  const ending = tokens[head + 1];
  if (head > at) return { value: { kind: 'calendar', decade: year }, next: head + 1 };
  return ending?.joined && ending.key === 's'
    ? { value: { kind: 'calendar', decade: year }, next: at + 2 }
    : null;
}

/** A weekday or a full date said beside yesterday or tonight. */
function withDate(grammar: Grammar, tokens: readonly Token[], hit: Hit): Hit {
  const { value } = hit;
  if (value.kind !== 'relative' || value.unit !== 'day' || value.to !== 'publication' || value.shift === null)
    return hit;
  const start = skip(tokens, hit.next, COMMAS, 1);
  const date = readCalendar(grammar, tokens, start, true);
  if (date === null || date.value.kind !== 'calendar') return hit;
  const { weekday, day } = date.value;
  if (weekday === undefined && day === undefined) return hit;
  const closed = tokens[start - 1]?.key === '(' && tokens[date.next]?.key === ')';
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

/** The point of time that begins at a token, or null. `vouched`: words before it say that it is a date. */
export function readPoint(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  vouched: boolean,
): Hit | null {
  const begins = beginsAt(grammar, tokens[at]);
  if (begins === 0) return null;
  if (begins & Begins.about) {
    const inner = readCalendar(grammar, tokens, skip(tokens, at + 1, AFTER_EDGE, 1), false);
    return inner === null ? null : { value: { ...inner.value, approximate: true }, next: inner.next };
  }
  const decade = begins & Begins.decade ? readDecade(grammar, tokens, at) : null;
  if (decade !== null) return decade;
  const phrase = begins & (Begins.phrase | Begins.number) ? readPhrase(grammar, tokens, at, begins) : null;
  return longest(
    begins & Begins.calendar ? readCalendar(grammar, tokens, at, vouched) : null,
    phrase === null ? null : withDate(grammar, tokens, phrase),
    begins & Begins.led ? readLed(grammar, tokens, at) : null,
    begins & Begins.season ? readSeason(grammar, tokens, at) : null,
    begins & Begins.edge ? readEdge(grammar, tokens, at) : null,
  );
}

/** A bare year, where a word before it says that it is one. */
export function readBareYear(tokens: readonly Token[], at: number): Hit | null {
  const year = readYear(tokens, at);
  return year === null || year.hijri ? null : { value: { kind: 'calendar', ...year.parts }, next: year.next };
}
