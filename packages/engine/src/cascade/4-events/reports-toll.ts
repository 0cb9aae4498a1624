/** Tells how a toll stands in its sentence: as its news, or as the count of a deed told right before. It joins nothing. */
import type { Frame } from '../state.js';

/** Does the clause count the victims of a deed told right before it: مجزرة راح ضحيتها مئة? */
export const countsItsVictims = ({ slots }: Frame): boolean =>
  [...(slots.get('subject') ?? []), ...(slots.get('object') ?? [])].some(
    ({ phrase }) => phrase.possessive !== null && phrase.head.lemma?.name === 'ضحية',
  );

/** Is the toll what its sentence reports: by a verb of its own, or as what somebody announces? */
export function reports(frame: Frame): boolean {
  if (frame.antecedent) return false;
  if (frame.item.kind === 'verb') return frame.standing === 'verb' && !countsItsVictims(frame);
  return frame.governor?.through === 'content' || frame.governor?.through === 'occur';
}
