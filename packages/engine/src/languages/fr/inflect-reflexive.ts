/**
 * French reflexive verbs: s'emparer, se rendre, s'en prendre. Their perfect is made with "être" and is not passive, so
 * it is written out as one form, also around the short adverbs that commonly part it ("s'est également emparé").
 */
import { Feature as F } from '../../lexicon/lexicon.js';
import type { InflectedForm } from '../lemma-spec.js';
import { conjugate } from './inflect-verb.js';
import { elides } from './inflect-words.js';

const PERSON = F.first | F.third;
const NUMBER = F.singular | F.plural;
const BETWEEN = [
  'pas',
  'également',
  'aussi',
  'déjà',
  'ensuite',
  'ainsi',
  'finalement',
  'récemment',
  'ouvertement',
];
/** Forms of "être" around which adverbs are written out. */
const PARTED = new Set(['est', 'sont', 'était', 'étaient', 'serait', 'seraient']);

/** Forms that stand behind "se": third persons, the infinitive and the participle in -ant. */
function takesReflexive({ features }: InflectedForm): boolean {
  return (features & F.first) === 0 && (features & F.passiveParticiple) === 0;
}

/** The perfect is past, except that a future perfect stays future; mood, person and number are those of "être". */
function perfectFeatures(auxiliary: number, participle: number): number {
  const mood = auxiliary & (F.conditional | F.future | F.infinitive | F.activeParticiple);
  const tense = mood === F.future ? mood : mood | F.past;
  return tense | (auxiliary & (PERSON | NUMBER)) | (participle & (F.masculine | F.feminine));
}

function agrees(verb: string, auxiliary: number, participle: number): boolean {
  // "Ils se sont fait exploser": the participle of "faire" stays as it is before an infinitive.
  if (verb === 'faire' || (auxiliary & NUMBER) === 0) return true;
  return (auxiliary & NUMBER & participle) !== 0;
}

function perfect(verb: string, clitics: readonly string[], forms: readonly InflectedForm[]): InflectedForm[] {
  const participles = forms.filter(({ features }) => (features & F.passiveParticiple) !== 0);
  return conjugate('être')
    .filter(takesReflexive)
    .flatMap((aux) => {
      const pronoun = elides(clitics[0] ?? aux.form) ? "s'" : 'se';
      const before = [pronoun, ...clitics, aux.form].join(' ');
      const gaps = PARTED.has(aux.form) ? ['', ...BETWEEN.map((adverb) => `${adverb} `)] : [''];
      return participles
        .filter(({ features }) => agrees(verb, aux.features, features))
        .flatMap(({ form, features }) =>
          gaps.map((gap) => ({
            form: `${before} ${gap}${form}`,
            features: perfectFeatures(aux.features, features),
          })),
        );
    });
}

/** All forms of a verb behind its reflexive pronoun ("s'" or "se") and the clitics after it ("en", "y"). */
export function conjugateReflexive(
  pronoun: string,
  clitics: readonly string[],
  verb: string,
): InflectedForm[] {
  const forms = conjugate(verb);
  const before = [pronoun, ...clitics].join(' ');
  const simple = forms
    .filter(takesReflexive)
    .map(({ form, features }) => ({ form: `${before} ${form}`, features }));
  return [...simple, ...perfect(verb, clitics, forms)];
}
