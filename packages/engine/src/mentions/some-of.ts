/**
 * Tells some of a group from the group: "one of the leaders of X", "a band of the fighters of X". Only of Arabic
 * phrases, and only where the words show it; it decides nothing of what those people do.
 */
import type { Party } from '../cascade/state.js';

const ARABIC = /[\u0600-\u06ff]/u;
const MEMBERS = new Set(['person', 'unit']);
const PARTS = new Set(['احد', 'بعض', 'عدد', 'عشرات', 'مءات', 'مجموعه']);

/** Does the party's phrase tell of some who belong to the group that it names? */
export function isSomeOf({ phrase, candidates, word, kind }: Party): boolean {
  if (kind !== 'actor' || candidates.length === 0 || !ARABIC.test(phrase.head.low)) return false;
  if (phrase.head.category === 'name') return false;
  if (PARTS.has(phrase.atoms[0]?.low ?? '') || PARTS.has(phrase.head.low)) return true;
  const partitive = phrase.of[0]?.preposition?.low === 'من';
  return word !== null && (MEMBERS.has(word.class) || partitive) && (!phrase.definite || partitive);
}
