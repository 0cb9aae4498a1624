/**
 * Settles every date of a report in the order of its text, once: a date counted from the event told before is the same
 * wherever it is used. The tense of a clause says which way a weekday lies; a verb of saying dates no event.
 */
import type { Language } from '@marsad/model';
import { resolveInOrder, type TimeInText } from '../../time/resolve-in-order.js';
import type { ResolvedTime } from '../../time/resolve-time.js';
import type { TimeExpression } from '../../time/time-value.js';
import type { Frame, SentenceState } from '../state.js';

/** Dates of a report as resolved; null where the day that they need is not known. */
export type SettledTimes = ReadonlyMap<TimeExpression, ResolvedTime | null>;

/** The clause that a date stands in. */
function frameOf(time: TimeExpression, state: SentenceState): Frame | undefined {
  return state.frames.find((frame) => frame.times.includes(time));
}

function inText(time: TimeExpression, state: SentenceState): TimeInText {
  const frame = frameOf(time, state);
  const future = frame?.item.kind === 'verb' && frame.tense === 'future';
  const reporting = frame?.lemma.words.some((word) => word.class === 'reporting') === true;
  return {
    value: time.value,
    sentence: state.index,
    tense: future ? 'future' : 'past',
    ...(reporting ? { reporting } : {}),
  };
}

/** All dates of a report, resolved. */
export function settleTimes(
  sentences: readonly SentenceState[],
  published: string | null,
  language: Language,
): SettledTimes {
  const found: TimeExpression[] = [];
  const times: TimeInText[] = [];
  for (const state of sentences)
    for (const { time } of state.atoms)
      if (time) {
        found.push(time);
        times.push(inText(time, state));
      }
  const resolved = resolveInOrder(times, published, language);
  return new Map(found.map((time, n) => [time, resolved[n] ?? null]));
}
