/**
 * Reads what may stand behind a day or a month: its year in figures, the year told by the report's own ("of last
 * year"), and adjectives that say which of the months or weekdays is meant.
 */
import type { Token } from '../text/token.js';
import { type Grammar, wordOf } from './grammar.js';
import { readPhrase } from './phrase.js';
import type { CalendarTime, HijriTime } from './time-value.js';

type Parts = Partial<Omit<CalendarTime, 'kind'>>;
/** Parts of a date, the calendar they are of, and the index behind their last token. */
export interface PartsHit {
  readonly parts: Parts;
  readonly hijri?: boolean;
  readonly next: number;
}

const OF = new Set(['of', 'de', "d'", 'من', 'في', 'in', 'the', "l'", 'la', 'لعام', 'ل', ',', '،']);
const YEAR_WORDS = new Set([
  'عام',
  'سنه',
  'العام',
  'السنه',
  'annee',
  'an',
  'year',
  'لعام',
  'لسنه',
  'بعام',
  'بسنه',
  'عامي',
  'سنتي',
]);
const GREGORIAN = new Set(['م', 'ميلادي', 'ميلاديه', 'ad']);
const HIJRI = new Set(['ه', 'هجري', 'هجريه', 'هجريا', 'ah']);

/** A year in four figures, between 1300 (of the Hijra) and 2099. */
export function yearOf(token: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'number' || token.key.length !== 4 || token.text.length > 4)
    return null;
  const year = Number(token.key);
  return year >= 1300 && year < 2100 ? year : null;
}

/** Whether a year in figures is followed by the sign of its era; years before 1600 are taken for Hijri. */
export function eraBehind(
  tokens: readonly Token[],
  year: number,
  next: number,
): { hijri: boolean; next: number } {
  let end = next;
  let key = tokens[end]?.key ?? '';
  if (key === '/' && HIJRI.has(tokens[end + 1]?.key ?? '')) key = tokens[++end]?.key ?? '';
  if (HIJRI.has(key)) return { hijri: true, next: tokens[end + 1]?.key === 'ـ' ? end + 2 : end + 1 };
  if (GREGORIAN.has(key)) return { hijri: false, next: end + 1 };
  return { hijri: year < 1600, next };
}

/** A year by itself, with the word year or without: عام 2012, l'année 2012, 2012. */
export function readYear(tokens: readonly Token[], at: number): PartsHit | null {
  const start = YEAR_WORDS.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const year = yearOf(tokens[start]);
  if (year === null) return null;
  const era = eraBehind(tokens, year, start + 1);
  return { parts: { year }, hijri: era.hijri, next: era.next };
}

function skipOf(tokens: readonly Token[], at: number): number {
  const comma = tokens[at]?.key;
  if (comma === ',' || comma === '،') return at + 1;
  let next = at;
  while (next < at + 3 && OF.has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

/** Of last year, من العام الماضي, de l'année dernière, of the same year. */
function relativeYear(grammar: Grammar, tokens: readonly Token[], at: number): PartsHit | null {
  const hit = readPhrase(grammar, tokens, at);
  if (hit === null || hit.value.kind !== 'relative' || hit.value.unit !== 'year' || hit.value.shift === null)
    return null;
  const { shift, to } = hit.value;
  return Math.abs(shift) > 1 ? null : { parts: { yearShift: shift, yearOf: to }, next: hit.next };
}

/** What says the year of the date that ends before a token, or null. */
export function readYearBehind(grammar: Grammar, tokens: readonly Token[], at: number): PartsHit | null {
  const start = skipOf(tokens, at);
  const year = readYear(tokens, start);
  if (year !== null) return year;
  const relative = relativeYear(grammar, tokens, start);
  if (relative !== null) return relative;
  return start === at || tokens[start]?.key !== 'annee' ? null : relativeYear(grammar, tokens, start);
}

/** Dernier, الماضي, الجاري behind a month, a weekday or a date. */
export function readToward(grammar: Grammar, tokens: readonly Token[], at: number): PartsHit | null {
  if (grammar.language === 'en') return null;
  const entry = wordOf(grammar, tokens[at]);
  if (entry === undefined || entry.conjunction || entry.preposition !== null) return null;
  const { toward, told } = entry.word;
  if (toward !== undefined) return { parts: { toward }, next: at + 1 };
  return told === undefined ? null : { parts: { toward: told, from: 'event' }, next: at + 1 };
}

/** Sets the parts of a date, Gregorian or Hijri. */
export function toDate(parts: Parts, hijri: boolean): CalendarTime | HijriTime {
  if (!hijri) return { kind: 'calendar', ...parts };
  const { year, month, day, weekday } = parts;
  return {
    kind: 'hijri',
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}
