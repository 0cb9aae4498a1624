/** The panel beside the drawing or the table: its heading takes the focus when something is chosen there. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../language/use-language.js';

interface PanelProps {
  readonly label: string;
  readonly title: ReactNode;
  /** True when it was opened here and not by an address. */
  readonly takeFocus: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Made anew for each choice. Closes by its button; the page closes it by Escape. */
export function Panel({ label, title, takeFocus, onClose, children }: PanelProps) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);
  return (
    <aside className="network-panel" aria-label={label}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="icon" aria-label={t('network.closePanel')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {children}
    </aside>
  );
}
