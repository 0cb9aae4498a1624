/**
 * The three languages of the screens and how one is chosen: the address says it, else this browser remembers it, else
 * the browser's own preference, else English. Nothing here touches the page.
 */
import type { Language } from '@marsad/model';

export const LANGUAGES: readonly Language[] = ['en', 'fr', 'ar'];

/** Each language by its own name, for the switch. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
};

/** True for `en`, `fr` and `ar`. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}

/** Writing direction of a language. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The first choice that is one of ours; tags such as `fr-ML` count as their language. */
export function chooseLanguage(choices: readonly (string | null | undefined)[]): Language {
  const tags = choices.map((choice) => choice?.toLowerCase().split('-')[0]);
  return tags.find(isLanguage) ?? 'en';
}
