/**
 * All reports of a command line, one after the other: files, folders, standard input, plain text or JSON Lines. What
 * cannot be read comes out as an error in its place, and the rest goes on. Nothing is read ahead.
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportInput } from '@marsad/model';
import { CliError } from '../start/cli-error.js';
import { decode } from './decode.js';
import { splitLines } from './line-splitter.js';
import { type ReportDefaults, readRow } from './report-row.js';

/** A report over 16 MB is a book, a dump or a mistake. Bytes, of a file and of a line. */
export const MAX_REPORT_BYTES = 16 * 1024 * 1024;

export interface Sources {
  /** Files and folders; `-` is standard input; none means standard input. */
  readonly files: readonly string[];
  /** One report a file, or one a line; left open, a file named .jsonl or .ndjson has one a line. */
  readonly from?: 'text' | 'jsonl';
  readonly defaults: ReportDefaults;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Folders give .txt and .jsonl alike; left out, only what `from` says, or .txt. */
  readonly bothInFolders?: boolean;
  /** Refuses pipes, sockets and devices, which may never end; left out, whatever can be opened is read. */
  readonly onlyFiles?: boolean;
}

/** One report that could be read. */
export interface IncomingReport {
  readonly input: ReportInput;
  readonly from: string;
  readonly line?: number;
  readonly warning?: string;
  /** The bytes that it was decoded from, of the file or of the line, and by which encoding. */
  readonly original: Uint8Array;
  readonly encoding: string;
}

export type Incoming = IncomingReport | { readonly error: CliError };

const MEGABYTES = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

function tooLarge(bytes: number, input: string): CliError {
  return new CliError(
    'too-large',
    `This is ${MEGABYTES(bytes)} long; a report may have ${MEGABYTES(MAX_REPORT_BYTES)}.`,
    'Split it into its reports; many reports go into one JSON Lines file.',
    { input },
  );
}

function unreadable(cause: unknown, input: string): CliError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if (code === 'ENOENT')
    return new CliError('file-missing', 'There is no such file.', 'Check the name and the folder.', {
      input,
    });
  return new CliError('file-unreadable', `It cannot be read (${code}).`, 'Check that you may read it.', {
    input,
  });
}

/** Files of a folder and of the folders in it, by name; links to folders are not followed, so there are no rings. */
async function* walk(folder: string, endings: readonly string[]): AsyncGenerator<string | CliError> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) =>
    unreadable(cause, folder),
  );
  if (entries instanceof CliError) {
    yield entries;
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const named = endings.some((ending) => entry.name.toLowerCase().endsWith(ending));
    if (entry.isDirectory()) yield* walk(path, endings);
    else if (named && (entry.isFile() || entry.isSymbolicLink())) yield path;
  }
}

async function collect(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stdin) {
    length += part.length;
    if (length <= MAX_REPORT_BYTES) parts.push(part);
  }
  if (length > MAX_REPORT_BYTES) throw tooLarge(length, '-');
  return Buffer.concat(parts);
}

async function bytesOf(name: string, sources: Sources): Promise<Uint8Array> {
  if (name === '-') return collect(sources.stdin);
  const { size } = await stat(name);
  if (size > MAX_REPORT_BYTES) throw tooLarge(size, name);
  return readFile(name);
}

async function readText(name: string, sources: Sources): Promise<Incoming> {
  try {
    const original = await bytesOf(name, sources);
    const { text, encoding, warning } = decode(original);
    return {
      input: { text, path: name, ...sources.defaults },
      from: name,
      original,
      encoding,
      ...(warning !== undefined && { warning }),
    };
  } catch (cause) {
    return { error: cause instanceof CliError ? cause.at({ input: name }) : unreadable(cause, name) };
  }
}

function lineText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(
      'line-not-utf8',
      'This line is not UTF-8.',
      'JSON Lines must be UTF-8: convert the file first.',
    );
  }
}

async function* readLines(name: string, sources: Sources): AsyncGenerator<Incoming> {
  const stream = name === '-' ? sources.stdin : createReadStream(name);
  for await (const line of splitLines(stream, MAX_REPORT_BYTES)) {
    const place = { input: name, line: line.number };
    try {
      if ('tooLong' in line) {
        const long = `This line is ${MEGABYTES(line.tooLong)} long; a line may have ${MEGABYTES(MAX_REPORT_BYTES)}.`;
        throw new CliError('line-too-long', long, 'It was skipped: one line is one report.');
      }
      const text = lineText(line.bytes).trim();
      if (text === '') continue;
      const input = readRow(text, sources.defaults);
      yield { input, from: name, line: line.number, original: line.bytes, encoding: 'utf-8' };
    } catch (cause) {
      if (!(cause instanceof CliError)) throw cause;
      yield { error: cause.at(place) };
    }
  }
}

const LINES = ['.jsonl', '.ndjson'];

/** Opening a pipe that nobody writes to waits for ever. */
async function refusePipe(name: string): Promise<void> {
  if ((await stat(name)).isFile()) return;
  throw new CliError(
    'file-unreadable',
    'This is a pipe, a socket or a device and not a file.',
    'Save what comes out of it as a file first.',
    { input: name },
  );
}

async function* readOne(name: string, sources: Sources): AsyncGenerator<Incoming> {
  if (sources.onlyFiles === true && name !== '-') await refusePipe(name);
  const lines = LINES.some((ending) => name.toLowerCase().endsWith(ending));
  if ((sources.from ?? (lines ? 'jsonl' : 'text')) === 'text') yield await readText(name, sources);
  else yield* readLines(name, sources);
}

async function* readFolder(folder: string, sources: Sources): AsyncGenerator<Incoming> {
  const endings = [
    ...(sources.from === 'jsonl' ? [] : ['.txt']),
    ...(sources.from === 'jsonl' || sources.bothInFolders === true ? LINES : []),
  ];
  let found = 0;
  for await (const file of walk(folder, endings)) {
    found += 1;
    if (file instanceof CliError) yield { error: file };
    else yield* readSafely(file, sources);
  }
  if (found > 0) return;
  const none = `There is no ${endings.join(' or ')} file in this folder.`;
  yield {
    error: new CliError('folder-empty', none, 'Name the files one by one if they end otherwise.', {
      input: folder,
    }),
  };
}

/** What breaks in the middle of a file (a disk that goes away, a line that does not read) ends that file alone. */
async function* readSafely(name: string, sources: Sources): AsyncGenerator<Incoming> {
  try {
    yield* readOne(name, sources);
  } catch (cause) {
    yield { error: cause instanceof CliError ? cause.at({ input: name }) : unreadable(cause, name) };
  }
}

/** Reads everything named, in order; folders are walked for `.txt` (or `.jsonl`), by name. */
export async function* readReports(sources: Sources): AsyncGenerator<Incoming> {
  for (const name of sources.files.length === 0 ? ['-'] : sources.files) {
    try {
      const folder = name !== '-' && (await stat(name)).isDirectory();
      yield* folder ? readFolder(name, sources) : readSafely(name, sources);
    } catch (cause) {
      yield { error: cause instanceof CliError ? cause : unreadable(cause, name) };
    }
  }
}
