/** The language on the screen and its words, for components. */

import type { Language } from '@marsad/model';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isLanguage } from './languages.js';

/** The language now shown, and `t` for its words. */
export function useLanguage(): { readonly language: Language; readonly t: TFunction } {
  const { t, i18n } = useTranslation();
  return { language: isLanguage(i18n.language) ? i18n.language : 'en', t };
}
