/**
 * Works out when a report was written from what it says: a date said beside today or yesterday, and weekdays that fall
 * on a date in some years only. When several years fit it says so and gives none.
 */
import {
  dayNumber,
  dayOf,
  epochDay,
  isDay,
  lastDayOfMonth,
  type Published,
  weekdayOfNumber,
} from '@marsad/model';
import { daysBetween, monthOf } from './period.js';
import { type Clues, type Deictic, type Frame, gatherClues } from './publication-clues.js';
import type { CalendarTime, TimeValue } from './time-value.js';

/** Days between which the report must have been written, from what is known of the actors it names. */
export interface PublicationBounds {
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Half a sentence on where the bounds come from, for the reason: "X was founded on 2017-03-02". */
  readonly because?: string;
}

const FIRST = '2001-01-01';
/** The years that this version answers for: a later report would be given an earlier year. */
const LAST = '2027-12-31';
/** A report names the weekday and the date of what happened within the last days, rarely of what is a year past. */
const DAYS_AFTER = 7;
/** Without such a word the report is taken to be of that day or the two after it. */
const SOON = 2;
/** A date so many days back is what yesterday or today told of; an older one may be weeks old. */
const JUST_BEFORE = 3;
const WEEKS_AFTER = 14;
const YEAR = 365;

interface Solution {
  readonly first: number;
  readonly last: number;
}

function dayIn(year: number, frame: Frame): number | null {
  if (!isDay(year, frame.month, frame.day)) return null;
  const day = epochDay(year, frame.month, frame.day);
  return frame.weekday !== undefined && weekdayOfNumber(day) !== frame.weekday ? null : day;
}

/** Whether a frame fell on its weekday within the year before a day. */
function fitsBefore(frame: Frame, last: number): boolean {
  const year = Number(dayOf(last).slice(0, 4));
  for (const candidate of [year, year - 1]) {
    if (!isDay(candidate, frame.month, frame.day)) continue;
    const day = epochDay(candidate, frame.month, frame.day);
    if (day <= last && last - day < YEAR)
      return frame.weekday === undefined || weekdayOfNumber(day) === frame.weekday;
  }
  return false;
}

function deicticFits(deictic: Deictic, published: number): boolean {
  const day = published + deictic.shift;
  if (deictic.weekday !== undefined && weekdayOfNumber(day) !== deictic.weekday) return false;
  const { month, day: number } = deictic.date ?? {};
  if (month === undefined || number === undefined) return true;
  const told = dayOf(day);
  return Number(told.slice(5, 7)) === month && Number(told.slice(8)) === number;
}

/** Days of the report that fit when the latest frame fell on a given day. */
function windowAfter(latest: number, clues: Clues): Solution | null {
  const telling = clues.deictics.filter((d) => d.weekday !== undefined || d.date !== undefined);
  const fitting: number[] = [];
  for (let day = latest; day < latest + DAYS_AFTER; day += 1)
    if (clues.deictics.every((deictic) => deicticFits(deictic, day))) fitting.push(day);
  const first = fitting[0];
  if (first === undefined) return null;
  // Yesterday's weekday comes again each week, so only a date of the days just before says which week it is.
  if (telling.length > 0) return { first, last: first - latest <= JUST_BEFORE ? first : first + WEEKS_AFTER };
  // Tonight beside a date: that day or the next.
  const close = clues.deictics.some((deictic) => deictic.shift === 0 || deictic.shift === -1);
  return { first: latest, last: latest + (close ? 1 : SOON) };
}

function fromFrames(clues: Clues, firstYear: number, lastYear: number, notAfter: number): Solution[] {
  const solutions: Solution[] = [];
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const frame of clues.frames) {
      const latest = frame.weekday === undefined ? null : dayIn(year, frame);
      if (latest === null || latest > notAfter || !clues.frames.every((other) => fitsBefore(other, latest)))
        continue;
      const found = windowAfter(latest, clues);
      if (found !== null && found.last >= clues.floor && found.first <= notAfter) solutions.push(found);
    }
  return solutions;
}

/** "Yesterday, Wednesday 13 December" dates the report by itself, in the years where it fits. */
function fromDeictic(clues: Clues, firstYear: number, lastYear: number, notAfter: number): Solution[] {
  const solutions: Solution[] = [];
  for (const { date, shift } of clues.deictics) {
    if (date?.month === undefined || date.day === undefined) continue;
    for (let year = firstYear; year <= lastYear; year += 1) {
      if (!isDay(year, date.month, date.day)) continue;
      const day = epochDay(year, date.month, date.day) - shift;
      const fits =
        clues.deictics.every((d) => deicticFits(d, day)) && clues.frames.every((f) => fitsBefore(f, day));
      if (fits && day >= clues.floor && day <= notAfter) solutions.push({ first: day, last: day });
    }
    return solutions;
  }
  return solutions;
}

/** A day told with its year, as the latest of the report: with its weekday it is news, and "this month" is its month. */
function fromDated(clues: Clues, notAfter: number): Published | null {
  const { dated, thisMonth } = clues;
  if (dated === null || dated.day < clues.floor || dated.day > notAfter || !(dated.weekday || thisMonth))
    return null;
  const found = windowAfter(dated.day, clues);
  if (found === null) return null;
  const { year, month } = monthOf(dated.day);
  const last = dated.weekday ? found.last : epochDay(year, month, lastDayOfMonth(year, month));
  const why = dated.weekday
    ? 'the latest date that the report tells, with its weekday and year; it was written on that day or soon after'
    : 'the report tells of "this month", and the latest date that it tells is in this one';
  return { edtf: daysBetween(found.first, last).edtf, basis: 'inferred', why };
}

const unknown = (why: string): Published => ({ edtf: null, basis: 'unknown', why });

const yearsOf = (solutions: readonly Solution[]): string[] =>
  [...new Set(solutions.map((s) => dayOf(s.first).slice(0, 4)))].sort();

function conclude(
  solutions: readonly Solution[],
  all: readonly string[],
  because: string | undefined,
): Published {
  const years = yearsOf(solutions);
  const [only] = solutions;
  const ruled = because === undefined || all.length === years.length ? '' : `, for ${because}`;
  if (only === undefined)
    return unknown(
      all.length === 0
        ? 'no year fits the weekdays and dates that the report tells'
        : `the weekdays and dates told fit ${all.join(', ')}, but none of these is left${ruled}`,
    );
  if (years.length > 1)
    return unknown(`the weekdays and dates told fit several years: ${years.join(', ')}${ruled}`);
  const first = Math.min(...solutions.map((s) => s.first));
  const last = Math.max(...solutions.map((s) => s.last));
  const why =
    ruled === ''
      ? `the weekdays and dates that the report tells fit only ${years[0]}`
      : `the weekdays and dates told fit ${all.join(', ')}, and only ${years[0]} is left${ruled}`;
  if (first === last) return { edtf: dayOf(first), basis: 'inferred', why };
  return {
    edtf: `${dayOf(first)}/${dayOf(last)}`,
    basis: 'inferred',
    why: `${why}; it was written on or soon after the latest of them`,
  };
}

function isWholeDate(
  value: TimeValue | null,
): value is CalendarTime & { year: number; month: number; day: number } {
  return (
    value?.kind === 'calendar' &&
    value.year !== undefined &&
    value.month !== undefined &&
    value.day !== undefined &&
    isDay(value.year, value.month, value.day)
  );
}

/** All days of the report that fit between two others. */
function solutionsBetween(clues: Clues, notBefore: number, notAfter: number): Solution[] {
  const firstYear = Number(dayOf(Math.max(notBefore, clues.floor)).slice(0, 4));
  const lastYear = Number(dayOf(notAfter).slice(0, 4));
  const own = fromDeictic(clues, firstYear, lastYear, notAfter);
  return own.length > 0 ? own : fromFrames(clues, firstYear, lastYear, notAfter);
}

/**
 * The day on which a report was written, from its dates and what else is known; `edtf` is null when nothing or too
 * much fits. `dateline` is the date at the head of the report, where the caller has found one.
 */
export function solvePublished(
  values: readonly TimeValue[],
  knowledge: PublicationBounds = {},
  dateline: TimeValue | null = null,
): Published {
  const notBefore = dayNumber(knowledge.notBefore ?? FIRST);
  const notAfter = Math.min(dayNumber(knowledge.notAfter ?? LAST), dayNumber(LAST));
  if (isWholeDate(dateline))
    return {
      edtf: dayOf(epochDay(dateline.year, dateline.month, dateline.day)),
      basis: 'stated',
      why: 'the date at the head of the report',
    };
  const told = dateline === null ? values : [dateline, ...values];
  const clues = gatherClues(told, notBefore);
  if (clues.full !== null)
    return { edtf: dayOf(clues.full), basis: 'inferred', why: 'the report tells the date of its own day' };
  const found = solutionsBetween(clues, notBefore, notAfter);
  const dated = clues.deictics.some(({ date }) => date?.month !== undefined && date.day !== undefined);
  if (found.length === 0 && !dated && !clues.frames.some((frame) => frame.weekday !== undefined))
    return (
      fromDated(clues, notAfter) ??
      unknown('the report tells no weekday with a day and month, and no date of its own day')
    );
  const start = dayNumber(FIRST);
  const all = yearsOf(solutionsBetween(gatherClues(told, start), start, dayNumber(LAST)));
  return conclude(found, all, knowledge.because);
}
