/**
 * Reads lines of the journal in order, from any number on, a piece at a time. The first line asked for is found by
 * halving, since lines carry their numbers; what is read is checked against its hash and the line before.
 */
import type { FileHandle } from 'node:fs/promises';
import type { JournalLine, StoredEntry } from './entry.js';
import { follows, type Head, parseLine, START } from './journal-line.js';
import { brokenLine, readAt, startOfLine } from './journal-tail.js';

const NEWLINE = 0x0a;
const PIECE = 262144;

/** The lines between two bytes, of which the first begins a line and the last is a newline. */
export async function* lineBytes(file: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  let carried: Buffer[] = [];
  for (let at = from; at < to; ) {
    const piece = await readAt(file, at, Math.min(to, at + PIECE));
    if (piece.length === 0) return;
    at += piece.length;
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...carried, piece.subarray(start, end)]);
      carried = [];
      start = end + 1;
    }
    if (start < piece.length) carried.push(piece.subarray(start));
  }
}

/** A line's first byte, and what stands before that line. */
interface Place {
  readonly start: number;
  readonly before: Head;
}

async function firstLine(file: FileHandle, start: number, size: number): Promise<Buffer> {
  for await (const bytes of lineBytes(file, start, size)) return bytes;
  return Buffer.alloc(0);
}

function behind(start: number, bytes: Buffer, line: Head): Place {
  return { start: start + bytes.length + 1, before: { n: line.n, hash: line.hash } };
}

/** Finds line `n` by halving; null when that meets a line that is not sound. */
async function halve(file: FileHandle, size: number, n: number): Promise<Place | null> {
  let low = 0;
  let high = size;
  while (low < high) {
    const start = await startOfLine(file, Math.floor((low + high) / 2) + 1);
    const bytes = await firstLine(file, start, size);
    const line = parseLine(bytes);
    if (typeof line === 'string') return null;
    const place = behind(start, bytes, line);
    if (line.n === n - 1) return place;
    if (line.n < n - 1) low = place.start;
    else high = start;
  }
  return null;
}

/** Finds line `n` by counting. */
async function count(file: FileHandle, size: number, n: number): Promise<Place> {
  let [start, at] = [0, 0];
  for await (const bytes of lineBytes(file, 0, size)) {
    at += 1;
    if (at === n - 1) {
      const line = parseLine(bytes);
      if (typeof line === 'string') throw brokenLine(at, 'is not what was written there');
      return behind(start, bytes, line);
    }
    start += bytes.length + 1;
  }
  throw brokenLine(n - 1, 'is not there');
}

/** Lines `from` to the last within the first `size` bytes; a bad one is `journal-broken`. */
export async function* readLines(
  file: FileHandle,
  size: number,
  from: number,
): AsyncGenerator<JournalLine<StoredEntry>> {
  const found =
    from <= 1
      ? { start: 0, before: START }
      : ((await halve(file, size, from)) ?? (await count(file, size, from)));
  let before = found.before;
  for await (const bytes of lineBytes(file, found.start, size)) {
    const line = parseLine(bytes);
    if (line === 'unreadable') throw brokenLine(before.n + 1, 'cannot be read');
    if (line === 'hash') throw brokenLine(before.n + 1, 'does not have the hash that it states');
    if (!follows(before, line)) throw brokenLine(before.n + 1, 'does not follow from the line before it');
    before = { n: line.n, hash: line.hash };
    yield line;
  }
}
