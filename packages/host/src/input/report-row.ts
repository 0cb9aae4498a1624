/**
 * Reads one line of JSON Lines as a report. It accepts the keys of the record's contract and nothing it would have to
 * guess: a wrong type or an unknown language is an error of that line, with the key named.
 */
import { isEdtf, type Language, type ReportInput } from '@marsad/model';
import { CliError } from '../start/cli-error.js';

const LANGUAGES: readonly string[] = ['ar', 'fr', 'en'];
const SHAPE = 'A line is {"id", "text", "published"?, "language"?, "outlet"?, "url"?, "title"?}.';

/** What is given for reports that do not say it themselves. */
export interface ReportDefaults {
  readonly published?: string;
  readonly language?: Language;
  readonly outlet?: string;
}

/** True for `ar`, `fr` and `en`. */
export function isLanguage(value: string): value is Language {
  return LANGUAGES.includes(value);
}

/** An ISO day or EDTF; the time of day of a timestamp is dropped. Null when it is neither. */
export function readDay(value: string): string | null {
  const day = value.trim().replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
  return isEdtf(day) ? day : null;
}

function fail(message: string): never {
  throw new CliError('line-not-report', message, SHAPE);
}

function parse(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    const why = (cause instanceof Error ? cause.message : '').slice(0, 120);
    throw new CliError(
      'line-not-json',
      `This line is not JSON: ${why}.`,
      'Every line must be one whole JSON object.',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail('This line is JSON, but not an object.');
  return value as Record<string, unknown>;
}

function textOf(row: Record<string, unknown>, key: string): string | undefined {
  const value = row[key];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : fail(`"${key}" must be a string.`);
}

function idOf(row: Record<string, unknown>): string {
  const { id } = row;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : fail('"id" must be a string or a number.');
}

/** Reads one line; throws `line-not-json` or `line-not-report`. */
export function readRow(line: string, defaults: ReportDefaults): ReportInput {
  const row = parse(line);
  if (typeof row.text !== 'string') return fail('"text" must be a string.');
  const language = textOf(row, 'language')?.toLowerCase().split('-')[0] ?? defaults.language;
  if (language !== undefined && !isLanguage(language))
    return fail(`"language" is "${language}", but must be ar, fr or en.`);
  const said = textOf(row, 'published') ?? defaults.published;
  const published = said === undefined ? undefined : readDay(said);
  if (published === null)
    return fail(`"published" is "${said}", which is neither a day (2021-05-03) nor EDTF.`);
  const outlet = textOf(row, 'outlet') ?? defaults.outlet;
  const url = textOf(row, 'url');
  const title = textOf(row, 'title');
  return {
    text: row.text,
    path: idOf(row),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
  };
}
