/** The sentence that a card stands in, with its evidence marked and armed groups' own words folded. */
import type { Card, Span } from '@marsad/model';
import { useMemo } from 'react';
import { directionOf } from '../language/languages.js';
import type { Mark } from '../text/highlights.js';
import { Passage } from '../text/passage.js';
import { useFolds } from '../text/use-folds.js';

/** In the report's own language and direction. */
export function Sentence({ card }: { readonly card: Card }) {
  const folds = useFolds();
  const { text, evidence, quotations } = card.sentence;
  const span = useMemo((): Span => [0, text.length], [text]);
  const marks = useMemo((): readonly Mark[] => [{ name: 'evidence', spans: evidence }], [evidence]);
  const { language } = card.report;
  return (
    <blockquote className="sentence" lang={language} dir={directionOf(language)}>
      <Passage text={text} span={span} quotations={quotations} marks={marks} folds={folds} />
    </blockquote>
  );
}
