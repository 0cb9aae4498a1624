/** The report as it was written, in its own direction, with what was read from it marked. */
import type { ReportView } from '@marsad/model';
import { type PointerEvent, type RefObject, useMemo } from 'react';
import { directionOf } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import { type Mark, offsetAt } from '../text/highlights.js';
import { Passage } from '../text/passage.js';
import { paragraphSpans } from '../text/pieces.js';
import { useFolds } from '../text/use-folds.js';
import { cardsAt } from './cards-at.js';

interface ReportTextProps {
  readonly view: ReportView;
  readonly marks: readonly Mark[];
  readonly pane: RefObject<HTMLElement | null>;
  /** Cards whose evidence is under the pointer, the most exact first. */
  readonly onHover: (ids: readonly string[]) => void;
  readonly onPick: (id: string) => void;
}

/** Hovering evidence lights its cards; clicking it goes to the most exact one. */
export function ReportText({ view, marks, pane, onHover, onPick }: ReportTextProps) {
  const { t } = useLanguage();
  const folds = useFolds();
  const paragraphs = useMemo(() => paragraphSpans(view.text), [view.text]);
  const idsUnder = (event: PointerEvent): readonly string[] => {
    const offset = offsetAt(event.clientX, event.clientY);
    return offset === null ? [] : cardsAt(view.cards, offset);
  };
  const { language } = view.report;
  return (
    <section
      ref={pane}
      className="report-text"
      aria-label={t('reader.text')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      lang={language}
      dir={directionOf(language)}
      onPointerMove={(event) => event.pointerType === 'mouse' && onHover(idsUnder(event))}
      onPointerLeave={() => onHover([])}
      onPointerUp={(event) => {
        const [id] = idsUnder(event);
        const selecting = window.getSelection()?.isCollapsed === false;
        if (id !== undefined && !selecting) onPick(id);
      }}
    >
      {paragraphs.map((span) => (
        <p key={span[0]}>
          <Passage text={view.text} span={span} quotations={view.quotations} marks={marks} folds={folds} />
        </p>
      ))}
    </section>
  );
}
