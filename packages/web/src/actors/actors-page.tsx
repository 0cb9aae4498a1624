/** The list of actors and persons that the reports name. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { actorsQuery, vocabularyQuery } from '../api/queries.js';
import { useLanguage } from '../language/use-language.js';
import { PageHeading } from '../shell/page-heading.js';
import { PagedList } from '../shell/paged-list.js';
import type { ActorsParams } from '../shell/search-params.js';
import { SelectField } from '../shell/select-field.js';
import { usePatch } from '../shell/use-patch.js';
import { WordsField } from '../shell/words-field.js';
import { ActorItem } from './actor-item.js';

const route = getRouteApi('/actors');

function ActorFilters({ params }: { readonly params: ActorsParams }) {
  const { t, language } = useLanguage();
  const patch = usePatch<ActorsParams>();
  const { data } = useQuery(vocabularyQuery(language));
  const kinds = Object.entries(data?.kinds ?? {})
    .filter(([kind]) => kind !== 'outlet')
    .map(([value, label]) => ({ value, label }));
  return (
    <search className="filters" aria-label={t('common.filters')}>
      <WordsField label={t('actors.search')} value={params.q} onWords={(q) => patch({ q }, true)} />
      <SelectField
        label={t('actors.kind')}
        any={t('common.any')}
        value={params.kind}
        options={kinds}
        onChoose={(kind) => patch({ kind })}
      />
      <SelectField
        label={t('actors.order')}
        any={t('actors.byAssertions')}
        value={params.order === 'assertions' ? undefined : params.order}
        options={[
          { value: 'name', label: t('actors.byName') },
          { value: 'last', label: t('actors.byLast') },
        ]}
        onChoose={(order) => patch({ order })}
      />
    </search>
  );
}

function ActorList({ params }: { readonly params: ActorsParams }) {
  const { t, language } = useLanguage();
  const { q, kind, country, order } = params;
  const list = useInfiniteQuery(actorsQuery({ q, kind, country, order }, language));
  const filtered = q !== undefined || kind !== undefined || country !== undefined;
  return (
    <PagedList list={list} waiting={10}>
      {({ rows, total, busy }) =>
        rows.length === 0 ? (
          <div className="empty">
            <p>{t(filtered ? 'actors.none' : 'actors.empty')}</p>
            {filtered && <p className="quiet">{t('actors.noneHint')}</p>}
          </div>
        ) : (
          <>
            <p className="quiet count" role="status">
              {t('count.actors', { count: total })}
            </p>
            <ol className="list" aria-busy={busy}>
              {rows.map((actor) => (
                <li key={actor.ref}>
                  <ActorItem actor={actor} />
                </li>
              ))}
            </ol>
          </>
        )
      }
    </PagedList>
  );
}

/** The view of all actors. */
export function ActorsPage() {
  const { t } = useLanguage();
  const params = route.useSearch();
  return (
    <div className="page">
      <PageHeading title={t('actors.title')} />
      <p className="lead">{t('actors.lead')}</p>
      <ActorFilters params={params} />
      <h2 className="unseen">{t('actors.title')}</h2>
      <ActorList params={params} />
    </div>
  );
}
