/**
 * Tolls that are none: "no one was hurt", and the bomber who dies of his own bomb, which is told with what he did. It
 * looks at the clause alone, and never at what a report tells elsewhere.
 */
import type { Draft, SentenceState } from '../state.js';

const NOBODY = new Set(['aucun', 'aucune', 'no', 'none', 'nobody', 'personne', 'nul', 'nulle', 'neither']);

/** "no soldier", "not one soldier": right before those who would have suffered. */
const isNone = (low: string): boolean => low === 'not' || NOBODY.has(low);

/** "no one was hurt", "aucun civil n'a été blessé", لم يصب أحد: there is no toll, and nothing that had one. */
export function struckNobody({ frame, roles }: Draft, { atoms }: SentenceState): boolean {
  if (roles.has('agent')) return false;
  if (frame.negated) return true;
  return (roles.get('target') ?? []).some(
    ({ phrase }) =>
      phrase.negated ||
      phrase.atoms.some(({ low }) => NOBODY.has(low)) ||
      atoms.some((a) => a.category === 'negation' && a.end === phrase.start - 1 && isNone(a.low)),
  );
}

const BOMBERS = new Set(['bomber', 'suicide bomber', 'suicide attacker', 'car bomber']);

const ALL = new Set(['all', 'both']);

/** "the bomber also died", "all four bombers died": that he died is told with what he did. */
export const isBomber = ({ roles, predicate }: Draft): boolean =>
  predicate.toll === 'killed' &&
  !roles.has('agent') &&
  (roles.get('target') ?? []).length === 1 &&
  (roles.get('target') ?? []).every(
    ({ phrase }) =>
      BOMBERS.has(phrase.head.lemma?.name ?? '') &&
      (ALL.has(phrase.atoms[0]?.low ?? '') || (phrase.definite && !phrase.count)),
  );
