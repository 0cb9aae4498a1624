/** The end of a list that has more pages. */
import { useLanguage } from '../language/use-language.js';

interface MoreButtonProps {
  readonly shown: number;
  readonly total: number;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** Nothing when all is shown. */
export function MoreButton({ shown, total, busy, onMore }: MoreButtonProps) {
  const { t } = useLanguage();
  if (shown >= total) return null;
  return (
    <p className="more">
      <button type="button" aria-disabled={busy} onClick={() => !busy && onMore()}>
        {t('common.more')}
      </button>
      <span className="quiet">{t('common.of', { shown, total })}</span>
    </p>
  );
}
