/**
 * One process holds a folder. The files `lock.<n>` are generations, and the highest is the one that counts; whoever
 * takes the folder makes the next one, which only one can. A lock is taken from a dead process only, never from a
 * live one, however long it is silent. The highest file is never deleted, so numbers never come back.
 */
import { link, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, systemCode } from '../archive/disk-error.js';
import { writeAside } from '../archive/durable-file.js';
import { StoreError } from '../store-error.js';
import { type Holder, stateOf, thisProcess } from './holder.js';

const GENERATION = /^lock\.([1-9][0-9]{0,14})$/;
const LEFTOVER = /^new-([0-9]+)-/;

export interface LockOptions {
  /** As the user knows it, `serve` or `ingest`. */
  readonly command: string;
  readonly now: () => Date;
}

export type LockResult =
  | { readonly kind: 'held'; readonly lock: FolderLock }
  | { readonly kind: 'busy'; readonly holder: Holder };

const fileOf = (folder: string, n: number): string => join(folder, `lock.${n}`);
const bytesOf = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');

/** Generations that are there, ascending. */
async function generations(folder: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir(folder)) {
    const n = GENERATION.exec(name)?.[1];
    if (n !== undefined) found.push(Number(n));
  }
  return found.sort((a, b) => a - b);
}

const isHolder = (value: object): value is Holder =>
  'pid' in value &&
  Number.isSafeInteger(value.pid) &&
  'host' in value &&
  typeof value.host === 'string' &&
  'boot' in value &&
  'space' in value &&
  'started' in value &&
  'since' in value &&
  'command' in value;

/** Holder of one generation, `free` when it was given back, null when that file is no longer there. */
async function readGeneration(folder: string, n: number): Promise<Holder | 'free' | null> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(fileOf(folder, n), 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    if (systemCode(error) !== '') throw diskError(error, fileOf(folder, n));
  }
  if (typeof value === 'object' && value !== null) {
    if ('released' in value) return 'free';
    if (isHolder(value)) return value;
  }
  throw new StoreError(
    'folder-locked',
    `The lock ${fileOf(folder, n)} cannot be read, so it is not known whether somebody works in the folder.`,
    'Make sure that no marsad works in this folder, on any machine; then delete that file.',
  );
}

function elsewhere(folder: string, holder: Holder): StoreError {
  return new StoreError(
    'folder-elsewhere',
    `${folder} was taken by "${holder.command}" (process ${holder.pid}) on ${holder.host} since ${holder.since}, and from here it cannot be seen whether that still runs.`,
    `Stop it on ${holder.host}; if that machine or container is gone for good, delete the files lock.* in the folder.`,
  );
}

/** The error for a folder that another process of this machine holds and does not share. */
export function folderLocked(folder: string, holder: Holder): StoreError {
  return new StoreError(
    'folder-locked',
    `${folder} is in use by "${holder.command}" (process ${holder.pid}) since ${holder.since}.`,
    `Wait until it is done, or stop process ${holder.pid}.`,
  );
}

/** The highest generation, and its holder if that runs; `folder-elsewhere` when that cannot be known. */
async function look(folder: string): Promise<{ readonly highest: number; readonly holder: Holder | null }> {
  for (;;) {
    const highest = (await generations(folder)).at(-1) ?? 0;
    if (highest === 0) return { highest, holder: null };
    const there = await readGeneration(folder, highest);
    if (there === null) continue;
    if (there === 'free') return { highest, holder: null };
    const state = stateOf(there);
    if (state === 'elsewhere') throw elsewhere(folder, there);
    return { highest, holder: state === 'alive' ? there : null };
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function noLinks(folder: string): StoreError {
  return new StoreError(
    'folder-not-writable',
    `The disk of ${folder} does not let a file have two names, which the lock needs.`,
    'Keep the project on a disk of this machine that is not formatted as FAT or exFAT.',
  );
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes generation `n` after `n - 1` was seen free or dead. Exactly one of all that try gets true. */
async function take(folder: string, n: number, holder: Holder): Promise<boolean> {
  const written = await writeAside(folder, bytesOf(holder), 0o600);
  try {
    await link(written, fileOf(folder, n));
  } catch (error) {
    // ENOENT: a newcomer that cannot see this process took what it had written for a leftover; it is written again.
    if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ENOENT') return false;
    throw NO_LINKS.has(systemCode(error)) ? noLinks(folder) : diskError(error, fileOf(folder, n));
  } finally {
    await rm(written, { force: true });
  }
  // Whoever was slow may have made a number that had come and gone. Lower numbers go in ascending order, so if the
  // one before is still there, this one had never been; and a listing shows whoever went further.
  const first = n === 1 || (await exists(fileOf(folder, n - 1)));
  if (first && (await generations(folder)).at(-1) === n) return true;
  await rm(fileOf(folder, n), { force: true });
  return false;
}

async function sweep(folder: string, own: number): Promise<void> {
  for (const n of await generations(folder)) if (n < own) await rm(fileOf(folder, n), { force: true });
  for (const name of await readdir(folder)) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid === undefined) continue;
    const left = { ...thisProcess('', () => new Date(0)), pid: Number(pid), started: null };
    if (stateOf(left) === 'dead') await rm(join(folder, name), { force: true });
  }
}

/** A folder that this process holds, until it is released or the process ends. */
export class FolderLock {
  #last: Promise<void> = Promise.resolve();
  #released = false;

  constructor(
    private readonly folder: string,
    private readonly generation: number,
    private readonly holder: Holder,
  ) {}

  /** Tells others where this process answers, and the secret that it asks of them. Only this user can read it. */
  announce(where: { readonly endpoint: string; readonly token: string }): Promise<void> {
    return this.#rewrite({ ...this.holder, ...where });
  }

  /** Gives the folder back. More than once does nothing. */
  async release(): Promise<void> {
    if (this.#released) return;
    const done = this.#rewrite({ released: true });
    this.#released = true;
    await done;
  }

  #rewrite(content: object): Promise<void> {
    if (this.#released) return Promise.resolve();
    const path = fileOf(this.folder, this.generation);
    const done = this.#last.then(async () => {
      await rename(await writeAside(this.folder, bytesOf(content), 0o600), path);
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/**
 * Takes a folder, or says who holds it. Whoever holds it on another machine or in another container makes
 * `folder-elsewhere`, since it cannot be seen whether that still runs.
 */
export async function acquireLock(folder: string, { command, now }: LockOptions): Promise<LockResult> {
  const self = thisProcess(command, now);
  for (;;) {
    const { highest, holder } = await look(folder);
    if (holder !== null) return { kind: 'busy', holder };
    if (!(await take(folder, highest + 1, self))) continue;
    await sweep(folder, highest + 1);
    return { kind: 'held', lock: new FolderLock(folder, highest + 1, self) };
  }
}

/** The live process that holds a folder, null if none does; `folder-elsewhere` as `acquireLock`. */
export async function readHolder(folder: string): Promise<Holder | null> {
  return (await look(folder)).holder;
}
