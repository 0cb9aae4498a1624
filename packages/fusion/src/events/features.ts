/**
 * How two tellings compare in one respect each: kind, day, place, parties, figures, claim, means. Every answer says
 * how alike they are in it, how much that weighs, and why in words; a veto means that they cannot be one event.
 * What one of them does not tell is no evidence either way and gives no answer.
 */
import type { Respect, TellingPlace } from '@marsad/model';
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
  readonly why: string;
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
  why: string,
  veto = false,
): Feature => ({ name, weight, score, why, veto });

function typeFeature(a: ComparedTelling, b: ComparedTelling): Feature {
  const [x, y] = [a.assertion.type, b.assertion.type];
  const score = typeLikeness(x, y);
  const why =
    x === y ? `both tell of ${x}` : `${x} and ${y}${score > 0 ? ' are told for one another' : ' differ'}`;
  return feature('type', 2, score, why, score === 0);
}

/** Days between two dates: 0 when they overlap. */
export function daysApart(a: ComparedTelling['days'], b: ComparedTelling['days']): number | null {
  return a === null || b === null ? null : Math.max(0, a[0] - b[1], b[0] - a[1]);
}

const wide = ([first, last]: readonly [number, number]): number => last - first;

function timeFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const apart = daysApart(a.days, b.days);
  if (apart === null || a.days === null || b.days === null) return null;
  if (apart > 3) return feature('time', 3, 0, `the dates are ${apart} days apart`, true);
  if (apart > 1) return feature('time', 3, 0.25, `the dates are ${apart} days apart`);
  if (apart === 1) return feature('time', 3, 0.6, 'the dates are one day apart');
  const days = Math.max(wide(a.days), wide(b.days));
  if (days < 4) return feature('time', 3, 1, 'the same day');
  return feature('time', days > 31 ? 0.5 : 1.5, 0.8, 'the dates allow the same day');
}

function farther(a: TellingPlace, b: TellingPlace): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  return kilometres(a.lat, a.lon, b.lat, b.lon);
}

function placeFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const [x, y] = [a.place, b.place];
  if (x === null || y === null) return null;
  const rough = Math.max(x.precision, y.precision) > 2;
  if (x.ref !== null && x.ref === y.ref) return feature('place', 3, 1, `both at ${x.name}`);
  const apart = farther(x, y);
  if (apart === null) {
    if (x.country === null || y.country === null) return null;
    if (x.country !== y.country) return feature('place', 1, 0, 'different countries', true);
    const unlike = Math.min(x.precision, y.precision) < 3 && x.name !== y.name;
    return feature('place', 1, unlike ? 0.4 : 0.6, `the same country, ${x.name} and ${y.name}`);
  }
  const told = `${Math.round(apart)} km from ${x.name} to ${y.name}`;
  const reach = x.reach + y.reach;
  if (rough) {
    const inside = apart <= reach;
    return feature(
      'place',
      1,
      inside ? 0.7 : 0,
      inside ? `${told}, one within the other's area` : told,
      !inside,
    );
  }
  if (apart <= Math.min(reach, 10)) return feature('place', 3, 0.95, told);
  if (apart <= reach) return feature('place', 3, 0.75, `${told}, which "near" allows`);
  if (apart <= 60) return feature('place', 3, 0.35, told);
  return feature('place', 3, 0, told, apart > 120);
}

const named = (refs: ReadonlySet<string>): string[] => [...refs].filter((ref) => !isUnnamed(ref));

function classesOf(refs: ReadonlySet<string>, classOf: ClassOf): Set<ActorClass> {
  return new Set([...refs].map(classOf).filter((one) => one !== 'unknown'));
}

/** How alike two sets of refs are, or null when one of them is empty. */
function likeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  classOf: ClassOf,
): readonly [number, string] | null {
  if (a.size === 0 || b.size === 0) return null;
  const shared = [...a].filter((ref) => b.has(ref)).sort();
  if (shared.length > 0) {
    const sure = shared.some((ref) => !isUnnamed(ref));
    return [sure ? 1 : 0.75, shared.join(' and ')];
  }
  const [x, y] = [classesOf(a, classOf), classesOf(b, classOf)];
  if (x.size === 0 || y.size === 0) return [0.4, 'others by name'];
  if (![...x].some((one) => y.has(one))) return [0.05, `${[...x].join(', ')} and ${[...y].join(', ')}`];
  const bothNamed = named(a).length > 0 && named(b).length > 0;
  return bothNamed ? [0.3, 'others of the same kind'] : [0.6, 'the same kind, not both named'];
}

function partiesFeature(a: ComparedTelling, b: ComparedTelling, classOf: ClassOf): Feature | null {
  const agents = likeness(a.agents, b.agents, classOf);
  const targets = likeness(a.targets, b.targets, classOf);
  const both = [agents, targets].filter((one) => one !== null);
  const sides = both.length > 0 ? both : [likeness(a.all, b.all, classOf)].filter((one) => one !== null);
  if (sides.length === 0) return null;
  const score = sides.reduce((sum, [one]) => sum + one, 0) / sides.length;
  const words = [
    agents === null ? '' : `by ${agents[1]}`,
    targets === null ? '' : `against ${targets[1]}`,
    both.length > 0 ? '' : `among ${sides[0]![1]}`,
  ];
  const why = `parties: ${words.filter((word) => word !== '').join(', ')}`;
  return feature('parties', targets === null && agents === null ? 1.5 : 2, score, why);
}

const totals = ({ figures }: ComparedTelling): (readonly [measure: string, best: number])[] =>
  figures.flatMap(({ measure, best, part_of: part }) =>
    best === null || part !== undefined || best === 0 ? [] : [[measure, best] as const],
  );

function figuresFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const [x, y] = [totals(a), totals(b)];
  let best = -1;
  let why = '';
  for (const [measure, n] of x) {
    for (const [other, m] of y) {
      if (measure !== other) continue;
      const ratio = Math.max(n, m) / Math.min(n, m);
      const close = ratio <= 1.5 || Math.abs(n - m) <= 2;
      const score = n === m ? (n > 2 ? 1 : 0.85) : close ? 0.65 : ratio > 4 ? 0.15 : 0.35;
      if (score > best) [best, why] = [score, `${n} and ${m} ${measure}`];
    }
  }
  return best < 0 ? null : feature('figures', best >= 1 ? 2 : 1.25, best, why);
}

function claimFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  if (a.claimants.length === 0 || b.claimants.length === 0) return null;
  const shared = a.claimants.filter((ref) => b.claimants.includes(ref));
  return shared.length > 0
    ? feature('claim', 1.5, 1, `both claimed by ${shared.join(' and ')}`)
    : feature('claim', 1.5, 0.3, 'claimed by different groups');
}

function meansFeature(a: ComparedTelling, b: ComparedTelling): Feature | null {
  const [x, y] = [a.assertion.means, b.assertion.means];
  if (x === undefined || y === undefined || x === 'unknown' || y === 'unknown') return null;
  return feature('means', 0.5, x === y ? 1 : 0.3, x === y ? `both by ${x}` : `${x} and ${y}`);
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
