/**
 * What sort of thing a phrase speaks of, by its head alone: enough to know what may be joined with what.
 */
import { Feature, type Lemma, type WordClass, type WordData } from '../../lexicon/lexicon.js';
import type { Atom, Item, Phrase } from '../state.js';

export type Sort = 'place' | 'people' | 'event' | 'time' | 'other';

/** True when the atom's lemma has a word of the class. */
export function hasClass({ lemma }: Atom, ...classes: WordClass[]): boolean {
  if (lemma === null) return false;
  const { words } = lemma;
  for (let i = 0; i < words.length; i += 1) if (classes.includes((words[i] as WordData).class)) return true;
  return false;
}

/** True when the noun names something that happens. */
export const isEventNoun = (atom: Atom): boolean =>
  atom.category === 'noun' &&
  atom.analyses.some(
    (a) =>
      a.lemma.predicates.length > 0 && (a.lemma.pos === 'noun' || (a.features & Feature.verbalNoun) !== 0),
  );

/** Does a lemma tie one party to another, so that whoever it is said of is its subject: a branch, an offshoot, an ally? */
export const isTie = (lemma: Lemma): boolean =>
  lemma.predicates.some((p) => ('subject' in p.roles && 'object' in p.roles) || BESIDES.has(p.type));

/** Two parties in which one may be told by what it is to the other. */
const BESIDES = new Set(['allied-with', 'rival-of', 'associate-of', 'split']);

/** True when the noun says what its bearer is to another party. */
export const isTieNoun = (atom: Atom): boolean =>
  atom.category === 'noun' && atom.analyses.some((a) => a.lemma.pos === 'noun' && isTie(a.lemma));

export function sortOf(phrase: Phrase): Sort {
  const { head } = phrase;
  if (head.category === 'time') return 'time';
  if (head.category === 'place') return 'place';
  if (head.category === 'name') return 'people';
  if (
    hasClass(head, 'person', 'force', 'group-head', 'unit', 'title', 'source', 'outlet-noun', 'nationality')
  )
    return 'people';
  if (hasClass(head, 'place-noun', 'direction')) return 'place';
  if (isEventNoun(head)) return 'event';
  return phrase.count ? 'people' : 'other';
}

const EXTREMES = /^(?:biggest|bloodiest|boldest|deadliest|fiercest|heaviest|largest|worst)$/u;

/** "in one of the deadliest attacks since 2013": a yardstick, not another attack. */
export const isMeasure = (phrase: Phrase): boolean =>
  phrase.preposition !== null && phrase.atoms.some((a) => EXTREMES.test(a.low));

/** قتل برصاص الشرطة: the bullets of somebody tell who did it, and are no deed of their own. */
export const isFireOf = ({ preposition, of, head }: Phrase): boolean =>
  preposition?.low === 'bi' &&
  of.length > 0 &&
  isEventNoun(head) &&
  head.analyses.some((a) => a.lemma.predicates.some((p) => p.means === 'firearm'));

/** حملت الحكومة الحركة المسؤولية: an Arabic verb with two objects, whom one burdens and with what. */
export const burdens = (item: Item | undefined): boolean =>
  item?.kind === 'verb' &&
  item.head.analyses.some((a) => a.lemma.predicates.some((p) => p.id === 'accuse.burden'));
