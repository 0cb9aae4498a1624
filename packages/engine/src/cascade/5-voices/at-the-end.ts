/**
 * A source that only its place at the end of a sentence tells to be one: "… killed (army)", "… - officials". It refuses
 * a name, which between brackets explains the words before it.
 */
import { isMark } from '../../mentions/marks.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Item, Phrase } from '../state.js';
import { DASHES, isBare } from './items.js';

/** The source that is all that stands in the last brackets, or behind the last dash; null where none does. */
export function namedLast(items: readonly Item[], at: number): Phrase | null {
  const phrase = items[at];
  if (phrase?.kind !== 'phrase' || at < 1) return null;
  // "near Gao - army": read as standing beside the place.
  const beside = phrase.beside.at(-1);
  if (beside && at === items.length - 1 && phrase.head.category === 'place' && isSource(beside))
    return beside;
  if (!isBare(phrase) || !isSource(phrase)) return null;
  const before = items[at - 1];
  const bracket = isMark(before, 'open') && before.atom.low === '(';
  const dash = isMark(before, 'comma') && DASHES.has(before.atom.low);
  if (!bracket && !dash) return null;
  const rest = items.slice(at + 1);
  const ends = rest.every((x, i) => (bracket && i === 0 ? isMark(x, 'close') : isMark(x, 'stop')));
  return ends && rest.length < 3 ? phrase : null;
}

/** A word for sources or officials, or the forces of a state by their common name. */
function isSource(phrase: Phrase): boolean {
  if (wordOf(phrase.head, 'source') || wordOf(phrase.head, 'title')) return true;
  const party = partyOf(phrase);
  return party?.template !== null && party?.template !== undefined && STATE.test(party.template.actor);
}

const STATE = /^(?:armed-forces|police|gendarmerie|security-forces|government)$/u;
