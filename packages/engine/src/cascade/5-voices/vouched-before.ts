/**
 * French sentences that only say who told the sentence before: "C'est ce qu'a annoncé l'armée", "L'information a été
 * confirmée par un élu". It refuses a sentence that tells anything of its own.
 */
import { isMark } from '../../mentions/marks.js';
import type { Frame, Phrase, SentenceState } from '../state.js';
import { isBare, reportingOf } from './items.js';

const NEWS: ReadonlySet<string> = new Set(['information', 'annonce', 'nouvelle', 'attaque']);
const GIVES: ReadonlySet<string> = new Set(['faire', 'donner', 'livrer']);

export interface Vouching {
  readonly frame: Frame;
  readonly speaker: Phrase;
}

/** Who is said to have told the sentence before; null where the sentence is none of these. */
export function vouchesBefore({ items, frames }: SentenceState): Vouching | null {
  const [first, second, verb] = items;
  const cleft =
    first?.kind === 'verb' &&
    first.head.category === 'auxiliary' &&
    isMark(second, 'relative', 'subordinator', 'pronoun') &&
    second.atom.low === 'ce' &&
    verb?.kind === 'verb';
  if (cleft) {
    const frame = frames.find((f) => f.item === verb);
    const speaker = items.slice(3).find(isBare);
    return frame && reportingOf(frame) && speaker ? { frame, speaker } : null;
  }
  if (first?.kind !== 'phrase' || second?.kind !== 'verb' || second.passive !== true) return null;
  if (!first.definite || first.of.length > 0 || !NEWS.has(first.head.lemma?.name ?? first.head.low))
    return null;
  const frame = frames.find((f) => f.item === second);
  const speaker = frame?.slots.get('by')?.[0]?.phrase;
  if (!frame || !speaker || frame.negated) return null;
  const told = reportingOf(frame);
  const says = told ? told.act !== 'accuse' && told.act !== 'deny' : GIVES.has(frame.lemma.name);
  // What is told of an attack is that it took place; that it was confirmed says who vouches.
  return says && !(first.head.lemma?.name === 'attaque' && told?.act !== 'confirm')
    ? { frame, speaker }
    : null;
}
