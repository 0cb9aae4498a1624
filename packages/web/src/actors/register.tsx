/** What the register itself holds on an actor, told apart from what reports say. */
import type { ActorView, Named } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { vocabularyQuery } from '../api/queries.js';
import { edtfWords } from '../language/date-words.js';
import { directionOf, LANGUAGES, OWN_NAMES } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';

interface Since {
  readonly from?: string;
  readonly to?: string;
}

function Period({ from, to }: Since) {
  const { t, language } = useLanguage();
  const first = from === undefined ? '' : edtfWords(from, language);
  const last = to === undefined ? '' : edtfWords(to, language);
  if (first === '' && last === '') return null;
  const words =
    last === ''
      ? t('dossier.from', { from: first })
      : first === ''
        ? t('dossier.until', { to: last })
        : t('dossier.fromTo', { from: first, to: last });
  return <span className="quiet"> {words}</span>;
}

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      {children}
    </div>
  );
}

type Entry = Named & Since & { readonly post?: string };

function Entries({ term, entries }: { readonly term: string; readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <Row term={term}>
      {entries.map((entry) => (
        <dd key={`${entry.ref}${entry.post ?? ''}${entry.from ?? ''}`}>
          <Link to="/actors/$ref" params={{ ref: entry.ref }} search={{}}>
            <bdi>{entry.name}</bdi>
          </Link>
          {entry.post !== undefined && <span className="quiet"> {entry.post}</span>}
          <Period {...entry} />
        </dd>
      ))}
    </Row>
  );
}

/** Who owns or stands behind an outlet, each with the page that says so. */
function Owners({ owners }: { readonly owners: ActorView['register']['ownership'] }) {
  const { t } = useLanguage();
  if (owners.length === 0) return null;
  return (
    <Row term={t('dossier.ownership')}>
      {owners.map(({ words, ref, source }) => (
        <dd key={words}>
          {ref === null ? (
            <bdi>{words}</bdi>
          ) : (
            <Link to="/actors/$ref" params={{ ref }} search={{}}>
              <bdi>{words}</bdi>
            </Link>
          )}{' '}
          <a className="quiet" href={source} rel="noreferrer noopener external" target="_blank">
            {t('dossier.ownershipSource')}
          </a>
        </dd>
      ))}
    </Row>
  );
}

function Countries({ codes }: { readonly codes: readonly string[] }) {
  const { t, language } = useLanguage();
  const { data } = useQuery(vocabularyQuery(language));
  if (codes.length === 0) return null;
  const names = codes.map((code) => data?.countries[code] ?? code);
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(names);
  return (
    <Row term={t('dossier.countries')}>
      <dd>{list}</dd>
    </Row>
  );
}

function Forms({ forms }: Pick<ActorView, 'forms'>) {
  const { t } = useLanguage();
  const strengths = [...new Set(forms.map((form) => form.strength))];
  const known: Readonly<Record<string, string>> = {
    strong: t('dossier.strength.strong'),
    weak: t('dossier.strength.weak'),
    misnomer: t('dossier.strength.misnomer'),
    acronym: t('dossier.strength.acronym'),
    description: t('dossier.strength.description'),
  };
  return (
    <details className="forms">
      <summary>
        {t('dossier.forms')} <span className="quiet">{t('dossier.formsCount', { count: forms.length })}</span>
      </summary>
      {strengths.map((strength) => (
        <section key={strength}>
          <h3>{known[strength] ?? strength}</h3>
          {LANGUAGES.map((language) => {
            const own = forms.filter((form) => form.strength === strength && form.language === language);
            if (own.length === 0) return null;
            return (
              <ul key={language} lang={language} dir={directionOf(language)} aria-label={OWN_NAMES[language]}>
                {own.map((form) => (
                  <li key={`${form.form}${form.from ?? ''}`}>
                    <bdi>{form.form}</bdi>
                  </li>
                ))}
              </ul>
            );
          })}
        </section>
      ))}
    </details>
  );
}

/** Beside the dossier's cards, or above them on a narrow screen. */
export function Register({ view }: { readonly view: ActorView }) {
  const { t } = useLanguage();
  const { register, actor } = view;
  return (
    <section className="register" aria-labelledby="register-heading">
      <h2 id="register-heading">{t('dossier.register')}</h2>
      <p className="quiet">{t('dossier.registerNote')}</p>
      <dl>
        <Row term={t('dossier.type')}>
          <dd>{register.outletKind ?? actor.kindName}</dd>
        </Row>
        <Owners owners={register.ownership} />
        <Countries codes={actor.countries} />
        <Entries term={t('dossier.parents')} entries={register.parents} />
        <Entries term={t('dossier.leads')} entries={register.leads} />
        <Entries term={t('dossier.ledBy')} entries={register.ledBy} />
        {register.offices.length > 0 && (
          <Row term={t('dossier.offices')}>
            {register.offices.map((office) => (
              <dd key={`${office.office}${office.from ?? ''}`}>
                <bdi>{office.office}</bdi>
                <Period {...office} />
              </dd>
            ))}
          </Row>
        )}
      </dl>
      {view.forms.length > 0 && <Forms forms={view.forms} />}
    </section>
  );
}
