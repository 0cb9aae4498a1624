import type { Page } from '@marsad/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database.js';
import { openDatabase } from './open-database.js';
import { makeReport } from './testing/make-report.js';
import { PROJECT_MADE } from './testing/sample-reports.js';
import { type TestPlaces, testKinds } from './testing/test-places.js';

const DAYS = ['2017-11-24', '2017-11', '2018', undefined];
const GROUPS = ['jnim', 'isgs', 'aqim', 'ansar-dine', 'katiba-macina'];

/** Sixty reports that share four days and five groups, so that every order has ties to keep. */
const REPORTS = Array.from({ length: 60 }, (_, i) => {
  const day = DAYS[i % 4];
  const agent = GROUPS[i % 5] ?? '';
  const target = GROUPS[(i + 1 + (i % 3)) % 5] ?? '';
  const time = day === undefined ? {} : { time: day };
  return makeReport({
    n: i + 2,
    ...(day === undefined ? {} : { published: day }),
    said: [
      { type: 'attack', roles: { agent: [agent], target: [target] }, ...time },
      { type: 'clash', roles: { party: [agent, target] }, ...time },
    ],
  });
});

async function walk<T>(
  ask: (cursor?: string) => Promise<Page<T>>,
  between?: () => Promise<void>,
): Promise<T[]> {
  const all: T[] = [];
  let page = await ask();
  for (;;) {
    all.push(...page.rows);
    await between?.();
    if (page.next === null) return all;
    page = await ask(page.next);
  }
}

const at = (cursor?: string) => (cursor === undefined ? {} : { cursor });

describe.each(testKinds())('paging on %s', (_kind, make) => {
  let places: TestPlaces;
  let db: Database;

  beforeAll(async () => {
    places = await make();
    db = await openDatabase(await places.fresh(), { project: 'p1' });
    await db.apply([PROJECT_MADE, ...REPORTS]);
  }, 60_000);
  afterAll(async () => {
    await db?.close();
    await places?.remove();
  });

  it.each([
    {},
    { order: 'taken-in' },
    { said: { actor: 'jnim' } },
    { search: { terms: [], refs: ['jnim'] } },
  ] as const)('walks through all reports once: %j', async (filter) => {
    const whole = await db.reports({ ...filter, limit: 200 });
    const walked = await walk((cursor) => db.reports({ ...filter, limit: 7, ...at(cursor) }));
    expect(walked).toEqual(whole.rows);
    expect(new Set(walked.map(({ id }) => id)).size).toBe(whole.total);
    expect(whole.total).toBeGreaterThan(14);
  });

  it.each([
    {},
    { order: 'newest' },
    { actor: 'jnim' },
    { actor: 'jnim', order: 'newest' },
    { family: 'violence' },
  ] as const)('walks through all assertions once: %j', async (filter) => {
    const whole = await db.assertions({ ...filter, limit: 200 });
    const walked = await walk((cursor) => db.assertions({ ...filter, limit: 11, ...at(cursor) }));
    expect(walked.map((row) => [row.report.id, row.assertion.id])).toEqual(
      whole.rows.map((row) => [row.report.id, row.assertion.id]),
    );
    expect(walked).toHaveLength(whole.total);
    expect(whole.total).toBeGreaterThan(22);
  });

  it.each(['assertions', 'last'] as const)('walks through all actors once, by %s', async (order) => {
    const walked = await walk((cursor) => db.actors({ order, limit: 2, ...at(cursor) }));
    expect(walked).toEqual((await db.actors({ order, limit: 50 })).rows);
    expect(walked).toHaveLength(5);
  });

  it('keeps its place while reports come in', async () => {
    const before = (await db.reports({ limit: 200 })).rows.map(({ id }) => id);
    let n = REPORTS.length + 1;
    const walked = await walk(
      (cursor) => db.reports({ limit: 9, ...at(cursor) }),
      async () => db.apply([makeReport({ n: ++n, published: '2020-01-01', said: [] })]),
    );
    expect(walked.map(({ id }) => id)).toEqual(before);
  });

  it('refuses a cursor of another list in words', async () => {
    const { next } = await db.assertions({ limit: 1 });
    await expect(db.reports({ cursor: next ?? '' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(db.reports({ cursor: 'rubbish' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
