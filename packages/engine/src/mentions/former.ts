/** Says whether a phrase tells what its noun no longer is: "the former leader", الزعيم السابق, "l'ancien chef". */
import type { Phrase } from '../cascade/state.js';
import { wordOf } from './party.js';

const isSaid = ({ modifiers, head }: Phrase): boolean =>
  modifiers.some((m) => wordOf(m, 'former') !== undefined) || wordOf(head, 'former') !== undefined;

/**
 * True when a word for "former" stands with the head of a phrase, or behind the country that it is an office of: an
 * Arabic adjective follows the whole of رئيس بوركينافاسو السابق, and no country is a former one.
 */
export const isFormerly = (phrase: Phrase): boolean =>
  isSaid(phrase) ||
  phrase.of.some((of) => isSaid(of) && of.head.places.some(({ feature }) => feature === 'PCLI'));
