import { describe, expect, it } from 'vitest';
import { classByForm } from '../actor-class.js';
import { findingsOf } from '../findings-of.js';
import { toldReport } from '../testing/told-report.js';
import type { JudgementRow } from './judgement-row.js';
import { nameProposals } from './name-proposals.js';
import { standingJudgements } from './standing-judgements.js';

const AT = ['Boni', 15.07, -2.22] as const;
const attack = (anchor: string, agent: string, day: string) =>
  ({ anchor, agent: [agent], target: ['armed-forces-mali'], day, at: AT, killed: 4 }) as const;
const reports = [
  toldReport('d1', [attack('a', '?Katibat Serma', '2019-03-12')]),
  toldReport('d2', [attack('b', 'katiba-serma', '2019-05-01')]),
  toldReport('d3', [attack('c', '?Jaysh al-Ghubar', '2020-01-07')]),
  toldReport('d4', [attack('d', 'dust-army', '2020-01-07')]),
  toldReport('d5', [attack('e', '?Lions of the East', '2021-06-06')]),
];
const known = [
  { ref: 'katiba-serma', kind: 'group', forms: ['Katiba Serma'], countries: ['ML'] },
  { ref: 'dust-army', kind: 'group', forms: ['Dust Army'], countries: ['ML'] },
  { ref: 'serma-person', kind: 'person', forms: ['Katiba Serma'], countries: ['ML'] },
] as const;

const names = (judgements: readonly JudgementRow[] = []) =>
  nameProposals({
    ...{ reports, known, standing: standingJudgements(judgements) },
    events: findingsOf({ reports, judgements, classOf: classByForm }).events,
    kindOf: ({ type }) => (type === 'armed-group' ? 'group' : null),
  });
const of = (name: string, judgements: readonly JudgementRow[] = []) =>
  names(judgements).find((one) => one.name === name)!;

describe('names that the register lacks', () => {
  it('are put beside whom they are spelled like, of the same kind only, with the reason in words', () => {
    const { proposals, assertions } = of('Katibat Serma');
    expect(proposals.map(({ to }) => to)).toEqual(['katiba-serma']);
    expect(proposals[0]!.why).toContain('Katiba Serma');
    expect(proposals[0]!.respects.map(({ name }) => name)).toContain('country');
    expect(assertions).toEqual(['s-a']);
  });

  it('are put beside whom other reports name in their part of one event', () => {
    const [first] = of('Jaysh al-Ghubar').proposals;
    expect(first?.to).toBe('dust-army');
    expect(first?.why).toContain('the same event');
  });

  it('are left alone where nothing is near', () => {
    expect(of('Lions of the East').proposals).toEqual([]);
  });

  it('are not proposed again once they are linked', () => {
    const row = { n: 1, author: 'nadia', at: '2026-11-22T03:00:00Z', kind: 'actor-link' } as const;
    const link = { ...row, a: 'name:katibat serma', b: 'katiba-serma', verdict: 'same' } as const;
    expect(of('Katibat Serma', [link]).proposals).toEqual([]);
  });
});
