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
  /**
   * A body of the state is "of" its country, a band "in" it. People are "from" it, since the ref says whose they are
   * and not where: Swiss hostages were taken in Mali.
   */
  readonly stands: 'of' | 'in' | 'from';
}

const WORDS: Readonly<Record<string, Words>> = {
  'armed-forces': { en: ['the ', 'armed forces', true], fr: ['les ', 'forces armées', true], stands: 'of' },
  police: { en: ['the ', 'police', true], fr: ['la ', 'police', false], stands: 'of' },
  gendarmerie: { en: ['the ', 'gendarmerie', false], fr: ['la ', 'gendarmerie', false], stands: 'of' },
  'security-forces': {
    en: ['the ', 'security forces', true],
    fr: ['les ', 'forces de sécurité', true],
    stands: 'of',
  },
  government: { en: ['the ', 'government', false], fr: ['le ', 'gouvernement', false], stands: 'of' },
  intelligence: {
    en: ['the ', 'intelligence services', true],
    fr: ['les ', 'services de renseignement', true],
    stands: 'of',
  },
  civilians: { en: ['', 'civilians', true], fr: ['des ', 'civils', true], stands: 'from' },
  protesters: { en: ['', 'protesters', true], fr: ['des ', 'manifestants', true], stands: 'from' },
  'unidentified-armed-group': {
    en: ['an ', 'unidentified armed group', false],
    fr: ['un ', 'groupe armé non identifié', false],
    stands: 'in',
  },
  'communal-militia': {
    en: ['a ', 'communal militia', false],
    fr: ['une ', 'milice communautaire', false],
    stands: 'in',
  },
  prisoners: { en: ['', 'prisoners', true], fr: ['des ', 'prisonniers', true], stands: 'from' },
};

export interface GenericName {
  readonly article: string;
  readonly text: string;
  readonly plural: boolean;
}

/** French leaves out the article of most feminine countries here: le gouvernement de France. */
function whose(stands: 'of' | 'from', lang: Exclude<Language, 'ar'>, of: string): string {
  if (lang === 'en') return stands === 'from' ? of.replace(/^of /, 'from ') : of;
  return of.replace(/^de la (?!Rép)/, 'de ').replace(/^de l'/, "d'");
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
  const where = words.stands === 'in' ? countryIn(country, lang, of) : whose(words.stands, lang, of ?? '');
  return { article, text: `${noun} ${where}`.trim(), plural };
}
