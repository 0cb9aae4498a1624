/**
 * Counts what no habit of spelling explains between two names: consonants of another kind in one place, and sounds that
 * one of them lacks. It follows the alignments of the words that met.
 */
import { alignmentSteps } from './align-units.js';
import type { Comparison, Met } from './compare-names.js';
import type { PreparedName, PreparedWord } from './prepared-name.js';
import { isFirm } from './sound-classes.js';
import { unitOf, weightsFor } from './sound-tables.js';

/** One step of an alignment, told: units, empty where one is left out, and the weight in nats. */
export interface Heard {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** How many consonants clash, and how many are left out. */
export interface Clashes {
  readonly swapped: number;
  readonly dropped: number;
  /** Two sounds on end that one of them lacks. */
  readonly syllables: number;
}

/** From here down a pair of consonants is a clash and not a habit, in nats. */
const CLASH = -1;
/** From here down a consonant that is left out is not one that writers leave out, in nats. */
const DROPPED = -2.5;
/** And two sounds on end. */
const SYLLABLE = -3;

const unitsOf = (words: readonly PreparedWord[]): number[] => words.flatMap(({ plain }) => [...plain]);

/** The aligned units of the words that met by sound. */
export function heardSteps(a: PreparedName, b: PreparedName, met: readonly Met[]): Heard[] {
  const steps: Heard[] = [];
  for (const pair of met) {
    const [one, other] = [pair.a.map((i) => a.words[i]!), pair.b.map((j) => b.words[j]!)];
    const [first, second] = [one[0]!, other[0]!];
    const pairs = weightsFor(first.script, second.script);
    if (pairs === null || first.role === 'initial' || second.role === 'initial') continue;
    if (first.class !== '' && first.class === second.class) continue;
    for (const [i, j] of alignmentSteps(unitsOf(one), unitsOf(other), pairs))
      steps.push({ a: unitOf(i), b: unitOf(j), weight: pairs.weights[i * pairs.columns + j]! });
  }
  return steps;
}

/** The clashes of two names that were compared. */
export function clashesOf(a: PreparedName, b: PreparedName, { met }: Comparison): Clashes {
  let swapped = 0;
  let dropped = 0;
  let syllables = 0;
  let side = 0;
  let before = 0;
  for (const step of heardSteps(a, b, met)) {
    const clash = isFirm(step.a) && isFirm(step.b) && step.weight < CLASH;
    if (clash) swapped += 1;
    const left = step.a === '' || step.b === '' ? step.a || step.b : '';
    if (left !== '' && isFirm(left) && step.weight < DROPPED) dropped += 1;
    const gap = left === '' ? 0 : step.a === '' ? 1 : 2;
    if (gap > 0 && gap === side && step.weight + before < SYLLABLE) syllables += 1;
    side = gap;
    before = step.weight;
  }
  return { swapped, dropped, syllables };
}
