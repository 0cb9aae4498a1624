/**
 * A project on the disk as one process holds it: its lock and its archive. A folder with other things in it is not
 * made a project, a project is not made twice, and a making that was cut short is gone on with.
 */
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Archive, type ArchiveOptions } from '../archive/archive.js';
import { diskError, systemCode } from '../archive/disk-error.js';
import { writeWhole } from '../archive/durable-file.js';
import { StoreError } from '../store-error.js';
import type { Holder } from './holder.js';
import { acquireLock, type FolderLock, type LockOptions } from './lock.js';
import { FORMAT, projectFileText, readProjectFile } from './project-file.js';

export interface FolderOptions extends ArchiveOptions, LockOptions {
  /** Makes the project when the folder is absent or empty; without it that is `not-a-project`. */
  readonly create?: boolean;
}

/** A project that this process holds. */
export interface HeldProject {
  readonly kind: 'held';
  readonly folder: string;
  /** UUID. */
  readonly project: string;
  readonly archive: Archive;
  readonly lock: FolderLock;
  /** Closes the archive, then gives the folder back. */
  close(): Promise<void>;
}

export type FolderResult = HeldProject | { readonly kind: 'busy'; readonly holder: Holder };

/** What may lie in a folder before it is a project: what its making leaves behind, and hidden files. */
const OURS = /^(archive|database|lock\.[0-9]+|new-.*|\..*)$/;

async function contents(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    if (systemCode(error) === 'ENOTDIR') throw notAProject(folder, 'is a file');
    throw diskError(error, folder);
  }
}

function notAProject(folder: string, why: string): StoreError {
  return new StoreError(
    'not-a-project',
    `${folder} ${why}, not a project of marsad.`,
    'Name the folder of a project, or an empty or new folder to make one.',
  );
}

async function requireProject(folder: string): Promise<void> {
  if ((await readProjectFile(folder)) !== null) return;
  const inside = await contents(folder);
  if (inside.length === 0) throw notAProject(folder, 'is empty or not there');
  throw notAProject(folder, 'has no file marsad.json');
}

async function requireWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw diskError(error, folder);
  }
}

/** The id of a project whose making was cut short, null when nothing had been made. */
async function begun(folder: string, archive: Archive): Promise<string | null> {
  const { n } = archive.head();
  if (n === 0) return null;
  for await (const { entry } of archive.lines()) {
    if (n === 1 && entry.kind === 'project-made') return entry.project;
    break;
  }
  throw new StoreError(
    'archive-damaged',
    `${folder} has an archive with ${n} lines but no file marsad.json.`,
    'Put that file back from a backup, or write it anew from the first line of archive/journal.jsonl.',
  );
}

/** The file that makes it a project is written last, so a folder that has it has all of it. */
async function make(folder: string, options: ArchiveOptions): Promise<readonly [Archive, string]> {
  const archive = await Archive.create(folder, options);
  try {
    const known = await begun(folder, archive);
    const project = known ?? randomUUID();
    if (known === null) await archive.append({ kind: 'project-made', project, format: FORMAT });
    await writeWhole(join(folder, 'marsad.json'), Buffer.from(projectFileText({ format: FORMAT, project })));
    return [archive, project];
  } catch (error) {
    await archive.close();
    throw error;
  }
}

/** Under the lock: opens the archive, or makes it first. */
async function openArchive(folder: string, options: FolderOptions): Promise<readonly [Archive, string]> {
  const there = await readProjectFile(folder);
  if (there !== null) return [await Archive.open(folder, options), there.project];
  if (options.create !== true) throw notAProject(folder, 'has no file marsad.json');
  return make(folder, options);
}

async function hold(folder: string, options: FolderOptions): Promise<FolderResult> {
  const taken = await acquireLock(folder, options);
  if (taken.kind === 'busy') return taken;
  const { lock } = taken;
  try {
    const [archive, project] = await openArchive(folder, options);
    const close = async (): Promise<void> => {
      await archive.close();
      await lock.release();
    };
    return { kind: 'held', folder, project, archive, lock, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function prepare(folder: string): Promise<void> {
  const foreign = (await contents(folder)).find((name) => !OURS.test(name));
  if (foreign !== undefined) throw notAProject(folder, `is a folder with other things in it (${foreign})`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw diskError(error, folder);
  }
}

/**
 * Opens a project and takes its lock, or says who holds it. Errors: `not-a-project`, `format-newer`,
 * `folder-not-writable`, `folder-elsewhere`, `folder-locked`, `archive-damaged`, `journal-broken`, `disk-full`.
 */
export async function openFolder(folder: string, options: FolderOptions): Promise<FolderResult> {
  if (options.create === true && (await readProjectFile(folder)) === null) await prepare(folder);
  else await requireProject(folder);
  await requireWritable(folder);
  return hold(folder, options);
}

/** Makes a project in an absent or empty folder and holds it; `project-exists` when it is one. Else as `openFolder`. */
export async function createProject(
  folder: string,
  options: Omit<FolderOptions, 'create'>,
): Promise<FolderResult> {
  if ((await readProjectFile(folder)) !== null) {
    throw new StoreError(
      'project-exists',
      `${folder} is a project already.`,
      'Open it, or choose another folder.',
    );
  }
  return openFolder(folder, { ...options, create: true });
}
