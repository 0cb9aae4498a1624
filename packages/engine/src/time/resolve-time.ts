/**
 * From what a date says to an EDTF date, given the day of the report and the event told before. A missing anchor
 * gives null, never a guess; every choice carries the reason for it.
 */
import { isEdtf, type Language, type TimeBasis, type TimeParts } from '@marsad/model';
import { edgeOf } from './edges.js';
import {
  type Anchor,
  anchorOf,
  monthOf,
  type Period,
  sideOf,
  wholeDay,
  wholeMonth,
  wholeYear,
} from './period.js';
import { resolveCalendar } from './resolve-calendar.js';
import { resolveHijri } from './resolve-hijri.js';
import { resolveRelative, resolveSpan } from './resolve-relative.js';
import { partsOf } from './said-parts.js';
import type { RangeTime, TimeEdge, TimeValue } from './time-value.js';

/** What a date is counted from. Both dates are EDTF. */
export interface TimeAnchors {
  readonly published: string | null;
  /** The event told before, in the order of the text. */
  readonly event: string | null;
  readonly language: Language;
  /** The tense of the clause; past unless told. */
  readonly tense?: 'past' | 'future';
}
export interface ResolvedTime {
  readonly edtf: string;
  readonly basis: TimeBasis;
  /** Which parts of it the report said. */
  readonly parts: TimeParts;
  /** One plain sentence. */
  readonly why: string;
}

type Resolved = Omit<ResolvedTime, 'parts'>;

interface Known {
  readonly published: Anchor | null;
  readonly event: Anchor | null;
  readonly tense: 'past' | 'future';
}

function plain(value: Exclude<TimeValue, RangeTime>, known: Known): Period | null {
  const { published, event, tense } = known;
  if (value.kind === 'calendar') return resolveCalendar(value, published, event, tense);
  if (value.kind === 'relative') return resolveRelative(value, published, event);
  return value.kind === 'span' ? resolveSpan(value, published, event) : resolveHijri(value, published);
}

function approximately(edtf: string): string {
  return edtf.includes('/') || /[~?%X]$/.test(edtf) ? edtf : `${edtf}~`;
}

/** For so many days the end of the year is the one that was, unless the clause tells of what is to come. */
const NEW_YEAR = 120;

/** Early, mid, late. In February "en fin d'année" was last December. */
function edged(value: TimeValue, whole: Period, edge: TimeEdge, { published, tense }: Known): Period {
  const shaded = { ...whole, ...edgeOf(whole, edge) };
  const ofYear =
    value.kind === 'relative' && value.unit === 'year' && value.shift === 0 && value.to === 'publication';
  if (!ofYear || edge !== 'end' || published === null || tense === 'future') return shaded;
  if (published.last - whole.first > NEW_YEAR) return shaded;
  const { year } = monthOf(whole.first);
  return {
    ...shaded,
    ...edgeOf(wholeYear(year - 1), edge),
    why: 'the end of the year nearest to the report',
  };
}

function resolvePoint(value: Exclude<TimeValue, RangeTime>, known: Known): Period | null {
  const whole = plain(value, known);
  if (whole === null) return null;
  const shaded = value.edge === undefined ? whole : edged(value, whole, value.edge, known);
  return value.approximate ? { ...shaded, edtf: approximately(shaded.edtf) } : shaded;
}

/** The same precision, one before (-1) or after (1): what "before 2012" leaves out is 2012. */
function neighbour(period: Period, sign: -1 | 1): string {
  if (/^\d{4}$/.test(period.edtf)) return wholeYear(Number(period.edtf) + sign).edtf;
  const outside = sign === -1 ? period.first - 1 : period.last + 1;
  if (/^\d{4}-(0\d|1[0-2])$/.test(period.edtf)) {
    const { year, month } = monthOf(outside);
    return wholeMonth(year, month).edtf;
  }
  return wholeDay(outside).edtf;
}

const BASES: readonly TimeBasis[] = ['stated', 'relative', 'inferred'];
/** A range rests on the weaker of its sides. */
function weaker(a: TimeBasis, b: TimeBasis): TimeBasis {
  return BASES.indexOf(a) > BASES.indexOf(b) ? a : b;
}

function openRange(side: Period, open: 'from' | 'to', told: boolean): Resolved {
  // Before the end of 2018 is within it; so only a plain year, month or day is left out.
  const outside = told && !side.edtf.includes('/');
  const { basis, why } = side;
  const edtf =
    open === 'to'
      ? `${outside ? neighbour(side, 1) : sideOf(side.edtf, 'from')}/..`
      : `../${outside ? neighbour(side, -1) : sideOf(side.edtf, 'to')}`;
  return { edtf, basis, why };
}

function yearless(value: TimeValue): boolean {
  return value.kind === 'calendar' && value.year === undefined && value.yearShift === undefined;
}

/** How far ahead the end of something that has begun may lie. */
const SOON = 31;

/** "From 26 to 29 June" in a report of the 27th: its end is still to come. */
function isUnderWay({ from, to }: RangeTime, known: Known): boolean {
  const { published } = known;
  if (published === null || from === null || to?.kind !== 'calendar' || to.day === undefined) return false;
  if (to.toward !== undefined || !yearless(to) || !yearless(from) || from.kind === 'range') return false;
  const end = resolvePoint(to, { ...known, tense: 'future' });
  if (end === null || end.last === published.last || end.last - published.last > SOON) return false;
  const start = resolvePoint(from, { ...known, published: { first: end.last, last: end.last } });
  return start !== null && start.first <= published.last;
}

function resolveRange(value: RangeTime, told: Known): Resolved | null {
  const known: Known = isUnderWay(value, told) ? { ...told, tense: 'future' } : told;
  // Before the end of the year: of this one.
  const ahead = value.from === null && value.to?.edge === 'end' && value.to.kind === 'relative';
  const to =
    value.to === null || value.to.kind === 'range'
      ? null
      : resolvePoint(value.to, ahead ? { ...known, tense: 'future' } : known);
  if (value.from === null || value.from.kind === 'range')
    return to === null || value.from !== null ? null : openRange(to, 'from', value.outside === true);
  // The first side of a range without its year is the nearest before the second.
  const near =
    to !== null && yearless(value.from)
      ? { ...known, published: { first: to.last, last: to.last }, tense: 'past' as const }
      : known;
  const from = resolvePoint(value.from, near);
  if (from === null) return null;
  if (value.to === null) return openRange(from, 'to', value.outside === true);
  if (to === null || from.first > to.last) return null;
  const why = from.why === to.why ? to.why : `${from.why}; ${to.why}`;
  return {
    edtf: `${sideOf(from.edtf, 'from')}/${sideOf(to.edtf, 'to')}`,
    basis: weaker(from.basis, to.basis),
    why,
  };
}

/**
 * The EDTF date of what a date says, or null when the anchor that it needs is unknown.
 *
 * @example resolveTime({ kind: 'calendar', weekday: 5 }, { published: '2017-12-14', event: null, language: 'en' })
 * // { edtf: '2017-12-08', basis: 'relative', why: 'the last such weekday up to the report' }
 */
export function resolveTime(value: TimeValue, anchors: TimeAnchors): ResolvedTime | null {
  const known: Known = {
    published: anchorOf(anchors.published),
    event: anchorOf(anchors.event),
    tense: anchors.tense ?? 'past',
  };
  const found = value.kind === 'range' ? resolveRange(value, known) : resolvePoint(value, known);
  if (found === null || !isEdtf(found.edtf)) return null;
  const { edtf, basis, why } = found;
  return { edtf, basis, parts: partsOf(value, edtf), why };
}
