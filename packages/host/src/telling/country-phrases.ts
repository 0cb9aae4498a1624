/**
 * Countries behind a preposition: "in the Central African Republic", "au Mali", "en Somalie". English and French take
 * the article from the country's own "of", which the labels of governments carry.
 */
import type { Lexicon } from '@marsad/engine';
import type { Language } from '@marsad/model';
import { countryNameIn } from './name-in.js';

const GOVERNMENT = { en: 'Government ', fr: 'Gouvernement ' } as const;

/** "of Mali", "du Mali"; undefined for a country without a government of its own in the lexicon. */
export function ofCountry(iso: string, lang: Exclude<Language, 'ar'>, lexicon: Lexicon): string | undefined {
  const slug = lexicon.countrySlug.get(iso);
  const label = slug === undefined ? undefined : lexicon.actors.get(`government-${slug}`)?.label[lang];
  return label?.startsWith(GOVERNMENT[lang]) ? label.slice(GOVERNMENT[lang].length) : undefined;
}

/** French "of" forms and what each becomes in front: in the country, from it, toward it. */
const FRENCH: readonly (readonly [of: RegExp, inside: string, bare: string])[] = [
  [/^du /, 'au ', 'le '],
  [/^des /, 'aux ', 'les '],
  [/^de la /, 'en ', 'la '],
  [/^de l'/, 'en ', "l'"],
  [/^d'/, 'en ', ''],
  [/^de /, 'à ', ''],
];

function frenchPhrase(of: string, at: 1 | 2): string {
  const found = FRENCH.find(([form]) => form.test(of));
  return found ? of.replace(found[0], found[at]) : of;
}

/** "in Mali", "au Mali", "في مالي". `of` is what `ofCountry` gave. */
export function countryIn(iso: string, lang: Language, of: string | undefined): string {
  const name = countryNameIn(iso, lang);
  if (lang === 'ar') return `في ${name}`;
  if (of === undefined) return lang === 'en' ? `in ${name}` : `en ${name}`;
  return lang === 'en' ? of.replace(/^of /, 'in ') : frenchPhrase(of, 1);
}

/** The country with its article: "the Central African Republic", "le Mali". */
export function countryWithArticle(iso: string, lang: Language, of: string | undefined): string {
  if (lang === 'ar' || of === undefined) return countryNameIn(iso, lang);
  return lang === 'en' ? of.replace(/^of /, '') : frenchPhrase(of, 2);
}
