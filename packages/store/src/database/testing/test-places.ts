/**
 * Where the database suites run: in folders with PGlite, and on a PostgreSQL server, which is the one named in
 * MARSAD_TEST_DATABASE_URL or DATABASE_URL, else one started for the tests. Every database is new and is taken away
 * again. Without a server the suites say so and pass it over; with CI set they fail.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

async function pglitePlaces(): Promise<TestPlaces> {
  const root = mkdtempSync(join(tmpdir(), 'marsad-pglite-'));
  const template = join(root, 'template');
  const db = connectTo({ kind: 'pglite', folder: template });
  await sql`select 1`.execute(db);
  await db.destroy();
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
