/**
 * One line of the journal as text: how it is sealed with its hash and how a seal is checked. A line that is not
 * exactly what `sealLine` would have written is refused, down to its spaces.
 */
import { canonicalJson, sha256Hex } from '@marsad/model';
import type { JournalLine, StoredEntry } from './entry.js';

/** Number and hash of a line; 0 and '' before the first. */
export interface Head {
  readonly n: number;
  readonly hash: string;
}

/** What stands before the first line. */
export const START: Head = { n: 0, hash: '' };

/** The next line after `head`. */
export function sealLine<E extends StoredEntry>(
  head: Head,
  at: string,
  writer: string,
  entry: E,
): JournalLine<E> {
  const line = { n: head.n + 1, at, writer, prev: head.hash, entry };
  return { ...line, hash: sha256Hex(canonicalJson(line)) };
}

/** As it stands in the file, without its newline. */
export function lineText(line: JournalLine<StoredEntry>): string {
  return canonicalJson(line);
}

const isLine = (value: unknown): value is JournalLine<StoredEntry> =>
  typeof value === 'object' &&
  value !== null &&
  'n' in value &&
  Number.isSafeInteger(value.n) &&
  'at' in value &&
  typeof value.at === 'string' &&
  'writer' in value &&
  typeof value.writer === 'string' &&
  'prev' in value &&
  typeof value.prev === 'string' &&
  'hash' in value &&
  typeof value.hash === 'string' &&
  'entry' in value &&
  typeof value.entry === 'object' &&
  value.entry !== null &&
  'kind' in value.entry &&
  typeof value.entry.kind === 'string';

/** Why bytes are no sound line. */
export type LineFault = 'unreadable' | 'hash';

/** The line that bytes (without the newline) are, or why they are none. Its place in the chain is not looked at. */
export function parseLine(bytes: Buffer): JournalLine<StoredEntry> | LineFault {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'unreadable';
  }
  if (!isLine(value)) return 'unreadable';
  const { hash, ...rest } = value;
  const sealed = sha256Hex(canonicalJson(rest)) === hash;
  return sealed && Buffer.from(canonicalJson(value), 'utf8').equals(bytes) ? value : 'hash';
}

/** Whether a line stands right behind `head`. */
export function follows(head: Head, line: JournalLine<StoredEntry>): boolean {
  return line.n === head.n + 1 && line.prev === head.hash;
}
