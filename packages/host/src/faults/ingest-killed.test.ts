/**
 * Kills `marsad ingest` at a hundred random moments and starts it again each time: nothing may be lost and nothing
 * doubled. After every fifth kill half a line is left behind the journal, as a power cut in the midst of its write
 * leaves it: the next start must cut it off and lose nothing before it.
 * Where the kills fell is printed, so that a reader can see that they did not all fall on one spot.
 */
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { endAll, type Running, run, start } from './run-marsad.js';

const KILLS = 100;
/** So many at first, and so many more whenever one run reads them all before it is killed. */
const REPORTS = 3000;
/** About so long is the line of one report. */
const LINE_BYTES = 1000;
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

interface State {
  readonly lines: number;
  readonly torn: boolean;
  /** Originals that are on the disk. */
  readonly files: number;
}

/** What stands in the archive at this moment. */
function stateOf(folder: string): State {
  const files = filesUnder(join(folder, 'archive', 'originals')).length;
  let text = '';
  try {
    text = readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8');
  } catch {
    return { lines: 0, torn: false, files };
  }
  const lines = text.split('\n');
  return { lines: lines.length - 1, torn: lines.at(-1) !== '', files };
}

/** Bytes of the journal; asking for its lines every few milliseconds would slow down who writes them. */
function bytesOf(folder: string): number {
  return statSync(join(folder, 'archive', 'journal.jsonl'), { throwIfNoEntry: false })?.size ?? 0;
}

/** Waits until the journal has grown by so many bytes, and then for a moment of any length up to a twentieth of a second. */
async function grown(folder: string, bytes: number, running: Running): Promise<void> {
  const from = bytesOf(folder);
  while (running.child.exitCode === null && bytesOf(folder) < from + bytes) await wait(5);
  await wait(Math.random() * 50);
}

/** Where a kill fell, told by what it left. */
function placeOf(before: State, after: State, reports: number): string {
  if (after.lines === 0) return '1 before the project was made';
  const taken = after.lines - before.lines;
  const ahead = after.files - before.files - taken;
  if (ahead > 0) return '4 with files of some reports written and not yet their lines';
  if (taken === 0) return '2 while it started, before its first report';
  const tenth = Math.min(9, Math.floor((after.lines / reports) * 10)) * 10;
  return `3 between two reports, ${String(tenth).padStart(2)} to ${tenth + 9} % of all done`;
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

/** Leaves a part of a line behind the journal, of any length short of the whole; false where there is none or one. */
function tear(folder: string): boolean {
  const path = join(folder, 'archive', 'journal.jsonl');
  const { lines, torn } = stateOf(folder);
  if (lines === 0 || torn) return false;
  const last = readFileSync(path).toString('latin1').trimEnd().split('\n').at(-1) ?? '';
  const part = last.slice(0, 1 + Math.floor(Math.random() * (last.length - 1)));
  appendFileSync(path, part, 'latin1');
  return true;
}

/** The journal's file as it is, without what stands behind its last newline. */
function wholeLines(folder: string): string {
  let text = '';
  try {
    text = readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8');
  } catch {
    return '';
  }
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

async function exported(folder: string): Promise<string[]> {
  const { status, stdout, stderr } = await run(['export', '--format', 'jsonl', '--db', folder]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.split('\n').filter(Boolean).sort();
}

it(`loses and doubles nothing when it is killed at ${KILLS} random points`, {
  timeout: 1_200_000,
}, async () => {
  const input = join(home, 'reports.jsonl');
  let reports = REPORTS;
  writeFileSync(input, rows(0, reports));
  const folder = join(home, 'killed');
  const where = new Map<string, number>();
  let [torn, left] = [0, 0];
  let stood = '';
  for (let kill = 0; kill < KILLS; ) {
    const before = stateOf(folder);
    const running = start(['ingest', '--db', folder, input]);
    // By turns at any moment from the start on, and at any moment once reports come in.
    if (kill % 2 === 0) await wait(50 + Math.random() * 1950);
    else await grown(folder, Math.ceil(Math.random() * 60) * LINE_BYTES, running);
    running.child.kill('SIGKILL');
    const { signal, status, stderr } = await running.ended;
    if (signal !== 'SIGKILL') {
      expect(status, stderr).toBe(0);
      appendFileSync(input, rows(reports, reports + REPORTS));
      reports += REPORTS;
      continue;
    }
    kill += 1;
    const after = stateOf(folder);
    if (after.torn) torn += 1;
    const place = placeOf(before, after, reports);
    where.set(place, (where.get(place) ?? 0) + 1);
    // What stood whole when a line was torn stands still, whoever cut that line off since.
    expect(wholeLines(folder).startsWith(stood)).toBe(true);
    stood = wholeLines(folder);
    if (kill % 5 === 0 && tear(folder)) left += 1;
  }
  const last = await run(['ingest', '--json', '--db', folder, input]);
  expect(last.status, last.stderr).toBe(0);
  const histogram = [...where]
    .sort()
    .map(([place, n]) => `  ${'#'.repeat(n).padEnd(KILLS / 2)} ${n} ${place}`);
  console.log(
    [
      `killed ${KILLS} times, ${torn} lines were torn when it was killed, ${left} of them by this test`,
      ...histogram,
    ].join('\n'),
  );
  expect(left).toBeGreaterThan(KILLS / 10);
  // Each was put aside where it was cut off, and what the kills themselves tore besides.
  const aside = readdirSync(join(folder, 'archive')).filter((name) => name.startsWith('journal.torn-'));
  expect(aside.length).toBeGreaterThanOrEqual(left);

  const whole = join(home, 'whole');
  const clean = await run(['ingest', '--db', whole, input]);
  expect(clean.status, clean.stderr).toBe(0);
  expect(stateOf(folder)).toMatchObject({ lines: reports + 1, torn: false });
  // Names are made with keys that differ by project, so files are compared by number, and each is opened by `audit`.
  for (const kind of ['originals', 'texts', 'records'])
    expect(filesUnder(join(folder, 'archive', kind))).toHaveLength(
      filesUnder(join(whole, 'archive', kind)).length,
    );
  const verified = await run(['audit', 'verify', '--db', folder]);
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
  expect(await exported(folder)).toEqual(await exported(whole));
});
