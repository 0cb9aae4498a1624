/**
 * Tells where what a verb of speech has behind it is a claim of deeds: a toll that is claimed, a responsibility. Such a
 * claim is an assertion of its own, and what it claims was told elsewhere.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item } from '../state.js';

/** "claimed the death of four soldiers": what is claimed is a toll, which no other sentence need have told. */
export const isOfDead = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' &&
  item.of.some((p) => p.count !== null) &&
  item.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll === 'killed'));

/** أعلنت مسؤوليتها عن الهجوم: the claim is an assertion of its own, and what it claims was told before. */
export const isResponsibility = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' &&
  item.head.analyses.some(
    (a) => a.lemma.pos === 'noun' && a.lemma.predicates.some((x) => x.type === 'claim-responsibility'),
  );

/** Does a responsibility stand behind the verb before anything else is said? */
export function announcesClaim(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 8); i += 1) {
    const item = items[i];
    if (item?.kind === 'verb' || isMark(item, 'subordinator', 'stop', 'relative')) return false;
    if (item?.kind === 'phrase' && item.preposition === null && isResponsibility(item)) return true;
  }
  return false;
}
