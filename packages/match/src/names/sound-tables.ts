/**
 * The weights of pairs of units, read from the learned tables into flat arrays, and the numbers that units go by. What
 * the tables do not list gets a low weight by its kind: two vowels stand for one another sooner than two consonants.
 */
import type { PairWeights } from './align-units.js';
import type { Script } from './name-words.js';
import { isFirm, UNITS } from './sound-classes.js';
import { ARABIC_ARABIC, ARABIC_LATIN, LATIN_LATIN } from './sound-weights.js';
import { unseenWeight } from './unseen-weights.js';

/** Number of each unit; 0 stands for none. */
const numbers = new Map(UNITS.map((unit, at) => [unit, at + 1]));
const COLUMNS = UNITS.length + 1;

/** The numbers of units, for `alignUnits`. */
export function unitNumbers(units: readonly string[]): Uint8Array {
  return Uint8Array.from(units, (unit) => numbers.get(unit) ?? 0).filter((number) => number > 0);
}

/** The unit of a number; empty for 0. */
export function unitOf(number: number): string {
  return UNITS[number - 1] ?? '';
}

/** Reads lines such as "shin: sh=3.1 ch=2.9 -=-4" into a table; "-" stands for a unit left out. */
export function readWeights(lines: readonly string[]): PairWeights {
  const weights = new Float64Array(COLUMNS * COLUMNS);
  const all = ['', ...UNITS];
  for (const [i, a] of all.entries())
    for (const [j, b] of all.entries()) weights[i * COLUMNS + j] = unseenWeight(a, b);
  for (const line of lines) {
    const [row = '', cells = ''] = line.split(': ');
    for (const cell of cells.split(' ')) {
      const [column = '', weight = ''] = cell.split('=');
      weights[(numbers.get(row) ?? 0) * COLUMNS + (numbers.get(column) ?? 0)] = Number(weight);
    }
  }
  weights[0] = 0;
  return { weights, columns: COLUMNS };
}

function mirrored({ weights, columns }: PairWeights): PairWeights {
  const other = new Float64Array(weights.length);
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < columns; j += 1) other[j * columns + i] = weights[i * columns + j]!;
  return { weights: other, columns };
}

const arabicLatin = readWeights(ARABIC_LATIN);
const TABLES = {
  arabic: { arabic: readWeights(ARABIC_ARABIC), latin: arabicLatin },
  latin: { arabic: mirrored(arabicLatin), latin: readWeights(LATIN_LATIN) },
};

/** The weights for a word of one script beside a word of another, or null where a script is not known. */
export function weightsFor(first: Script, second: Script): PairWeights | null {
  return first === 'other' || second === 'other' ? null : TABLES[first][second];
}

/** Vowels and breaths are left out so often that a good pair reaches only about this share of their best weight. */
const WEAK = 0.6;

function bestOfRows({ weights, columns }: PairWeights): Float64Array {
  const best = new Float64Array(columns);
  for (let i = 1; i < columns; i += 1)
    for (let j = 0; j < columns; j += 1)
      best[i] = Math.max(best[i]!, weights[i * columns + j]! * (isFirm(unitOf(i)) ? 1 : WEAK));
  return best;
}

const BEST = {
  arabic: { arabic: bestOfRows(TABLES.arabic.arabic), latin: bestOfRows(TABLES.arabic.latin) },
  latin: { arabic: bestOfRows(TABLES.latin.arabic), latin: bestOfRows(TABLES.latin.latin) },
};

/** For each unit of a script, the most it can weigh beside a unit of either script, in nats. */
export function bestWeights(script: 'arabic' | 'latin'): {
  readonly arabic: Float64Array;
  readonly latin: Float64Array;
} {
  return BEST[script];
}
