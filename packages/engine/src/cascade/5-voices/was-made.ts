/**
 * Tells an attempted attack that was made from one that was only tried: "an attempted attack targeted the camp". It
 * looks at the verb over the noun and at whom it struck, and refuses deeds other than attacks.
 */
import type { Draft } from '../state.js';

/** Has the attack that a past verb carries, and that is not denied, struck somebody? */
export const wasMade = ({ predicate, frame, roles, figures }: Draft): boolean =>
  predicate.type === 'attack' &&
  frame.governor?.frame.item.kind === 'verb' &&
  frame.governor.frame.tense === 'past' &&
  !frame.governor.frame.negated &&
  (roles.has('target') || figures.length > 0);
