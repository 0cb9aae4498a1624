/**
 * "suspected ADF rebels", des membres présumés d'Aqmi, مسلحون يشتبه بانتمائهم إلى كذا: a deed whose doer is named and only thought
 * to have done it. It refuses gunmen of no name: nobody is accused.
 */
import type { Atom, Draft, Party } from '../state.js';

const SUSPECTED =
  /^(?:suspected|alleged|presumed|believed|thought|présumée?s?|presumés?|supposée?s?|soupçonnée?s?|مشتبه|مفترض)/u;

const doubts = (atom: Atom): boolean =>
  SUSPECTED.test(atom.low) ||
  (atom.category === 'verb' && atom.lemma?.words.some((w) => 'certainty' in w && w.certainty) === true);

const isNamed = ({ candidates }: Party): boolean => candidates.some((s) => s.actor.kind === 'group');

/** Is the doer named, and told with a word of suspicion, on his own phrase or on the noun of the deed? */
export function isSuspectedDoer({ roles, frame: { item } }: Draft): boolean {
  const doers = (roles.get('agent') ?? []).filter(isNamed);
  if (doers.length === 0) return false;
  if (doers.every(({ phrase }) => phrase.modifiers.some(doubts))) return true;
  return (
    item.kind === 'phrase' &&
    item.modifiers.some((m) => SUSPECTED.test(m.low)) &&
    doers.every(({ phrase }) => phrase.start >= item.start && phrase.end <= item.end)
  );
}
