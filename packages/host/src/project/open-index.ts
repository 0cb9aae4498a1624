/**
 * Opens the index of a project and makes sure that it is an index of this archive: one that does not open, or that
 * knows lines which the journal does not have, is put aside and made again. It never touches the archive.
 */
import {
  type Archive,
  type Database,
  type DatabasePlace,
  dropIndex,
  openDatabase,
  StoreError,
} from '@marsad/store';
import { databaseFolder, deleteDatabases, putDatabaseAside } from './database-aside.js';
import { correctedReading } from './decided.js';

export interface IndexParts {
  readonly folder: string;
  /** UUID. */
  readonly project: string;
  readonly archive: Archive;
  /** Of a PostgreSQL server; left out, the index lies in the folder. */
  readonly databaseUrl?: string;
  readonly now: () => Date;
  /** One line for the user. */
  readonly notify: (line: string) => void;
}

/** Where the index of a project lies. */
export function placeOf({ folder, databaseUrl }: Pick<IndexParts, 'folder' | 'databaseUrl'>): DatabasePlace {
  return databaseUrl === undefined
    ? { kind: 'pglite', folder: databaseFolder(folder) }
    : { kind: 'postgresql', url: databaseUrl };
}

/** Takes the index away: the folder is put aside, the schema on a server is dropped. */
export async function removeIndex(parts: IndexParts): Promise<void> {
  if (parts.databaseUrl === undefined) await putDatabaseAside(parts.folder, parts.now);
  else await dropIndex(parts.databaseUrl, { project: parts.project });
}

/** Deletes every index that there is of a project, so that no words stand in it that the archive has no more. */
export async function deleteIndex(
  parts: Pick<IndexParts, 'folder' | 'project' | 'databaseUrl'>,
): Promise<void> {
  await deleteDatabases(parts.folder);
  if (parts.databaseUrl !== undefined) await dropIndex(parts.databaseUrl, { project: parts.project });
}

interface Strange {
  readonly why: string;
  /** It holds words that were erased, and is not to be kept. */
  readonly erased: boolean;
}

/** Why the index is not to be gone on with, or null when it is. */
async function strangeness(database: Database, archive: Archive): Promise<Strange | null> {
  const { n, hash } = await database.position();
  if (n === 0) return null;
  const head = archive.head().n;
  if (n > head) return { why: `it knows ${n} journal lines and there are ${head}`, erased: false };
  for await (const line of archive.lines(n)) {
    if (line.n === n) {
      if (line.hash !== hash) return { why: `its line ${n} is not that of the journal`, erased: false };
    } else if (line.entry.kind === 'report-erased')
      return { why: `report ${line.entry.report} was erased`, erased: true };
  }
  return null;
}

/** What can be mended only by the user is not mended by making the index again. */
function isForUser(cause: unknown, parts: IndexParts): boolean {
  if (!(cause instanceof StoreError)) return parts.databaseUrl !== undefined;
  if (cause.code === 'schema-newer' || cause.code === 'disk-full') return true;
  return parts.databaseUrl !== undefined;
}

async function again({ why, erased }: Strange, parts: IndexParts): Promise<Database> {
  parts.notify(`the database is made again from the archive, because ${why.replace(/\.$/, '')}`);
  await (erased ? deleteIndex(parts) : removeIndex(parts));
  return openDatabase(placeOf(parts), { project: parts.project, corrected: correctedReading });
}

/** Opens the index; it may be behind the journal and has still to be brought up. Throws StoreError. */
export async function openIndex(parts: IndexParts): Promise<Database> {
  let database: Database;
  try {
    database = await openDatabase(placeOf(parts), { project: parts.project, corrected: correctedReading });
  } catch (cause) {
    if (isForUser(cause, parts)) throw cause;
    const why = `it does not open: ${cause instanceof Error ? cause.message : String(cause)}`;
    return again({ why, erased: false }, parts);
  }
  const strange = await strangeness(database, parts.archive).catch(async (cause: unknown) => {
    await database.close();
    throw cause;
  });
  if (strange === null) return database;
  await database.close();
  return again(strange, parts);
}
