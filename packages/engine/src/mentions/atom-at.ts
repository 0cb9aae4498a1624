/** Finds atoms of a sentence by where they stand. Atoms are in order of the text and do not overlap. */
import type { Atom } from '../cascade/state.js';

/** Index of the first atom that begins at an offset or behind it; the number of atoms where none does. */
export function atomAt(atoms: readonly Atom[], offset: number): number {
  let from = 0;
  let to = atoms.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((atoms[middle] as Atom).start < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
