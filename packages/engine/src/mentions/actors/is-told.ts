/**
 * Which parties of a report a reader who indexes names would note. Names and generic actors are; a statement, a toll, a
 * crowd of nobody in particular and a word of creed that only describes an attack are not.
 */
import type { Language } from '@marsad/model';
import type { Party, Phrase } from '../../cascade/state.js';
import { wordOf } from '../party.js';
import type { Identity } from './choose-sense.js';

const isDocument = ({ word }: Party): boolean => word?.class === 'source' && word.role === 'document';

/** A name of one Arabic word, or of one in small letters, that is also an ordinary word: nothing confirms it. */
const isOrdinary = (party: Party): boolean => {
  const { head } = party.phrase;
  return (
    head.first === head.last &&
    party.candidates.every((c) => c.strength === 'weak' || c.strength === 'misnomer')
  );
};

/** "Yagha province" is a place; a band told of without its name is told by its deeds. */
const isNamedBand = ({ group, phrase }: Party): boolean =>
  group?.named === true && wordOf(phrase.head, 'place-noun') === undefined;

/** "a terrorist attack", "the Islamist insurgency", "local forces": a noun that only describes the next. */
function isAttribute({ phrase, word }: Party): boolean {
  const { head } = phrase;
  const bare = phrase.atoms.length === 1 && phrase.count === null && phrase.of.length === 0;
  return word?.class === 'person' && bare && !phrase.plural && !head.definite && phrase.beside.length === 0;
}

/** "insurgencies": what goes on, not who. */
const isUnrest = ({ phrase }: Party): boolean =>
  phrase.plural && /^(?:insurgenc|rebellion|insurrection|rébellion)/u.test(phrase.head.lemma?.name ?? '');

/** "researchers say": a bare word for those who know, told as whoever speaks. */
const isAnyExpert = (party: Party): boolean =>
  party.word?.class === 'person' &&
  party.word.of === 'worker' &&
  isBare(party) &&
  wordOf(party.phrase.head, 'source') !== undefined;

/** "the newssheet X", "قناة X": what has a name of its own; the site of a blast and the daily of the capital have none. */
const isCalled = ({ head, preposition }: Phrase): boolean =>
  preposition === null &&
  (head.senses.length > 0 ||
    head.proper !== null ||
    head.category === 'name' ||
    head.category === 'unknown' ||
    (head.category === 'place' && head.capital));

/** "near the court": a body of the state behind a word for where is the building. */
const isSite = ({ template, word, phrase }: Party): boolean =>
  template?.actor === 'government' &&
  word?.class === 'force' &&
  (phrase.preposition?.relations.some((r) => r === 'near' || r === 'outside') ?? false);

/** "58 personnes", خمسة أشخاص: more than a deed strikes are inhabitants. */
const isCounted = ({ count }: Phrase): boolean =>
  count !== null &&
  count.kind === 'count' &&
  (count.best ?? count.low ?? 0) > 0 &&
  (count.best ?? count.low ?? 0) < MOST;
const MOST = 5000;

/** Nothing but its noun: no adjective, no genitive, no name beside it. */
const isBare = ({ phrase }: Party): boolean =>
  phrase.modifiers.length === 0 && phrase.of.length === 0 && phrase.beside.length === 0;

/** "de bonne source", "proche du Nigeria": a manner of hearing, and where something lies. */
const isManner = ({ word, phrase }: Party): boolean =>
  word?.class === 'source' &&
  !phrase.plural &&
  ((phrase.head.low === 'proche' && phrase.atoms[0] === phrase.head) ||
    (phrase.head.low === 'source' && phrase.atoms.some((a) => a.low === 'bonne')));

/** "Etat-major", "Says police": a capital that is no name. */
const NO_NAMES = new Set('etat etats état says say kills dit selon democratic national'.split(' '));

/** "as fighters": of no side that is told, and not counted. */
const isAnyFighter = (party: Party): boolean =>
  FIGHTERS.has(party.phrase.head.lemma?.name ?? '') &&
  !party.phrase.definite &&
  party.phrase.count === null &&
  isBare(party);
const FIGHTERS = new Set(['مقاتل', 'combattant', 'fighter']);

/** جبهة شمالية: a part of the field, and no band. */
const isFront = ({ phrase, group }: Party): boolean =>
  group !== null &&
  phrase.head.lemma?.name === 'جبهة' &&
  phrase.atoms.some((a) => /^ال?(?:شمالي|جنوبي|شرقي|غربي|داخلي)[هة]?$/u.test(a.low));

/** Should the party be listed with this identity, when no assertion has used it? */
export function isWorthTelling(party: Party, { ref }: Identity, language: Language): boolean {
  if (isDocument(party) || isUnrest(party)) return false;
  if (language !== 'ar' && isAttribute(party)) return false;
  if (isAnyExpert(party) || isManner(party) || isFront(party)) return false;
  if (party.kind === 'person' && !party.proper && NO_NAMES.has(party.phrase.head.low)) return false;
  if (isSite(party)) return false;
  if (ref !== null) return true;
  if (isAnyFighter(party)) return false;
  // "Lt", "Maj": the rank of whoever is named behind it.
  if (party.proper)
    return party.phrase.head.low.length > 3 || party.phrase.head.last > party.phrase.head.first;
  const { word, phrase } = party;
  if (party.pronoun || phrase.beside.some((p) => p.head.senses.length > 0)) return false;
  if (party.candidates.length > 0) return !isOrdinary(party) || party.kind === 'person';
  if (party.group) return isNamedBand(party);
  if (party.kind === 'outlet') return [...phrase.beside, ...phrase.of].some(isCalled);
  // "officials said": nobody's in particular.
  if (party.template?.actor === 'government' && word?.class === 'person' && isBare(party)) return false;
  if (party.template) return true;
  // A title without a name is an office and nobody in person.
  if (word?.class === 'title') return false;
  // "the sources" are nobody; "military sources" are somebody.
  if (word?.class === 'source') return word.role !== 'agency' && (word.role === 'monitor' || !isBare(party));
  // Those who were counted suffered or did something; "people" alone are nobody.
  if (word?.class === 'unit' && isCounted(phrase)) return true;
  if (word?.class === 'person') return word.of !== 'person' || isCounted(phrase);
  // A single word in capitals that no list knows and nothing introduces is as likely a thing as a person.
  return (
    party.kind === 'person' &&
    word === null &&
    phrase.head.low.length > 3 &&
    phrase.beside.some((p) => p.head.capital)
  );
}
