/**
 * A report that was erased: real processes erase it, are killed while they do, and come back. No word of it may stand
 * in any file of the project, what else there is may not change, and the chain must verify.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endAll, type Ran, run, start } from './run-marsad.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-erase-'));
const folder = join(home, 'project');
const wire = join(home, 'wire.jsonl');
const REPORTS: readonly { id: string; text: string }[] = [
  { id: 'kept', text: 'JNIM fighters attacked an army post in Gao, Mali, on 3 May 2021.' },
  {
    id: 'secret',
    text: 'Gunmen killed four soldiers in Kidal, Mali, on 5 May 2021, the schoolmaster Zyqualid told us.',
  },
];
/** Words that only the second report has; the bytes are looked for, and their base64 is another word. */
const SECRET = ['Zyqualid', 'schoolmaster', 'wire-of-zyq'];

const marsad = (...args: readonly string[]): Promise<Ran> => run([...args, '--db', folder]);

async function done(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await marsad(...args);
  expect(status, `${args.join(' ')}: ${stderr}`).toBe(0);
  return stdout;
}

/** Files of a folder that hold one of the words. */
function holding(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(join(root, name));
      return SECRET.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
    });
}

interface Listed {
  readonly id: string;
  readonly report: string;
  readonly told: string;
}

async function listed(): Promise<Listed[]> {
  const text = await done('export', '--format', 'jsonl');
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const record = JSON.parse(line);
      return record.assertions.map((one: { id: string; type: string }) => ({
        id: one.id,
        report: record.document.id,
        told: one.type,
      }));
    });
}

let kept = '';
let secret = '';
beforeAll(async () => {
  const rows = REPORTS.map(({ id, text }) =>
    JSON.stringify({
      ...{ id: id === 'secret' ? 'wire-of-zyq' : id, text },
      ...{ published: '2021-05-06', title: text.slice(0, 40), url: `https://example.org/${id}` },
    }),
  );
  writeFileSync(wire, `${rows.join('\n')}\n`);
  await done('ingest', wire);
  const all = await listed();
  const texts: { id: string; shown: string }[] = [];
  for (const id of new Set(all.map(({ report }) => report)))
    texts.push({ id, shown: await done('show', 'report', id, '--json') });
  kept = texts.find(({ shown }) => !shown.includes('Zyqualid'))!.id;
  secret = texts.find(({ shown }) => shown.includes('Zyqualid'))!.id;
  const of = (report: string): string => all.find((one) => one.report === report)!.id;
  const reason = ['--reason', 'the schoolmaster Zyqualid saw it'];
  await done('judge', 'accept', of(secret), ...reason);
  await done('judge', 'correct', of(secret), 'killed=5', ...reason);
  await done('judge', 'note', of(secret), '--words', 'Zyqualid has a brother in town');
  await done('judge', 'grade', of(secret), 'B2', ...reason);
  await done('judge', 'same-event', of(kept), of(secret), ...reason);
  await done('rebuild');
}, 240_000);
afterAll(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

it('is asked about, and nothing is done where nobody can answer', { timeout: 120_000 }, async () => {
  const refused = await marsad('erase', secret, '--reason', 'asked by the source');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('--yes');
  const none = await marsad('erase', 'd000', '--reason', 'asked by the source', '--yes');
  expect(none.status).toBe(1);
  expect(none.stderr).toContain('not-found');
  expect(await done('show', 'report', secret)).toContain('Zyqualid');
  expect(holding(join(folder, 'archive'))).toEqual([]);
  expect(holding(folder).length).toBeGreaterThan(0);
});

it('leaves no word in any file, wherever the process is killed', { timeout: 300_000 }, async () => {
  const journal = (): string => readFileSync(join(folder, 'archive', 'journal.jsonl'), 'utf8');
  const before = journal();
  const findings = JSON.parse(await done('findings', 'events', '--json'));
  expect(JSON.stringify(findings)).toContain(secret);
  // Killed at ever later moments, until one erasure has its line.
  for (let moment = 300; !journal().includes('"report-erased"'); moment += 250) {
    const running = start(['erase', secret, '--reason', 'asked by the source', '--yes', '--db', folder]);
    await wait(moment);
    running.child.kill('SIGKILL');
    await running.ended;
  }
  // Whatever command comes next finishes it.
  const status = JSON.parse(await done('status', '--json'));
  expect(status).toMatchObject({ reports: 1, judgements: 0 });
  expect(holding(folder)).toEqual([]);
  expect(journal().startsWith(before)).toBe(true);
  expect(journal().match(/"report-erased"/g)).toHaveLength(1);
});

it('is gone from every answer, which say that it was here', { timeout: 240_000 }, async () => {
  expect(await done('audit', 'verify')).toContain('1 report erased');
  const findings = JSON.parse(await done('findings', 'events', '--json'));
  expect(findings.erased).toMatchObject([{ report: secret, reason: 'asked by the source' }]);
  expect(JSON.stringify(findings.events)).not.toContain(secret);
  expect(JSON.stringify(findings.events)).toContain(kept);
  expect(await done('findings', 'events', '--recorded-by', '2999-01-01')).toContain(
    `report ${secret} was here`,
  );
  const shown = await marsad('show', 'report', secret);
  expect([shown.status, shown.stderr]).toEqual([1, expect.stringContaining('report-erased')]);
  expect(await done('search', 'Zyqualid', '--json')).not.toContain(secret);
  const again = await marsad('ingest', wire);
  expect([again.status, again.stdout + again.stderr]).toEqual([1, expect.stringContaining('report-erased')]);
  const twice = await marsad('erase', secret, '--reason', 'asked again', '--yes');
  expect([twice.status, twice.stderr]).toEqual([1, expect.stringContaining('report-erased')]);
  await done('rebuild');
  expect(await listed()).toHaveLength((await listed()).filter(({ report }) => report === kept).length);
  expect(holding(folder)).toEqual([]);
});

it('is in no backup and no release made after it', { timeout: 240_000 }, async () => {
  const file = join(home, 'after.marsad');
  await done('backup', file);
  await done('release', 'paper', '--output', join(home, 'paper'));
  const restored = join(home, 'restored');
  const made = await run(['restore', file, '--db', restored]);
  expect(made.status, made.stderr).toBe(0);
  const audit = await run(['audit', 'verify', '--db', restored]);
  expect([audit.status, audit.stdout]).toEqual([0, expect.stringContaining('1 report erased')]);
  expect(SECRET.filter((word) => readFileSync(file).includes(word))).toEqual([]);
  expect(holding(join(home, 'paper'))).toEqual([]);
  expect(holding(restored)).toEqual([]);
});
