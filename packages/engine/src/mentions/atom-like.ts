/** Copies atoms in the one shape that all atoms have, so that reading them stays fast. */
import type { Atom } from '../cascade/state.js';

/** An atom like another but for some of what it says. */
export function atomLike(atom: Atom, changes: Partial<Atom>): Atom {
  const copy: Atom = {
    category: atom.category,
    start: atom.start,
    end: atom.end,
    first: atom.first,
    last: atom.last,
    low: atom.low,
    analyses: atom.analyses,
    features: atom.features,
    lemma: atom.lemma,
    relations: atom.relations,
    definite: atom.definite,
    capital: atom.capital,
    senses: atom.senses,
    places: atom.places,
    proper: atom.proper,
    time: atom.time,
    quantity: atom.quantity,
    inside: atom.inside,
    joins: atom.joins,
  };
  return Object.assign(copy, changes);
}
