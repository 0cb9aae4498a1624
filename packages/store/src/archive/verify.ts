/**
 * Looks at everything in an archive: each line of the journal and its place in the chain, and each file that a line
 * points at. It only reads; what it finds it tells one by one, and it does not stop at the first.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '@marsad/model';
import type { Archive } from './archive.js';
import { DigestSet } from './digest-set.js';
import type { Entry, JournalLine } from './entry.js';
import { follows, type Head, parseLine, START } from './journal-line.js';
import { lineBytes } from './journal-lines.js';
import type { Shelf } from './shelf.js';

export type ArchiveProblemCode =
  | 'line-unreadable'
  | 'line-changed'
  | 'line-out-of-chain'
  | 'file-missing'
  | 'file-changed';

export interface ArchiveProblem {
  readonly code: ArchiveProblemCode;
  /** A file of the project, with the line if it is the journal. */
  readonly where: string;
  readonly message: string;
  readonly hint: string;
}

export interface Verified {
  /** Lines of the journal, and different files that they point at. */
  readonly lines: number;
  readonly files: number;
  /** Files that no line points at: what a kill between file and line leaves behind. Harmless. */
  readonly unreferenced: number;
  readonly problems: number;
}

type Tell = (problem: ArchiveProblem) => void;

const RESTORE =
  'Restore the project from a backup made before; the other lines and files are not touched by it.';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function isCanonical(bytes: Buffer): boolean {
  try {
    const text = bytes.toString('utf8');
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** A file that a line points at, and whether bytes are what the line says of it. */
export interface Pointer {
  readonly shelf: Shelf;
  readonly name: string;
  readonly sound: (bytes: Buffer) => boolean;
}

/** The files that a line points at; none for a line that is about no reading. */
export function pointersOf(archive: Archive, entry: Entry): readonly Pointer[] {
  if (entry.kind !== 'report-taken-in' && entry.kind !== 'report-read-again') return [];
  const hashed = (name: string) => (bytes: Buffer) => sha256(bytes) === name;
  const { original, text, record, recordHash } = entry;
  return [
    { shelf: archive.originals, name: original, sound: hashed(original) },
    { shelf: archive.texts, name: text, sound: hashed(text) },
    {
      shelf: archive.records,
      name: record,
      sound: recordHash === undefined ? isCanonical : hashed(recordHash),
    },
  ];
}

async function checkFile(pointer: Pointer, line: number, tell: Tell): Promise<boolean> {
  const { shelf, name, sound } = pointer;
  const place = shelf.place(name);
  const where = place === null ? `archive/journal.jsonl, line ${line}` : `archive/${place}`;
  const bytes = await shelf.read(name);
  if (bytes === null) {
    const message = `Line ${line} of the journal points at ${where}, which is not there.`;
    tell({ code: 'file-missing', where, message, hint: RESTORE });
    return false;
  }
  if (!sound(bytes)) {
    const message = `${where} is not what was kept there when line ${line} of the journal was written.`;
    tell({ code: 'file-changed', where, message, hint: RESTORE });
  }
  return true;
}

/** The line `n` of the file, null if it is bad; null as `before` is a bad line, after which nothing can be told. */
function checkLine(bytes: Buffer, n: number, before: Head | null, tell: Tell): JournalLine | null {
  const where = `archive/journal.jsonl, line ${n}`;
  const line = parseLine(bytes);
  if (line === 'unreadable') {
    tell({
      code: 'line-unreadable',
      where,
      message: `Line ${n} of the journal cannot be read.`,
      hint: RESTORE,
    });
    return null;
  }
  if (line === 'hash') {
    const message = `Line ${n} of the journal does not have the hash that it states.`;
    tell({ code: 'line-changed', where, message, hint: RESTORE });
    return null;
  }
  if (before !== null && !follows(before, line)) {
    const message = `Line ${n} of the journal does not follow from the line before it: lines were taken out, put in or moved.`;
    tell({ code: 'line-out-of-chain', where, message, hint: RESTORE });
  }
  return line;
}

/** Checks the whole archive as of now; `tell` gets each problem in the order of the journal. */
export async function verify(archive: Archive, tell: Tell): Promise<Verified> {
  let [lines, problems, present] = [0, 0, 0];
  const seen = new Map<Shelf, DigestSet>();
  for (const shelf of [archive.originals, archive.texts, archive.records]) seen.set(shelf, new DigestSet());
  const count: Tell = (problem) => {
    problems += 1;
    tell(problem);
  };
  let before: Head | null = START;
  for await (const bytes of lineBytes(archive.journal.file, 0, archive.journal.size)) {
    lines += 1;
    const line = checkLine(bytes, lines, before, count);
    before = line;
    if (line === null) continue;
    for (const pointer of pointersOf(archive, line.entry)) {
      if (seen.get(pointer.shelf)?.add(pointer.name) !== true) continue;
      if (await checkFile(pointer, lines, count)) present += 1;
    }
  }
  let [files, onDisk] = [0, 0];
  for (const [shelf, names] of seen) {
    files += names.size;
    onDisk += await shelf.count();
  }
  return { lines, files, unreferenced: Math.max(0, onDisk - present), problems };
}
