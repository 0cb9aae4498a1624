/**
 * "Kinshasa accuse Kigali": a capital that speaks, signs or is accused is the government that sits there. What it does
 * in war happens in the town itself, so whoever asks decides whether a government can be meant.
 */
import type { Party, Phrase } from '../cascade/state.js';

/** The government that sits in a capital named by itself, or null. */
export function seatOfGovernment(phrase: Phrase): Party | null {
  const { head } = phrase;
  if (head.category !== 'place' || phrase.of.length > 0) return null;
  const seat = head.places.find((p) => p.feature === 'PPLC' && p.country !== null);
  if (!seat || head.places.some((p) => p.feature === 'PCLI')) return null;
  return {
    phrase,
    span: [head.start, head.end],
    text: '',
    kind: 'actor',
    candidates: [],
    template: { actor: 'government', country: seat.country },
    group: null,
    pronoun: null,
    word: null,
    proper: null,
  };
}
