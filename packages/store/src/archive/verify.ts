/**
 * Looks at everything in an archive: each line of the journal, its place in the chain and its seal, and each file that a
 * line points at. It only reads; what it finds it tells one by one, and it does not stop at the first.
 */
import type { Archive } from './archive.js';
import { DigestSet } from './digest-set.js';
import type { JournalLine, SealedEntry, StoredEntry } from './entry.js';
import { follows, type Head, parseLine, START } from './journal-line.js';
import { lineBytes } from './journal-lines.js';
import { nameOf, open } from './seal.js';
import { isSealed, openSealed } from './sealed-entry.js';
import type { Shelf } from './shelf.js';

export type ArchiveProblemCode =
  | 'line-unreadable'
  | 'line-changed'
  | 'line-out-of-chain'
  | 'file-missing'
  | 'file-changed'
  | 'key-missing'
  | 'key-left';

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
  /** Reports whose key was destroyed, so that their lines stand in the chain and nobody reads them. */
  readonly erased: number;
  /** Files that no line points at: what a kill between file and line leaves behind. Harmless. */
  readonly unreferenced: number;
  readonly problems: number;
}

type Tell = (problem: ArchiveProblem) => void;

const RESTORE =
  'Restore the project from a backup made before; the other lines and files are not touched by it.';

/** A file that a line points at, and whether bytes are what the line says of it. */
export interface Pointer {
  readonly shelf: Shelf;
  readonly name: string;
  readonly sound: (bytes: Buffer) => boolean;
}

/** The files that a line points at; none for a line that is about no reading, or about a report without a key. */
export function pointersOf(archive: Archive, entry: StoredEntry): readonly Pointer[] {
  if (!isSealed(entry)) return [];
  const { reports, original, text, record } = entry;
  const key = archive.keyring.get(reports[0] ?? '');
  if (key === null) return [];
  const at = (shelf: Shelf, name: string | undefined): Pointer[] => {
    if (name === undefined) return [];
    const sound = (bytes: Buffer): boolean => {
      const opened = open(key, shelf.name, bytes);
      return opened !== null && nameOf(key, opened) === name;
    };
    return [{ shelf, name, sound }];
  };
  return [...at(archive.originals, original), ...at(archive.texts, text), ...at(archive.records, record)];
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

/** Which reports the journal says were erased. Lines that cannot be read are told by who walks them next. */
async function erasedReports({ journal }: Archive): Promise<ReadonlySet<string>> {
  const erased = new Set<string>();
  for await (const bytes of lineBytes(journal.file, 0, journal.size)) {
    if (!bytes.includes('"report-erased"')) continue;
    const line = parseLine(bytes);
    if (typeof line === 'string' || line.entry.kind !== 'report-erased' || !('report' in line.entry))
      continue;
    erased.add(line.entry.report);
  }
  return erased;
}

/** Does a sealed line open with the keys that there are, and are those gone that were destroyed? */
function checkSeal(
  entry: SealedEntry,
  n: number,
  archive: Archive,
  erased: ReadonlySet<string>,
  tell: Tell,
): void {
  const where = `archive/journal.jsonl, line ${n}`;
  const opened = openSealed(entry, (report) => archive.keyring.get(report));
  if (opened === 'changed') {
    const message = `Line ${n} of the journal does not open with the key of its report.`;
    tell({ code: 'line-changed', where, message, hint: RESTORE });
  }
  if (opened !== 'key-gone') return;
  const lost = entry.reports.find((report) => archive.keyring.get(report) === null && !erased.has(report));
  if (lost === undefined) return;
  const message = `The keyring has no key of report ${lost}, which was not erased, so line ${n} of the journal cannot be read.`;
  tell({ code: 'key-missing', where: 'archive/keyring', message, hint: RESTORE });
}

function checkErased(archive: Archive, erased: ReadonlySet<string>, tell: Tell): void {
  for (const report of erased) {
    if (archive.keyring.stateOf(report) !== 'held') continue;
    const message = `Report ${report} was erased, and its key still stands in the keyring.`;
    const hint =
      'A keyring from before was put in its place: put the present one back, or erase the report again.';
    tell({ code: 'key-left', where: 'archive/keyring', message, hint });
  }
}

/** The line `n` of the file, null if it is bad; null as `before` is a bad line, after which nothing can be told. */
function checkLine(
  bytes: Buffer,
  n: number,
  before: Head | null,
  tell: Tell,
): JournalLine<StoredEntry> | null {
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
  const erased = await erasedReports(archive);
  let before: Head | null = START;
  for await (const bytes of lineBytes(archive.journal.file, 0, archive.journal.size)) {
    lines += 1;
    const line = checkLine(bytes, lines, before, count);
    before = line;
    if (line === null) continue;
    if (isSealed(line.entry)) checkSeal(line.entry, lines, archive, erased, count);
    for (const pointer of pointersOf(archive, line.entry)) {
      if (seen.get(pointer.shelf)?.add(pointer.name) !== true) continue;
      if (await checkFile(pointer, lines, count)) present += 1;
    }
  }
  checkErased(archive, erased, count);
  let [files, onDisk] = [0, 0];
  for (const [shelf, names] of seen) {
    files += names.size;
    onDisk += await shelf.count();
  }
  return { lines, files, erased: erased.size, unreferenced: Math.max(0, onDisk - present), problems };
}
