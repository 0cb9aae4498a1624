/**
 * The vague tellings around a change: where each that may be touched goes now, and the groups of those that go
 * nowhere. Who was a satellite before is asked of the events that are kept.
 */
import type { PairScore } from '@marsad/model';
import { clusterTellings } from '../events/cluster-tellings.js';
import { type Attached, attachmentOf, LOOSE_CAP, throughSatellites } from '../events/satellites.js';
import { DOUBTFUL } from '../events/score-pair.js';
import type { ComparedTelling } from '../events/telling.js';
import type { KeptEvents } from './kept-events.js';
import { preciseKeys, vagueKeys } from './kept-report.js';
import { reportOf, type Sight } from './region.js';
import type { Sights } from './regroup.js';
import { spread } from './spread.js';

export interface VagueOnes {
  /** Where those that were looked at go now, null when nowhere. */
  readonly attached: ReadonlyMap<string, Attached | null>;
  /** Loose tellings whose groups were or are touched, that are no more among them. */
  readonly affected: ReadonlySet<string>;
  readonly groups: readonly (readonly string[])[];
  readonly review: readonly PairScore[];
}

export interface VagueChange extends Sights {
  readonly events: KeptEvents;
  /** Precise tellings that changed, or whose group did, in either sight. */
  readonly precise: readonly string[];
  /** Vague tellings that changed, were or are linked otherwise, or are no more. */
  readonly vague: readonly string[];
  /** First key of the group of a precise telling, where it was grouped anew. */
  readonly groupOf: ReadonlyMap<string, string>;
}

const capped = (tellings: readonly ComparedTelling[]): readonly ComparedTelling[] =>
  tellings.length <= LOOSE_CAP ? tellings : [];

function under(keys: readonly number[], sight: Sight, but: string): ComparedTelling[] {
  const found = new Map(keys.flatMap((key) => capped(sight.under(key)).map((one) => [one.key, one])));
  found.delete(but);
  return [...found.values()].sort((x, y) => (x.key < y.key ? -1 : 1));
}

/** Vague tellings, as they are now, that may go elsewhere by the change. */
async function touched({ region, before, after, precise, vague }: VagueChange): Promise<string[]> {
  await region.loadReports([...precise, ...vague].map(reportOf));
  const keys = precise.flatMap((key) =>
    [before.telling(key), after.telling(key)].flatMap((one) => (one === undefined ? [] : vagueKeys(one))),
  );
  await region.load(keys);
  const met = [...new Set(keys)].flatMap((key) => after.under(key).map((one) => one.key));
  const tied = precise.flatMap((key) => [...before.links.tiedTo(key), ...after.links.tiedTo(key)]);
  await region.loadReports(tied.map(reportOf));
  const all = [...new Set([...vague, ...met, ...tied])].filter((key) => after.telling(key)?.vague === true);
  // What its own report ties to one of them goes where that one goes.
  const behind = all.flatMap((key) =>
    after.ties(reportOf(key)).flatMap(({ from, to }) => (to === key ? [from] : [])),
  );
  return [...new Set([...all, ...behind])];
}

/** Where they go. */
async function attach(keys: readonly string[], change: VagueChange): Promise<Map<string, Attached | null>> {
  const { region, after, events, groupOf } = change;
  const tellings = keys.map((key) => after.telling(key)!);
  await region.load(tellings.flatMap(preciseKeys));
  await region.loadReports(keys.flatMap((key) => after.links.tiedTo(key)).map(reportOf));
  const candidates = (telling: ComparedTelling): ComparedTelling[] =>
    under(preciseKeys(telling), after, telling.key);
  await events.load(tellings.flatMap((one) => candidates(one).map(({ key }) => key)));
  const parts = {
    isPrecise: (key: string) => after.isPrecise(key),
    candidates,
    groupOf: (key: string) => groupOf.get(key) ?? events.of(key)?.own[0] ?? key,
    score: (a: ComparedTelling, b: ComparedTelling) => after.score(a, b),
    links: after.links,
  };
  const goes = new Map(tellings.map((one) => [one.key, attachmentOf(one, after.ties(one.report), parts)]));
  await events.load([...goes.values()].flatMap((one) => one?.to ?? []));
  const satelliteOf = (key: string): Attached | null | undefined =>
    goes.has(key) || after.isPrecise(key) ? goes.get(key) : wasSatellite(key, events);
  return new Map([...goes].map(([key, one]) => [key, throughSatellites(one, satelliteOf)]));
}

function wasSatellite(key: string, events: KeptEvents): Attached | undefined {
  const found = events.of(key)?.satellites.find(({ telling }) => telling === key);
  return found === undefined ? undefined : { ...found, score: 1 };
}

/** Loose tellings that these hang together with in a sight. */
async function loose(
  seeds: Iterable<string>,
  { region, events }: VagueChange,
  sight: Sight,
  isLoose: (key: string) => boolean,
): Promise<{ found: Set<string>; pairs: Map<string, PairScore> }> {
  const pairs = new Map<string, PairScore>();
  const load = async (ring: readonly string[]): Promise<void> => {
    await region.loadReports(ring.map(reportOf));
    const keys = ring.flatMap((key) => sight.telling(key) ?? []).flatMap(vagueKeys);
    await region.load(keys);
    await events.load([...new Set(keys)].flatMap((key) => capped(sight.under(key)).map((one) => one.key)));
  };
  const next = (key: string): string[] => {
    const telling = sight.telling(key);
    if (telling === undefined || !isLoose(key)) return [];
    return under(vagueKeys(telling), sight, key).flatMap((other) => {
      if (!isLoose(other.key)) return [];
      const pair = sight.score(telling, other);
      if (pair.score < DOUBTFUL) return [];
      pairs.set(`${pair.a}\n${pair.b}`, pair);
      return [other.key];
    });
  };
  return { found: await spread(seeds, load, next), pairs };
}

/** Vague tellings under keys whose blocks grew beyond their cap or shrank below it. */
async function crossing(keys: readonly string[], { region, before, after }: VagueChange): Promise<string[]> {
  const all = keys.flatMap((key) =>
    [before.telling(key), after.telling(key)].flatMap((one) => (one?.vague === true ? vagueKeys(one) : [])),
  );
  await region.load(all);
  return [...new Set(all)].flatMap((key) => {
    const [was, is] = [before.under(key), after.under(key)];
    if (was.length <= LOOSE_CAP === is.length <= LOOSE_CAP) return [];
    return [...was, ...is].map((one) => one.key);
  });
}

/** Finds where vague tellings go after the change. */
export async function vagueOnes(change: VagueChange): Promise<VagueOnes> {
  const { before, after, events, vague } = change;
  const attached = await attach(await touched(change), change);
  const seeds = [...new Set([...vague, ...attached.keys(), ...(await crossing(vague, change))])];
  await events.load(seeds);
  const wasLoose = (key: string): boolean => {
    const event = events.of(key);
    return event?.vague === true && event.own.includes(key) && before.telling(key) !== undefined;
  };
  const isLoose = (key: string): boolean => {
    if (after.telling(key)?.vague !== true) return false;
    const now = attached.get(key);
    return now === undefined ? wasLoose(key) : now === null;
  };
  const was = await loose(seeds.filter(wasLoose), change, before, wasLoose);
  const moved = seeds.filter((key) => isLoose(key) && (!wasLoose(key) || vague.includes(key)));
  const is = await loose([...was.found, ...moved], change, after, isLoose);
  const present = [...is.found].filter(isLoose);
  const { groups, review } = clusterTellings(present, [...is.pairs.values()], (a, b) =>
    after.score(after.telling(a)!, after.telling(b)!),
  );
  return { attached, affected: is.found, groups, review };
}
