/**
 * Kills `marsad ingest` at fifty random moments and starts it again each time: nothing may be lost and nothing doubled.
 * Where the kills fell is printed, so that a reader can see that they did not all fall on one spot.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { endAll, run, start } from './run-marsad.js';

const KILLS = 50;
const REPORTS = 4000;
const home = mkdtempSync(join(tmpdir(), 'marsad-kill-'));
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

function rows(from: number, to: number): string {
  const lines: string[] = [];
  for (let n = from; n < to; n += 1) {
    const { path, ...report } = generateReport(n);
    lines.push(JSON.stringify({ id: path, ...report }));
  }
  return `${lines.join('\n')}\n`;
}

interface Seen {
  readonly lines: number;
  readonly torn: boolean;
}

/** What stands in the journal at this moment. */
function journalOf(folder: string): Seen {
  let text = '';
  try {
    text = readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8');
  } catch {
    return { lines: 0, torn: false };
  }
  const lines = text.split('\n');
  return { lines: lines.length - 1, torn: lines.at(-1) !== '' };
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort();
  } catch {
    return [];
  }
}

async function exported(folder: string): Promise<string[]> {
  const { status, stdout, stderr } = await run(['export', '--format', 'jsonl', '--db', folder]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.split('\n').filter(Boolean).sort();
}

it(`loses and doubles nothing when it is killed at ${KILLS} random points`, {
  timeout: 600_000,
}, async () => {
  const input = join(home, 'reports.jsonl');
  writeFileSync(input, rows(0, REPORTS));
  const folder = join(home, 'killed');
  const where = new Map<string, number>();
  const count = (place: string): void => {
    where.set(place, (where.get(place) ?? 0) + 1);
  };
  let kills = 0;
  let torn = 0;
  let finished = 0;
  while (kills < KILLS) {
    const before = journalOf(folder).lines;
    const running = start(['ingest', '--db', folder, input]);
    const outcome = await Promise.race([running.ended, wait(100 + Math.random() * 3400).then(() => null)]);
    if (outcome !== null) {
      expect(outcome.status, outcome.stderr).toBe(0);
      finished += 1;
      break;
    }
    running.child.kill('SIGKILL');
    await running.ended;
    kills += 1;
    const after = journalOf(folder);
    if (after.torn) torn += 1;
    const taken = after.lines - before;
    count(
      after.lines === 0
        ? 'before the project was made'
        : taken === 0
          ? 'before the first report of a run'
          : `while reports ${`${Math.floor((after.lines / REPORTS) * 10) * 10}`.padStart(2)}–${Math.floor((after.lines / REPORTS) * 10) * 10 + 9} % came in`,
    );
  }
  const last = await run(['ingest', '--json', '--db', folder, input]);
  expect(last.status, last.stderr).toBe(0);
  const histogram = [...where].sort().map(([place, n]) => `  ${'#'.repeat(n).padEnd(30)} ${n} ${place}`);
  console.log(
    [`killed ${kills} times, ${torn} torn lines, finished early: ${finished}`, ...histogram].join('\n'),
  );
  expect(kills).toBe(KILLS);

  const whole = join(home, 'whole');
  const clean = await run(['ingest', '--db', whole, input]);
  expect(clean.status, clean.stderr).toBe(0);
  expect(journalOf(folder)).toEqual({ lines: REPORTS + 1, torn: false });
  for (const kind of ['originals', 'texts', 'records'])
    expect(filesUnder(join(folder, 'archive', kind)).filter((name) => !/tmp/i.test(name))).toEqual(
      filesUnder(join(whole, 'archive', kind)),
    );
  const verified = await run(['audit', 'verify', '--db', folder]);
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
  expect(await exported(folder)).toEqual(await exported(whole));
});
