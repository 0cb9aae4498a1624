/** Says whether a phrase tells what its noun no longer is: "the former leader", الزعيم السابق, "l'ancien chef". */
import type { Phrase } from '../cascade/state.js';
import { wordOf } from './party.js';

/** True when a word for "former" stands with the head of a phrase. */
export const isFormerly = (phrase: Phrase): boolean =>
  phrase.modifiers.some((m) => wordOf(m, 'former') !== undefined) ||
  wordOf(phrase.head, 'former') !== undefined;
