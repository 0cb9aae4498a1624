/**
 * Nouns and adjectives as the data lists them, of one or several words. It makes cases, duals and constructs, tells
 * a sound plural from a broken one by its singular, and drops the article of later words, since tokens carry it.
 */
import { Feature as F } from '../../lexicon/lexicon.js';
import {
  agreeing,
  agreeingShortened,
  dual,
  oneNumber,
  shortened,
  soundPlural,
  type Written,
} from './inflect-nominal.js';

/** Feminine without a mark; a closed list of the grammar. */
const FEMININE = new Set([
  'أرض',
  'حرب',
  'نار',
  'نفس',
  'يد',
  'عين',
  'ذراع',
  'شمس',
  'بئر',
  'أم',
  'سوق',
  'طريق',
  'قدم',
  'كأس',
  'دار',
  'ريح',
  'روح',
  'سن',
  'فتاة',
]);
const KASRATAN = 'ٍ';

const bare = (word: string): string => word.replace(/[ً-ْ]/g, '');
const withoutArticle = (word: string, i: number): string =>
  i > 0 && /^ال../.test(word) ? word.slice(2) : word;

function words(phrase: string): string[] {
  return phrase.normalize('NFC').split(/\s+/).filter(Boolean).map(withoutArticle);
}

function isFeminine(word: string): boolean {
  return /ة$|[^أ]اء$/.test(word) || FEMININE.has(word);
}

/** One singular word in all forms; the first has no mark of case. */
function singularForms(word: string, gender: number, dualToo: boolean): Written[] {
  const features = F.singular | gender;
  if (word.endsWith(KASRATAN)) {
    const stem = bare(word);
    return [...shortened(stem, features), ...(dualToo ? dual(`${stem}ي`, gender) : [])];
  }
  const plain = bare(word);
  return [...oneNumber(plain, features, true), ...(dualToo ? dual(plain, gender) : [])];
}

/** One plural word in all forms, given the singular it belongs to. */
function pluralForms(word: string, singular: string, gender: number): Written[] {
  const features = F.plural | gender;
  if (word.endsWith(KASRATAN)) return shortened(bare(word), features);
  const plain = bare(word);
  const stem = bare(singular).replace(/ى$/, '');
  if (plain === `${stem}ون` || plain === `${stem}و`) return soundPlural(stem);
  return oneNumber(plain, features, !plain.endsWith('ات'));
}

/** Marks that two words of one phrase must share to stand together. */
const SHARED = F.singular | F.dual | F.plural | F.nominative | F.oblique;

/**
 * Later words either stay as they are (genitives) or follow the first in number and case (adjectives); both are
 * given, because the data does not say which they are.
 */
function follow(
  head: readonly Written[],
  later: readonly string[],
  forms: readonly (readonly Written[])[],
): Written[] {
  const out: Written[] = [];
  for (const first of head) {
    out.push({ text: [first.text, ...later.map(bare)].join(' '), features: first.features });
    const matching = forms.map((list) =>
      list.find(
        (form) =>
          (form.features & SHARED) === (first.features & SHARED) && (form.features & F.construct) === 0,
      ),
    );
    if (
      matching.length > 0 &&
      matching.every((form) => form !== undefined) &&
      (first.features & F.construct) === 0
    ) {
      out.push({
        text: [first.text, ...matching.map((form) => (form as Written).text)].join(' '),
        features: first.features,
      });
    }
  }
  return out;
}

/** All forms of a noun. Gender is taken from its ending unless given. */
export function declineNoun(singular: string, plurals: readonly string[], given?: 'm' | 'f'): Written[] {
  const [first = '', ...later] = words(singular);
  if (first === '') return [];
  const pluralOnly = plurals.length === 0 && first.length + later.length > 4 && first.endsWith('ات');
  const feminine = given === undefined ? isFeminine(bare(first)) || pluralOnly : given === 'f';
  const gender = feminine ? F.feminine : F.masculine;
  if (pluralOnly) return [{ text: [first, ...later.map(bare)].join(' '), features: F.plural | gender }];
  const out = follow(
    singularForms(first, gender, true),
    later,
    later.map((word) => singularForms(word, gender, true)),
  );
  for (const plural of plurals) {
    const [head = '', ...rest] = words(plural);
    const forms = rest.map((word, i) => pluralForms(word, later[i] ?? '', gender));
    out.push(...follow(pluralForms(head, first, gender), rest, forms));
  }
  return out;
}

/** All forms of an adjective; only the last word of several is inflected (شبه عسكري). */
export function declineAdjective(base: string, plurals: readonly string[]): Written[] {
  const all = words(base);
  const last = all.pop() ?? '';
  const before = all.map(bare);
  const made = last.endsWith(KASRATAN) ? agreeingShortened(bare(last)) : agreeing(bare(last));
  const broken = plurals.flatMap((plural) => {
    const word = bare(words(plural).pop() ?? '');
    return word === `${bare(last)}ون` ? [] : oneNumber(word, F.plural, true);
  });
  return [...made, ...broken].map(({ text, features }) => ({ text: [...before, text].join(' '), features }));
}
