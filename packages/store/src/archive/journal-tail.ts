/**
 * Finds the end of a journal without reading all of it. What stands behind the last newline was being written when
 * the power or the process went: it is put aside and cut off, unless the whole line is there and only its newline is
 * not. A bad line that has its newline was once whole, so it is refused and not repaired.
 */
import { type FileHandle, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../store-error.js';
import { writeWhole } from './durable-file.js';
import { follows, type Head, parseLine, START } from './journal-line.js';

const NEWLINE = 0x0a;
const CHUNK = 65536;

/** A torn last line that was cut off. */
export interface Torn {
  /** The number it would have had. */
  readonly line: number;
  readonly bytes: number;
  /** Where its bytes are kept: a path. */
  readonly kept: string;
}

export interface Tail {
  readonly head: Head;
  /** Bytes of sound lines. */
  readonly size: number;
  readonly torn: Torn | null;
}

/** The error for a line that is not what it was. */
export function brokenLine(n: number | string, why: string): StoreError {
  return new StoreError(
    'journal-broken',
    `Line ${n} of archive/journal.jsonl ${why}.`,
    'Run `marsad audit verify` to see all that is damaged, and restore the project from a backup made before.',
  );
}

/** Bytes `from` up to `to`; fewer when the file ends before. */
export async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** Where the line begins that the byte before `end` belongs to: right behind the newline before it, or 0. */
export async function startOfLine(file: FileHandle, end: number): Promise<number> {
  for (let to = end; to > 0; ) {
    const from = Math.max(0, to - CHUNK);
    const at = (await readAt(file, from, to)).lastIndexOf(NEWLINE);
    if (at >= 0) return from + at + 1;
    to = from;
  }
  return 0;
}

/** The last whole line of the first `size` bytes, which end with a newline. */
async function lastLine(file: FileHandle, size: number): Promise<Head> {
  if (size === 0) return START;
  const from = await startOfLine(file, size - 1);
  const line = parseLine(await readAt(file, from, size - 1));
  if (line === 'unreadable') throw brokenLine('(the last)', 'cannot be read');
  if (line === 'hash') throw brokenLine('(the last)', 'does not have the hash that it states');
  return { n: line.n, hash: line.hash };
}

async function putAside(folder: string, n: number, bytes: Buffer): Promise<string> {
  const taken = new Set(await readdir(folder));
  let name = `journal.torn-${n}`;
  for (let again = 2; taken.has(name); again += 1) name = `journal.torn-${n}-${again}`;
  await writeWhole(join(folder, name), bytes);
  return join(folder, name);
}

/** Reads the tail of an open journal that lies in `folder`, and repairs it if its last line is torn. */
export async function readTail(file: FileHandle, folder: string): Promise<Tail> {
  const end = (await file.stat()).size;
  const size = end === 0 ? 0 : await startOfLine(file, end);
  const head = await lastLine(file, size);
  if (size === end) return { head, size, torn: null };
  const rest = await readAt(file, size, end);
  const whole = parseLine(rest);
  if (typeof whole !== 'string' && follows(head, whole)) {
    await file.write('\n', end);
    await file.sync();
    return { head: { n: whole.n, hash: whole.hash }, size: end + 1, torn: null };
  }
  const kept = await putAside(folder, head.n + 1, rest);
  await file.truncate(size);
  await file.sync();
  return { head, size, torn: { line: head.n + 1, bytes: rest.length, kept } };
}
