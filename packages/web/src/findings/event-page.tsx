/** One event whole: what is told, with what toll, who claimed it, where reports contradict one another, and from whom they have it. */
import type { EventView } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { eventQuery } from '../api/finding-queries.js';
import { edtfWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import type { KnownParams } from '../shell/finding-params.js';
import { PageHeading } from '../shell/page-heading.js';
import { PageInWaiting } from '../shell/page-in-waiting.js';
import { ClaimsSection } from './claims-section.js';
import { ContradictionList } from './contradiction-list.js';
import { KnownFields } from './event-filters.js';
import { useEventName } from './event-item.js';
import { CoverageLine, FindingsNav } from './findings-head.js';
import { Glance } from './glance.js';
import { HypothesesMatrix } from './hypotheses-matrix.js';
import { LineageSection } from './lineage-section.js';
import { OneEvent } from './one-event.js';
import { Tellings } from './tellings.js';
import { TollSection } from './toll-section.js';

const route = getRouteApi('/events/$id');

function EventHead({ view, params }: { readonly view: EventView; readonly params: KnownParams }) {
  const { t, language } = useLanguage();
  const name = useEventName()(view.row);
  const { row } = view;
  const day = row.day === null ? t('common.undated') : edtfWords(row.day, language);
  return (
    <header className="event-head">
      <FindingsNav />
      <PageHeading title={`${name}, ${day}`}>
        <bdi>{name}</bdi>
      </PageHeading>
      <p className="event-day">{day}</p>
      <p className="quiet dotted">
        <span>{t('count.reports', { count: row.reports })}</span>
        <span>{t('count.origins', { count: row.independent })}</span>
        {row.vague && <span>{t('events.vague')}</span>}
      </p>
      <CoverageLine coverage={view.coverage} />
      <KnownFields params={params} />
    </header>
  );
}

/** The view of one event. */
export function EventPage() {
  const { t, language } = useLanguage();
  const { id } = route.useParams();
  const params = route.useSearch();
  const { publishedBy, recordedBy } = params;
  const { data, error, refetch } = useQuery(eventQuery(id, { publishedBy, recordedBy }, language));
  if (data === undefined) return <PageInWaiting error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page finding" key={data.row.id}>
      <EventHead view={data} params={params} />
      <div className="finding-columns">
        <div className="finding-main">
          <TollSection view={data} />
          <ClaimsSection view={data} />
          <section aria-labelledby="contradictions-heading">
            <h2 id="contradictions-heading">{t('event.contradictions')}</h2>
            {data.event.contradictions.length === 0 ? (
              <p className="quiet">{t('event.noContradictions')}</p>
            ) : (
              <ContradictionList contradictions={data.event.contradictions} words={data} />
            )}
          </section>
          <HypothesesMatrix view={data} />
          <Tellings view={data} />
        </div>
        <aside>
          <Glance view={data} />
          <LineageSection view={data} />
          <OneEvent view={data} />
        </aside>
      </div>
    </div>
  );
}
