/** What each Arabic proclitic is as an atom of its own: its category and its relations. */
import type { Relation } from '../../lexicon/lexicon.js';
import type { Proclitic } from '../../text/token.js';
import type { Category } from '../state.js';
import { numberOf } from './category.js';

/** The category and the relations of each proclitic. */
export const CLITICS: Readonly<Record<Proclitic, { category: Category; relations: readonly Relation[] }>> = {
  wa: { category: 'conjunction', relations: [] },
  fa: { category: 'conjunction', relations: [] },
  bi: { category: 'preposition', relations: ['with', 'in'] },
  li: { category: 'preposition', relations: ['for', 'to'] },
  ka: { category: 'preposition', relations: ['as', 'like'] },
  sa: { category: 'particle', relations: [] },
  al: { category: 'determiner', relations: [] },
  a: { category: 'particle', relations: [] },
};

/** The number of each proclitic's category, for what follows it. */
export const CLITIC_NUMBERS: Readonly<Record<Proclitic, number>> = {
  wa: numberOf('conjunction'),
  fa: numberOf('conjunction'),
  bi: numberOf('preposition'),
  li: numberOf('preposition'),
  ka: numberOf('preposition'),
  sa: numberOf('particle'),
  al: numberOf('determiner'),
  a: numberOf('particle'),
};

/** Letters that Arabic writes together with the word behind them. */
export const LETTERS: Readonly<Record<string, Proclitic>> = { و: 'wa', ف: 'fa', ب: 'bi', ل: 'li' };
