/**
 * From an analysis of the lexicon to the category of an atom, and how well a category follows the one before it.
 * The tables say what each language's word order allows; they know no words.
 */
import type { Language } from '@marsad/model';
import {
  type Analysis,
  Feature,
  type FunctionData,
  type FunctionLemma,
  type Lemma,
} from '../../lexicon/lexicon.js';
import type { Category } from '../state.js';

const FINITE = Feature.past | Feature.present | Feature.future | Feature.imperative | Feature.conditional;

/** What a function lemma says of itself; empty for every other lemma. */
export function functionsOf(lemma: Lemma): readonly FunctionData[] {
  return lemma.pos === 'function' ? (lemma as FunctionLemma).functions : [];
}

function functionCategory(data: FunctionData): Category {
  switch (data.fn) {
    case 'preposition':
      return 'preposition';
    case 'conjunction':
      return 'conjunction';
    case 'subordinator':
      return 'subordinator';
    case 'relative':
      return 'relative';
    case 'negation':
      return 'negation';
    case 'determiner':
    case 'demonstrative':
      return 'determiner';
    case 'pronoun':
      return data.possessive ? 'possessive' : 'pronoun';
    case 'auxiliary':
      return 'auxiliary';
    case 'particle':
      return data.marks === 'emphasis' ? 'adverb' : 'particle';
  }
}

const NOUN: readonly Category[] = ['noun'];
const ADJECTIVE: readonly Category[] = ['adjective'];
const ADVERB: readonly Category[] = ['adverb'];
const PARTICIPLE = Feature.activeParticiple | Feature.passiveParticiple;
/** Of verbs, by what four groups of features a form shows; of function words, by their lemma. */
const ofVerbs: (readonly Category[] | undefined)[] = new Array(16);
const ofFunctions = new WeakMap<Lemma, readonly Category[]>();

/** The categories that one analysis can stand for, likeliest first. */
export function categoriesOf(analysis: Analysis): readonly Category[] {
  const { lemma, features } = analysis;
  switch (lemma.pos) {
    case 'function': {
      let found = ofFunctions.get(lemma);
      if (!found) {
        found = [...new Set(functionsOf(lemma).map(functionCategory))];
        ofFunctions.set(lemma, found);
      }
      return found;
    }
    case 'noun':
      return NOUN;
    case 'adjective':
      return ADJECTIVE;
    case 'adverb':
      return ADVERB;
    case 'verb':
      return verbCategories(features);
  }
}

function verbCategories(features: number): readonly Category[] {
  const shown =
    (features & FINITE ? 1 : 0) |
    (features & Feature.infinitive ? 2 : 0) |
    (features & PARTICIPLE ? 4 : 0) |
    (features & Feature.verbalNoun ? 8 : 0);
  const known = ofVerbs[shown];
  if (known) return known;
  const found: Category[] = [];
  if (shown & 1) found.push('verb');
  if (shown & 2) found.push('infinitive');
  if (shown & 4) found.push('participle');
  if (shown & 8) found.push('noun');
  ofVerbs[shown] = found;
  return found;
}

type Follow = Partial<Record<Category, number>>;
const AFTER_NOMINAL_OPENER: Follow = {
  noun: 3,
  adjective: 2,
  number: 2,
  name: 2,
  participle: 0.5,
  verb: -4,
  infinitive: -2,
  determiner: 1,
  auxiliary: -2,
  adverb: 0.5,
};
const AFTER_VERB_OPENER: Follow = { verb: 3, participle: 1.5, infinitive: 1, noun: -0.5, auxiliary: 1 };

const FOLLOW: Readonly<Record<Language, Partial<Record<Category | 'start', Follow>>>> = {
  ar: {
    start: { verb: 1.5, noun: 1, preposition: 1, subordinator: 0.5 },
    conjunction: { verb: 1.5, noun: 1, preposition: 1 },
    preposition: { ...AFTER_NOMINAL_OPENER, subordinator: 3, relative: 3, pronoun: 2, negation: 1 },
    determiner: AFTER_NOMINAL_OPENER,
    relative: { verb: 3, auxiliary: 2, negation: 2, noun: 0.5, participle: 1, preposition: 0.5 },
    negation: { verb: 3, auxiliary: 2, noun: 0.5 },
    subordinator: { verb: 1, noun: 1.2, negation: 1, auxiliary: 1 },
    auxiliary: { verb: 1.8, participle: 1.5, noun: 1.4, adjective: 1 },
    particle: { verb: 3, auxiliary: 2 },
    verb: { noun: 2, verb: -2.5, preposition: 1, adjective: -1, participle: 0.5 },
    noun: { noun: 1, adjective: 1, verb: 0.3, participle: 0.5 },
    name: { verb: 1, adjective: 0.5, noun: 0.4 },
    place: { verb: 1, adjective: 0.5, noun: 0.4 },
    number: { noun: 2.5, verb: -1.5 },
    pronoun: { noun: 1 },
  },
  fr: {
    start: { noun: 1, determiner: 1, verb: -0.5, preposition: 1 },
    comma: { noun: 0.8, determiner: 1, verb: 0.2, preposition: 1, participle: 0.6 },
    determiner: AFTER_NOMINAL_OPENER,
    possessive: AFTER_NOMINAL_OPENER,
    number: AFTER_NOMINAL_OPENER,
    preposition: { ...AFTER_NOMINAL_OPENER, infinitive: 3, determiner: 2, possessive: 2.5, participle: 0.5 },
    pronoun: { ...AFTER_VERB_OPENER, noun: -1 },
    relative: { ...AFTER_VERB_OPENER, determiner: 1, noun: 0 },
    negation: { verb: 2, participle: 2, infinitive: 1, auxiliary: 2 },
    auxiliary: { participle: 3, infinitive: 1.5, adjective: 1, noun: 0, verb: -2, adverb: 1, determiner: 1 },
    noun: { adjective: 1.5, participle: 1.2, verb: 0.6, noun: -1, preposition: 1 },
    name: { verb: 1.2, participle: 0.8, noun: -0.5, adjective: 0.3 },
    place: { verb: 1.2, participle: 0.8, noun: -0.5, adjective: 0.3 },
    adjective: { noun: 1, participle: 0.5, verb: 0.5, preposition: 1 },
    adverb: { participle: 1, verb: 0.5, adjective: 0.5 },
  },
  en: {
    start: { noun: 1, determiner: 1, verb: -1, preposition: 1, adjective: 0.5 },
    comma: { noun: 0.8, determiner: 1, verb: 0.6, preposition: 1, adjective: 0.4, participle: 0.6 },
    conjunction: { noun: 0.3, verb: 0.3, determiner: 1, adjective: 0.3, preposition: 0.5 },
    determiner: AFTER_NOMINAL_OPENER,
    possessive: AFTER_NOMINAL_OPENER,
    number: AFTER_NOMINAL_OPENER,
    preposition: { ...AFTER_NOMINAL_OPENER, participle: 1, determiner: 2, possessive: 2 },
    pronoun: { ...AFTER_VERB_OPENER, noun: -1, auxiliary: 2 },
    relative: { ...AFTER_VERB_OPENER, noun: 0, auxiliary: 2 },
    particle: { infinitive: 4, verb: 2, noun: -2 },
    negation: { verb: 2, participle: 1.5, infinitive: 2, noun: 0.5 },
    auxiliary: {
      participle: 3,
      infinitive: 2,
      adjective: 1,
      verb: -1,
      noun: 0,
      adverb: 1,
      determiner: 1,
      negation: 2,
    },
    noun: { verb: 1, participle: 0.9, noun: 0.6, preposition: 1 },
    name: { verb: 1.2, noun: 0.9, participle: 0.9, adjective: -0.5 },
    place: { verb: 1, noun: 0.9, participle: 0.9, adjective: -0.5 },
    adjective: { noun: 2.5, verb: -0.5, participle: 0 },
    adverb: { participle: 1, verb: 1, adjective: 0.5 },
    participle: { noun: 0.5 },
  },
};

/** What a word can stand behind, each with its number. */
const BEFORE: Readonly<Record<Category | 'start', number>> = {
  start: 0,
  noun: 1,
  adjective: 2,
  verb: 3,
  participle: 4,
  infinitive: 5,
  adverb: 6,
  name: 7,
  place: 8,
  time: 9,
  number: 10,
  preposition: 11,
  conjunction: 12,
  subordinator: 13,
  relative: 14,
  negation: 15,
  determiner: 16,
  pronoun: 17,
  possessive: 18,
  auxiliary: 19,
  particle: 20,
  comma: 21,
  stop: 22,
  open: 23,
  close: 24,
  unknown: 25,
};

/** The number of what a word stands behind, an index into what `followsOf` gives. */
export const numberOf = (before: Category | 'start'): number => BEFORE[before];

function numbered(table: Partial<Record<Category | 'start', Follow>>): Map<Category, readonly number[]> {
  const found = new Map<Category, number[]>();
  for (const category of Object.keys(BEFORE) as Category[]) {
    const row = Object.keys(BEFORE).map((before) => table[before as Category]?.[category] ?? 0);
    found.set(category, row);
  }
  return found;
}

const FOLLOWS: Readonly<Record<Language, ReadonlyMap<Category, readonly number[]>>> = {
  ar: numbered(FOLLOW.ar),
  fr: numbered(FOLLOW.fr),
  en: numbered(FOLLOW.en),
};

/** How well a category follows each other, by `numberOf` that other; 0 where the grammar has no opinion. */
export function followsOf(language: Language, category: Category): readonly number[] {
  return FOLLOWS[language].get(category) as readonly number[];
}
