import { describe, expect, it } from 'vitest';
import { classByForm } from '../actor-class.js';
import { type Findings, findingsOf } from '../findings-of.js';
import type { FusedReport } from '../fused-report.js';
import { type ToldEvent, toldReport } from '../testing/told-report.js';

const found = (...reports: readonly FusedReport[]): Findings =>
  findingsOf({ reports, judgements: [], classOf: classByForm });
const tie = (
  anchor: string,
  step: number,
  day: string,
  more: Partial<ToldEvent> & { ladder?: 'cooperation' | 'hostility' } = {},
): ToldEvent => {
  const { ladder = 'cooperation', ...rest } = more;
  return { anchor, type: 'cooperates-with', party: ['jnim', 'isgs'], day, rung: { ladder, step }, ...rest };
};

describe('a dyad', () => {
  it('shows both ladders by year, what is claimed apart from what others report', () => {
    const report = toldReport('d1', [
      tie('a', 4, '2018'),
      tie('b', 5, '2018', { voice: ['jnim', 'armed-group'] }),
      tie('c', 2, '2019', { status: 'planned' }),
      { anchor: 'd', type: 'clash', party: ['isgs', 'jnim'], day: '2020-04' },
    ]);
    const [dyad] = found(report).dyads;
    expect(dyad?.pair).toEqual(['isgs', 'jnim']);
    expect(dyad?.years).toEqual([
      { year: 2018, cooperation: { independent: 4, claimed: 5 }, hostility: {} },
      { year: 2019, cooperation: { suspected: 2 }, hostility: {} },
      { year: 2020, cooperation: {}, hostility: { independent: 4 } },
    ]);
  });

  it('takes several tellings of one event for one rung, with all its origins', () => {
    const at = ['Ndaki', 15.1, -1.1] as const;
    const clash: ToldEvent = { anchor: 'a', type: 'clash', party: ['isgs', 'jnim'], day: '2020-04-10', at };
    const [dyad] = found(toldReport('d1', [clash]), toldReport('d2', [clash])).dyads;
    expect(dyad?.steps).toHaveLength(1);
    expect(dyad?.steps[0]?.origins).toEqual(['text:d1', 'text:d2']);
  });

  it('goes up and down only by what is told of years, and says so', () => {
    const report = toldReport('d1', [tie('a', 2, '2017'), tie('b', 5, '2019'), tie('c', 1, '2020')]);
    expect(
      found(report).dyads[0]?.changes.map(({ from, to, fromYear, toYear }) => [from, to, fromYear, toYear]),
    ).toEqual([
      [2, 5, 2017, 2019],
      [5, 1, 2019, 2020],
    ]);
  });

  it('leaves out those who have no name', () => {
    const report = toldReport('d1', [
      { anchor: 'a', agent: ['unidentified-armed-group-mali'], target: ['jnim'], day: '2020' },
    ]);
    expect(found(report).dyads).toEqual([]);
  });
});

describe('leads', () => {
  const kinds = (...told: readonly ToldEvent[]): string[] =>
    found(toldReport('d1', told)).leads.map(({ kind }) => kind);

  it('tell a first kind word after years of rivalry', () => {
    const rival = tie('a', 1, '2016-03-01', { type: 'rival-of', ladder: 'hostility' });
    const [lead] = found(toldReport('d1', [rival, tie('b', 1, '2020-05-01', { type: 'praise' })])).leads;
    expect(lead).toMatchObject({ kind: 'first-cooperation', refs: ['isgs', 'jnim'], day: '2020-05-01' });
    expect(lead?.reason).toContain('after 4 years of rival-of');
    expect(lead?.evidence).toHaveLength(2);
    expect(kinds(rival, tie('b', 1, '2016-06-01', { type: 'praise' }))).toEqual([]);
    expect(kinds(tie('z', 2, '2015-01-01'), rival, tie('b', 1, '2020-05-01'))).toEqual([]);
  });

  it('tell a first clash after a truce, and no second one', () => {
    const clash = (anchor: string, day: string): ToldEvent => ({
      anchor,
      type: 'clash',
      party: ['jnim', 'isgs'],
      day,
    });
    const told = [
      tie('a', 3, '2018-01-01', { type: 'ceasefire' }),
      clash('b', '2019-07-02'),
      clash('c', '2019-09-02'),
    ];
    expect(found(toldReport('d1', told)).leads.map(({ day }) => day)).toEqual(['2019-07-02']);
  });

  it('tell three whose ties do not balance', () => {
    const reason = found(
      toldReport('d1', [
        tie('a', 4, '2020-01-01', { party: ['jnim', 'katiba-x'] }),
        tie('b', 4, '2020-02-01', { party: ['isgs', 'katiba-x'] }),
        { anchor: 'c', type: 'clash', party: ['jnim', 'isgs'], day: '2020-03-01' },
      ]),
    ).leads.find(({ kind }) => kind === 'unbalanced-triangle')?.reason;
    expect(reason).toContain('isgs and jnim are told to fight');
    expect(reason).toContain('katiba-x');
  });
});
