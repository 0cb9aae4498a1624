/**
 * Joins a noun of toll to what stands before it in its sentence: to the event whose toll is told, or to the toll that it
 * goes on from. Neither reaches over a finite verb that tells something else.
 */
import type { Draft, Frame, SentenceState } from '../state.js';
import { canSuffer } from './can-suffer.js';
import { countingBefore } from './tallies.js';

/** "the toll of the bombing that … rose to 29 dead": the event whose toll it is. */
export function talliedEvent(
  draft: Draft,
  state: SentenceState,
  byFrame: ReadonlyMap<Frame, Draft>,
  isToll: (d: Draft) => boolean,
): Draft | null {
  const from = countingBefore(state, draft.trigger[0]);
  if (from === null || draft.frame.item.kind !== 'phrase') return null;
  for (const event of byFrame.values())
    if (
      event !== draft &&
      canSuffer(event) &&
      !isToll(event) &&
      event.frame.governor?.through !== 'purpose' &&
      !(event.frame.item.kind === 'phrase' && event.frame.item.preposition?.relations.includes('for')) &&
      event.trigger[0] >= from &&
      event.trigger[1] <= draft.trigger[0]
    )
      return event;
  return null;
}

/** "the death of five and, according to the army, wounds to eight": a noun of toll behind a toll, no verb between them. */
export function toldBeside(
  draft: Draft,
  state: SentenceState,
  byFrame: ReadonlyMap<Frame, Draft>,
  isToll: (d: Draft) => boolean,
  moved: ReadonlyMap<Draft, Draft>,
): Draft | null {
  if (draft.frame.item.kind !== 'phrase') return null;
  let previous: Draft | null = null;
  for (const other of byFrame.values())
    if (
      other !== draft &&
      (isToll(other) || moved.has(other)) &&
      other.trigger[0] < draft.trigger[0] &&
      (!previous || other.trigger[0] > previous.trigger[0])
    )
      previous = other;
  if (!previous || draft.trigger[0] - previous.trigger[1] > MOST_BETWEEN) return null;
  const [from, to] = [previous.trigger[1], draft.trigger[0]];
  const parted = state.items.some(
    (x) => x.kind === 'verb' && x.form === 'finite' && x.start >= from && x.end <= to,
  );
  return parted ? null : (moved.get(previous) ?? previous);
}

/** Letters between two tolls that are still told in one breath. */
const MOST_BETWEEN = 120;
