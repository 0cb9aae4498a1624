/**
 * A database folder that is of no use is put aside and not deleted, in case somebody wants to look into it; only the
 * last one is kept, since the archive holds all that it holds.
 */
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ASIDE = /^database\.broken-/;

/** Where PGlite keeps the index of a project. */
export const databaseFolder = (folder: string): string => join(folder, 'database');

/** Deletes `database` and all that was put aside: what was erased from the archive must stand in none of them. */
export async function deleteDatabases(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (ASIDE.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  await rm(databaseFolder(folder), { recursive: true, force: true });
}

/** Renames `database` to `database.broken-<time>` and deletes older ones; nothing when there is none. */
export async function putDatabaseAside(folder: string, now: () => Date): Promise<void> {
  if (!existsSync(databaseFolder(folder))) return;
  for (const name of await readdir(folder))
    if (ASIDE.test(name)) await rm(join(folder, name), { recursive: true, force: true });
  const time = now().toISOString().replace(/[:.]/g, '-');
  await rename(databaseFolder(folder), join(folder, `database.broken-${time}`));
}
