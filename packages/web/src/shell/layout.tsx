/**
 * What stands around every view: the way past the header, the header itself, the word that the server is gone, what
 * was last judged, and the dialogs that open from anywhere.
 */
import { Outlet, useSearch } from '@tanstack/react-router';
import { useEffect, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { DecideProvider } from '../cards/decide-context.js';
import { JudgementBar } from '../cards/judgement-bar.js';
import { JudgementProvider } from '../cards/judgement-context.js';
import { SentencesProvider } from '../findings/sentences-context.js';
import { IntakeProvider } from '../intake/intake-context.js';
import { showLanguage } from '../language/show-language.js';
import { useLanguage } from '../language/use-language.js';
import { GoneBanner } from './gone-banner.js';
import { Header } from './header.js';
import { KeysDialogProvider } from './keys-dialog.js';

/** The frame of all views. */
export function Layout() {
  const { lang } = useSearch({ from: '__root__' });
  const { language, t } = useLanguage();
  useLayoutEffect(() => {
    if (lang !== undefined && lang !== language) showLanguage(lang);
  }, [lang, language]);
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  return (
    <I18nProvider locale={language}>
      <JudgementProvider>
        <KeysDialogProvider>
          <IntakeProvider>
            <a className="skip" href="#main">
              {t('nav.skip')}
            </a>
            <Header />
            <GoneBanner />
            <DecideProvider>
              <SentencesProvider>
                <main id="main" tabIndex={-1}>
                  <Outlet />
                </main>
              </SentencesProvider>
            </DecideProvider>
            <JudgementBar />
          </IntakeProvider>
        </KeysDialogProvider>
      </JudgementProvider>
    </I18nProvider>
  );
}
