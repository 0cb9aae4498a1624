/**
 * Fits the coefficients of the name score to trials: each pair of a query and one of its five nearest candidates is one
 * observation. Newton's method with a small ridge; the same input gives the same numbers.
 */
import { clashesOf } from '@marsad/match/names/clashes.js';
import { NameComparer } from '@marsad/match/names/compare-names.js';
import { NameIndex } from '@marsad/match/names/name-index.js';
import {
  fineFeatures,
  listFeatures,
  logOdds,
  NO_RIVAL,
  scoreFeatures,
} from '@marsad/match/names/name-score.js';
import { NamePreparer } from '@marsad/match/names/prepared-name.js';
import type { TrialSet } from './name-trials.js';

interface Observation {
  readonly features: readonly number[];
  readonly right: boolean;
}

const NEAREST = 5;
const ROUNDS = 25;
const RIDGE = 0.5;

interface Seen {
  readonly rough: Observation[];
  readonly fine: Observation[];
  /** Log odds beside those of the best rival, with the right name in the list and without it. */
  readonly inLists: Observation[];
}

function observe(set: TrialSet): Seen {
  const index = new NameIndex<string>();
  for (const candidate of set.candidates) index.add(candidate, candidate);
  const preparer = new NamePreparer();
  const comparer = new NameComparer(preparer);
  const seen: Seen = { rough: [], fine: [], inLists: [] };
  for (const { query, right } of set.trials) {
    const texts = [...new Set([...index.find(query, NEAREST).map(({ text }) => text), right])];
    const scored = texts.map((text) => {
      const [a, b] = [preparer.prepare(query), preparer.prepare(text)];
      const comparison = comparer.compare(a, b);
      const clashes = clashesOf(a, b, comparison);
      seen.rough.push({ features: scoreFeatures(comparison), right: text === right });
      seen.fine.push({ features: fineFeatures(comparison, clashes), right: text === right });
      return { right: text === right, odds: logOdds(comparison, clashes) };
    });
    for (const list of [scored, scored.filter((one) => !one.right)]) {
      const [first, second] = [...list].sort((a, b) => b.odds - a.odds);
      for (const one of list) {
        const rival = (one === first ? second : first)?.odds ?? NO_RIVAL;
        seen.inLists.push({ features: listFeatures(one.odds, one.odds - rival), right: one.right });
      }
    }
  }
  return seen;
}

/** Solves a small system of linear equations by elimination. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, at) => (Math.abs(row[i]!) > Math.abs(rows[best]![i]!) ? i + at : best), i);
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let j = 0; j < rows.length; j += 1) {
      if (j === i) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      rows[j] = rows[j]!.map((value, at) => value - factor * rows[i]![at]!);
    }
  }
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}

function newton(all: readonly Observation[], size: number): number[] {
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
    for (const { features, right } of all) {
      const odds = features.reduce((sum, value, at) => sum + value * weights[at]!, 0);
      const p = 1 / (1 + Math.exp(-odds));
      features.forEach((value, i) => {
        gradient[i]! += value * ((right ? 1 : 0) - p);
        for (const [j, other] of features.entries()) hessian[i]![j]! += p * (1 - p) * value * other;
      });
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight + step[at]!);
  }
  return weights;
}

function told(what: string, all: readonly Observation[]): string {
  const weights = newton(all, all[0]?.features.length ?? 0).map((weight) => weight.toFixed(2));
  return `${what}: [${weights.join(', ')}] from ${all.length} observations, ${all.filter(({ right }) => right).length} right`;
}

/** The coefficients, as lines to be read and copied; the second fit rests on the first as it stands in the code. */
export function fitLogistic(sets: readonly TrialSet[]): string[] {
  const seen = sets.map(observe);
  return [
    told(
      'rough',
      seen.flatMap(({ rough }) => rough),
    ),
    told(
      'fine',
      seen.flatMap(({ fine }) => fine),
    ),
    told(
      'in a list',
      seen.flatMap(({ inLists }) => inLists),
    ),
  ];
}
