/**
 * Places what is told by the day of the report or by the event before it: yesterday, last week, two days later, the
 * past three months. An anchor that is itself uncertain makes the answer as wide as it is.
 */
import { weekdayOfNumber } from '@marsad/model';
import {
  type Anchor,
  addMonths,
  DAYS_OF,
  daysBetween,
  monthOf,
  type Period,
  SOME_UNITS,
  wholeDay,
  wholeMonth,
  wholeYear,
} from './period.js';
import { resolveCalendar } from './resolve-calendar.js';
import type { RelativeTime, SpanTime, TimeUnit } from './time-value.js';

type Days = Pick<Period, 'edtf' | 'first' | 'last'>;
/** An anchor wider than this is too loose for a day to be counted from it. */
const WIDEST = 31;

function shiftDays(anchor: Anchor, count: number): Days | null {
  if (anchor.last - anchor.first > WIDEST) return null;
  return daysBetween(anchor.first + count, anchor.last + count);
}

function shiftWeeks(anchor: Anchor, count: number, weekend: boolean): Days {
  const today = weekdayOfNumber(anchor.last);
  // "The weekend" is the one that was until Thursday, and then the one that comes.
  const back = weekend && count === 0 && today <= 4 ? 7 : 0;
  const monday = anchor.last - today + 1 + 7 * count - back;
  return weekend ? daysBetween(monday + 5, monday + 6) : daysBetween(monday, monday + 6);
}

/** So many whole units from an anchor. */
function shifted(anchor: Anchor, unit: TimeUnit, count: number): Days | null {
  const { year, month } = monthOf(anchor.last);
  if (unit === 'day') return shiftDays(anchor, count);
  if (unit === 'hour') return shiftDays(anchor, Math.trunc(count / 24));
  if (unit === 'week' || unit === 'weekend') return shiftWeeks(anchor, count, unit === 'weekend');
  if (unit === 'month') {
    const to = addMonths(year, month, count);
    return wholeMonth(to.year, to.month);
  }
  if (unit === 'year') return wholeYear(year + count);
  const decade = wholeYear(year + 10 * count);
  return { ...decade, edtf: `${decade.edtf}~` };
}

/** Several units, as the stretch from the fewest to the most that the word can mean. */
function some(anchor: Anchor, unit: TimeUnit, future: boolean): Days | null {
  const sign = future ? 1 : -1;
  const near = shifted(anchor, unit, sign * SOME_UNITS.few);
  const far = shifted(anchor, unit, sign * SOME_UNITS.many);
  if (near === null || far === null) return null;
  const [a, b] = future ? [near, far] : [far, near];
  return between(a, b, unit, true);
}

function between(from: Days, to: Days, unit: TimeUnit, approximate: boolean): Days {
  const mark = approximate ? '~' : '';
  const days = DAYS_OF[unit] !== undefined;
  const a = days ? wholeDay(from.first).edtf : from.edtf.replace('~', '');
  const b = days ? wholeDay(to.last).edtf : to.edtf.replace('~', '');
  return a === b
    ? { edtf: `${a}${mark}`, first: from.first, last: to.last }
    : { edtf: `${a}${mark}/${b}${mark}`, first: from.first, last: to.last };
}

/** Yesterday, Wednesday 13 December: the day counted from the report, checked against what was said beside it. */
function withDate(value: RelativeTime, counted: Days, anchor: Anchor): Period {
  const { date } = value;
  const plain: Period = { ...counted, basis: 'relative', why: 'counted from the day of the report' };
  if (date === undefined) return plain;
  const said = resolveCalendar(
    date,
    counted.first > anchor.last
      ? { first: counted.first, last: counted.last }
      : { first: anchor.first, last: Math.max(anchor.last, counted.last) },
    null,
    'past',
  );
  if (said === null || said.first !== said.last) return plain;
  if (said.first >= counted.first && said.last <= counted.last)
    return {
      ...said,
      edtf: said.edtf.replace('?', ''),
      basis: date.day === undefined ? 'relative' : 'inferred',
      why: 'counted from the day of the report, and the date told beside it fits',
    };
  if (date.day === undefined)
    return { ...said, why: "the weekday told beside it, which the report's own day does not fit" };
  return {
    ...said,
    basis: 'inferred',
    why: "the date told beside it, which the report's own day does not fit",
  };
}

/** The period of a time counted from the report or from the event before; null without that anchor. */
export function resolveRelative(
  value: RelativeTime,
  published: Anchor | null,
  event: Anchor | null,
): Period | null {
  const anchor = value.to === 'event' ? event : published;
  if (anchor === null)
    return value.date?.year === undefined ? null : resolveCalendar(value.date, null, null, 'past');
  const by = value.to === 'event' ? 'the event told before' : 'the day of the report';
  if (value.shift === null) {
    const days = some(anchor, value.unit, value.direction === 'future');
    return days === null
      ? null
      : { ...days, basis: 'relative', why: `some ${value.unit}s from ${by}, read as two to six` };
  }
  const days = shifted(anchor, value.unit, value.shift);
  if (days === null) return null;
  const weekday = value.unit === 'week' ? value.date?.weekday : undefined;
  if (weekday !== undefined) {
    const day = days.first + weekday - 1;
    return {
      ...daysBetween(day, day),
      basis: 'relative',
      why: `that weekday of the week counted from ${by}`,
    };
  }
  if (value.date !== undefined) return withDate(value, days, anchor);
  return { ...days, basis: 'relative', why: `counted from ${by}` };
}

/** Four months up to 30 November begin in August, and up to 5 November in July: the nearer whole unit. */
function rounded(anchor: Anchor, value: SpanTime, future: boolean): Anchor {
  const half = value.unit === 'month' ? 15 : value.unit === 'year' ? 182 : 0;
  return value.count === null || future ? anchor : { first: anchor.first + half, last: anchor.last + half };
}

/** The past hours reach into the day before; 48 hours are two days. */
function ofHours(value: SpanTime, anchor: Anchor, future: boolean): Period | null {
  if (anchor.last - anchor.first > WIDEST) return null;
  const count = Math.max(1, Math.round((value.count ?? 24) / 24));
  const days = future
    ? daysBetween(anchor.first, anchor.last + count)
    : daysBetween(anchor.first - count, anchor.last);
  return { ...days, basis: 'relative', why: 'counted from the day of the report' };
}

/** The stretch between an anchor and so many units before or after it. */
export function resolveSpan(value: SpanTime, published: Anchor | null, event: Anchor | null): Period | null {
  const anchor = value.to === 'event' ? event : published;
  if (anchor === null) return null;
  const future = value.direction === 'future';
  if (value.unit === 'hour') return ofHours(value, anchor, future);
  const count = value.count ?? SOME_UNITS.many;
  const far = shifted(rounded(anchor, value, future), value.unit, future ? count : -count);
  const here = shifted(anchor, value.unit, 0);
  if (far === null || here === null) return null;
  // The week of seven days ends on the day of the report, not on the Sunday after it.
  const now = value.unit === 'week' ? wholeDay(anchor.last) : here;
  const start = value.unit === 'week' ? wholeDay(anchor.last - 7 * count) : far;
  const days = future
    ? between(here, far, value.unit, value.count === null)
    : between(start, now, value.unit, value.count === null);
  const why =
    value.count === null
      ? `some ${value.unit}s up to the report, read as six`
      : 'counted from the day of the report';
  return { ...days, basis: 'relative', why: future ? why.replace('up to', 'after') : why };
}
