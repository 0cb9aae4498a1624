/** What was last decided, said once and shown at the foot of the page with the way to take it back. */
import { useLanguage } from '../language/use-language.js';
import { useFailureWords } from '../shell/failure.js';
import { useJudging } from './judgement-context.js';

/** Nothing until something was decided. */
export function JudgementBar() {
  const { t } = useLanguage();
  const { last, undo, dismiss } = useJudging();
  const failure = useFailureWords(last?.error);
  const failed = last !== null && last.error !== null;
  const words = failed ? `${failure.message} ${failure.hint}` : (last?.said ?? '');
  const done = last?.undo ?? null;
  return (
    <div className="judged-place">
      <p className="unseen" role="status">
        {words}
      </p>
      {last !== null && (
        <div className="judged" data-failed={failed}>
          <p aria-hidden="true">{words}</p>
          {done !== null && (
            <button type="button" onClick={() => undo(done.n, done.path)}>
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
