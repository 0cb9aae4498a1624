/**
 * Days, months and instants in words of the language on the screen, always in the Gregorian calendar and in Latin
 * digits. An EDTF date that is no plain day, month or year is told by its outer bounds; it is never made more exact.
 */
import { edtfBounds, type Language } from '@marsad/model';

const PLAIN = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    ...options,
  });
}

/** `24 November 2017`, `November 2017` or `2017` for `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; others come back as they are. */
export function dayWords(day: string, language: Language, month: 'long' | 'short' = 'long'): string {
  const parts = PLAIN.exec(day);
  if (parts === null) return day;
  const [, year, monthNumber, dayNumber] = parts;
  if (monthNumber === undefined) return year!;
  const date = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(dayNumber ?? '1')));
  const shape: Intl.DateTimeFormatOptions = { year: 'numeric', month };
  return formatter(language, dayNumber === undefined ? shape : { ...shape, day: 'numeric' }).format(date);
}

/** An EDTF date in words: plain ones as `dayWords`, others as their outer bounds, `1 November 2017 – 30 November 2017`. */
export function edtfWords(edtf: string, language: Language): string {
  if (PLAIN.test(edtf)) return dayWords(edtf, language);
  const bounds = edtfBounds(edtf);
  if (bounds === null) return edtf;
  const [first, last] = bounds.outer;
  if (first === last && first !== null) return dayWords(first, language);
  return `${first === null ? '…' : dayWords(first, language)} – ${last === null ? '…' : dayWords(last, language)}`;
}

/** An ISO 8601 instant as a day and a time of this machine's zone. */
export function instantWords(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(date);
}

/** Days between two bounds, as short as they are exact: `2018`, `February 2018`, `1 July 2019 – 3 July 2019`. */
export function spanWords(first: string, last: string, language: Language): string {
  if (first === last) return dayWords(first, language);
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  const month = first.slice(0, 7);
  if (first.endsWith('-01') && edtfBounds(month)?.outer[1] === last) return dayWords(month, language);
  return `${dayWords(first, language)} – ${dayWords(last, language)}`;
}
