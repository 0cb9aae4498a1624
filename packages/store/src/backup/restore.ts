/**
 * Makes a project folder from a backup. It is made under another name beside the one that is wanted, everything in it
 * is checked (the hash of each file, the chain of the journal), and only then it gets its name: a damaged backup
 * leaves nothing behind. It never writes into a folder that holds something.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Archive, type ArchiveOptions } from '../archive/archive.js';
import { diskError, systemCode } from '../archive/disk-error.js';
import { syncFolder } from '../archive/durable-file.js';
import { KEYRING } from '../archive/keyring.js';
import { verify } from '../archive/verify.js';
import { FORMAT, readAnyProjectFile } from '../folder/project-file.js';
import { upgradeHeld } from '../folder/upgrade.js';
import { StoreError } from '../store-error.js';
import { backupDamaged } from './backup-error.js';
import { readTar, type TarPart } from './tar-reader.js';
import { LIST } from './tar-writer.js';

export interface RestoreResult {
  /** Whole path. */
  readonly folder: string;
  /** UUID. */
  readonly project: string;
  readonly lines: number;
  readonly files: number;
}

/** The only names that a backup holds, endings of the first format among them; nothing can be written elsewhere than in the new folder. */
const MEMBER =
  /^(?:marsad\.json|archive\/journal\.jsonl|archive\/keyring|archive\/(?:originals\/([0-9a-f]{2})\/\1[0-9a-f]{62}|texts\/([0-9a-f]{2})\/\2[0-9a-f]{62}(?:\.txt)?|records\/([0-9a-f]{2})\/\3[0-9a-f]{62}(?:\.json)?))$/;

async function requireFree(folder: string): Promise<void> {
  let inside: readonly string[];
  try {
    inside = await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    if (systemCode(error) !== 'ENOTDIR') throw diskError(error, folder);
    inside = ['a file'];
  }
  if (inside.length === 0) return;
  throw new StoreError(
    'project-exists',
    `${folder} is not empty, and a backup is not restored over something.`,
    'Name a folder that is empty or not there.',
  );
}

/** Writes one member and gives its hash. */
async function unpack(part: TarPart, folder: string, backup: string): Promise<string> {
  const { name } = part.member;
  if (!MEMBER.test(name)) throw backupDamaged(backup, `it holds ${name}, which no backup holds`);
  const path = join(folder, name);
  const hash = createHash('sha256');
  await mkdir(dirname(path), { recursive: true });
  const out = await open(path, 'wx', name.endsWith(KEYRING) ? 0o600 : 0o644).catch((error: unknown) => {
    throw systemCode(error) === 'EEXIST' ? backupDamaged(backup, `it holds ${name} twice`) : error;
  });
  try {
    for await (const piece of part.pieces) {
      hash.update(piece);
      await out.writeFile(piece);
    }
    await out.sync();
  } finally {
    await out.close();
  }
  return hash.digest('hex');
}

async function hashOf(part: TarPart): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of part.pieces) hash.update(piece);
  return hash.digest('hex');
}

/** Unpacks all members; the list at the end must be the list of what was unpacked. Gives their number. */
async function unpackAll(file: FileHandle, backup: string, folder: string): Promise<number> {
  const list = createHash('sha256');
  let files = 0;
  let listed: string | null = null;
  for await (const part of readTar(file, backup)) {
    if (listed !== null) throw backupDamaged(backup, `${part.member.name} stands behind its list of hashes`);
    if (part.member.name === LIST) {
      listed = await hashOf(part);
      continue;
    }
    list.update(`${await unpack(part, folder, backup)}  ${part.member.name}\n`, 'latin1');
    files += 1;
  }
  if (listed !== list.digest('hex')) {
    throw backupDamaged(backup, 'its files are not those of the list of hashes at its end');
  }
  return files;
}

async function checkAll(folder: string, backup: string): Promise<{ project: string; lines: number }> {
  const project = await readAnyProjectFile(folder);
  if (project === null) throw backupDamaged(backup, 'it has no marsad.json');
  const options: ArchiveOptions = { writer: 'restore', now: () => new Date() };
  // A backup of an older layout is checked as it is carried over into the one of now.
  if (project.format < FORMAT) await upgradeHeld(folder, options);
  const archive = await Archive.open(folder, options);
  try {
    if (archive.torn !== null) throw backupDamaged(backup, 'the last line of its journal is torn');
    let first = '';
    const { lines, problems } = await verify(archive, ({ message }) => {
      if (first === '') first = message;
    });
    if (problems > 0) throw backupDamaged(backup, first.replace(/\.$/, ''));
    return { project: project.project, lines };
  } finally {
    await archive.close();
  }
}

/** Puts the folder under its name; an empty one that is there makes way. */
async function give(made: string, folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
  await rename(made, folder);
  await syncFolder(dirname(folder));
}

async function openBackup(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw diskError(error, file);
    throw new StoreError('not-found', `There is no backup ${file}.`, 'Check the path.');
  }
}

/** What a broken archive inside a backup is to whoever restores it. */
function asBackupError(error: unknown, backup: string): unknown {
  if (!(error instanceof StoreError)) return diskError(error, backup);
  const inside = error.code === 'journal-broken' || error.code === 'archive-damaged';
  return inside ? backupDamaged(backup, error.message.replace(/\.$/, '')) : error;
}

/**
 * Restores a backup into an empty or absent folder and checks all of it. Errors: `backup-damaged`, `project-exists`
 * when something is in the folder, `not-found` when there is no such backup, `format-newer`, `disk-full`.
 */
export async function restore(file: string, folder: string): Promise<RestoreResult> {
  const [backup, wanted] = [resolve(file), resolve(folder)];
  await requireFree(wanted);
  const opened = await openBackup(backup);
  const made = join(dirname(wanted), `.${basename(wanted)}.restoring-${randomUUID()}`);
  try {
    await mkdir(made, { recursive: true });
    const files = await unpackAll(opened, backup, made);
    const { project, lines } = await checkAll(made, backup);
    await give(made, wanted);
    return { folder: wanted, project, lines, files };
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw asBackupError(error, backup);
  } finally {
    await opened.close();
  }
}
