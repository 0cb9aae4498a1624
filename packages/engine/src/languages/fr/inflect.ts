/**
 * French inflection: every written form of a lemma, as tokens are cut. A verb may be reflexive (s'emparer, se rendre,
 * s'en prendre) and may carry fixed words behind it (prendre part). A spec that French cannot have yields nothing.
 */
import { Feature as F } from '../../lexicon/lexicon.js';
import type { Inflect, InflectedForm } from '../lemma-spec.js';
import { inflectAdjective, inflectNoun } from './inflect-noun.js';
import { conjugate } from './inflect-verb.js';
import { elides, wordsOf } from './inflect-words.js';

const PERSON = F.first | F.third;
const NUMBER = F.singular | F.plural;
const CLITICS = new Set(['en', 'y']);

/** Forms that stand behind "se": third persons, the infinitive and the participle in -ant. */
function takesReflexive({ features }: InflectedForm): boolean {
  return (features & F.first) === 0 && (features & F.passiveParticiple) === 0;
}

/** The tense of "être" is the tense of the perfect that it makes, and what is past in it stays past. */
function perfectFeatures(auxiliary: number, participle: number): number {
  const mood = auxiliary & (F.conditional | F.future | F.infinitive | F.activeParticiple);
  return (
    (auxiliary & (PERSON | NUMBER)) |
    (participle & (F.masculine | F.feminine)) |
    (mood === F.future ? mood : mood | F.past)
  );
}

function reflexivePerfect(
  infinitive: string,
  clitics: readonly string[],
  forms: readonly InflectedForm[],
): InflectedForm[] {
  // "Ils se sont fait exploser": the participle of "faire" stays as it is before an infinitive.
  const agrees = infinitive !== 'faire';
  const participles = forms.filter(({ features }) => (features & F.passiveParticiple) !== 0);
  const auxiliaries = conjugate('être').filter(takesReflexive);
  return auxiliaries.flatMap((aux) => {
    const first = clitics.length > 0 ? clitics[0]! : aux.form;
    const before = [elides(first) ? "s'" : 'se', ...clitics].join(' ');
    return participles
      .filter(
        ({ features }) =>
          !agrees || (aux.features & NUMBER) === 0 || (aux.features & NUMBER & features) !== 0,
      )
      .map((participle) => ({
        form: `${before} ${aux.form} ${participle.form}`,
        features: perfectFeatures(aux.features, participle.features),
      }));
  });
}

function reflexive(words: readonly string[]): InflectedForm[] {
  const clitics = words.slice(1, 2).filter((word) => CLITICS.has(word));
  const infinitive = words[1 + clitics.length] ?? '';
  const forms = conjugate(infinitive);
  const before = words.slice(0, 1 + clitics.length).join(' ');
  const simple = forms
    .filter(takesReflexive)
    .map(({ form, features }) => ({ form: `${before} ${form}`, features }));
  return [...simple, ...reflexivePerfect(infinitive, clitics, forms)];
}

function inflectVerb(infinitive: string): InflectedForm[] {
  const words = wordsOf(infinitive);
  const isReflexive = words[0] === 'se' || words[0] === "s'";
  const clitics = words.slice(isReflexive ? 1 : 0).findIndex((word) => !CLITICS.has(word));
  const verbAt = (isReflexive ? 1 : 0) + Math.max(clitics, 0);
  const tail = words
    .slice(verbAt + 1)
    .map((word) => ` ${word}`)
    .join('');
  const lead = isReflexive
    ? ''
    : words
        .slice(0, verbAt)
        .map((word) => `${word} `)
        .join('');
  const forms = isReflexive ? reflexive(words) : conjugate(words[verbAt] ?? '');
  return forms.map(({ form, features }) => ({ form: lead + form + tail, features }));
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
