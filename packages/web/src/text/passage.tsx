/**
 * A passage of a report: plain text nodes with their offsets, quotations of armed groups folded behind a button, and
 * marks laid over it. Report text is only ever text here, never markup.
 */
import type { Span } from '@marsad/model';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { useLanguage } from '../language/use-language.js';
import { canHighlight, layMarks, type Mark } from './highlights.js';
import { clipSpans, cutAtMarks, cutAtQuotations, type Piece, withQuotationMarks } from './pieces.js';
import type { Folds } from './use-folds.js';

interface PassageProps {
  /** The text that all offsets are of. */
  readonly text: string;
  readonly span: Span;
  readonly quotations: readonly Span[];
  readonly marks: readonly Mark[];
  readonly folds: Folds;
}

function Stretch({ text, span, marks }: Pick<PassageProps, 'text' | 'span' | 'marks'>) {
  if (canHighlight) return <span data-start={span[0]}>{text.slice(...span)}</span>;
  return cutAtMarks(span, marks).map((stretch) => {
    const words = text.slice(...stretch.span);
    const key = stretch.span[0];
    if (stretch.names.length === 0)
      return (
        <span key={key} data-start={key}>
          {words}
        </span>
      );
    return (
      <mark key={key} data-start={key} className={stretch.names.map((name) => `mark-${name}`).join(' ')}>
        {words}
      </mark>
    );
  });
}

interface QuotedProps extends Pick<PassageProps, 'text' | 'marks' | 'folds'> {
  readonly piece: Piece & { readonly quotation: number };
}

function Quoted({ text, marks, folds, piece }: QuotedProps) {
  const { t, language } = useLanguage();
  const open = folds.open.has(piece.quotation);
  const lit = marks.some(({ name, spans }) => name === 'active' && clipSpans(spans, piece.span).length > 0);
  const button = (
    <button
      type="button"
      className="fold"
      lang={language}
      data-lit={lit || undefined}
      data-fold={piece.quotation}
      aria-expanded={open}
      aria-label={t(open ? 'reader.hideQuotation' : 'reader.showQuotation')}
      onClick={() => folds.toggle(piece.quotation)}
    >
      {open ? t('reader.hide') : `${t('reader.quotation')} — ${t('reader.show')}`}
    </button>
  );
  if (!open) return piece.first ? button : null;
  return (
    <>
      <span className="quoted-words">
        <Stretch text={text} span={piece.span} marks={marks} />
      </span>
      {piece.first && <> {button}</>}
    </>
  );
}

/** Inline content: put it into the element that carries the text's language and direction. */
export const Passage = memo(function Passage({ text, span, quotations, marks, folds }: PassageProps) {
  const element = useRef<HTMLSpanElement>(null);
  const pieces = useMemo(
    () => cutAtQuotations(span, withQuotationMarks(text, quotations)),
    [text, span, quotations],
  );
  const own = useMemo(
    () => marks.map((mark) => ({ ...mark, spans: clipSpans(mark.spans, span) })),
    [marks, span],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is unfolded decides which text there is to mark.
  useLayoutEffect(() => {
    if (!canHighlight || element.current === null) return undefined;
    return layMarks(element.current, own);
  }, [own, folds.open, text]);
  return (
    <span ref={element}>
      {pieces.map((piece) =>
        piece.quotation === null ? (
          <Stretch key={piece.span[0]} text={text} span={piece.span} marks={own} />
        ) : (
          <Quoted
            key={piece.span[0]}
            text={text}
            marks={own}
            folds={folds}
            piece={{ ...piece, quotation: piece.quotation }}
          />
        ),
      )}
    </span>
  );
});
