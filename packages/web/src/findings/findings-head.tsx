/** The head of every list of findings: the heading, the ways to the other lists, and from how many reports it is computed. */
import type { CoverageSummary } from '@marsad/model';
import { Link } from '@tanstack/react-router';
import { dayWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';
import { PageHeading } from '../shell/page-heading.js';

const SECTIONS = [
  ['/events', 'findings.events'],
  ['/pairs', 'findings.pairs'],
  ['/contradictions', 'findings.contradictions'],
  ['/leads', 'findings.leads'],
  ['/names', 'findings.names'],
  ['/coverage', 'findings.coverage'],
  ['/set-aside', 'aside.title'],
] as const;

/** The ways between the lists. */
export function FindingsNav() {
  const { t } = useLanguage();
  return (
    <nav className="tabs" aria-label={t('findings.sections')}>
      {SECTIONS.map(([to, label]) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }} activeProps={{ className: 'here' }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}

/** Heading, what it is, and the ways to the other lists. */
export function FindingsHead({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <>
      <FindingsNav />
      <PageHeading title={title} />
      <p className="lead">{lead}</p>
    </>
  );
}

/** "From 69 reports, 18 May 2015 – 5 October 2024. No report is not no event." */
export function CoverageLine({ coverage }: { readonly coverage: CoverageSummary }) {
  const { t, language } = useLanguage();
  const { reports, leftOut, withdrawn, outlets, first, last } = coverage;
  const from = t('findings.from', { reports: t('count.reports', { count: reports }) });
  return (
    <p className="quiet dotted coverage-line">
      <Link to="/coverage" search={{}}>
        {from}
      </Link>
      {outlets > 0 && <span>{t('count.outlets', { count: outlets })}</span>}
      {first !== null && last !== null && (
        <span>
          <bdi>{t('findings.period', { from: dayWords(first, language), to: dayWords(last, language) })}</bdi>
        </span>
      )}
      {leftOut > 0 && (
        <span>{t('findings.leftOut', { reports: t('count.reports', { count: leftOut }) })}</span>
      )}
      {withdrawn > 0 && <Link to="/set-aside">{t('count.withdrawn', { count: withdrawn })}</Link>}
      <span>{t('findings.noEvent')}</span>
    </p>
  );
}
