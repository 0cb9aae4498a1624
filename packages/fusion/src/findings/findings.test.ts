import type { EventFinding } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { classByForm } from '../actor-class.js';
import { type Findings, findingsOf } from '../findings-of.js';
import type { FusedReport } from '../fused-report.js';
import { type ToldEvent, toldReport } from '../testing/told-report.js';

const KINDS: Readonly<Record<string, ReturnType<typeof classByForm>>> = {
  jnim: 'group',
  isgs: 'group',
  minusma: 'forces',
};
const classOf = (ref: string): ReturnType<typeof classByForm> => KINDS[ref] ?? classByForm(ref);
const found = (...reports: readonly FusedReport[]): Findings =>
  findingsOf({ reports, judgements: [], classOf });
const only = (...reports: readonly FusedReport[]): EventFinding => {
  const { events } = found(...reports);
  expect(events).toHaveLength(1);
  return events[0]!;
};

const INDELIMANE = ['Indelimane', 15.87, 1.52] as const;
const attack: ToldEvent = {
  anchor: 'a1',
  target: ['armed-forces-mali', 'minusma'],
  day: '2017-11-24',
  at: INDELIMANE,
};
const un: FusedReport = toldReport(
  'd1',
  [
    { ...attack, killed: 4, of: 'soldier', voice: ['minusma', 'official'] },
    { anchor: 'a2', type: 'claim-responsibility', about: 'a1', denied: true, day: '2017-11-24' },
  ],
  { published: '2017-11-25' },
);
const group: FusedReport = toldReport(
  'd2',
  [
    attack,
    { anchor: 'b1', type: 'claim-responsibility', about: 'a1', agent: ['jnim'], day: '2017-11-25' },
    {
      anchor: 'b2',
      agent: ['jnim'],
      target: ['armed-forces-mali'],
      killed: 5,
      of: 'soldier',
      voice: ['jnim', 'armed-group'],
    },
    {
      anchor: 'b3',
      target: ['jnim'],
      killed: 2,
      of: 'militant',
      lost: 'jnim',
      voice: ['jnim', 'armed-group'],
    },
  ],
  { published: '2017-11-26' },
);
const army: FusedReport = toldReport(
  'd3',
  [
    {
      ...attack,
      target: ['armed-forces-mali'],
      killed: 1,
      of: 'soldier',
      lost: 'armed-forces-mali',
      voice: ['armed-forces-mali', 'official'],
    },
  ],
  { published: '2017-11-27' },
);

describe('the toll', () => {
  const { toll } = only(un, group, army);
  const line = (side: string) =>
    toll.lines.find((one) => one.side === side && one.kind === 'all' && one.measure === 'killed')!;

  it('keeps every figure with who gave it, and adds nothing up over voices', () => {
    expect(
      line('attacked').statements.map(({ best, origin, partial }) => [best, origin.key, partial]),
    ).toEqual([
      [4, 'voice:minusma', false],
      [5, 'voice:jnim', false],
      [1, 'voice:armed-forces-mali', true],
    ]);
    expect(
      line('attackers').statements.map(({ best, interest, partial }) => [best, interest, partial]),
    ).toEqual([[2, 'own-losses', false]]);
  });

  it('is estimated by each rule as it says', () => {
    expect(line('attacked').estimates).toMatchObject({
      conservative: { low: 4, best: 4, high: 5, from: ['voice:minusma'] },
      majority: { best: 4 },
      'latest-official': { best: 4, high: 4 },
      acled: { best: 4 },
      ucdp: { low: 4, best: 4, high: 5 },
    });
    expect(toll.killed.acled).toMatchObject({ best: 6 });
  });

  it('lets what a side says of its enemy only widen the estimate of UCDP', () => {
    const low = toldReport('d4', [{ ...attack, killed: 2, of: 'soldier', voice: ['jnim', 'armed-group'] }]);
    const claims = toldReport('d5', [
      attack,
      { anchor: 'c1', type: 'claim-responsibility', about: 'a1', agent: ['jnim'] },
    ]);
    const attacked = only(un, low, claims).toll.lines.find(
      ({ side, kind }) => side === 'attacked' && kind === 'all',
    )!;
    expect(attacked.estimates.ucdp).toMatchObject({ low: 4, best: 4, high: 4 });
    expect(attacked.estimates.conservative).toMatchObject({ best: 2 });
  });

  it('follows most independent origins, and of two numbers told by as many the lower', () => {
    const told = (id: string, killed: number) => toldReport(id, [{ ...attack, killed, of: 'soldier' }]);
    const estimates = (...all: readonly FusedReport[]) =>
      only(...all).toll.lines.find(({ kind }) => kind === 'all')!.estimates.majority;
    expect(estimates(told('r1', 7), told('r2', 7), told('r3', 5))).toMatchObject({ best: 7, low: 5 });
    expect(estimates(told('r1', 7), told('r2', 5))).toMatchObject({ best: 5, high: 7 });
  });

  it('adds up what forces say each of their own only where nobody gives the whole', () => {
    const own = (id: string, ref: string, killed: number) =>
      toldReport(id, [{ ...attack, killed, of: 'soldier', lost: ref, voice: [ref, 'official'] }]);
    const { toll: parts } = only(own('r1', 'armed-forces-mali', 1), own('r2', 'minusma', 3));
    expect(parts.lines.find(({ kind }) => kind === 'all')!.estimates.conservative).toMatchObject({
      best: 4,
      high: null,
    });
  });
});

describe('claims', () => {
  it('carry their delay, and silence the day it is told of', () => {
    const { claims } = only(un, group);
    expect(claims.claims).toMatchObject([{ by: 'jnim', delay: [0, 48] }]);
    expect(claims.silence).toHaveLength(1);
    expect(claims.rival).toBe(false);
  });

  it('are rival when two groups make them, and denied when one denies', () => {
    const rival = toldReport('d6', [
      attack,
      { anchor: 'e1', type: 'claim-responsibility', about: 'a1', agent: ['isgs'], day: '2017-11-28' },
      { anchor: 'e2', type: 'deny-responsibility', about: 'a1', agent: ['jnim'] },
    ]);
    const { claims, contradictions } = only(group, rival);
    expect(claims.rival).toBe(true);
    expect(claims.denials.map(({ by }) => by)).toEqual(['jnim']);
    const who = contradictions.find(({ kind }) => kind === 'perpetrator')!;
    expect(who.sides.map(({ says }) => says).sort()).toEqual(['isgs', 'jnim', 'not jnim']);
  });
});

describe('contradictions', () => {
  const kinds = (...reports: readonly FusedReport[]): string[] => [
    ...new Set(only(...reports).contradictions.map(({ kind }) => kind)),
  ];

  it('are named: toll, date, place, whether it happened', () => {
    expect(kinds(un, group)).toEqual(['toll']);
    expect(kinds(un, toldReport('d7', [{ ...attack, killed: 4, of: 'soldier', day: '2017-11-25' }]))).toEqual(
      ['date'],
    );
    const near = ['Tabankort', 15.95, 1.6] as const;
    expect(kinds(un, toldReport('d8', [{ ...attack, killed: 4, of: 'soldier', at: near }]))).toEqual([
      'place',
    ]);
    expect(kinds(un, toldReport('d9', [{ ...attack, denied: true }]))).toEqual(['occurred']);
  });

  it('are not made of one voice told twice, nor of a claim that nobody made', () => {
    const again = toldReport('d10', [
      { ...attack, killed: 3, of: 'soldier', voice: ['minusma', 'official'] },
    ]);
    expect(kinds(un, again)).toEqual([]);
  });
});

describe('hypotheses on who did it', () => {
  const analysis = toldReport('d11', [
    attack,
    { anchor: 'f1', type: 'operates-in', subject: ['isgs'] },
    {
      anchor: 'f2',
      type: 'cooperates-with',
      party: ['isgs', 'jnim'],
      certainty: 'possible',
      status: 'hypothetical',
    },
  ]);

  it('hold each group and the two together, least spoken against first, with the evidence of each', () => {
    const { hypotheses } = only(un, group, analysis);
    expect(hypotheses.hypotheses.map(({ refs, against }) => [refs, against])).toEqual([
      [['isgs', 'jnim'], 0],
      [['jnim'], 1],
      [['isgs'], 2],
    ]);
    expect(hypotheses.evidence.map(({ kind }) => kind)).toEqual(['claim', 'present', 'cooperation']);
    for (const { bearings } of hypotheses.hypotheses)
      expect(bearings).toHaveLength(hypotheses.evidence.length);
  });
});

describe('an event', () => {
  it('lists every assertion that it rests on, and its independent origins', () => {
    const event = only(un, group, army);
    expect(event.tellings).toHaveLength(5);
    expect(event.origins.map(({ key }) => key)).toContain('text:d2');
    expect(event.independent).toEqual(['voice:armed-forces-mali', 'voice:jnim', 'voice:minusma']);
    expect(event.rules).toMatch(/^fusion@/);
  });

  it('counts a wire text that two outlets print once', () => {
    const text = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const print = (id: string, outlet: string) => toldReport(id, [attack], { outlet, text });
    const { events, copies } = found(print('p1', 'alpha'), print('p2', 'beta'));
    expect(copies.map(({ reports }) => reports)).toEqual([['p1', 'p2']]);
    expect(events[0]?.origins).toHaveLength(1);
  });

  it('is what the press had said by a day, when asked so', () => {
    const by = findingsOf({ reports: [un, group, army], judgements: [], classOf, publishedBy: 17_495 });
    expect(by.coverage).toEqual({ reports: 1, leftOut: 2 });
    expect(by.events[0]?.claims.claims).toEqual([]);
    expect(by.events).toEqual(found(un).events);
  });
});
