import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../store-error.js';
import { connectTo, openDatabase } from './open-database.js';
import { serverName } from './postgres-pool.js';
import { ALL_SAMPLES } from './testing/sample-reports.js';
import { hasPostgres, startPostgres } from './testing/start-postgres.js';
import { testKinds } from './testing/test-places.js';

it('names a server without its user and password', () => {
  expect(serverName('postgres://someone:se%2Fcret@db.example.org:6543/press?sslmode=require')).toBe(
    'db.example.org:6543/press',
  );
  expect(serverName('postgres:///press?host=/run/postgresql')).toBe('/run/postgresql:5432/press');
  expect(serverName('not a url')).not.toContain('not a url');
});

describe.each(testKinds())('connections on %s', (_kind, make) => {
  it('keeps transactions that run at once apart', async () => {
    const places = await make();
    const db = connectTo(await places.fresh());
    await sql`create schema marsad`.execute(db);
    await sql`create table t (n int)`.execute(db);
    const add = (n: number, fail: boolean): Promise<unknown> =>
      db
        .transaction()
        .execute(async (trx) => {
          await sql`insert into t values (${n})`.execute(trx);
          await sql`select pg_sleep(0.01)`.execute(trx);
          if (fail) throw new Error('taken back');
        })
        .catch(() => undefined);
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => add(n, n % 2 === 0)));
    const found = await sql<{ n: number }>`select n from t order by n`.execute(db);
    expect(found.rows.map(({ n }) => n)).toEqual([1, 3, 5]);
    await db.destroy();
    await places.remove();
  }, 60_000);
});

it('gives values the same shape on both', async () => {
  const shapes: unknown[] = [];
  for (const [, make] of testKinds()) {
    const places = await make();
    const db = connectTo(await places.fresh());
    const found =
      await sql`select 5::int8 as big, date '2017-11-24' as day, null::text as nothing, true as yes, 1.5::float8 as part,
      timestamptz '2017-11-24 08:00:00.25+01' as at, '{"a":[1,"é"]}'::jsonb as body, count(*) from (values (1)) v`.execute(
        db,
      );
    shapes.push(found.rows);
    await db.destroy();
    await places.remove();
  }
  for (const shape of shapes) {
    expect(shape).toEqual([
      {
        ...{ big: 5, day: '2017-11-24', nothing: null, yes: true, part: 1.5, at: '2017-11-24T07:00:00.250Z' },
        ...{ body: { a: [1, 'é'] }, count: 1 },
      },
    ]);
  }
}, 60_000);

it('refuses a folder that PGlite cannot open, and everything after', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-broken-'));
  writeFileSync(join(folder, 'PG_VERSION'), '9.1\n');
  await expect(openDatabase({ kind: 'pglite', folder }, { project: 'p1' })).rejects.toMatchObject({
    name: 'StoreError',
    code: 'database-unreachable',
    hint: expect.stringContaining('marsad rebuild'),
  });
  rmSync(folder, { recursive: true });
}, 60_000);

describe.runIf(hasPostgres())('a server that goes away', () => {
  it.concurrent('is waited for, and the next question is answered when it is back', async () => {
    const server = await startPostgres();
    if (server === null) throw new Error('PostgreSQL is installed');
    const db = await openDatabase({ kind: 'postgresql', url: server.url }, { project: 'p1' });
    await db.apply(ALL_SAMPLES.slice(0, 3));
    await server.stop();
    const asked = [db.counts(), db.apply(ALL_SAMPLES), db.links({})] as const;
    await new Promise((resolve) => setTimeout(resolve, 700));
    await server.start();
    const [, , links] = await Promise.all(asked);
    expect(links.length).toBeGreaterThan(0);
    expect(await db.position()).toEqual({ n: 6, hash: 'h6' });
    await server.stop();
    await server.start();
    expect((await db.counts()).reports).toBe(5);
    await db.close();
    await server.remove();
  }, 60_000);

  it.concurrent('is refused in words when it stays away, without the password', async () => {
    const url = 'postgres://mariam:hunter2@127.0.0.1:9/press';
    const began = Date.now();
    const error = await openDatabase({ kind: 'postgresql', url }, { project: 'p1' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(StoreError);
    const { code, message, hint } = error as StoreError;
    expect(code).toBe('database-unreachable');
    expect(message).toContain('127.0.0.1:9/press');
    expect(`${message} ${hint}`).not.toMatch(/hunter2|mariam/);
    expect(Date.now() - began).toBeGreaterThan(5_000);
    expect(Date.now() - began).toBeLessThan(15_000);
  }, 60_000);

  it.concurrent('is refused at once when it lets us not in', async () => {
    const server = await startPostgres();
    if (server === null) throw new Error('PostgreSQL is installed');
    const place = { kind: 'postgresql', url: server.url.replace(/postgres$/, 'nowhere') } as const;
    const began = Date.now();
    await expect(openDatabase(place, { project: 'p1' })).rejects.toMatchObject({
      code: 'database-unreachable',
    });
    expect(Date.now() - began).toBeLessThan(3_000);
    await server.remove();
  }, 60_000);
});
