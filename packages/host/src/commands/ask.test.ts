import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleItems } from '../http/testing/sample-project.js';
import { servedSample } from './testing/served-sample.js';

const sample = servedSample();
const { run } = sample;

interface Rows {
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly coverage: { readonly reports: number };
}

const ask = async (...args: string[]): Promise<Rows> =>
  JSON.parse((await run('ask', ...args, '--json')).out) as Rows;

beforeAll(async () => {
  await sample.start(
    sampleItems().filter(({ name }) => /^(indelimane|isgs|jnim)/.test(name) || name.includes('isgs')),
  );
}, 120_000);

afterAll(() => sample.stop());

describe('ask', () => {
  it('tells every rung between two in order of time, by ref or by name', async () => {
    const { rows } = await ask('ties', 'jnim', 'isgs');
    expect(rows.length).toBeGreaterThan(2);
    const days = rows.map(({ day }) => String(day).replace(/^\.\./, '') || '9999');
    expect(days).toEqual([...days].sort());
    expect(rows.every(({ assertions }) => /^s[0-9a-f]{24}/.test(String(assertions)))).toBe(true);
    expect((await ask('ties', 'isgs', 'JNIM')).rows).toEqual(rows);
    const early = await ask('ties', 'jnim', 'isgs', '--during', '2018-01-01/2018-12-31');
    expect(early.rows.length).toBeLessThan(rows.length);
  });

  it('tells what an actor did and with whom it stood', async () => {
    const { rows } = await ask('timeline', 'jnim');
    expect(rows.some(({ part }) => String(part).includes('claimed'))).toBe(true);
    expect(rows.some(({ part }) => part === 'with')).toBe(true);
  });

  it('tells claims with their delay, and what is unclaimed apart', async () => {
    const claims = await ask('claims');
    expect(claims.rows.some(({ by, said }) => by === 'jnim' && said === 'claimed')).toBe(true);
    const unclaimed = await ask('claims', '--unclaimed');
    const events = new Set(claims.rows.map(({ event }) => event));
    expect(unclaimed.rows.some(({ event }) => events.has(event))).toBe(false);
  });

  it('tells contradictions a row a side, leads by score, and a network by a day', async () => {
    const { rows } = await ask('contradictions', '--actor', 'jnim');
    expect(rows.some(({ kind }) => kind === 'toll')).toBe(true);
    const scores = (await ask('leads')).rows.map(({ score }) => Number(score));
    expect(scores).toEqual([...scores].sort((x, y) => y - x));
    const early = await ask('network', '--at', '2017-12-31');
    const late = await ask('network');
    expect(early.rows.every(({ last_told }) => String(last_told).replace(/^\.\./, '') <= '2017-12-31')).toBe(
      true,
    );
    expect(late.rows.length).toBeGreaterThan(early.rows.length);
  });

  it('tells how far coders agree, field by field', async () => {
    expect((await ask('agreement')).rows).toEqual([]);
    const [row] = (await ask('claims')).rows;
    const [assertion] = String(row!.assertions).split(' ');
    await run('judge', 'accept', assertion!, '--author', 'nadia');
    await run('judge', 'correct', assertion!, 'time=2001-01-01', '--author', 'omar');
    const { rows } = await ask('agreement');
    expect(rows.find(({ field, coders }) => field === 'time' && coders === 'all')).toMatchObject({
      ...{ assertions: 1, all_agree: 0 },
    });
    expect(rows.some(({ coders }) => coders === 'engine nadia')).toBe(true);
    expect((await run('ask', 'agreement')).out).toContain('persons differ on 1');
  });

  it('counts only what the press had said by a day', async () => {
    const all = await ask('ties', 'jnim', 'isgs');
    const by = await ask('ties', 'jnim', 'isgs', '--published-by', '2018-03-31');
    expect(by.rows.length).toBeLessThan(all.rows.length);
    expect(by.coverage.reports).toBeLessThan(all.coverage.reports);
  });

  it('writes a table, CSV with whole ids, and what is wrong with a question', async () => {
    const table = await run('ask', 'ties', 'jnim', 'isgs');
    expect(table.out).toContain('no report is not no event');
    const arabic = (await run('ask', 'ties', 'jnim', 'isgs', '--lang', 'ar')).out;
    expect(arabic).toContain('جماعة نصرة الإسلام والمسلمين');
    expect(arabic.replace(/s[0-9a-f]{24}|fusion@\d|--\w+/g, '')).not.toMatch(/[a-z]{2}/i);
    const { out } = await run('ask', 'ties', 'jnim', 'isgs', '--csv');
    expect(out.split('\r\n')[0]).toBe('day,a,b,ladder,step,type,ended,ground,origins,assertions');
    expect(await run('ask', 'ties', 'jnim')).toMatchObject({ exit: 2 });
    expect((await run('ask', 'timeline', 'nobody at all')).err).toContain('not-found');
    expect((await run('ask', 'network', '--at', 'soon')).err).toContain('2021-05-03');
  });
});
