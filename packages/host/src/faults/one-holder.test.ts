/**
 * One process holds a project: a second is served through a running `serve`, or is refused in words that say who holds
 * it and what to do; a lock left by a dead process is in nobody's way.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { endAll, run, start } from './run-marsad.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-holder-'));
const folder = join(home, 'project');
const report = (n: number): string => {
  const file = join(home, `report-${n}.txt`);
  writeFileSync(file, generateReport(n).text);
  return file;
};
const reportsIn = async (): Promise<number> => {
  const { stdout, stderr } = await run(['status', '--json', '--db', folder]);
  expect(stderr).toBe('');
  const status: unknown = JSON.parse(stdout);
  return typeof status === 'object' && status !== null && 'reports' in status ? Number(status.reports) : -1;
};

/** Does the latest lock of the folder name the process? */
const isHeldBy = (pid: number | undefined): boolean => {
  const [latest] = readdirSync(folder)
    .filter((name) => name.startsWith('lock.'))
    .sort((a, b) => Number(b.slice(5)) - Number(a.slice(5)));
  return latest !== undefined && readFileSync(join(folder, latest), 'utf8').includes(String(pid));
};

beforeAll(async () => {
  const { status, stderr } = await run(['ingest', '--db', folder, report(1)]);
  expect(status, stderr).toBe(0);
}, 60_000);
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

it('serves a second process while serve runs, and lets go when it ends', { timeout: 120_000 }, async () => {
  const serving = start(['serve', '--port', '0', '--db', folder]);
  await serving.said(/http:\/\/127\.0\.0\.1:(\d+)/);
  const ingested = await run(['ingest', '--db', folder, report(2), report(3)]);
  expect(ingested.status, ingested.stderr).toBe(0);
  expect(await reportsIn()).toBe(3);
  const again = await run(['serve', '--port', '0', '--db', folder]);
  expect(again.status).not.toBe(0);
  expect(again.stderr).toMatch(/http:\/\/127\.0\.0\.1:/);
  const rebuilt = await run(['rebuild', '--db', folder]);
  expect(rebuilt.status).not.toBe(0);
  expect(rebuilt.stderr).toContain(String(serving.child.pid));
  serving.child.kill('SIGTERM');
  const ended = await serving.ended;
  expect(ended.signal).toBeNull();
  expect(await reportsIn()).toBe(3);
});

it('refuses a second process while another ingests, and robs nobody who sleeps', {
  timeout: 120_000,
}, async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => {
    const { path, ...rest } = generateReport(1000 + n);
    return JSON.stringify({ id: path, ...rest });
  });
  writeFileSync(join(home, 'many.jsonl'), `${rows.join('\n')}\n`);
  const first = start(['ingest', '--db', folder, join(home, 'many.jsonl')]);
  await vi.waitUntil(() => isHeldBy(first.child.pid), { timeout: 60_000, interval: 50 });
  first.child.kill('SIGSTOP');
  const second = await run(['ingest', '--db', folder, report(4)]);
  expect(second.status).not.toBe(0);
  expect(second.stderr).toContain(String(first.child.pid));
  first.child.kill('SIGCONT');
  first.child.kill('SIGKILL');
  await first.ended;
  const third = await run(['ingest', '--db', folder, report(4)]);
  expect(third.status, third.stderr).toBe(0);
});
