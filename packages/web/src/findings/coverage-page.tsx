/** How many reports of which outlets in which weeks: what every count is to be read beside. */
import type { CoverageRow } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { coverageQuery } from '../api/finding-queries.js';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from '../shell/failure.js';
import type { KnownParams } from '../shell/finding-params.js';
import { Skeleton } from '../shell/skeleton.js';
import { KnownFields } from './event-filters.js';
import { CoverageLine, FindingsHead } from './findings-head.js';

const route = getRouteApi('/coverage');

/** Reports a year, every year from the first to the last. */
function byYear(rows: readonly CoverageRow[]): readonly { readonly year: number; readonly count: number }[] {
  const dated = rows.filter(({ week }) => week !== null);
  const years = dated.map(({ week }) => Number(week!.slice(0, 4)));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    count: dated.reduce(
      (sum, { week, reports }) => sum + (week!.startsWith(`${first + at}`) ? reports : 0),
      0,
    ),
  }));
}

function Years({ rows }: { readonly rows: readonly CoverageRow[] }) {
  const { t } = useLanguage();
  const years = byYear(rows);
  const most = Math.max(...years.map(({ count }) => count), 1);
  if (years.length < 2) return null;
  const label = t('coverage.chart', { first: `${years[0]!.year}`, last: `${years.at(-1)!.year}` });
  return (
    <svg
      className="coverage-chart"
      viewBox={`0 -8 ${years.length * 40} 78`}
      role="img"
      aria-label={label}
      direction="ltr"
    >
      {years.map(({ year, count }, at) => (
        <g key={year}>
          <rect x={at * 40 + 6} width="28" y={50 - (count / most) * 40} height={(count / most) * 40} />
          <text x={at * 40 + 20} y="64" textAnchor="middle">
            {year}
          </text>
          <text x={at * 40 + 20} y={46 - (count / most) * 40} textAnchor="middle">
            {count === 0 ? '' : count}
          </text>
        </g>
      ))}
    </svg>
  );
}

function CoverageTable({ rows }: { readonly rows: readonly CoverageRow[] }) {
  const { t, language } = useLanguage();
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('coverage.week')}</th>
            <th scope="col">{t('reports.outlet')}</th>
            <th scope="col">{t('reports.language')}</th>
            <th scope="col" className="number">
              {t('nav.reports')}
            </th>
            <th scope="col" className="number">
              {t('dossier.number')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.week} ${row.outlet?.ref} ${row.language}`}>
              <td>
                <bdi>{row.week ?? t('coverage.noWeek')}</bdi>
              </td>
              <td>
                {row.outlet === null ? (
                  t('common.noOutlet')
                ) : (
                  <Link to="/actors/$ref" params={{ ref: row.outlet.ref }} search={{}}>
                    <bdi>{row.outlet.name}</bdi>
                  </Link>
                )}
              </td>
              <td>{t(`common.languageName.${row.language}`)}</td>
              <td className="number">{numberWords(row.reports, language)}</td>
              <td className="number">{numberWords(row.assertions, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Coverage({ params }: { readonly params: KnownParams }) {
  const { language } = useLanguage();
  const { publishedBy, recordedBy } = params;
  const { data, error, refetch } = useQuery(coverageQuery({ publishedBy, recordedBy }, language));
  if (data === undefined)
    return error === null ? <Skeleton rows={8} /> : <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <CoverageLine coverage={data.coverage} />
      <Years rows={data.rows} />
      <CoverageTable rows={data.rows} />
    </>
  );
}

/** The view of coverage. */
export function CoveragePage() {
  const { t } = useLanguage();
  const params = route.useSearch();
  return (
    <div className="page">
      <FindingsHead title={t('findings.coverage')} lead={t('coverage.lead')} />
      <KnownFields params={params} />
      <Coverage params={params} />
    </div>
  );
}
