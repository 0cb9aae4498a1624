/**
 * Brings a schema up to this version, one migration a transaction, under a lock that two processes starting at once
 * take in turn. It refuses a schema that is newer than it knows, and a database that belongs to another project.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { StoreError } from '../store-error.js';
import { marsadVersion } from './marsad-version.js';
import type { Migration } from './migrations/migration.js';
import { SCHEMA } from './session.js';

/** No table has a static type here: queries are written in SQL and say what their rows are. */
export type Tables = Record<never, never>;

/** The key of the advisory lock, one for all projects of a server. */
const LOCK = 7_719_023;

async function prepare(trx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
  const found = await sql<{ here: boolean }>`
    select to_regclass(${`${SCHEMA}.migration`}::text) is not null as here`.execute(trx);
  if (found.rows[0]?.here) return;
  await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(trx);
  await sql`create table migration (number int primary key, title text not null, version text not null,
    at timestamptz not null default now())`.execute(trx);
}

/** Numbers of migrations applied, with the version of Marsad that applied each, oldest first. */
async function applied(trx: Transaction<Tables>): Promise<readonly { number: number; version: string }[]> {
  const query = sql<{
    number: number;
    version: string;
  }>`select number, version from migration order by number`;
  return (await query.execute(trx)).rows;
}

function refuseNewer(last: { number: number; version: string }, known: number): void {
  if (last.number <= known) return;
  throw new StoreError(
    'schema-newer',
    `The database was made by Marsad ${last.version} (schema ${last.number}); this is Marsad ${marsadVersion()}, which knows schemas up to ${known}.`,
    `Use Marsad ${last.version} or newer, or delete the database and run "marsad rebuild" to make it again from the archive.`,
  );
}

async function step(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    await prepare(trx);
    const done = await applied(trx);
    const last = done.at(-1);
    if (last !== undefined) refuseNewer(last, migrations.at(-1)?.number ?? 0);
    const next = migrations.find(({ number }) => number > (last?.number ?? 0));
    if (next === undefined) return false;
    for (const statement of next.statements) await sql.raw(statement).execute(trx);
    await sql`insert into migration (number, title, version)
      values (${next.number}, ${next.title}, ${marsadVersion()})`.execute(trx);
    return true;
  });
}

/** Applies every migration that is missing, and gives the number of the newest. */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<number> {
  while (await step(db, migrations));
  return migrations.at(-1)?.number ?? 0;
}

/** Writes the project's UUID into a new database; refuses one that holds another project. */
export async function claimFor(db: Kysely<Tables>, project: string): Promise<void> {
  await sql`insert into meta (key, value) values ('project', ${project}) on conflict (key) do nothing`.execute(
    db,
  );
  const found = await sql<{ value: string }>`select value from meta where key = 'project'`.execute(db);
  const other = found.rows[0]?.value;
  if (other === project) return;
  throw new StoreError(
    'database-other-project',
    `The database holds project ${other}; this folder is project ${project}.`,
    'Point DATABASE_URL at a database of its own for this project, or open the folder that belongs to that one.',
  );
}
