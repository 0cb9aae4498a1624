import { describe, expect, it } from 'vitest';
import type { SayingRow } from '../judgements/judgement-row.js';
import { toldReport } from '../testing/told-report.js';
import { agreementOf, cohen, krippendorff } from './agreement.js';

/** Columns are units, rows are coders; a dot is no value. */
const units = (...table: readonly string[]): Map<string, string>[] =>
  [...table[0]!].map(
    (_, i) =>
      new Map(table.flatMap((row, coder) => (row[i] === '.' ? [] : [[`c${coder}`, row[i]!] as const]))),
  );

describe("Krippendorff's alpha", () => {
  it('is .743 in the example with four observers and missing values of his paper of 2011', () => {
    const observers = units('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    expect(krippendorff(observers)).toBeCloseTo(0.743, 3);
  });

  it('is 1 when all agree, below 0 when they agree less than by chance, null with nothing to compare', () => {
    expect(krippendorff(units('ab', 'ab'))).toBe(1);
    expect(krippendorff(units('ab', 'ba'))).toBeLessThan(0);
    expect(krippendorff(units('ab', '..'))).toBeNull();
    expect(krippendorff(units('aa', 'aa'))).toBeNull();
  });
});

describe("Cohen's kappa", () => {
  it('is .4 for 20 and 15 agreed, 5 and 10 not', () => {
    const [a, b] = [
      'y'.repeat(25) + 'n'.repeat(25),
      `${'y'.repeat(20)}${'n'.repeat(5)}${'y'.repeat(10)}${'n'.repeat(15)}`,
    ];
    const { kappa, n } = cohen(units(a, b), 'c0', 'c1');
    expect([kappa?.toFixed(6), n]).toEqual(['0.400000', 50]);
    expect(cohen(units('y.', '.y'), 'c0', 'c1')).toEqual({ kappa: null, n: 0 });
  });
});

describe('agreement', () => {
  const reports = [
    toldReport('d1', [
      { anchor: 'a1', agent: ['jnim'], day: '2017-11-24', killed: 4 },
      { anchor: 'a2', agent: ['isgs'], day: '2017-11-25', killed: 2 },
    ]),
  ];
  const by = (author: string, n: number, anchor: string) => ({
    ...{ n, author, at: '2026-11-21T20:00:00Z', place: { report: 'd1', anchor } },
  });
  const killed = (low: number) =>
    [{ field: 'figure', measure: 'killed', amount: { low, high: low } }] as const;
  const rows: SayingRow[] = [
    { ...by('nadia', 1, 'a1'), kind: 'verdict', verdict: 'accept' },
    { ...by('omar', 2, 'a1'), kind: 'correction', changes: killed(5) },
    { ...by('nadia', 3, 'a2'), kind: 'verdict', verdict: 'reject' },
    { ...by('omar', 4, 'a2'), kind: 'verdict', verdict: 'accept' },
  ];

  it('counts who accepts as saying what was read, who corrects as saying that, who rejects as saying nothing', () => {
    const { coders, fields, open } = agreementOf(reports, rows);
    expect(coders).toEqual(['engine', 'nadia', 'omar']);
    const of = (name: string) => fields.find(({ field }) => field === name)!;
    expect(of('it is told')).toMatchObject({ units: 2, agreed: 1 });
    expect(of('toll')).toMatchObject({ units: 2, agreed: 1 });
    // Of the type, omar said nothing in the first, which he only counted otherwise.
    expect(of('type').pairs.map(({ a, b, n }) => [a, b, n])).toEqual([
      ['engine', 'nadia', 1],
      ['engine', 'omar', 1],
    ]);
    expect(open).toEqual([
      { report: 'd1', assertion: 's-a1', fields: ['toll'] },
      { report: 'd1', assertion: 's-a2', fields: ['it is told'] },
    ]);
  });

  it('is empty where nobody judged', () => {
    const { coders, fields, open } = agreementOf(reports, []);
    expect([coders, open, fields.every(({ units: n, alpha }) => n === 0 && alpha === null)]).toEqual([
      [],
      [],
      true,
    ]);
  });
});
