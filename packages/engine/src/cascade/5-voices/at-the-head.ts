/**
 * What stands at the head of a sentence before a colon or a dash: a name that speaks, with no verb, or a place, a clock
 * time and a heading, which do not. It refuses a name that no list knows where a place stands in or beside it.
 */
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Item, Party, Phrase } from '../state.js';
import { DASHES, hasFinite, isBare } from './items.js';

/** "A security source: five soldiers killed": the phrase that speaks before a colon; null where none does. */
export function nameBeforeColon(items: readonly Item[], at: number): Phrase | null {
  const speaker = items.slice(0, at).find(isBare);
  if (!speaker || hasFinite(items, 0, at) || at > 4) return null;
  const party = partyOf(speaker);
  // A dateline says nothing: "Deir Ezzor province: …".
  if (!party || party.kind === 'place' || wordOf(speaker.head, 'place-noun')) return null;
  return isClock(items, at) || isHeading(items.slice(0, at), speaker, party) ? null : speaker;
}

/** "9:30": a colon to which words are joined on both sides. */
const isClock = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.end === items[at]?.start && items[at + 1]?.start === items[at]?.end;

/** "Niono, Ségou: …", "Iraq horror: …": a word that no list knows, in or beside a place, is the heading of what follows. */
const isHeading = (before: readonly Item[], speaker: Phrase, party: Party): boolean =>
  party.candidates.length === 0 &&
  !party.word &&
  !party.template &&
  !party.group &&
  (speaker.atoms.some((a) => a.places.length > 0) ||
    before.some((x) => x.kind === 'phrase' && x.head.category === 'place'));

/** "Maputo — A group …": the place before the dash is where the report was written. */
export function isDateline(items: readonly Item[], speaker: Phrase): boolean {
  const dash = items[1];
  return (
    items[0] === speaker &&
    speaker.head.category === 'place' &&
    dash?.kind === 'mark' &&
    DASHES.has(dash.atom.low)
  );
}
