/** "cinquante captives de Boko Haram": those whom a group holds are not the group. It refuses every other member of one. */
import type { Atom } from '../cascade/state.js';

const HELD: ReadonlySet<string> = new Set([
  'captif',
  'captive',
  'otage',
  'prisonnier',
  'prisonnière',
  'hostage',
  'prisoner',
]);

/** Does a noun tell of people whom the group that stands behind it holds? */
export const isHeld = (head: Atom, group: Atom): boolean =>
  HELD.has(head.lemma?.name ?? head.low) && group.senses.some((s) => s.actor.kind === 'group');
