/** One report as a row: its title in its own language, where and when it was published, and what was read from it. */
import type { ReportRow } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { edtfWords } from '../language/date-words.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { WithdrawnMark } from './withdrawn.js';

function When({ report }: { readonly report: ReportRow }) {
  const { t, language } = useLanguage();
  const { edtf, basis } = report.published;
  if (edtf === null) return <span>{t('reports.dateUnknown')}</span>;
  return (
    <span title={basis === 'inferred' ? t('reports.dateInferred') : undefined}>
      <time dateTime={/^\d{4}(-\d\d){0,2}$/.test(edtf) ? edtf : undefined}>{edtfWords(edtf, language)}</time>
      {basis === 'inferred' && <> ({t('card.basis.inferred')})</>}
    </span>
  );
}

function Judged({ report }: { readonly report: ReportRow }) {
  const { t } = useLanguage();
  return (
    <>
      {report.accepted > 0 && <span>{t('count.accepted', { count: report.accepted })}</span>}
      {report.rejected > 0 && <span>{t('count.rejected', { count: report.rejected })}</span>}
    </>
  );
}

/** A row of the list of reports or of what was found; `children` stand under its title. */
export function ReportItem({
  report,
  children,
}: {
  readonly report: ReportRow;
  readonly children?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <article className="report-item">
      <h3 lang={report.language} dir={directionOf(report.language)}>
        <Link to="/reports/$id" params={{ id: report.id }} search={{}}>
          {report.title}
        </Link>
      </h3>
      {children}
      <p className="quiet dotted">
        {report.withdrawn !== undefined && <WithdrawnMark on={report.withdrawn.on} />}
        {report.outlet !== null && (
          <span>
            <bdi>{report.outlet.name}</bdi>
          </span>
        )}
        <When report={report} />
        <span>{t(`common.languageName.${report.language}`)}</span>
        <span>{t('count.assertions', { count: report.assertions })}</span>
        <Judged report={report} />
      </p>
    </article>
  );
}
