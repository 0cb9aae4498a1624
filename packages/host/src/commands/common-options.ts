/**
 * Options that several commands share, and how their values are read. A value that cannot be read is a usage error.
 */
import type { Language } from '@marsad/model';
import { InvalidArgumentError, Option } from 'commander';
import { readDay } from '../input/report-row.js';

function day(value: string): string {
  const read = readDay(value);
  if (read === null) throw new InvalidArgumentError('Give a day such as 2021-05-03, or EDTF.');
  return read;
}

/** `--published DATE`. */
export const publishedOption = (): Option =>
  new Option(
    '--published <date>',
    'day of publication (2021-05-03, or EDTF) where the input does not say it',
  ).argParser(day);

/** `--lang ar|fr|en`. */
export const languageOption = (): Option =>
  new Option(
    '--lang <code>',
    'language, where the input does not say it; found out by itself otherwise',
  ).choices(['ar', 'fr', 'en']);

/** `--color auto|always|never`. */
export const colorOption = (): Option =>
  new Option('--color <when>', 'colours: at a terminal unless NO_COLOR is set, always, or never')
    .choices(['auto', 'always', 'never'])
    .default('auto');

/** `--json`. */
export const jsonOption = (): Option => new Option('--json', 'print JSON, also for errors');

/** What `languageOption` gives. */
export interface LanguageChoice {
  readonly lang?: Language;
}
