/**
 * Marks laid over drawn text by the browser itself (the CSS Custom Highlight API), so that no element splits a word
 * and letters stay joined. Text carries its offset in `data-start`; ranges are found from there.
 */
import type { Span } from '@marsad/model';

/** What a mark means. `found` is a word that was searched for. */
export type MarkName = 'evidence' | 'active' | 'found';

export interface Mark {
  readonly name: MarkName;
  readonly spans: readonly Span[];
}

const PRIORITY: Readonly<Record<MarkName, number>> = { evidence: 0, found: 1, active: 2 };

/** False in older browsers, where marks are drawn as elements instead. */
export const canHighlight: boolean = typeof CSS !== 'undefined' && 'highlights' in CSS;

function highlightOf(name: MarkName): Highlight {
  const key = `marsad-${name}`;
  const known = CSS.highlights.get(key);
  if (known !== undefined) return known;
  const made = new Highlight();
  made.priority = PRIORITY[name];
  CSS.highlights.set(key, made);
  return made;
}

/** The drawn parts of a span below an element, one range a stretch of text. */
export function rangesOf(root: Element, [start, end]: Span): readonly Range[] {
  const ranges: Range[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild;
    if (!(node instanceof Text)) continue;
    const from = Number(element.dataset.start);
    const [low, high] = [Math.max(start, from), Math.min(end, from + node.length)];
    if (low >= high) continue;
    const range = document.createRange();
    range.setStart(node, low - from);
    range.setEnd(node, high - from);
    ranges.push(range);
  }
  return ranges;
}

/** Lays marks over the text below an element; the result takes them away again. */
export function layMarks(root: Element, marks: readonly Mark[]): () => void {
  const laid = marks.flatMap(({ name, spans }) => {
    const highlight = highlightOf(name);
    return spans.flatMap((span) => rangesOf(root, span)).map((range) => ({ highlight, range }));
  });
  for (const { highlight, range } of laid) highlight.add(range);
  return () => {
    for (const { highlight, range } of laid) highlight.delete(range);
  };
}

function caretAt(x: number, y: number): { readonly node: Text; readonly at: number } | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret?.offsetNode instanceof Text ? { node: caret.offsetNode, at: caret.offset } : null;
  }
  // Older browsers know only this name for it.
  const range = (document as Document).caretRangeFromPoint(x, y);
  const node = range?.startContainer;
  return node instanceof Text ? { node, at: range?.startOffset ?? 0 } : null;
}

/** The offset of the character under a point of the screen, or null where there is no text. */
export function offsetAt(x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (caret === null) return null;
  const { node } = caret;
  const from = node.parentElement?.dataset.start;
  if (from === undefined) return null;
  const { at } = caret;
  // The caret snaps to the nearest character, so a point beside the text must be told apart from one on it.
  const range = document.createRange();
  range.setStart(node, Math.max(0, at - 1));
  range.setEnd(node, Math.min(node.length, at + 1));
  const hit = [...range.getClientRects()].some(
    (box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top && y <= box.bottom,
  );
  return hit ? Number(from) + Math.min(at, node.length - 1) : null;
}
