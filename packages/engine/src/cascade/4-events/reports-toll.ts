/** Tells how a toll stands in its sentence: as its news, or as the count of a deed told right before. It joins nothing. */
import type { Frame, Governing } from '../state.js';

/** Does the clause count the victims of a deed told right before it: مجزرة راح ضحيتها مئة? */
export const countsItsVictims = ({ slots }: Frame): boolean =>
  [...(slots.get('subject') ?? []), ...(slots.get('object') ?? [])].some(
    ({ phrase }) => phrase.possessive !== null && phrase.head.lemma?.name === 'ضحية',
  );

/** لقوا مصرعهم: whoever met his death is news as much as whoever was killed. */
const TELLS: ReadonlySet<unknown> = new Set<Governing>(['content', 'occur', 'undergo']);

/** Is the toll what its sentence reports: by a verb of its own, or as what somebody announces? */
export function reports(frame: Frame): boolean {
  if (frame.antecedent) return false;
  if (frame.item.kind === 'verb') return frame.standing === 'verb' && !countsItsVictims(frame);
  return TELLS.has(frame.governor?.through);
}
