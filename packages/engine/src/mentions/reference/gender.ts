/**
 * Gender and number of a phrase as the grammar of its language sees them: by its determiner, its form, or what the
 * register knows. Null where the words do not show it; nothing is guessed from the world.
 */
import type { Language } from '@marsad/model';
import type { Atom, Phrase } from '../../cascade/state.js';
import { type Actor, Feature } from '../../lexicon/lexicon.js';
import { wordOf } from '../party.js';
import type { Gender } from './referent.js';

const MASCULINE = new Set(['le', 'un', 'ce', 'cet', 'du', 'au', 'dudit', 'ledit']);
const FEMININE = new Set(['la', 'une', 'cette', 'ladite']);
const PLURAL = new Set(['les', 'des', 'aux', 'ces', 'lesdits', 'de nombreux', 'plusieurs', 'deux']);
const FEMININE_ENDING = /(?:[ts]ion|té|ance|ence|ure|ette|ée|ie|grade|ade)$/u;
const MASCULINE_ENDING = /(?:ment|isme|age|eau|at|eil|oupe|ont|il)$/u;
/** Countries that Arabic treats as masculine. */
const MASCULINE_LANDS = new Set(['IQ', 'LB', 'SD', 'MA', 'JO', 'YE', 'SO', 'SS']);

/** The determiner that a French phrase opens with, also where it is written together with a preposition. */
function frenchDeterminer(phrase: Phrase): string | null {
  const first = phrase.atoms[0];
  if (first?.category === 'determiner') return first.low;
  return phrase.preposition?.low ?? null;
}

function frenchGender(phrase: Phrase, actor: Actor | null): Gender | null {
  const determiner = frenchDeterminer(phrase);
  if (determiner !== null && MASCULINE.has(determiner)) return 'm';
  if (determiner !== null && (FEMININE.has(determiner) || determiner.endsWith(' la'))) return 'f';
  const word = actor ? (actor.label.fr.split(' ')[0] ?? '').toLowerCase() : phrase.head.low;
  if (actor && word === actor.label.fr.toLowerCase()) return null;
  return FEMININE_ENDING.test(word) ? 'f' : MASCULINE_ENDING.test(word) ? 'm' : null;
}

/** An Arabic plural of things or bodies is feminine and singular to its verbs and pronouns. */
const isInanimatePlural = ({ head, plural }: Phrase): boolean =>
  plural &&
  head.category === 'noun' &&
  !wordOf(head, 'person') &&
  !wordOf(head, 'title') &&
  !wordOf(head, 'unit') &&
  !wordOf(head, 'nationality');

const shows = (atom: Atom, bit: number): boolean => (atom.features & bit) !== 0;

function arabicGender(phrase: Phrase, actor: Actor | null): Gender | null {
  const { head } = phrase;
  if (head.category === 'noun' && isInanimatePlural(phrase)) return 'f';
  if (head.category === 'noun') {
    if (phrase.plural) return 'm';
    if (head.low.endsWith('ه') || (shows(head, Feature.feminine) && !shows(head, Feature.masculine)))
      return 'f';
    return shows(head, Feature.masculine) ? 'm' : null;
  }
  if (actor?.kind === 'person') return 'm';
  if (actor) return actor.genderAr ?? null;
  const land = head.places.find((p) => p.feature === 'PCLI')?.country;
  if (land) return MASCULINE_LANDS.has(land) ? 'm' : 'f';
  return head.category === 'place' ? 'f' : null;
}

/** Grammatical gender of a phrase; for a name, with what the register knows of its bearer. */
export function genderOf(phrase: Phrase, actor: Actor | null, language: Language): Gender | null {
  if (language === 'ar') return arabicGender(phrase, actor);
  if (actor?.kind === 'person') return 'm';
  return language === 'fr' ? frenchGender(phrase, actor) : null;
}

/** Is a phrase taken up in the plural? Null where its words do not show it. */
export function isPlural(phrase: Phrase, language: Language): boolean | null {
  if (language === 'ar') return phrase.plural && !isInanimatePlural(phrase);
  const { head } = phrase;
  if (language === 'fr') {
    const determiner = frenchDeterminer(phrase);
    if (determiner !== null && (PLURAL.has(determiner) || phrase.count)) return true;
    if (determiner !== null && (MASCULINE.has(determiner) || FEMININE.has(determiner))) return false;
    if (head.category === 'name' && head.senses.length > 0) return null;
  }
  if (head.category === 'name') return head.senses.some((s) => s.actor.kind === 'person') ? false : null;
  return phrase.plural || (phrase.count?.best ?? 1) > 1;
}
