/**
 * Leaves out what an armed group says in its own words: the place is kept, with a mark for what stood there.
 */
import type { Span } from '@marsad/model';

/** What stands where a quotation stood. */
export const FOLDED = '[…]';

/** The text without these spans. They may touch, overlap, or reach beyond the text. */
export function foldQuotations(text: string, quotations: readonly Span[], mark: string = FOLDED): string {
  const sorted = quotations
    .map(([start, end]) => [Math.max(0, start), Math.min(text.length, end)] as const)
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  let out = '';
  let at = 0;
  for (const [start, end] of sorted) {
    if (end <= at) continue;
    if (start > at || at === 0) out += text.slice(at, start) + mark;
    at = end;
  }
  return out + text.slice(at);
}
