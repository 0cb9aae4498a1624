/**
 * What a date in a report says, before anyone knows when the report was written. A part that is present was said; a
 * part that is absent is for the resolver to imply. Shapes only.
 */
export type TimeUnit = 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade';
export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
/** The first, middle or last part of what is dated (early, mid, late), a quarter or a half of it, or one of its weeks. */
export type TimeEdge = 'start' | 'middle' | 'end' | TimeFraction;
/** Quarters and halves of a year, halves and weeks of a month; `w5` is the last week. */
export type TimeFraction = 'q1' | 'q2' | 'q3' | 'q4' | 'h1' | 'h2' | 'w1' | 'w2' | 'w3' | 'w4' | 'w5';
/** Which way from the report: last, next, this. */
export type Toward = 'past' | 'future' | 'present';

interface Shaded {
  readonly edge?: TimeEdge;
  readonly part?: DayPart;
  /** The hour told with the day, as `HH:MM` on the clock of the report; it moves no date. */
  readonly clock?: string;
  readonly approximate?: true;
}

/** Parts of a Gregorian date. */
export interface CalendarTime extends Shaded {
  readonly kind: 'calendar';
  readonly year?: number;
  /** "November of last year" is -1, "of the same year" is 0 with `yearOf` event. */
  readonly yearShift?: number;
  /** "The fifth of last month" is -1. */
  readonly monthShift?: number;
  /** What a shift is counted from. */
  readonly yearOf?: 'publication' | 'event';
  readonly month?: number;
  readonly day?: number;
  /** ISO: 1 is Monday. */
  readonly weekday?: number;
  /** EDTF: 21 is spring, 24 is winter. */
  readonly season?: number;
  /** First year of a decade: 1990. */
  readonly decade?: number;
  /** First year of a century: 1900. Null is the one before that of the report. */
  readonly century?: number | null;
  /** "The previous Friday", "le lundi suivant": counted from the event told before. */
  readonly from?: 'event';
  readonly toward?: Toward;
}

/** So many units from the day of the report, or from the event told before; a null shift is "some" units. */
export interface RelativeTime extends Shaded {
  readonly kind: 'relative';
  readonly to: 'publication' | 'event';
  readonly unit: TimeUnit;
  readonly shift: number | null;
  /** With a null shift. */
  readonly direction?: 'past' | 'future';
  /** What was said beside it: "yesterday, Wednesday 13 December". */
  readonly date?: CalendarTime;
}

/** The last three months, the coming days: everything between there and now; a null count is "some". */
export interface SpanTime extends Shaded {
  readonly kind: 'span';
  readonly to: 'publication' | 'event';
  readonly unit: TimeUnit;
  readonly count: number | null;
  readonly direction: 'past' | 'future';
}

/** From one time to another; null is open. */
export interface RangeTime extends Shaded {
  readonly kind: 'range';
  readonly from: TimeValue | null;
  readonly to: TimeValue | null;
  /** "Before 2012" ends, and "after 2012" begins, outside the time that is named. */
  readonly outside?: true;
}

/** Parts of a date of the Umm al-Qura calendar, with the Gregorian date told beside it. */
export interface HijriTime extends Shaded {
  readonly kind: 'hijri';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly gregorian?: CalendarTime;
}

export type TimeValue = CalendarTime | RelativeTime | SpanTime | RangeTime | HijriTime;

/** A date where it stands: token indexes, both inclusive. The preposition before it stays outside. */
export interface TimeExpression {
  readonly first: number;
  readonly last: number;
  readonly value: TimeValue;
}
