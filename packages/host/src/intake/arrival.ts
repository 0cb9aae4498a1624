/**
 * A report on its way in, whether it came from a file, a row or a request: its bytes, its text, and what was given
 * with it. What the database or the disk could not keep as it is (NUL, half a surrogate) is settled here.
 */
import { documentId, type IntakeItem, type ReportInput, textId } from '@marsad/model';
import type { Given } from '@marsad/store';
import { decode } from '../input/decode.js';
import { readDay } from '../input/report-row.js';
import type { Incoming, IncomingReport } from '../input/reports.js';
import { CliError } from '../start/cli-error.js';

export interface ArrivedReport {
  /** As results name it: the file, or the file and line. */
  readonly name: string;
  /** File name or row id, kept with the report. */
  readonly from: string;
  readonly original: Uint8Array;
  readonly text: string;
  readonly encoding: string;
  readonly warning?: string;
  readonly given: Given;
}

export type Arrival = ArrivedReport | { readonly name: string; readonly error: CliError };

/** UTF-8 has no half surrogates and PostgreSQL no NUL; both are one code unit, so offsets stay. */
const NOT_KEPT = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const kept = (text: string): string => text.replace(NOT_KEPT, '\ufffd');
const TITLE_LENGTH = 160;

function givenOf(input: Omit<ReportInput, 'text' | 'path'>): Given {
  const { outlet, url, title, language, published } = input;
  return {
    ...(outlet !== undefined && { outlet: kept(outlet) }),
    ...(url !== undefined && { url: kept(url) }),
    ...(title !== undefined && { title: kept(title) }),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
  };
}

function withText(report: ArrivedReport): Arrival {
  const { name } = report;
  if (/\S/.test(report.text)) return { ...report, text: kept(report.text), from: kept(report.from) };
  return {
    name,
    error: new CliError('text-empty', 'There are no words in it.', 'Check that the right file was given.', {
      input: name,
    }),
  };
}

function nameOf({ from, line }: Pick<IncomingReport, 'from' | 'line'>): string {
  return line === undefined ? from : `${from}:${line}`;
}

/** What the reader of files found, as an arrival. */
export function arrivalOf(incoming: Incoming): Arrival {
  if ('error' in incoming) {
    const { input, line } = incoming.error.place;
    return {
      name: nameOf({ from: input ?? '-', ...(line !== undefined && { line }) }),
      error: incoming.error,
    };
  }
  const { input, original, encoding, warning } = incoming;
  const name = nameOf(incoming);
  return withText({
    name,
    from: input.path ?? name,
    original,
    text: input.text,
    encoding,
    ...(warning !== undefined && { warning }),
    given: givenOf(input),
  });
}

function readItem(item: IntakeItem): ArrivedReport {
  const { name, published } = item;
  const day = published === undefined ? undefined : readDay(published);
  if (day === null)
    throw new CliError(
      'bad-request',
      `"${published}" is neither a day nor EDTF.`,
      'Give the day of publication as 2021-05-03.',
    );
  const { outlet, url, title, language } = item;
  const given = givenOf({
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(day !== undefined && { published: day }),
  });
  if (item.bytes !== undefined) {
    const original = Buffer.from(item.bytes, 'base64');
    return { name, from: name, original, given, ...decode(original) };
  }
  const text = item.text ?? '';
  return { name, from: name, original: Buffer.from(text), text, encoding: 'utf-8', given };
}

/** What a request brought, as an arrival. */
export function arrivalOfItem(item: IntakeItem): Arrival {
  try {
    return withText(readItem(item));
  } catch (cause) {
    if (!(cause instanceof CliError)) throw cause;
    return { name: item.name, error: cause.at({ input: item.name }) };
  }
}

/** The key by which the same intake is known before it is read. */
export function intakeKey({ text, given }: Pick<ArrivedReport, 'text' | 'given'>): string {
  return documentId({
    text: textId(text),
    outlet: given.outlet ?? null,
    url: given.url ?? null,
    published: given.published ?? null,
  });
}

/** What the engine is given. */
export function inputOf({ text, from, given }: ArrivedReport): ReportInput {
  return { text, path: from, ...given };
}

/** The title as given, else the first line that has words, cut to 160 characters. */
export function titleOf(text: string, given: Given): string {
  const line = given.title ?? /\S[^\n\r]*/.exec(text)?.[0] ?? '';
  const title = line.trim().replace(/\s+/g, ' ');
  const characters = [...title.slice(0, 4 * TITLE_LENGTH)];
  return characters.length <= TITLE_LENGTH ? title : `${characters.slice(0, TITLE_LENGTH - 1).join('')}…`;
}
