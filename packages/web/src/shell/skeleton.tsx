/** Grey lines in the place of what is still on its way, of about its size, so that nothing jumps. */
import { useLanguage } from '../language/use-language.js';

/** Rows of a list. */
export function Skeleton({ rows }: { readonly rows: number }) {
  const { t } = useLanguage();
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
        <div key={row} className="skeleton-row" aria-hidden="true">
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
