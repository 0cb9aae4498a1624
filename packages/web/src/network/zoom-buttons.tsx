/** Closer, farther, all: for those who use neither wheel nor keys. */
import { useLanguage } from '../language/use-language.js';

interface ZoomButtonsProps {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

const STEP = 1.4;

/** Three small buttons over the drawing. */
export function ZoomButtons({ zoomBy, fit }: ZoomButtonsProps) {
  const { t } = useLanguage();
  const buttons = [
    { label: t('network.zoomIn'), path: 'M8 3v10M3 8h10', act: () => zoomBy(STEP) },
    { label: t('network.zoomOut'), path: 'M3 8h10', act: () => zoomBy(1 / STEP) },
    { label: t('network.fit'), path: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', act: fit },
  ];
  return (
    <div className="network-zoom">
      {buttons.map(({ label, path, act }) => (
        <button key={path} type="button" className="icon" aria-label={label} title={label} onClick={act}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
