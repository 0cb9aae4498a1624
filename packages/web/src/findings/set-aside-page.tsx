/**
 * What counts in nothing and is kept all the same: withdrawn reports, decisions whose words stand nowhere now, each with
 * the words of then and what to do, and reports that were erased.
 */
import type { SetAsideView, UnplacedRow } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { setAsideQuery } from '../api/finding-queries.js';
import { type UndoPath, useJudging } from '../cards/judgement-context.js';
import { instantWords } from '../language/date-words.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { ReportItem } from '../reports/report-item.js';
import { Withdrawal } from '../reports/withdrawn.js';
import { Failure } from '../shell/failure.js';
import { Skeleton } from '../shell/skeleton.js';
import { FindingsHead } from './findings-head.js';

/** Where a decision of this kind is taken back. */
function undoOf({ what }: UnplacedRow): UndoPath {
  if (what.endsWith('-event')) return '/api/links/undo';
  return what === 'accept' || what === 'reject' ? '/api/judgements/undo' : '/api/decisions/undo';
}

function Decision({ row, view }: { readonly row: UnplacedRow; readonly view: SetAsideView }) {
  const { t, language } = useLanguage();
  const { undo } = useJudging();
  const report = view.reports[row.report];
  const what = t(`aside.what.${row.what}`);
  return (
    <li className="review-item">
      <p>
        <strong>{what}</strong> <span className="quiet">{t(`aside.why.${row.why}`)}</span>
      </p>
      <blockquote
        className="unplaced-words"
        lang={report?.language}
        dir={report === undefined ? 'auto' : directionOf(report.language)}
      >
        {row.quotation}
      </blockquote>
      {row.reason !== undefined && (
        <p>
          <bdi>{row.reason}</bdi>
        </p>
      )}
      <p className="quiet dotted">
        <span>
          <bdi>{row.author}</bdi>
        </span>
        <span>{instantWords(row.at, language)}</span>
        <span>{t('aside.line', { n: row.line })}</span>
        <Link to="/reports/$id" params={{ id: row.report }} search={{}} title={report?.title}>
          {t('aside.openReport')}
        </Link>
        <button
          type="button"
          className="plain"
          aria-label={`${t('aside.takeBack')}: ${what}, ${t('aside.line', { n: row.line })}`}
          onClick={() => undo(row.line, undoOf(row))}
        >
          {t('aside.takeBack')}
        </button>
      </p>
    </li>
  );
}

function Unplaced({ view }: { readonly view: SetAsideView }) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="unplaced-heading">
      <h2 id="unplaced-heading">{t('aside.unplacedTitle')}</h2>
      <p className="quiet">{t(view.unplaced.length === 0 ? 'aside.unplacedNone' : 'aside.unplacedLead')}</p>
      <ol>
        {view.unplaced.map((row) => (
          <Decision key={`${row.line} ${row.side}`} row={row} view={view} />
        ))}
      </ol>
    </section>
  );
}

function WithdrawnReports({ view }: { readonly view: SetAsideView }) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="withdrawn-heading">
      <h2 id="withdrawn-heading">{t('aside.withdrawnTitle')}</h2>
      <p className="quiet">
        {t(view.withdrawn.length === 0 ? 'aside.withdrawnNone' : 'aside.withdrawnLead')}
      </p>
      <ol className="list">
        {view.withdrawn.map((report) => (
          <li key={report.id}>
            <ReportItem report={report} />
            <Withdrawal report={report} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Erased({ view }: { readonly view: SetAsideView }) {
  const { t, language } = useLanguage();
  if (view.erased.length === 0) return null;
  return (
    <section aria-labelledby="erased-heading">
      <h2 id="erased-heading">{t('aside.erasedTitle')}</h2>
      <p className="quiet">{t('aside.erasedLead')}</p>
      <ol>
        {view.erased.map(({ report, at, author, reason }) => (
          <li key={report} className="review-item">
            <p>
              <bdi>{reason}</bdi>
            </p>
            <p className="quiet dotted">
              <code dir="ltr">{report}</code>
              <span>
                <bdi>{author}</bdi>
              </span>
              <span>{instantWords(at, language)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The view of all that is set aside. */
export function SetAsidePage() {
  const { t, language } = useLanguage();
  const { data, error, refetch } = useQuery(setAsideQuery(language));
  return (
    <div className="page">
      <FindingsHead title={t('aside.title')} lead={t('aside.lead')} />
      {data !== undefined ? (
        <>
          <WithdrawnReports view={data} />
          <Unplaced view={data} />
          <Erased view={data} />
        </>
      ) : error === null ? (
        <Skeleton rows={6} />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}
