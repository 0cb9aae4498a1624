/**
 * Reads one cardinal, in figures or in words, from a given token on. It knows how number words combine in each
 * language and nothing of what is counted; a row of words that no grammar combines ends the number.
 */
import type { Language } from '@marsad/model';
import type { Token } from '../text/token.js';
import { joinedKey, type Prefixed, withoutPrefixes, withPrefixes } from './arabic-prefixes.js';
import type { Numeral } from './quantity.js';
import { ARABIC, ARABIC_NEVER } from './words-ar.js';
import { ENGLISH } from './words-en.js';
import { FRENCH } from './words-fr.js';

/** A cardinal and the index behind its last token. */
export interface Cardinal {
  readonly value: number;
  readonly next: number;
  readonly article: boolean;
}

const NUMERALS: Readonly<Record<Language, ReadonlyMap<string, Prefixed<Numeral>>>> = {
  ar: withPrefixes(ARABIC, ARABIC_NEVER),
  fr: withoutPrefixes(FRENCH),
  en: withoutPrefixes(ENGLISH),
};

/** The number word that a token is, or undefined. */
export function numeralOf(token: Token | undefined, language: Language): Prefixed<Numeral> | undefined {
  return token === undefined || token.kind !== 'word'
    ? undefined
    : NUMERALS[language].get(joinedKey(token.key));
}

interface Sum {
  /** Whole thousands and millions already closed. */
  total: number;
  /** What is still being added up below the next scale. */
  part: number;
  /** The value of the word before. */
  last: number;
  scale: number;
}
type Word = Extract<Numeral, { is: 'number' }>;

function addScale(sum: Sum, word: Word): boolean {
  if (word.value >= sum.scale || (sum.total > 0 && sum.part === 0)) return false;
  // ألفان and مليونان are their own multiplicand.
  const own = String(word.value)[0] === '2';
  if (own && sum.part > 0) return false;
  sum.total += (sum.part === 0 ? 1 : sum.part) * word.value;
  sum.part = 0;
  sum.scale = word.value;
  return true;
}

function addHundred(sum: Sum, word: Word, linked: boolean): boolean {
  if (sum.part === 0) sum.part = word.value;
  else if (linked || word.value !== 100 || sum.part > 99 || (sum.part > 9 && sum.part % 10 === 0))
    return false;
  else sum.part *= 100;
  return true;
}

/** English: units after tens, anything below a hundred after hundreds. */
function addEnglish(sum: Sum, word: Word): boolean {
  const room = word.role === 'unit' ? sum.part % 10 === 0 && sum.last !== 10 : sum.part % 100 === 0;
  if (!room || (sum.part > 0 && word.role === 'unit' && sum.last < 20)) return false;
  sum.part += word.value;
  return true;
}

/** French: vingt multiplies quatre, dix to seize follow soixante and quatre-vingt, sept to neuf follow dix. */
function addFrench(sum: Sum, word: Word, _linked: boolean, joined: boolean): boolean {
  const { part, last } = sum;
  if (word.value === 20 && last === 4 && part % 100 === 4) sum.part += 76;
  else if (word.role === 'teen' && (last === 60 || last === 80) && part % 10 === 0) sum.part += word.value;
  else if (word.role === 'unit' && last === 10 && word.value >= 7 && joined) sum.part += word.value;
  else if (word.role === 'unit' ? part % 10 === 0 && last !== 10 : part % 100 === 0) sum.part += word.value;
  else return false;
  return true;
}

/** Arabic: the unit comes before its ten and is linked to it; teens are a unit and عشر with no link. */
function addArabic(sum: Sum, word: Word, linked: boolean): boolean {
  const { part, last } = sum;
  const started = part > 0 || sum.total > 0;
  if (word.value === 10 && !linked && last > 0 && last < 10 && part % 100 === last) sum.part += 10;
  else if (!started) sum.part = word.value;
  else if (!linked) return false;
  else if (word.role === 'ten' && part % 100 < 10) sum.part += word.value;
  else if (word.role !== 'ten' && part % 100 === 0) sum.part += word.value;
  else return false;
  return true;
}

const ADD: Readonly<Record<Language, (sum: Sum, word: Word, linked: boolean, joined: boolean) => boolean>> = {
  ar: addArabic,
  fr: addFrench,
  en: addEnglish,
};

function add(sum: Sum, word: Word, linked: boolean, joined: boolean, language: Language): boolean {
  const done =
    word.role === 'scale'
      ? !linked || sum.part === 0
        ? addScale(sum, word)
        : false
      : word.role === 'hundred'
        ? addHundred(sum, word, linked)
        : ADD[language](sum, word, linked, joined);
  if (done) sum.last = word.value === 20 && sum.part % 100 === 80 ? 80 : word.value;
  return done;
}

/** French et links only un, une and onze to a ten; English and links what is below a hundred to a hundred or more. */
function linkFits(sum: Sum, word: Word, language: Language): boolean {
  if (language === 'fr') return sum.last >= 20 && sum.last <= 60 && (word.value === 1 || word.value === 11);
  return word.value < 100 && sum.last >= 100;
}

function nextWord(
  tokens: readonly Token[],
  at: number,
  sum: Sum,
  language: Language,
): { word: Word; next: number; linked: boolean; joined: boolean } | null {
  const token = tokens[at];
  const link = token !== undefined && (token.key === 'and' || token.key === 'et') && language !== 'ar';
  const entry = numeralOf(link ? tokens[at + 1] : token, language);
  if (entry === undefined || entry.word.is !== 'number' || entry.preposition !== null) return null;
  if (link && !linkFits(sum, entry.word, language)) return null;
  const joined = token?.joined === true;
  return { word: entry.word, next: at + (link ? 2 : 1), linked: link || entry.conjunction, joined };
}

/** The value of a number token; several decimal points are no number. */
function figure(token: Token): number {
  return token.key.length > 15 ? Number.NaN : Number(token.key);
}

const TWO_THOUSAND: Word = { is: 'number', role: 'scale', value: 2000 };

/** "ألفا شخص": with no number before it the form is the dual, not "a thousand" behind a number. */
const isTwoOf = (entry: Prefixed<Numeral>, token: Token): boolean =>
  entry.base === 'الفا' && !token.text.includes('\u064b');

/** The cardinal that begins at a token, or null. @example "خمسة وعشرين" is 25, "quatre-vingt-dix" is 90 */
export function readCardinal(tokens: readonly Token[], at: number, language: Language): Cardinal | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const sum: Sum = { total: 0, part: 0, last: 0, scale: Number.POSITIVE_INFINITY };
  let next = at + 1;
  let article = false;
  if (token.kind === 'number') {
    sum.part = figure(token);
    if (!Number.isFinite(sum.part)) return null;
  } else {
    const entry = numeralOf(token, language);
    if (entry === undefined || entry.word.is !== 'number') return null;
    if (!add(sum, isTwoOf(entry, token) ? TWO_THOUSAND : entry.word, false, false, language)) return null;
    article = entry.word.article === true;
  }
  const figures = token.kind === 'number';
  for (;;) {
    const word = nextWord(tokens, next, sum, language);
    if (word === null || (figures && word.word.role !== 'scale')) break;
    if (!add(sum, word.word, word.linked, word.joined, language)) break;
    ({ next } = word);
  }
  // 66.74 million is a round number, whatever binary fractions make of it.
  const value = Math.round((sum.total + sum.part) * 1e4) / 1e4;
  return { value, next, article: article && next === at + 1 };
}

/** The number words of a language by their listed forms, without prefixes. */
export function* numeralsOf(language: Language): Generator<readonly [string, Numeral]> {
  for (const entry of NUMERALS[language].values())
    if (!entry.conjunction && entry.preposition === null) yield [entry.base, entry.word];
}

/** Every written form of the number words of a language. */
export function numeralForms(language: Language): Iterable<string> {
  return NUMERALS[language].keys();
}
