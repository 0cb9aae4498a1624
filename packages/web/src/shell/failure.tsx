/** The one way in which a view says that something failed: what happened, the next step, and a way to try again. */
import { ApiFailure, GONE } from '../api/failure.js';
import { useLanguage } from '../language/use-language.js';

/** What happened and the next step, in the words of the server or, where it has none, in ours. */
export function useFailureWords(error: unknown): { readonly message: string; readonly hint: string } {
  const { t } = useLanguage();
  if (!(error instanceof ApiFailure)) return { message: t('error.crash'), hint: t('error.crashHint') };
  if (error.code === 'nothing-to-undo') return { message: t('card.nothingToUndo'), hint: '' };
  if (error.code === GONE) return { message: t('error.goneShort'), hint: t('error.goneHint') };
  if (error.message === '') return { message: t('error.unreadable'), hint: t('error.unreadableHint') };
  return { message: error.message, hint: error.hint };
}

interface FailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** False where the page's own heading says it already. */
  readonly headed?: boolean;
}

/** A failed view or part of one. */
export function Failure({ error, onRetry, headed = true }: FailureProps) {
  const { t } = useLanguage();
  const { message, hint } = useFailureWords(error);
  // The banner says why, and the view fills itself as soon as the server is back.
  if (error instanceof ApiFailure && error.code === GONE) return <p className="quiet waiting">{message}</p>;
  return (
    <div className="failure" role="alert">
      {headed && <h2>{t('error.heading')}</h2>}
      <p>
        <bdi>{message}</bdi>
      </p>
      {hint !== '' && (
        <p className="quiet">
          <bdi>{hint}</bdi>
        </p>
      )}
      <p>
        <button type="button" onClick={onRetry}>
          {t('error.retry')}
        </button>
      </p>
    </div>
  );
}
