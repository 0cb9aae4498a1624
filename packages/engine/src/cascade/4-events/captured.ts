/** Tells which deed a French or English verb of capturing is, by who takes whom. It leaves soldiers taken by a band an attack. */
import type { Predicate, Slot } from '../../lexicon/lexicon.js';
import { isMilitant, partyOf } from '../../mentions/party.js';
import type { Frame, Party } from '../state.js';

/** "capturer": fighters are arrested where no band takes them, and a band abducts those who bear no arms. */
export function captured(listed: Predicate, frame: Frame): Predicate {
  const partiesIn = (...slots: Slot[]): Party[] =>
    slots.flatMap((s) => (frame.slots.get(s) ?? []).flatMap((a) => partyOf(a.phrase) ?? []));
  const taken = partiesIn('object');
  const takers = partiesIn('subject', 'by').filter((p) => !taken.some((t) => t.phrase === p.phrase));
  const byBand = takers.some(isMilitant);
  if (taken.length > 0 && taken.every(isMilitant) && !byBand) return { ...listed, type: 'arrest' };
  return byBand && taken.length > 0 && taken.every((p) => p.template?.actor === 'civilians')
    ? { ...listed, type: 'abduction', toll: 'abducted' }
    : listed;
}
