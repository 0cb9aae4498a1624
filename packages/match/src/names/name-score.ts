/**
 * Makes a probability of what speaks for and against two names being one. The coefficients were fitted, by
 * tools/src/measure-match.ts, to names of one half of the reference data beside the names nearest to them.
 */
import type { Clashes } from './clashes.js';
import type { Comparison } from './compare-names.js';

/** What the score is made of, each about 0 to 1. */
export function scoreFeatures({ together, most, lacking, reordered, worst, met }: Comparison): number[] {
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
    met.length > 1 ? 1 - Math.max(-1, worst) : 0,
  ];
}

/** The features of the pair together with its clashes. */
export function fineFeatures(comparison: Comparison, { swapped, dropped }: Clashes): number[] {
  return [...scoreFeatures(comparison), Math.min(swapped, 3), Math.min(dropped, 3)];
}

const ROUGH = [-7.41, 0.59, 5.63, 1.98, -8.13, -9.27, -0.38, -0.88, 0.19];
const FINE = [-7.07, 0.86, 4.35, 2.24, -8.55, -9.16, -0.45, -1.0, 0.73, -1.54, -0.89];

const NOTHING_MET = -12;

const sum = (features: readonly number[], by: readonly number[]): number =>
  features.reduce((all, feature, at) => all + feature * by[at]!, 0);

/** The log odds of two names being one, before their clashes are looked at: to choose whom to look at. */
export function roughOdds(comparison: Comparison): number {
  return comparison.met.length === 0 ? NOTHING_MET : sum(scoreFeatures(comparison), ROUGH);
}

/** The log odds of two names being one. */
export function logOdds(comparison: Comparison, clashes: Clashes): number {
  return comparison.met.length === 0 ? NOTHING_MET : sum(fineFeatures(comparison, clashes), FINE);
}

/** Log odds added when two texts are written alike, marks and case aside. */
export const WRITTEN_ALIKE = 4;
/** Log odds of the rival where a list has no other candidate. */
export const NO_RIVAL = -12;
const MOST_AHEAD = 4;
const IN_A_LIST = [-1.43, 0.59, 0.75];

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
  return Math.round(1000 / (1 + Math.exp(-sum(listFeatures(odds, ahead), IN_A_LIST)))) / 1000;
}

/** How far ahead of any other a pair is taken to be where no list of candidates is at hand. */
const ALONE = 3.1;

/**
 * What each lacking syllable takes from the log odds of a pair without a list. Set by hand: in a list, Malawi is there
 * to be chosen before Mali; alone, it must not pass for Mali.
 */
const SYLLABLE = 1;

/** About the probability that two names are one, where no list of candidates is at hand. */
export function pairProbability(odds: number, { syllables }: Clashes): number {
  return probability(odds - SYLLABLE * Math.min(syllables, 2), ALONE);
}
