/**
 * Where vague tellings go: to the event of their own report that they speak of, or to the one event that day, place,
 * parties and claim point at, if no other comes near. They are satellites: they add their figures and voices, and
 * never join two events. What goes nowhere and has a day is grouped among its like.
 */
import { blockingKeys } from './blocking-keys.js';
import { type Clustered, clusterTellings } from './cluster-tellings.js';
import type { EventLinks } from './event-links.js';
import type { OwnReport } from './own-report.js';
import { DOUBTFUL, type PairScore } from './score-pair.js';
import { isLocated, type Telling } from './telling.js';

/** How far the best event must lie before the next for a telling of another report. */
const MARGIN = 0.1;
const ATTACHED = 0.65;

export interface Attached {
  readonly telling: string;
  /** Key of a telling of its event: a precise one, or for lack of one a vague one that has a day or a place. */
  readonly to: string;
  readonly how: 'own-report' | 'alike' | 'judged';
  readonly score: number;
  readonly why: string;
}

export interface VagueParts {
  readonly reports: ReadonlyMap<string, OwnReport>;
  readonly precise: ReadonlyMap<string, Telling>;
  readonly groups: readonly (readonly string[])[];
  readonly score: (a: Telling, b: Telling) => PairScore;
  readonly links: EventLinks;
}

const LOOSE_CAP = 60;

/** Days before its publication within which an undated telling of a place is looked for. */
const FRESH = 10;

/** Country and day, by which vague tellings find events. */
function dayKeys({ family, days, place }: Telling): string[] {
  if (days === null || days[1] - days[0] > 7 || place?.country == null) return [];
  const keys: string[] = [];
  for (let day = days[0] - 1; day <= days[1] + 1; day += 1) keys.push(`${family}:${place.country}:${day}`);
  return keys;
}

/** Place and day; an undated telling of a place is of the days before its report was published. */
function placeKeys({ family, days, place, published, assertion }: Telling): string[] {
  if (!isLocated(place) || (days === null && assertion.time !== undefined)) return [];
  const range = days ?? (published === null ? null : [published - FRESH, published]);
  if (range === null || range[1] - range[0] > FRESH) return [];
  const keys: string[] = [];
  for (let day = range[0]!; day <= range[1]!; day += 1)
    keys.push(`${family}:at:${place.ref ?? place.name}:${day}`);
  return keys;
}

const keysOf = (telling: Telling): readonly string[] => [
  ...dayKeys(telling),
  ...placeKeys(telling),
  ...blockingKeys(telling),
];

function indexOf(tellings: Iterable<Telling>): ReadonlyMap<string, readonly Telling[]> {
  const index = new Map<string, Telling[]>();
  for (const telling of tellings) {
    for (const key of keysOf(telling)) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [telling]);
      else there.push(telling);
    }
  }
  return index;
}

function candidates(telling: Telling, index: ReadonlyMap<string, readonly Telling[]>): Telling[] {
  const found = new Map<string, Telling>();
  for (const key of keysOf(telling)) {
    const block = index.get(key) ?? [];
    if (block.length <= LOOSE_CAP) for (const other of block) found.set(other.key, other);
  }
  found.delete(telling.key);
  return [...found.values()].sort((x, y) => (x.key < y.key ? -1 : 1));
}

/** The best pair a group, best first. */
function bestByGroup(pairs: readonly (readonly [Telling, PairScore])[], groupOf: (key: string) => string) {
  const best = new Map<string, readonly [Telling, PairScore]>();
  for (const pair of pairs) {
    const group = groupOf(pair[0].key);
    const known = best.get(group);
    if (known === undefined || pair[1].score > known[1].score) best.set(group, pair);
  }
  return [...best.values()].sort(([a, x], [b, y]) => y.score - x.score || (a.key < b.key ? -1 : 1));
}

function alike(
  telling: Telling,
  index: ReadonlyMap<string, readonly Telling[]>,
  groupOf: (key: string) => string,
  score: VagueParts['score'],
): Attached | null {
  const pairs = candidates(telling, index).map((one) => [one, score(telling, one)] as const);
  const [first, second] = bestByGroup(
    pairs.filter(([one, { veto }]) => !veto && one.report !== telling.report),
    groupOf,
  );
  if (first === undefined) return null;
  const [one, { score: best, why }] = first;
  if (best < ATTACHED || (second !== undefined && best - second[1].score < MARGIN)) return null;
  const undated = telling.days === null ? `undated, published within ${FRESH} days of it; ` : '';
  return { telling: telling.key, to: one.key, how: 'alike', score: best, why: `${undated}${why}` };
}

function judged(telling: Telling, precise: ReadonlyMap<string, Telling>, links: EventLinks): Attached | null {
  const to = links
    .same()
    .flatMap(([a, b]) => (a === telling.key ? [b] : b === telling.key ? [a] : []))
    .find((key) => precise.has(key));
  return to === undefined
    ? null
    : { telling: telling.key, to, how: 'judged', score: 1, why: 'a person said so' };
}

/** Groups what goes nowhere. */
function looseOf(left: readonly Telling[], score: VagueParts['score']): Clustered {
  const byKey = new Map(left.map((one) => [one.key, one]));
  const index = indexOf(left);
  const pairs = new Map<string, PairScore>();
  for (const telling of left)
    for (const other of candidates(telling, index)) {
      const pair = score(telling, other);
      if (pair.score >= DOUBTFUL) pairs.set(`${pair.a}\n${pair.b}`, pair);
    }
  return clusterTellings([...byKey.keys()], [...pairs.values()], (a, b) =>
    score(byKey.get(a)!, byKey.get(b)!),
  );
}

/** Attaches vague tellings to groups of precise ones. */
export function attachVague({ reports, precise, groups, score, links }: VagueParts): {
  readonly satellites: readonly Attached[];
  readonly loose: Clustered;
} {
  const groupNames = new Map(groups.flatMap((keys) => keys.map((key) => [key, keys[0]!] as const)));
  const groupOf = (key: string): string => groupNames.get(key)!;
  const index = indexOf(precise.values());
  const satellites: Attached[] = [];
  const left: Telling[] = [];
  const own = [...reports.values()].sort((x, y) => (x.report.id < y.report.id ? -1 : 1));
  for (const { vague, links: ownLinks } of own) {
    for (const telling of vague) {
      const link = ownLinks.find(({ from }) => from === telling.key);
      const refused = link !== undefined && links.of(link.from, link.to) === 'not-same';
      const attached =
        judged(telling, precise, links) ??
        (link === undefined || refused
          ? alike(telling, index, groupOf, score)
          : { telling: telling.key, to: link.to, how: 'own-report' as const, score: 1, why: link.why });
      if (attached === null) left.push(telling);
      else satellites.push(attached);
    }
  }
  return { satellites, loose: looseOf(left, score) };
}
