/** Title, outlet and dates of the report that is read. */
import type { ReportRow } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { edtfWords, instantWords } from '../language/date-words.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { PageHeading } from '../shell/page-heading.js';

/** Addresses other than those of the web are shown as words only. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function Published({ report }: { readonly report: ReportRow }) {
  const { t, language } = useLanguage();
  const { edtf, basis } = report.published;
  if (edtf === null) return <span>{t('reports.dateUnknown')}</span>;
  const key = basis === 'inferred' ? 'reader.publishedInferred' : 'reader.published';
  return <span>{t(key, { date: edtfWords(edtf, language) })}</span>;
}

/** The heading of the reader. */
export function ReportHead({ report }: { readonly report: ReportRow }) {
  const { t, language } = useLanguage();
  return (
    <header className="report-head">
      <PageHeading title={report.title} lang={report.language} dir={directionOf(report.language)} />
      <p className="quiet dotted">
        {report.outlet === null ? (
          <span>{t('common.noOutlet')}</span>
        ) : (
          <Link to="/actors/$ref" params={{ ref: report.outlet.ref }} search={{}}>
            <bdi>{report.outlet.name}</bdi>
          </Link>
        )}
        <Published report={report} />
        <span>{t(`common.languageName.${report.language}`)}</span>
        <span>{t('reader.takenIn', { date: instantWords(report.takenIn, language) })}</span>
        {report.url !== null && isWebAddress(report.url) && (
          <a href={report.url} rel="noreferrer noopener external" target="_blank">
            {t('reader.source')}
          </a>
        )}
      </p>
    </header>
  );
}
