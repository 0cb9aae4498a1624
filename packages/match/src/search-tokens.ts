/**
 * The tokens under which a text is found: at each word its folded form, its stems behind `+` and, for what may be a
 * name, its sound key behind `~`. It ranks nothing and keeps no text.
 */
import type { Language, Span } from '@marsad/model';
import { mayBeName, nameKey } from './search-sounds.js';
import { arabicCores, arabicStems, englishStem, frenchStem } from './search-stems.js';
import { type SearchWord, searchWords } from './search-words.js';

/** What the index holds of a text: `tokens[i]` are the alternatives at the word that `spans[i]` covers. */
export interface SearchTokens {
  readonly tokens: readonly (readonly string[])[];
  readonly spans: readonly Span[];
}

const MOST_KEPT = 100_000;
const LONGEST = 40;
const kept = {
  ar: new Map<string, string[]>(),
  fr: new Map<string, string[]>(),
  en: new Map<string, string[]>(),
};

function latinTokens(word: SearchWord, language: Language): string[] {
  const { form } = word;
  const tokens = [form];
  const stem = language === 'en' ? englishStem(form) : language === 'fr' ? frenchStem(form) : form;
  if (stem !== form) tokens.push(`+${stem}`);
  const key = word.capital && form.length >= 3 ? nameKey(form) : '';
  if (key !== '') tokens.push(key);
  return tokens;
}

function arabicTokens(form: string): string[] {
  const names = arabicCores(form).filter(mayBeName).map(nameKey);
  const tokens = [form, ...arabicStems(form).map((stem) => `+${stem}`), ...names];
  return [...new Set(tokens)].filter((token) => token !== '');
}

function tokensOf(word: SearchWord, language: Language): string[] {
  const memory = kept[language];
  const key = word.capital ? `^${word.form}` : word.form;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const form = word.form.slice(0, LONGEST);
  const made = word.arabic ? arabicTokens(form) : latinTokens({ ...word, form }, language);
  if (memory.size >= MOST_KEPT) memory.clear();
  memory.set(key, made);
  return made;
}

/**
 * The tokens of a text, one list of alternatives a word, in the order of the words. Latin words are stemmed as words
 * of `language`; Arabic words always as Arabic. Forms are cut at 40 letters.
 *
 * @example searchTokens('القوات', 'ar').tokens // [['القوات', '+قوات']]
 */
export function searchTokens(text: string, language: Language): SearchTokens {
  const words = searchWords(text);
  return {
    tokens: words.map((word) => tokensOf(word, language)),
    spans: words.map((word) => word.span),
  };
}
