/**
 * The hedge behind what a number counts: "eight people or more", ثمانية أشخاص على الأقل. It looks at one place only;
 * where the counted words end is for others to say.
 */
import type { Language } from '@marsad/model';
import type { Token } from '../text/token.js';
import { HEDGES_AFTER, type Hedge, hedgeAt } from './hedges.js';

const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];

/** The hedge that begins at a token, with the index behind its last word; null where none does. */
export function hedgeBehind(
  tokens: readonly Token[],
  at: number,
): { readonly hedge: Hedge; readonly next: number } | null {
  // A sentence does not say its language; no hedge of one is a word of another.
  for (const language of LANGUAGES) {
    const found = hedgeAt(tokens, at, HEDGES_AFTER[language]);
    if (found !== null) return found;
  }
  return null;
}
