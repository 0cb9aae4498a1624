/**
 * What is avenged or answered: "vowed retaliation for the strikes". It has taken place, whatever is planned in return.
 */
import type { Atom, Frame, SentenceState } from '../state.js';

const ANSWERS: ReadonlySet<string> = new Set(
  'avenge reprisal respond response retaliate retaliation revenge vengeance avenger représailles riposte riposter répondre réponse vengeance venger انتقام الانتقام انتقم ثأر ثار الثار رد الرد'.split(
    ' ',
  ),
);

/** "vowed retaliation for the strikes", توعدت بالرد على الغارات: what is to be answered has taken place. */
export function isAnswered({ item, governor }: Frame, { items }: SentenceState): boolean {
  if (item.kind !== 'phrase' || !(item.definite || item.plural)) return false;
  const before = items[items.findIndex((x) => x.start === item.start) - 1];
  const word = before?.kind === 'phrase' ? (before.of.at(-1) ?? before).head : governor?.frame.head;
  const answers = ({ lemma, low }: Atom): boolean =>
    (lemma?.name ?? low).split(' ').some((w) => ANSWERS.has(w)) || ANSWERS.has(low);
  return (word !== undefined && answers(word)) || (before?.kind === 'phrase' && answers(before.head));
}
