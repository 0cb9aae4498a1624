/**
 * Copies phrases in the one shape that all phrases have: they are asked for their kind and place more often than
 * anything else, and copies made each in its own way would look like as many kinds of things.
 */
import type { Phrase } from '../cascade/state.js';

/** A phrase like another but for some of its parts. */
export function phraseLike(phrase: Phrase, changes: Partial<Phrase>): Phrase {
  const copy: Phrase = {
    kind: 'phrase',
    id: phrase.id,
    start: phrase.start,
    end: phrase.end,
    head: phrase.head,
    atoms: phrase.atoms,
    preposition: phrase.preposition,
    count: phrase.count,
    countSpan: phrase.countSpan,
    definite: phrase.definite,
    plural: phrase.plural,
    of: phrase.of,
    beside: phrase.beside,
    list: phrase.list,
    possessive: phrase.possessive,
    modifiers: phrase.modifiers,
    negated: phrase.negated,
    denotes: phrase.denotes,
    any: phrase.any,
    joined: phrase.joined,
  };
  return Object.assign(copy, changes);
}
