import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTo } from '@marsad/store/database/open-database.js';
import { type TestPlaces, testKinds } from '@marsad/store/database/testing/test-places.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STARTED, sampleItems } from '../http/testing/sample-project.js';
import { databaseFolder } from '../project/database-aside.js';
import { openLocalProject } from '../project/open-local-project.js';
import type { FindingsView } from './findings-view.js';

describe.each(testKinds())('the views of findings on %s', (kind, make) => {
  const home = mkdtempSync(join(tmpdir(), 'marsad-views-'));
  let places: TestPlaces;
  let found: FindingsView;
  let rows: <T>(query: string) => Promise<readonly T[]>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    places = await make();
    const place = await places.fresh();
    const project = await openLocalProject(join(home, 'project'), {
      ...{ command: 'test', create: true, startEngine: () => STARTED, notify: () => undefined },
      ...{ pool: { threads: 1 }, ...(place.kind === 'postgresql' && { databaseUrl: place.url }) },
    });
    await project.takeIn(sampleItems().slice(0, 30));
    found = await project.findings({}, 'en');
    await project.close();
    const db = connectTo(
      place.kind === 'postgresql' ? place : { kind: 'pglite', folder: databaseFolder(join(home, 'project')) },
    );
    rows = async <T>(query: string) => (await sql.raw<T>(query).execute(db)).rows;
    close = () => db.destroy();
  }, 120_000);
  afterAll(async () => {
    await close?.();
    await places?.remove();
    rmSync(home, { recursive: true, force: true });
  });

  it(`say of events what the commands say, on ${kind}`, async () => {
    const told = await rows<Record<string, unknown>>('select * from v_finding_event order by event');
    const events = [...found.events].sort((x, y) => (x.id < y.id ? -1 : 1));
    expect(events.length).toBeGreaterThan(10);
    expect(
      told.map(({ event, killed_best, agents, independent_origins, vague }) => [
        ...[event, killed_best, agents, independent_origins, vague],
      ]),
    ).toEqual(
      events.map(({ id, toll, agents, independent, vague }) => [
        ...[id, toll.killed.conservative?.best ?? null, agents.map(({ value }) => value)],
        ...[independent.length, vague],
      ]),
    );
    const count = async (view: string): Promise<number> =>
      Number((await rows<{ n: string }>(`select count(*) as n from ${view}`))[0]!.n);
    const sum = (of: (event: (typeof events)[number]) => number): number =>
      events.reduce((all, event) => all + of(event), 0);
    expect(await count('v_finding_telling')).toBe(sum(({ tellings }) => tellings.length));
    expect(await count('v_finding_toll')).toBe(
      sum(({ toll }) => toll.lines.flatMap(({ statements }) => statements).length),
    );
    expect(await count('v_finding_claim')).toBe(
      sum(({ claims }) => claims.claims.length + claims.denials.length),
    );
    expect(await count('v_finding_contradiction')).toBe(
      sum(({ contradictions }) => contradictions.flatMap(({ sides }) => sides).length),
    );
    expect(await count('v_finding_hypothesis')).toBe(sum(({ hypotheses }) => hypotheses.hypotheses.length));
    expect(await count('v_finding_step')).toBe(found.dyads.flatMap(({ steps }) => steps).length);
    expect(await count('v_finding_lead')).toBe(
      found.leads.filter(({ kind: one }) => one !== 'unbalanced-triangle').length,
    );
  });

  it(`lead from a finding to its sentences, with days as days, on ${kind}`, async () => {
    const [toll] = await rows<{ best: number; published: Date | string; verdict: null }>(
      `select t.best, t.published, a.verdict from v_finding_toll t
       join v_assertion a on a.assertion = t.assertions[1]
       where t.published is not null and t.best is not null order by t.event, t.origin limit 1`,
    );
    expect(toll).toBeDefined();
    expect(String(toll!.published)).toMatch(/20\d\d/);
    const [state] = await rows<{ n: string; made_by: string }>('select * from v_finding_state');
    expect(Number(state!.n)).toBeGreaterThan(30);
    expect(state!.made_by).toContain(found.rules);
  });
});
