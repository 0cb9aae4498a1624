/**
 * The groups of precise tellings around a change: every component that it touches, as it was and as it is, grouped
 * anew. What lies in other components is not looked at, since no group reaches beyond one.
 */
import type { PairScore } from '@marsad/model';
import { BLOCK_CAP } from '../events/blocks.js';
import { clusterTellings } from '../events/cluster-tellings.js';
import type { ComparedTelling } from '../events/telling.js';
import { blocksOf } from './kept-report.js';
import { type Region, reportOf, type Sight } from './region.js';
import { spread } from './spread.js';

export interface Sights {
  readonly region: Region;
  readonly before: Sight;
  readonly after: Sight;
}

export interface Regrouped {
  /** Precise tellings whose groups were or are touched, that are no more among them. */
  readonly affected: ReadonlySet<string>;
  readonly groups: readonly (readonly string[])[];
  readonly review: readonly PairScore[];
}

/** Tellings that one is compared with. */
function near(telling: ComparedTelling, sight: Sight): ComparedTelling[] {
  const found = new Map<string, ComparedTelling>();
  for (const key of blocksOf(telling)) {
    const block = sight.under(key);
    if (block.length <= BLOCK_CAP) for (const one of block) found.set(one.key, one);
  }
  for (const key of sight.links.tiedTo(telling.key)) {
    const one = sight.telling(key);
    if (one !== undefined && !one.vague) found.set(key, one);
  }
  found.delete(telling.key);
  return [...found.values()];
}

const pairsOf = (key: string, sight: Sight): PairScore[] => {
  const telling = sight.telling(key);
  if (telling === undefined || telling.vague) return [];
  return near(telling, sight)
    .map((other) => sight.score(telling, other))
    .filter(({ band }) => band !== 'apart');
};

async function component(seeds: Iterable<string>, region: Region, sight: Sight): Promise<Set<string>> {
  const load = async (ring: readonly string[]): Promise<void> => {
    await region.loadReports(ring.map(reportOf));
    const tellings = ring.flatMap((key) => sight.telling(key) ?? []);
    await region.load(tellings.flatMap(blocksOf));
    await region.loadReports(ring.flatMap((key) => sight.links.tiedTo(key)).map(reportOf));
  };
  return spread(seeds, load, (key) => pairsOf(key, sight).flatMap(({ a, b }) => [a, b]));
}

/** Tellings in blocks that grew beyond their cap or shrank below it. */
function crossing(keys: Iterable<number>, { before, after }: Sights): string[] {
  return [...keys].flatMap((key) => {
    const [was, is] = [before.under(key), after.under(key)];
    if (was.length <= BLOCK_CAP === is.length <= BLOCK_CAP) return [];
    return [...was, ...is].map((one) => one.key);
  });
}

/** Groups what these tellings touch; each is one that was, is, or was linked otherwise. */
export async function regroup(seeds: readonly string[], sights: Sights): Promise<Regrouped> {
  const { region, before, after } = sights;
  await region.loadReports(seeds.map(reportOf));
  const keys = new Set(
    seeds.flatMap((key) =>
      [before, after].flatMap((sight) => {
        const telling = sight.telling(key);
        return telling === undefined || telling.vague ? [] : blocksOf(telling);
      }),
    ),
  );
  await region.load(keys);
  const touched = [...seeds, ...crossing(keys, sights)];
  const was = await component(touched, region, before);
  const affected = await component([...was], region, after);
  const present = [...affected].filter((key) => after.isPrecise(key));
  const pairs = new Map<string, PairScore>();
  for (const key of present) for (const pair of pairsOf(key, after)) pairs.set(`${pair.a}\n${pair.b}`, pair);
  const { groups, review } = clusterTellings(present, [...pairs.values()], (a, b) =>
    after.score(after.telling(a)!, after.telling(b)!),
  );
  const sorted = [...review].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
  return { affected, groups, review: sorted };
}
