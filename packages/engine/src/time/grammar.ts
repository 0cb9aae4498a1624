/**
 * The date words and phrases of each language in one table, so that a token that begins no date is passed by with one
 * look-up.
 */
import type { Language } from '@marsad/model';
import { joinedKey, type Prefixed, withoutPrefixes, withPrefixes } from '../numerals/arabic-prefixes.js';
import { numeralKeys } from '../numerals/cardinal.js';
import type { Token } from '../text/token.js';
import { ARABIC_PHRASES } from './phrases-ar.js';
import { ENGLISH_PHRASES } from './phrases-en.js';
import { FRENCH_PHRASES } from './phrases-fr.js';
import { type Pattern, type PhraseRow, type Slot, type TimeWord, toPattern } from './time-word.js';
import type { WordTable } from './word-table.js';
import { ARABIC_NEVER, ARABIC_WORDS } from './words-ar.js';
import { ENGLISH_WORDS } from './words-en.js';
import { FRENCH_WORDS } from './words-fr.js';

export interface Grammar {
  readonly language: Language;
  readonly words: ReadonlyMap<string, Prefixed<TimeWord>>;
  /** Patterns that open with a slot, longest first. */
  readonly open: Readonly<Partial<Record<Slot, readonly Pattern[]>>>;
}

const byLength = (a: Pattern, b: Pattern): number => b.elements.length - a.elements.length;

function compile(language: Language, table: WordTable, rows: readonly PhraseRow[]): Grammar {
  const open: Partial<Record<Slot, Pattern[]>> = {};
  for (const row of rows) {
    const pattern = toPattern(row);
    const first = pattern.elements[0];
    if (first === undefined) continue;
    if ('slot' in first) {
      open[first.slot] = [...(open[first.slot] ?? []), pattern].sort(byLength);
      continue;
    }
    const word = table.get(first.word) ?? {};
    word.patterns = [...(word.patterns ?? []), pattern].sort(byLength);
    table.set(first.word, word);
  }
  for (const key of numeralKeys(language)) if (!table.has(key)) table.set(key, {});
  return {
    language,
    words: language === 'ar' ? withPrefixes(table, ARABIC_NEVER) : withoutPrefixes(table),
    open,
  };
}

const GRAMMARS: Readonly<Record<Language, Grammar>> = {
  ar: compile('ar', ARABIC_WORDS, ARABIC_PHRASES),
  fr: compile('fr', FRENCH_WORDS, FRENCH_PHRASES),
  en: compile('en', ENGLISH_WORDS, ENGLISH_PHRASES),
};

/** The grammar of dates of a language. */
export function grammarOf(language: Language): Grammar {
  return GRAMMARS[language];
}

/** What a token can be in a date, or undefined. */
export function wordOf(grammar: Grammar, token: Token | undefined): Prefixed<TimeWord> | undefined {
  return token === undefined || token.kind !== 'word' ? undefined : grammar.words.get(joinedKey(token.key));
}
