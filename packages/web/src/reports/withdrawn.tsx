/** That an outlet took a report back: a mark in lists, and on its page what that means, and the way to take it back. */
import type { ReportRow } from '@marsad/model';
import { useJudging } from '../cards/judgement-context.js';
import { dayWords, instantWords } from '../language/date-words.js';
import { useLanguage } from '../language/use-language.js';

/** "withdrawn by its outlet on 9 May 2021". */
export function WithdrawnMark({ on }: { readonly on: string }) {
  const { t, language } = useLanguage();
  return (
    <strong className="withdrawn">
      <bdi>{t('aside.withdrawnOn', { date: dayWords(on, language) })}</bdi>
    </strong>
  );
}

/** Who took it down, when and why, and a button that takes the withdrawal back; nothing for a report that stands. */
export function Withdrawal({ report }: { readonly report: ReportRow }) {
  const { t, language } = useLanguage();
  const { undo } = useJudging();
  const { withdrawn, title } = report;
  if (withdrawn === undefined) return null;
  const { n, author, at, reason } = withdrawn;
  return (
    <>
      <p>
        <bdi>{reason}</bdi>
      </p>
      <p className="quiet dotted">
        <span>
          <bdi>{author}</bdi>
        </span>
        <span>{instantWords(at, language)}</span>
        <span>{t('aside.line', { n })}</span>
        <button
          type="button"
          className="plain"
          aria-label={`${t('aside.restore')}: ${title}`}
          onClick={() => undo(n, '/api/withdrawals/undo')}
        >
          {t('aside.restore')}
        </button>
      </p>
    </>
  );
}

/** Over the text of a withdrawn report. */
export function WithdrawnNotice({ report }: { readonly report: ReportRow }) {
  const { t } = useLanguage();
  if (report.withdrawn === undefined) return null;
  return (
    <section className="withdrawn-notice" aria-label={t('aside.withdrawn')}>
      <p>
        <WithdrawnMark on={report.withdrawn.on} /> {t('aside.countsInNothing')}
      </p>
      <Withdrawal report={report} />
    </section>
  );
}
