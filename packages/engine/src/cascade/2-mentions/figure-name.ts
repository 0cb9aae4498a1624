/** Finds names of the register that begin with a figure, written as one word: "3R". Such a figure counts nothing. */
import type { Lexicon, NameSense } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';

/** What the number at `i` and the capitals written onto it name together; null where they name nothing. */
export function figureName(
  tokens: readonly Token[],
  i: number,
  lexicon: Lexicon,
): { readonly key: string; readonly end: number; readonly senses: readonly NameSense[] } | null {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.kind !== 'number' || next?.kind !== 'word') return null;
  if (next.start !== token.end || next.text !== next.text.toUpperCase()) return null;
  const key = token.key + next.key;
  const senses = lexicon.names.lookup(key);
  return senses.length > 0 ? { key, end: next.end, senses } : null;
}
