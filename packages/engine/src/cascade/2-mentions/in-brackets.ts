/**
 * Short names in brackets: "Alliance nationale (AN)", "the Support Group (JNIM)". What is told there holds for the rest
 * of the report. Only capitals that begin the words of the long name are its short name, and only a body of the
 * register in the brackets says who the long name is.
 */
import type { NameSense } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import { actorNameAt } from './name-match.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { mentionsOf } from './word-mentions.js';

/** Do the letters of a short name begin words of the long one, in order? */
function areInitials(short: string, words: readonly string[]): boolean {
  let k = 0;
  for (const word of words) if (short[k]?.toLowerCase() === word[0]?.toLowerCase()) k += 1;
  return k === short.length;
}

const wordsFrom = ({ line }: SentenceSoFar, first: number, last: number): readonly string[] =>
  line.words.slice(line.firstWord[first], line.firstWord[last + 1]);

/** Keeps the short name that stands in brackets behind a name of the register. */
export function rememberShort(
  so: SentenceSoFar,
  senses: readonly NameSense[],
  first: number,
  last: number,
): void {
  const short = so.tokens[last + 2];
  if (so.tokens[last + 1]?.text !== '(' || !short?.acronym || last === first) return;
  if (areInitials(short.text, wordsFrom(so, first, last))) so.familiar.shorts.set(short.key, senses);
}

/** "Balochistan Liberation Army (BLA)": the letters of the words before it are a body's, whatever village is spelt so. */
export function isShortBeside(so: SentenceSoFar, i: number): boolean {
  const token = so.tokens[i] as Token;
  if (!token.acronym || so.tokens[i - 1]?.text !== '(' || so.tokens[i + 1]?.text !== ')') return false;
  const first = Math.max(0, i - 1 - LONGEST);
  return i - 2 >= first && areInitials(token.text, wordsFrom(so, first, i - 2));
}
/** Words of a long name, with those before it. */
const LONGEST = 7;

/** Whom a short name told in brackets before means. */
export const byShort = (so: SentenceSoFar, token: Token): readonly NameSense[] | undefined =>
  token.acronym && so.familiar.shorts.size > 0 ? so.familiar.shorts.get(token.key) : undefined;

const isBody = ({ actor }: NameSense): boolean => actor.kind !== 'person' && actor.kind !== 'outlet';

function listedAt(so: SentenceSoFar, k: number): readonly NameSense[] {
  const token = so.tokens[k];
  if (token?.kind !== 'word') return [];
  for (const start of mentionsOf(token, so.language, so.lexicon).names) {
    const hit = actorNameAt(so.lexicon, so.language, so, k, start);
    if (hit?.last === k && hit.found.every(isBody)) return hit.found;
  }
  return [];
}

/** Whom a long name that no list has means, by the name of the register in brackets behind it or right before it. */
export function sensesBeside(so: SentenceSoFar, first: number, last: number): readonly NameSense[] {
  if (so.tokens[last + 1]?.text === '(') return listedAt(so, last + 2);
  const short = so.tokens[first - 2];
  const opens = so.tokens[first - 1]?.text === '(' && so.tokens[last + 1]?.text === ')';
  if (!opens || !short?.acronym || !areInitials(short.text, wordsFrom(so, first, last))) return [];
  return listedAt(so, first - 2);
}
