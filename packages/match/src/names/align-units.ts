/**
 * Aligns the units of two words and weighs how much the pair of them speaks for one name: the sum, in nats, of how much
 * likelier each pair of units (or a unit left out) is between two spellings of a name than between two names.
 */

/** Weights of pairs of units of two scripts, or of one. Row and column 0 stand for a unit left out. */
export interface PairWeights {
  /** `weights[a * columns + b]`, nats. */
  readonly weights: Float64Array;
  readonly columns: number;
}

/** Longer words are cut here, so that time stays bounded. Units. */
const MOST_UNITS = 40;

const rows: [Float64Array, Float64Array] = [
  new Float64Array(2 * MOST_UNITS + 1),
  new Float64Array(2 * MOST_UNITS + 1),
];

/** The weight of the best alignment, in nats; above 0 speaks for one name. Units are numbers from 1 on. */
export function alignUnits(a: ArrayLike<number>, b: ArrayLike<number>, pairs: PairWeights): number {
  const { weights, columns } = pairs;
  const width = Math.min(b.length, 2 * MOST_UNITS);
  const height = Math.min(a.length, 2 * MOST_UNITS);
  let [row, next] = rows;
  row[0] = 0;
  for (let j = 1; j <= width; j += 1) row[j] = row[j - 1]! + weights[b[j - 1]!]!;
  for (let i = 1; i <= height; i += 1) {
    const line = a[i - 1]! * columns;
    const left = weights[line]!;
    next[0] = row[0]! + left;
    for (let j = 1; j <= width; j += 1) {
      const other = b[j - 1]!;
      let best = row[j - 1]! + weights[line + other]!;
      const up = row[j]! + left;
      if (up > best) best = up;
      const back = next[j - 1]! + weights[other]!;
      if (back > best) best = back;
      next[j] = best;
    }
    [row, next] = [next, row];
  }
  return row[width]!;
}

/** One step of an alignment: unit numbers, 0 where a unit is left out. */
export type Step = readonly [a: number, b: number];

/** The steps of the best alignment, for learning and for explaining; the same weight as `alignUnits`. */
export function alignmentSteps(a: ArrayLike<number>, b: ArrayLike<number>, pairs: PairWeights): Step[] {
  const { weights, columns } = pairs;
  const width = Math.min(b.length, 2 * MOST_UNITS);
  const height = Math.min(a.length, 2 * MOST_UNITS);
  const stride = width + 1;
  const score = new Float64Array((height + 1) * stride);
  const from = new Uint8Array((height + 1) * stride);
  for (let i = 0; i <= height; i += 1)
    for (let j = 0; j <= width; j += 1) {
      if (i === 0 && j === 0) continue;
      const at = i * stride + j;
      const both =
        i > 0 && j > 0 ? score[at - stride - 1]! + weights[a[i - 1]! * columns + b[j - 1]!]! : -Infinity;
      const up = i > 0 ? score[at - stride]! + weights[a[i - 1]! * columns]! : -Infinity;
      const back = j > 0 ? score[at - 1]! + weights[b[j - 1]!]! : -Infinity;
      const best = Math.max(both, up, back);
      score[at] = best;
      from[at] = best === both ? 1 : best === up ? 2 : 3;
    }
  const steps: Step[] = [];
  for (let i = height, j = width; i > 0 || j > 0; ) {
    const way = from[i * stride + j];
    steps.push([way === 3 ? 0 : a[i - 1]!, way === 2 ? 0 : b[j - 1]!]);
    if (way !== 3) i -= 1;
    if (way !== 2) j -= 1;
  }
  return steps.reverse();
}
