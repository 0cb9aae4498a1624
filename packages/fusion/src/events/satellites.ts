/**
 * Where vague tellings go: to the event of their own report that they speak of, or to the one event that day, place,
 * parties and claim point at, if no other comes near. They are satellites: they add their figures and voices, and
 * never join two events. What goes nowhere and has a day is grouped among its like.
 */
import type { PairScore } from '@marsad/model';
import { blockingKeys } from './blocking-keys.js';
import { type Clustered, clusterTellings } from './cluster-tellings.js';
import type { EventLinks } from './event-links.js';
import type { OwnLink, OwnReport } from './own-report.js';
import { DOUBTFUL } from './score-pair.js';
import { type ComparedTelling, isLocated } from './telling.js';

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
  readonly precise: ReadonlyMap<string, ComparedTelling>;
  readonly groups: readonly (readonly string[])[];
  readonly score: (a: ComparedTelling, b: ComparedTelling) => PairScore;
  readonly links: EventLinks;
}

/** What one vague telling is attached by. */
export interface AttachParts {
  readonly isPrecise: (key: string) => boolean;
  /** Precise tellings that share a key with it whose block is not beyond its cap, by their keys. */
  readonly candidates: (telling: ComparedTelling) => readonly ComparedTelling[];
  /** Name of the group of a precise telling. */
  readonly groupOf: (key: string) => string;
  readonly score: VagueParts['score'];
  readonly links: EventLinks;
}

/** The most tellings under one key that a vague telling is compared with. */
export const LOOSE_CAP = 60;

/** Days before its publication within which an undated telling of a place is looked for. */
const FRESH = 10;

/** Country and day, by which vague tellings find events. */
function dayKeys({ family, days, place }: ComparedTelling): string[] {
  if (days === null || days[1] - days[0] > 7 || place?.country == null) return [];
  const keys: string[] = [];
  for (let day = days[0] - 1; day <= days[1] + 1; day += 1) keys.push(`${family}:${place.country}:${day}`);
  return keys;
}

/** Place and day; an undated telling of a place is of the days before its report was published. */
function placeKeys({ family, days, place, published, assertion }: ComparedTelling): string[] {
  if (!isLocated(place) || (days === null && assertion.time !== undefined)) return [];
  const range = days ?? (published === null ? null : [published - FRESH, published]);
  if (range === null || range[1] - range[0] > FRESH) return [];
  const keys: string[] = [];
  for (let day = range[0]!; day <= range[1]!; day += 1)
    keys.push(`${family}:at:${place.ref ?? place.name}:${day}`);
  return keys;
}

/** Keys under which vague tellings meet precise ones, and one another. */
export const meetingKeys = (telling: ComparedTelling): readonly string[] => [
  ...dayKeys(telling),
  ...placeKeys(telling),
  ...blockingKeys(telling),
];

function indexOf(tellings: Iterable<ComparedTelling>): ReadonlyMap<string, readonly ComparedTelling[]> {
  const index = new Map<string, ComparedTelling[]>();
  for (const telling of tellings) {
    for (const key of meetingKeys(telling)) {
      const there = index.get(key);
      if (there === undefined) index.set(key, [telling]);
      else there.push(telling);
    }
  }
  return index;
}

function candidates(
  telling: ComparedTelling,
  index: ReadonlyMap<string, readonly ComparedTelling[]>,
): ComparedTelling[] {
  const found = new Map<string, ComparedTelling>();
  for (const key of meetingKeys(telling)) {
    const block = index.get(key) ?? [];
    if (block.length <= LOOSE_CAP) for (const other of block) found.set(other.key, other);
  }
  found.delete(telling.key);
  return [...found.values()].sort((x, y) => (x.key < y.key ? -1 : 1));
}

/** The best pair a group, best first. */
function bestByGroup(
  pairs: readonly (readonly [ComparedTelling, PairScore])[],
  groupOf: (key: string) => string,
) {
  const best = new Map<string, readonly [ComparedTelling, PairScore]>();
  for (const pair of pairs) {
    const group = groupOf(pair[0].key);
    const known = best.get(group);
    if (known === undefined || pair[1].score > known[1].score) best.set(group, pair);
  }
  return [...best.values()].sort(([a, x], [b, y]) => y.score - x.score || (a.key < b.key ? -1 : 1));
}

function alike(telling: ComparedTelling, { candidates, groupOf, score }: AttachParts): Attached | null {
  const pairs = candidates(telling).map((one) => [one, score(telling, one)] as const);
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

/** Where a vague telling goes, null when nowhere; `own` are the ties of its report. */
export function attachmentOf(
  telling: ComparedTelling,
  own: readonly OwnLink[],
  parts: AttachParts,
): Attached | null {
  const { links, isPrecise } = parts;
  const judged = links.tiedTo(telling.key).find(isPrecise);
  if (judged !== undefined)
    return { telling: telling.key, to: judged, how: 'judged', score: 1, why: 'a person said so' };
  const link = own.find(({ from }) => from === telling.key);
  const refused = link !== undefined && links.of(link.from, link.to) === 'not-same';
  return link === undefined || refused
    ? alike(telling, parts)
    : { telling: telling.key, to: link.to, how: 'own-report', score: 1, why: link.why };
}

/** A telling that is tied to a satellite goes on to where that one goes. */
export function throughSatellites(
  attached: Attached | null,
  satelliteOf: (key: string) => Attached | null | undefined,
): Attached | null {
  if (attached === null) return null;
  const seen = new Set([attached.telling]);
  let { to } = attached;
  for (let next = satelliteOf(to); next != null && !seen.has(to); next = satelliteOf(to)) {
    seen.add(to);
    to = next.to;
  }
  return to === attached.to ? attached : { ...attached, to };
}

/** Groups those of all vague tellings that go nowhere. */
function looseOf(
  left: readonly ComparedTelling[],
  all: readonly ComparedTelling[],
  score: VagueParts['score'],
): Clustered {
  const byKey = new Map(left.map((one) => [one.key, one]));
  const index = indexOf(all);
  const pairs = new Map<string, PairScore>();
  for (const telling of left)
    for (const other of candidates(telling, index)) {
      if (!byKey.has(other.key)) continue;
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
  const index = indexOf(precise.values());
  const parts: AttachParts = {
    isPrecise: (key) => precise.has(key),
    candidates: (telling) => candidates(telling, index),
    groupOf: (key) => groupNames.get(key)!,
    score,
    links,
  };
  const own = [...reports.values()].sort((x, y) => (x.report.id < y.report.id ? -1 : 1));
  const goes = new Map<string, Attached | null>();
  for (const { vague, links: ownLinks } of own)
    for (const telling of vague) goes.set(telling.key, attachmentOf(telling, ownLinks, parts));
  const all = own.flatMap(({ vague }) => vague);
  const left = all.filter(({ key }) => goes.get(key) === null);
  const satellites = [...goes.values()].flatMap(
    (one) => throughSatellites(one, (key) => goes.get(key)) ?? [],
  );
  return { satellites, loose: looseOf(left, all, score) };
}
