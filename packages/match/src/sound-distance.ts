/**
 * How alike two names sound, across scripts: an edit distance over sounds in which a vowel that Arabic leaves
 * unwritten costs little and a consonant of another kind costs much. It compares; it decides nothing.
 */
import { phonemes } from './phonemes.js';

/** Sounds that writers of the two scripts use for one another, each with what taking one for the other costs. */
const NEAR: readonly (readonly [sounds: string, cost: number])[] = [
  ['aA', 0],
  ['iIe', 0],
  ['uU', 0],
  ['kq', 0.1],
  ['gGj', 0.25],
  ['gkq', 0.3],
  ['Gr', 0.4],
  ['Gkqx', 0.5],
  ['xh', 0.4],
  ['sTz', 0.3],
  ['sS', 0.6],
  ['zD', 0.2],
  ['dD', 0.1],
  ['tT', 0.1],
  ['fv', 0.1],
  ['bv', 0.4],
  ['jz', 0.6],
  ['aAe', 0.2],
  ['eiIuU', 0.5],
  ['aAeiIuU', 0.5],
];
const UNLIKE = 1.2;
/** What leaving out a sound costs: little for a short vowel or h, more for a vowel that Arabic writes. */
const DROP: Readonly<Record<string, number>> = {
  a: 0.2,
  e: 0.2,
  i: 0.25,
  u: 0.25,
  A: 0.35,
  I: 0.4,
  U: 0.4,
  h: 0.35,
};

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  for (const [sounds, cost] of NEAR) if (sounds.includes(a) && sounds.includes(b)) return cost;
  return UNLIKE;
}

function dropCost(sounds: string, at: number): number {
  const sound = sounds[at]!;
  if (sound === sounds[at - 1]) return 0.1;
  return DROP[sound] ?? 1;
}

/** Weighted edit distance of two spellings by sound; 0 when they sound the same. */
export function soundDistance(a: string, b: string): number {
  let row = [0];
  for (let j = 0; j < b.length; j += 1) row.push(row[j]! + dropCost(b, j));
  for (let i = 0; i < a.length; i += 1) {
    const next = [row[0]! + dropCost(a, i)];
    for (let j = 0; j < b.length; j += 1) {
      const swapped = row[j]! + swapCost(a[i]!, b[j]!);
      next.push(Math.min(swapped, row[j + 1]! + dropCost(a, i), next[j]! + dropCost(b, j)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Least likeness at which a spelling counts as the same name; the pairs of the test all reach it. */
export const SAME_SOUND = 0.9;

/** Likeness of two spellings by sound (`phonemes`), from 0 to 1, for callers that compare one name with many. */
export function soundLikeness(a: string, b: string): number {
  const size = Math.max(a.length, b.length);
  return size === 0 ? 0 : Math.max(0, 1 - soundDistance(a, b) / size);
}

/**
 * Likeness of two names given as folded words joined by spaces, from 0 to 1. From `SAME_SOUND` on they may be one name
 * in two scripts; 1 means the same sounds.
 *
 * @example soundSimilarity('menaka', 'منكا') // above 0.9
 */
export function soundSimilarity(first: string, second: string): number {
  return soundLikeness(phonemes(first), phonemes(second));
}
