/**
 * Finds the clauses around a frame that may tell where and when it was: the verb above it, the verb joined behind it, the
 * clause that says that it took place. It reads no place and no date itself.
 */
import type { Slot } from '../../lexicon/lexicon.js';
import type { Frame, SentenceState } from '../state.js';
import { HAPPENS } from './happens.js';

/** Relative clauses on an event noun: "the attack that took place on Friday near X". */
export const describing = (frame: Frame, state: SentenceState): Frame[] =>
  frame.item.kind === 'phrase' && frame.standing !== 'adjective'
    ? state.frames.filter((f) => f !== frame && f.antecedent === frame.item && f.standing !== 'adjective')
    : [];

const EARLIER = new Set<Slot>(['since', 'after', 'before']);

const LATER = new Set<string>(['after', 'before', 'since', 'because']);

/** The verb whose clause an event noun shares, or the verb that a joined verb continues. */
export function hostOf(frame: Frame): Frame | null {
  // "founded in 2015 after his split from X": the day and the place are not the split's.
  if (
    frame.item.kind === 'phrase' &&
    frame.item.preposition?.relations.some((r) => LATER.has(r)) &&
    !frame.lemma.predicates.some((p) => HAPPENS.has(p.type))
  )
    return null;
  const through = frame.governor?.through;
  // "killed on Monday, bringing to seven … since the offensive": what something came after has its own day.
  if (frame.item.kind === 'phrase' && frame.item.preposition?.relations.some((r) => EARLIER.has(r)))
    return null;
  if (frame.item.kind === 'phrase' && frame.governor && through !== 'content' && through !== 'modal')
    return isFollowed(frame, frame.governor.frame) ? null : frame.governor.frame;
  return frame.shares;
}

/** "the attack in X followed a raid on Tuesday": what is told of either event is not told of the other. */
const isFollowed = ({ item }: Frame, verb: Frame): boolean =>
  FOLLOWS.has(verb.lemma.name) &&
  (['subject', 'object'] as const).some((slot) => verb.slots.get(slot)?.some((a) => a.phrase === item));
const FOLLOWS = new Set(['follow', 'precede', 'suivre', 'précéder']);

/** "killed ten people and kidnapped three in X on Sunday": the verb joined right behind, which may tell where and when for both. */
export function continuedBy(frame: Frame, state: SentenceState): Frame | null {
  if (frame.item.kind !== 'verb' || !/^[a-zà-ÿ]/u.test(frame.head.low)) return null;
  const next = state.frames.find((f) => f.shares === frame && f.standing === 'verb');
  if (!next) return null;
  const at = state.items.indexOf(frame.item);
  const between = state.items.slice(at + 1, state.items.indexOf(next.item));
  return between.every(
    (x) =>
      (x.kind === 'phrase' && x.preposition === null) ||
      (x.kind === 'mark' && x.atom.category === 'conjunction'),
  )
    ? next
    : null;
}

/** "L'attaque a eu lieu près de Kaya et a fait cinq morts": the verb that says where and when the noun took place. */
export function takesPlace(frame: Frame, state: SentenceState): Frame | null {
  if (frame.item.kind !== 'phrase') return null;
  return (
    state.frames.find(
      (f) =>
        f !== frame.governor?.frame &&
        f.standing === 'verb' &&
        f.lemma.words.some((w) => w.class === 'occur') &&
        f.slots.get('subject')?.some((a) => a.phrase === frame.item),
    ) ?? null
  );
}

/**
 * "many attacks, including the attack of 4 October at X": where the one that is picked out begins, in UTF-16 code units,
 * for what stands before it; null where none is. Its day and its place are not those of the many.
 */
export function pickedOutBehind({ head }: Frame, { items }: SentenceState): number | null {
  for (const [at, item] of items.entries()) {
    if (item.start < head.end || item.kind !== 'phrase') continue;
    const before = items[at - 1];
    const picks =
      item.preposition?.relations.includes('including') ||
      (before?.kind === 'mark' && before.atom.low === 'dont' && CELLE.has(item.head.low));
    if (picks && (CELLE.has(item.head.low) || item.head.analyses.some((a) => a.lemma.predicates.length > 0)))
      return item.start;
  }
  return null;
}
const CELLE = new Set(['celle', 'celles', 'celui', 'ceux', 'that', 'those', 'one']);
