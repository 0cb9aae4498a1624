/** What was last judged, said once and shown at the foot of the page with the way to take it back. */
import { useLanguage } from '../language/use-language.js';
import { useFailureWords } from '../shell/failure.js';
import { type LastJudgement, useJudging } from './judgement-context.js';

function useWords(last: LastJudgement | null): string {
  const { t } = useLanguage();
  const failure = useFailureWords(last?.error);
  if (last === null) return '';
  if (last.error !== null) return `${failure.message} ${failure.hint}`;
  const told = `\u2068${last.told}\u2069`;
  if (last.undone) return t('card.saidUndone', { told });
  return t(last.verdict === 'accept' ? 'card.saidAccepted' : 'card.saidRejected', { told });
}

/** Nothing until something was judged. */
export function JudgementBar() {
  const { t } = useLanguage();
  const { last, undo, dismiss } = useJudging();
  const words = useWords(last);
  const n = last?.n ?? null;
  return (
    <div className="judged-place">
      <p className="unseen" role="status">
        {words}
      </p>
      {last !== null && (
        <div className="judged" data-failed={last.error !== null}>
          <p aria-hidden="true">{words}</p>
          {n !== null && (
            <button type="button" onClick={() => undo(n)}>
              {t('card.undo')}{' '}
              <span className="key" aria-hidden="true">
                u
              </span>
            </button>
          )}
          <button type="button" className="icon" aria-label={t('common.close')} onClick={dismiss}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
