import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STARTED, sampleItems } from '../http/testing/sample-project.js';
import { exportLines } from '../output/export-lines.js';
import type { LocalProject } from '../project/local-project.js';
import { type OpenOptions, openLocalProject } from '../project/open-local-project.js';
import type { PastReading } from '../project/past-project.js';
import type { Reread } from '../project/rereading.js';
import type { FindingsView } from './findings-view.js';

/** What a project answered on each day of its making, by day. */
const then = new Map<string, FindingsView>();
/** Its lists, cards, searches and export on each day. */
const listed = new Map<string, unknown>();
const home = mkdtempSync(join(tmpdir(), 'marsad-'));
let clock = '2026-01-01T09:00:00Z';
let project: LocalProject;
const readAgain: Reread[] = [];

/** A thread with another engine: it misses every fifth assertion, and counts one more of the dead. */
const newerThread = join(home, 'newer-engine.mjs');
writeFileSync(
  newerThread,
  `import { parentPort } from 'node:worker_threads';
  import { searchTokens } from ${JSON.stringify(import.meta.resolve('@marsad/match'))};
  import { startEngine } from ${JSON.stringify(
    new URL('../../dist/start/start-engine.js', import.meta.url).href,
  )};
  const { engine } = startEngine();
  const one = (figure) => ({ ...figure, low: figure.low + 1, best: figure.best + 1, high: figure.high + 1 });
  parentPort.on('message', ({ id, kind, input, text, language }) => {
    const record = kind === 'read' ? engine.extract(input, { allMentions: true }) : null;
    const tokens = searchTokens(input?.text ?? text, record?.document.language ?? language).tokens;
    if (record !== null) record.assertions = record.assertions
      .filter((_, i) => i % 5 !== 4)
      .map(({ figures, ...rest }) => ({ ...rest, ...(figures && { figures: figures.map(one) }) }));
    parentPort.postMessage({ id, record, tokens });
  });`,
);
const newer = {
  startEngine: () => ({
    ...STARTED,
    lexicon: Object.create(STARTED.lexicon, { version: { value: 'newer' } }) as typeof STARTED.lexicon,
  }),
  pool: { threads: 1, thread: fileURLToPath(new URL(`file://${newerThread}`)) },
};

const open = (more: Partial<OpenOptions> = {}): Promise<LocalProject> =>
  openLocalProject(join(home, 'project'), {
    command: 'test',
    create: true,
    startEngine: () => STARTED,
    notify: () => undefined,
    pool: { threads: 1 },
    now: () => new Date(clock),
    ...more,
  });

const precise = async (): Promise<readonly string[]> =>
  (await project.findings({}, 'en')).events.filter(({ vague }) => !vague).map(({ id }) => id);

async function listsOf(at: PastReading): Promise<unknown> {
  const lines: string[] = [];
  const choice = { format: 'csv', lang: 'en', rejected: false, quotations: false, bom: false } as const;
  for await (const line of exportLines(at, { ...choice, filter: { country: 'ML', certainty: 'certain' } }))
    lines.push(line);
  return {
    reports: await at.reports({}, 'en'),
    cards: await at.cards({ limit: 200 }, 'ar'),
    found: await at.search({ q: 'Indelimane' }, 'fr'),
    actors: await at.actors({}, 'en'),
    network: await at.network({}, 'en'),
    lines,
  };
}

async function day(number: number, act: () => Promise<unknown>): Promise<void> {
  clock = `2026-01-0${number}T09:00:00Z`;
  await act();
  then.set(clock.slice(0, 10), await project.findings({}, 'en'));
  listed.set(clock.slice(0, 10), await listsOf(project));
}

async function reject(): Promise<void> {
  const [event] = (await project.findings({}, 'en')).events;
  await project.judge({ assertion: event!.tellings[0]!.assertion, verdict: 'reject' }, 'nadia');
}

async function join2(): Promise<void> {
  const { events } = await project.findings({}, 'en');
  const [a, b] = (await precise()).map(
    (id) => events.find((event) => event.id === id)!.tellings[0]!.assertion,
  );
  await project.link({ kind: 'events', a: a!, b: b!, verdict: 'same' }, 'nadia');
}

async function reread(): Promise<void> {
  await project.close();
  project = await open(newer);
  for await (const one of project.reread({ write: true, author: 'omar' })) readAgain.push(one);
}

/** Reports and decisions over eight days with another engine from the seventh on, each with its own instant in the journal. */
beforeAll(async () => {
  project = await open();
  const items = sampleItems().filter(({ name }) => name.startsWith('indelimane') || name.includes('isgs'));
  await day(1, () => project.takeIn(items.slice(0, 3)));
  await day(2, reject);
  await day(3, () => project.takeIn(items.slice(3, 6)));
  await day(4, join2);
  await day(5, () => project.undo('nadia'));
  await day(6, () => project.takeIn(items.slice(6)));
  await day(6, reject);
  await day(7, reread);
  await day(8, reject);
}, 240_000);

afterAll(async () => {
  await project.close();
  rmSync(home, { recursive: true, force: true });
});

describe('findings as of a past day', () => {
  it('are what the project answered on that day, whatever was taken in and decided since', async () => {
    for (const [recordedBy, answered] of then)
      expect(await project.findings({ recordedBy }, 'en'), recordedBy).toEqual(answered);
  });

  it('and so are lists, cards, searches, the network and exports of that day', async () => {
    for (const [recordedBy, answered] of listed)
      expect(await listsOf(await project.asOf({ recordedBy })), recordedBy).toEqual(answered);
    // A link and its undoing change no list, so two days may be alike.
    const told = new Set([...listed.values()].map((one) => JSON.stringify(one)));
    expect(told.size).toBeGreaterThan(5);
  }, 240_000);

  it('and lists of what the press had said by a day know nothing of later reports', async () => {
    const at = await project.asOf({ publishedBy: '2017-11-25' });
    const [by, all] = [await at.reports({}, 'en'), await project.reports({}, 'en')];
    const days = by.rows.map(({ published }) => (published.edtf ?? '9999').slice(-10));
    expect(by.total).toBeGreaterThan(0);
    expect(by.total).toBeLessThan(all.total);
    expect(days.every((one) => one <= '2017-11-25')).toBe(true);
    const { rows } = await at.cards({ limit: 200 }, 'en');
    const ids = new Set(by.rows.map(({ id }) => id));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ report }) => ids.has(report.id))).toBe(true);
  }, 120_000);

  it('changed from day to day, so that there is something to tell', () => {
    const told = [...then.values()].map((view) => JSON.stringify(view));
    expect(new Set(told).size).toBe(told.length);
  });

  it('keep what the former engine read until the day on which the newer one read again', () => {
    expect(readAgain.length).toBeGreaterThan(2);
    expect(readAgain.some(({ difference }) => difference.gone.length > 0)).toBe(true);
    expect(readAgain.some(({ difference }) => difference.changed.length > 0)).toBe(true);
    const decided = readAgain.flatMap(({ decisions }) => decisions);
    expect(decided.filter(({ what, undone }) => what === 'reject' && !undone)).toHaveLength(1);
  });

  it('are the same after the index is made again from the journal', async () => {
    await project.close();
    project = await open({ ...newer, rebuild: true });
    for (const [recordedBy, answered] of then)
      expect(await project.findings({ recordedBy }, 'en'), recordedBy).toEqual(answered);
  }, 240_000);

  it('take the press as it was by a day, however late a report came in', async () => {
    const all = await project.findings({}, 'en');
    const by = await project.findings({ publishedBy: '2017-11-25' }, 'en');
    const late = Object.entries(all.reports).filter(
      ([, { published }]) => (published ?? '9999').slice(-10) > '2017-11-25',
    );
    const told = by.events.flatMap(({ reports }) => reports);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(([id]) => told.includes(id))).toEqual([]);
  });
});
