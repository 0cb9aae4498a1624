/**
 * The date words and phrases of each language in one table, so that a token that begins no date is passed by with one
 * look-up.
 */
import type { Language } from '@marsad/model';
import { joinedKey, type Prefixed, withoutPrefixes, withPrefixes } from '../numerals/arabic-prefixes.js';
import { numeralsOf } from '../numerals/cardinal.js';
import type { Numeral } from '../numerals/quantity.js';
import type { Token } from '../text/token.js';
import { FRACTION_WORDS } from './fraction-words.js';
import { ARABIC_PHRASES } from './phrases-ar.js';
import { ENGLISH_PHRASES } from './phrases-en.js';
import { FRENCH_PHRASES } from './phrases-fr.js';
import { Begins, type Pattern, type PhraseRow, type Slot, type TimeWord, toPattern } from './time-word.js';
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

/** Words for some, a few, several. */
export const SOME: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['several', 'few', 'some', 'many']),
  fr: new Set(['quelques', 'plusieurs']),
  ar: new Set(['عده', 'بضعه', 'بضع']),
};
const ABOUT: Readonly<Record<Language, readonly string[]>> = {
  en: ['about', 'around', 'circa', 'nearly', 'almost', 'roughly', 'some', 'approximately'],
  fr: ['vers', 'environ'],
  ar: ['حوالي', 'نحو', 'قرابه'],
};
/** Words that open a decade or a century without being one. */
const DECADES: Readonly<Record<Language, readonly string[]>> = {
  en: ['last', 'nineteenth', 'twentieth'],
  fr: ['annees', 'decennie', 'siecle', 'xxe', 'xixe'],
  ar: ['القرن', 'عقد'],
};

const FRACTIONS: ReadonlySet<string> = new Set(FRACTION_WORDS);

function beginsOf(language: Language, key: string, word: TimeWord, numeral: Numeral | undefined): number {
  const { month, hijri, second, weekday, part, head, unit } = word;
  const noon = key === 'بعد' || key === 'قبل' ? 'noon' : part;
  const early = language === 'ar' || key === 'overnight' ? noon : undefined;
  const dated = month ?? hijri ?? second ?? weekday ?? head ?? early;
  const dayNumber =
    numeral?.is === 'ordinal' || (language === 'fr' && numeral?.is === 'number' && !numeral.article);
  const count = numeral?.is === 'number' || SOME[language].has(key);
  let bits = 0;
  if (dated !== undefined || dayNumber) bits |= Begins.calendar;
  if (word.patterns !== undefined || unit !== undefined || part !== undefined) bits |= Begins.phrase;
  if (count) bits |= Begins.number;
  if (word.edge !== undefined || key === 'earlier' || key === 'later') bits |= Begins.edge;
  if (word.openers !== undefined) bits |= Begins.opener;
  if (word.season !== undefined) bits |= Begins.season;
  if (word.decade !== undefined || DECADES[language].includes(key)) bits |= Begins.decade;
  const counted = language === 'ar' ? key.startsWith('ال') : language === 'fr';
  if (FRACTIONS.has(key) || (counted && numeral?.is === 'number')) bits |= Begins.fraction;
  if (language === 'en' && (word.toward ?? word.told) !== undefined) bits |= Begins.led;
  return word.about ? bits | Begins.about : bits;
}

/** What can begin with figures. */
const FIGURES = Begins.calendar | Begins.number | Begins.decade | Begins.fraction;

/** Bits of `Begins` of a token; 0 when no date can begin with it. */
export function beginsAt(grammar: Grammar, token: Token | undefined): number {
  if (token === undefined || token.kind === 'punctuation') return 0;
  if (token.kind === 'number') return token.key.length <= 4 ? FIGURES : 0;
  const { word } = token;
  if (word.dates < 0) word.dates = grammar.words.get(joinedKey(token.key))?.word.begins ?? 0;
  return word.dates;
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
  const numerals = new Map(numeralsOf(language));
  for (const key of [
    ...numerals.keys(),
    ...SOME[language],
    ...ABOUT[language],
    ...DECADES[language],
    ...FRACTION_WORDS,
  ])
    if (!table.has(key)) table.set(key, {});
  for (const word of ABOUT[language]) Object.assign(table.get(word) ?? {}, { about: true });
  for (const [key, word] of table) word.begins = beginsOf(language, key, word, numerals.get(key));
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
