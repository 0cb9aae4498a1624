import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
