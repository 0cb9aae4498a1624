/**
 * The network of actors and ties. What is chosen, filtered and sorted stands in the address; the drawing and the table
 * show the same ties, and either opens the sentences behind them.
 */
import type { NetworkView } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { networkQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import { PageHeading } from '../shell/page-heading.js';
import type { NetworkParams } from '../shell/search-params.js';
import { Skeleton } from '../shell/skeleton.js';
import { usePatch } from '../shell/use-patch.js';
import { MonthsSlider } from './months-slider.js';
import { NetworkFilters } from './network-filters.js';
import { NetworkStage } from './network-stage.js';
import './network.css';

function ViewSwitch({ params }: { readonly params: NetworkParams }) {
  const { t } = useLanguage();
  const patch = usePatch<NetworkParams>();
  const table = params.tab === 'table';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame.
    <div className="view-switch" role="group" aria-label={t('network.view')}>
      <button type="button" aria-pressed={!table} onClick={() => patch({ tab: undefined })}>
        {t('network.drawing')}
      </button>
      <button type="button" aria-pressed={table} onClick={() => patch({ tab: 'table' })}>
        {t('network.table')}
      </button>
    </div>
  );
}

function Shown({
  view,
  params,
  busy,
}: {
  readonly view: NetworkView;
  readonly params: NetworkParams;
  readonly busy: boolean;
}) {
  return (
    <>
      <div className="network-controls">
        <MonthsSlider months={view.months} params={params} />
        <NetworkFilters params={params} />
      </div>
      <div aria-busy={busy}>
        <NetworkStage view={view} params={params} />
      </div>
    </>
  );
}

/** The view at `/network`. */
export function NetworkPage() {
  const params = useSearch({ from: '/network' });
  const { t, language } = useLanguage();
  const { from, to, actor, min, generic } = params;
  const query = useQuery(networkQuery({ from, to, actor, min, generic }, language));
  return (
    <div className="page network">
      <div className="network-head">
        <div>
          <PageHeading title={t('network.title')} />
          <p className="lead">{t('network.lead')}</p>
        </div>
        <ViewSwitch params={params} />
      </div>
      {query.data !== undefined ? (
        <Shown view={query.data} params={params} busy={query.isPlaceholderData} />
      ) : query.error === null ? (
        <Skeleton rows={8} />
      ) : (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      )}
    </div>
  );
}
