/**
 * Turns a Hijri date into days of the Gregorian calendar. The Gregorian date told beside it wins, for the two may
 * differ by a day where the new moon was seen.
 */
import { hijriDay, hijriMonth, hijriOf } from './hijri.js';
import { type Anchor, daysBetween, type Period, wholeDay } from './period.js';
import { resolveCalendar } from './resolve-calendar.js';
import type { CalendarTime, HijriTime } from './time-value.js';

function daysOf(
  year: number,
  month: number | undefined,
  day: number | undefined,
): Pick<Period, 'edtf' | 'first' | 'last'> | null {
  if (month === undefined) {
    const [start, end] = [hijriMonth(year, 1), hijriMonth(year, 12)];
    return start === null || end === null ? null : daysBetween(start.first, end.last);
  }
  if (day === undefined) {
    const whole = hijriMonth(year, month);
    return whole === null ? null : daysBetween(whole.first, whole.last);
  }
  const number = hijriDay(year, month, day);
  return number === null ? null : wholeDay(number);
}

/** The Gregorian date beside a Hijri one, with a year that only the Hijri date tells. */
function besides(value: HijriTime, gregorian: CalendarTime, published: Anchor | null): Period | null {
  if (gregorian.year !== undefined || value.year === undefined)
    return resolveCalendar(gregorian, published, null, 'past');
  const days = daysOf(value.year, value.month, value.day);
  if (days === null) return resolveCalendar(gregorian, published, null, 'past');
  const near = { first: days.last + 2, last: days.last + 2 };
  const found = resolveCalendar(gregorian, near, null, 'past');
  return found === null ? null : { ...found, why: 'the year is that of the Hijri date beside it' };
}

/** The period of a Hijri date; without its year, the nearest up to the report. */
export function resolveHijri(value: HijriTime, published: Anchor | null): Period | null {
  if (value.gregorian !== undefined) return besides(value, value.gregorian, published);
  const why = 'reckoned by the Umm al-Qura calendar';
  if (value.year !== undefined) {
    const days = daysOf(value.year, value.month, value.day);
    return days === null ? null : { ...days, basis: 'stated', why };
  }
  const here = published === null ? null : hijriOf(published.last);
  if (here === null || published === null || value.month === undefined) return null;
  for (const year of [here.year, here.year - 1]) {
    const days = daysOf(year, value.month, value.day);
    if (days !== null && days.first <= published.last)
      return { ...days, basis: 'inferred', why: `the nearest such date up to the report, ${why}` };
  }
  return null;
}
