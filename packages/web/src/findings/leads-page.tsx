/** Changes worth a look, the highest score first. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ActorPicker } from '../actors/actor-picker.js';
import { leadsQuery } from '../api/finding-queries.js';
import { useLanguage } from '../language/use-language.js';
import { DayField } from '../shell/day-field.js';
import { Failure } from '../shell/failure.js';
import type { NarrowedParams } from '../shell/finding-params.js';
import { Skeleton } from '../shell/skeleton.js';
import { usePatch } from '../shell/use-patch.js';
import { KnownFields } from './event-filters.js';
import { CoverageLine, FindingsHead } from './findings-head.js';
import { LeadItem } from './lead-item.js';

const route = getRouteApi('/leads');

/** Actor and days, which leads and contradictions are both narrowed by. */
export function NarrowFields({ params }: { readonly params: NarrowedParams }) {
  const { t } = useLanguage();
  const patch = usePatch<NarrowedParams>();
  return (
    <>
      <search className="filters" aria-label={t('common.filters')}>
        <ActorPicker label={t('reports.actor')} value={params.actor} onChoose={(actor) => patch({ actor })} />
        <DayField label={t('events.from')} value={params.from} onDay={(from) => patch({ from }, true)} />
        <DayField label={t('events.to')} value={params.to} onDay={(to) => patch({ to }, true)} />
      </search>
      <KnownFields params={params} />
    </>
  );
}

function Leads({ params }: { readonly params: NarrowedParams }) {
  const { t, language } = useLanguage();
  const { actor, from, to, publishedBy, recordedBy } = params;
  const { data, error, refetch } = useQuery(
    leadsQuery({ actor, from, to, publishedBy, recordedBy }, language),
  );
  if (data === undefined)
    return error === null ? <Skeleton rows={6} /> : <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className="row count">
        <p role="status">
          <strong>{t('count.leads', { count: data.total })}</strong>
        </p>
        <CoverageLine coverage={data.coverage} />
      </div>
      {data.leads.length === 0 && <p className="empty">{t('lead.none')}</p>}
      <ul className="leads">
        {data.leads.map((lead) => (
          <LeadItem key={`${lead.kind} ${lead.refs.join()} ${lead.day}`} lead={lead} words={data} />
        ))}
      </ul>
    </>
  );
}

/** The view of all leads. */
export function LeadsPage() {
  const { t } = useLanguage();
  const params = route.useSearch();
  return (
    <div className="page">
      <FindingsHead title={t('findings.leads')} lead={t('lead.lead')} />
      <NarrowFields params={params} />
      <Leads params={params} />
    </div>
  );
}
