/**
 * A disk that is full, as a small file system in memory that is filled up: a real process says so and loses nothing,
 * and goes on when there is room. Where no such file system can be mounted, it is skipped, and says why.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { endAll, run } from './run-marsad.js';

const disk = mkdtempSync(join(tmpdir(), 'marsad-small-disk-'));

/** Why no small disk can be had here; empty when there is one. */
function mountSmallDisk(): string {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').join(' ') : String(error);
  }
}

const refused = mountSmallDisk();
if (refused !== '') console.warn(`SKIPPED: no small disk can be mounted here: ${refused}`);

afterAll(() => {
  endAll();
  if (refused === '') execFileSync('umount', [disk]);
  rmdirSync(disk);
});

const folder = join(disk, 'project');
const ballast = join(disk, 'ballast');

/** Fills the disk but for so many bytes. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

function rows(name: string, from: number, to: number): string {
  const file = join(tmpdir(), `${name}-${process.pid}.jsonl`);
  const lines = Array.from({ length: to - from }, (_, i) => {
    const { path, ...rest } = generateReport(from + i);
    return JSON.stringify({ id: path, ...rest });
  });
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const journal = (): string => readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8');

it.skipIf(refused !== '')(
  `says that the disk is full, loses nothing, and goes on when there is room ${refused}`,
  { timeout: 300_000 },
  async () => {
    const [few, many] = [rows('few', 0, 20), rows('many', 20, 220)];
    try {
      const first = await run(['ingest', '--db', folder, few]);
      expect(first.status, first.stderr).toBe(0);
      const before = journal();
      // Room for some reports and not for all: it fills up in the midst of them.
      for (const left of [400_000, 40_000, 0]) {
        fill(left);
        const full = await run(['ingest', '--db', folder, many]);
        expect(full.status, full.stdout).not.toBe(0);
        expect(full.stderr + full.stdout).toMatch(/disk-full/);
        expect(full.stderr).not.toMatch(/\n\s+at /);
        expect(journal().startsWith(before)).toBe(true);
        rmSync(ballast);
        const audit = await run(['audit', 'verify', '--db', folder]);
        expect(audit.status, audit.stdout + audit.stderr).toBe(0);
      }
      const again = await run(['ingest', '--db', folder, many]);
      expect(again.status, again.stderr).toBe(0);
      const status = await run(['status', '--json', '--db', folder]);
      expect(JSON.parse(status.stdout)).toMatchObject({ reports: 220, journal: { lines: 221 } });
      const audit = await run(['audit', 'verify', '--db', folder]);
      expect(audit.status, audit.stdout + audit.stderr).toBe(0);
    } finally {
      rmSync(few, { force: true });
      rmSync(many, { force: true });
    }
  },
);
