/**
 * French conjugation from principal parts: the finite tenses that the press writes (first and third persons), the
 * infinitive and both participles. Second persons, the imperative and the past subjunctive are left out.
 */
import { Feature as F } from '../../lexicon/lexicon.js';
import type { InflectedForm } from '../lemma-spec.js';
import type { PrincipalParts } from './inflect-irregular.js';
import { agreeingForms, feminineOf } from './inflect-noun.js';
import { principalParts } from './inflect-stems.js';

const SG1 = F.first | F.singular;
const SG3 = F.third | F.singular;
const PL1 = F.first | F.plural;
const PL3 = F.third | F.plural;
const IMPERFECT_STEM: Readonly<Record<string, string>> = { être: 'ét' };
const ACTIVE_PARTICIPLE: Readonly<Record<string, string>> = {
  être: 'étant',
  avoir: 'ayant',
  savoir: 'sachant',
};

type Ending = readonly [ending: string, persons: number];
const FUTURE: readonly Ending[] = [
  ['ai', SG1],
  ['a', SG3],
  ['ons', PL1],
  ['ont', PL3],
];
const IMPERFECT: readonly Ending[] = [
  ['ais', SG1],
  ['ait', SG3],
  ['ions', PL1],
  ['aient', PL3],
];

function withEndings(stem: string, endings: readonly Ending[], tense: number): InflectedForm[] {
  return endings.map(([ending, persons]) => ({ form: stem + ending, features: tense | persons }));
}

function simplePast(past: string): InflectedForm[] {
  const plural = past.endsWith('a')
    ? `${past.slice(0, -1).replace(/ge$/u, 'g').replace(/ç$/u, 'c')}èrent`
    : past
        .replace(/nt$/u, 'nrent')
        .replace(/([iuîûï])t$/u, '$1rent')
        .replace('û', 'u');
  return [
    { form: past, features: F.past | SG3 },
    { form: plural, features: F.past | PL3 },
  ];
}

/** A soft stem before an ending in e or i goes back to its plain spelling: mangions, plaçait but placions. */
function imperfect(infinitive: string, nous: string): InflectedForm[] {
  const stem = IMPERFECT_STEM[infinitive] ?? nous.slice(0, -3);
  const plain = infinitive.endsWith('ger') ? stem.slice(0, -1) : stem.replace(/ç$/u, 'c');
  return IMPERFECT.map(([ending, persons]) => ({
    form: (ending === 'ions' && infinitive.endsWith('er') ? plain : stem) + ending,
    features: F.past | persons,
  }));
}

/** The past participle with its agreement; a form behind "/" is an irregular feminine. */
function pastParticiples(listed: string): InflectedForm[] {
  const [masculine = '', given] = listed.split('/');
  const feminine = given ?? (masculine.endsWith('s') ? `${masculine}e` : participleFeminine(masculine));
  const plural = masculine.endsWith('s') ? masculine : `${masculine.replace(/û$/u, 'u')}s`;
  return agreeingForms(masculine, feminine, plural).map(({ form, features }) => ({
    form,
    features: features | F.passiveParticiple,
  }));
}

function participleFeminine(masculine: string): string {
  return /[éiutû]$/u.test(masculine) ? `${masculine}e` : feminineOf(masculine);
}

function subjunctive(singular: string): InflectedForm[] {
  const plural = singular.endsWith('e') ? `${singular}nt` : `${singular.slice(0, -1)}ent`;
  return [
    { form: singular, features: F.present | SG3 },
    { form: plural, features: F.present | PL3 },
  ];
}

function conjugateParts(infinitive: string, parts: PrincipalParts): InflectedForm[] {
  const [je, il, nous, ils, future, subj, past, participle] = parts;
  return [
    { form: infinitive, features: F.infinitive },
    { form: je, features: F.present | SG1 },
    { form: il, features: F.present | SG3 },
    { form: nous, features: F.present | PL1 },
    { form: ils, features: F.present | PL3 },
    ...subjunctive(subj),
    ...imperfect(infinitive, nous),
    ...simplePast(past),
    ...withEndings(future, FUTURE, F.future),
    ...withEndings(future, IMPERFECT, F.conditional),
    { form: ACTIVE_PARTICIPLE[infinitive] ?? `${nous.slice(0, -3)}ant`, features: F.activeParticiple },
    ...pastParticiples(participle),
  ];
}

/** All forms of a one-word verb; empty when it is no French infinitive. */
export function conjugate(infinitive: string): InflectedForm[] {
  return principalParts(infinitive).flatMap((parts) => conjugateParts(infinitive, parts));
}
