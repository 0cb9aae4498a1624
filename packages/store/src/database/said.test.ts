import type { AssertedPlace, Voice } from '@marsad/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardQuery, Database, IndexedEntry, SaidQuery } from './database.js';
import { openDatabase } from './open-database.js';
import { lineOf, makeReport, type Said } from './testing/make-report.js';
import { judged, PROJECT_MADE } from './testing/sample-reports.js';
import { type TestPlaces, testKinds } from './testing/test-places.js';

const GAO = { ref: 'geonames:2457161', name: 'Gao', country: 'ML', lat: 16.27167, lon: -0.04472 };
const place = (given: Partial<AssertedPlace>): AssertedPlace => ({
  ...{ ref: null, name: 'x', country: null, relation: 'at', precision: 1, span: [0, 1] },
  ...given,
});
const voice = (role: Voice['role'], ref?: string): Voice => ({
  ...{ holder: ref === undefined ? { text: 'someone' } : { ref }, act: 'say', role },
});
const sure = (certainty: 'certain' | 'possible', polarity: 'affirmed' | 'denied' = 'affirmed') =>
  ({ factuality: { polarity, certainty, status: 'occurred' } }) as const;

/** One attack a name, so that what is found can be read off its agent. */
const attack = (agent: string, more: Said['more'], time = '2020-05-03'): Said => ({
  ...{ type: 'attack', roles: { agent: [agent] }, time },
  ...(more === undefined ? {} : { more }),
});

const REPORTS = [
  makeReport({
    n: 2,
    said: [
      attack('at-gao', { place: place(GAO), attribution: [voice('official')] }),
      // 49.9 km north of Gao, and 50.1.
      attack('north-near', { place: place({ name: 'a', country: 'ML', lat: 16.72043, lon: -0.04472 }) }),
      attack('north-far', { place: place({ name: 'b', country: 'ML', lat: 16.72223, lon: -0.04472 }) }),
      // Inside the box, in its corner, and not in the circle.
      attack('corner', { place: place({ name: 'c', country: 'NE', lat: 16.69, lon: 0.39 }) }),
      attack('in-mali', { place: place({ ...GAO, ref: null, name: 'Mali', precision: 4 }) }),
    ],
  }),
  makeReport({
    n: 3,
    said: [
      attack('at-road', {
        place: place({ name: 'road', country: 'ML', lat: 15, lon: 0, precision: 3 }),
        attribution: [voice('outlet', 'rfi'), voice('armed-group', 'jnim')],
        ...sure('possible'),
      }),
      attack('at-sahel', { place: place({ name: 'Sahel', precision: 3 }), ...sure('certain', 'denied') }),
      attack('at-fiji', { place: place({ name: 'd', country: 'FJ', lat: -17, lon: 179.9 }) }, '2021'),
    ],
  }),
];

describe.each(testKinds())('what is said, on %s', (_kind, make) => {
  let places: TestPlaces;
  let db: Database;
  const agents = async (query: CardQuery): Promise<string[]> =>
    (await db.assertions(query)).rows.map(({ assertion }) => assertion.roles.agent?.[0]?.ref ?? '').sort();
  const reports = async (said: SaidQuery): Promise<number[]> =>
    (await db.reports({ said })).rows
      .map(({ id }) => REPORTS.findIndex(({ record }) => record.document.id === id) + 2)
      .sort();

  beforeAll(async () => {
    places = await make();
    db = await openDatabase(await places.fresh(), { project: 'p1' });
    const road = REPORTS[1]!.record.assertions[0]!;
    const both = {
      ...road,
      places: [
        place(GAO),
        place({ ref: 'geonames:9', name: 'Ansongo', country: 'ML', lat: 15.66, lon: 0.5 }),
      ],
    };
    const second = REPORTS[1]!;
    const [, ...others] = second.record.assertions;
    await db.apply([
      PROJECT_MADE,
      REPORTS[0]!,
      { ...second, record: { ...second.record, assertions: [both, ...others] } },
    ]);
  }, 60_000);
  afterAll(async () => {
    await db?.close();
    await places?.remove();
  });

  it('is found within a circle, which is not its box', async () => {
    const { lat, lon } = GAO;
    expect(await agents({ near: { lat, lon, km: 50 } })).toEqual(['at-gao', 'at-road', 'north-near']);
    expect(await agents({ near: { lat, lon, km: 50.2 } })).toContain('north-far');
    expect(await agents({ near: { lat, lon, km: 5 }, actor: 'at-gao' })).toEqual(['at-gao']);
    expect(await reports({ near: { lat, lon, km: 5 } })).toEqual([2, 3]);
  });

  it('is found over the 180th meridian and around a pole', async () => {
    expect(await agents({ near: { lat: -17, lon: -179.9, km: 30 } })).toEqual(['at-fiji']);
    expect(await agents({ near: { lat: -89, lon: 0, km: 12_000 } })).toContain('at-fiji');
  });

  it('is found by place and country, at either end of a road', async () => {
    const at = (refs: string[], regions: string[] = [], countries: string[] = []): SaidQuery => ({
      place: { refs, regions, countries },
    });
    expect(await agents(at([GAO.ref]))).toEqual(['at-gao', 'at-road']);
    expect(await agents(at(['geonames:9']))).toEqual(['at-road']);
    expect(await agents(at([], ['Sahel']))).toEqual(['at-sahel']);
    expect(await agents(at([], ['Gao']))).toEqual([]);
    expect(await agents(at([], [], ['NE', 'FJ']))).toEqual(['at-fiji', 'corner']);
    expect(await agents(at([]))).toEqual([]);
    expect(await agents({ country: 'NE' })).toEqual(['corner']);
    expect(await agents({ ...at([GAO.ref]), country: 'NE' })).toEqual([]);
  });

  it('is found by a voice anywhere in the chain, by role or by ref', async () => {
    expect(await agents({ voice: 'official' })).toEqual(['at-gao']);
    expect(await agents({ voice: 'rfi' })).toEqual(['at-road']);
    expect(await agents({ voice: 'jnim' })).toEqual(['at-road']);
    expect(await agents({ voice: 'armed-group', actor: 'at-gao' })).toEqual([]);
  });

  it('is found by certainty, polarity and days', async () => {
    expect(await agents({ certainty: 'possible' })).toEqual(['at-road']);
    expect(await agents({ polarity: 'denied' })).toEqual(['at-sahel']);
    expect(await agents({ polarity: 'denied', actor: 'at-gao' })).toEqual([]);
    expect(await agents({ certainty: 'possible', polarity: 'denied' })).toEqual([]);
    expect(await agents({ from: '2021-06-01', country: 'FJ' })).toEqual(['at-fiji']);
    expect(await agents({ to: '2020-12-31', country: 'FJ' })).toEqual([]);
  });

  it('must be one assertion that fits all, not several of a report', async () => {
    expect(await reports({ voice: 'official', country: 'ML' })).toEqual([2]);
    expect(await reports({ voice: 'official', country: 'NE' })).toEqual([]);
    expect(await reports({ actor: 'corner', country: 'ML' })).toEqual([]);
    expect(await reports({})).toEqual([2, 3]);
  });

  it('comes page by page when what is inside is asked, with the number of all', async () => {
    const first = await db.assertions({ country: 'ML', limit: 2 });
    expect([first.rows.length, first.total]).toEqual([2, 5]);
    const second = await db.assertions({ country: 'ML', limit: 9, cursor: first.next ?? '' });
    expect([second.rows.length, second.total, second.next]).toEqual([3, 5, null]);
    const ids = [...first.rows, ...second.rows].map(({ assertion }) => assertion.id);
    expect(new Set(ids).size).toBe(5);
    expect(await db.assertions({ country: 'XX' })).toEqual({ rows: [], total: 0, next: null });
  });

  it('is told of each report: the first that fit, and how many', async () => {
    const ids = REPORTS.map(({ record }) => record.document.id);
    const found = await db.fitting({ reports: ids, said: { country: 'ML' }, limit: 1 });
    const told = ids.map((id) => [found.get(id)?.total, found.get(id)?.first.length]);
    expect(told).toEqual([
      [4, 1],
      [1, 1],
    ]);
    const one = await db.fitting({ reports: ids, said: { actor: 'corner' }, limit: 3 });
    expect([...one.keys()]).toEqual([ids[0]]);
    expect(await db.fitting({ reports: [], said: {}, limit: 3 })).toEqual(new Map());
  });

  it('follows what persons decide', async () => {
    const all = (await db.assertions({})).rows;
    const by = (agent: string) => all.find(({ assertion }) => assertion.roles.agent?.[0]?.ref === agent)!;
    const { assertion, report } = by('at-fiji');
    const { anchor, id } = assertion;
    const where = { report: report.id, anchor, assertion: id, text: report.text, evidence: [0, 1] as const };
    const correction = lineOf(6, {
      ...{ kind: 'corrected', author: 'mariam', changes: [{ field: 'ended', value: true }] },
      place: { ...where, quotation: 'q', before: 'b', after: 'a' },
    });
    const reading = { record: REPORTS[1]!.record, text: REPORTS[1]!.text };
    const decided: IndexedEntry = { line: correction, reading };
    await db.apply([judged(4, by('at-gao'), 'accept'), judged(5, by('corner'), 'reject'), decided]);
    expect(await agents({ judged: 'accepted' })).toEqual(['at-gao']);
    expect(await agents({ judged: 'rejected' })).toEqual(['corner']);
    expect(await agents({ judged: 'rejected', actor: 'corner' })).toEqual(['corner']);
    expect(await agents({ country: 'NE' })).toEqual([]);
    expect(await reports({ country: 'NE' })).toEqual([]);
    expect(await reports({ country: 'ML' })).toEqual([2, 3]);
    expect(await reports({ judged: 'rejected' })).toEqual([2]);
    expect(await agents({ judged: 'corrected' })).toEqual(['at-fiji']);
    const left = await agents({ judged: 'unjudged' });
    expect(left).toEqual(['at-road', 'at-sahel', 'in-mali', 'north-far', 'north-near']);
    // What the correction replaced has its places anew.
    expect(await agents({ country: 'FJ' })).toEqual(['at-fiji']);
  });
});
