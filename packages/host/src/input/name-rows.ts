/**
 * Reads names, one a line: plain, or JSON Lines with an id. A line that cannot be read comes out as an error in its
 * place, with its number, and the rest goes on. It does not judge what a name is.
 */
import { createReadStream } from 'node:fs';
import { CliError } from '../start/cli-error.js';
import { splitLines } from './line-splitter.js';

/** A name is short; a longer line is a mistake. Bytes. */
const MAX_LINE_BYTES = 64 * 1024;
const LINES = ['.jsonl', '.ndjson'];

/** One name, and what to call it in the answer. */
export interface NameRow {
  /** As given, or null where a line has none. */
  readonly id: string | number | null;
  readonly text: string;
  readonly line: number;
}

export interface NameSource {
  /** A file, or `-` for standard input. */
  readonly name: string;
  /** `jsonl` demands JSON on every line; left out, a file named so has it, and elsewhere lines that begin with a brace. */
  readonly from?: 'text' | 'jsonl';
  /** Keys that may hold the name, the first that is there. */
  readonly keys: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError('line-not-utf8', 'This line is not UTF-8.', 'Convert the file to UTF-8 first.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = (cause instanceof Error ? cause.message : '').slice(0, 120);
    throw new CliError(
      'line-not-json',
      `This line is not JSON: ${why}.`,
      'Every line must be one whole JSON object.',
    );
  }
}

function readRow(text: string, line: number, keys: readonly string[]): NameRow {
  const shape = `A line is {${keys.map((key) => `"${key}"`).join(' or ')}, "id"}.`;
  const row = parse(text);
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new CliError('line-not-name', 'This line is JSON, but not an object.', shape);
  const cells = row as Record<string, unknown>;
  const key = keys.find((one) => typeof cells[one] === 'string');
  if (key === undefined)
    throw new CliError(
      'line-not-name',
      `${keys.map((one) => `"${one}"`).join(' or ')} must be a string.`,
      shape,
    );
  const { id = null } = cells;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    throw new CliError('line-not-name', '"id" must be a string or a number.', shape);
  return { id, text: cells[key] as string, line };
}

function readLine(bytes: Uint8Array, line: number, source: NameSource, json: boolean): NameRow | null {
  const text = decode(bytes).trim();
  if (text === '') return null;
  if (json || (source.from === undefined && text.startsWith('{'))) return readRow(text, line, source.keys);
  return { id: null, text, line };
}

function unreadable(cause: unknown, input: string): CliError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if (code === 'ENOENT')
    return new CliError('file-missing', 'There is no such file.', 'Check the name and the folder.', {
      input,
    });
  return new CliError(
    'file-unreadable',
    `It cannot be read (${code}).`,
    'Check that it is a file and that you may read it.',
    { input },
  );
}

/** The names of a source, in order; empty lines are passed over. Throws `file-missing` or `file-unreadable`. */
export async function* readNames(source: NameSource): AsyncGenerator<NameRow | CliError> {
  const { name, from } = source;
  const json =
    from === 'jsonl' || (from === undefined && LINES.some((ending) => name.toLowerCase().endsWith(ending)));
  const stream = name === '-' ? source.stdin : createReadStream(name);
  try {
    for await (const line of splitLines(stream, MAX_LINE_BYTES)) {
      const place = { input: name, line: line.number };
      try {
        if ('tooLong' in line)
          throw new CliError(
            'line-too-long',
            'This line is far too long for a name.',
            'One line is one name.',
          );
        const row = readLine(line.bytes, line.number, source, json);
        if (row !== null) yield row;
      } catch (cause) {
        if (!(cause instanceof CliError)) throw cause;
        yield cause.at(place);
      }
    }
  } catch (cause) {
    throw cause instanceof CliError ? cause : unreadable(cause, name);
  }
}
