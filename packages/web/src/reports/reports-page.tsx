/** The list of all reports, narrowed by the filters of its address. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { reportsQuery, statusQuery } from '../api/queries.js';
import { useIntake } from '../intake/intake-context.js';
import { useLanguage } from '../language/use-language.js';
import { PageHeading } from '../shell/page-heading.js';
import { PagedList } from '../shell/paged-list.js';
import type { ReportParams } from '../shell/search-params.js';
import { ClearFilters, ReportFilters } from './report-filters.js';
import { ReportItem } from './report-item.js';

const route = getRouteApi('/reports');

function Empty() {
  const { t } = useLanguage();
  const { open } = useIntake();
  return (
    <div className="empty">
      <h2>{t('reports.emptyTitle')}</h2>
      <p>{t('reports.emptyText')}</p>
      <p>
        <button type="button" className="primary" onClick={open}>
          {t('reports.emptyAdd')}
        </button>
      </p>
      <p className="quiet">
        {t('reports.emptyCommand')} <code dir="ltr">marsad ingest PATH</code>
      </p>
    </div>
  );
}

function NothingFits() {
  const { t } = useLanguage();
  return (
    <div className="empty">
      <p>{t('reports.none')}</p>
      <p className="quiet">{t('reports.noneHint')}</p>
      <p>
        <ClearFilters />
      </p>
    </div>
  );
}

function ReportList({ params }: { readonly params: ReportParams }) {
  const { t, language } = useLanguage();
  const { q, language: written, outlet, from, to, type, family, actor, order } = params;
  const filter = { q, language: written, outlet, from, to, type, family, actor, order };
  const list = useInfiniteQuery(reportsQuery(filter, language));
  const filtered = Object.entries(filter).some(([key, value]) => value !== undefined && key !== 'order');
  const none = filtered ? <NothingFits /> : <Empty />;
  return (
    <PagedList list={list} waiting={8}>
      {({ rows, total, busy }) =>
        rows.length === 0 ? (
          none
        ) : (
          <>
            <div className="row count">
              <p className="quiet" role="status">
                {t('count.reports', { count: total })}
              </p>
              {filtered && <ClearFilters />}
            </div>
            <ol className="list" aria-busy={busy}>
              {rows.map((report) => (
                <li key={report.id}>
                  <ReportItem report={report} />
                </li>
              ))}
            </ol>
          </>
        )
      }
    </PagedList>
  );
}

/** The first view. */
export function ReportsPage() {
  const { t, language } = useLanguage();
  const { open } = useIntake();
  const params = route.useSearch();
  const { data: status } = useQuery(statusQuery(language));
  const empty = status?.reports === 0;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <PageHeading title={t('reports.title')} />
          <p className="lead">{t('reports.lead')}</p>
        </div>
        {!empty && (
          <button type="button" className="primary" onClick={open}>
            {t('nav.add')}
          </button>
        )}
      </div>
      {!empty && <ReportFilters params={params} />}
      <h2 className="unseen">{t('reports.title')}</h2>
      <ReportList params={params} />
    </div>
  );
}
