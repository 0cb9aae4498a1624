/**
 * Names of refs, types and countries in the language asked for, as they stand alone: on a card, in a menu, over a
 * dossier. A ref that the register does not hold is spelled out.
 */
import type { Lexicon } from '@marsad/engine';
import type { Language } from '@marsad/model';
import { arabicGenericName } from './arabic-names.js';

const COUNTRY_NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  ar: new Intl.DisplayNames('ar', { type: 'region' }),
};

/** Name of an actor, a person or an outlet. */
export function nameIn(ref: string, lang: Language, lexicon: Lexicon): string {
  const actor = lexicon.actors.get(ref);
  if (actor === undefined) return ref.replace(/^geonames:/, '').replaceAll('-', ' ');
  return lang === 'ar' ? arabicGenericName(actor.label.ar) : actor.label[lang];
}

/** Name of a type; the id spelled out when the lexicon has no such type. */
export function typeNameIn(type: string, lang: Language, lexicon: Lexicon): string {
  return lexicon.types.get(type)?.label[lang] ?? type.replaceAll('-', ' ');
}

/** Name of a country by its ISO 3166-1 alpha-2 code; the code itself when there is no such country. */
export function countryNameIn(iso: string, lang: Language): string {
  try {
    return COUNTRY_NAMES[lang].of(iso) ?? iso;
  } catch {
    return iso;
  }
}

/** Name of a place as it stands alone: by its ref where the lexicon has a name in the language, else as it was read. */
export function placeNameIn(
  { ref, name }: { readonly ref: string | null; readonly name: string },
  lang: Language,
  lexicon: Lexicon,
): string {
  const label = lang === 'en' ? undefined : lexicon.placeLabels.get(ref ?? name)?.[lang];
  return label || name;
}
