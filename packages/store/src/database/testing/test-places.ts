/**
 * Where the database suites run: in folders with PGlite, and on a PostgreSQL server, which is the one named in
 * MARSAD_TEST_DATABASE_URL or DATABASE_URL, else one started for the tests. Every database is new and is taken away
 * again. Without a server the suites say so and pass it over; with CI set they fail.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { connectTo, type DatabasePlace } from '../open-database.js';
import { hasPostgres, startPostgres } from './start-postgres.js';

export interface TestPlaces {
  /** A database that nobody has used. */
  fresh(): Promise<DatabasePlace>;
  /** Takes all of them away. */
  remove(): Promise<void>;
}

interface Package {
  readonly dependencies: { readonly '@electric-sql/pglite': string };
}

/** A folder in which PGlite has set itself up and nothing else was done, kept between runs: making one takes seconds. */
async function emptyFolder(): Promise<string> {
  const own = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as Package;
  const kept = join(tmpdir(), `marsad-pglite-${own.dependencies['@electric-sql/pglite']}-${userInfo().uid}`);
  if (existsSync(kept)) return kept;
  const made = mkdtempSync(join(tmpdir(), 'marsad-pglite-made-'));
  const db = connectTo({ kind: 'pglite', folder: made });
  await sql`select 1`.execute(db);
  await db.destroy();
  try {
    renameSync(made, kept);
  } catch {
    // Another test file was first; its folder is as good.
    rmSync(made, { recursive: true, force: true });
  }
  return kept;
}

async function pglitePlaces(): Promise<TestPlaces> {
  const template = await emptyFolder();
  const root = mkdtempSync(join(tmpdir(), 'marsad-pglite-test-'));
  let count = 0;
  return {
    fresh: async () => {
      const folder = join(root, String(count++));
      cpSync(template, folder, { recursive: true });
      return { kind: 'pglite', folder };
    },
    remove: async () => rmSync(root, { recursive: true, force: true }),
  };
}

const givenUrl = (): string | undefined => process.env.MARSAD_TEST_DATABASE_URL ?? process.env.DATABASE_URL;

async function postgresPlaces(): Promise<TestPlaces> {
  const server = givenUrl() === undefined ? await startPostgres() : null;
  const url = server?.url ?? givenUrl() ?? '';
  const made: string[] = [];
  const run = async (statement: string): Promise<void> => {
    const db = connectTo({ kind: 'postgresql', url });
    await sql.raw(statement).execute(db);
    await db.destroy();
  };
  return {
    fresh: async () => {
      const name = `marsad_test_${randomUUID().replaceAll('-', '')}`;
      await run(`create database ${name}`);
      made.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return { kind: 'postgresql', url: own.href };
    },
    remove: async () => {
      if (server !== null) return server.remove();
      for (const name of made) await run(`drop database if exists ${name} with (force)`);
    },
  };
}

/** Why there is no server to test on; null when there is one. */
export function noServer(): string | null {
  if (givenUrl() !== undefined || hasPostgres()) return null;
  return 'neither MARSAD_TEST_DATABASE_URL nor PostgreSQL under /usr/lib/postgresql';
}

/** The kinds of place to run a suite on, with how to make them. */
export function testKinds(): readonly (readonly ['pglite' | 'postgresql', () => Promise<TestPlaces>])[] {
  const reason = noServer();
  if (reason === null)
    return [
      ['pglite', pglitePlaces],
      ['postgresql', postgresPlaces],
    ];
  if (process.env.CI) throw new Error(`No PostgreSQL to test on: ${reason}`);
  console.warn(`NOT TESTED on a PostgreSQL server: ${reason}`);
  return [['pglite', pglitePlaces]];
}
