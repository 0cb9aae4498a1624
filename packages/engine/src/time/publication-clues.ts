/**
 * Gathers from the dates of a report what bears on the day it was written: weekdays with a day and month, days told
 * from the report ("yesterday, Wednesday"), and the latest day told in full. It decides nothing.
 */
import { epochDay, isDay } from '@marsad/model';
import type { CalendarTime, RelativeTime, TimeValue } from './time-value.js';

/** A date told by day and month without its year, and its weekday where told. */
export interface Frame {
  readonly month: number;
  readonly day: number;
  readonly weekday: number | undefined;
}
/** Yesterday, Wednesday: so many days from the report, and what that day was. */
export interface Deictic {
  readonly shift: number;
  readonly weekday: number | undefined;
  readonly date: CalendarTime | undefined;
}
export interface Clues {
  readonly frames: readonly Frame[];
  readonly deictics: readonly Deictic[];
  /** No earlier than the latest past day told in full. */
  readonly floor: number;
  readonly full: number | null;
  /** The latest day told with its year, and whether its weekday was told too. */
  readonly dated: { readonly day: number; readonly weekday: boolean } | null;
  /** "This month" is told. */
  readonly thisMonth: boolean;
}
function frameOf(value: CalendarTime): Frame | null {
  const { month, day, weekday, year, yearShift, toward } = value;
  if (month === undefined || day === undefined || year !== undefined) return null;
  return yearShift !== undefined || toward === 'future' ? null : { month, day, weekday };
}

function isDeictic(value: TimeValue): value is RelativeTime & { shift: number } {
  return (
    value.kind === 'relative' && value.to === 'publication' && value.unit === 'day' && value.shift !== null
  );
}

/** The first day of what a calendar date with a year tells; the report cannot be older. */
function floorOf(value: CalendarTime): number {
  const { year, month, day } = value;
  if (year === undefined || value.toward === 'future') return Number.NEGATIVE_INFINITY;
  return epochDay(year, month ?? 1, day ?? 1);
}

/** The day of the report from "today, 14 December 2017", when one says it in full. */
function fullDay({ date, shift }: Deictic): number | null {
  if (date?.year === undefined || date.month === undefined || date.day === undefined) return null;
  return isDay(date.year, date.month, date.day) ? epochDay(date.year, date.month, date.day) - shift : null;
}

function later(known: Clues['dated'], { year, month, day, weekday }: CalendarTime): Clues['dated'] {
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day))
    return known;
  const number = epochDay(year, month, day);
  return known !== null && known.day >= number ? known : { day: number, weekday: weekday !== undefined };
}

/** The clues of a report's dates; `notBefore` is the earliest day it can have been written. */
export function gatherClues(values: readonly TimeValue[], notBefore: number): Clues {
  const frames: Frame[] = [];
  const deictics: Deictic[] = [];
  const seen = new Set<string>();
  const isNew = (clue: Frame | Deictic): boolean => seen.size < seen.add(JSON.stringify(clue)).size;
  let floor = notBefore;
  let full: number | null = null;
  let dated: Clues['dated'] = null;
  let thisMonth = false;
  for (const value of values) {
    const parts = value.kind === 'range' ? [value.from, value.to] : [value];
    for (const part of parts) {
      if (part === null) continue;
      if (part.kind === 'calendar') {
        const frame = value.kind === 'range' ? null : frameOf(part);
        if (frame !== null && isNew(frame)) frames.push(frame);
        // An end that is told may lie ahead; only what began is past.
        if (part !== parts[1]) floor = Math.max(floor, floorOf(part));
        dated = later(dated, part);
      } else if (
        part.kind === 'relative' &&
        part.unit === 'month' &&
        part.shift === 0 &&
        part.to === 'publication'
      ) {
        thisMonth = true;
      } else if (isDeictic(part)) {
        const deictic = { shift: part.shift, weekday: part.date?.weekday, date: part.date };
        if (isNew(deictic)) deictics.push(deictic);
        full ??= fullDay(deictic);
      }
    }
  }
  return { frames, deictics, floor, full, dated, thisMonth };
}
