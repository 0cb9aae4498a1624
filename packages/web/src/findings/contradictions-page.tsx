/** Events on which reports cannot all be right, event by event. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { disputesQuery } from '../api/finding-queries.js';
import { edtfWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import type { NarrowedParams } from '../shell/finding-params.js';
import { Skeleton } from '../shell/skeleton.js';
import { ContradictionList } from './contradiction-list.js';
import { useEventName } from './event-item.js';
import { CoverageLine, FindingsHead } from './findings-head.js';
import { NarrowFields } from './leads-page.js';

const route = getRouteApi('/contradictions');

function Disputes({ params }: { readonly params: NarrowedParams }) {
  const { t, language } = useLanguage();
  const name = useEventName();
  const { actor, from, to, publishedBy, recordedBy } = params;
  const { data, error, refetch } = useQuery(
    disputesQuery({ actor, from, to, publishedBy, recordedBy }, language),
  );
  if (data === undefined)
    return error === null ? <Skeleton rows={6} /> : <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className="row count">
        <p role="status">
          <strong>{t('count.events', { count: data.total })}</strong>
        </p>
        <CoverageLine coverage={data.coverage} />
      </div>
      {data.rows.length === 0 && <p className="empty">{t('dispute.none')}</p>}
      <ol className="disputes">
        {data.rows.map(({ event, contradictions }) => (
          <li key={event.id}>
            <h2>
              <Link to="/events/$id" params={{ id: event.id }} search={{ publishedBy, recordedBy }}>
                <bdi>{name(event)}</bdi>
              </Link>{' '}
              <span className="quiet">
                {event.day === null ? t('common.undated') : edtfWords(event.day, language)}
              </span>
            </h2>
            <ContradictionList contradictions={contradictions} words={data} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The view of all contradictions. */
export function ContradictionsPage() {
  const { t } = useLanguage();
  const params = route.useSearch();
  return (
    <div className="page">
      <FindingsHead title={t('findings.contradictions')} lead={t('dispute.lead')} />
      <NarrowFields params={params} />
      <Disputes params={params} />
    </div>
  );
}
