/**
 * A PostgreSQL server that goes away while `serve` runs: what needs it fails in words and in time, what is in the
 * archive is not lost, and everything works again when it is back. On a real server that the test starts and stops.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestServer } from '@marsad/store/database/testing/start-postgres.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { endAll, run, start } from './run-marsad.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-away-'));
const folder = join(home, 'project');
let server: TestServer | null = null;
const theServer = (): TestServer => {
  if (server === null) throw new Error('There is no PostgreSQL on this machine: scripts/install-debian.sh');
  return server;
};
const file = (n: number): string => {
  const path = join(home, `report-${n}.txt`);
  writeFileSync(path, generateReport(n).text);
  return path;
};

beforeAll(async () => {
  server = await startPostgres();
  if (server === null && process.env.CI === undefined)
    console.warn('SKIPPED: no PostgreSQL on this machine; scripts/install-debian.sh installs it.');
}, 60_000);
afterAll(async () => {
  endAll();
  await server?.remove();
  rmSync(home, { recursive: true, force: true });
});

it('says that the server is away, and goes on when it is back', { timeout: 180_000 }, async ({ skip }) => {
  if (server === null && process.env.CI === undefined) skip('no PostgreSQL on this machine');
  const env = { DATABASE_URL: theServer().url };
  const first = await run(['ingest', '--db', folder, file(1)], env);
  expect(first.status, first.stderr).toBe(0);

  const serving = start(['serve', '--port', '0', '--db', folder], env);
  const [, port] = await serving.said(/http:\/\/127\.0\.0\.1:(\d+)/);
  const base = `http://127.0.0.1:${port}`;
  const reports = async (): Promise<{ status: number; body: string }> => {
    const response = await fetch(`${base}/api/reports`);
    return { status: response.status, body: await response.text() };
  };
  expect(JSON.parse((await reports()).body)).toMatchObject({ total: 1 });

  await theServer().stop();
  const away = await reports();
  expect(away.status).toBe(503);
  expect(JSON.parse(away.body)).toMatchObject({ error: { code: 'database-unreachable' } });
  expect(away.body).not.toContain('stack');

  await theServer().start();
  expect(JSON.parse((await reports()).body)).toMatchObject({ total: 1 });
  const through = await run(['ingest', '--db', folder, file(2)], env);
  expect(through.status, through.stderr).toBe(0);
  serving.child.kill('SIGTERM');
  await serving.ended;

  await theServer().stop();
  const refused = await run(['ingest', '--db', folder, file(3)], env);
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toMatch(/database-unreachable/);
  expect(refused.stderr).not.toMatch(/\n\s+at /);

  await theServer().start();
  const again = await run(['ingest', '--db', folder, file(3)], env);
  expect(again.status, again.stderr).toBe(0);
  const status = await run(['status', '--json', '--db', folder], env);
  expect(JSON.parse(status.stdout)).toMatchObject({ reports: 3, database: { kind: 'postgresql' } });
  const moved = await run(['rebuild', '--json', '--db', folder]);
  expect(moved.status, moved.stderr).toBe(0);
  const onLaptop = await run(['export', '--format', 'csv', '--db', folder]);
  const onServer = await run(['export', '--format', 'csv', '--db', folder], env);
  expect(onLaptop.stdout).toBe(onServer.stdout);
});
