import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { IntakeItem, ReportRecord } from '@marsad/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Project } from '../project/project.js';
import { createApp } from './create-app.js';
import { type Listening, listen } from './listen.js';
import { inPortions } from './portions.js';
import { RemoteProject } from './remote-project.js';
import { type LocalProject, sampleItems, sampleProject } from './testing/sample-project.js';
import { webFiles } from './web-files.js';

const sample = sampleProject();
let local: LocalProject;
let server: Listening;
let remote: RemoteProject;

beforeAll(async () => {
  local = await sample.open();
  await local.takeIn(sampleItems().slice(0, 12));
  const log = (line: string): void => expect.unreachable(line);
  const app = createApp({ project: local, token: 't', author: 'server', web: webFiles(), log });
  server = await listen(app, 0);
  remote = new RemoteProject({ endpoint: server.address, token: 't' });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await local.close();
  sample.remove();
});

/** What a question gives, its error too, as JSON would carry it. */
async function answerOf(project: Project, ask: (project: Project) => Promise<unknown>): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify(await ask(project)));
  } catch (cause) {
    return JSON.parse(JSON.stringify({ thrown: cause }));
  }
}

async function all(records: AsyncIterable<ReportRecord>): Promise<ReportRecord[]> {
  const kept: ReportRecord[] = [];
  for await (const record of records) kept.push(record);
  return kept;
}

const QUESTIONS: Readonly<Record<string, (project: Project) => Promise<unknown>>> = {
  status: (p) => p.status('fr'),
  vocabulary: (p) => p.vocabulary('ar'),
  reports: (p) => p.reports({ language: 'en', order: 'taken-in', limit: 2 }, 'en'),
  'reports, searched': (p) => p.reports({ q: 'مالي', from: '2017-01-01', to: '2020-12-31' }, 'ar'),
  'the second page': async (p) =>
    p.reports({ limit: 2, cursor: (await p.reports({ limit: 2 }, 'en')).next! }, 'en'),
  report: async (p) => p.report((await p.reports({}, 'en')).rows[0]!.id, 'fr'),
  'no report': (p) => p.report('dffffffffffffffffffffffff', 'en'),
  'an odd id': (p) => p.report('../status?x=1&y/é', 'en'),
  records: (p) => all(p.records({})),
  'some records': (p) => all(p.records({ language: 'ar' })),
  cards: (p) => p.cards({ kind: 'event', rejected: true, order: 'newest', limit: 5 }, 'fr'),
  card: async (p) => p.card((await p.cards({ limit: 1 }, 'en')).rows[0]!.id, 'ar'),
  'no card': (p) => p.card('ffffffffffff', 'en'),
  actors: (p) => p.actors({ q: 'القاعدة', order: 'name' }, 'fr'),
  actor: async (p) => p.actor((await p.actors({}, 'en')).rows[0]!.ref, 'en'),
  'no actor': (p) => p.actor('nobody-at-all', 'en'),
  network: (p) => p.network({ min: 1, generic: true, nodes: 10 }, 'en'),
  search: (p) => p.search({ q: 'JNIM & "Mali"', limit: 3 }, 'en'),
  'search by what is said': (p) => p.search({ near: 'Gao,ML', within: 200, judged: 'unjudged' }, 'ar'),
  'a place that may be several': (p) => p.search({ near: 'Gao' }, 'en'),
  'cards by what is said': (p) =>
    p.cards({ country: 'ML', voice: 'official', certainty: 'certain', polarity: 'affirmed' }, 'en'),
  'records by what is said': (p) => all(p.records({ place: 'Mali', happenedFrom: '2017-01-01' })),
  places: (p) => p.places('Gao', 'ar'),
  verify: (p) => p.verify(),
};

describe('a project behind a server', () => {
  for (const [name, ask] of Object.entries(QUESTIONS))
    it(`answers as the project itself: ${name}`, async () => {
      const own = await answerOf(local, ask);
      expect(own).toBeDefined();
      expect(await answerOf(remote, ask)).toEqual(own);
    });

  it('takes reports in, judges and takes back, for the one who asks', async () => {
    const item = { name: 'late.txt', text: 'AQIM praised JNIM in a statement.', published: '2021-05-04' };
    const [taken] = await remote.takeIn([item]);
    expect(taken).toMatchObject({ name: 'late.txt', outcome: 'new' });
    expect(await local.takeIn([item])).toMatchObject([{ outcome: 'known', report: taken!.report }]);
    const { cards } = await local.report(taken!.report!, 'en');
    const judged = await remote.judge({ assertion: cards[0]!.id, verdict: 'accept' }, 'نادية');
    expect(judged.judgement).toMatchObject({ author: 'نادية', verdict: 'accept' });
    expect((await local.card(cards[0]!.id, 'en')).judgement).toEqual(judged.judgement);
    expect(await answerOf(remote, (p) => p.undo('somebody else'))).toEqual(
      await answerOf(local, (p) => p.undo('somebody else')),
    );
    expect((await remote.undo('نادية', judged.did.n)).judgement).toBeNull();
  });

  it('is backed up to a file of this machine', async () => {
    const file = join(sample.home, 'whole.marsad');
    expect(await remote.backup(file)).toMatchObject({ file, files: expect.any(Number) });
  });

  it('tells that its server went away', async () => {
    const gone = new RemoteProject({ endpoint: 'http://127.0.0.1:1/', token: 't' });
    await expect(gone.status('en')).rejects.toMatchObject({ code: 'server-gone' });
    const cut = createServer((_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/jsonl' });
      answer.write('{"schema":"marsad/1"}\n', () => answer.destroy());
    });
    await new Promise<void>((ready) => cut.listen(0, '127.0.0.1', ready));
    const { port } = cut.address() as AddressInfo;
    const half = new RemoteProject({ endpoint: `http://127.0.0.1:${port}`, token: 't' });
    await expect(all(half.records({}))).rejects.toMatchObject({ code: 'server-gone' });
    await expect(half.vocabulary('en')).rejects.toMatchObject({ code: 'server-gone' });
    cut.close();
  });
});

it('portions keep the order, and a long report stands alone', () => {
  const items: IntakeItem[] = Array.from({ length: 450 }, (_, n) => ({ name: `${n}`, text: 'x' }));
  items.splice(10, 0, { name: 'long', text: 'y'.repeat(5_000_000) });
  const portions = [...inPortions(items)];
  expect(portions.flat()).toEqual(items);
  expect(portions.map((portion) => portion.length)).toEqual([10, 1, 200, 200, 40]);
});
