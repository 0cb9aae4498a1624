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
import { databaseFolder, putDatabaseAside } from './database-aside.js';
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

/** Why the index is not one of this journal, or null when it is. */
async function strangeness(database: Database, archive: Archive): Promise<string | null> {
  const position = await database.position();
  if (position.n === 0) return null;
  if (position.n > archive.head().n)
    return `it knows ${position.n} journal lines and there are ${archive.head().n}`;
  for await (const line of archive.lines(position.n)) {
    if (line.hash !== position.hash) return `its line ${position.n} is not that of the journal`;
    break;
  }
  return null;
}

/** What can be mended only by the user is not mended by making the index again. */
function isForUser(cause: unknown, parts: IndexParts): boolean {
  if (!(cause instanceof StoreError)) return parts.databaseUrl !== undefined;
  if (cause.code === 'schema-newer' || cause.code === 'disk-full') return true;
  return parts.databaseUrl !== undefined;
}

async function again(why: string, parts: IndexParts): Promise<Database> {
  parts.notify(`the database is made again from the archive, because ${why.replace(/\.$/, '')}`);
  await removeIndex(parts);
  return openDatabase(placeOf(parts), { project: parts.project, corrected: correctedReading });
}

/** Opens the index; it may be behind the journal and has still to be brought up. Throws StoreError. */
export async function openIndex(parts: IndexParts): Promise<Database> {
  let database: Database;
  try {
    database = await openDatabase(placeOf(parts), { project: parts.project, corrected: correctedReading });
  } catch (cause) {
    if (isForUser(cause, parts)) throw cause;
    return again(`it does not open: ${cause instanceof Error ? cause.message : String(cause)}`, parts);
  }
  const why = await strangeness(database, parts.archive).catch(async (cause: unknown) => {
    await database.close();
    throw cause;
  });
  if (why === null) return database;
  await database.close();
  return again(why, parts);
}
