/** The list of pairs of parties, with the highest rung that each ladder is told to have reached. */
import type { DyadRow, Ladder } from '@marsad/model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ActorPicker } from '../actors/actor-picker.js';
import { dyadsQuery } from '../api/finding-queries.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import type { NarrowedParams } from '../shell/finding-params.js';
import { PagedList } from '../shell/paged-list.js';
import { usePatch } from '../shell/use-patch.js';
import { KnownFields } from './event-filters.js';
import { CoverageLine, FindingsHead } from './findings-head.js';

const route = getRouteApi('/pairs');
const TOP = { cooperation: 6, hostility: 4 } as const;

/** A rung as filled squares; its number stands beside it. */
export function RungMark({ ladder, step }: { readonly ladder: Ladder; readonly step: number }) {
  return (
    <span className="rung-mark" data-ladder={ladder} aria-hidden="true">
      {Array.from({ length: TOP[ladder] }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the squares of a ladder never change.
        <span key={index} data-on={index < step || undefined} />
      ))}
    </span>
  );
}

function Rung({ ladder, row }: { readonly ladder: Ladder; readonly row: DyadRow }) {
  const { t } = useLanguage();
  const told = row[ladder];
  if (told === null) return <td />;
  return (
    <td>
      <RungMark ladder={ladder} step={told.step} /> {told.step}{' '}
      {told.standing === 'claimed' && <span className="quiet">{t('pair.standing.claimed')}</span>}
    </td>
  );
}

function Row({ row, params }: { readonly row: DyadRow; readonly params: NarrowedParams }) {
  const { t, language } = useLanguage();
  const { publishedBy, recordedBy } = params;
  const years = [...new Set([row.first?.slice(0, 4), row.last?.slice(0, 4)])].filter(
    (year) => year !== undefined,
  );
  const name = t('pair.title', { a: `\u2068${row.a.name}\u2069`, b: `\u2068${row.b.name}\u2069` });
  return (
    <tr>
      <th scope="row">
        <Link to="/pairs/$a/$b" params={{ a: row.a.ref, b: row.b.ref }} search={{ publishedBy, recordedBy }}>
          {name}
        </Link>
      </th>
      <Rung ladder="cooperation" row={row} />
      <Rung ladder="hostility" row={row} />
      <td className="number">{numberWords(row.steps, language)}</td>
      <td className="day">
        <bdi>{years.join(' – ')}</bdi>
      </td>
    </tr>
  );
}

function PairsTable({ params }: { readonly params: NarrowedParams }) {
  const { t, language } = useLanguage();
  const { actor, publishedBy, recordedBy } = params;
  const list = useInfiniteQuery(dyadsQuery({ actor, publishedBy, recordedBy }, language));
  return (
    <PagedList list={list} waiting={8}>
      {({ rows, total, first, busy }) => (
        <>
          <div className="row count">
            <p role="status">
              <strong>{t('count.pairs', { count: total })}</strong>
            </p>
            <CoverageLine coverage={first.coverage} />
          </div>
          {rows.length === 0 ? (
            <p className="empty">{t('pairs.none')}</p>
          ) : (
            <div className="table-scroll" aria-busy={busy}>
              <table className="pairs">
                <thead>
                  <tr>
                    <th scope="col">{t('pairs.pair')}</th>
                    <th scope="col">{t('pairs.cooperation')}</th>
                    <th scope="col">{t('pairs.hostility')}</th>
                    <th scope="col" className="number">
                      {t('pairs.steps')}
                    </th>
                    <th scope="col">{t('pairs.years')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row key={`${row.a.ref} ${row.b.ref}`} row={row} params={params} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </PagedList>
  );
}

/** The view of all pairs. */
export function PairsPage() {
  const { t } = useLanguage();
  const params = route.useSearch();
  const patch = usePatch<NarrowedParams>();
  return (
    <div className="page">
      <FindingsHead title={t('findings.pairs')} lead={t('pairs.lead')} />
      <search className="filters" aria-label={t('common.filters')}>
        <ActorPicker label={t('reports.actor')} value={params.actor} onChoose={(actor) => patch({ actor })} />
      </search>
      <KnownFields params={params} />
      <PairsTable params={params} />
    </div>
  );
}
