/**
 * Endings of nouns, adjectives, participles and verbal nouns: number, gender, the cases that show, the construct
 * state, and what stands before a possessive pronoun. It works on written words; meaning of patterns is not known
 * here, and broken plurals come from the data.
 */
import { Feature as F } from '../../lexicon/lexicon.js';

export interface Written {
  readonly text: string;
  readonly features: number;
}

const NO_TANWIN = /[ةىاآ]$|اء$/;

/** Dual of a singular, full and construct. */
export function dual(word: string, gender: number): Written[] {
  const stem = word.endsWith('ة') ? `${word.slice(0, -1)}ت` : word.replace(/ى$/, 'ي').replace(/يء$/, 'يئ');
  const of = F.dual | gender;
  return [
    { text: `${stem.replace(/[أا]$/, '')}ان`, features: of | F.nominative },
    { text: `${stem}ين`, features: of | F.oblique },
    { text: `${stem.replace(/[أا]$/, '')}ا`, features: of | F.nominative | F.construct },
    { text: `${stem}ي`, features: of | F.oblique | F.construct },
  ];
}

/** Sound masculine plural, full and construct. */
export function soundPlural(stem: string): Written[] {
  const of = F.plural | F.masculine;
  return [
    { text: `${stem}ون`, features: of | F.nominative },
    { text: `${stem}ين`, features: of | F.oblique },
    { text: `${stem}و`, features: of | F.nominative | F.construct },
    { text: `${stem}ي`, features: of | F.oblique | F.construct },
  ];
}

/** The forms a final letter takes before a possessive pronoun: جماعته، مستواه، أعضائه، مبدئه. */
function beforePronoun(word: string, features: number): Written[] {
  const of = features | F.construct;
  if (word.endsWith('ة')) return [{ text: `${word.slice(0, -1)}ت`, features: of }];
  if (word.endsWith('ى')) return [{ text: `${word.slice(0, -1)}ا`, features: of }];
  if (!/[ءأ]$/.test(word)) return [];
  const stem = word.slice(0, -1);
  return [
    { text: `${stem}ؤ`, features: of | F.nominative },
    { text: `${stem}ئ`, features: of | F.oblique },
  ];
}

/** A word in one number, with its indefinite accusative and what stands before a pronoun. */
export function oneNumber(word: string, features: number, tanwin: boolean): Written[] {
  const out = [{ text: word, features }, ...beforePronoun(word, features)];
  if (tanwin && !NO_TANWIN.test(word))
    out.push({ text: `${word.replace(/يء$/, 'يئ')}ا`, features: features | F.oblique });
  return out;
}

/** A singular that ends in the i of a lost radical: قاض، القاضي، قاضيا. */
export function shortened(stem: string, features: number): Written[] {
  return [
    { text: stem, features },
    { text: `${stem}ي`, features },
    { text: `${stem}يا`, features: features | F.oblique },
  ];
}

/** Both genders and all numbers of a participle or adjective that ends in a consonant. */
export function agreeing(given: string): Written[] {
  // بريء keeps its hamza apart only at the end of the word: بريئة، بريئان.
  const word = given.replace(/يء$/, 'يئ');
  const feminine = `${word.replace(/ى$/, 'ا')}ة`;
  return [
    ...oneNumber(given, F.singular | F.masculine, true),
    ...oneNumber(feminine, F.singular | F.feminine, false),
    ...dual(word, F.masculine),
    ...(word.endsWith('ى') ? [] : dual(feminine, F.feminine)),
    ...soundPlural(word.replace(/ى$/, '')),
    { text: `${word.replace(/ى$/, 'ي')}ات`, features: F.plural | F.feminine },
  ];
}

/** The same for a stem that lost its last radical to an i: معتد، معتدية، معتدون. */
export function agreeingShortened(stem: string): Written[] {
  const full = `${stem}ي`;
  return [
    ...shortened(stem, F.singular | F.masculine),
    ...oneNumber(`${full}ة`, F.singular | F.feminine, false),
    ...dual(full, F.masculine),
    ...dual(`${full}ة`, F.feminine),
    ...soundPlural(stem),
    { text: `${full}ات`, features: F.plural | F.feminine },
  ];
}
