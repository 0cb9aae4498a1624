/**
 * A project that an older version made, kept as its backup beside this test: opened by this version it is refused with
 * the way out, upgraded it gives the answers of before, killed while it is upgraded it is gone on with, and its backup
 * can be restored. One of a newer version is refused.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { endAll, run, start } from './run-marsad.js';

/** Three reports, one of them revised; a judgement, one taken back, links, a correction, an addition, a note, a grade. */
const OLD = fileURLToPath(new URL('../project/testing/format-1.marsad.gz', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'marsad-older-'));
const backup = join(home, 'format-1.marsad');
writeFileSync(backup, gunzipSync(readFileSync(OLD)));
let folder = '';
let nth = 0;

beforeEach(() => {
  nth += 1;
  folder = join(home, `project-${nth}`);
  mkdirSync(folder);
  execFileSync('tar', ['xf', backup, '-C', folder, '--exclude', 'MANIFEST.sha256']);
});
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

async function isWhole(db: string): Promise<void> {
  const audit = await run(['audit', 'verify', '--db', db]);
  expect(audit.status, audit.stdout + audit.stderr).toBe(0);
  const status = await run(['status', '--json', '--db', db]);
  expect(status.status, status.stderr).toBe(0);
  expect(JSON.parse(status.stdout)).toMatchObject({ reports: 3, judgements: 1, journal: { lines: 15 } });
  const found = await run(['findings', 'events', '--json', '--db', db]);
  const { events, reports } = JSON.parse(found.stdout);
  expect(Object.keys(reports)).toHaveLength(3);
  expect(events.map(({ reports: from }: { reports: string[] }) => from.length).sort()).toEqual([1, 2]);
  const diff = await run(['reread', '--diff', '--json', 'da4f6', '--db', db]);
  expect([diff.status, diff.stderr.includes('archive-damaged')]).toEqual([0, false]);
}

it('is refused with the way out, and upgraded to the same answers', { timeout: 240_000 }, async () => {
  const refused = await run(['status', '--db', folder]);
  expect(refused.status).toBe(3);
  expect(refused.stderr).toMatch(/format-older: .*marsad upgrade --db/);
  expect(existsSync(join(folder, 'archive', 'keyring'))).toBe(false);
  const upgraded = await run(['upgrade', '--json', '--db', folder]);
  expect(upgraded.status, upgraded.stderr).toBe(0);
  expect(JSON.parse(upgraded.stdout)).toMatchObject({ from: 1, to: 2, lines: 15, files: 12 });
  await isWhole(folder);
  expect(readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8')).not.toMatch(/Tamasheq|teacher/);
  const again = await run(['upgrade', '--json', '--db', folder]);
  expect(JSON.parse(again.stdout)).toMatchObject({ from: 2, to: 2 });
});

it('is gone on with where an upgrade was killed', { timeout: 240_000 }, async () => {
  for (let moment = 150; moment < 900; moment += 75) {
    const running = start(['upgrade', '--db', folder]);
    await wait(moment);
    running.child.kill('SIGKILL');
    await running.ended;
  }
  const upgraded = await run(['upgrade', '--db', folder]);
  expect(upgraded.status, upgraded.stderr).toBe(0);
  expect(existsSync(join(folder, 'archive-1'))).toBe(false);
  await isWhole(folder);
});

it('is not upgraded when something of it is damaged, and is left as it was', {
  timeout: 120_000,
}, async () => {
  const journal = join(folder, 'archive', 'journal.jsonl');
  const lines = readFileSync(journal, 'utf8');
  const text = /"text":"([0-9a-f]{64})"/.exec(lines)?.[1] ?? '';
  writeFileSync(join(folder, 'archive', 'texts', text.slice(0, 2), `${text}.txt`), 'other words');
  const upgraded = await run(['upgrade', '--db', folder]);
  expect(upgraded.status).toBe(3);
  expect(upgraded.stderr).toContain(text);
  expect(readFileSync(journal, 'utf8')).toBe(lines);
  expect(JSON.parse(readFileSync(join(folder, 'marsad.json'), 'utf8'))).toMatchObject({ format: 1 });
});

it('comes back from its backup in the layout of now', { timeout: 240_000 }, async () => {
  const restored = join(home, 'restored');
  const made = await run(['restore', backup, '--db', restored]);
  expect(made.status, made.stderr).toBe(0);
  await isWhole(restored);
});

it('is refused when a newer version made it', { timeout: 60_000 }, async () => {
  writeFileSync(
    join(folder, 'marsad.json'),
    readFileSync(join(folder, 'marsad.json'), 'utf8').replace('"format":1', '"format":9'),
  );
  for (const command of [['status'], ['upgrade'], ['erase', 'd1', '--reason', 'x', '--yes']]) {
    const refused = await run([...command, '--db', folder]);
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('format-newer')]);
  }
});
