/**
 * A toll set behind a colon, or behind a comma in a headline without a verb, is that of the event told before it:
 * "Ambush near X: seven soldiers killed", "Suicide bombing in X, nine wounded". Nothing is joined over a verb that
 * the toll's own side of the mark holds.
 */
import { isMark } from '../../mentions/marks.js';
import type { Draft, SentenceState } from '../state.js';

const isFiniteItem = (item: SentenceState['items'][number]): boolean =>
  item.kind === 'verb' && item.form === 'finite';

/** The last of the drafts told before the mark that parts a toll from them, or null. */
export function toldBeforeColon(
  toll: Draft,
  state: SentenceState,
  others: Iterable<Draft>,
  canHold: (draft: Draft) => boolean,
): Draft | null {
  const { items } = state;
  const at = items.findIndex((x) => x.start <= toll.trigger[0] && x.end >= toll.trigger[1]);
  if (at < 1 || items.slice(at).some(isFiniteItem)) return null;
  let mark = at - 1;
  while (mark >= 0 && !isMark(items[mark], 'stop', 'comma')) {
    if (items[mark]?.kind === 'verb') return null;
    mark -= 1;
  }
  const parting = items[mark];
  if (parting?.kind !== 'mark') return null;
  const colon = parting.atom.low === ':';
  if (!colon && (!isMark(parting, 'comma') || items.some(isFiniteItem))) return null;
  let last: Draft | null = null;
  for (const other of others)
    if (
      other !== toll &&
      other.trigger[1] <= parting.start &&
      canHold(other) &&
      (!last || other.trigger[0] > last.trigger[0])
    )
      last = other;
  return last;
}
