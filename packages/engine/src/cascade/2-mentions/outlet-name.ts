/**
 * Finds the name of a newspaper, station, agency or site that no register holds, behind the word for what it is: "the
 * newssheet X", "la radio locale X de Y", صحيفة فلان برس. It refuses what stands behind "of", and in Arabic, which has
 * no capitals, words that show by nothing that they are a name.
 */
import type { WordClass } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { FoundProper } from './find-proper.js';
import { outletHead } from './outlet-cue.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { mentionsOf } from './word-mentions.js';

const MOST_TOKENS = 6;
const OPEN = new Set(['"', '«', '“', '„', '‹']);
const CLOSE = new Set(['"', '»', '”', '“', '›']);
const LINKS = new Set("de du des la le les l' d' of the and et".split(' '));
/** Capitals of these kinds behind the word begin something else: a title and whoever bears it, a country. */
const OTHER: readonly WordClass[] = ['title', 'nationality', 'outlet-noun', 'source', 'person', 'time-noun'];
/** Words with which Arabic newsrooms end their names. */
const PRESS = new Set('نيوز برس ميديا نت بوست تايمز تريبيون اونلاين تيفي'.split(' '));
const FOUND = {
  kind: 'outlet',
  type: null,
  why: 'A name behind a word for a newspaper, a station or an agency; the register does not list it.',
} as const;

/** The unlisted outlet whose name begins at a token, or null. */
export function outletAt(so: SentenceSoFar, i: number, token: Token): FoundProper | null {
  if (token.kind !== 'word' || so.dated.has(i) || !outletHead(so)) return null;
  const open = OPEN.has(so.tokens[i - 1]?.text ?? '') && so.atoms.at(-1)?.category === 'open';
  const last = open ? quoted(so, i) : so.language === 'ar' ? inArabic(so, i) : inLatin(so, i);
  return last < 0 ? null : { before: [], start: 0, last, name: FOUND };
}

/** Last token before the closing mark, or -1. */
function quoted(so: SentenceSoFar, i: number): number {
  for (let k = i + 1; k < Math.min(so.tokens.length, i + MOST_TOKENS); k += 1)
    if (CLOSE.has((so.tokens[k] as Token).text)) return k - 1;
  return -1;
}

/** Last token of a run of capitals with small links between, or -1. */
function inLatin(so: SentenceSoFar, i: number): number {
  let last = -1;
  for (let k = i; k < Math.min(so.tokens.length, i + MOST_TOKENS); k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind !== 'word' || token.text === "'s") break;
    if (!token.capital) {
      if (last < 0 || !LINKS.has(token.low)) break;
      continue;
    }
    const { classes } = mentionsOf(token, so.language, so.lexicon);
    if (OTHER.some((c) => classes.has(c)) || (last < 0 && isCountry(so, token))) break;
    last = k;
  }
  return last;
}

const isCountry = (so: SentenceSoFar, { key }: Token): boolean =>
  so.lexicon.places.lookup(key).some((p) => p.feature === 'PCLI');

/** Last token of a name that ends with a word of the press, or -1. */
function inArabic(so: SentenceSoFar, i: number): number {
  for (let k = i + 1; k < Math.min(so.tokens.length, i + 4); k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind !== 'word') return -1;
    if (PRESS.has(token.key)) return k;
  }
  return -1;
}
