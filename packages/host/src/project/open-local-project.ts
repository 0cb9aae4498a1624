/**
 * Opens the project in a folder of this machine for this process alone: lock, archive, index, reading threads. A
 * journal that is ahead of the index, as a kill leaves it, is caught up with before anything is asked.
 */
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { CODER } from '@marsad/engine';
import { type HeldProject, type Holder, openFolder } from '@marsad/store';
import { type PoolOptions, ReadingPool } from '../intake/reading-pool.js';
import { CliError } from '../start/cli-error.js';
import type { StartedEngine } from '../start/start-engine.js';
import { Ledger } from './ledger.js';
import { LocalProject } from './local-project.js';
import { openIndex, removeIndex } from './open-index.js';
import { ofStore } from './store-errors.js';

export interface OpenOptions {
  /** Of a PostgreSQL server (`DATABASE_URL`); left out, the index is PGlite in the folder. */
  readonly databaseUrl?: string;
  /** Makes the project when there is none. */
  readonly create?: boolean;
  /** Takes the index away first, so that all of it is made again. */
  readonly rebuild?: boolean;
  readonly startEngine: () => StartedEngine;
  /** As the user knows it, `serve` or `ingest`; others who want the folder are told. */
  readonly command: string;
  /** One line for the user. */
  readonly notify: (line: string) => void;
  /** Told while the index is brought up to the journal. */
  readonly catchingUp?: (done: number, total: number) => void;
  readonly pool?: PoolOptions;
  readonly now?: () => Date;
}

/** The error of a folder that another process holds. */
export function folderBusy(folder: string, { command, pid, endpoint }: Holder): CliError {
  const where = endpoint === undefined ? '' : ` and answers at ${endpoint}`;
  return new CliError(
    'folder-busy',
    `${folder} is in use: "marsad ${command}" (process ${pid}) works in it${where}.`,
    endpoint === undefined ? 'Wait until it is done, or end it.' : 'Use that one, or end it first.',
  );
}

async function openHeld(
  held: HeldProject,
  { lexicon }: StartedEngine,
  options: OpenOptions,
): Promise<LocalProject> {
  const now = options.now ?? (() => new Date());
  if (held.archive.torn !== null)
    options.notify(
      `a torn last line was cut off the journal (${held.archive.torn.bytes} bytes, kept in ${held.archive.torn.kept})`,
    );
  const parts = {
    folder: held.folder,
    project: held.project,
    archive: held.archive,
    ...(options.databaseUrl !== undefined && { databaseUrl: options.databaseUrl }),
    now,
    notify: options.notify,
  };
  if (options.rebuild === true) await removeIndex(parts);
  const database = await openIndex(parts);
  const pool = new ReadingPool(options.pool);
  const ledger = new Ledger({ archive: held.archive, database, pool });
  try {
    await ledger.catchUp(options.catchingUp);
  } catch (cause) {
    await pool.close();
    await database.close();
    throw cause;
  }
  return new LocalProject({ held, database, pool, ledger, lexicon, engine: CODER });
}

/**
 * Opens a project. Throws CliError: `folder-busy` naming who holds it, `not-a-project`, `format-newer`,
 * `schema-newer`, `journal-broken`, `database-unreachable`, `lexicon-missing` and what else the store tells.
 */
export async function openLocalProject(folder: string, options: OpenOptions): Promise<LocalProject> {
  const path = resolve(folder);
  const now = options.now ?? (() => new Date());
  const { command } = options;
  // Before anything is made: without a lexicon there is nothing to do.
  const started = options.startEngine();
  return ofStore(async () => {
    const create = options.create === true;
    const result = await openFolder(path, { command, now, writer: hostname(), create });
    if (result.kind === 'busy') throw folderBusy(folder, result.holder);
    try {
      return await openHeld(result, started, options);
    } catch (cause) {
      await result.close();
      throw cause;
    }
  });
}
