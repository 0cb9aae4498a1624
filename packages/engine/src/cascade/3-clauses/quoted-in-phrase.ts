/**
 * Quotation marks inside a phrase: around a name ("Movement" of) and around a single noun that the report does not
 * make its own (trois « terroristes » armés). They are passed over; marks around more than that end the phrase.
 */
import type { Atom } from '../state.js';

/** The index behind a quotation mark that a phrase passes over, or the index itself. */
export const skipQuotes = (atoms: readonly Atom[], i: number): number =>
  quotesOne(atoms, i) || opensName(atoms, i) || (atoms[i]?.category === 'close' && quotesOne(atoms, i - 2))
    ? i + 1
    : i;

/** The index behind a quotation mark that opens a name, or the index itself. */
export const skipOpen = (atoms: readonly Atom[], i: number): number => (opensName(atoms, i) ? i + 1 : i);

const opens = (atom: Atom | undefined): boolean => atom?.category === 'open' && atom.low !== '(';

/** A single noun in quotation marks, behind its number or article. */
const quotesOne = (atoms: readonly Atom[], i: number): boolean =>
  i > 0 &&
  opens(atoms[i]) &&
  atoms[i + 1]?.category === 'noun' &&
  atoms[i + 2]?.category === 'close' &&
  (atoms[i - 1]?.category === 'number' || atoms[i - 1]?.category === 'determiner');

const opensName = (atoms: readonly Atom[], i: number): boolean => {
  const next = atoms[i + 1]?.category;
  return opens(atoms[i]) && (next === 'name' || next === 'place' || next === 'unknown');
};
