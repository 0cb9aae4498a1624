/** What Marsad is for and not for, and the state of the project that is open. */
import type { StatusView } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusQuery } from '../api/queries.js';
import { dayWords, instantWords } from '../language/date-words.js';
import { LANGUAGES } from '../language/languages.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import { useKeysDialog } from '../shell/keys-dialog.js';
import { PageHeading } from '../shell/page-heading.js';
import { Skeleton } from '../shell/skeleton.js';

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Holdings({ status }: { readonly status: StatusView }) {
  const { t, language } = useLanguage();
  const { first, last } = status.published;
  return (
    <>
      <Row term={t('reports.title')}>
        <span className="dotted">
          <span>{t('count.reports', { count: status.reports })}</span>
          <span>{t('count.assertions', { count: status.assertions })}</span>
          <span>{t('count.actors', { count: status.actors })}</span>
          <span>{t('count.judgements', { count: status.judgements })}</span>
        </span>
      </Row>
      <Row term={t('about.languages')}>
        <span className="dotted">
          {LANGUAGES.map((one) => (
            <span key={one}>
              {t(`common.languageName.${one}`)} {numberWords(status.byLanguage[one], language)}
            </span>
          ))}
        </span>
      </Row>
      {first !== null && last !== null && (
        <Row term={t('about.published')}>
          {t('about.publishedRange', { first: dayWords(first, language), last: dayWords(last, language) })}
        </Row>
      )}
    </>
  );
}

function Project({ status }: { readonly status: StatusView }) {
  const { t, language } = useLanguage();
  const { database } = status;
  return (
    <dl className="project">
      <Holdings status={status} />
      <Row term={t('about.folder')}>
        <code dir="ltr">{status.project.folder}</code>
      </Row>
      <Row term={t('about.made')}>{instantWords(status.project.madeAt, language)}</Row>
      <Row term={t('about.journal')}>{t('about.journalLines', { count: status.journal.lines })}</Row>
      <Row term={t('about.database')}>
        <span className="dotted">
          <bdi>
            {database.kind === 'pglite' ? 'PGlite' : 'PostgreSQL'} {database.version}
          </bdi>
          <span>{t('about.schema', { schema: database.schema })}</span>
        </span>
      </Row>
      <Row term={t('about.versions')}>
        <span className="dotted">
          <bdi>Marsad {status.version}</bdi>
          <span>
            {t('about.engine')} <bdi>{status.engine}</bdi>
          </span>
          <span>
            {t('about.lexicon')} <bdi>{status.lexicon.slice(0, 12)}</bdi>
          </span>
        </span>
      </Row>
      <Row term={t('about.export')}>
        {t('about.exportText')}{' '}
        <span className="dotted">
          <a href="/api/export?format=csv" download="marsad.csv">
            CSV
          </a>
          <a href="/api/export?format=jsonl" download="marsad.jsonl">
            JSON Lines
          </a>
        </span>
      </Row>
    </dl>
  );
}

/** The view about the product. */
export function AboutPage() {
  const { t, language } = useLanguage();
  const { data, error, refetch } = useQuery(statusQuery(language));
  const openKeys = useKeysDialog();
  return (
    <div className="page prose">
      <PageHeading title={t('about.title')} />
      <p className="lead">{t('product.tagline')}</p>
      <h2>{t('about.isTitle')}</h2>
      <p>{t('about.is')}</p>
      <h2>{t('about.isNot')}</h2>
      <p>{t('about.isNotText')}</p>
      <h2>{t('about.howTitle')}</h2>
      <p>{t('about.how')}</p>
      <p>
        <button type="button" onClick={openKeys}>
          {t('keys.title')}{' '}
          <span className="key" aria-hidden="true">
            ?
          </span>
        </button>
      </p>
      <h2>{t('about.project')}</h2>
      {data !== undefined && <Project status={data} />}
      {data === undefined && error === null && <Skeleton rows={5} />}
      {data === undefined && error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      <p className="quiet">{t('about.private')}</p>
    </div>
  );
}
