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

/** All sounds are letters of ASCII; names are compared by the thousand, so each pair's cost is worked out once. */
const LETTERS = 128;
const swaps = new Float64Array(LETTERS * LETTERS).fill(UNLIKE);
for (const [sounds, cost] of [...NEAR].reverse())
  for (const a of sounds) for (const b of sounds) swaps[a.charCodeAt(0) * LETTERS + b.charCodeAt(0)] = cost;
const drops = new Float64Array(LETTERS).fill(1);
for (const [sound, cost] of Object.entries(DROP)) drops[sound.charCodeAt(0)] = cost;

function swapCost(a: number, b: number): number {
  if (a === b) return 0;
  return a < LETTERS && b < LETTERS ? swaps[a * LETTERS + b]! : UNLIKE;
}

function dropCost(sounds: string, at: number): number {
  const sound = sounds.charCodeAt(at);
  if (at > 0 && sound === sounds.charCodeAt(at - 1)) return 0.1;
  return sound < LETTERS ? drops[sound]! : 1;
}

/** Weighted edit distance of two spellings by sound; 0 when they sound the same. */
export function soundDistance(a: string, b: string): number {
  const width = b.length + 1;
  const dropsOfB: number[] = [];
  let row = [0];
  for (let j = 0; j < b.length; j += 1) {
    const cost = dropCost(b, j);
    dropsOfB.push(cost);
    row.push(row[j]! + cost);
  }
  let next = new Array<number>(width).fill(0);
  for (let i = 0; i < a.length; i += 1) {
    const sound = a.charCodeAt(i);
    const dropped = dropCost(a, i);
    next[0] = row[0]! + dropped;
    for (let j = 0; j < b.length; j += 1) {
      const swapped = row[j]! + swapCost(sound, b.charCodeAt(j));
      next[j + 1] = Math.min(swapped, row[j + 1]! + dropped, next[j]! + dropsOfB[j]!);
    }
    [row, next] = [next, row];
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
