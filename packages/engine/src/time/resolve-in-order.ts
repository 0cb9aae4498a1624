/**
 * Resolves the dates of a whole report in the order of its text, so that "the next day" and "la veille" are counted
 * from the event told before them. What was told too far above, or only as a year, anchors no day.
 */
import { addDays, dayNumber, dayOf, edtfBounds, epochDay, isDay, type Language } from '@marsad/model';
import { type ResolvedTime, resolveTime } from './resolve-time.js';
import type { TimeValue } from './time-value.js';

/** A date of a report with what is known of the clause that it stands in. */
export interface TimeInText {
  readonly value: TimeValue;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly tense?: 'past' | 'future';
  /** It dates who said something and when, and not what happened. */
  readonly reporting?: boolean;
}

/** So many sentences below it, an event is no longer the one told before. */
const REACH = 4;

interface Anchor {
  readonly edtf: string;
  readonly sentence: number;
}

/** The end of a stretch is what the next day follows; since 2012 is no event. */
function anchorEdtf(value: TimeValue, edtf: string): string | null {
  if (!edtf.includes('/')) return edtf.replace(/[~?%]$/, '');
  if (edtf.startsWith('..') || edtf.endsWith('..')) return null;
  if (value.kind === 'span') return null;
  return edtf.slice(edtf.indexOf('/') + 1).replace(/[~?%]$/, '');
}

const isOfDay = (edtf: string): boolean => edtf.length >= 10;

/** Whether a value is counted in days or weekdays from the event told before, or in months and years. */
function countsDays(value: TimeValue): boolean {
  if (value.kind === 'relative')
    return value.unit === 'day' || value.unit === 'hour' || value.unit === 'week';
  if (value.kind === 'range') return [value.from, value.to].some((side) => side !== null && countsDays(side));
  return value.kind === 'calendar' && value.weekday !== undefined;
}

class Told {
  private readonly days: { told: Anchor | null; said: Anchor | null } = { told: null, said: null };
  private coarse: Anchor | null = null;

  note(edtf: string, { sentence, reporting }: TimeInText): void {
    const anchor = { edtf, sentence };
    this.coarse = anchor;
    if (isOfDay(edtf)) this.days[reporting ? 'said' : 'told'] = anchor;
    else if (!reporting) this.days.told = null;
  }

  /** The event told before a date: in its own sentence whatever was told last, above it what was not mere saying. */
  before({ value, sentence }: TimeInText): string | null {
    const { told, said } = this.days;
    const near = (anchor: Anchor | null): anchor is Anchor =>
      anchor !== null && sentence - anchor.sentence <= REACH;
    if (!countsDays(value)) return near(this.coarse) ? this.coarse.edtf : null;
    if (said?.sentence === sentence && told?.sentence !== sentence) return said.edtf;
    return near(told) ? told.edtf : near(said) ? said.edtf : null;
  }
}

/** A wire of Saturday put up on Sunday says "today, Saturday": what it tells from its own day is told from that. */
function ownDay(value: TimeValue, found: ResolvedTime | null, day: string | null): string | null {
  if (found === null || day?.length !== 10 || found.edtf.length !== 10) return null;
  if (value.kind !== 'relative' || value.to !== 'publication' || value.unit !== 'day') return null;
  if (value.date === undefined || value.shift === null) return null;
  const told = addDays(found.edtf, -value.shift);
  return Math.abs(dayNumber(told) - dayNumber(day)) === 1 ? told : null;
}

/** What is counted from an event told before and lies ahead of the report was counted from another event. */
function isAhead(value: TimeValue, found: ResolvedTime | null, day: string | null): boolean {
  if (value.kind !== 'relative' || value.to !== 'event' || found === null || day === null) return false;
  const [first, last] = [edtfBounds(found.edtf)?.outer[0], edtfBounds(day)?.outer[1]];
  return first != null && last != null && first > last;
}

/** For so many days a date without its year is rather news than a part of the story told beside it. */
const NEWS = 60;
/** A story goes on for so many days. */
const STORY = 120;

/** A whole day, with its year, that was told so many sentences above still tells the year of a report without a date. */
const YEAR_REACH = 6;

/**
 * A day and month without a year, in the sentence that tells another day with its year, is of the same story. In a
 * report whose own day nobody knows it is of the year of the story that is told above it.
 */
class YearsTold {
  private readonly published: number | null;
  private told: { readonly day: number; readonly sentence: number } | null = null;

  constructor(published: string | null) {
    const bounds = published === null ? null : edtfBounds(published);
    this.published = bounds?.outer[1] ? dayNumber(bounds.outer[1]) : null;
  }

  /** The day told above a month that a report without a date tells, as far as it gives the year; else null. */
  above({ value, sentence }: TimeInText): number | null {
    if (value.kind !== 'calendar' || value.month === undefined || value.year !== undefined) return null;
    if ((value.yearShift ?? value.toward ?? value.from ?? value.weekday) !== undefined) return null;
    const { told } = this;
    return told && sentence - told.sentence <= YEAR_REACH ? told.day : null;
  }

  /** The date by the year of the story, or null when it is news or no story is told. */
  besides({ value, sentence }: TimeInText, own: ResolvedTime | null): ResolvedTime | null {
    if (value.kind !== 'calendar' || value.month === undefined || value.day === undefined) return null;
    if (value.year !== undefined && isDay(value.year, value.month, value.day)) {
      this.told = { day: epochDay(value.year, value.month, value.day), sentence };
      return null;
    }
    const { told } = this;
    if (told?.sentence !== sentence || (value.weekday ?? value.toward ?? value.yearShift) !== undefined)
      return null;
    if (own !== null && this.published !== null && own.edtf.length === 10)
      if (this.published - dayNumber(own.edtf) <= NEWS) return null;
    return this.ofStory(value.month, value.day, told.day, own);
  }

  private ofStory(month: number, day: number, told: number, own: ResolvedTime | null): ResolvedTime | null {
    const year = Number(dayOf(told).slice(0, 4));
    for (const candidate of [year, year + 1, year - 1]) {
      if (!isDay(candidate, month, day)) continue;
      const number = epochDay(candidate, month, day);
      if (Math.abs(number - told) > STORY) continue;
      const parts = { year: 'implied', month: 'said', day: 'said' } as const;
      return {
        edtf: dayOf(number),
        basis: 'inferred',
        parts: own?.parts ?? parts,
        why: 'of the year that the date before it in the sentence tells',
      };
    }
    return null;
  }
}

/** So many days above it, a month of another year is the nearer. */
const HALF_YEAR = 183;

/** A month, or a day of it, in the year that puts it nearest to the day told above it. */
function inYear({ value }: TimeInText, told: number | null, language: Language): ResolvedTime | null {
  if (told === null || value.kind !== 'calendar') return null;
  const year = Number(dayOf(told).slice(0, 4));
  for (const candidate of [year, year - 1, year + 1]) {
    const none = { published: null, event: null, language };
    const found = resolveTime({ ...value, year: candidate }, none);
    const first = found && edtfBounds(found.edtf)?.outer[0];
    if (!found || !first || Math.abs(dayNumber(first) - told) > HALF_YEAR) continue;
    const why = 'of the year of the day that is told above it';
    return { edtf: found.edtf, basis: 'inferred', parts: { ...found.parts, year: 'implied' }, why };
  }
  return null;
}

/**
 * The dates of a report resolved, each null where the day that it needs is not known. `published` is EDTF or null.
 *
 * @example "On Monday gunmen attacked. The next day …", published 2017-12-14: 2017-12-11, then 2017-12-12
 */
export function resolveInOrder(
  times: readonly TimeInText[],
  published: string | null,
  language: Language,
): (ResolvedTime | null)[] {
  const told = new Told();
  const years = new YearsTold(published);
  let day = published;
  return times.map((time) => {
    const { value, tense } = time;
    const anchors = { published: day, event: told.before(time), language };
    const own = resolveTime(value, { ...anchors, ...(tense === undefined ? {} : { tense }) });
    const plain = isAhead(value, own, day) ? null : (years.besides(time, own) ?? own);
    const found = plain ?? (published === null ? inYear(time, years.above(time), language) : null);
    day = ownDay(value, own, day) ?? day;
    const anchor = found === null ? null : anchorEdtf(value, found.edtf);
    if (anchor !== null && edtfBounds(anchor) !== null) told.note(anchor, time);
    return found;
  });
}

/** Why a date has no answer. */
export function whyUnresolved(published: string | null): string {
  return published === null
    ? 'It is counted from the day of the report or from another event, and that day is not known.'
    : 'It is counted from an event whose day the report does not tell just before it.';
}
