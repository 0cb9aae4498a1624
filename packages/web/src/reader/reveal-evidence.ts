/** Brings a card's evidence into view: within the text's own pane where it scrolls by itself, else on the page. */
import type { Span } from '@marsad/model';
import { rangesOf } from '../text/highlights.js';

const MARGIN = 24;

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

function placeOf(pane: HTMLElement, evidence: readonly Span[]): DOMRect | null {
  const range = evidence.flatMap((span) => rangesOf(pane, span))[0];
  if (range !== undefined) return range.getBoundingClientRect();
  // Folded away: the button of the last quotation that begins before it stands for it.
  const start = evidence[0]?.[0] ?? 0;
  const folds = [...pane.querySelectorAll<HTMLElement>('[data-fold]')];
  const fold = folds.filter((element) => Number(element.dataset.fold) <= start).at(-1);
  return fold?.getBoundingClientRect() ?? null;
}

/** With `always` it also scrolls the page; without, a text that does not scroll by itself is left where it is. */
export function revealEvidence(pane: HTMLElement, evidence: readonly Span[], always: boolean): void {
  const place = placeOf(pane, evidence);
  if (place === null) return;
  const box = pane.getBoundingClientRect();
  const scrolls = pane.scrollHeight > pane.clientHeight + 1;
  if (scrolls && (place.top < box.top + MARGIN || place.bottom > box.bottom - MARGIN)) {
    const top = pane.scrollTop + place.top - box.top - box.height / 3;
    pane.scrollTo({ top, behavior: behaviour() });
  }
  const seen = scrolls ? box : place;
  if (always && (seen.bottom < MARGIN || seen.top > window.innerHeight - MARGIN))
    window.scrollBy({ top: seen.top - window.innerHeight / 3, behavior: behaviour() });
}
