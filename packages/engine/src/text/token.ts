/**
 * A word as it stands in the text, with all the ways it can be read. Shapes only.
 */
import type { WordMentions } from '../cascade/state.js';
import type { Analysis } from '../lexicon/lexicon.js';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** One way to split and read an Arabic word; French and English words have one reading without clitics. */
export interface Reading {
  /** Clitics before the stem, in order: 'wa' and, 'fa' so, 'bi' with/in, 'li' to/for, 'ka' like, 'sa' will, 'al' the, 'a' question. */
  readonly before: readonly Proclitic[];
  /** Folded stem without clitics and without the article. */
  readonly stem: string;
  /** Possessive or object pronoun behind the stem ('ha', 'hu', 'hum'…), or null. */
  readonly after: string | null;
  /** UTF-16 offsets of the stem within the token, so that one reading serves every occurrence of a word. */
  readonly start: number;
  readonly end: number;
  readonly analyses: readonly Analysis[];
  /** How doubtful the split is by itself: 0 for the whole word, more for each one-letter clitic on a bare stem. */
  readonly doubt: number;
}
/** What stages find out about a word by itself, kept with the word so that it is found out once and not once a token. */
export interface Word {
  /** Bits of what a date can begin with here; -1 until asked. */
  dates: number;
  /** Whether a number can begin here: 1 or 0; -1 until asked. */
  numbers: number;
  /** What the mentions stage knows of it; null until asked. */
  mentions: WordMentions | null;
}
export type Proclitic = 'wa' | 'fa' | 'bi' | 'li' | 'ka' | 'sa' | 'al' | 'a';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** The surface as written. */
  readonly text: string;
  /** Lower-case NFC with accents (French, English); folded (Arabic). The key into `FormTable`. */
  readonly low: string;
  /** Fully folded. The key into names and places. */
  readonly key: string;
  readonly capital: boolean;
  /** Every letter is a capital (and there are at least two). */
  readonly acronym: boolean;
  /** Joined to the token before by a hyphen or an apostrophe, without a space. */
  readonly joined: boolean;
  /** The lattice, likeliest first; never empty for words. */
  readonly readings: readonly Reading[];
  /** Shared by all tokens written alike. */
  readonly word: Word;
}

/** A sentence of the report: a range of tokens and its place in the text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Index of the paragraph (line) it stands in. */
  readonly paragraph: number;
}
