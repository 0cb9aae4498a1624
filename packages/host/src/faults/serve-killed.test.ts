/**
 * Kills `marsad serve` while people judge, at random moments, and starts it again each time: every decision that was
 * answered is in the journal once, none that was refused is, the chain verifies, and the next server says what stands.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { endAll, run, start } from './run-marsad.js';

const KILLS = 8;
/** People who judge at once. */
const JUDGES = 4;
const home = mkdtempSync(join(tmpdir(), 'marsad-serve-killed-'));
const folder = join(home, 'project');
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

interface Answered {
  readonly n: number;
  readonly assertion: string;
  readonly verdict: 'accept' | 'reject';
}

/** Judges one assertion after the other until the server is gone; what it answered goes into `answered`. */
async function judgeOn(
  base: string,
  ids: readonly string[],
  author: string,
  answered: Answered[],
): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const assertion = ids[turn % ids.length]!;
    const verdict = Math.random() < 0.5 ? 'accept' : 'reject';
    try {
      const response = await fetch(`${base}/api/judgements`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: base, 'X-Marsad-Author': author },
        body: JSON.stringify({ assertion, verdict }),
      });
      const { did } = (await response.json()) as { did: { n: number } };
      answered.push({ n: did.n, assertion, verdict });
    } catch {
      return;
    }
  }
}

interface Line {
  readonly n: number;
  readonly entry: { readonly kind: string; readonly verdict?: string };
}

/** Whole lines of the journal; what stands behind the last newline was never answered. */
function journal(): readonly Line[] {
  const text = readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1).trimEnd();
  return whole.split('\n').map((line) => JSON.parse(line) as Line);
}

it(`loses no answered judgement in ${KILLS} kills of the server, and starts again`, {
  timeout: 300_000,
}, async () => {
  const reports = join(home, 'reports.jsonl');
  const rows = Array.from({ length: 6 }, (_, n) => {
    const { path, ...report } = generateReport(n);
    return JSON.stringify({ id: path, ...report });
  });
  writeFileSync(reports, `${rows.join('\n')}\n`);
  expect((await run(['ingest', reports, '--db', folder])).status).toBe(0);
  const answered: Answered[] = [];
  let torn = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const serving = start(['serve', '--db', folder, '--port', '0']);
    const [, base = ''] = await serving.said(/(http:\/\/127\.0\.0\.1:\d+)\//);
    const { rows: cards } = (await (await fetch(`${base}/api/cards?rejected=true&limit=200`)).json()) as {
      rows: { id: string; judgement: { n: number; verdict: string } | null }[];
    };
    for (const { id, judgement } of cards) {
      const last = answered.filter(({ assertion }) => assertion === id).at(-1);
      // A judgement whose answer never came may be in the journal too, and is then the later one.
      if (last !== undefined) expect(judgement!.n).toBeGreaterThanOrEqual(last.n);
      if (last !== undefined && judgement!.n === last.n) expect(judgement!.verdict).toBe(last.verdict);
    }
    const ids = cards.map(({ id }) => id);
    const judging = Array.from({ length: JUDGES }, (_, at) =>
      judgeOn(base, ids.slice(at), `judge ${at}`, answered),
    );
    const before = answered.length;
    while (answered.length < before + 3) await wait(5);
    await wait(Math.random() * 120);
    serving.child.kill('SIGKILL');
    await Promise.all([serving.ended, ...judging]);
    answered.sort((x, y) => x.n - y.n);
    const text = readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8');
    torn += text.endsWith('\n') ? 0 : 1;
    const lines = journal();
    expect(lines.map(({ n }) => n)).toEqual(lines.map((_, at) => at + 1));
    for (const { n, verdict } of answered)
      expect(lines[n - 1]?.entry).toMatchObject({ kind: 'judgement', verdict });
    expect(new Set(answered.map(({ n }) => n)).size).toBe(answered.length);
  }
  expect(answered.length).toBeGreaterThanOrEqual(KILLS * 3);
  const verified = await run(['audit', 'verify', '--db', folder]);
  expect([verified.status, verified.stderr]).toEqual([0, '']);
  const status = JSON.parse((await run(['status', '--db', folder, '--json'])).stdout) as {
    judgements: number;
  };
  expect(status.judgements).toBe(journal().filter(({ entry }) => entry.kind === 'judgement').length);
  console.log(`${answered.length} judgements answered, ${torn} torn lines, ${KILLS} kills`);
});
