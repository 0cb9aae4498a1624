/** What words or a name find: actors named so in whatever script, then the reports that hold them. */
import type { SearchHit, Span } from '@marsad/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ActorItem } from '../actors/actor-item.js';
import { searchQuery } from '../api/queries.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { ReportItem } from '../reports/report-item.js';
import { Failure } from '../shell/failure.js';
import { MoreButton } from '../shell/more-button.js';
import { PageHeading } from '../shell/page-heading.js';
import { Skeleton } from '../shell/skeleton.js';
import type { Mark } from '../text/highlights.js';
import { Passage } from '../text/passage.js';
import { useFolds } from '../text/use-folds.js';

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

function Results({ q }: { readonly q: string }) {
  const { t, language } = useLanguage();
  const list = useInfiniteQuery(searchQuery(q, language));
  if (list.data === undefined)
    return list.error === null ? (
      <Skeleton rows={6} />
    ) : (
      <Failure error={list.error} onRetry={() => void list.refetch()} />
    );
  const [first] = list.data.pages;
  const actors = first?.actors ?? [];
  const hits = list.data.pages.flatMap((page) => page.hits.rows);
  const total = first?.hits.total ?? 0;
  if (actors.length === 0 && hits.length === 0)
    return (
      <div className="empty" role="status">
        <p>{t('search.none', { query: `\u2068${q}\u2069` })}</p>
        <p className="quiet">{t('search.noneHint')}</p>
      </div>
    );
  return (
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
              </ReportItem>
            </li>
          ))}
        </ol>
        <MoreButton
          shown={hits.length}
          total={total}
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      </section>
    </>
  );
}

/** The view of a search. */
export function SearchPage() {
  const { t } = useLanguage();
  const { q } = route.useSearch();
  const title = q === undefined ? t('search.title') : t('search.titleFor', { query: `\u2068${q}\u2069` });
  return (
    <div className="page">
      <PageHeading title={title} />
      <p className="lead">{t('search.lead')}</p>
      {q === undefined ? <p className="empty">{t('search.start')}</p> : <Results q={q} />}
    </div>
  );
}
