/** The place in which a report was written stands before its first sentence: "BAMAKO (Reuters) -", "باماكو ـ". */
import type { Atom } from '../../cascade/state.js';

const SIGN = /^(?:[-–—ـ:(/]|\u0640+)$/u;

/** Is the place that a sentence begins with where the report was written, and not who acts? */
export function isDateline(atoms: readonly Atom[]): boolean {
  const [first, next] = atoms;
  return first?.places.length !== undefined && first.places.length > 0 && SIGN.test(next?.low ?? '');
}
