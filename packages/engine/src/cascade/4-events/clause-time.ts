/** Finds when a frame happens; dates that only say of how long it is the worst, or that are of the past of what goes on, are not taken. */
import type { TimeExpression } from '../../time/time-value.js';
import type { Frame, SentenceState } from '../state.js';
import { continuedBy, describing, hostOf, pickedOutBehind, takesPlace } from './around-frame.js';

/** When a frame happens: its own date, or that of the clause around it; null where none is told. */
export function timeOf(frame: Frame, state: SentenceState): TimeExpression | null {
  const seen = new Set<Frame>();
  const pickedOut = pickedOutBehind(frame, state);
  const isOfAnother = (time: TimeExpression): boolean =>
    pickedOut !== null && state.atoms.some((a) => a.time === time && a.start >= pickedOut);
  for (let f: Frame | null = frame, above: Frame | null; f && !seen.has(f); f = above) {
    seen.add(f);
    above = hostOf(f);
    // "were driven out in 2011, but still carry out attacks": what goes on today has not that day.
    if (above && isOfToday(f) && !isOfToday(above)) above = null;
    const own = f.times.find((t) => !isOfRecord(t, state) && !isOfBeginning(t, state) && !isOfAnother(t));
    if (own) return own;
    if (f === frame)
      for (const clause of describing(frame, state)) if (clause.times[0]) return clause.times[0];
  }
  return (continuedBy(frame, state) ?? takesPlace(frame, state))?.times[0] ?? null;
}

const isOfToday = ({ item, tense, mood, head }: Frame): boolean =>
  item.kind === 'verb' &&
  item.form === 'finite' &&
  tense === 'present' &&
  mood === 'real' &&
  !item.perfect &&
  item.auxiliary === null &&
  /^\p{Script=Latin}/u.test(head.low);

/** "the deadliest since 2021", "la plus meurtrière depuis 2021": of what it is the worst, not when it was. */
function isOfRecord(time: TimeExpression, { atoms }: SentenceState): boolean {
  if (time.value.kind !== 'range' || time.value.to !== null) return false;
  for (let i = atoms.findIndex((a) => a.time === time) - 1, n = 0; i >= 0 && n < 4; i -= 1, n += 1) {
    const { category, low } = atoms[i] as (typeof atoms)[number];
    if (SUPERLATIVES.has(low) || (category === 'adjective' && /.iest$/u.test(low))) return true;
    if (category === 'comma' || category === 'stop' || category === 'verb') return false;
  }
  return false;
}
/** منذ إحداثها سنة 2013: the year of what it goes back to, not of what was done since. */
function isOfBeginning(time: TimeExpression, { atoms }: SentenceState): boolean {
  const at = atoms.findIndex((a) => a.time === time);
  const noun = at - (atoms[at - 1]?.category === 'possessive' ? 2 : 1);
  return atoms[noun]?.category === 'noun' && atoms[noun - 1]?.low === 'منذ';
}
const SUPERLATIVES = new Set(
  'worst biggest largest most first heaviest deadliest bloodiest plus pire première premier'.split(' '),
);
