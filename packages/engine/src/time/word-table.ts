/**
 * Builds a language's table of date words from its rows. Alternatives of one row stand behind a bar and spellings of
 * one word behind a space.
 */
import type { DayPart, TimeEdge, TimeFraction, TimeUnit, Toward } from './time-value.js';
import type { Opener, TimeWord } from './time-word.js';

export type WordTable = Map<string, TimeWord>;

export interface WordRows {
  /** Twelve rows. */
  readonly months: string;
  readonly monthsShort: string;
  /** First word -> "second=month" pairs. */
  readonly twoWords?: Readonly<Record<string, string>>;
  readonly hijri?: string;
  readonly hijriTwoWords?: Readonly<Record<string, string>>;
  /** Seven rows, Monday first. */
  readonly weekdays: string;
  readonly weekdaysShort: string;
  readonly weak: string;
  /** Singular / plural / dual; Arabic forms also with the article. */
  readonly units: Readonly<Partial<Record<TimeUnit, string>>>;
  readonly parts: Readonly<Record<DayPart, string>>;
  readonly seasons: string;
  readonly edges: Readonly<Record<Exclude<TimeEdge, TimeFraction>, string>>;
  /** Phrases behind bars. */
  readonly openers: Readonly<Partial<Record<Opener, string>>>;
  readonly heads: Readonly<Partial<Record<'day' | 'month' | 'year', string>>>;
  readonly toward: Readonly<Record<Toward, string>>;
  /** Previous and following. */
  readonly told: Readonly<Record<'past' | 'future', string>>;
  readonly decades: Readonly<Record<string, number>>;
}

const spellings = (text: string): string[] => text.split(' ').filter((word) => word !== '');

function isArabic(word: string): boolean {
  return word.charCodeAt(0) > 0x600;
}

class Filler {
  readonly table: WordTable = new Map();

  word(key: string): TimeWord {
    const known = this.table.get(key);
    if (known !== undefined) return known;
    const made: TimeWord = {};
    this.table.set(key, made);
    return made;
  }

  each(text: string, set: (word: TimeWord) => void): void {
    for (const key of spellings(text)) set(this.word(key));
  }

  rows(text: string, set: (word: TimeWord, number: number) => void): void {
    text.split('|').forEach((row, n) => {
      this.each(row, (word) => set(word, n + 1));
    });
  }

  twoWords(rows: Readonly<Record<string, string>>, calendar: 'month' | 'hijri'): void {
    for (const [first, pairs] of Object.entries(rows)) {
      const second = new Map<string, { month?: number; hijri?: number }>();
      for (const pair of pairs.split(' ')) {
        const [word = '', number] = pair.split('=');
        second.set(word, { [calendar]: Number(number) });
      }
      this.word(first).second = second;
    }
  }

  opener(opener: Opener, phrase: string): void {
    const [first = '', ...rest] = phrase.split(' ');
    const word = this.word(first);
    word.openers = [...(word.openers ?? []), { rest, opener }].sort((a, b) => b.rest.length - a.rest.length);
  }

  unit(unit: TimeUnit, text: string): void {
    text.split('/').forEach((forms, n) => {
      for (const form of spellings(forms)) {
        const count = n === 0 ? 1 : n === 1 ? null : 2;
        // French mois is its own plural; the singular stays, and a number before it decides.
        if (this.table.get(form)?.unit === undefined) this.word(form).unit = { unit, count, definite: false };
        if (isArabic(form)) this.word(`ال${form}`).unit = { unit, count, definite: true };
      }
    });
  }
}

function entries<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

/** The table of one language. */
export function fill(rows: WordRows): WordTable {
  const filler = new Filler();
  for (const text of [rows.months, rows.monthsShort])
    filler.rows(text, (word, n) => Object.assign(word, { month: n }));
  for (const text of [rows.weekdays, rows.weekdaysShort])
    filler.rows(text, (word, n) => Object.assign(word, { weekday: n }));
  filler.rows(rows.hijri ?? '', (word, n) => Object.assign(word, { hijri: n }));
  filler.twoWords(rows.twoWords ?? {}, 'month');
  filler.twoWords(rows.hijriTwoWords ?? {}, 'hijri');
  filler.rows(rows.seasons, (word, n) => Object.assign(word, { season: 20 + n }));
  for (const [unit, text] of entries(rows.units)) filler.unit(unit, text);
  for (const [part, text] of entries(rows.parts)) filler.each(text, (word) => Object.assign(word, { part }));
  for (const [edge, text] of entries(rows.edges)) filler.each(text, (word) => Object.assign(word, { edge }));
  for (const [opener, text] of entries(rows.openers))
    for (const phrase of text.split('|')) filler.opener(opener, phrase);
  for (const [head, text] of entries(rows.heads)) filler.each(text, (word) => Object.assign(word, { head }));
  for (const [toward, text] of entries(rows.toward))
    filler.each(text, (word) => Object.assign(word, { toward }));
  for (const [told, text] of entries(rows.told)) filler.each(text, (word) => Object.assign(word, { told }));
  for (const [key, decade] of Object.entries(rows.decades)) filler.word(key).decade = decade;
  filler.each(rows.weak, (word) => Object.assign(word, { weak: true }));
  return filler.table;
}
