import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, SearchTerm } from './database.js';
import { openDatabase } from './open-database.js';
import { makeReport } from './testing/make-report.js';
import { ALL_SAMPLES, SAMPLES } from './testing/sample-reports.js';
import { type TestPlaces, testKinds } from './testing/test-places.js';
import { textQuery } from './text-query.js';
import { textVector } from './text-vector.js';

const term = (...anyOf: string[]): SearchTerm => ({ anyOf: anyOf.map((words) => words.split(' ')) });
const id = (n: number): string => SAMPLES[n - 2]?.record.document.id ?? '';
const ODD = [
  "l'armée",
  'back\\slash',
  'a:1b',
  '<->',
  '&|!()',
  'nul\0inside',
  "'",
  '\\',
  '😀',
  'x\ud800y',
  'الجماعة',
];

describe('tokens as PostgreSQL reads them', () => {
  it('writes positions from 1, several tokens at one of them', () => {
    expect(textVector([['the'], ['army', 'armies'], ['the']])).toBe("'the':1,3 'army':2 'armies':2");
  });

  it('keeps within the limits of PostgreSQL', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ['common', `rare${i}`]);
    const vector = textVector([...many, ['x'.repeat(3000)]]);
    expect(vector).toContain("'rare19999':16383");
    expect(vector.match(/'common':([\d,]+)/)?.[1]?.split(',')).toHaveLength(255);
    expect(vector).not.toContain('xxx');
  });

  it('has no query for what cannot stand in a text', () => {
    expect(textQuery([term('a b', 'c'), term('d')])).toBe("(('a' <-> 'b') | ('c')) & (('d'))");
    expect(textQuery([{ anyOf: [['']] }])).toBeNull();
    expect(textQuery([term('a'), { anyOf: [] }])).toBeNull();
    expect(textQuery([])).toBeNull();
  });
});

describe.each(testKinds())('search on %s', (_kind, make) => {
  let places: TestPlaces;
  let db: Database;

  beforeAll(async () => {
    places = await make();
    db = await openDatabase(await places.fresh(), { project: 'p1' });
    const odd = makeReport({ n: 7, said: [], words: 'odd' });
    const long = makeReport({ n: 8, said: [], words: 'long' });
    const tokens = Array.from({ length: 90_000 }, (_, i) => [`a-rather-long-token-${i}`]);
    await db.apply([...ALL_SAMPLES, { ...odd, tokens: ODD.map((token) => [token]) }, { ...long, tokens }]);
  }, 60_000);
  afterAll(async () => {
    await db?.close();
    await places?.remove();
  });

  const find = async (terms: SearchTerm[], refs: string[] = []): Promise<string[]> =>
    (await db.reports({ search: { terms, refs } })).rows.map((row) => row.id);

  it('finds all terms, any alternative, and phrases in order', async () => {
    expect(await find([term('report'), term('praise')])).toEqual([id(2)]);
    expect(await find([term('praise', 'led-by')])).toEqual([id(2), id(4)]);
    expect(await find([term('isgs jnim')])).toEqual([id(6)]);
    expect(await find([term('jnim isgs')])).toEqual([id(2)]);
    expect(await find([term('praise'), term('nowhere')])).toEqual([]);
    expect(await find([])).toEqual([]);
  });

  it('finds Arabic words as they are given', async () => {
    expect(await find([term('أشادت')])).toEqual([id(4)]);
    expect(await find([term('أشادت الجماعة')])).toEqual([id(4)]);
    expect(await find([term('الجماعة أشادت')])).toEqual([]);
  });

  it('finds every token that quotes, backslashes, operators and NULs could break', async () => {
    for (const token of ODD) {
      expect(
        (await db.reports({ search: { terms: [{ anyOf: [[token]] }], refs: [] } })).total,
        JSON.stringify(token),
      ).toBe(token === 'الجماعة' ? 2 : 1);
    }
  });

  it('takes in a report longer than a tsvector may be, and finds its beginning', async () => {
    expect(
      (await db.reports({ search: { terms: [term('a-rather-long-token-20000')], refs: [] } })).total,
    ).toBe(1);
  });

  it('finds who is named, by ref, also beside words', async () => {
    expect(await find([], ['iyad-ag-ghaly'])).toEqual([id(4)]);
    expect(await find([term('praise')], ['iyad-ag-ghaly'])).toEqual([id(2), id(4)]);
    expect(await find([], ['long-war-journal'])).toEqual([id(5)]);
  });

  it('narrows the list of reports', async () => {
    const search = { terms: [term('jnim')], refs: [] };
    const found = await db.reports({ search, language: 'fr', said: { type: 'attack' } });
    expect(found.rows.map((row) => row.id)).toEqual([id(3)]);
    expect(found.total).toBe(1);
    expect(await db.reports({ search: { terms: [term('nowhere')], refs: [] } })).toEqual({
      ...{ rows: [], total: 0, next: null },
    });
  });
});
