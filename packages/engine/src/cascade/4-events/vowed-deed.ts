/**
 * A vow or a promise to strike is a threat: "vowed to attack", "a juré de tuer". Looks for a violent deed, not denied,
 * that the verb of promising governs, and leaves every other vow the statement that it is.
 */
import type { Predicate } from '../../lexicon/lexicon.js';
import type { Frame, SentenceState } from '../state.js';
import { HAPPENS } from './happens.js';

/** The predicate of a vow as what is vowed casts it. */
export function vowedDeed(listed: Predicate, frame: Frame, { frames }: SentenceState): Predicate {
  if (listed.id !== 'statement.vow' || frame.item.kind !== 'verb' || KEEPS_UP.test(frame.lemma.name))
    return listed;
  const deed = frames.find((f) => f.governor?.frame === frame && f.standing === 'infinitive');
  const violent =
    deed && !deed.negated && deed.lemma.predicates.some((p) => HAPPENS.has(p.type) && !MILD.has(p.type));
  return violent ? { ...listed, type: 'threaten' } : listed;
}

/** "reaffirms its support to fight terrorism": what one keeps up one does not vow. */
const KEEPS_UP =
  /^(?:reaffirm|reiterate|express|reject|justify|rule out|réaffirmer|réitérer|exprimer|rejeter|justifier|exclure)/u;

const MILD = new Set(['arrest', 'operation', 'territory-capture']);

/** "qu'elle appelle la province X": who calls on somebody calls on him to do something. */
export const callsInVain = ({ id }: Predicate, frame: Frame, { frames }: SentenceState): boolean =>
  (id === 'call-for.ask' && frame.standing !== 'verb') ||
  (id === 'call-for.appeal' &&
    !frames.some((f) => f.governor?.frame === frame && f.standing === 'infinitive'));
