/**
 * How two tellings compare in one respect each: kind, day, place, parties, figures, claim, means. Every answer says
 * how alike they are in it, how much that weighs, and in which way; a veto means that they cannot be one event.
 * What one of them does not tell is no evidence either way and gives no answer.
 */
import type { Measure, PartyReason, Respect, TellingPlace, TellingReason } from '@marsad/model';
import type { ActorClass, ClassOf } from '../actor-class.js';
import { isUnnamed } from '../actor-class.js';
import { kilometres } from './distance.js';
import type { ComparedTelling } from './telling.js';

export interface Feature {
  readonly name: Respect;
  /** 0 apart to 1 the same. */
  readonly score: number;
  readonly weight: number;
  readonly veto: boolean;
  readonly reason: TellingReason;
}

/** Types that reporters use for one another, by how easily. */
const KIN: readonly (readonly [score: number, types: readonly string[]])[] = [
  [0.9, ['attack', 'ambush', 'clash']],
  [0.8, ['attack', 'bombing', 'suicide-bombing', 'shelling', 'assassination', 'massacre', 'siege']],
  [0.8, ['operation', 'clash', 'attack', 'air-strike']],
  [0.7, ['attack', 'property-destruction', 'looting', 'abduction', 'sexual-violence']],
  [0.7, ['air-strike', 'shelling', 'bombing']],
  [0.6, ['ambush', 'bombing', 'suicide-bombing', 'shelling', 'massacre', 'property-destruction', 'looting']],
  [0.6, ['release', 'prisoner-exchange']],
  [0.6, ['meeting', 'negotiation', 'agreement', 'ceasefire']],
  [0.6, ['territory-capture', 'defeat', 'withdrawal']],
];

/** How alike two types are: 1 the same, 0 never told for one another. */
export function typeLikeness(a: string, b: string): number {
  if (a === b) return 1;
  return Math.max(0, ...KIN.map(([score, types]) => (types.includes(a) && types.includes(b) ? score : 0)));
}

const feature = (
  name: Feature['name'],
  weight: number,
  score: number,
  reason: TellingReason,
  veto = false,
): Feature => ({ name, weight, score, reason, veto });

function typeFeature(a: ComparedTelling, b: ComparedTelling): Feature {
  const [x, y] = [a.assertion.type, b.assertion.type];
  const score = typeLikeness(x, y);
  const reason: TellingReason =
    x === y ? { key: 'type-same', type: x } : { key: score > 0 ? 'type-kin' : 'type-other', a: x, b: y };
  return feature('type', 2, score, reason, score === 0);
}

/** Days between two dates: 0 when they overlap. */
export function daysApart(a: ComparedTelling['days'], b: ComparedTelling['days']): number | null {
  return a === null || b === null ? null : Math.max(0, a[0] - b[1], b[0] - a[1]);
}

const wide = ([first, last]: readonly [number, number]): number => last - first;

function timeFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const apart = daysApart(a.days, b.days);
  if (apart === null || a.days === null || b.days === null) return null;
  if (apart > 0)
    return feature(
      ...(['time', 3, apart > 3 ? 0 : apart > 1 ? 0.25 : 0.6] as const),
      { key: 'days-apart', days: apart },
      apart > 3,
    );
  const days = Math.max(wide(a.days), wide(b.days));
  if (days < 4) return feature('time', 3, 1, { key: 'day-same' });
  return feature('time', days > 31 ? 0.5 : 1.5, 0.8, { key: 'days-overlap' });
}

function farther(a: TellingPlace, b: TellingPlace): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  return kilometres(a.lat, a.lon, b.lat, b.lon);
}

function placeFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const [x, y] = [a.place, b.place];
  if (x === null || y === null) return null;
  const rough = Math.max(x.precision, y.precision) > 2;
  if (x.ref !== null && x.ref === y.ref) return feature('place', 3, 1, { key: 'place-same', place: x.name });
  const apart = farther(x, y);
  if (apart === null) {
    if (x.country === null || y.country === null) return null;
    if (x.country !== y.country) return feature('place', 1, 0, { key: 'country-other' }, true);
    const unlike = Math.min(x.precision, y.precision) < 3 && x.name !== y.name;
    return feature('place', 1, unlike ? 0.4 : 0.6, { key: 'country-same', a: x.name, b: y.name });
  }
  const distance = { key: 'distance', km: Math.round(apart), a: x.name, b: y.name } as const;
  const reach = x.reach + y.reach;
  if (rough)
    return apart <= reach
      ? feature('place', 1, 0.7, { ...distance, allows: 'area' })
      : feature('place', 1, 0, distance, true);
  if (apart <= Math.min(reach, 10)) return feature('place', 3, 0.95, distance);
  if (apart <= reach) return feature('place', 3, 0.75, { ...distance, allows: 'near' });
  if (apart <= 60) return feature('place', 3, 0.35, distance);
  return feature('place', 3, 0, distance, apart > 120);
}

const named = (refs: ReadonlySet<string>): string[] => [...refs].filter((ref) => !isUnnamed(ref));

function classesOf(refs: ReadonlySet<string>, classOf: ClassOf): Set<ActorClass> {
  return new Set([...refs].map(classOf).filter((one) => one !== 'unknown'));
}

type Likeness = readonly [score: number, reason: Omit<PartyReason, 'side'>];

/** How alike two sets of refs are, or null when one of them is empty. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, classOf: ClassOf): Likeness | null {
  if (a.size === 0 || b.size === 0) return null;
  const shared = [...a].filter((ref) => b.has(ref)).sort();
  if (shared.length > 0) {
    const sure = shared.some((ref) => !isUnnamed(ref));
    return [sure ? 1 : 0.75, { how: 'shared', refs: shared }];
  }
  const [x, y] = [classesOf(a, classOf), classesOf(b, classOf)];
  if (x.size === 0 || y.size === 0) return [0.4, { how: 'by-name' }];
  if (![...x].some((one) => y.has(one))) return [0.05, { how: 'other-kind', kinds: [[...x], [...y]] }];
  const bothNamed = named(a).length > 0 && named(b).length > 0;
  return bothNamed ? [0.3, { how: 'same-kind' }] : [0.6, { how: 'not-both-named' }];
}

function partiesFeature(a: ComparedTelling, b: ComparedTelling, classOf: ClassOf): Feature | null {
  const sides: (readonly [PartyReason['side'], Likeness])[] = [];
  const compare = (side: PartyReason['side'], of: 'agents' | 'targets' | 'all'): void => {
    const found = likeness(a[of], b[of], classOf);
    if (found !== null) sides.push([side, found]);
  };
  compare('by', 'agents');
  compare('against', 'targets');
  const told = sides.length > 0;
  if (!told) compare('among', 'all');
  if (sides.length === 0) return null;
  const score = sides.reduce((sum, [, [one]]) => sum + one, 0) / sides.length;
  const reason = { key: 'parties', sides: sides.map(([side, [, how]]) => ({ side, ...how })) } as const;
  return feature('parties', told ? 2 : 1.5, score, reason);
}

const totals = ({ figures }: ComparedTelling): (readonly [measure: Measure, best: number])[] =>
  figures.flatMap(({ measure, best, part_of: part }) =>
    best === null || part !== undefined || best === 0 ? [] : [[measure, best] as const],
  );

function figuresFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const [x, y] = [totals(a), totals(b)];
  let best = -1;
  let reason: TellingReason | null = null;
  for (const [measure, n] of x) {
    for (const [other, m] of y) {
      if (measure !== other) continue;
      const ratio = Math.max(n, m) / Math.min(n, m);
      const close = ratio <= 1.5 || Math.abs(n - m) <= 2;
      const score = n === m ? (n > 2 ? 1 : 0.85) : close ? 0.65 : ratio > 4 ? 0.15 : 0.35;
      if (score > best) [best, reason] = [score, { key: 'figures', measure, a: n, b: m }];
    }
  }
  return reason === null ? null : feature('figures', best >= 1 ? 2 : 1.25, best, reason);
}

function claimFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  if (a.claimants.length === 0 || b.claimants.length === 0) return null;
  const shared = a.claimants.filter((ref) => b.claimants.includes(ref));
  return shared.length > 0
    ? feature('claim', 1.5, 1, { key: 'claim-same', refs: shared })
    : feature('claim', 1.5, 0.3, { key: 'claim-other' });
}

function meansFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const [x, y] = [a.assertion.means, b.assertion.means];
  if (x === undefined || y === undefined || x === 'unknown' || y === 'unknown') return null;
  return x === y
    ? feature('means', 0.5, 1, { key: 'means-same', means: x })
    : feature('means', 0.5, 0.3, { key: 'means-other', a: x, b: y });
}

/** All respects in which the two can be compared. */
export function featuresOf(a: ComparedTelling, b: ComparedTelling, classOf: ClassOf): readonly Feature[] {
  return [
    typeFeature(a, b),
    timeFeature(a, b),
    placeFeature(a, b),
    partiesFeature(a, b, classOf),
    figuresFeature(a, b),
    claimFeature(a, b),
    meansFeature(a, b),
  ].filter((one) => one !== null);
}
