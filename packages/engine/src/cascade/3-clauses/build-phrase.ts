/** A phrase in the making and its number in its sentence. It decides nothing of what belongs to it. */
import { Feature } from '../../lexicon/lexicon.js';
import type { Atom, Category, Phrase } from '../state.js';

/** A phrase that is still being read. */
export type Building = { -readonly [K in keyof Phrase]: Phrase[K] } & {
  of: Phrase[];
  beside: Phrase[];
  list: Phrase[];
  modifiers: Atom[];
  atoms: Atom[];
};

/** A phrase that has been read. */
export interface PhraseCursor {
  readonly phrase: Phrase;
  /** Index of the first atom behind it. */
  readonly next: number;
}

/** What can head a phrase. */
export const HEADS = new Set<Category>(['noun', 'name', 'place', 'unknown', 'adjective']);

let nextId = 0;
/** Phrase ids count anew in each sentence, so that the same input gives the same output. */
export function restartIds(): void {
  nextId = 0;
}
/** The next number of a phrase. */
export const freshId = (): number => {
  nextId += 1;
  return nextId;
};

/** A phrase of nothing but its head, from the first of the atoms to the end of the head. */
export function buildPhrase(head: Atom, atoms: Atom[]): Building {
  const first = atoms[0] ?? head;
  return {
    kind: 'phrase',
    id: freshId(),
    start: first.start,
    end: head.end,
    head,
    atoms,
    preposition: null,
    count: null,
    countSpan: null,
    definite: head.definite,
    plural: (head.features & Feature.plural) !== 0,
    of: [],
    beside: [],
    list: [],
    possessive: null,
    modifiers: [],
    negated: false,
    denotes: null,
    any: false,
    joined: false,
  };
}
