import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropIndex, restore } from '@marsad/store';
import {
  hasPostgres,
  startPostgres,
  type TestServer,
} from '@marsad/store/database/testing/start-postgres.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.js';
import { startEngine } from '../start/start-engine.js';
import type { LocalProject } from './local-project.js';
import { openLocalProject } from './open-local-project.js';

const home = mkdtempSync(join(tmpdir(), 'marsad-postgres-'));
const started = startEngine();
let server: TestServer | null = null;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server?.remove();
  rmSync(home, { recursive: true, force: true });
});

const open = (name: string, more: { create?: true; rebuild?: true } = {}): Promise<LocalProject> =>
  openLocalProject(join(home, name), {
    command: 'test',
    databaseUrl: server!.url,
    startEngine: () => started,
    notify: () => undefined,
    ...more,
  });

async function answers(project: LocalProject): Promise<string> {
  const { database, ...status } = await project.status('en');
  const cards = await project.cards({ limit: 200, rejected: true }, 'fr');
  const found = await project.search({ q: 'غاو' }, 'ar');
  expect(database.kind).toBe('postgresql');
  return JSON.stringify([status, cards, found, await project.network({}, 'en')]);
}

// Where no server is installed there is nothing to try this on; CI has one.
it.runIf(hasPostgres())(
  'is drained and filled again by rebuild, and never by that of another project',
  {
    timeout: 60_000,
  },
  async () => {
    const project = await open('one', { create: true });
    await project.takeIn(
      Array.from({ length: 30 }, (_, n) => ({ name: `${n}`, text: generateReport(n).text })),
    );
    const [card] = (await project.cards({ limit: 1 }, 'en')).rows;
    await project.judge({ assertion: card!.id, verdict: 'reject' }, 'Aïcha');
    const before = await answers(project);
    await project.close();

    await expect(open('two', { create: true })).rejects.toMatchObject({ code: 'database-other-project' });
    await expect(open('two', { rebuild: true })).rejects.toMatchObject({ code: 'database-other-project' });

    const again = await open('one', { rebuild: true });
    expect(await answers(again)).toBe(before);
    await again.close();
  },
);

/** What a project says that no index may change: its records as they stand, and what was decided and found. */
async function content(project: LocalProject): Promise<string> {
  const records: unknown[] = [];
  for await (const record of project.records({})) records.push(record);
  const { database: _, project: __, ...status } = await project.status('en');
  const { rows } = await project.cards({ limit: 200, rejected: true }, 'en');
  return JSON.stringify([status, records, rows, await project.findings({}, 'en'), await project.unplaced()]);
}

it.runIf(hasPostgres())(
  'moves from a folder to a server and back by backups, with all that was decided',
  { timeout: 240_000 },
  async () => {
    const onLaptop = (name: string, more: { create?: true } = {}): Promise<LocalProject> =>
      openLocalProject(join(home, name), {
        ...{ command: 'test', startEngine: () => started, notify: () => undefined, ...more },
      });
    const laptop = await onLaptop('laptop', { create: true });
    const taken = await laptop.takeIn(
      Array.from({ length: 12 }, (_, n) => ({ name: `${n}`, text: generateReport(n).text })),
    );
    const { rows } = await laptop.cards({ limit: 2 }, 'en');
    await laptop.judge({ assertion: rows[0]!.id, verdict: 'reject' }, 'Aïcha');
    await laptop.decide({ kind: 'note', assertion: rows[1]!.id, words: 'by telephone' }, 'Aïcha');
    await laptop.withdraw({ report: taken.at(-1)!.report!, on: '2024-01-01', reason: 'misled' }, 'Aïcha');
    const before = await content(laptop);
    await laptop.backup(join(home, 'to-server.marsad'));
    await laptop.close();

    const { project: one } = await restore(join(home, 'to-server.marsad'), join(home, 'served'));
    const held = await open('one');
    const { id } = (await held.status('en')).project;
    await held.close();
    await dropIndex(server!.url, { project: id });
    const served = await open('served');
    expect((await served.status('en')).project.id).toBe(one);
    expect((await served.status('en')).database.kind).toBe('postgresql');
    expect(await content(served)).toBe(before);
    await served.judge({ assertion: rows[1]!.id, verdict: 'accept' }, 'Omar');
    const later = await content(served);
    await served.backup(join(home, 'back.marsad'));
    await served.close();

    await restore(join(home, 'back.marsad'), join(home, 'back'));
    const back = await onLaptop('back');
    expect((await back.status('en')).database.kind).toBe('pglite');
    expect(await content(back)).toBe(later);
    expect((await back.verify()).problems).toEqual([]);
    await back.close();
  },
);
