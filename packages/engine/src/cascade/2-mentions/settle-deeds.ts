/**
 * Settles an Arabic noun that is both a deed done to people and something else: أسر ثلاثة is the capture of three and
 * no families, for only a verbal noun governs a number; قُتل حرقا tells how one was killed. It drops readings and adds none.
 */
import { type Analysis, Feature } from '../../lexicon/lexicon.js';
import type { Atom } from '../state.js';

type Open = { -readonly [K in keyof Atom]: Atom[K] };

const isDeed = ({ lemma, features }: Analysis): boolean =>
  (features & Feature.verbalNoun) !== 0 && lemma.predicates.some((p) => p.toll !== undefined);

/** قُتل حرقا: how somebody was killed, no second deed. */
const MANNERS = new Set(['حرقا', 'ذبحا', 'شنقا', 'خنقا', 'نحرا', 'دهسا', 'طعنا', 'رميا']);

const isKilling = ({ analyses }: Atom): boolean =>
  analyses.some((a) => a.lemma.predicates.some((p) => p.toll === 'killed'));

/** Keeps the deed alone, in place, where a number stands right behind such a noun; and makes adverbs of manners of dying. */
export function settleDeeds(atoms: readonly Open[]): void {
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i] as Open;
    const before = atoms[i - 1]?.category === 'possessive' ? atoms[i - 2] : atoms[i - 1];
    if (MANNERS.has(atom.low) && before && isKilling(before)) {
      Object.assign(atom, { category: 'adverb', analyses: [], lemma: null, features: 0, relations: [] });
      continue;
    }
    if (atom.category !== 'noun' || atoms[i + 1]?.category !== 'number' || atom.analyses.length < 2) continue;
    const deeds = atom.analyses.filter(isDeed);
    const [first] = deeds;
    if (!first || deeds.length === atom.analyses.length) continue;
    Object.assign(atom, { analyses: deeds, lemma: first.lemma, features: first.features });
  }
}
