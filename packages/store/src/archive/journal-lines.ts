/**
 * Reads lines of the journal in order, from any number on, a piece at a time. The first line asked for is found by
 * halving, since lines carry their numbers; what is read is checked against its hash and the line before.
 */
import type { FileHandle } from 'node:fs/promises';
import type { JournalLine } from './entry.js';
import { follows, type Head, lineText, parseLine, START } from './journal-line.js';
import { brokenLine, readAt, startOfLine } from './journal-tail.js';

const NEWLINE = 0x0a;
const PIECE = 262144;

/** The texts of the lines between two bytes, of which the first begins a line and the last is a newline. */
export async function* lineTexts(file: FileHandle, from: number, to: number): AsyncGenerator<string> {
  let carried: Buffer[] = [];
  for (let at = from; at < to; ) {
    const piece = await readAt(file, at, Math.min(to, at + PIECE));
    if (piece.length === 0) return;
    at += piece.length;
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...carried, piece.subarray(start, end)]).toString('utf8');
      carried = [];
      start = end + 1;
    }
    if (start < piece.length) carried.push(piece.subarray(start));
  }
}

async function lineAt(file: FileHandle, start: number, size: number): Promise<JournalLine> {
  for await (const text of lineTexts(file, start, size)) {
    const line = parseLine(text);
    if (typeof line === 'string') throw brokenLine(`at byte ${start}`, 'is not what was written there');
    return line;
  }
  throw brokenLine(`at byte ${start}`, 'is not there');
}

/** Where line `n` begins and what stands before it. `n` is at least 1 and at most one more than there are lines. */
async function find(file: FileHandle, size: number, n: number): Promise<{ start: number; before: Head }> {
  if (n <= 1) return { start: 0, before: START };
  let low = 0;
  let high = size;
  while (low < high) {
    const start = await startOfLine(file, Math.floor((low + high) / 2) + 1);
    const line = await lineAt(file, start, size);
    const after = start + Buffer.byteLength(lineText(line)) + 1;
    if (line.n === n - 1) return { start: after, before: { n: line.n, hash: line.hash } };
    if (line.n < n - 1) low = after;
    else high = start;
  }
  throw brokenLine(n - 1, 'is not there');
}

/** Lines `from` to the last within the first `size` bytes; a bad one is `journal-broken`. */
export async function* readLines(file: FileHandle, size: number, from: number): AsyncGenerator<JournalLine> {
  const found = await find(file, size, from);
  let before = found.before;
  for await (const text of lineTexts(file, found.start, size)) {
    const line = parseLine(text);
    if (line === 'unreadable') throw brokenLine(before.n + 1, 'cannot be read');
    if (line === 'hash') throw brokenLine(before.n + 1, 'does not have the hash that it states');
    if (!follows(before, line)) throw brokenLine(before.n + 1, 'does not follow from the line before it');
    before = { n: line.n, hash: line.hash };
    yield line;
  }
}
