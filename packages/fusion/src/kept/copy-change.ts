/**
 * What a change makes of the clusters of copies: only texts that are new, gone or altered are compared, with those
 * that share a band with them, and where a band is crowded those that enter or leave its first texts.
 */
import type { CopyCluster, CopyPair } from '@marsad/model';
import { comparedTexts, FIRST_OF_BAND } from '../copies/copy-clusters.js';
import { Groups } from '../copies/groups.js';
import { shinglesOf } from '../copies/shingles.js';
import { byName } from '../grouped.js';
import type { KeptReport } from './kept-report.js';
import type { Region } from './region.js';
import type { FindingsShelf } from './shelf.js';

/** A text of a changed report: its bands before and after, null where it was or is not. */
export interface TextChange {
  readonly id: string;
  readonly before: Pick<KeptReport, 'keys' | 'bands' | 'body'> | null;
  readonly after: { readonly bands: readonly number[]; readonly runs: number } | null;
}

export interface CopyChange {
  readonly copies: readonly CopyCluster[];
  readonly gone: readonly string[];
  /** Reports whose cluster is another now. */
  readonly reports: readonly string[];
}

const NOTHING: CopyChange = { copies: [], gone: [], reports: [] };
const bandsOf = ({ keys, bands }: Pick<KeptReport, 'keys' | 'bands'>): readonly number[] =>
  keys.slice(0, bands);
const name = (x: string, y: string): string => (x < y ? `${x}\n${y}` : `${y}\n${x}`);

function pairsIn(ids: readonly string[]): string[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => name(a, b)));
}

/** Members of bands before and after the change. */
class Bands {
  constructor(
    private readonly region: Region,
    private readonly changed: ReadonlyMap<string, readonly number[] | null>,
  ) {}

  first(band: number, after: boolean): readonly string[] {
    const before = this.region.idsUnder(band, false);
    if (!after) return before.slice(0, FIRST_OF_BAND);
    const added = [...this.changed].flatMap(([id, bands]) => (bands?.includes(band) === true ? [id] : []));
    return [...before.filter((id) => !this.changed.has(id)), ...added].sort().slice(0, FIRST_OF_BAND);
  }

  bandsOf(id: string): readonly number[] {
    const kept = this.region.was(id);
    return (this.changed.has(id) ? this.changed.get(id) : kept && bandsOf(kept)) ?? [];
  }

  /** Whether a band still proposes two. */
  async proposes(pair: string): Promise<boolean> {
    const [a = '', b = ''] = pair.split('\n');
    const shared = this.bandsOf(a).filter((band) => this.bandsOf(b).includes(band));
    await this.region.load(shared);
    return shared.some((band) => [a, b].every((id) => this.first(band, true).includes(id)));
  }
}

async function textsOf(ids: readonly string[], shelf: FindingsShelf) {
  const reports = await shelf.reports(ids);
  return new Map(reports.map(({ id, text }) => [id, shinglesOf(text)]));
}

/** Clusters of these pairs, by their first ids. */
function clustersOf(pairs: readonly CopyPair[]): CopyCluster[] {
  const groups = new Groups();
  const sorted = [...pairs].sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
  for (const { a, b } of sorted) groups.join(a, b);
  return [...byName(sorted, ({ a }) => [groups.of(a)])].map(([, own]) => ({
    reports: [...new Set(own.flatMap(({ a, b }) => [a, b]))].sort(),
    pairs: own,
  }));
}

/** Works the change out. */
export async function copyChange(
  given: readonly TextChange[],
  shelf: FindingsShelf,
  region: Region,
): Promise<CopyChange> {
  const changes = given.filter(({ before, after }) => before?.body.runs !== after?.runs);
  if (changes.length === 0) return NOTHING;
  const changed = new Map(changes.map(({ id, after }) => [id, after?.bands ?? null]));
  const bands = new Bands(region, changed);
  const keys = changes.flatMap(({ before, after }) => [
    ...(before === null ? [] : bandsOf(before)),
    ...(after?.bands ?? []),
  ]);
  await region.load(keys);
  const [lost, found] = [new Set<string>(), new Set<string>()];
  for (const key of new Set(keys)) {
    const [was, is] = [pairsIn(bands.first(key, false)), pairsIn(bands.first(key, true))];
    const [before, now] = [new Set(was), new Set(is)];
    for (const pair of was) if (!now.has(pair)) lost.add(pair);
    for (const pair of is)
      if (!before.has(pair) || pair.split('\n').some((id) => changed.has(id))) found.add(pair);
  }
  const ids = [...new Set([...changed.keys(), ...[...lost, ...found].flatMap((pair) => pair.split('\n'))])];
  const old = await shelf.copiesOf(ids);
  const pairs = new Map(old.flatMap((cluster) => cluster.pairs.map((pair) => [name(pair.a, pair.b), pair])));
  for (const pair of [...pairs.keys()])
    if (pair.split('\n').some((id) => changed.has(id))) pairs.delete(pair);
  for (const pair of lost) if (pairs.has(pair) && !(await bands.proposes(pair))) pairs.delete(pair);
  const fresh = [...found].filter((pair) => !pairs.has(pair));
  const runs = await textsOf([...new Set(fresh.flatMap((pair) => pair.split('\n')))], shelf);
  for (const pair of fresh) {
    const [a = '', b = ''] = pair.split('\n');
    const made = comparedTexts(a, runs.get(a)!, b, runs.get(b)!);
    if (made !== null) pairs.set(pair, made);
  }
  return differing(old, clustersOf([...pairs.values()]));
}

function differing(old: readonly CopyCluster[], now: readonly CopyCluster[]): CopyChange {
  const text = (cluster: CopyCluster): string => JSON.stringify(cluster);
  const [was, is] = [new Set(old.map(text)), new Set(now.map(text))];
  const gone = old.filter((cluster) => !is.has(text(cluster)));
  const copies = now.filter((cluster) => !was.has(text(cluster)));
  return {
    copies,
    gone: gone.map(({ reports }) => reports[0]!),
    reports: [...new Set([...gone, ...copies].flatMap(({ reports }) => reports))],
  };
}
