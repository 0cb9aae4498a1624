/**
 * Dates as this project keeps them: the part of EDTF (ISO 8601-2) that press reports need, and arithmetic on days of
 * the proleptic Gregorian calendar. It refuses times of day, sets, exponents and years outside 0000 to 9999; a string
 * outside the subset is not valid and has no bounds, and nothing here throws.
 */

/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

/** First and last day; null where the side is open or unknown. */
export type DayRange = readonly [first: Day | null, last: Day | null];

/** What a date leaves possible (`outer`) and what it makes certain (`inner`, null when nothing is). */
export interface EdtfBounds {
  readonly outer: DayRange;
  readonly inner: DayRange | null;
}

/** One date of the subset: digits may end in X, month may be a season (21 spring to 24 winter). */
export interface EdtfDate {
  /** Four digits, the last of them possibly X: `2017`, `201X`. */
  readonly year: string;
  /** `01` to `12`, `21` to `24`, `XX`, or absent. */
  readonly month?: string;
  /** `01` to `31`, `XX`, or absent. */
  readonly day?: string;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** A side of an interval: a date, `open` (written `..`) or `unknown` (written as nothing). */
export type EdtfSide = EdtfDate | 'open' | 'unknown';
export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly from: EdtfSide; readonly to: EdtfSide };

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(0[1-9]|1[0-2]|2[1-4]|XX)(?:-(0[1-9]|[12]\d|3[01]|XX))?)?([~?%])?$/;
const MS_A_DAY = 86_400_000;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** The number of days since 1970-01-01 (negative before it). The day must exist. */
export function dayNumber(day: Day): number {
  return epochDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Days since 1970-01-01 of a year, month (1 to 12) and day, by the civil-calendar arithmetic of the Julian period. */
export function epochDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The day of a number of days since 1970-01-01. */
export function dayOf(number: number): Day {
  const date = new Date(number * MS_A_DAY);
  return makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** `YYYY-MM-DD` of a year, month and day, unchecked. */
export function makeDay(year: number, month: number, day: number): Day {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** The day `count` days after (before, when negative). @example addDays('2017-12-31', 1) // '2018-01-01' */
export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

/** The day of the week, ISO: 1 is Monday, 7 is Sunday. @example weekdayOf('2017-11-24') // 5 */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

/** The ISO day of the week of a number of days since 1970-01-01, which was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The number of the last day of a month. @example lastDayOfMonth(2020, 2) // 29 */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a year, month and day name a day that exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, mark] = match;
  const season = month !== undefined && month > '20' && month < '25';
  if (day !== undefined && season) return null;
  const counted = day !== undefined && day !== 'XX' && month !== 'XX' && !year.includes('X');
  if (counted && !isDay(Number(year), Number(month), Number(day))) return null;
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
}

function parseSide(text: string): EdtfSide | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDate(text);
}

/** Reads a string of the subset; null when it is not one, or when an interval ends before it can begin. */
export function parseEdtf(text: string): Edtf | null {
  const slash = text.indexOf('/');
  if (slash < 0) {
    const date = parseDate(text);
    return date === null ? null : { kind: 'date', date };
  }
  const from = parseSide(text.slice(0, slash));
  const to = parseSide(text.slice(slash + 1));
  if (from === null || to === null) return null;
  if (typeof from === 'string' && typeof to === 'string') return null;
  const first = typeof from === 'string' ? null : plainRange(from)[0];
  const last = typeof to === 'string' ? null : plainRange(to)[1];
  return first !== null && last !== null && first > last ? null : { kind: 'interval', from, to };
}

/** Whether a string is EDTF of the subset. @example isEdtf('2017-11-24/..') // true */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null;
}

/** Seasons are those of the northern hemisphere; a winter may be either of the two that touch its year. */
function seasonRange(first: number, last: number, season: string): [Day, Day] {
  if (season === '24') return [makeDay(first - 1, 12, 1), makeDay(last + 1, 2, lastDayOfMonth(last + 1, 2))];
  const month = 3 * (Number(season) - 20);
  return [makeDay(first, month, 1), makeDay(last, month + 2, lastDayOfMonth(last, month + 2))];
}

/** First and last day that the digits allow, qualifiers left aside. */
function plainRange(date: EdtfDate): [Day, Day] {
  const first = Number(date.year.replaceAll('X', '0'));
  const last = Number(date.year.replaceAll('X', '9'));
  const { month, day } = date;
  if (month === undefined || month === 'XX') return [makeDay(first, 1, 1), makeDay(last, 12, 31)];
  if (month > '20') return seasonRange(first, last, month);
  const number = Number(month);
  if (day !== undefined && day !== 'XX')
    return [makeDay(first, number, Number(day)), makeDay(last, number, Number(day))];
  return [makeDay(first, number, 1), makeDay(last, number, lastDayOfMonth(last, number))];
}

/** How far `~` reaches, in days: three for a day, a month for a month or season, a year for a year. Our convention. */
function reach(date: EdtfDate): number {
  if (!date.approximate) return 0;
  if (date.day !== undefined && date.day !== 'XX') return 3;
  return date.month !== undefined && date.month !== 'XX' ? 31 : 366;
}

function dateBounds(date: EdtfDate): EdtfBounds {
  const [first, last] = plainRange(date);
  const wide = reach(date);
  const outer: DayRange = wide === 0 ? [first, last] : [addDays(first, -wide), addDays(last, wide)];
  const certain = first === last && !date.approximate && !date.uncertain;
  return { outer, inner: certain ? [first, last] : null };
}

/** The certain part of an interval runs from the latest possible start to the earliest possible end. */
function intervalInner(from: EdtfSide, to: EdtfSide): DayRange | null {
  const start = typeof from === 'string' ? null : dateBounds(from).outer[1];
  const end = typeof to === 'string' ? null : dateBounds(to).outer[0];
  if (from === 'unknown') return end === null ? null : [end, end];
  if (to === 'unknown') return start === null ? null : [start, start];
  return start !== null && end !== null && start > end ? null : [start, end];
}

/**
 * Outer (possible) and inner (certain) bounds as days; null when the string is not of the subset. An event dated to a
 * month has no certain day; a tie told from 2012 to 2015 is certain between the end of 2012 and the start of 2015.
 *
 * @example edtfBounds('2017-11') // { outer: ['2017-11-01', '2017-11-30'], inner: null }
 */
export function edtfBounds(text: string): EdtfBounds | null {
  const edtf = parseEdtf(text);
  if (edtf === null) return null;
  if (edtf.kind === 'date') return dateBounds(edtf.date);
  const { from, to } = edtf;
  const outer: DayRange = [
    typeof from === 'string' ? null : dateBounds(from).outer[0],
    typeof to === 'string' ? null : dateBounds(to).outer[1],
  ];
  return { outer, inner: intervalInner(from, to) };
}
