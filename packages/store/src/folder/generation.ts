/**
 * The files `lock.<n>` of a folder. Each is whole from the moment it has its name, only one process can make a
 * number, and lower numbers are cleared in ascending order, never the highest; so a number that is made right behind
 * one that still lies there was never made before.
 */
import { link, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, systemCode } from '../archive/disk-error.js';
import { writeAside } from '../archive/durable-file.js';
import { StoreError } from '../store-error.js';
import { type Holder, stateOf, thisProcess } from './holder.js';

const GENERATION = /^lock\.([1-9][0-9]{0,14})$/;
const LEFTOVER = /^new-([0-9]+)-/;

const fileOf = (folder: string, n: number): string => join(folder, `lock.${n}`);
const bytesOf = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');

/** Generations that are there, ascending. */
export async function generations(folder: string): Promise<readonly number[]> {
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
export async function readGeneration(folder: string, n: number): Promise<Holder | 'free' | null> {
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
export async function take(folder: string, n: number, holder: Holder): Promise<boolean> {
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

/** Clears the generations below one's own, and what killed newcomers left half-made. */
export async function sweep(folder: string, own: number): Promise<void> {
  for (const n of await generations(folder)) if (n < own) await rm(fileOf(folder, n), { force: true });
  for (const name of await readdir(folder)) {
    const pid = LEFTOVER.exec(name)?.[1];
    if (pid === undefined) continue;
    const left = { ...thisProcess('', () => new Date(0)), pid: Number(pid), started: null };
    if (stateOf(left) === 'dead') await rm(join(folder, name), { force: true });
  }
}

/** Writes what a generation says anew; only its holder may. */
export async function rewriteGeneration(folder: string, n: number, content: object): Promise<void> {
  await rename(await writeAside(folder, bytesOf(content), 0o600), fileOf(folder, n));
}
