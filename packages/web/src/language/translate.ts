/**
 * The screens' words in three languages. Catalogues are bundled, so a switch needs no request; numbers keep Latin
 * digits in all of them.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { numberWords } from './number-words.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Starts i18next in this language; call it once before the first screen is drawn. */
export function startTranslation(language: string): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: en }, fr: { translation: fr }, ar: { translation: ar } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  i18next.services.formatter?.add('n', (value: number, lng) => numberWords(value, lng ?? 'en'));
  return i18next;
}
