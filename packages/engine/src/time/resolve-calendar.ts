/**
 * Fills in what a date told by its parts leaves unsaid: the year, the month or the week, as the nearest that fits
 * before the report (after it when told as to come). Each choice says why.
 */
import { epochDay, isDay, type TimeBasis, weekdayOfNumber } from '@marsad/model';
import { type Anchor, addMonths, monthOf, type Period, wholeDay, wholeMonth, wholeYear } from './period.js';
import type { CalendarTime } from './time-value.js';

const WEEK = 7;
/** How many years back a weekday may choose: the same weekday and date come again within eleven years. */
const YEARS_BACK = 11;
/** For so many days the eleventh of September may be news; later it is the name of the attacks of 2001. */
const NEWS = 45;

type Days = Pick<Period, 'edtf' | 'first' | 'last'>;
const period = (days: Days, basis: TimeBasis, why: string): Period => ({ ...days, basis, why });

/** A weekday by itself: the last such day up to the report, or the next after it. */
function ofWeekday(value: CalendarTime, weekday: number, anchor: Anchor, future: boolean): Period | null {
  const from = (day: number): number => {
    const back = (weekdayOfNumber(day) - weekday + WEEK) % WEEK;
    if (value.toward === 'present') return day - weekdayOfNumber(day) + weekday;
    if (future) return day + (back === 0 ? WEEK : WEEK - back);
    return day - (back === 0 && value.toward === 'past' ? WEEK : back);
  };
  const [low, high] = [from(anchor.first), from(anchor.last)];
  if (high - low > WEEK) return null;
  const why = future ? 'the first such weekday after the report' : 'the last such weekday up to the report';
  // A report whose day is known within a week begins that week with the latest date it tells.
  return low === high
    ? period(wholeDay(low), 'relative', why)
    : period(wholeDay(low), 'relative', `${why}, by its earliest day`);
}

/** Candidate years, nearest first. */
function* yearsFrom(year: number, future: boolean): Generator<number> {
  for (let n = future ? 0 : 1; n <= YEARS_BACK; n += 1) yield future ? year + n : year + 1 - n;
}

interface Sought {
  readonly month: number;
  readonly day: number;
  /** Null when the weekday is not to be heeded. */
  readonly weekday: number | null;
}

/** The nearest day of that date up to the report, or from it on, within so many years. */
function nearestDay(sought: Sought, anchor: Anchor, ahead: boolean, years: number): number | null {
  const { month, day, weekday } = sought;
  for (const year of yearsFrom(monthOf(anchor.last).year, ahead)) {
    if (!isDay(year, month, day)) continue;
    const number = epochDay(year, month, day);
    if (ahead ? number < anchor.first : number > anchor.last) continue;
    if (weekday !== null && weekdayOfNumber(number) !== weekday) continue;
    return Math.abs(number - anchor.last) <= years * 366 ? number : null;
  }
  return null;
}

/** The eleventh of September without a year and not as news is the name of the attacks of 2001. */
function namesAttacks(
  { month, day, weekday, toward }: CalendarTime,
  near: number | null,
  anchor: Anchor,
): boolean {
  return (
    month === 9 &&
    day === 11 &&
    weekday === undefined &&
    toward === undefined &&
    anchor.last - (near ?? 0) > NEWS
  );
}

function ofDayAndMonth(
  value: CalendarTime,
  month: number,
  day: number,
  anchor: Anchor,
  future: boolean,
): Period | null {
  const weekday = value.weekday ?? null;
  const sought: Sought = { month, day, weekday };
  const told = `the nearest such date ${future ? 'after' : 'up to'} the report`;
  const near = nearestDay(sought, anchor, future, 1);
  if (namesAttacks(value, near, anchor))
    return period(
      wholeDay(epochDay(2001, 9, 11)),
      'inferred',
      'told without its year and not as news: the attacks of 2001',
    );
  if (near !== null)
    return period(wholeDay(near), 'inferred', weekday === null ? told : `${told}, and the weekday fits`);
  if (weekday !== null) {
    const other = nearestDay(sought, anchor, !future, 1);
    if (other !== null)
      return period(
        wholeDay(other),
        'inferred',
        `the weekday fits only on the ${future ? 'past' : 'coming'} side of the report`,
      );
    const far = nearestDay(sought, anchor, false, YEARS_BACK);
    if (far !== null) return period(wholeDay(far), 'inferred', 'the latest year in which the weekday fits');
  }
  const loose = nearestDay({ ...sought, weekday: null }, anchor, future, 5);
  if (loose === null) return null;
  const days = wholeDay(loose);
  return weekday === null
    ? period(days, 'inferred', told)
    : period({ ...days, edtf: `${days.edtf}?` }, 'inferred', `${told}; the weekday told does not fit it`);
}

function ofMonth(value: CalendarTime, month: number, anchor: Anchor, future: boolean): Period {
  const here = monthOf(anchor.last);
  const same = month === here.month;
  let { year } = here;
  if (future && (month < here.month || (same && value.toward === 'future'))) year += 1;
  if (!future && (month > here.month || (same && value.toward === 'past'))) year -= 1;
  if (value.toward === 'present') year = here.year;
  return period(
    wholeMonth(year, month),
    'inferred',
    `the nearest such month ${future ? 'after' : 'up to'} the report`,
  );
}

/** A day of the month without its month, perhaps with its weekday: the nearest that fits. */
function ofDay(value: CalendarTime, day: number, anchor: Anchor, future: boolean): Period | null {
  for (let n = 0; n <= 366; n += 1) {
    const number = future ? anchor.first + n : anchor.last - n;
    const fits = value.weekday === undefined || weekdayOfNumber(number) === value.weekday;
    if (fits && Number(wholeDay(number).edtf.slice(8)) === day)
      return period(
        wholeDay(number),
        'inferred',
        `the nearest such day ${future ? 'after' : 'up to'} the report`,
      );
  }
  return null;
}

function seasonDays(year: number, season: number): Days {
  const start = season === 24 ? wholeMonth(year - 1, 12) : wholeMonth(year, 3 * (season - 20));
  const end = season === 24 ? wholeMonth(year, 2) : wholeMonth(year, 3 * (season - 20) + 2);
  return { edtf: `${year}-${season}`, first: start.first, last: end.last };
}

function ofSeason(value: CalendarTime, season: number, anchor: Anchor, future: boolean): Period {
  const { year } = monthOf(anchor.last);
  const seasons = [year - 2, year - 1, year, year + 1, year + 2].map((candidate) =>
    seasonDays(candidate, season),
  );
  const past = seasons.filter((days) => (value.toward === 'past' ? days.last : days.first) <= anchor.last);
  const [next] = seasons.filter((days) => days.first > anchor.last);
  const last = past.at(-1);
  // "This summer" in December is the one that was, in April the one that comes.
  const ahead =
    last === undefined || (next !== undefined && next.first - anchor.last < anchor.last - last.last);
  const chosen = future || (value.toward === 'present' && ahead) ? next : last;
  return period(chosen ?? seasonDays(year, season), 'inferred', 'the season nearest to the report');
}

function stated(value: CalendarTime, year: number, basis: TimeBasis, why: string): Period | null {
  const { month, day, season, weekday } = value;
  if (season !== undefined) return period(seasonDays(year, season), basis, why);
  if (month === undefined) return period(wholeYear(year), basis, why);
  if (day === undefined) return period(wholeMonth(year, month), basis, why);
  if (!isDay(year, month, day)) return null;
  const number = epochDay(year, month, day);
  const wrong = weekday !== undefined && weekdayOfNumber(number) !== weekday;
  const days = wholeDay(number);
  return wrong
    ? period({ ...days, edtf: `${days.edtf}?` }, basis, `${why}; the weekday told does not fit it`)
    : period(days, basis, why);
}

/** A century; the last one is that before the report's. */
function ofCentury(first: number | null, published: Anchor | null): Period | null {
  if (first === null && published === null) return null;
  const year = first ?? Math.floor(monthOf(published?.last ?? 0).year / 100) * 100 - 100;
  const days = { first: wholeYear(year).first, last: wholeYear(year + 99).last };
  return period({ edtf: `${year / 100}XX`, ...days }, first === null ? 'relative' : 'stated', 'as told');
}

/** The period of a date told by its parts; null when an anchor that it needs is missing. */
export function resolveCalendar(
  value: CalendarTime,
  published: Anchor | null,
  event: Anchor | null,
  tense: 'past' | 'future',
): Period | null {
  const { year, decade, yearShift, month, day, weekday, season } = value;
  if (decade !== undefined)
    return period(
      {
        edtf: `${Math.floor(decade / 10)}X`,
        first: wholeYear(decade).first,
        last: wholeYear(decade + 9).last,
      },
      'stated',
      'as told',
    );
  if (value.century !== undefined) return ofCentury(value.century, published);
  if (year !== undefined) return stated(value, year, 'stated', 'as told');
  const told = value.from === 'event' || (yearShift !== undefined && value.yearOf === 'event');
  const anchor = told ? event : published;
  if (anchor === null) return null;
  if (yearShift !== undefined) {
    const by = value.yearOf === 'event' ? 'the event told before' : 'the report';
    return stated(value, monthOf(anchor.last).year + yearShift, 'relative', `the year is counted from ${by}`);
  }
  if (value.monthShift !== undefined) {
    const from = value.yearOf === 'event' ? event : published;
    if (from === null) return null;
    const here = monthOf(from.last);
    const to = addMonths(here.year, here.month, value.monthShift);
    return stated({ ...value, month: to.month }, to.year, 'relative', 'the month is counted from the report');
  }
  const future = value.toward === 'future' || (value.toward === undefined && tense === 'future');
  if (season !== undefined) return ofSeason(value, season, anchor, future);
  if (month !== undefined)
    return day === undefined
      ? ofMonth(value, month, anchor, future)
      : ofDayAndMonth(value, month, day, anchor, future);
  if (day !== undefined) return ofDay(value, day, anchor, future);
  if (weekday === undefined) return null;
  const found = ofWeekday(value, weekday, anchor, future);
  return found === null || value.from === undefined
    ? found
    : {
        ...found,
        why: `counted from the event told before: the nearest such weekday ${future ? 'after' : 'before'} it`,
      };
}
