/**
 * The parts of a state and everyone else in a country as they are called inside a sentence: "the armed forces of
 * Niger", "civilians in Mali", "des civils au Mali". The register's labels of them are titles and say neither article
 * nor number.
 */
import type { Actor } from '@marsad/engine';
import type { Language } from '@marsad/model';
import { countryIn } from './country-phrases.js';

interface Words {
  readonly en: readonly [article: string, noun: string, plural: boolean];
  readonly fr: readonly [article: string, noun: string, plural: boolean];
  /** A body of the state: "of" its country. All others are people "in" it. */
  readonly body: boolean;
}

const WORDS: Readonly<Record<string, Words>> = {
  'armed-forces': { en: ['the ', 'armed forces', true], fr: ['les ', 'forces armées', true], body: true },
  police: { en: ['the ', 'police', true], fr: ['la ', 'police', false], body: true },
  gendarmerie: { en: ['the ', 'gendarmerie', false], fr: ['la ', 'gendarmerie', false], body: true },
  'security-forces': {
    en: ['the ', 'security forces', true],
    fr: ['les ', 'forces de sécurité', true],
    body: true,
  },
  government: { en: ['the ', 'government', false], fr: ['le ', 'gouvernement', false], body: true },
  intelligence: {
    en: ['the ', 'intelligence services', true],
    fr: ['les ', 'services de renseignement', true],
    body: true,
  },
  civilians: { en: ['', 'civilians', true], fr: ['des ', 'civils', true], body: false },
  protesters: { en: ['', 'protesters', true], fr: ['des ', 'manifestants', true], body: false },
  'unidentified-armed-group': {
    en: ['an ', 'unidentified armed group', false],
    fr: ['un ', 'groupe armé non identifié', false],
    body: false,
  },
  'communal-militia': {
    en: ['a ', 'communal militia', false],
    fr: ['une ', 'milice communautaire', false],
    body: false,
  },
  prisoners: { en: ['', 'prisoners', true], fr: ['des ', 'prisonniers', true], body: false },
};

export interface GenericName {
  readonly article: string;
  readonly text: string;
  readonly plural: boolean;
}

/** How a generic actor is called inside a sentence, or null for an actor of the register. */
export function genericName(
  actor: Actor,
  lang: Exclude<Language, 'ar'>,
  of: string | undefined,
): GenericName | null {
  const words = WORDS[actor.type];
  const country = actor.countries[0];
  if (words === undefined || country === undefined || !actor.ref.startsWith(`${actor.type}-`)) return null;
  const [article, noun, plural] = words[lang];
  const where = words.body ? (of ?? '') : countryIn(country, lang, of);
  return { article, text: `${noun} ${where}`.trim(), plural };
}
