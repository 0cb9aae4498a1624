/**
 * Tells whether a noun only says which one of many its event was: "this was the second attack in three days", "one of the
 * deadliest attacks in years". The event itself was told before; such a noun tells of no other.
 */
import type { Atom, Draft, SentenceState } from '../state.js';

const THIS: ReadonlySet<string> = new Set(['هذا', 'هذه', 'ذلك', 'تلك']);
const IS: ReadonlySet<string> = new Set(['هو', 'هي']);
const ONE: ReadonlySet<string> = new Set([
  'one',
  'un',
  'une',
  "l'un",
  "l'une",
  'l’un',
  'l’une',
  'احد',
  'احدي',
]);
const MOST: ReadonlySet<string> = new Set(
  'اعنف اكبر اسوا ابرز اكثر اشد اخطر deadliest worst bloodiest biggest largest'.split(' '),
);
/** Words between "one of" and its noun: "one of the deadliest recent". */
const BETWEEN = 4;

/** Is the noun of a draft the predicate of "this is", or one picked out of the worst? */
export function ranksOnly({ frame, figures }: Draft, state: SentenceState | undefined): boolean {
  if (!state || frame.item.kind !== 'phrase' || figures.length > 0) return false;
  const { head } = frame.item;
  const at = state.atoms.findIndex((a) => a.start === head.start);
  if (at < 1) return false;
  const low = (i: number): string => state.atoms[i]?.low ?? '';
  if (IS.has(low(at - 1)) && THIS.has(low(at - 2)) && head.definite) return true;
  if (!frame.item.plural) return false;
  if (MOST.has(low(at - 1)) && /^\p{Script=Arabic}/u.test(head.low)) return true;
  return picksOne(state.atoms, at);
}

function picksOne(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i > 0 && i >= at - BETWEEN; i -= 1) {
    const atom = atoms[i] as Atom;
    if (atom.category === 'verb' || atom.category === 'comma') return false;
    if (atom.relations.includes('of') || atom.low === 'des') return isOne(atoms[i - 1]);
  }
  return false;
}

/** "One", or "l'un", whose first word alone is its form. */
const isOne = (atom: Atom | undefined): boolean =>
  atom !== undefined && (ONE.has(atom.low) || (atom.category === 'pronoun' && atom.last > atom.first));
