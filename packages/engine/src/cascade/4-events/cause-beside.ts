/**
 * The deed that brought a toll where it stands beside it: in the clause whose doers a relative clause tells of, in the
 * clause joined behind, or behind what others suffered. Each gives null where it is told otherwise.
 */
import type { Slot } from '../../lexicon/lexicon.js';
import type { Draft, Frame, Phrase, SentenceState } from '../state.js';
import { canSuffer } from './can-suffer.js';

/** "attacked by gunmen who killed nine soldiers": what a relative clause tells of the doers, with no day of its own, they did there. */
export function doneByDoers(
  { frame }: Draft,
  drafts: Iterable<Draft>,
  isToll: (d: Draft) => boolean,
): Draft | null {
  const doers = frame.antecedent;
  if (!doers || frame.times.length > 0 || frame.tense !== 'past' || frame.past || isEarlier(frame))
    return null;
  for (const draft of drafts)
    if (!isToll(draft) && canSuffer(draft) && draft.roles.get('agent')?.some((p) => p.phrase === doers))
      return draft;
  return null;
}

const HAD = new Set(['had', 'avait', 'avaient']);
const isEarlier = ({ item }: Frame): boolean => item.kind === 'verb' && HAD.has(item.auxiliary ?? '');

const BEHIND: readonly Slot[] = ['in', 'during', 'by', 'because'];

/** "fifteen were killed and homes burned in an attack": what the joined clause tells of its cause is told of both. */
export function causeOfNext(
  draft: Draft,
  state: SentenceState,
  eventOf: (phrase: Phrase | undefined) => Draft | null,
  isToll: (d: Draft) => boolean,
): Draft | null {
  const { item } = draft.frame;
  if (item.kind !== 'verb' || !draft.frame.passive || draft.roles.has('agent')) return null;
  const at = state.items.indexOf(item);
  const next = state.items.findIndex((x, i) => i > at && x.kind === 'verb');
  const joint = state.items[at + 1];
  if (next < 0 || next > at + 3 || joint?.kind !== 'mark' || joint.atom.category !== 'conjunction')
    return null;
  const frame = state.frames.find((f) => f.item === state.items[next]);
  for (const slot of BEHIND)
    for (const { phrase } of frame?.slots.get(slot) ?? []) {
      const event = eventOf(phrase);
      if (event && !isToll(event)) return event;
    }
  return null;
}

/** "were killed and one reported missing, following an ambush": what others suffered stands between the toll and its cause. */
export function causeBehind(
  draft: Draft,
  state: SentenceState,
  eventOf: (phrase: Phrase | undefined) => Draft | null,
  isToll: (d: Draft) => boolean,
): Draft | null {
  const { item } = draft.frame;
  if (item.kind !== 'verb' || !draft.frame.passive || draft.roles.has('agent')) return null;
  const at = state.items.indexOf(item);
  if (state.items[at + 1]?.kind !== 'mark') return null;
  for (const next of state.items.slice(at + 1)) {
    if (next.kind === 'verb') return null;
    if (next.kind === 'mark') {
      if (!BETWEEN.has(next.atom.category)) return null;
    } else if (next.preposition?.low === 'following' || next.preposition?.low === 'in') {
      const event = eventOf(next);
      return event && !isToll(event) ? event : null;
    } else if (next.preposition) return null;
  }
  return null;
}
const BETWEEN = new Set(['conjunction', 'comma', 'adverb', 'time', 'determiner']);
