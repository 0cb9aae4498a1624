/**
 * Tells apart tolls that stand side by side: of two that "or" joins nobody has counted either, and what is told with a
 * place of its own is a deed of its own.
 */
import type { Draft, SentenceState } from '../state.js';
import { placesIn } from './places.js';
import type { Mutable } from './read-events.js';

/** "killed or captured twenty": how many of them were killed is not told, and the two are one deed; gives the one to leave out. */
export function eitherOr(drafts: readonly Draft[], { items }: SentenceState): ReadonlySet<Draft> {
  const left = new Set<Draft>();
  for (const draft of drafts) {
    const at = items.indexOf(draft.frame.item);
    const joint = items[at - 1];
    if (draft.frame.item.kind !== 'verb' || joint?.kind !== 'mark' || !OR.has(joint.atom.low)) continue;
    const first = drafts.find((d) => d.frame.item === items[at - 2]);
    if (!first?.predicate.toll || draft.predicate.toll === undefined) continue;
    const kept: Mutable<Draft> = draft.predicate.type === 'attack' ? draft : first;
    kept.figures = [];
    if (kept.places.length === 0) kept.places = draft.places;
    kept.time ??= draft.time;
    left.add(kept === first ? draft : first);
  }
  return left;
}
const OR = new Set(['or', 'ou']);

/** "one was killed in X, while another was shot in Y": what is told with a place of its own is a deed of its own. */
export const isElsewhere = (first: Draft, second: Draft): boolean =>
  second.frame.item.kind === 'verb' &&
  /^\p{Script=Latin}/u.test(second.frame.head.low) &&
  ownPlaces(first).length > 0 &&
  ownPlaces(second).length > 0 &&
  !ownPlaces(first).some((a) => ownPlaces(second).includes(a));
const ownPlaces = ({ frame: { slots } }: Draft): string[] =>
  (['in', 'at', 'near'] as const).flatMap((slot) =>
    (slots.get(slot) ?? []).flatMap((a) => placesIn(a.phrase).map((p) => p.phrase.head.low)),
  );
