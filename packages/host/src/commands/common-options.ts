/**
 * Options that several commands share, and how their values are read. A value that cannot be read is a usage error.
 */
import type { Language } from '@marsad/model';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readDay } from '../input/report-row.js';

function day(value: string): string {
  const read = readDay(value);
  if (read === null) throw new InvalidArgumentError('Give a day such as 2021-05-03, or EDTF.');
  return read;
}

/** A whole day, `YYYY-MM-DD`. */
export function wholeDay(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || readDay(value) === null)
    throw new InvalidArgumentError('Give a day such as 2021-05-03.');
  return value;
}

/** Two days, `FROM/TO`, or one. */
export function daySpan(value: string): readonly [string, string] {
  const [from = '', to = from, ...more] = value.split('/');
  if (more.length > 0) throw new InvalidArgumentError('Give two days, such as 2021-05-01/2021-05-31.');
  return [wholeDay(from), wholeDay(to)];
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

/** `--db FOLDER`: the project that a command works on. */
export const projectOption = (): Option =>
  new Option('--db <folder>', 'folder of the project').default('marsad-project').env('MARSAD_PROJECT');

/** `--lang en|fr|ar` of commands that answer in words. */
export const wordsOption = (): Option =>
  new Option('--lang <code>', 'language of the answer').choices(['en', 'fr', 'ar']).default('en');

/** `--limit N`, 1 to 200. */
export const limitOption = (what: string, otherwise: number): Option =>
  new Option('--limit <n>', `${what}, at most 200`).default(otherwise).argParser((value) => {
    const n = /^\d{1,4}$/.test(value) ? Number(value) : 0;
    if (n < 1 || n > 200) throw new InvalidArgumentError('Give a number from 1 to 200.');
    return n;
  });

/** What `languageOption` gives. */
export interface LanguageChoice {
  readonly lang?: Language;
}

/** `--published-by DAY`. */
export const publishedByOption = (): Option =>
  new Option('--published-by <day>', 'only what the press had said by then').argParser(wholeDay);

/** `--recorded-by DAY`. */
export const recordedByOption = (): Option =>
  new Option('--recorded-by <day>', 'only what this project had taken in and decided by then').argParser(
    wholeDay,
  );

/** What these two give, as findings are asked by. */
export interface AsOf {
  readonly publishedBy?: string;
  readonly recordedBy?: string;
}

/** The filter of findings that two such days make. */
export function asOf({ publishedBy, recordedBy }: AsOf): AsOf {
  return {
    ...(publishedBy !== undefined && { publishedBy }),
    ...(recordedBy !== undefined && { recordedBy }),
  };
}

/** Adds what every command has that reads a project: the days it is asked as of, where it lies, and how much is shown how. */
export function addReadingOptions(command: Command, limit: Option): Command {
  return [
    ...[publishedByOption(), recordedByOption(), limit],
    ...[projectOption(), wordsOption(), colorOption(), jsonOption()],
  ].reduce((known, option) => known.addOption(option), command);
}
