/**
 * French inflection: every written form of a lemma, as tokens are cut. A verb may be reflexive (s'emparer, se rendre,
 * s'en prendre) and may carry fixed words behind it (prendre part). A spec that French cannot have yields nothing.
 */
import type { Inflect, InflectedForm } from '../lemma-spec.js';
import { inflectAdjective, inflectNoun } from './inflect-noun.js';
import { conjugateReflexive } from './inflect-reflexive.js';
import { conjugate } from './inflect-verb.js';
import { wordsOf } from './inflect-words.js';

const CLITICS = new Set(['en', 'y']);

/** The words of a verb entry that stand before its hyphened compound ends: "contre-attaquer" has its verb second. */
function compoundLength(words: readonly string[], infinitive: string): number {
  const compound = infinitive.split(' ').find((part) => part.includes('-'));
  const parts = compound ? wordsOf(compound) : [];
  return parts.length > 0 && words[0] === parts[0] ? parts.length - 1 : 0;
}

function inflectVerb(infinitive: string): InflectedForm[] {
  const words = wordsOf(infinitive);
  const pronoun = words[0] === 'se' || words[0] === "s'" ? words[0] : null;
  const first = pronoun ? 1 : 0;
  let at = first;
  while (at < words.length - 1 && CLITICS.has(words[at]!)) at += 1;
  const clitics = words.slice(first, at);
  const compound = compoundLength(words, infinitive);
  const lead = words.slice(pronoun ? at : 0, at + compound).join(' ');
  const verb = words[at + compound] ?? '';
  const tail = words.slice(at + compound + 1).join(' ');
  const forms = pronoun ? conjugateReflexive(pronoun, clitics, verb) : conjugate(verb);
  return forms.map(({ form, features }) => ({
    form: [lead, form, tail].filter(Boolean).join(' '),
    features,
  }));
}

function once(forms: readonly InflectedForm[]): InflectedForm[] {
  return [...new Map(forms.map((form) => [`${form.form}|${form.features}`, form])).values()];
}

/**
 * All written forms of a French lemma.
 *
 * @example inflect({ pos: 'noun', singular: "coup d'État", plurals: [] }) // "coup d' état", "coups d' état"
 */
export const inflect: Inflect = (spec) => {
  if (spec.pos === 'noun') return once(inflectNoun(spec.singular, spec.plurals, spec.gender));
  if (spec.pos === 'adjective') return once(inflectAdjective(spec.base, spec.plurals));
  if (spec.pos === 'adverb') return [{ form: wordsOf(spec.form).join(' '), features: 0 }];
  return 'infinitive' in spec ? once(inflectVerb(spec.infinitive)) : [];
};
