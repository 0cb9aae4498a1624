/** Sets the page's language and direction, and the words of all views. */
import type { Language } from '@marsad/model';
import i18next from 'i18next';
import { directionOf } from './languages.js';
import { remember } from './remembered.js';

/** Switches the whole page; the choice is remembered by this browser. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  remember('language', language);
  if (i18next.language !== language) void i18next.changeLanguage(language);
}
