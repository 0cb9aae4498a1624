/**
 * A sentence with its evidence marked and the armed groups' own words folded away, for showing to people.
 */
import type { Span } from '@marsad/model';
import { markExcerpt, withRoom } from './excerpt.js';
import type { Style } from './style.js';

export interface ExcerptParts {
  readonly text: string;
  readonly evidence: readonly Span[];
  readonly triggers: readonly Span[];
  /** Spans to fold; none to show all. */
  readonly quotations: readonly Span[];
  /** What stands where something was folded. */
  readonly folded: string;
}

/** Parts of a range that lie between the quotations, in order. */
function between([from, to]: Span, quotations: readonly Span[]): Span[] {
  const sorted = [...quotations].filter(([a, b]) => b > from && a < to).sort((a, b) => a[0] - b[0]);
  const parts: Span[] = [];
  let at = from;
  for (const [start, end] of sorted) {
    if (start >= at) parts.push([at, start]);
    at = Math.max(at, Math.min(end, to));
  }
  parts.push([at, to]);
  return parts;
}

/** The sentence, on one line; dots stand where a long one was cut. */
export function foldedExcerpt(parts: ExcerptParts, style: Style): string {
  const { text, evidence, triggers, quotations, folded } = parts;
  const shown = evidence.length > 0 || triggers.length > 0 ? [...evidence, ...triggers] : [[0, 0] as const];
  const range = withRoom(text, [0, text.length], shown);
  const marked = between(range, quotations)
    .map((part) => (part[0] < part[1] ? markExcerpt(text, part, evidence, triggers, style) : ''))
    .join(style.quiet(folded));
  return `${range[0] > 0 ? '… ' : ''}${marked}${range[1] < text.length ? ' …' : ''}`;
}
