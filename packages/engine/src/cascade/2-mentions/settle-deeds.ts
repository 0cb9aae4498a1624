/**
 * Settles an Arabic noun that is both a deed done to people and something else: أسر ثلاثة is the capture of three and
 * no families, for only a verbal noun governs a number. It drops readings and adds none.
 */
import { type Analysis, Feature } from '../../lexicon/lexicon.js';
import type { Atom } from '../state.js';

type Open = { -readonly [K in keyof Atom]: Atom[K] };

const isDeed = ({ lemma, features }: Analysis): boolean =>
  (features & Feature.verbalNoun) !== 0 && lemma.predicates.some((p) => p.toll !== undefined);

/** Keeps the deed alone, in place, where a number stands right behind such a noun. */
export function settleDeeds(atoms: readonly Open[]): void {
  for (let i = 0; i + 1 < atoms.length; i += 1) {
    const atom = atoms[i] as Open;
    if (atom.category !== 'noun' || atoms[i + 1]?.category !== 'number' || atom.analyses.length < 2) continue;
    const deeds = atom.analyses.filter(isDeed);
    const [first] = deeds;
    if (!first || deeds.length === atom.analyses.length) continue;
    Object.assign(atom, { analyses: deeds, lemma: first.lemma, features: first.features });
  }
}
