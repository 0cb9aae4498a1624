/**
 * Turns a Hijri date into days of the Gregorian calendar. The Gregorian date told beside it wins, for the two may
 * differ by a day where the new moon was seen.
 */
import { epochDay } from '@marsad/model';
import { hijriDay, hijriMonth, hijriOf } from './hijri.js';
import { type Anchor, daysBetween, monthOf, type Period } from './period.js';
import { resolveCalendar } from './resolve-calendar.js';
import type { CalendarTime, HijriTime } from './time-value.js';

/** The new moon was seen a day earlier here and a day later there, so converted days are approximate. */
function about(first: number, last: number): Pick<Period, 'edtf' | 'first' | 'last'> {
  const days = daysBetween(first, last);
  return {
    ...days,
    edtf: days.edtf
      .split('/')
      .map((side) => `${side}~`)
      .join('/'),
  };
}

function daysOf(
  year: number,
  month: number | undefined,
  day: number | undefined,
): Pick<Period, 'edtf' | 'first' | 'last'> | null {
  if (month === undefined) {
    const [start, end] = [hijriMonth(year, 1), hijriMonth(year, 12)];
    return start === null || end === null ? null : about(start.first, end.last);
  }
  if (day === undefined) {
    const whole = hijriMonth(year, month);
    return whole === null ? null : about(whole.first, whole.last);
  }
  const number = hijriDay(year, month, day);
  return number === null ? null : about(number, number);
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

/** Years above this are Gregorian: Ramadan 2017. */
const LAST_HIJRI = 1600;

/** A Hijri month in a Gregorian year: the one that begins in it. */
function ofGregorianYear({ month, day }: HijriTime, year: number, why: string): Period | null {
  const start = hijriOf(epochDay(year, 1, 1));
  if (start === null || month === undefined) return null;
  for (const candidate of [start.year, start.year + 1]) {
    const days = daysOf(candidate, month, day);
    if (days !== null && monthOf(days.first).year === year) return { ...days, basis: 'stated', why };
  }
  return null;
}

/** The period of a Hijri date; without its year, the nearest up to the report. */
export function resolveHijri(value: HijriTime, published: Anchor | null): Period | null {
  if (value.gregorian !== undefined) return besides(value, value.gregorian, published);
  const why = 'reckoned by the Umm al-Qura calendar';
  if (value.year !== undefined && value.year > LAST_HIJRI) return ofGregorianYear(value, value.year, why);
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
