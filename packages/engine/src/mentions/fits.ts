/** Which kinds of argument a phrase can be: an actor, people, a place, an event, a weapon, property. It fills no role. */
import type { Party, Phrase } from '../cascade/state.js';
import type { ArgumentKind } from '../lexicon/lexicon.js';
import { isArmed, STATE_TEMPLATES, wordOf } from './party.js';

function isPeople(phrase: Phrase): boolean {
  const { head } = phrase;
  return Boolean(
    wordOf(head, 'person') ||
      wordOf(head, 'unit') ||
      wordOf(head, 'creed') ||
      wordOf(head, 'nationality') ||
      wordOf(head, 'title') ||
      (head.category === 'number' && phrase.count) ||
      ((head.category === 'unknown' || head.category === 'adjective') && phrase.count),
  );
}

const HE = new Set(['he', 'she', 'him', 'her', 'il', 'elle']);
const isDocument = (party: Party): boolean =>
  party.word?.class === 'source' && party.word.role === 'document';
const isPlace = (phrase: Phrase): boolean =>
  phrase.head.category === 'place' ||
  wordOf(phrase.head, 'place-noun') !== undefined ||
  (wordOf(phrase.head, 'direction') !== undefined && phrase.of.some((p) => p.head.category === 'place'));

/** Could the phrase fill a role of this kind? `isEvent` tells whether it has a frame of its own. */
export function fits(phrase: Phrase, party: Party | null, kind: ArgumentKind, isEvent: boolean): boolean {
  switch (kind) {
    case 'actor':
      return (
        party !== null &&
        party.kind !== 'outlet' &&
        (party.word?.class !== 'source' || party.word.role === 'official')
      );
    case 'armed':
      return party !== null && isArmed(party);
    case 'outlet':
      return party?.kind === 'outlet';
    case 'state':
      return (
        party !== null &&
        (party.kind === 'place' ||
          (party.template !== null && STATE_TEMPLATES.has(party.template.actor)) ||
          party.candidates.some((s) => s.actor.kind === 'government' || s.actor.kind === 'force') ||
          (party.word?.class === 'title' && party.word.office !== undefined))
      );
    case 'person':
      return (
        party !== null &&
        ((party.kind === 'person' && !isDocument(party)) ||
          (party.pronoun !== null && HE.has(phrase.head.low)))
      );
    case 'people':
      return isPeople(phrase) || (party?.kind === 'person' && !isDocument(party));
    case 'place':
      return isPlace(phrase);
    case 'event':
      return isEvent;
    case 'weapon':
      return wordOf(phrase.head, 'means') !== undefined;
    case 'property':
      return (
        phrase.head.category === 'noun' && !isPeople(phrase) && !isEvent && !wordOf(phrase.head, 'time-noun')
      );
    default:
      return true;
  }
}
