/**
 * French nouns and adjectives: feminine and plural. Endings that French forms without rule are listed in the
 * lexicon; in entries of several words only those before the first preposition agree.
 */
import { Feature as F } from '../../lexicon/lexicon.js';
import type { InflectedForm } from '../lemma-spec.js';
import { wordsOf } from './inflect-words.js';

/** Words that end the part of an entry that takes the plural. */
const BOUNDARY = new Set("de d' du des à au aux en sur par pour sans sous avec contre dans et".split(' '));
const PLURAL_IN_AUX_OF_AIL = new Set('travail bail corail vitrail émail soupirail'.split(' '));
const PLURAL_IN_ALS = new Set(
  'festival carnaval bal récital régal cérémonial final natal naval fatal bancal'.split(' '),
);
const PLURAL_IN_OUX = new Set('bijou caillou chou genou hibou joujou pou'.split(' '));
const PLURAL_IN_S_OF_EU = new Set('pneu bleu émeu lieu-dit'.split(' '));

/** The regular plural of one word. */
function pluralOf(word: string): string {
  if (/[sxz]$/u.test(word)) return word;
  if (word.endsWith('al') && !PLURAL_IN_ALS.has(word)) return `${word.slice(0, -2)}aux`;
  if (word.endsWith('ail') && PLURAL_IN_AUX_OF_AIL.has(word)) return `${word.slice(0, -3)}aux`;
  if (/(eau|au|eu|œu)$/u.test(word) && !PLURAL_IN_S_OF_EU.has(word)) return `${word}x`;
  if (PLURAL_IN_OUX.has(word)) return `${word}x`;
  return `${word}s`;
}

const FEMININE: Readonly<Record<string, string>> = {
  beau: 'belle', nouveau: 'nouvelle', vieux: 'vieille', fou: 'folle', blanc: 'blanche', franc: 'franche', sec: 'sèche',
  frais: 'fraîche', public: 'publique', turc: 'turque', grec: 'grecque', long: 'longue', oblong: 'oblongue', bas: 'basse',
  gras: 'grasse', gros: 'grosse', épais: 'épaisse', las: 'lasse', faux: 'fausse', roux: 'rousse', doux: 'douce',
  favori: 'favorite', malin: 'maligne', bénin: 'bénigne', aigu: 'aiguë', ambigu: 'ambiguë', gentil: 'gentille',
  nul: 'nulle', pareil: 'pareille', complet: 'complète', incomplet: 'incomplète', concret: 'concrète', secret: 'secrète',
  discret: 'discrète', inquiet: 'inquiète', désuet: 'désuète', supérieur: 'supérieure', inférieur: 'inférieure',
  extérieur: 'extérieure', intérieur: 'intérieure', antérieur: 'antérieure', postérieur: 'postérieure',
  ultérieur: 'ultérieure', meilleur: 'meilleure', majeur: 'majeure', mineur: 'mineure', vengeur: 'vengeresse',
  sot: 'sotte', sauf: 'sauve', mou: 'molle',
}; // biome-ignore format: one table

/** The regular feminine of an adjective. */
export function feminineOf(word: string): string {
  const listed = FEMININE[word];
  if (listed) return listed;
  if (word.endsWith('e')) return word;
  if (word.endsWith('teur')) return `${word.slice(0, -4)}trice`;
  if (word.endsWith('eur')) return `${word.slice(0, -1)}se`;
  if (word.endsWith('eux')) return `${word.slice(0, -1)}se`;
  if (word.endsWith('er')) return `${word.slice(0, -2)}ère`;
  if (word.endsWith('f')) return `${word.slice(0, -1)}ve`;
  if (/(el|eil|ien|yen|on|et)$/u.test(word)) return `${word}${word.at(-1)}e`;
  return `${word}e`;
}

function pluralEntry(words: readonly string[]): string {
  const end = words.findIndex((word) => BOUNDARY.has(word));
  return words.map((word, i) => (end === -1 || i < end ? pluralOf(word) : word)).join(' ');
}

/** A noun in both numbers; listed plurals replace the regular one. */
export function inflectNoun(
  singular: string,
  plurals: readonly string[],
  gender?: 'm' | 'f',
): InflectedForm[] {
  const words = wordsOf(singular);
  if (words.length === 0) return [];
  const bit = gender === 'm' ? F.masculine : gender === 'f' ? F.feminine : 0;
  const many = plurals.length > 0 ? plurals.map((plural) => wordsOf(plural).join(' ')) : [pluralEntry(words)];
  return [
    { form: words.join(' '), features: F.singular | bit },
    ...many.map((form) => ({ form, features: F.plural | bit })),
  ];
}

/** The four forms of an adjective or participle by its masculine singular. */
export function agreeingForms(base: string, feminine: string, plural: string): InflectedForm[] {
  return [
    { form: base, features: F.singular | F.masculine },
    { form: feminine, features: F.singular | F.feminine },
    { form: plural, features: F.plural | F.masculine },
    { form: `${feminine}s`, features: F.plural | F.feminine },
  ];
}

/** An adjective; a listed form is its masculine plural. Those of several words agree in the last. */
export function inflectAdjective(base: string, plurals: readonly string[]): InflectedForm[] {
  const words = wordsOf(base);
  const last = words.at(-1);
  if (last === undefined) return [];
  const before = words
    .slice(0, -1)
    .map((word) => `${word} `)
    .join('');
  const plural = plurals[0] === undefined ? before + pluralOf(last) : wordsOf(plurals[0]).join(' ');
  return agreeingForms(before + last, before + feminineOf(last), plural);
}
