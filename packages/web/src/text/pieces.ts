/**
 * How a report's text is cut before it is drawn: into paragraphs, and at the quotations of armed groups, which are
 * folded. It never cuts inside a word for the sake of a mark, since that would break Arabic letter joining; marks are
 * laid over the text afterwards. Offsets are UTF-16 code units into the whole text.
 */
import type { Span } from '@marsad/model';

/** The lines of a text that hold something, without the blanks at their ends. */
export function paragraphSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      const from = start + line.indexOf(trimmed);
      spans.push([from, from + trimmed.length]);
    }
    start += line.length + 1;
  }
  return spans;
}

/** A stretch of one paragraph. `quotation` is where the armed group's words begin, null outside of them. */
export interface Piece {
  readonly span: Span;
  readonly quotation: number | null;
  /** True for the stretch in which a quotation begins: the one that carries its button. */
  readonly first: boolean;
}

/** The parts of spans that lie within a stretch; empty ones are left out. */
export function clipSpans(spans: readonly Span[], within: Span): readonly Span[] {
  return spans
    .map(([start, end]): Span => [Math.max(start, within[0]), Math.min(end, within[1])])
    .filter(([start, end]) => start < end);
}

/** Joins spans that touch or overlap, in order. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && span[0] <= last[1])
      joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

const MARKS = /["'“”„«»‹›‘’]/;

/** Quotations with the quotation marks around them, so that a fold leaves none standing alone. */
export function withQuotationMarks(text: string, quotations: readonly Span[]): readonly Span[] {
  return quotations.map(([start, end]): Span => {
    const before = text.slice(0, start).search(/\S\s*$/);
    const after = end + text.slice(end).search(/\S/);
    const opens = before !== -1 && start - before <= 2 && MARKS.test(text[before] ?? '');
    const closes = after >= end && after - end < 2 && MARKS.test(text[after] ?? '');
    return [opens ? before : start, closes ? after + 1 : end];
  });
}

/** Cuts a paragraph at the quotations to be folded. All pieces together are the paragraph, without gap or overlap. */
export function cutAtQuotations(paragraph: Span, quotations: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = paragraph[0];
  for (const whole of joinSpans(quotations)) {
    const [clipped] = clipSpans([whole], paragraph);
    if (clipped === undefined) continue;
    if (at < clipped[0]) pieces.push({ span: [at, clipped[0]], quotation: null, first: false });
    pieces.push({ span: clipped, quotation: whole[0], first: clipped[0] === whole[0] });
    at = clipped[1];
  }
  if (at < paragraph[1]) pieces.push({ span: [at, paragraph[1]], quotation: null, first: false });
  return pieces;
}

/** A stretch under one and the same marks, for browsers that cannot lay marks over the text. */
export interface MarkedStretch {
  readonly span: Span;
  readonly names: readonly string[];
}

/** Cuts a stretch wherever a mark begins or ends. */
export function cutAtMarks(
  within: Span,
  marks: readonly { readonly name: string; readonly spans: readonly Span[] }[],
): readonly MarkedStretch[] {
  const clipped = marks.map(({ name, spans }) => ({ name, spans: clipSpans(spans, within) }));
  const edges = clipped.flatMap(({ spans }) => spans.flat());
  const cuts = [...new Set([within[0], ...edges, within[1]])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const span: Span = [cuts[index]!, end];
    const covers = ([from, to]: Span): boolean => from <= span[0] && span[1] <= to;
    return { span, names: clipped.filter(({ spans }) => spans.some(covers)).map(({ name }) => name) };
  });
}
