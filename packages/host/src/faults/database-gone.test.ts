/**
 * The database is an index: deleted or damaged, it is made again from the archive and gives the same answers.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { endAll, run, start } from './run-marsad.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-gone-'));
const folder = join(home, 'project');
const QUESTIONS: readonly (readonly string[])[] = [
  ['export', '--format', 'csv'],
  ['export', '--format', 'jsonl'],
  ['show', 'actor', 'jnim', '--json'],
  ['search', 'جماعة نصرة الإسلام', '--json'],
  ['search', 'Gao', '--json'],
];

async function answers(): Promise<string[]> {
  const all: string[] = [];
  for (const question of QUESTIONS) {
    const { status, stdout, stderr } = await run([...question, '--db', folder]);
    expect(status, `${question.join(' ')}: ${stderr}`).toBe(0);
    expect(stdout.length).toBeGreaterThan(10);
    all.push(stdout);
  }
  return all;
}

/** Rejects the first assertion through a server, so that there is a judgement to bring back. */
async function rejectOne(): Promise<void> {
  const serving = start(['serve', '--port', '0', '--db', folder]);
  const [, port] = await serving.said(/http:\/\/127\.0\.0\.1:(\d+)/);
  const base = `http://127.0.0.1:${port}`;
  const cards = (await (await fetch(`${base}/api/cards?limit=1`)).json()) as { rows: { id: string }[] };
  const response = await fetch(`${base}/api/judgements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ assertion: cards.rows[0]!.id, verdict: 'reject', reason: 'a test' }),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  serving.child.kill('SIGTERM');
  await serving.ended;
}

let before: string[];
beforeAll(async () => {
  const rows = Array.from({ length: 150 }, (_, n) => {
    const { path, ...rest } = generateReport(n);
    return JSON.stringify({ id: path, ...rest });
  });
  writeFileSync(join(home, 'rows.jsonl'), `${rows.join('\n')}\n`);
  const { status, stderr } = await run(['ingest', '--db', folder, join(home, 'rows.jsonl')]);
  expect(status, stderr).toBe(0);
  const all = await run(['export', '--format', 'csv', '--db', folder]);
  await rejectOne();
  before = await answers();
  expect(before[0]).not.toBe(all.stdout);
}, 120_000);
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

it('gives the same answers after its folder was deleted', { timeout: 120_000 }, async () => {
  rmSync(join(folder, 'database'), { recursive: true });
  expect(await answers()).toEqual(before);
});

it('gives the same answers after rebuild', { timeout: 120_000 }, async () => {
  const rebuilt = await run(['rebuild', '--json', '--db', folder]);
  expect(rebuilt.status, rebuilt.stderr).toBe(0);
  expect(JSON.parse(rebuilt.stdout)).toMatchObject({ reports: 150, judgements: 1 });
  expect(await answers()).toEqual(before);
});

it('is made again, with words, when its files are damaged', { timeout: 120_000 }, async () => {
  const data = join(folder, 'database');
  for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' }))
    if (/pg_control$/.test(name)) writeFileSync(join(data, name), 'not a control file');
  const status = await run(['status', '--json', '--db', folder]);
  expect(status.status, status.stderr).toBe(0);
  expect(status.stderr).toMatch(/made again/);
  expect(await answers()).toEqual(before);
});
