/**
 * A text as the set of its runs of words, each run as one number, so that two texts can be asked how much of one stands
 * in the other. Spelling is folded, so that quotation marks, vowel signs and capitals make no other text; it refuses to
 * guess about translations, whose words differ.
 */

import { fold } from '@marsad/match';
import type { SharedWords } from '@marsad/model';

/** Words a run. Five in a row are seldom shared by chance, and a changed word spoils only five runs. */
const RUN = 5;
const WORD = /[\p{L}\p{N}]+/gu;

const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = mixed(hash, word.charCodeAt(i));
  return hash;
}

/** Runs of five words of a text as unsigned 32-bit hashes; a text of fewer words is one run. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const words = Array.from(fold(text).matchAll(WORD), ([word]) => wordHash(word));
  const runs = new Set<number>();
  const last = Math.max(0, words.length - RUN);
  for (let at = 0; at <= last && words.length > 0; at += 1) {
    let hash = 0x811c9dc5;
    for (const word of words.slice(at, at + RUN)) hash = mixed(mixed(hash, word & 0xffff), word >>> 16);
    runs.add(hash >>> 0);
  }
  return runs;
}

/** How much of one text stands in another. Two empty texts share nothing. */
export function sharedWords(a: ReadonlySet<number>, b: ReadonlySet<number>): SharedWords {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return { jaccard: 0, contained: 0 };
  let both = 0;
  for (const run of short) if (long.has(run)) both += 1;
  return { jaccard: both / (a.size + b.size - both), contained: both / short.size };
}
