import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STARTED } from '../http/testing/sample-project.js';
import { exportLines } from '../output/export-lines.js';
import type { LocalProject } from './local-project.js';
import { type OpenOptions, openLocalProject } from './open-local-project.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-withdrawn-'));
let clock = '2026-01-01T09:00:00Z';
let project: LocalProject;
let [first, second, attack, line] = ['', '', '', 0];

const open = (more: Partial<OpenOptions> = {}): Promise<LocalProject> =>
  openLocalProject(join(home, 'project'), {
    ...{ command: 'test', create: true, startEngine: () => STARTED, notify: () => undefined },
    ...{ pool: { threads: 1 }, now: () => new Date(clock) },
    ...more,
  });

const TEXTS = [
  'JNIM fighters attacked an army post in Gao, Mali, on 3 May 2021, killing four soldiers.',
  'Al-Qaeda-linked JNIM attacked a post of the army in Gao, Mali, on 3 May 2021. Four soldiers were killed.',
];

beforeAll(async () => {
  project = await open();
  const taken = await project.takeIn(
    TEXTS.map((text, i) => ({
      ...{ name: `${i}.txt`, text, published: `2021-05-0${5 + i}` },
      outlet: i === 0 ? 'rfi' : 'al-jazeera',
    })),
  );
  [first, second] = taken.map(({ report }) => report!) as [string, string];
  clock = '2026-01-02T09:00:00Z';
  attack = (await project.report(first, 'en')).cards[0]!.id;
  await project.judge({ assertion: attack, verdict: 'accept', reason: 'seen' }, 'nadia');
  await project.decide({ kind: 'correct', assertion: attack, fields: ['killed=5'] }, 'nadia');
  await project.decide({ kind: 'note', assertion: attack, words: 'by telephone' }, 'omar');
  const other = (await project.report(second, 'en')).cards[0]!.id;
  await project.link({ kind: 'events', a: attack, b: other, verdict: 'same' }, 'omar');
}, 120_000);
afterAll(async () => {
  await project.close();
  rmSync(home, { recursive: true, force: true });
});

interface State {
  readonly told: readonly (readonly [string, string])[];
  readonly events: readonly (readonly string[])[];
  readonly exported: number;
  readonly dossier: number;
  readonly assertions: number;
  readonly unplaced: readonly string[];
}

/** Everything that a withdrawal bears on, as it stands. */
async function state(): Promise<State> {
  const { cards } = await project.report(first, 'en');
  const { events } = await project.findings({}, 'en');
  let exported = 0;
  const choice = { format: 'csv', filter: {}, lang: 'en', rejected: false, quotations: false, bom: false };
  for await (const _ of exportLines(project, { ...choice, format: 'csv', lang: 'en' })) exported += 1;
  return {
    told: cards.map(
      ({ toll, judgement }) =>
        [/\d+ killed/.exec(toll.join())?.[0] ?? '', judgement?.verdict ?? 'unjudged'] as const,
    ),
    events: events.map(({ reports }) => [...reports].sort()),
    exported: exported - 1,
    dossier: (await project.cards({ actor: 'jnim' }, 'en')).total,
    assertions: (await project.status('en')).assertions,
    unplaced: (await project.unplaced()).map(
      ({ what, why, quotation }) => `${what} ${why} ${quotation.length > 0}`,
    ),
  };
}

let before: State;

it('is no origin from its day on, and what was decided on it goes back to review', async () => {
  before = await state();
  expect(before.told[0]).toEqual(['5 killed', 'accept']);
  expect(before.events).toEqual([[first, second].sort()]);
  expect(before.unplaced).toEqual([]);
  clock = '2026-01-03T09:00:00Z';
  const made = await project.withdraw({ report: first, on: '2021-05-09', reason: 'it was misled' }, 'nadia');
  line = made.n;
  expect(made).toMatchObject({ report: first, decisions: 4 });
  const now = await state();
  expect(now.told[0]).toEqual(['4 killed', 'unjudged']);
  expect(now.events).toEqual([[second]]);
  expect(now.exported).toBeLessThan(before.exported);
  expect(now.dossier).toBeLessThan(before.dossier);
  expect(now.assertions).toBe(before.assertions - before.told.length);
  expect(now.unplaced).toEqual([
    'accept withdrawn true',
    'corrected withdrawn true',
    'noted withdrawn true',
    'same-event withdrawn true',
  ]);
  const { report, cards } = await project.report(first, 'en');
  expect(report.withdrawn).toMatchObject({
    n: line,
    on: '2021-05-09',
    author: 'nadia',
    reason: 'it was misled',
  });
  expect(cards[0]?.report.withdrawn).toBe('2021-05-09');
  expect(cards[0]?.decisions.map(({ kind }) => kind)).toEqual(['note']);
  const review = await project.cards({ judged: 'unjudged' }, 'en');
  expect(review.rows.map(({ id }) => id)).toContain(attack);
  expect(await project.status('en')).toMatchObject({ withdrawn: 1, unplaced: 4, erased: 0 });
});

it('leaves the answers for the days before as they were', async () => {
  const reports = async (asked: object): Promise<readonly string[]> =>
    (await project.findings(asked, 'en')).events.flatMap((event) => [...event.reports].sort());
  expect(await reports({ recordedBy: '2026-01-02' })).toEqual([first, second].sort());
  expect(await reports({ recordedBy: '2026-01-03' })).toEqual([second]);
  expect(await reports({ publishedBy: '2021-05-08' })).toEqual([first, second].sort());
  expect(await reports({ publishedBy: '2021-05-09' })).toEqual([second]);
  const { withdrawn } = await project.findings({}, 'en');
  expect(withdrawn).toEqual([
    {
      report: first,
      n: line,
      at: '2026-01-03T09:00:00.000Z',
      author: 'nadia',
      reason: 'it was misled',
      on: '2021-05-09',
    },
  ]);
  expect((await project.findings({ recordedBy: '2026-01-02' }, 'en')).withdrawn).toEqual([]);
});

it('can be decided anew, is not withdrawn twice, and is the same after a rebuild', async () => {
  clock = '2026-01-04T09:00:00Z';
  await expect(
    project.withdraw({ report: first, on: '2021-05-10', reason: 'again' }, 'nadia'),
  ).rejects.toMatchObject({ code: 'bad-request', hint: expect.stringContaining(String(line)) });
  const { did } = await project.judge({ assertion: attack, verdict: 'accept' }, 'omar');
  const accepted = await state();
  expect(accepted.told[0]).toEqual(['4 killed', 'accept']);
  expect(accepted.events).toEqual([[second]]);
  expect(accepted.exported).toBe(before.exported - before.told.length + 1);
  await project.close();
  project = await open({ rebuild: true });
  expect(await state()).toEqual(accepted);
  await project.undo('omar', did.n);
});

it('stands again with all that was decided when the withdrawal is taken back', async () => {
  clock = '2026-01-05T09:00:00Z';
  expect(await project.unwithdraw('nadia', line)).toMatchObject({ undid: line, report: first, decisions: 4 });
  expect(await state()).toEqual(before);
  expect((await project.report(first, 'en')).report.withdrawn).toBeUndefined();
  await expect(project.unwithdraw('nadia', line)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  await expect(project.unwithdraw('nadia', 1)).rejects.toMatchObject({ code: 'not-found' });
  expect((await project.findings({ recordedBy: '2026-01-04' }, 'en')).withdrawn).toHaveLength(1);
  await project.close();
  project = await open({ rebuild: true });
  expect(await state()).toEqual(before);
});
