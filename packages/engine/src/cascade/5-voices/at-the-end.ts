/**
 * A source that only its place at the end of a sentence tells to be one: "… killed (army)", "… - officials". It refuses
 * a name, which between brackets explains the words before it.
 */
import { isMark } from '../../mentions/marks.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Item, Phrase } from '../state.js';
import { isBare, isComma } from './items.js';

/** Is the phrase at this place all that stands in the last brackets, or behind the last dash, and can it speak? */
export function isNamedLast(items: readonly Item[], at: number): boolean {
  const phrase = items[at];
  if (at < 2 || !isBare(phrase) || !isSource(phrase)) return false;
  const before = items[at - 1];
  const bracket = isMark(before, 'open') && before.atom.low === '(';
  const dash = isComma(before) && isMark(before) && DASHES.has(before.atom.low);
  if (!bracket && !dash) return false;
  const rest = items.slice(at + 1);
  return rest.every((x, i) => (bracket && i === 0 ? isMark(x, 'close') : isMark(x, 'stop'))) && rest.length < 3;
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '--']);

/** A word for sources or officials, or the forces of a state by their common name. */
function isSource(phrase: Phrase): boolean {
  if (wordOf(phrase.head, 'source') || wordOf(phrase.head, 'title')) return true;
  const party = partyOf(phrase);
  return party?.template !== null && party?.template !== undefined && STATE.test(party.template.actor);
}

const STATE = /^(?:armed-forces|police|gendarmerie|security-forces|government)$/u;
