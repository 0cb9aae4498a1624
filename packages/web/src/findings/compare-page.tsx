/** Two reports beside one another, word by word; armed groups' own words stay folded. */
import type { ComparedText, DifferencePart, Span } from '@marsad/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { differenceQuery } from '../api/finding-queries.js';
import { edtfWords } from '../language/date-words.js';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { PageHeading } from '../shell/page-heading.js';
import { PageInWaiting } from '../shell/page-in-waiting.js';
import { cutAtQuotations } from '../text/pieces.js';
import { FindingsNav } from './findings-head.js';

const route = getRouteApi('/compare/$a/$b');

function Words({ side, span }: { readonly side: ComparedText; readonly span: Span }) {
  const { t, language } = useLanguage();
  return cutAtQuotations(span, side.quotations).map((piece) =>
    piece.quotation === null ? (
      <span key={piece.span[0]}>{side.text.slice(...piece.span)}</span>
    ) : piece.first ? (
      <span key={piece.span[0]} className="fold" lang={language}>
        {t('compare.folded')}
      </span>
    ) : null,
  );
}

interface SideProps {
  readonly side: ComparedText;
  readonly parts: readonly DifferencePart[];
  readonly which: 'first' | 'second';
}

function Side({ side, parts, which }: SideProps) {
  const { t, language } = useLanguage();
  const { report, id } = side;
  return (
    <section className="compared" lang={report.language} dir={directionOf(report.language)}>
      <h2>
        <Link to="/reports/$id" params={{ id }} search={{}}>
          {report.title}
        </Link>
      </h2>
      <p className="quiet" lang={language}>
        {report.outlet ?? t('common.noOutlet')} ·{' '}
        {report.published === null ? t('reports.dateUnknown') : edtfWords(report.published, language)}
      </p>
      <p>
        {parts.map(({ kind, [which]: span }) => {
          if (span === null) return null;
          const Kept = kind === 'same' ? 'span' : which === 'first' ? 'del' : 'ins';
          return (
            <span key={span[0]}>
              <Kept>
                <Words side={side} span={span} />
              </Kept>{' '}
            </span>
          );
        })}
      </p>
    </section>
  );
}

/** The view of a difference. */
export function ComparePage() {
  const { t, language } = useLanguage();
  const { a, b } = route.useParams();
  const { data, error, refetch } = useQuery(differenceQuery(a, b, language));
  if (data === undefined) return <PageInWaiting error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page">
      <FindingsNav />
      <PageHeading title={t('compare.title')} />
      <p className="lead">{t('compare.lead')}</p>
      <p className="quiet dotted">
        <span>
          <del>{t('compare.removed')}</del>
        </span>
        <span>
          <ins>{t('compare.added')}</ins>
        </span>
      </p>
      <div className="compare-columns">
        <Side side={data.a} parts={data.parts} which="first" />
        <Side side={data.b} parts={data.parts} which="second" />
      </div>
    </div>
  );
}
