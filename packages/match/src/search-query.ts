/**
 * What a person types into the search box as terms that all must be found: words with their other forms and their
 * sound in the other script, and phrases in quotation marks that must stand as they are. Words that carry no meaning
 * of their own are left out unless there is nothing else.
 */
import { queryKeys } from './search-sounds.js';
import { arabicStems, englishStem, frenchStem } from './search-stems.js';
import { type SearchWord, searchWords } from './search-words.js';

/** One thing that must be found: any of these sequences of tokens, one word each. */
export interface QueryTerm {
  readonly anyOf: readonly (readonly string[])[];
}

const PHRASE = /["“„«]([^"”“»]*)["”»]/g;
const SILENT = new Set(
  `the a an of in on at to by and or for with from le la les l de des du d et ou en au aux un une dans par pour sur avec
  من في على الى عن مع او و al el`.split(/\s+/),
);
/** Small words of names, too short to have a sound key, as the two scripts write them. */
const PARTICLES: readonly (readonly string[])[] = [
  ['ag', 'اغ', 'اق', 'اك', 'اج'],
  ['ould', 'uld', 'wuld', 'ولد'],
  ['ben', 'bin', 'ibn', 'بن', 'ابن'],
  ['abu', 'abou', 'ابو', 'ابي', 'ابا'],
  ['abd', 'عبد'],
];
const SHORTEST_NAME = 3;

function formsOf({ form, arabic }: SearchWord): string[] {
  const stems = arabic ? arabicStems(form, 4) : [englishStem(form), frenchStem(form)];
  return [...new Set([form, ...stems])];
}

function wordTerm(word: SearchWord): QueryTerm {
  const particles = PARTICLES.find((list) => list.includes(word.form));
  if (particles) return { anyOf: particles.map((form) => [form]) };
  const forms = formsOf(word);
  const keys =
    word.form.length >= SHORTEST_NAME ? forms.slice(0, word.arabic ? 4 : 1).flatMap(queryKeys) : [];
  const tokens = [...forms, ...forms.map((form) => `+${form}`), ...new Set(keys)];
  return { anyOf: tokens.map((token) => [token]) };
}

function phraseTerms(phrase: string): QueryTerm[] {
  const forms = searchWords(phrase).map((word) => word.form);
  return forms.length === 0 ? [] : [{ anyOf: [forms] }];
}

/**
 * The terms of a query, all of which must be found. A phrase in quotation marks is one term of exact folded forms.
 *
 * @example queryTerms('"Ansar Dine"') // [{ anyOf: [['ansar', 'dine']] }]
 */
export function queryTerms(query: string): QueryTerm[] {
  const phrases = [...query.matchAll(PHRASE)].flatMap((match) => phraseTerms(match[1] ?? ''));
  const words = searchWords(query.replace(PHRASE, ' '));
  const telling = words.filter((word) => !SILENT.has(word.form));
  const used = telling.length > 0 || phrases.length > 0 ? telling : words;
  return [...phrases, ...used.map(wordTerm)];
}
