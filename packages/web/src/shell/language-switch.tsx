/** The three languages by their own names; the choice goes into the address and is remembered. */
import { useNavigate } from '@tanstack/react-router';
import { LANGUAGES, OWN_NAMES } from '../language/languages.js';
import { showLanguage } from '../language/show-language.js';
import { useLanguage } from '../language/use-language.js';

const SHORT = { en: 'EN', fr: 'FR', ar: 'ع' } as const;

/** Three buttons, the present language pressed. */
export function LanguageSwitch() {
  const { language, t } = useLanguage();
  const navigate = useNavigate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form.
    <div className="languages" role="group" aria-label={t('nav.language')}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          title={OWN_NAMES[choice]}
          aria-label={OWN_NAMES[choice]}
          aria-pressed={choice === language}
          onClick={() => {
            showLanguage(choice);
            void navigate({
              to: '.',
              search: (previous) => ({ ...previous, lang: choice }),
              replace: true,
              resetScroll: false,
            });
          }}
        >
          {SHORT[choice]}
        </button>
      ))}
    </div>
  );
}
