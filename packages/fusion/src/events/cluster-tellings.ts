/**
 * Tellings that are of one event, out of their pairs: the surest pair is joined first, and two groups are joined only
 * when all their members may be of one event and are alike on the whole, so that no telling bridges two events. The
 * groups depend on the set of tellings and not on their order.
 */
import type { PairScore } from '@marsad/model';
import { CLEAR, DOUBTFUL } from './score-pair.js';

export interface Clustered {
  /** Keys, sorted; groups by their first key. */
  readonly groups: readonly (readonly string[])[];
  /** Pairs that a person should look at: alike, and in two groups. */
  readonly review: readonly PairScore[];
}

type Score = (a: string, b: string) => PairScore;

/** Surest first, equal ones by their keys; what a person joined last, so that whole groups are joined. */
function surer(x: PairScore, y: PairScore): number {
  if ((x.judged === 'same') !== (y.judged === 'same')) return x.judged === 'same' ? 1 : -1;
  if (x.score !== y.score) return y.score - x.score;
  return x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1;
}

/**
 * Whether all members of both may be of one event and are alike on the whole. What a person joined is joined, unless a
 * person also parted two of them.
 */
function mayJoin(a: readonly string[], b: readonly string[], score: Score, judged: boolean): boolean {
  let sum = 0;
  for (const x of a) {
    for (const y of b) {
      const pair = score(x, y);
      if (judged ? pair.judged === 'not-same' : pair.veto) return false;
      sum += pair.score;
    }
  }
  return judged || sum / (a.length * b.length) >= (CLEAR + DOUBTFUL) / 2;
}

/** Joins the tellings of `keys`; `pairs` are those among them that were compared, `score` compares any two. */
export function clusterTellings(
  keys: readonly string[],
  pairs: readonly PairScore[],
  score: Score,
): Clustered {
  const groups = new Map([...keys].sort().map((key) => [key, [key]]));
  const sorted = [...pairs].sort(surer);
  for (const { a, b, band, judged } of sorted) {
    const [x, y] = [groups.get(a)!, groups.get(b)!];
    if (band !== 'clear' || x === y || !mayJoin(x, y, score, judged === 'same')) continue;
    const joined = [...x, ...y].sort();
    for (const key of joined) groups.set(key, joined);
  }
  return {
    groups: [...new Set(groups.values())].sort((x, y) => (x[0]! < y[0]! ? -1 : 1)),
    review: sorted.filter(({ a, b, band }) => band !== 'apart' && groups.get(a) !== groups.get(b)),
  };
}
