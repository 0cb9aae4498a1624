/**
 * Weighs the days of two tellings: days that exclude one another forbid that they are of one event. A day that the report
 * leaves open is compared by its words.
 */
import { dayNumber, edtfBounds } from '@marsad/model';
import type { TimeExpression, TimeValue } from '../../../time/time-value.js';
import type { Part } from './part.js';
import type { Telling } from './telling.js';

/** Points for a shared day, null for days that exclude one another. */
export function timePart(told: Telling, again: Telling): Part {
  const [a, b] = [told.item.time?.edtf, again.item.time?.edtf];
  if (a !== undefined && b !== undefined) {
    if (a === b) return a.length >= 10 ? [1, 'the date'] : [0.25];
    const [one, other] = [edtfBounds(a)?.outer, edtfBounds(b)?.outer];
    if (!one || !other) return [0];
    if (isFarApart(a, b)) return null;
    const before = (x: string | null, y: string | null): boolean => x !== null && y !== null && x < y;
    if (before(one[1], other[0]) || before(other[1], one[0])) return null;
    // A count over years is not of one day.
    return isLong(one) !== isLong(other) ? null : [0];
  }
  const dated = again.item.key.time !== null;
  const day =
    told.item.key.time && again.item.key.time && compareDays(told.item.key.time, again.item.key.time);
  if (day === 'other') return null;
  if (day === 'same') return [1, 'the date'];
  // "Last Friday a strike hit the hospital": told of the news without a day, it is of an older one.
  if (
    dated &&
    told.item.key.time === null &&
    !told.heading &&
    again.taking !== 'up' &&
    isOfLast(again.item.key.time)
  )
    return null;
  // "last Wednesday's attack on the post at Barani" is another than the one told without a day.
  if (!dated || told.heading || again.taking === 'up') return [0];
  if (told.item.key.time !== null) return [-0.25];
  return [-1];
}

/** "last Friday", not "on Friday"; "two months ago". */
const isOfLast = (time: TimeExpression | null): boolean =>
  (time?.value.kind === 'calendar' && time.value.weekday !== undefined && time.value.toward === 'past') ||
  (time?.value.kind === 'relative' &&
    time.value.to === 'publication' &&
    LONG_UNITS.has(time.value.unit) &&
    (time.value.shift ?? 0) < 0);

const LONG_UNITS: ReadonlySet<string> = new Set(['week', 'month', 'year', 'decade']);

/** Days by which "about a fortnight ago" may be out. */
const OUT = 4;

/** "about a fortnight ago" is not yesterday. */
function isFarApart(a: string, b: string): boolean {
  const [one, other] = [a.replace(/[~?]$/u, ''), b.replace(/[~?]$/u, '')];
  if (one.length !== 10 || other.length !== 10) return false;
  return Math.abs(dayNumber(one) - dayNumber(other)) > OUT;
}

/** "on Sunday", "yesterday": the day of news, which a lede may leave to the sentence below it. */
export const isRecent = (time: TimeExpression | null): boolean => time !== null && isOfNews(time.value);

function isOfNews(value: TimeValue): boolean {
  if (value.kind === 'calendar')
    return value.weekday !== undefined && value.toward === undefined && value.month === undefined;
  if (value.kind === 'range')
    return value.from !== null && value.to !== null && isOfNews(value.from) && isOfNews(value.to);
  return (
    value.kind === 'relative' && value.to === 'publication' && (value.unit === 'day' || value.unit === 'hour')
  );
}

/** Two days of a report whose own day is not known: the same words, or others of the same sort. */
function compareDays({ value: a }: TimeExpression, { value: b }: TimeExpression): 'same' | 'other' | null {
  if (a.kind === 'relative' && b.kind === 'relative') {
    if (a.unit !== 'day' || b.unit !== 'day' || a.to !== b.to || a.shift === null || b.shift === null)
      return null;
    return a.shift === b.shift ? 'same' : 'other';
  }
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return null;
  const pairs = DAY.flatMap((unit) => {
    const [one, other] = [a[unit], b[unit]];
    return one === undefined || other === undefined ? [] : [one === other];
  });
  if (pairs.includes(false)) return 'other';
  return a.weekday === b.weekday && (a.weekday ?? a.day) !== undefined ? 'same' : null;
}

const DAY = ['year', 'month', 'day', 'weekday'] as const;

const LONG = 27;

/** Bounds that lie further apart than weeks, or are open. */
const isLong = ([from, to]: readonly [string | null, string | null]): boolean =>
  from === null || to === null || dayNumber(to) - dayNumber(from) > LONG;
