/**
 * What a single word can mean in a date, and the small language in which the tables of words and phrases are written.
 */
import type { DayPart, TimeEdge, TimeUnit, TimeValue, Toward } from './time-value.js';

export type Opener = 'since' | 'until' | 'by' | 'before' | 'after' | 'between' | 'from';

/** All that a word can be in a date. */
export interface TimeWord {
  month?: number;
  hijri?: number;
  /** Second word -> month, for months of two words. */
  second?: ReadonlyMap<string, { readonly month?: number; readonly hijri?: number }>;
  weekday?: number;
  /** Another word too (may, march, رجب): no date by itself. */
  weak?: boolean;
  unit?: { readonly unit: TimeUnit; readonly count: 1 | 2 | null; readonly definite: boolean };
  part?: DayPart;
  season?: number;
  edge?: TimeEdge;
  /** Words behind this one and what they open together, longest first; none behind when the word opens alone. */
  openers?: { readonly rest: readonly string[]; readonly opener: Opener }[];
  /** Stands before a date as part of it: يوم, mois de, year. */
  head?: 'day' | 'month' | 'year';
  toward?: Toward;
  /** Previous, following: counted from the event told before. */
  told?: 'past' | 'future';
  patterns?: Pattern[];
  /** Bits of `Begins`: which readings can begin with this word. */
  begins?: number;
  /** Around, vers, حوالي before a date. */
  about?: boolean;
  /** A decade as a word: nineties, الثمانينات. */
  decade?: number;
}

/** What can begin with a word, so that no reading is tried in vain. */
export const Begins = {
  calendar: 1,
  phrase: 2,
  number: 4,
  edge: 8,
  opener: 16,
  season: 32,
  decade: 64,
  led: 128,
  about: 256,
  fraction: 512,
} as const;

/** What the variable parts of a phrase were. */
export interface Captured {
  unit: TimeUnit;
  /** Null is "some". */
  n: number | null;
  part: DayPart;
}
export type Slot = 'UNIT' | 'UNITS' | 'THEUNIT' | 'THEUNITS' | 'N' | 'PART';
export type Element = { readonly slot: Slot } | { readonly word: string };
export interface Pattern {
  readonly elements: readonly Element[];
  readonly make: (captured: Captured) => TimeValue | null;
}
/** A phrase (folded words and slots) and what it means. */
export type PhraseRow = readonly [phrase: string, make: (captured: Captured) => TimeValue | null];

const SLOTS = new Set<string>(['UNIT', 'UNITS', 'THEUNIT', 'THEUNITS', 'N', 'PART']);
const isSlot = (text: string): text is Slot => SLOTS.has(text);

/** Compiles one row of a table of phrases. */
export function toPattern([phrase, make]: PhraseRow): Pattern {
  return {
    elements: phrase.split(' ').map((text) => (isSlot(text) ? { slot: text } : { word: text })),
    make,
  };
}

/** So many units from the report. */
export const fromReport =
  (unit: TimeUnit, shift: number, part?: DayPart): (() => TimeValue) =>
  () => ({ kind: 'relative', to: 'publication', unit, shift, ...(part === undefined ? {} : { part }) });

/** So many units from the event told before. */
export const fromEvent =
  (unit: TimeUnit, shift: number): (() => TimeValue) =>
  () => ({ kind: 'relative', to: 'event', unit, shift });

/** The captured unit, shifted from the report or from the event. */
export const unitShift =
  (to: 'publication' | 'event', shift: number, edge?: TimeEdge) =>
  ({ unit }: Captured): TimeValue => ({
    kind: 'relative',
    to,
    unit,
    shift,
    ...(edge === undefined ? {} : { edge }),
  });

/** N captured units before (-1) or after (1). */
export const counted =
  (to: 'publication' | 'event', sign: -1 | 1) =>
  ({ unit, n }: Captured): TimeValue => {
    if (n === null)
      return { kind: 'relative', to, unit, shift: null, direction: sign === -1 ? 'past' : 'future' };
    // A week ago is a day about seven days back, not the week before this one.
    if (unit === 'week') return { kind: 'relative', to, unit: 'day', shift: 7 * n * sign, approximate: true };
    return { kind: 'relative', to, unit, shift: n * sign };
  };

/** The last or coming N captured units as a whole. */
export const span =
  (direction: 'past' | 'future', count?: null) =>
  ({ unit, n }: Captured): TimeValue => ({
    kind: 'span',
    to: 'publication',
    unit,
    count: count === null ? null : n,
    direction,
  });

/** A part of the day, so many days from the report. */
export const partOfDay =
  (shift: number) =>
  ({ part }: Captured): TimeValue => ({ kind: 'relative', to: 'publication', unit: 'day', shift, part });

/** Since so many units. */
export const sinceCounted = ({ unit, n }: Captured): TimeValue => ({
  kind: 'range',
  from: counted('publication', -1)({ unit, n, part: 'noon' }),
  to: null,
});
