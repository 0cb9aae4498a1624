/** What each Arabic proclitic is as an atom of its own: its category and its relations. */
import type { Relation } from '../../lexicon/lexicon.js';
import type { Proclitic } from '../../text/token.js';
import type { Category } from '../state.js';

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
