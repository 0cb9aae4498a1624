/**
 * Finds who speaks with a French word that is a participle and a present alike: "l'armée dit", "l'ONG, proche de l'ONU,
 * fait état", "« … », dit le maire". It refuses every other word, and a participle that no speaker stands beside.
 */
import { isMark } from '../../mentions/marks.js';
import { partyOf } from '../../mentions/party.js';
import type { Item, Phrase, VerbGroup } from '../state.js';
import { hasFinite, isBare, isCloseQuote, isComma } from './items.js';

const PRESENT_TOO: ReadonlySet<string> = new Set(['dit', 'fait', 'écrit', 'décrit', 'prédit']);
/** Those that stand before their speaker behind a quotation. */
const INVERTED: ReadonlySet<string> = new Set(['dit', 'écrit']);

/** Whoever speaks with the verb at an index of the items, or null where it is a participle indeed. */
export function presentSpeaker(items: readonly Item[], at: number, verb: VerbGroup): Phrase | null {
  if (verb.form !== 'participle' || !PRESENT_TOO.has(verb.head.low)) return null;
  const before = items[at - 1];
  if (isBare(before)) return at === 1 || isComma(items[at - 2]) ? before : null;
  return behindQuotation(items, at, verb) ?? overApposition(items, at);
}

/** "« … », dit M. Diallo": right behind the verb, where the quotation ends before it. */
function behindQuotation(items: readonly Item[], at: number, { head }: VerbGroup): Phrase | null {
  const close = isComma(items[at - 1]) ? items[at - 2] : items[at - 1];
  const next = items[at + 1];
  return INVERTED.has(head.low) && isCloseQuote(close) && isBare(next) && partyOf(next) !== null
    ? next
    : null;
}

/** "Ocha, le bureau de l'ONU, fait état": over what explains whoever opens the sentence or its main clause. */
function overApposition(items: readonly Item[], at: number): Phrase | null {
  if (!isComma(items[at - 1]) || hasFinite(items, 0, at)) return null;
  const comma = items.findLastIndex(
    (x, i) => i < at - 1 && (x.kind === 'verb' || isMark(x, 'comma', 'stop')),
  );
  const speaker = items[comma - 1];
  return isComma(items[comma]) &&
    isBare(items[comma + 1]) &&
    isBare(speaker) &&
    (comma === 1 || isComma(items[comma - 2]))
    ? speaker
    : null;
}
