/** What words, a name or filters find: actors named so in whatever script, then the reports that hold or say it. */
import type { SearchHit, Span } from '@marsad/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ActorItem } from '../actors/actor-item.js';
import { searchQuery } from '../api/queries.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { ReportItem } from '../reports/report-item.js';
import { PageHeading } from '../shell/page-heading.js';
import { PagedList } from '../shell/paged-list.js';
import { type SearchParams, searchFilter } from '../shell/search-params.js';
import type { Mark } from '../text/highlights.js';
import { Passage } from '../text/passage.js';
import { useFolds } from '../text/use-folds.js';
import { Fitting } from './fitting.js';
import { isNarrowed, SearchFilters } from './search-filters.js';

const route = getRouteApi('/search');
const NO_QUOTATIONS: readonly Span[] = [];

interface SnippetProps {
  readonly snippet: SearchHit['snippets'][number];
  readonly hit: SearchHit;
}

function Snippet({ snippet, hit }: SnippetProps) {
  const folds = useFolds();
  const span = useMemo((): Span => [0, snippet.text.length], [snippet.text]);
  const marks = useMemo((): readonly Mark[] => [{ name: 'found', spans: snippet.marks }], [snippet.marks]);
  const { language } = hit.report;
  return (
    <p className="snippet" lang={language} dir={directionOf(language)}>
      <Passage text={snippet.text} span={span} quotations={NO_QUOTATIONS} marks={marks} folds={folds} />
    </p>
  );
}

function NothingFound({ q }: { readonly q: string | undefined }) {
  const { t } = useLanguage();
  return (
    <div className="empty" role="status">
      <p>{q === undefined ? t('search.noneFits') : t('search.none', { query: `\u2068${q}\u2069` })}</p>
      <p className="quiet">{t(q === undefined ? 'reports.noneHint' : 'search.noneHint')}</p>
    </div>
  );
}

function Results({ params }: { readonly params: SearchParams }) {
  const { t, language } = useLanguage();
  const list = useInfiniteQuery(searchQuery(searchFilter(params), language));
  return (
    <PagedList list={list} waiting={6}>
      {({ rows: hits, total, first: { actors } }) =>
        actors.length === 0 && hits.length === 0 ? (
          <NothingFound q={params.q} />
        ) : (
          <>
            {actors.length > 0 && (
              <section>
                <h2>{t('search.actors')}</h2>
                <ol className="list">
                  {actors.map((actor) => (
                    <li key={actor.ref}>
                      <ActorItem actor={actor} />
                    </li>
                  ))}
                </ol>
              </section>
            )}
            <section>
              <h2>
                {t('search.reports')} <span className="quiet">{t('count.reports', { count: total })}</span>
              </h2>
              <ol className="list">
                {hits.map((hit) => (
                  <li key={hit.report.id}>
                    <ReportItem report={hit.report}>
                      {hit.snippets.map((snippet) => (
                        <Snippet key={snippet.start} snippet={snippet} hit={hit} />
                      ))}
                      <Fitting fits={hit.fits} />
                    </ReportItem>
                  </li>
                ))}
              </ol>
            </section>
          </>
        )
      }
    </PagedList>
  );
}

/** The view of a search. */
export function SearchPage() {
  const { t } = useLanguage();
  const params = route.useSearch();
  const { q } = params;
  const title = q === undefined ? t('search.title') : t('search.titleFor', { query: `\u2068${q}\u2069` });
  return (
    <div className="page">
      <PageHeading title={title} />
      <p className="lead">{t('search.lead')}</p>
      <SearchFilters params={params} />
      {q === undefined && !isNarrowed(params) ? (
        <p className="empty">{t('search.start')}</p>
      ) : (
        <Results params={params} />
      )}
    </div>
  );
}
