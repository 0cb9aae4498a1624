import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classByForm } from '../actor-class.js';
import type { FusedReport } from '../fused-report.js';
import { type ToldEvent, toldReport } from '../testing/told-report.js';
import { BLOCK_CAP } from './blocks.js';
import { EventLinks } from './event-links.js';
import { type FusedEvents, Fuser, fuseEvents } from './fuser.js';

const INDELIMANE = ['Indelimane', 15.87, 1.52] as const;
const ANSONGO = ['Ansongo', 15.66, 0.5] as const;
const NO_LINKS = new EventLinks();

const fused = (...reports: readonly FusedReport[]): FusedEvents => fuseEvents(reports, classByForm, NO_LINKS);
const groupsOf = (events: FusedEvents): readonly (readonly string[])[] => events.groups;

const army: ToldEvent = {
  anchor: 'a1',
  type: 'ambush',
  target: ['armed-forces-mali'],
  day: '2017-11-24',
  at: INDELIMANE,
  killed: 4,
};

describe('one event in several reports', () => {
  it('is joined over kinds that reporters use for one another', () => {
    const other = { ...army, type: 'attack', killed: 5 };
    expect(groupsOf(fused(toldReport('d1', [army]), toldReport('d2', [other])))).toEqual([
      ['d1#a1', 'd2#a1'],
    ]);
  });

  it('is told why, in words', () => {
    const events = fused(
      toldReport('d1', [army]),
      toldReport('d2', [
        { ...army, at: ['In Delimane', 15.95, 1.6], precision: 2, target: ['minusma'], killed: 9 },
      ]),
    );
    expect(events.groups).toHaveLength(2);
    expect(events.review[0]?.why).toContain('the same day');
    expect(events.review[0]?.why).toContain('km from');
    expect(events.review[0]?.why).toContain('4 and 9 killed');
  });

  it('stays apart more than three days or 120 km away', () => {
    const later = toldReport('d2', [{ ...army, day: '2017-11-29' }]);
    const elsewhere = toldReport('d3', [{ ...army, at: ['Kidal', 18.44, 1.4] }]);
    const events = fused(toldReport('d1', [army]), later, elsewhere);
    expect(events.groups).toHaveLength(3);
    expect(events.review).toEqual([]);
  });
});

describe('two attacks on one day in one district', () => {
  const market: ToldEvent = {
    ...{ anchor: 'a2', target: ['civilians-mali'], day: '2017-11-24', killed: 11 },
    at: ['Tabankort', 15.95, 1.6],
  };

  it('stay two, although one report tells both', () => {
    const events = fused(
      toldReport('d1', [army]),
      toldReport('d2', [army, market]),
      toldReport('d3', [market]),
    );
    expect(groupsOf(events)).toEqual([
      ['d1#a1', 'd2#a1'],
      ['d2#a2', 'd3#a2'],
    ]);
  });

  it('are not bridged by a telling that lies between them', () => {
    const between: ToldEvent = {
      ...{ anchor: 'a3', day: '2017-11-24', at: ['Menaka district', 15.91, 1.56], precision: 2 },
    };
    const events = fused(
      toldReport('d1', [army]),
      toldReport('d2', [army, market]),
      toldReport('d3', [market]),
      toldReport('d4', [between]),
    );
    const [groupA, groupB] = ['d1#a1', 'd3#a2'].map((key) =>
      events.groups.find((keys) => keys.includes(key)),
    );
    expect(groupA).not.toBe(groupB);
  });

  it('are not bridged by an undated telling, which is a satellite or stays loose', () => {
    const undated = toldReport('d5', [{ anchor: 'a4', target: ['armed-forces-mali'], killed: 4 }]);
    const events = fused(toldReport('d1', [army]), toldReport('d3', [market]), undated);
    expect(events.groups).toHaveLength(2);
    expect(events.satellites).toEqual([]);
    expect(events.loose.groups).toEqual([['d5#a4']]);
  });
});

describe('vague tellings', () => {
  it('go with the event of their own report that they go on with', () => {
    const toll: ToldEvent = {
      anchor: 'a9',
      target: ['armed-forces-mali'],
      killed: 5,
      voice: ['jnim', 'armed-group'],
    };
    const events = fused(toldReport('d1', [army, toll]));
    expect(events.satellites).toMatchObject([{ telling: 'd1#a9', to: 'd1#a1', how: 'own-report' }]);
  });

  it('go with the one event of that day in that country which they may be', () => {
    const region: ToldEvent = {
      ...{ anchor: 'a8', target: ['armed-forces-mali'], day: '2017-11-24', killed: 4 },
      ...{ at: ['Gao Region', 16.5, 0.6], precision: 3 },
    };
    const events = fused(toldReport('d1', [army]), toldReport('d2', [region]));
    expect(events.satellites).toMatchObject([{ telling: 'd2#a8', to: 'd1#a1', how: 'alike' }]);
    const twice = fused(
      toldReport('d1', [army]),
      toldReport('d3', [{ ...army, at: ANSONGO }]),
      toldReport('d2', [region]),
    );
    expect(twice.satellites).toEqual([]);
  });

  it('of a place without a day go with the one event there in the ten days before their report', () => {
    const undated: ToldEvent = { anchor: 'u1', target: ['armed-forces-mali'], at: INDELIMANE };
    const fresh = toldReport('d2', [undated], { published: '2017-11-28' });
    const stale = toldReport('d3', [undated], { published: '2018-11-28' });
    const { satellites, loose } = fused(toldReport('d1', [army]), fresh, stale);
    expect(satellites).toMatchObject([{ telling: 'd2#u1', to: 'd1#a1', how: 'alike' }]);
    expect(satellites[0]?.why).toContain('undated');
    expect(loose.groups).toEqual([['d3#u1']]);
  });

  it('that say the day and the place apart make one whole, if their report has one of each', () => {
    const dated: ToldEvent = { anchor: 'v1', target: ['armed-forces-mali'], day: '2017-11-24' };
    const placed: ToldEvent = { anchor: 'v2', target: ['armed-forces-mali'], at: INDELIMANE };
    const { groups } = fused(toldReport('d1', [army]), toldReport('d2', [dated, placed]));
    expect(groups).toEqual([['d1#a1', 'd2#v2']]);
    const two = fused(
      toldReport('d1', [army]),
      toldReport('d2', [dated, placed, { ...placed, anchor: 'v3', at: ANSONGO }]),
    );
    expect(two.groups).toEqual([['d1#a1']]);
  });

  it('of the same report with a day of their own do not', () => {
    const dated: ToldEvent = { anchor: 'a7', target: ['armed-forces-mali'], day: '2017-10-21', killed: 13 };
    const events = fused(toldReport('d1', [army, dated]));
    expect(events.satellites).toEqual([]);
  });
});

describe('what a person decided', () => {
  it('joins and parts, whatever the score', () => {
    const far = toldReport('d2', [{ ...army, anchor: 'b1', day: '2017-12-20' }]);
    const near = toldReport('d3', [{ ...army, anchor: 'c1' }]);
    const links = new EventLinks([
      { a: 'd1#a1', b: 'd2#b1', verdict: 'same' },
      { a: 'd1#a1', b: 'd3#c1', verdict: 'not-same' },
    ]);
    const events = fuseEvents([toldReport('d1', [army]), far, near], classByForm, links);
    expect(events.groups).toEqual([['d1#a1', 'd2#b1'], ['d3#c1']]);
  });
});

const PLACES = [INDELIMANE, ANSONGO, ['Tabankort', 15.95, 1.6], ['Menaka', 15.92, 2.4]] as const;
const told = fc.record({
  type: fc.constantFrom('attack', 'ambush', 'bombing', 'clash', 'release'),
  day: fc.constantFrom('2017-11-23', '2017-11-24', '2017-11-25', '2017-11-27', '2017-11', undefined),
  at: fc.constantFrom(...PLACES, undefined),
  precision: fc.constantFrom(1, 2, 3),
  target: fc.constantFrom(['armed-forces-mali'], ['civilians-mali'], ['minusma'], []),
  killed: fc.constantFrom(3, 4, 11, 40, undefined),
});
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never;

const present = (event: Told): Partial<ToldEvent> =>
  Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
const reportsOf = (all: readonly (readonly Told[])[]): FusedReport[] =>
  all.map((events, i) =>
    toldReport(
      `d${i}`,
      events.map((event, j) => ({ ...present(event), anchor: `a${j}` })),
    ),
  );

describe('the order of reading', () => {
  const many = fc.array(fc.array(told, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 14 });

  it('does not matter: one by one in any order gives what all at once gives', () => {
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat()), (all, picks) => {
        const reports = reportsOf(all);
        const expected = fused(...reports);
        const left = [...reports];
        const fuser = new Fuser(classByForm, NO_LINKS);
        for (const pick of picks) {
          if (left.length === 0) break;
          fuser.add(left.splice(pick % left.length, 1)[0]!);
          fuser.events();
        }
        const { groups, review, satellites, loose } = fuser.events();
        expect({ groups, review, satellites, loose }).toEqual({
          groups: expected.groups,
          review: expected.review,
          satellites: expected.satellites,
          loose: expected.loose,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('does not matter when a block outgrows its cap', () => {
    const reports = Array.from({ length: BLOCK_CAP + 6 }, (_, i) =>
      toldReport(`d${String(i).padStart(3, '0')}`, [
        { ...army, anchor: 'a', at: ['Indelimane', 15.87 + (i % 7) / 50, 1.52], killed: 3 + (i % 5) },
      ]),
    );
    const forth = fused(...reports);
    const back = fused(...[...reports].reverse());
    expect(back.groups).toEqual(forth.groups);
    expect(back.review).toEqual(forth.review);
  });

  it('never joins two that a report places apart, and loses no telling', () => {
    fc.assert(
      fc.property(many, (all) => {
        const reports = reportsOf(all);
        const { groups, satellites, loose, tellings } = fused(...reports);
        const placed = [
          ...groups.flat(),
          ...satellites.map(({ telling }) => telling),
          ...loose.groups.flat(),
        ];
        expect([...placed].sort()).toEqual([...tellings.keys()].sort());
        for (const keys of groups) {
          const places = new Map<string, Set<string>>();
          for (const key of keys) {
            const { report, place } = tellings.get(key)!;
            places.set(report, (places.get(report) ?? new Set()).add(place!.name));
          }
          expect([...places.values()].every((names) => names.size === 1)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
