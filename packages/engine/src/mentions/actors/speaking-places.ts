/**
 * Countries and capitals that speak or act as their governments: "Bamako a annoncé", "Moscow denied". Only the subject
 * of a verb of speech, of a statement or of diplomacy is taken; anything else is where it happened.
 */
import type { Atom, Frame, Phrase } from '../../cascade/state.js';

const STATES = new Set([
  ...'condemn accuse call-for warn threaten deny-responsibility claim-responsibility praise condole'.split(
    ' ',
  ),
  ...'statement designation aid agreement negotiation meeting deployment'.split(' '),
]);

/** Does a frame tell what only somebody can do? */
function tellsOfSomebody({ lemma, standing, passive }: Frame): boolean {
  if (standing !== 'verb' || passive) return false;
  return lemma.words.some((w) => w.class === 'reporting') || lemma.predicates.some((p) => STATES.has(p.type));
}

/** The country of a capital or of a country's name, where the name can mean no other. */
function countryOf({ places }: Atom): string | null {
  const states = places.filter((p) => p.feature === 'PCLI');
  if (states.length > 0) return states[0]?.country ?? null;
  const [first] = places;
  return first?.feature === 'PPLC' ? first.country : null;
}

/** A place that stands for a government. */
export interface SpeakingPlace {
  readonly atom: Atom;
  /** ISO code. */
  readonly country: string;
}

const members = (phrase: Phrase): readonly Phrase[] => [phrase, ...phrase.list];

/** The countries and capitals that speak or act in a sentence. */
export function speakingPlaces(frames: readonly Frame[]): SpeakingPlace[] {
  const found: SpeakingPlace[] = [];
  for (const frame of frames) {
    if (!tellsOfSomebody(frame)) continue;
    for (const { phrase } of frame.slots.get('subject') ?? []) {
      if (phrase.preposition || phrase.head.category !== 'place') continue;
      for (const { head } of members(phrase)) {
        const country = countryOf(head);
        if (country && head.senses.length === 0 && !found.some((f) => f.atom === head))
          found.push({ atom: head, country });
      }
    }
  }
  return found;
}
