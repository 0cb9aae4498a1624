/** The frame of a phrase that no clause is built on: a title, or a bare count. It decides nothing of what the phrase tells. */
import type { Atom, Frame, Phrase } from '../state.js';

/** A frame of the phrase's own words, with no slot filled; `head` is its deciding word. */
export const nounFrame = (phrase: Phrase, head: Atom): Frame => ({
  id: -1,
  lemma: head.lemma ?? { id: -1, name: head.low, pos: 'noun', words: [], predicates: [] },
  head,
  standing: 'noun',
  item: phrase,
  passive: false,
  voiceOpen: false,
  negated: false,
  mood: 'real',
  tense: 'present',
  slots: new Map(),
  times: [],
  shares: null,
  clause: [phrase.start, phrase.end],
  governor: null,
  antecedent: null,
  past: false,
});
