/**
 * Writes the whole archive of a project into one tar file: `marsad.json`, the journal up to its head, the keys, every
 * file that a line points at, and last a list of their hashes. The index is not in it, since it is made from these. A file that
 * is damaged stops the backup, so that no backup hides a loss.
 */
import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Archive } from '../archive/archive.js';
import { DigestSet } from '../archive/digest-set.js';
import { diskError } from '../archive/disk-error.js';
import { syncFolder } from '../archive/durable-file.js';
import { readLines } from '../archive/journal-lines.js';
import { KEYRING } from '../archive/keyring.js';
import { type Pointer, pointersOf } from '../archive/verify.js';
import { projectFileText, requireProjectFile } from '../folder/project-file.js';
import { StoreError } from '../store-error.js';
import { piecesOf, TarWriter } from './tar-writer.js';

export interface BackupResult {
  /** Whole path. */
  readonly file: string;
  readonly bytes: number;
  /** Files in it, its list of hashes not counted. */
  readonly files: number;
  /** Number of the last line of the journal in it. */
  readonly head: number;
}

async function soundBytes({ shelf, name, sound }: Pointer, line: number): Promise<Buffer> {
  const bytes = await shelf.read(name);
  if (bytes !== null && sound(bytes)) return bytes;
  throw new StoreError(
    'archive-damaged',
    `The file ${shelf.place(name)} that line ${line} of the journal points at is ${bytes === null ? 'not there' : 'no longer what was kept there'}; no backup was made.`,
    'Run `marsad audit verify` to see all that is damaged.',
  );
}

async function addMembers(archive: Archive, tar: TarWriter): Promise<number> {
  const [head, size] = [archive.head().n, archive.journal.size];
  const project = Buffer.from(projectFileText(await requireProjectFile(dirname(archive.folder))), 'utf8');
  await tar.add('marsad.json', project.length, [project]);
  await tar.add('archive/journal.jsonl', size, piecesOf(archive.journal.file, size));
  // Keys made since are of lines that are not in the backup, and harm nobody.
  const keys = await archive.keyring.bytes();
  await tar.add(`archive/${KEYRING}`, keys.length, [keys]);
  const seen = new Map([archive.originals, archive.texts, archive.records].map((s) => [s, new DigestSet()]));
  for await (const { n, entry } of readLines(archive.journal.file, size, 1)) {
    for (const pointer of pointersOf(archive, entry)) {
      if (seen.get(pointer.shelf)?.add(pointer.name) !== true) continue;
      const bytes = await soundBytes(pointer, n);
      await tar.add(`archive/${pointer.shelf.place(pointer.name)}`, bytes.length, [bytes]);
    }
  }
  return head;
}

/**
 * Writes a backup as of now; reports may be taken in meanwhile. A file of that name is replaced only by a whole new
 * one. The same archive gives the same bytes. Errors: `archive-damaged`, `journal-broken`, `disk-full`,
 * `folder-not-writable`, `not-found` when the folder of `file` is not there, `backup-too-large` when one file has 8 GiB or more.
 */
export async function backup(archive: Archive, file: string): Promise<BackupResult> {
  const path = resolve(file);
  const written = `${path}.partial-${randomUUID()}`;
  const tar = await TarWriter.begin(written);
  let done = false;
  let head: number;
  try {
    head = await addMembers(archive, tar);
    await tar.end();
    done = true;
  } finally {
    await tar.close(!done);
  }
  try {
    await rename(written, path);
  } catch (error) {
    throw diskError(error, path);
  }
  await syncFolder(dirname(path));
  return { file: path, bytes: tar.bytes, files: tar.members, head };
}
