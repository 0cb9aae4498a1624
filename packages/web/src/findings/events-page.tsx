/** The list of events, narrowed by the filters of its address; two of them can be chosen and said to be one or not. */
import type { EventRow } from '@marsad/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { eventsQuery } from '../api/finding-queries.js';
import { useLanguage } from '../language/use-language.js';
import { type EventsParams, eventsFilter } from '../shell/finding-params.js';
import { PagedList } from '../shell/paged-list.js';
import { ClearEventFilters, EventFilters } from './event-filters.js';
import { EventItem } from './event-item.js';
import { CoverageLine, FindingsHead } from './findings-head.js';
import { LinkEvents } from './link-events.js';

const route = getRouteApi('/events');

function Chosen({ rows, onDone }: { readonly rows: readonly EventRow[]; readonly onDone: () => void }) {
  const { t } = useLanguage();
  const [a, b] = rows;
  if (a === undefined) return null;
  return (
    <section className="chosen-events" aria-label={t('event.oneEvent')}>
      <p role="status">{t(b === undefined ? 'events.chosenOne' : 'events.chosenTwo')}</p>
      {b !== undefined && (
        <LinkEvents a={a.assertion} b={b.assertion} name={`${a.typeName} – ${b.typeName}`} onDone={onDone} />
      )}
    </section>
  );
}

function EventList({ params }: { readonly params: EventsParams }) {
  const { t, language } = useLanguage();
  const filter = eventsFilter(params);
  const list = useInfiniteQuery(eventsQuery(filter, language));
  const [chosen, setChosen] = useState<readonly EventRow[]>([]);
  const { rule: _, order: __, ...narrowing } = filter;
  const filtered = Object.values(narrowing).some((value) => value !== undefined);
  const choose = (row: EventRow, on: boolean): void =>
    setChosen((before) => [...before.filter(({ id }) => id !== row.id), ...(on ? [row] : [])].slice(-2));
  return (
    <>
      <PagedList list={list} waiting={8}>
        {({ rows, first, busy }) => (
          <>
            <EventFilters params={params} view={first} />
            <div className="row count">
              <p role="status">
                <strong>{t('count.events', { count: first.total })}</strong>
              </p>
              <CoverageLine coverage={first.coverage} />
              {filtered && <ClearEventFilters />}
            </div>
            {rows.length === 0 && <p className="empty">{t('findings.none')}</p>}
            <ol className="list" aria-busy={busy}>
              {rows.map((row) => (
                <li key={row.id}>
                  <EventItem
                    row={row}
                    params={params}
                    chosen={chosen.some(({ id }) => id === row.id)}
                    onChoose={(on) => choose(row, on)}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </PagedList>
      <Chosen rows={chosen} onDone={() => setChosen([])} />
    </>
  );
}

/** The view of all events. */
export function EventsPage() {
  const { t } = useLanguage();
  const params = route.useSearch();
  return (
    <div className="page">
      <FindingsHead title={t('findings.events')} lead={t('events.lead')} />
      <EventList params={params} />
    </div>
  );
}
