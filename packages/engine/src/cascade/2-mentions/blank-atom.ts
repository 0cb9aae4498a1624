/** An atom of which nothing is known yet but where it stands; every key is written out, so that all atoms look alike. */
import type { Atom } from '../state.js';

/** An atom while it is made. */
export type AtomDraft = { -readonly [K in keyof Atom]: Atom[K] };

/** Stands for every empty list of an atom. */
export const NONE: readonly never[] = [];
/** What an atom is before anything is read of it. */
export const BLANK: Omit<AtomDraft, 'category' | 'start' | 'end' | 'first' | 'last' | 'low'> = {
  analyses: NONE,
  features: 0,
  lemma: null,
  relations: NONE,
  definite: false,
  capital: false,
  senses: NONE,
  places: NONE,
  proper: null,
  time: null,
  quantity: null,
  inside: null,
  joins: undefined,
};
