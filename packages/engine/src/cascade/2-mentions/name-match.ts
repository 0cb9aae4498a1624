/**
 * Finds names of the register and of the gazetteer at a place in a sentence. A name must be written as a name: with
 * its capitals in French and English, and behind a word that asks for a place where it is also an ordinary word.
 */
import type { Language } from '@marsad/model';
import type { Lexicon, NameSense, Place } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { NameStart } from '../state.js';

/** The folded words of a sentence, each with the token it comes from; hyphens and apostrophes have cut them. */
export interface NameWords {
  readonly words: readonly string[];
  readonly tokenOf: readonly number[];
  /** First word of each token, with one more entry for the end. */
  readonly firstWord: readonly number[];
}

/** A sentence whose name words are cut when they are first asked for. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly line: NameWords;
}

const MARKS = /[^\p{L}\p{N}]+/u;
const SMALL_PLACE = 60_000;
const NOTABLE = 10_000;

const QUOTES = new Set(['"', '«', '»', '“', '”', '„', '‹', '›']);

export function nameWordsOf(tokens: readonly Token[]): NameWords {
  const words: string[] = [];
  const tokenOf: number[] = [];
  const firstWord: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    firstWord.push(words.length);
    if (token.kind === 'punctuation' && isInsideName(tokens, i)) continue;
    for (const part of partsOf(token)) {
      words.push(part);
      tokenOf.push(i);
    }
  }
  firstWord.push(words.length);
  return { words, tokenOf, firstWord };
}

/** "Actualité.cd", "RFE/RL", "Mail & Guardian": what stands between the words of one name. */
function isInsideName(tokens: readonly Token[], i: number): boolean {
  const { text, start, end } = tokens[i] as Token;
  if (text === '&') return true;
  return (text === '.' || text === '/') && tokens[i - 1]?.end === start && tokens[i + 1]?.start === end;
}

/** Quotation marks inside a name do not cut it, nor does an English genitive: the State's West Africa Province. */
function partsOf({ kind, text, key }: Token): readonly string[] {
  if (kind === 'punctuation') return QUOTES.has(text) ? [] : ['\n'];
  if (!key.includes("'")) return [key];
  return key === "'s" ? [] : key.split(MARKS).filter(Boolean);
}

export interface NameHit<T> {
  readonly found: readonly T[];
  /** Last token of the name. */
  readonly last: number;
}

/** A table of names: of the register or of the gazetteer. */
interface Names<T> {
  lookup(words: string): readonly T[];
  continues(first: string, second: string): boolean;
}

/** May a name go on behind the first word? */
function goesOn<T>(table: Names<T>, first: string, next: Token | undefined): boolean {
  if (!next || next.kind === 'punctuation') return false;
  return next.key.includes("'") || table.continues(first, next.key);
}

function longestHit<T>(
  table: Names<T>,
  sentence: NamedSentence,
  at: number,
  { first, whole }: NameStart,
  most: number,
  alone: readonly T[],
): NameHit<T> | null {
  const behind = sentence.tokens[at + 1];
  const passed =
    behind?.kind === 'punctuation' && (QUOTES.has(behind.text) || isInsideName(sentence.tokens, at + 1));
  const next = passed ? sentence.tokens[at + 2] : behind;
  if (whole && (most === 1 || !goesOn(table, first, next)))
    return alone.length > 0 ? { found: alone, last: at } : null;
  const { line } = sentence;
  const from = line.firstWord[at] as number;
  for (let length = Math.min(most, line.words.length - from); length > 0; length -= 1) {
    const end = from + length;
    const last = line.tokenOf[end - 1] as number;
    if (line.firstWord[last + 1] !== end) continue;
    const key = length === 1 ? first : `${first} ${line.words.slice(from + 1, end).join(' ')}`;
    const found = table.lookup(key);
    if (found.length > 0) return { found, last };
  }
  return null;
}

const hasCapital = (tokens: readonly Token[], first: number, last: number): boolean => {
  for (let i = first; i <= last; i += 1) if ((tokens[i] as Token).capital) return true;
  return false;
};

/** "Afp", "Aqmi", "Minusma": an acronym written as a name, where it is no word of the language. */
const isReadAsWord = (token: Token, lexicon: Lexicon, language: Language): boolean =>
  token.capital && token.text.length >= 3 && lexicon.forms[language].lookup(token.low).length === 0;

/** So many words farther, small letters are no doubt: "volontaires pour la défense de la patrie". */
const LONG_NAME = 4;

/** Register names that begin at a token; `first` is its stem with the article, without clitics. */
export function actorNameAt(
  lexicon: Lexicon,
  language: Language,
  sentence: NamedSentence,
  at: number,
  start: NameStart,
): NameHit<NameSense> | null {
  if (start.names === 0) return null;
  const hit = longestHit(lexicon.names, sentence, at, start, start.names, start.namesAlone);
  if (!hit || language === 'ar') return hit;
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  // "L'essor de": the capital is the sentence's.
  if (hit.last === at + 1 && /^[LlDd]['’]$/u.test(token.text) && !(tokens[at + 1] as Token).capital)
    return null;
  const found = hit.found.filter((sense) => {
    const acronym = sense.form.length > 1 && sense.form === sense.form.toUpperCase();
    return acronym && at === hit.last
      ? token.acronym || token.text === sense.form || isReadAsWord(token, lexicon, language)
      : hasCapital(tokens, at, hit.last) ||
          hit.last - at >= LONG_NAME ||
          sense.form === sense.form.toLowerCase();
  });
  return found.length > 0 ? { found, last: hit.last } : null;
}

/** What the words around tell about a possible place name. */
export interface PlaceCue {
  /** Behind a word such as village, or a preposition of place. */
  readonly asked: boolean;
  /** Right behind a word that says what it is, or known as a place from before. */
  readonly called: boolean;
  /** The lexicon knows the word as an ordinary word. */
  readonly ordinary: boolean;
}

/** Gazetteer places that begin at a token, or null where the word is more likely something else. */
export function placeNameAt(
  lexicon: Lexicon,
  language: Language,
  sentence: NamedSentence,
  at: number,
  start: NameStart,
  cue: PlaceCue,
): NameHit<Place> | null {
  if (start.places === 0 || (NAME_PARTS.has(start.first) && start.placesAlone.length > 0)) return null;
  const hit = longestHit(lexicon.places, sentence, at, start, start.places, start.placesAlone);
  if (!hit) return null;
  const written = language === 'ar' || isWritten(sentence.tokens, at, hit.last);
  if (!written && !isSharedRegion(hit, at)) return null;
  const single = hit.last === at;
  // "The villages" at the head of a sentence are no town of that name.
  if (!single && start.first === 'the' && !(sentence.tokens[hit.last] as Token).capital) return null;
  if (single && language !== 'ar' && start.first.length === 2 && !(sentence.tokens[at] as Token).acronym)
    return null;
  if (cue.called && (!cue.ordinary || hit.found.some(isNotable))) return hit;
  if (cue.asked && !(cue.ordinary && single && language === 'ar')) return hit;
  if (cue.ordinary && single) return hit.found.some((p) => p.feature === 'PCLI') ? hit : null;
  if (hit.found.some(isLarge)) return hit;
  if (!single) return language !== 'ar' || hit.found.some((p) => p.ref === null) ? hit : null;
  return null;
}

/** Words that begin names and are none by themselves: son of, father of. */
const NAME_PARTS = new Set([
  'تل',
  'ابو',
  'ام',
  'بن',
  'ابن',
  'بني',
  'ولد',
  'ag',
  'ould',
  'ibn',
  'abu',
  'bin',
  'ben',
  'ba',
]);

/** "la zone des trois frontières", "the tri-border area": a region of several states is written of with small letters too. */
const isSharedRegion = ({ found, last }: NameHit<Place>, at: number): boolean =>
  last > at && found.some((p) => p.feature === 'RGN' && p.country === null);

/** With a capital; "forêt de Sambisa" has it in its last word. */
const isWritten = (tokens: readonly Token[], first: number, last: number): boolean =>
  (tokens[first] as Token).capital || (last > first && (tokens[last] as Token).capital);

/** Seats, divisions, and what we have listed ourselves: behind a word for a town, they are meant though a word is spelt so. */
const isNotable = (place: Place): boolean =>
  /^(?:PPLC|PPLA|ADM)/u.test(place.feature) || place.population >= NOTABLE || place.ref === null;

const isLarge = (place: Place): boolean =>
  /^(?:PCLI|RGN|PPLC|ADM1|PPLA|LK|MTS|SEA|PEN|DSRT)$/u.test(place.feature) || place.population >= SMALL_PLACE;
