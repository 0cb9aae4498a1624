/**
 * Compares two names by themselves, with no list around them. It is symmetric, takes any two strings and decides
 * nothing: where to draw the line is for the caller.
 */
import { clashesOf } from './clashes.js';
import { NameComparer } from './compare-names.js';
import { logOdds, pairProbability, WRITTEN_ALIKE } from './name-score.js';
import { NamePreparer } from './prepared-name.js';
import { whyMatch } from './why-match.js';

/** How alike two names are. */
export interface NameLikeness {
  /** About the probability that they are spellings of one name, 0 to 1, to three places. */
  readonly score: number;
  /** Why, in one sentence. */
  readonly why: string;
}

/**
 * How likely two names are spellings of one, in Arabic or Latin letters.
 *
 * @example nameLikeness('منكا', 'Ménaka').score // 0.9
 */
export function nameLikeness(first: string, second: string): NameLikeness {
  const preparer = new NamePreparer();
  const comparer = new NameComparer(preparer);
  const [a, b] = [preparer.prepare(first), preparer.prepare(second)];
  const comparison = comparer.compare(a, b);
  // Of alignments that weigh the same, which is found depends on the order: so the score is always made in one.
  const [one, other] = first < second ? [a, b] : [b, a];
  const ordered = first < second ? comparison : comparer.compare(one, other);
  const clashes = clashesOf(one, other, ordered);
  const odds = logOdds(ordered, clashes);
  if (a.folded === b.folded && a.folded !== '')
    return { score: pairProbability(odds + WRITTEN_ALIKE, clashes), why: 'The two are written alike.' };
  return { score: pairProbability(odds, clashes), why: whyMatch(a, b, comparison) };
}
