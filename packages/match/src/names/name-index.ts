/**
 * Finds, among many names, those that may be one with a given name: by the pairs of consonants that follow one another,
 * in classes that Arabic and Latin writing share, and then by comparing the likeliest few hundred. It needs no list of
 * spellings, is the same every time, and never fails on a name.
 */
import { fold } from '../fold.js';
import { clashesOf } from './clashes.js';
import { NameComparer } from './compare-names.js';
import { logOdds, NO_RIVAL, probability, roughOdds, WRITTEN_ALIKE } from './name-score.js';
import { NamePreparer, type PreparedName, type PreparedWord } from './prepared-name.js';
import { soundClasses } from './sound-classes.js';
import { whyMatch } from './why-match.js';

/** A name that was found. */
export interface NameMatch<T> {
  readonly candidate: T;
  readonly text: string;
  /** About the probability that it is the same name, 0 to 1. */
  readonly score: number;
  /** Why, in one sentence. */
  readonly why: string;
}

interface Entry<T> {
  readonly candidate: T;
  readonly name: PreparedName;
  readonly size: number;
}

const MOST_COMPARED = 300;
/** Of those compared, how many are looked at sound by sound. */
const MOST_LOOKED_AT = 25;
const MOST_SKELETONS = 4;

/** Consonant classes of a name, in the ways that doubtful units allow. */
function skeletons(words: readonly PreparedWord[]): string[] {
  let all = [''];
  for (const word of words) {
    if (word.role === 'title' || word.role === 'place-kind') continue;
    for (const unit of word.bare ?? word.units) {
      const classes = soundClasses(unit).replace(/[Vo]/g, '');
      if (classes === '') continue;
      const ways = all.length * classes.length > MOST_SKELETONS ? classes[0]! : classes;
      all = all.flatMap((one) => [...ways].map((way) => (one.endsWith(way) ? one : one + way)));
    }
  }
  return [...new Set(all)];
}

/** The pairs of neighbours in a skeleton, its ends among them. */
function keysOf(name: PreparedName): Set<string> {
  const keys = new Set<string>();
  for (const skeleton of skeletons(name.words)) {
    const padded = `^${skeleton}$`;
    for (let at = 1; at < padded.length; at += 1) keys.add(padded.slice(at - 1, at + 1));
  }
  return keys;
}

/** The likeliest, likeliest first, in place; in the order added where they are equally likely. */
function best<O extends { readonly odds: number; readonly at: number }>(all: O[], most: number): O[] {
  return all.sort((x, y) => y.odds - x.odds || x.at - y.at).slice(0, most);
}

/** An index over names. */
export class NameIndex<T> {
  private readonly preparer = new NamePreparer();
  private readonly comparer = new NameComparer(this.preparer);
  private readonly entries: Entry<T>[] = [];
  private readonly postings = new Map<string, number[]>();
  private shared = new Float64Array(0);

  /** Adds a name; `candidate` comes back with it when it is found. A candidate may have several names. */
  add(text: string, candidate: T): void {
    const name = this.preparer.prepare(text);
    const keys = keysOf(name);
    const at = this.entries.length;
    this.entries.push({ candidate, name, size: keys.size });
    for (const key of keys) {
      const posting = this.postings.get(key);
      if (posting === undefined) this.postings.set(key, [at]);
      else posting.push(at);
    }
  }

  /** How many names are in it. */
  get size(): number {
    return this.entries.length;
  }

  /** The names that may be one with a name, likeliest first, in the order added where they are equally likely. */
  find(text: string, top: number, least = 0): NameMatch<T>[] {
    const query = this.preparer.prepare(text);
    const alike = fold(text);
    const rough = this.nearest(query).map((at) => {
      const { name } = this.entries[at]!;
      const comparison = this.comparer.compare(query, name);
      return { name, at, comparison, odds: roughOdds(comparison) };
    });
    const found = best(rough, Math.max(MOST_LOOKED_AT, top)).map((one) => {
      const odds = logOdds(one.comparison, clashesOf(query, one.name, one.comparison));
      return { ...one, odds: odds + (one.name.folded === alike ? WRITTEN_ALIKE : 0) };
    });
    best(found, top);
    // Spellings of one candidate are no rivals of one another.
    const first = found[0]?.at ?? 0;
    const second = found.find(({ at }) => !this.isOne(at, first));
    return found
      .slice(0, top)
      .map((one) => {
        const rival = this.isOne(one.at, first) ? second : found[0];
        const score = probability(one.odds, one.odds - (rival?.odds ?? NO_RIVAL));
        return { ...one, score };
      })
      .filter(({ score }) => score >= least)
      .map(({ at, name, comparison, score }) => ({
        candidate: this.entries[at]!.candidate,
        text: name.text,
        score,
        why: name.folded === alike ? 'The two are written alike.' : whyMatch(query, name, comparison),
      }));
  }

  private isOne(at: number, other: number): boolean {
    return at === other || Object.is(this.entries[at]!.candidate, this.entries[other]!.candidate);
  }

  private nearest(query: PreparedName): number[] {
    const { entries } = this;
    if (this.shared.length < entries.length) this.shared = new Float64Array(entries.length);
    const { shared } = this;
    shared.fill(0);
    const touched: number[] = [];
    const keys = keysOf(query);
    for (const key of keys) {
      const posting = this.postings.get(key);
      if (posting === undefined) continue;
      const weight = Math.log(1 + entries.length / posting.length);
      for (const at of posting) {
        if (shared[at] === 0) touched.push(at);
        shared[at]! += weight;
      }
    }
    for (const at of touched) shared[at]! /= Math.sqrt(entries[at]!.size + 2);
    if (touched.length <= MOST_COMPARED) return touched;
    return touched.sort((x, y) => shared[y]! - shared[x]! || x - y).slice(0, MOST_COMPARED);
  }
}
