/** Which cards a place in the text belongs to. */
import type { Card, Span } from '@marsad/model';

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Ids of the cards whose evidence covers an offset, the most exact first; rejected ones have no evidence shown. */
export function cardsAt(cards: readonly Card[], offset: number): readonly string[] {
  return cards
    .filter((card) => card.judgement?.verdict !== 'reject')
    .filter((card) => card.evidence.some(([start, end]) => start <= offset && offset < end))
    .sort((a, b) => length(a.evidence) - length(b.evidence))
    .map((card) => card.id);
}

/** The id one step on or back in a list, from an id or from outside; the ends hold. */
export function stepFrom(ids: readonly string[], from: string | null, by: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const at = from === null ? -1 : ids.indexOf(from);
  if (at === -1) return ids[by === 1 ? 0 : ids.length - 1]!;
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)]!;
}
