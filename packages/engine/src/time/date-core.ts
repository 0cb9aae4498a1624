/**
 * Reads the day, the month and the year of a date in the order of each language, without its weekday. It refuses
 * words that are only sometimes months unless something beside them vouches for the date.
 */
import type { Token } from '../text/token.js';
import { readDayNumber } from './day-number.js';
import { type Grammar, wordOf } from './grammar.js';
import { type Month, readMonth } from './month.js';
import { readNumericDate } from './numeric-date.js';
import { readPhrase } from './phrase.js';
import { type PartsHit, readToward, readYearBehind } from './year.js';

type Parts = PartsHit['parts'];
const MONTH_OF = new Set(['of', 'de', "d'", 'من', 'le', 'the', '-', 'du', 'mois', 'month', 'شهر', 'لشهر']);

/** The index behind the words of a set, at most so many, that stand at a token. */
export function skip(tokens: readonly Token[], at: number, words: ReadonlySet<string>, most: number): number {
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
function monthDay(grammar: Grammar, tokens: readonly Token[], at: number, month: Month): PartsHit | null {
  if (grammar.language !== 'en') return null;
  const start = tokens[month.next]?.key === 'the' ? month.next + 1 : month.next;
  const day =
    tokens[start]?.kind === 'number' || start > month.next ? readDayNumber(grammar, tokens, start) : null;
  if (day === null || tokens[day.next]?.key === '%') return null;
  const hit = finish(grammar, tokens, { month: month.month, day: day.day }, false, day.next);
  // In June 15 people were killed: the figure counts them.
  const counts = tokens[at - 1]?.key === 'in' && tokens[day.next]?.kind === 'word' && hit.next === day.next;
  return counts && day.next === start + 1 ? null : hit;
}

/** Words before a bare month that make a date of it. */
const VOUCHERS = new Set(
  "in since until till of by during over throughout courant pendant durant mensuel from early late mid last next this en de d' depuis du au debut fin mi mois courant avant apres entre et ce jusqu' des في منذ حتي شهر من خلال بحلول مطلع اوايل اواخر منتصف نهايه بدايه قبل بعد بين لشهر بشهر".split(
    ' ',
  ),
);

const DETERMINERS = new Set(['the', 'a', 'an', "'s", 'le', 'la', "l'", 'un']);

/** Avril Lavigne, le colonel Janvier, June Jones, les Maï-Maï, Mai-Ndombe: a month's name beside another name. */
function isOfName(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  month: Month,
  sure: boolean,
): boolean {
  const token = tokens[at] as Token;
  const behind = tokens[month.next];
  const twin = behind?.joined && behind.kind === 'word' && behind.start > (tokens[month.next - 1]?.end ?? 0);
  if (twin && wordOf(grammar, behind)?.word.month === (wordOf(grammar, token)?.word.month ?? 0)) return true;
  if (twin && wordOf(grammar, behind)?.word.month === undefined) return true;
  if (token.low !== token.key && token.low === 'maï') return true;
  if (sure || grammar.language === 'ar' || !token.capital) return false;
  const before = tokens[at - 1];
  const name = behind?.kind === 'word' && behind.capital && wordOf(grammar, behind)?.word.month === undefined;
  if (grammar.language === 'fr') return before === undefined ? name : before.kind === 'word';
  return name && !DETERMINERS.has(before?.key ?? '');
}

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
  const owns = tokens[month.next]?.text === "'s" || tokens[month.next]?.text === '’s';
  const sure = vouched || owns || VOUCHERS.has(before) || (month.hijri && DETERMINERS.has(before));
  if (isOfName(grammar, tokens, at, month, sure)) return null;
  if (month.weak)
    return sure && (grammar.language !== 'en' || (token.capital && token.text.length > 2)) ? hit : null;
  return sure || grammar.language !== 'en' || token.capital ? hit : null;
}

/** The date by day, month and year that begins at a token, or null. */
export function readCore(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  vouched: boolean,
): PartsHit | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readNumericDate(tokens, at) ?? dayMonth(grammar, tokens, at);
  const day = dayMonth(grammar, tokens, at);
  if (day !== null) return day;
  const head = wordOf(grammar, token)?.word.head === 'month' ? skip(tokens, at + 1, MONTH_OF, 1) : at;
  const month = readMonth(grammar, tokens, head);
  if (month === null) return null;
  return (
    monthDay(grammar, tokens, head, month) ?? bareMonth(grammar, tokens, head, month, vouched || head > at)
  );
}
