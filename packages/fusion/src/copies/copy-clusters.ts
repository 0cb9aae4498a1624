/**
 * Reports that carry the same words: wire texts printed as they came, cut or lightly rewritten. Pairs are proposed by
 * locality-sensitive hashing and counted on the words themselves. A translation is no copy here; that two reports
 * repeat one voice is told by origins.
 */
import type { CopyCluster, CopyPair, SharedWords } from '@marsad/model';
import { byName } from '../grouped.js';
import { Groups } from './groups.js';
import { sharedWords, shinglesOf } from './shingles.js';
import { bandsOf, signatureOf } from './signature.js';

/** Our conventions: half of all words shared is a rewrite, four fifths of the shorter text is a cut. */
const REWRITE = 0.5;
const CUT = 0.8;
/** A shorter text has too few runs for its share to mean anything, unless the two are alike throughout. */
const FEW_RUNS = 8;
/** The most texts under one band that are compared with one another; the rest meet under other bands. */
export const FIRST_OF_BAND = 64;

export interface CopyText {
  readonly id: string;
  readonly text: string;
}

function whyCopy({ jaccard, contained }: SharedWords, runs: number): string | null {
  if (jaccard >= 0.95) return 'the same words';
  if (runs < FEW_RUNS) return null;
  if (jaccard >= REWRITE) return `a rewrite: ${Math.round(jaccard * 100)} of 100 runs of words are in both`;
  if (contained >= CUT)
    return `a cut: ${Math.round(contained * 100)} of 100 runs of the shorter are in the longer`;
  return null;
}

function proposed(texts: readonly CopyText[], runs: ReadonlyMap<string, ReadonlySet<number>>): Set<string> {
  const bands = new Map<string, string[]>();
  for (const { id } of texts) {
    for (const band of bandsOf(signatureOf(runs.get(id)!))) {
      const there = bands.get(band);
      if (there === undefined) bands.set(band, [id]);
      else if (there.length < FIRST_OF_BAND) there.push(id);
    }
  }
  const pairs = new Set<string>();
  for (const ids of bands.values())
    for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) pairs.add(`${a}\n${b}`);
  return pairs;
}

/** Two texts by the runs of their words: the pair, or null when they are no copies. Ids are in order. */
export function comparedTexts(
  a: string,
  x: ReadonlySet<number>,
  b: string,
  y: ReadonlySet<number>,
): CopyPair | null {
  const shared = sharedWords(x, y);
  const why = whyCopy(shared, Math.min(x.size, y.size));
  return why === null ? null : { a, b, ...shared, why };
}

/** Every pair of texts that carry the same words, by ids in order. */
export function copyPairs(given: readonly CopyText[]): readonly CopyPair[] {
  const texts = [...given].sort((x, y) => (x.id < y.id ? -1 : 1));
  const runs = new Map(texts.map(({ id, text }) => [id, shinglesOf(text)]));
  const found: CopyPair[] = [];
  for (const pair of proposed(texts, runs)) {
    const [a = '', b = ''] = pair.split('\n');
    const made = comparedTexts(a, runs.get(a)!, b, runs.get(b)!);
    if (made !== null) found.push(made);
  }
  return found.sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1));
}

/** Clusters of copies, by their first id. Ids must differ. */
export function copyClusters(texts: readonly CopyText[]): readonly CopyCluster[] {
  const pairs = copyPairs(texts);
  const groups = new Groups();
  for (const { a, b } of pairs) groups.join(a, b);
  return [...byName(pairs, ({ a }) => [groups.of(a)])]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, own]) => ({
      reports: [...new Set(own.flatMap(({ a, b }) => [a, b]))].sort(),
      pairs: own,
    }));
}
