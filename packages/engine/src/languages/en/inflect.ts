/**
 * English inflection: every written form of a lemma, as tokens are cut. A verb may carry fixed words behind it (carry
 * out, claim responsibility); a noun of several words changes in its last, or in the one before "of". A spec that
 * English cannot have yields nothing.
 */
import { Feature as F } from '../../lexicon/lexicon.js';
import type { Inflect, InflectedForm } from '../lemma-spec.js';
import { irregularParts } from './inflect-irregular.js';
import { withEd, withIng, withS } from './inflect-spelling.js';
import { wordsOf } from './inflect-words.js';

const BE: readonly InflectedForm[] = [
  { form: 'be', features: F.infinitive },
  { form: 'am', features: F.present | F.first | F.singular },
  { form: 'is', features: F.present | F.third | F.singular },
  { form: 'are', features: F.present | F.plural },
  { form: 'was', features: F.past | F.singular },
  { form: 'were', features: F.past | F.plural },
  { form: 'been', features: F.passiveParticiple },
  { form: 'being', features: F.activeParticiple },
];

const third = (infinitive: string): string => (infinitive === 'have' ? 'has' : withS(infinitive));

function conjugate(infinitive: string): InflectedForm[] {
  if (infinitive === 'be') return [...BE];
  const irregular = irregularParts(infinitive);
  const past = irregular?.past ?? withEd(infinitive);
  const participle = irregular?.participle ?? past;
  return [
    { form: infinitive, features: F.infinitive },
    { form: infinitive, features: F.present | F.plural },
    { form: third(infinitive), features: F.present | F.third | F.singular },
    ...past.map((form) => ({ form, features: F.past })),
    ...participle.map((form) => ({ form, features: F.passiveParticiple })),
    ...withIng(infinitive).map((form) => ({ form, features: F.activeParticiple })),
  ];
}

/** Which word is the verb: the last of a compound (booby-trap), the one behind an adverb (jointly attack), else the first. */
function verbAt(infinitive: string, words: readonly string[]): number {
  const compound = /^\S+-\S+/u.exec(infinitive);
  if (compound) return wordsOf(compound[0]).length - 1;
  return words.length > 1 && words[0]!.endsWith('ly') ? 1 : 0;
}

function inflectVerb(infinitive: string): InflectedForm[] {
  const words = wordsOf(infinitive);
  const at = verbAt(infinitive, words);
  const verb = words[at];
  if (verb === undefined) return [];
  const lead = words
    .slice(0, at)
    .map((word) => `${word} `)
    .join('');
  const tail = words
    .slice(at + 1)
    .map((word) => ` ${word}`)
    .join('');
  return conjugate(verb).map(({ form, features }) => ({ form: lead + form + tail, features }));
}

/** The word of a noun that takes the plural: the last, or the one before a preposition. */
function headOf(words: readonly string[]): number {
  const preposition = words.findIndex(
    (word, i) => i > 0 && (word === 'of' || word === 'in' || word === 'to' || word === 'on'),
  );
  return preposition === -1 ? words.length - 1 : preposition - 1;
}

function inflectNoun(singular: string, plurals: readonly string[]): InflectedForm[] {
  const words = wordsOf(singular);
  if (words.length === 0) return [];
  const head = headOf(words);
  const regular = words.map((word, i) => (i === head ? withS(word) : word)).join(' ');
  const many = plurals.length > 0 ? plurals.map((plural) => wordsOf(plural).join(' ')) : [regular];
  return [
    { form: words.join(' '), features: F.singular },
    ...many.map((form) => ({ form, features: F.plural })),
  ];
}

function once(forms: readonly InflectedForm[]): InflectedForm[] {
  return [...new Map(forms.map((form) => [`${form.form}|${form.features}`, form])).values()];
}

/**
 * All written forms of an English lemma.
 *
 * @example inflect({ pos: 'verb', infinitive: 'carry out' }) // carry out, carries out, carried out, carrying out
 */
export const inflect: Inflect = (spec) => {
  if (spec.pos === 'noun') return once(inflectNoun(spec.singular, spec.plurals));
  if (spec.pos === 'adjective') return [{ form: wordsOf(spec.base).join(' '), features: 0 }];
  if (spec.pos === 'adverb') return [{ form: wordsOf(spec.form).join(' '), features: 0 }];
  return 'infinitive' in spec ? once(inflectVerb(spec.infinitive)) : [];
};
