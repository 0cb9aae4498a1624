/**
 * The full stop of an abbreviation inside a sentence: "Lt. Col. X". Whether a sentence ends there has been settled when
 * sentences were cut; here it only shows that the mark parts nothing.
 */
import type { Token } from '../../text/token.js';

/** A full stop right behind a word, with another word of the same sentence behind it. */
export const isOfAbbreviation = (tokens: readonly Token[], i: number): boolean => {
  const [before, dot, next] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]];
  return before?.kind === 'word' && before.end === dot.start && next?.kind === 'word' && next.start > dot.end;
};
