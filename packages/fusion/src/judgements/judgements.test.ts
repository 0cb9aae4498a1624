import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classByForm } from '../actor-class.js';
import { type Findings, findingsOf } from '../findings-of.js';
import { toldReport } from '../testing/told-report.js';
import { ActorLinks } from './actor-links.js';
import { judgedReports } from './judged-reports.js';
import type { JudgementRow } from './judgement-row.js';
import { standingJudgements, standingRows } from './standing-judgements.js';

const AT = ['Indelimane', 15.87, 1.52] as const;
const attack = (anchor: string, agent: string, killed: number) =>
  ({ anchor, agent: [agent], target: ['armed-forces-mali'], day: '2017-11-24', at: AT, killed }) as const;
const reports = [
  toldReport('d1', [attack('a1', 'jnim', 4), { anchor: 'a2', target: ['armed-forces-mali'], killed: 9 }]),
  toldReport('d2', [attack('b1', 'ansar-dine', 5)]),
  toldReport('d3', [{ ...attack('c1', 'isgs', 4), day: '2017-12-24' }]),
  toldReport('d4', [{ ...attack('d1', '?Katiba Serma', 2), day: '2018-02-01' }]),
  toldReport('d5', [{ ...attack('e1', 'al-qaeda=AQ', 3), day: '2018-03-01' }]),
];
const found = (judgements: readonly JudgementRow[]): Findings =>
  findingsOf({ reports, judgements, classOf: classByForm });
const by = { author: 'nadia', at: '2026-11-21T20:00:00Z' } as const;
const PLACES = [
  { report: 'd1', anchor: 'a1' },
  { report: 'd1', anchor: 'a2' },
  { report: 'd2', anchor: 'b1' },
  { report: 'd3', anchor: 'c1' },
] as const;

const place = fc.constantFrom(...PLACES);
const row = fc.oneof(
  fc.record({
    kind: fc.constant('verdict' as const),
    place,
    verdict: fc.constantFrom('accept' as const, 'reject' as const),
  }),
  fc.record({
    kind: fc.constant('event-link' as const),
    ...{ a: place, b: place },
    verdict: fc.constantFrom('same' as const, 'not-same' as const, 'not-sure' as const),
  }),
  fc.record({
    kind: fc.constant('correction' as const),
    place,
    changes: fc.array(
      fc.oneof(
        fc.record({
          field: fc.constant('figure' as const),
          measure: fc.constant('killed' as const),
          amount: fc.option(fc.nat(9).map((n) => ({ low: n, high: n }))),
        }),
        fc.record({
          field: fc.constant('role' as const),
          role: fc.constantFrom('agent', 'target'),
          refs: fc.uniqueArray(fc.constantFrom('jnim', 'isgs', 'armed-forces-mali'), { maxLength: 2 }),
        }),
        fc.record({ field: fc.constant('time' as const), edtf: fc.constantFrom(null, '2017-11-25') }),
        fc.record({ field: fc.constant('polarity' as const), value: fc.constantFrom('affirmed', 'denied') }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('actor-link' as const),
    a: fc.constantFrom('jnim', 'isgs', 'ansar-dine', 'name:katiba serma'),
    b: fc.constantFrom('jnim', 'isgs', 'ansar-dine', 'name:katiba serma', 'name:aq'),
    verdict: fc.constantFrom('same' as const, 'not-same' as const, 'not-sure' as const),
  }),
  fc.record({
    kind: fc.constant('name-bar' as const),
    name: fc.constantFrom('name:aq', 'name:katiba serma'),
  }),
);
const numbered = (rows: readonly object[], from = 1): JudgementRow[] =>
  rows.map((one, i) => ({ ...one, ...by, n: from + i }) as JudgementRow);

describe('judgements', () => {
  it('and their undoing, in any order, lead back to the same findings', () => {
    const before = found([]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (rows, picks) => {
        const made = numbered(rows);
        const left = made.map(({ n }) => n);
        const undone: object[] = [];
        for (const pick of picks) {
          if (left.length === 0) break;
          undone.push({ kind: 'undo', of: left.splice(pick % left.length, 1)[0]! });
        }
        expect(found([...made, ...numbered(undone, made.length + 1)])).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  it('correct fields, the last on a field standing, and leave what was read as it was', () => {
    const killed = (n: number) => ({ field: 'figure', measure: 'killed', amount: { low: n, high: n } });
    const rows = numbered([
      {
        kind: 'correction',
        place: PLACES[0],
        changes: [killed(7), { field: 'role', role: 'agent', refs: ['isgs'] }],
      },
      { kind: 'correction', place: PLACES[0], changes: [killed(8)] },
    ]);
    const [report] = judgedReports(reports, standingJudgements(rows));
    const [first] = report!.record.assertions;
    expect(first!.roles.agent).toEqual([{ ref: 'isgs' }]);
    expect(first!.figures!.map(({ measure, best }) => [measure, best])).toEqual([['killed', 8]]);
    expect(reports[0]!.record.assertions[0]!.roles.agent).toEqual([{ ref: 'jnim' }]);
  });

  it('stand again when their undoing is undone', () => {
    const rows = numbered([
      { kind: 'verdict', place: PLACES[0], verdict: 'reject' },
      { kind: 'undo', of: 1 },
      { kind: 'undo', of: 2 },
    ]);
    expect(standingRows(rows).map(({ n }) => n)).toEqual([1]);
    expect(found(rows)).toEqual(found(rows.slice(0, 1)));
  });

  it('reject a telling out of every finding', () => {
    const events = found(numbered([{ kind: 'verdict', place: PLACES[0], verdict: 'reject' }])).events;
    expect(events.flatMap(({ tellings }) => tellings.map(({ key }) => key))).not.toContain('d1#a1');
  });

  it('part and join events', () => {
    const parted = found(numbered([{ kind: 'event-link', a: PLACES[0], b: PLACES[2], verdict: 'not-same' }]));
    const joined = found(numbered([{ kind: 'event-link', a: PLACES[0], b: PLACES[3], verdict: 'same' }]));
    const precise = ({ events }: Findings): number => events.filter(({ vague }) => !vague).length;
    const none = precise(found([]));
    expect(precise(parted)).toBe(none + 1);
    expect(precise(joined)).toBe(none - 1);
  });

  it('make one actor of two, and two again', () => {
    const link = { kind: 'actor-link', a: 'jnim', b: 'ansar-dine', verdict: 'same' };
    const agents = (rows: readonly object[]): string[] =>
      found(numbered(rows)).events[0]!.agents.map(({ value }) => value);
    expect(agents([])).toEqual(['ansar-dine', 'jnim']);
    expect(agents([link])).toEqual(['ansar-dine']);
    expect(agents([link, { ...link, verdict: 'not-same' }])).toEqual(['ansar-dine', 'jnim']);
  });
});

describe('links between actors', () => {
  it('go on from one to the next, and never over what was parted', () => {
    const links = new ActorLinks([
      { a: 'a', b: 'b', verdict: 'same' },
      { a: 'b', b: 'c', verdict: 'same' },
      { a: 'a', b: 'd', verdict: 'not-same' },
      { a: 'c', b: 'd', verdict: 'same' },
    ]);
    expect(['a', 'b', 'c', 'd'].map((ref) => links.of(ref))).toEqual(['a', 'a', 'a', 'd']);
    expect(links.conflicts).toEqual([['c', 'd']]);
  });
});

describe('names', () => {
  const agents = (rows: readonly object[], report: string): (string | null)[] =>
    judgedReports(reports, standingJudgements(numbered(rows)))
      .find(({ id }) => id === report)!
      .record.assertions.flatMap(({ roles }) => (roles.agent ?? []).map(({ ref }) => ref));
  const same = (a: string, b: string) => ({ kind: 'actor-link', a, b, verdict: 'same' });

  it('that no entry bears stand for whom a person linked them to, also over another name', () => {
    expect(agents([], 'd4')).toEqual([null]);
    expect(agents([same('name:katiba serma', 'jnim')], 'd4')).toEqual(['jnim']);
    expect(agents([same('name:katiba serma', 'name:serma'), same('name:serma', 'zz-jnim')], 'd4')).toEqual([
      'zz-jnim',
    ]);
    expect(agents([same('name:katiba serma', 'name:serma')], 'd4')).toEqual([null]);
  });

  it('that say nothing by themselves stand for nobody where a report has no other', () => {
    const never = { kind: 'name-bar', name: 'name:aq' };
    expect(agents([], 'd5')).toEqual(['al-qaeda']);
    expect(agents([never], 'd5')).toEqual([null]);
    expect(agents([never, { kind: 'undo', of: 1 }], 'd5')).toEqual(['al-qaeda']);
    const both = toldReport('d6', [attack('f1', 'al-qaeda=AQ', 1), attack('f2', 'al-qaeda=al-Qaeda', 1)]);
    const [judged] = judgedReports([both], standingJudgements(numbered([never])));
    expect(judged!.record.assertions.map(({ roles }) => roles.agent![0]!.ref)).toEqual([
      'al-qaeda',
      'al-qaeda',
    ]);
  });
});
