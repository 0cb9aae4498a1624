/**
 * Countries and capitals that speak or act as their governments: "Bamako a annoncé", "Moscow denied". Only the subject
 * of a verb of speech, of a statement or of diplomacy is taken; anything else is where it happened.
 */
import type { Atom, Frame, Phrase, SentenceState } from '../../cascade/state.js';
import { atomAt } from '../atom-at.js';

const STATES = new Set([
  ...'condemn accuse call-for warn threaten deny-responsibility claim-responsibility praise condole'.split(
    ' ',
  ),
  ...'statement designation aid agreement negotiation meeting deployment'.split(' '),
]);

const TO_SOMEBODY = new Set(['accuse', 'condemn', 'warn', 'threaten', 'praise']);

/** Does a frame tell what only somebody can do? */
function tellsOfSomebody({ lemma, standing, passive }: Frame): boolean {
  if (standing !== 'verb' || passive) return false;
  return lemma.words.some((w) => w.class === 'reporting') || lemma.predicates.some((p) => STATES.has(p.type));
}

/** The country of a capital or of a country's name, where the name can mean no other. */
function countryOf({ places }: Atom): string | null {
  const states = places.filter((p) => p.feature === 'PCLI');
  if (states.length > 0) return states[0]?.country ?? null;
  const capital = places.find((p) => p.feature === 'PPLC');
  // Of its namesakes abroad none speaks; another large one might be meant as a place.
  return capital && places[0]?.country === capital.country ? capital.country : null;
}

/** A place that stands for a government. */
export interface SpeakingPlace {
  readonly atom: Atom;
  /** ISO code. */
  readonly country: string;
}

/** "Tehrik-e-Taliban Pakistan": the country is the last word of a name. */
const endsName = (atoms: readonly Atom[], head: Atom): boolean =>
  (atoms[atomAt(atoms, head.start) - 1]?.senses.length ?? 0) > 0;

const members = (phrase: Phrase): readonly Phrase[] => [phrase, ...phrase.list];

/** The countries and capitals that speak or act in a sentence. */
export function speakingPlaces({ frames, atoms }: SentenceState): SpeakingPlace[] {
  const found: SpeakingPlace[] = [];
  for (const frame of frames) {
    if (!tellsOfSomebody(frame)) continue;
    // Whoever is accused, condemned or warned is somebody too.
    const spoken = frame.lemma.predicates.some((p) => TO_SOMEBODY.has(p.type))
      ? frame.slots.get('object')
      : undefined;
    for (const { phrase } of [...(frame.slots.get('subject') ?? []), ...(spoken ?? [])]) {
      if (phrase.preposition || phrase.head.category !== 'place') continue;
      for (const { head } of members(phrase)) {
        const country = countryOf(head);
        if (
          country &&
          head.senses.length === 0 &&
          !endsName(atoms, head) &&
          !found.some((f) => f.atom === head)
        )
          found.push({ atom: head, country });
      }
    }
  }
  return found;
}
