/**
 * Makes one atom of each name of a place that no list has, so that clauses and events see a place there. A word that
 * stood as such a place stays one in the sentences after it. What it cannot say is where the place lies.
 */
import type { Language } from '@marsad/model';
import { unlistedPlaces } from '../../mentions/places/unlisted.js';
import type { Atom } from '../state.js';

const isLoose = (atom: Atom): boolean =>
  (atom.category === 'unknown' || atom.category === 'name') &&
  atom.senses.length === 0 &&
  atom.places.length === 0 &&
  atom.proper === null &&
  atom.analyses.length === 0;

const placeOf = (first: Atom, last: Atom, low: string): Atom => ({
  ...first,
  category: 'place',
  end: last.end,
  last: last.last,
  low,
  definite: true,
  capital: true,
});

/** Merges the atoms of each such name, in place. `heard` keeps them for the rest of the report. */
export function settleUnlisted(atoms: Atom[], language: Language, heard: Set<string>): void {
  if (!atoms.some(isLoose)) return;
  for (const { at, last } of unlistedPlaces(atoms, language).reverse()) {
    const low = atoms
      .slice(at, last + 1)
      .map((a) => a.low)
      .join(' ');
    heard.add(low);
    atoms.splice(at, last - at + 1, placeOf(atoms[at] as Atom, atoms[last] as Atom, low));
  }
  if (heard.size > 0)
    for (let i = 0; i < atoms.length; i += 1) {
      const atom = atoms[i] as Atom;
      if (heard.has(atom.low) && isLoose(atom) && (language === 'ar' || atom.capital))
        atoms[i] = placeOf(atom, atom, atom.low);
    }
}
