/**
 * Puts whole files on the disk so that a kill or a power cut leaves the old state or the new one, never half of one:
 * written under a temporary name, flushed, renamed, and the folder flushed too. It does not write in place.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError, systemCode } from './disk-error.js';

/** Flushes a folder's entries, so that a name made or changed in it survives a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems (network shares among them) cannot flush a folder, and say so with EINVAL.
    if (systemCode(error) !== 'EINVAL') throw diskError(error, folder);
  } finally {
    await handle.close();
  }
}

/** Writes and flushes a new file under a name that nobody else uses in that folder; gives its path. */
export async function writeAside(folder: string, bytes: Uint8Array, mode = 0o644): Promise<string> {
  const path = join(folder, `new-${process.pid}-${randomUUID()}`);
  try {
    const handle = await open(path, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw diskError(error, path);
  }
  return path;
}

/** Puts a whole file under its name, over one that is there. `aside` is a folder on the same disk. */
export async function writeWhole(path: string, bytes: Uint8Array, aside = dirname(path)): Promise<void> {
  const written = await writeAside(aside, bytes);
  try {
    await rename(written, path);
  } catch (error) {
    await rm(written, { force: true });
    throw diskError(error, path);
  }
  await syncFolder(dirname(path));
}
