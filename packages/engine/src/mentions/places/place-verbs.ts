/**
 * English verbs that ask for a place behind them: one takes control of a town, flees it, pulls out of it. They let a
 * name through as a place where nothing else says what it is; of men they say nothing.
 */
import type { Atom } from '../../cascade/state.js';
import type { Predicate } from '../../lexicon/lexicon.js';

const OF_PLACES = new Set(['territory-capture', 'siege', 'withdrawal', 'movement', 'displacement']);
const OF_NOTHING_ELSE = new Set(['territory-capture.take', 'siege.besiege']);
const VERBAL = new Set(['verb', 'participle', 'infinitive']);

const takes = ({ type, roles }: Predicate): boolean =>
  OF_PLACES.has(type) &&
  Object.values(roles).some((r) => r.from.includes('object') && r.kind.includes('place'));

const hasPredicate = (atom: Atom | undefined, fits: (p: Predicate) => boolean): boolean =>
  atom !== undefined &&
  VERBAL.has(atom.category) &&
  atom.analyses.some((a) => a.lemma.pos === 'verb' && a.lemma.predicates.some(fits));

/** Can what stands right behind the last of these atoms be a place: "captured", "fled", "pulled out of"? */
export function verbAsksForPlace(atoms: readonly Atom[], last: number): boolean {
  const atom = atoms[last];
  if (atom?.category === 'preposition' && atom.relations.includes('of'))
    return hasPredicate(atoms[last - 1], ({ type, roles }) => OF_PLACES.has(type) && 'place' in roles);
  return hasPredicate(atom, takes);
}

/** Can it be nothing but a place: "took control of", "besieged"? */
export const verbTakesOnlyPlaces = (atom: Atom | undefined): boolean =>
  hasPredicate(atom, ({ id }) => OF_NOTHING_ELSE.has(id));
