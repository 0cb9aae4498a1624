/** The header: where one is, where one may go, search, the language, and who judges. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useLanguage } from '../language/use-language.js';
import { AuthorButton } from './author-button.js';
import { LanguageSwitch } from './language-switch.js';

const PLACES = [
  ['/reports', 'nav.reports'],
  ['/events', 'nav.findings'],
  ['/actors', 'nav.actors'],
  ['/network', 'nav.network'],
  ['/about', 'nav.about'],
] as const;

function SearchBox() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const here = useSearch({ from: '/search', shouldThrow: false });
  const asked = here?.q ?? '';
  const [words, setWords] = useState(asked);
  useEffect(() => setWords(asked), [asked]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const q = words.trim();
    // On the page of a search its filters stay, also when the words go.
    if (q !== '' || here !== undefined)
      void navigate({ to: '/search', search: { ...here, q: q === '' ? undefined : q } });
  };
  return (
    <search>
      <form className="search-box" onSubmit={submit}>
        <input
          id="search-words"
          type="search"
          dir="auto"
          autoComplete="off"
          aria-label={t('nav.searchLabel')}
          placeholder={t('nav.searchShort')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}

/** The header of every view. */
export function Header() {
  const { t } = useLanguage();
  return (
    <header className="top">
      <Link to="/reports" className="brand">
        <span lang="ar" dir="rtl">
          مرصد
        </span>
        <span lang="en" className="brand-latin">
          Marsad
        </span>
      </Link>
      <nav aria-label={t('nav.main')}>
        {PLACES.map(([to, label]) => (
          <Link key={to} to={to} activeOptions={{ includeSearch: false }} activeProps={{ className: 'here' }}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <SearchBox />
      <div className="top-end">
        <LanguageSwitch />
        <AuthorButton />
      </div>
    </header>
  );
}
