/**
 * Compares two names of several words: words stand for one another, run together or apart, come in another order, or
 * are missing. The outcome is what speaks for and against, in nats; `nameScore` makes a probability of it.
 */
import { compareWords } from './compare-words.js';
import { LACKING } from './name-roles.js';
import type { NamePreparer, PreparedName, PreparedWord } from './prepared-name.js';

/** Words of the two names that stand for one another: indexes, and what the pair weighs in nats. */
export interface Met {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weight: number;
}

export interface Comparison {
  readonly met: readonly Met[];
  /** Whether the words that meet come in another order. */
  readonly reordered: boolean;
  /** Sum of what the pairs weigh, nats. */
  readonly together: number;
  /** What the words that met would weigh had they been spelled alike, nats. */
  readonly most: number;
  /** What the words of each name weigh that met none, nats. */
  readonly lacking: readonly [a: number, b: number];
  /** Of the pairs of words that met, the least share of what they would weigh spelled alike. */
  readonly worst: number;
}

/** How much of a word's weight is held against a pair where the other name lacks the word. */
const LACK = 0.5;

/** What it costs, in nats, that the words come in another order. */
const REORDERED = 1;
const MOST_REMEMBERED = 200_000;

const isArabic = ({ script }: PreparedWord): boolean => script === 'arabic';

const mostOf = (word: PreparedWord, besideArabic: boolean): number =>
  besideArabic ? word.most.arabic : word.most.latin;

/** What a word weighs where the other name lacks it, in nats. */
const lack = (word: PreparedWord, besideArabic: boolean): number =>
  LACKING[word.role] * mostOf(word, besideArabic);

const worth = ({ together, lacking, reordered }: Comparison): number =>
  together - LACK * (lacking[0] + lacking[1]) - (reordered ? REORDERED : 0);

/** Compares names of one preparer; remembers what pairs of words weigh. */
export class NameComparer {
  private readonly weights = new Map<number, number>();

  constructor(private readonly preparer: NamePreparer) {}

  /** What speaks for and against two names being one. */
  compare(a: PreparedName, b: PreparedName): Comparison {
    const inOrder = this.sum(a.words, b.words, this.inOrder(a.words, b.words));
    if (a.words.length < 2 || b.words.length < 2) return inOrder;
    const met = this.anyOrder(a.words, b.words);
    if (met === null) return inOrder;
    const anyOrder = this.sum(a.words, b.words, met);
    return worth(anyOrder) > worth(inOrder) ? anyOrder : inOrder;
  }

  private weigh(a: PreparedWord, b: PreparedWord): number {
    const key = a.id * 0x4000000 + b.id;
    const known = this.weights.get(key);
    if (known !== undefined) return known;
    if (this.weights.size > MOST_REMEMBERED) this.weights.clear();
    const weight = compareWords(a, b);
    this.weights.set(key, weight);
    return weight;
  }

  /** Two words beside one: they may be one word written apart. */
  private weighJoined(a: PreparedWord, b: PreparedWord, other: PreparedWord): number {
    const long = a.plain.length + b.plain.length;
    if (long > 2 * other.full.length + 2 || 2 * long + 2 < other.full.length) return -Infinity;
    const both = this.preparer.join(a, b);
    return both === null ? -Infinity : this.weigh(both, other);
  }

  /** The best way to let words meet from left to right, each with one or with two that make one. */
  private inOrder(a: readonly PreparedWord[], b: readonly PreparedWord[]): Met[] {
    const stride = b.length + 1;
    const best = new Float64Array((a.length + 1) * stride);
    const step = new Uint8Array(best.length);
    const joins = new Float64Array(best.length);
    const aLack = b.some(isArabic);
    const bLack = a.some(isArabic);
    for (let i = 0; i <= a.length; i += 1)
      for (let j = 0; j <= b.length; j += 1) {
        if (i + j === 0) continue;
        const at = i * stride + j;
        let top = -Infinity;
        const offer = (value: number, way: number, weight: number): void => {
          if (value <= top) return;
          top = value;
          step[at] = way;
          joins[at] = weight;
        };
        const one = i > 0 ? a[i - 1]! : null;
        const two = j > 0 ? b[j - 1]! : null;
        if (one && two) {
          const weight = this.weigh(one, two);
          offer(best[at - stride - 1]! + weight, 1, weight);
          if (i > 1) {
            const joined = this.weighJoined(a[i - 2]!, one, two);
            offer(best[at - 2 * stride - 1]! + joined, 4, joined);
          }
          if (j > 1) {
            const joined = this.weighJoined(b[j - 2]!, two, one);
            offer(best[at - stride - 2]! + joined, 5, joined);
          }
        }
        if (one) offer(best[at - stride]! - LACK * lack(one, aLack), 2, 0);
        if (two) offer(best[at - 1]! - LACK * lack(two, bLack), 3, 0);
        best[at] = top;
      }
    return walkBack(step, joins, a.length, b.length);
  }

  /** The best pairs of words wherever they stand, or null when they stand in one order anyway. */
  private anyOrder(a: readonly PreparedWord[], b: readonly PreparedWord[]): Met[] | null {
    const pairs: Met[] = [];
    for (let i = 0; i < a.length; i += 1)
      for (let j = 0; j < b.length; j += 1) {
        const weight = this.weigh(a[i]!, b[j]!);
        if (weight > 0) pairs.push({ a: [i], b: [j], weight });
      }
    pairs.sort((x, y) => y.weight - x.weight);
    const met: Met[] = [];
    for (const pair of pairs) {
      if (met.every((other) => other.a[0] !== pair.a[0] && other.b[0] !== pair.b[0])) met.push(pair);
    }
    met.sort((x, y) => x.a[0]! - y.a[0]!);
    return isOrdered(met) ? null : met;
  }

  private sum(a: readonly PreparedWord[], b: readonly PreparedWord[], met: readonly Met[]): Comparison {
    const aLack = b.some(isArabic);
    const bLack = a.some(isArabic);
    const metA = new Set(met.flatMap((pair) => pair.a));
    const metB = new Set(met.flatMap((pair) => pair.b));
    let together = 0;
    for (const { weight } of met) together += weight;
    let most = 0;
    const lacking: [number, number] = [0, 0];
    a.forEach((word, i) => {
      if (metA.has(i)) most += lack(word, aLack) / 2;
      else lacking[0] += lack(word, aLack);
    });
    b.forEach((word, j) => {
      if (metB.has(j)) most += lack(word, bLack) / 2;
      else lacking[1] += lack(word, bLack);
    });
    const worst = met.reduce((least, pair) => {
      const own = pair.a.map((i) => a[i]!).concat(pair.b.map((j) => b[j]!));
      if (own.some(({ role }) => role !== 'name')) return least;
      const could =
        pair.a.reduce((all, i) => all + mostOf(a[i]!, aLack), 0) +
        pair.b.reduce((all, j) => all + mostOf(b[j]!, bLack), 0);
      return Math.min(least, (2 * pair.weight) / (could + 1e-9));
    }, 1);
    return { met, worst, reordered: !isOrdered(met), together, most, lacking };
  }
}

function isOrdered(met: readonly Met[]): boolean {
  return met.every(({ b }, at) => at === 0 || b[0]! > met[at - 1]!.b[0]!);
}

function walkBack(step: Uint8Array, joins: Float64Array, rows: number, columns: number): Met[] {
  const met: Met[] = [];
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const at = i * (columns + 1) + j;
    const weight = joins[at]!;
    switch (step[at]) {
      case 1:
        met.push({ a: [i - 1], b: [j - 1], weight });
        break;
      case 4:
        met.push({ a: [i - 2, i - 1], b: [j - 1], weight });
        break;
      case 5:
        met.push({ a: [i - 1], b: [j - 2, j - 1], weight });
        break;
    }
    const way = step[at]!;
    i -= way === 3 ? 0 : way === 4 ? 2 : 1;
    j -= way === 2 ? 0 : way === 5 ? 2 : 1;
  }
  return met.reverse();
}
