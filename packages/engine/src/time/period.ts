/**
 * A resolved stretch of days and how it is written in EDTF. Shapes and small makers; it decides nothing.
 */

import type { TimeBasis } from '@marsad/model';
import { dayNumber, dayOf, edtfBounds, epochDay, lastDayOfMonth } from '@marsad/model';
import type { TimeUnit } from './time-value.js';

/** Days since 1970-01-01, both inclusive, with the EDTF that says them. */
export interface Period {
  readonly edtf: string;
  readonly first: number;
  readonly last: number;
  readonly basis: TimeBasis;
  readonly why: string;
}
/** The days that a report or an event may have been on. */
export interface Anchor {
  readonly first: number;
  readonly last: number;
}

/** How many units "some" reaches back or forward. Our convention. */
export const SOME_UNITS = { few: 2, many: 6 } as const;
const MONTH = 31;

/** The anchor of an EDTF date; an end that is open is taken to be within a month of its start. */
export function anchorOf(edtf: string | null): Anchor | null {
  const bounds = edtf === null ? null : edtfBounds(edtf);
  if (bounds === null || bounds.outer[0] === null) return null;
  const first = dayNumber(bounds.outer[0]);
  return { first, last: bounds.outer[1] === null ? first + MONTH : dayNumber(bounds.outer[1]) };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** EDTF of a year and perhaps a month, with its days. */
export function wholeMonth(year: number, month: number): { edtf: string; first: number; last: number } {
  const last = lastDayOfMonth(year, month);
  const edtf = `${String(year).padStart(4, '0')}-${pad(month)}`;
  return { edtf, first: epochDay(year, month, 1), last: epochDay(year, month, last) };
}

export function wholeYear(year: number): { edtf: string; first: number; last: number } {
  return { edtf: String(year).padStart(4, '0'), first: epochDay(year, 1, 1), last: epochDay(year, 12, 31) };
}

export function wholeDay(number: number): { edtf: string; first: number; last: number } {
  return { edtf: dayOf(number), first: number, last: number };
}

/** Two days as an interval, or one day when they are the same. */
export function daysBetween(first: number, last: number): { edtf: string; first: number; last: number } {
  return first === last ? wholeDay(first) : { edtf: `${dayOf(first)}/${dayOf(last)}`, first, last };
}

/** Year and month of a day since 1970-01-01. */
export function monthOf(number: number): { year: number; month: number } {
  const day = dayOf(number);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** Adds months to a year and month. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** How many days a unit is moved by, for units of whole days. */
export const DAYS_OF: Readonly<Partial<Record<TimeUnit, number>>> = { hour: 0, day: 1, week: 7, weekend: 7 };

/** The side of an interval as it stands in another one: `from` of `a/b` is `a`. */
export function sideOf(edtf: string, side: 'from' | 'to'): string {
  const slash = edtf.indexOf('/');
  if (slash < 0) return edtf;
  return side === 'from' ? edtf.slice(0, slash) : edtf.slice(slash + 1);
}
