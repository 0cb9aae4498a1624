/** Finds the weapon or other means that the words of a clause name. */
import type { Span } from '@marsad/model';
import type { WordData } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import type { Atom } from '../state.js';

const BLASTS = new Set(['bombing', 'suicide-bombing']);

/** Means named by the words of a clause: a car bomb, عبوة ناسفة. */
export function meansIn(
  atoms: readonly Atom[],
  [from, to]: Span,
  type: string,
): Extract<WordData, { class: 'means' }>['means'] | undefined {
  // What the arrested had on them is not how they were arrested.
  if (type === 'arrest') return undefined;
  for (const atom of atoms)
    if (atom.start >= from && atom.end <= to) {
      const word = wordOf(atom, 'means');
      // What flies does not go off: تفجير … في ساحة الطيران.
      if (word && !(word.means === 'aircraft' && BLASTS.has(type))) return word.means;
    }
  return undefined;
}
