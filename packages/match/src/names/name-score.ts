/**
 * Makes a probability of what speaks for and against two names being one. The coefficients were fitted, by
 * tools/src/measure-match.ts, to names of one half of the reference data beside the names nearest to them.
 */
import type { Comparison } from './compare-names.js';

/** What the score is made of, each about 0 to 1. */
export function scoreFeatures({ together, most, lacking, reordered, worst }: Comparison): number[] {
  const least = Math.min(...lacking);
  const longest = Math.max(...lacking);
  return [
    1,
    Math.log(Math.max(1, Math.min(together, 60))),
    Math.max(-1, Math.min(1.2, together / (most + 1e-9))),
    Math.max(-1, worst),
    least / (most + least + 1e-9),
    longest / (most + longest + 1e-9),
    longest > 0 ? 1 : 0,
    reordered ? 1 : 0,
  ];
}

const COEFFICIENTS = [-7.25, 0.71, 5.7, 2.21, -6.13, -8.63, -0.22, -0.86];

/** The log odds of two names being one. */
export function logOdds(comparison: Comparison): number {
  if (comparison.met.length === 0) return -12;
  return scoreFeatures(comparison).reduce((sum, feature, at) => sum + feature * COEFFICIENTS[at]!, 0);
}

/** Log odds added when two texts are written alike, marks and case aside. */
export const WRITTEN_ALIKE = 4;
/** Log odds of the rival where a list has no other candidate. */
export const NO_RIVAL = -12;
const MOST_AHEAD = 4;
const IN_A_LIST = [-1.48, 0.56, 0.82];

/** The features of the second fit: the odds by themselves, and how far ahead of the best rival. */
export function listFeatures(odds: number, ahead: number): number[] {
  return [1, odds, Math.max(-MOST_AHEAD, Math.min(ahead, MOST_AHEAD))];
}

/**
 * About the probability that two names are one, 0 to 1, to three places.
 *
 * @param ahead by how much the log odds exceed those of the best other candidate; below 0 when another is likelier.
 */
export function probability(odds: number, ahead: number): number {
  const sum = listFeatures(odds, ahead).reduce((all, feature, at) => all + feature * IN_A_LIST[at]!, 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** About the probability that two names are one, where no list of candidates is at hand: as if far ahead of any other. */
export function pairProbability(odds: number): number {
  return probability(odds, odds - NO_RIVAL);
}
