/**
 * The words that hedge a number, before it and behind it, in three languages. Keys are folded; in Arabic the first
 * word may carry a prefix (بنحو), the others are as listed.
 */
import type { Language, Qualifier } from '@marsad/model';
import type { Token } from '../text/token.js';
import { joinedKey, type Prefixed, withoutPrefixes, withPrefixes } from './arabic-prefixes.js';

export type Hedge = Exclude<Qualifier, 'exact' | 'vague'>;
/** The words after the first, and what they say. */
export interface HedgePhrase {
  readonly rest: readonly string[];
  readonly hedge: Hedge;
}

const BEFORE: Readonly<Record<Language, Readonly<Record<Hedge, readonly string[]>>>> = {
  en: {
    'at-least': [
      'at least',
      'more than',
      'over',
      'no fewer than',
      'no less than',
      'not less than',
      'upwards of',
      'in excess of',
      'a minimum of',
      'at the very least',
      'not fewer than',
      'well over',
      'just over',
    ],
    'at-most': [
      'up to',
      'at most',
      'no more than',
      'fewer than',
      'less than',
      'under',
      'as many as',
      'as high as',
      'as much as',
      'not more than',
      'a maximum of',
    ],
    about: [
      'about',
      'around',
      'some',
      'nearly',
      'almost',
      'approximately',
      'roughly',
      'close to',
      'an estimated',
      'estimated',
      'circa',
      'just under',
    ],
  },
  fr: {
    'at-least': [
      'au moins',
      'plus de',
      "plus d'",
      'au minimum',
      'un minimum de',
      'pas moins de',
      "pas moins d'",
      'a tout le moins',
    ],
    'at-most': [
      "jusqu' a",
      'au plus',
      'au maximum',
      'moins de',
      "moins d'",
      'tout au plus',
      'un maximum de',
      'pas plus de',
    ],
    about: [
      'environ',
      'pres de',
      "pres d'",
      'quelque',
      'autour de',
      'a peu pres',
      'approximativement',
      'aux environs de',
      'presque',
      'aux alentours de',
    ],
  },
  ar: {
    'at-least': [
      'لا يقل عن',
      'لايقل عن',
      'ما لا يقل عن',
      'ما لايقل عن',
      'مالايقل عن',
      'ما يزيد عن',
      'مايزيد عن',
      'مايزيد علي',
      'علي اكثر من',
      'مالا يقل عن',
      'ما لا تقل عن',
      'يتجاوز',
      'تتجاوز',
      'تجاوز',
      'تجاوزت',
      'ما يتجاوز',
      'بما يزيد عن',
      'ما ينيف علي',
      'لا تقل عن',
      'اكثر من',
      'ما يزيد عن',
      'ما يزيد علي',
      'يزيد علي',
      'يزيد عن',
      'ازيد من',
      'فوق',
      'علي الاقل',
      'ما يربو علي',
      'ما يفوق',
      'يفوق',
    ],
    'at-most': [
      'لا يزيد عن',
      'لا يزيد علي',
      'ما لا يزيد عن',
      'اقل من',
      'ما يصل الي',
      'يصل الي',
      'علي الاكثر',
      'لا يتجاوز',
      'ما لا يتجاوز',
    ],
    about: [
      'نحو',
      'قرابه',
      'حوالي',
      'زهاء',
      'ما يقارب',
      'مايقارب',
      'ما يقارب من',
      'مايقرب من',
      'مايناهز',
      'علي نحو',
      'في حدود',
      'بحدود',
      'ما يقرب من',
      'يقارب',
      'تقريبا',
      'قراب',
      'يقدر ب',
      'حوالى',
      'ما يناهز',
      'يناهز',
    ],
  },
};

const AFTER: Readonly<Record<Language, readonly (readonly [string, Hedge])[]>> = {
  en: [
    ['at least', 'at-least'],
    ['or more', 'at-least'],
    ['at most', 'at-most'],
    ['or so', 'about'],
    ['or fewer', 'at-most'],
  ],
  fr: [
    ['au moins', 'at-least'],
    ['au minimum', 'at-least'],
    ['ou plus', 'at-least'],
    ['au plus', 'at-most'],
    ['au maximum', 'at-most'],
    ['environ', 'about'],
  ],
  ar: [
    ['علي الاقل', 'at-least'],
    ['في الاقل', 'at-least'],
    ['بالاقل', 'at-least'],
    ['فاكثر', 'at-least'],
    ['او اكثر', 'at-least'],
    ['علي الاكثر', 'at-most'],
    ['تقريبا', 'about'],
    ['كحد ادني', 'at-least'],
    ['كحد اقصي', 'at-most'],
  ],
};

export type HedgeTable = ReadonlyMap<string, Prefixed<readonly HedgePhrase[]>>;

function index(rows: Iterable<readonly [string, Hedge]>, language: Language): HedgeTable {
  const byFirst = new Map<string, HedgePhrase[]>();
  for (const [phrase, hedge] of rows) {
    const [first = '', ...rest] = phrase.split(' ');
    const list = byFirst.get(first) ?? [];
    list.push({ rest, hedge });
    list.sort((a, b) => b.rest.length - a.rest.length);
    byFirst.set(first, list);
  }
  return language === 'ar' ? withPrefixes(byFirst, new Set(['وفوق'])) : withoutPrefixes(byFirst);
}

function* rowsOf(language: Language): Generator<readonly [string, Hedge]> {
  for (const hedge of ['at-least', 'at-most', 'about'] as const)
    for (const phrase of BEFORE[language][hedge]) yield [phrase, hedge];
}

/** Hedges that stand before a number, by their first word. */
export const HEDGES_BEFORE: Readonly<Record<Language, HedgeTable>> = {
  ar: index(rowsOf('ar'), 'ar'),
  fr: index(rowsOf('fr'), 'fr'),
  en: index(rowsOf('en'), 'en'),
};

/** Hedges that stand behind a number or behind what it counts, by their first word. */
export const HEDGES_AFTER: Readonly<Record<Language, HedgeTable>> = {
  ar: index(AFTER.ar, 'ar'),
  fr: index(AFTER.fr, 'fr'),
  en: index(AFTER.en, 'en'),
};

/** The hedge that begins at a token and the index behind it, or null. */
export function hedgeAt(
  tokens: readonly Token[],
  at: number,
  table: HedgeTable,
): { readonly hedge: Hedge; readonly next: number } | null {
  const token = tokens[at];
  const entry = token?.kind === 'word' ? table.get(joinedKey(token.key)) : undefined;
  if (entry === undefined) return null;
  for (const { rest, hedge } of entry.word)
    if (rest.every((word, n) => tokens[at + 1 + n]?.key === word))
      return { hedge, next: at + 1 + rest.length };
  return null;
}
