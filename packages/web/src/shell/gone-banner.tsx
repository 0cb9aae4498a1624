/** Says that the server is gone, for as long as it is. */
import { useSyncExternalStore } from 'react';
import { reachability } from '../api/reachability.js';
import { useLanguage } from '../language/use-language.js';

/** Nothing while the server answers. */
export function GoneBanner() {
  const { t } = useLanguage();
  const reachable = useSyncExternalStore(reachability.subscribe, reachability.now);
  return (
    <div role="status" className="gone-place">
      {!reachable && (
        <div className="gone">
          <p>
            {t('error.gone')} <span className="quiet">{t('error.goneHint')}</span>
          </p>
          <button type="button" onClick={reachability.look}>
            {t('error.retry')}
          </button>
        </div>
      )}
    </div>
  );
}
