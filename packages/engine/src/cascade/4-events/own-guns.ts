/**
 * مقتل عشرين مدنيا في قصف قوات كذا: the genitive of a noun of shelling may be who shells or who is shelled. Where those who
 * fell bear no arms, the force behind the noun is taken for whoever fired. It refuses every other genitive.
 */
import { isArmed } from '../../mentions/party.js';
import type { Draft } from '../state.js';
import type { Mutable } from './read-events.js';

/** Gives a shelling to the force in its genitive, in place, where its victims are no fighters. */
export function ofOwnGuns(draft: Mutable<Draft>): void {
  const { frame, roles, figures } = draft;
  if (draft.predicate.id !== 'shelling.bombard' || frame.item.kind !== 'phrase' || roles.has('agent')) return;
  const targets = roles.get('target') ?? [];
  const owner = targets.find(
    (t) => isArmed(t) && frame.slots.get('of')?.some((a) => a.phrase === t.phrase) === true,
  );
  const unarmed = figures.some(
    ({ party, figure }) => figure.side === 'target' && party !== null && !isArmed(party),
  );
  if (!owner || !unarmed) return;
  roles.set('agent', [owner]);
  const left = targets.filter((t) => t !== owner);
  if (left.length > 0) roles.set('target', left);
  else roles.delete('target');
}
