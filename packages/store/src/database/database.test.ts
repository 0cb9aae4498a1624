import { TYPES, type TypeId, validateRecord } from '@marsad/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardQuery, Database } from './database.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { openDatabase } from './open-database.js';
import { makeReport } from './testing/make-report.js';
import { ALL_SAMPLES, judged, PROJECT_MADE, readAgain, SAMPLES, undone } from './testing/sample-reports.js';
import { type TestPlaces, testKinds } from './testing/test-places.js';

const id = (n: number): string => SAMPLES[n - 2]?.record.document.id ?? '';
const typesOf = async (db: Database, filter: CardQuery): Promise<string[]> =>
  (await db.assertions(filter)).rows.map(({ assertion }) => assertion.type);

it('tests on records that keep the contract', () => {
  for (const { record, text } of SAMPLES) {
    expect(validateRecord(record, text, (type) => TYPES[type as TypeId]?.roles)).toEqual([]);
  }
});

describe.each(testKinds())('the database on %s', (kind, make) => {
  let places: TestPlaces;
  let db: Database;

  beforeAll(async () => {
    places = await make();
    db = await openDatabase(await places.fresh(), { project: 'p1' });
    await db.apply(ALL_SAMPLES);
  }, 60_000);
  afterAll(async () => {
    await db?.close();
    await places?.remove();
  });

  it('says what it is and how far it has come', async () => {
    expect(db).toMatchObject({ kind, schema: ALL_MIGRATIONS.length });
    expect(db.version).toMatch(/^\d+\.\d+/);
    expect(await db.position()).toEqual({ n: 6, hash: 'h6' });
  });

  it('passes over lines that it holds, and refuses a gap', async () => {
    await db.apply(ALL_SAMPLES);
    await db.apply([PROJECT_MADE]);
    expect(await db.position()).toEqual({ n: 6, hash: 'h6' });
    expect((await db.counts()).reports).toBe(5);
    const later = makeReport({ n: 8, said: [] });
    await expect(db.apply([later])).rejects.toThrow(/gap/);
    expect((await db.knownReports([later.record.document.id])).size).toBe(0);
  });

  it('gives a report back as it was taken in', async () => {
    const [found] = await db.reportsById(id(3).slice(0, 10), 5);
    expect(found).toMatchObject({
      ...{ id: id(3), title: 'Report 3.', language: 'fr', outlet: 'rfi', from: 'reports/3.txt', url: null },
      ...{ published: { edtf: '2018-01', basis: 'stated' }, takenIn: '2026-01-01T00:00:18.000Z' },
      ...{ assertions: 2, accepted: 0, rejected: 0, quotations: [], notes: [], record: `r${id(3)}` },
    });
    expect(await db.mentions(id(3))).toEqual(SAMPLES[1].record.mentions);
    const stored = await db.assertionsOf(id(3));
    expect(stored.map(({ assertion }) => assertion)).toEqual(SAMPLES[1].record.assertions);
    expect(stored[0]).toMatchObject({
      family: 'violence',
      judgement: null,
      words: { m1: 'jnim', m2: 'minusma' },
    });
    expect(stored[0]?.report).toEqual(found);
    const first = SAMPLES[1].record.assertions[0]?.id ?? '';
    expect((await db.assertionsById(first.slice(0, 12), 5)).map(({ assertion }) => assertion.id)).toEqual([
      first,
    ]);
    expect(await db.reportsById('nothing', 5)).toEqual([]);
    const anchors = [SAMPLES[1].record.assertions[0]?.anchor ?? ''];
    const at = await db.assertionsAt({ reports: [id(3)], anchors });
    expect(at.map(({ assertion }) => assertion.id)).toEqual([first]);
    expect(await db.assertionsAt({ reports: [id(2)], anchors })).toEqual([]);
    expect(await db.assertionsAt({ reports: [], anchors: [] })).toEqual([]);
  });

  it('knows intakes and reports', async () => {
    expect(await db.knownIntakes([`i${id(2)}`, 'other'])).toEqual(new Map([[`i${id(2)}`, id(2)]]));
    expect(await db.knownReports([id(4), 'other'])).toEqual(new Set([id(4)]));
  });

  it('filters reports', async () => {
    const ask = async (filter: Parameters<Database['reports']>[0]): Promise<string[]> =>
      (await db.reports(filter)).rows.map((row) => row.id);
    expect(await ask({})).toEqual([...[id(5), id(6)].sort(), id(3), id(2), id(4)]);
    expect(await ask({ order: 'taken-in' })).toEqual([6, 5, 4, 3, 2].map(id));
    expect(await ask({ language: 'ar' })).toEqual([id(4)]);
    expect(await ask({ outlet: 'rfi' })).toEqual([id(3)]);
    expect(await ask({ from: '2018-01-31', to: '2018-12-31' })).toEqual([id(3)]);
    expect(await ask({ to: '2017-12-31' })).toEqual([id(2)]);
    expect(await ask({ said: { type: 'clash' } })).toEqual([id(6), id(2)]);
    expect(await ask({ said: { family: 'ties-mutual' } })).toEqual([id(4)]);
    expect(await ask({ said: { actor: 'minusma' } })).toEqual([id(3)]);
    expect(await ask({ said: { actor: 'jnim', type: 'clash' }, from: '2019-01-01' })).toEqual([id(6)]);
    expect(await ask({ said: { actor: 'long-war-journal' } })).toEqual([]);
  });

  it('filters assertions, in order of time with the undated last', async () => {
    const all = [
      'allied-with',
      'praise',
      'clash',
      'attack',
      'attack',
      'statement',
      'clash',
      'attack',
      'threaten',
    ];
    expect(await typesOf(db, {})).toEqual([...all, 'led-by']);
    expect((await typesOf(db, { order: 'newest' })).at(-1)).toBe('led-by');
    expect((await typesOf(db, { order: 'newest' }))[0]).toBe('threaten');
    expect(await typesOf(db, { actor: 'aqim' })).toEqual(['allied-with', 'attack']);
    expect(await typesOf(db, { actor: 'jnim', other: 'isgs' })).toEqual(['clash', 'clash', 'attack']);
    expect(await typesOf(db, { other: 'iyad-ag-ghaly' })).toEqual(['led-by']);
    expect(await typesOf(db, { family: 'statements' })).toEqual(['praise', 'statement', 'threaten']);
    expect(await typesOf(db, { type: 'attack', actor: 'isgs' })).toEqual(['attack']);
    expect(await typesOf(db, { kind: 'tie' })).toEqual(['allied-with', 'led-by']);
    expect(await typesOf(db, { warmth: 'warm' })).toEqual(['allied-with', 'praise']);
    expect(await typesOf(db, { warmth: 'warm', mode: 'verbal' })).toEqual(['praise']);
    expect(await typesOf(db, { actor: 'jnim', other: 'aqap', warmth: 'warm' })).toEqual(['praise']);
    expect(await typesOf(db, { from: '2017-12-01', to: '2017-12-31' })).toEqual(['allied-with']);
    expect(await typesOf(db, { actor: 'jnim', to: '2017-11-15' })).toEqual(['allied-with', 'praise']);
  });

  it('tallies actors, without outlets', async () => {
    const { rows, total } = await db.actors({});
    expect(total).toBe(8);
    expect(rows[0]).toEqual({
      ...{ ref: 'jnim', assertions: 9, events: 7, ties: 2, reports: 5 },
      ...{ first: '2017-03-02', last: '2019-12-31' },
    });
    expect(rows.some(({ ref }) => ref === 'long-war-journal')).toBe(false);
    expect((await db.actors({ refs: ['aqap', 'nobody'] })).rows.map(({ ref }) => ref)).toEqual(['aqap']);
    expect((await db.actors({ order: 'last' })).rows.map(({ ref }) => ref).slice(0, 2)).toEqual([
      'jnim',
      'armed-forces-france',
    ]);
    expect((await db.actors({ order: 'name', limit: 2 })).rows).toHaveLength(8);
    expect(await db.actorFamilies('isgs')).toEqual([{ family: 'violence', count: 3 }]);
    expect((await db.actorCompany('jnim', 2)).map(({ ref, count }) => [ref, count])).toEqual([
      ['isgs', 3],
      ['aqap', 1],
    ]);
    expect(await db.actorMonths('isgs')).toEqual([
      { month: '2017-11', count: 1 },
      { month: '2019-04', count: 2 },
    ]);
  });

  it('links actors by what is told as so, and by nothing else', async () => {
    const links = await db.links({});
    const short = links.map(({ a, b, directed, warmth, mode, step, count }) =>
      [a, directed ? '>' : '-', b, warmth, mode, step, count].join(' '),
    );
    expect(short).toEqual([
      'isgs - jnim cold material 4 2',
      'aqap > jnim warm verbal 1 1',
      'aqim - jnim warm material 4 1',
      'isgs > jnim cold material 4 1',
      'jnim > civilians-mali cold material 4 1',
      'jnim > minusma cold material 4 1',
    ]);
    expect(links[0]).toMatchObject({
      types: [{ type: 'clash', count: 2 }],
      first: '2017-11-24',
      last: '2019-04-30',
    });
    expect(await db.links({ min: 2 })).toHaveLength(1);
    expect((await db.links({ warmth: 'warm', mode: 'verbal' })).map(({ a }) => a)).toEqual(['aqap']);
    expect((await db.links({ from: '2018-01-01', to: '2018-12-31' })).map(({ b }) => b)).toEqual([
      ...['jnim', 'civilians-mali', 'minusma'],
    ]);
    expect(await db.linkMonths()).toEqual([
      { month: '2017-03', count: 1 },
      { month: '2017-11', count: 2 },
      { month: '2018-01', count: 1 },
      { month: '2019-04', count: 2 },
    ]);
  });

  it('counts the whole', async () => {
    expect(await db.counts()).toEqual({
      ...{ reports: 5, assertions: 10, actors: 8, judgements: 0, byLanguage: { ar: 1, en: 3, fr: 1 } },
      ...{ erased: 0, withdrawn: 0, unplaced: 0 },
      published: { first: '2017-12-14', last: '2019-05-01' },
      outlets: [
        { ref: 'long-war-journal', count: 2 },
        { ref: 'rfi', count: 1 },
      ],
    });
  });

  it('lets a rejected assertion leave every list, and come back', async () => {
    const own = await openDatabase(await places.fresh(), { project: 'p1' });
    await own.apply(ALL_SAMPLES);
    const before = await everything(own);
    const [attack] = (await own.assertions({ actor: 'isgs', type: 'attack' })).rows;
    if (attack === undefined) throw new Error('the sample has that attack');
    await own.apply([judged(7, attack, 'reject')]);
    expect(await typesOf(own, { actor: 'isgs' })).toEqual(['clash', 'clash']);
    expect(await typesOf(own, { actor: 'isgs', rejected: true })).toEqual(['clash', 'clash', 'attack']);
    expect((await own.actors({ refs: ['isgs'] })).rows[0]).toMatchObject({
      assertions: 2,
      last: '2019-04-30',
    });
    expect(await own.actorFamilies('isgs')).toEqual([{ family: 'violence', count: 2 }]);
    expect((await own.actorCompany('isgs', 5))[0]).toEqual({ ref: 'jnim', count: 2 });
    expect((await own.actorMonths('isgs')).at(-1)).toEqual({ month: '2019-04', count: 1 });
    expect(await own.links({})).toHaveLength(5);
    expect((await own.linkMonths()).at(-1)).toEqual({ month: '2019-04', count: 1 });
    expect((await own.reports({ said: { type: 'attack' } })).rows.map((row) => row.id)).toEqual([id(3)]);
    expect(await own.counts()).toMatchObject({ assertions: 9, judgements: 1 });
    const [row] = await own.reportsById(id(6), 1);
    expect(row).toMatchObject({ assertions: 2, accepted: 0, rejected: 1 });
    const stored = (await own.assertionsById(attack.assertion.id, 1))[0];
    expect(stored?.judgement).toMatchObject({ n: 7, verdict: 'reject', author: 'mariam', undone: null });
    await own.apply([undone(8, 7)]);
    expect(await everything(own)).toEqual(before);
    expect(await own.judgement(7)).toMatchObject({ n: 7, report: id(6), undone: 8 });
    expect(await own.lastJudgementOf('mariam')).toBeNull();
    await own.apply([
      judged(9, attack, 'accept'),
      judged(10, attack, 'reject', 'omar'),
      undone(11, 10, 'omar'),
    ]);
    expect((await own.assertionsById(attack.assertion.id, 1))[0]?.judgement).toMatchObject({
      n: 9,
      verdict: 'accept',
    });
    expect((await own.reportsById(id(6), 1))[0]).toMatchObject({ accepted: 1, rejected: 0 });
    expect(await own.lastJudgementOf('mariam')).toMatchObject({ n: 9 });
    await own.close();
  });

  it('puts a later reading in the place of the one before, and every judgement in its place', async () => {
    const own = await openDatabase(await places.fresh(), { project: 'p1' });
    await own.apply(ALL_SAMPLES);
    const before = await everything(own);
    const [clash, attack] = await own.assertionsOf(id(6));
    if (clash === undefined || attack === undefined) throw new Error('the sample has both');
    await own.apply([judged(7, clash, 'reject'), judged(8, attack, 'reject'), judged(9, attack, 'accept')]);
    const { record } = SAMPLES[4];
    const [first, second] = record.assertions;
    const moved = { ...second!, id: 'moved', anchor: 'elsewhere', type: 'ambush' };
    const less = { ...record, assertions: [first!, moved] };
    const placed = [
      { line: 7, by: 'anchor', anchor: clash.assertion.anchor, assertion: clash.assertion.id },
      { line: 8, by: 'quotation', anchor: 'elsewhere', assertion: 'moved' },
      { line: 9, by: 'nothing', anchor: null, assertion: null },
    ] as const;
    await own.apply([readAgain(10, SAMPLES[4], less, placed)]);
    expect(await typesOf(own, { actor: 'isgs', rejected: true })).toEqual(['clash', 'clash', 'ambush']);
    expect(await typesOf(own, { actor: 'isgs' })).toEqual(['clash']);
    expect((await own.actors({ refs: ['isgs'] })).rows[0]).toMatchObject({ assertions: 1 });
    expect(await own.counts()).toMatchObject({ reports: 5, assertions: 8, judgements: 3 });
    expect((await own.reportsById(id(6), 2)).map(({ record: key }) => key)).toEqual(['again']);
    expect(await own.judgement(8)).toMatchObject({ assertion: 'moved', placed: true });
    expect(await own.judgement(7)).toMatchObject({ placed: true });
    expect(await own.judgement(9)).toMatchObject({ placed: false });
    expect(await own.assertionsById(attack.assertion.id, 2)).toEqual([]);
    // Back to the first reading: all is as it was, but for the judgement that stands now on the attack.
    const home = placed.map(({ line }) => {
      const { anchor, id: assertion } = (line === 7 ? clash : attack).assertion;
      return { line, by: 'anchor', anchor, assertion } as const;
    });
    await own.apply([undone(11, 7), readAgain(12, SAMPLES[4], record, home), undone(13, 8), undone(14, 9)]);
    expect(await everything(own)).toEqual(replaced(before, 'again', `r${id(6)}`));
    expect(await own.judgement(9)).toMatchObject({ placed: true });
    await own.close();
  });
});

/** The same with every value `from` as `to`. */
function replaced(value: unknown, to: string, from: string): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(from), JSON.stringify(to)));
}

/** What the screens show of the samples, to be compared before and after. */
async function everything(db: Database): Promise<unknown> {
  return {
    reports: await db.reports({}),
    cards: await db.assertions({}),
    actors: await db.actors({ order: 'name' }),
    links: await db.links({}),
    months: [await db.linkMonths(), await db.actorMonths('isgs')],
    company: await db.actorCompany('jnim', 9),
    counts: { ...(await db.counts()), judgements: 0 },
  };
}
