/**
 * How the words of a sentence set what it tells apart from what was told before: "another", "separately", "also", "since
 * 2015". Whether it is another event is weighed elsewhere.
 */
import type { Language } from '@marsad/model';
import type { Token } from '../../../text/token.js';
import type { TimeExpression } from '../../../time/time-value.js';
import type { Atom, Phrase, SentenceState } from '../../state.js';
import type { Unsigned } from '../assembly.js';
import { OTHER, TURNING, TURNING_TO } from './apart-words.js';

/** Articles and counting words that open a new event. */
export const INDEFINITE = new Set(['a', 'an', 'another', 'un', 'une', 'some', 'des', 'several', 'plusieurs']);

/** Words that open a sentence. */
const OPENING = 5;
const LONG_UNITS = new Set(['week', 'month', 'year', 'decade']);

/** Its clause, or its sentence from the first words on, counts from a year on, or over weeks and months. */
export const isOverYears = ({ key }: Unsigned, state: SentenceState | undefined): boolean =>
  (key.time === null || isStretch(key.time)) &&
  state?.atoms.some(
    ({ time, start, end }, at) =>
      ((time !== null && isStretch(time)) || isLapse(state, at)) &&
      (at < OPENING || (start >= key.frame.clause[0] && end <= key.frame.clause[1])),
  ) === true;

const isStretch = ({ value }: TimeExpression): boolean =>
  (value.kind === 'calendar' &&
    value.year !== undefined &&
    value.month === undefined &&
    value.season === undefined) ||
  (value.kind === 'range' && value.from !== null && value.to === null) ||
  (value.kind === 'span' && LONG_UNITS.has(value.unit) && value.direction === 'past');

/** "in less than two weeks": a lapse of time that is read as a count. */
function isLapse({ atoms, sentence }: SentenceState, at: number): boolean {
  const atom = atoms[at];
  return (
    atom?.category === 'number' &&
    LAPSES.has(sentence.tokens[atom.last]?.low ?? '') &&
    WITHIN.has(atoms[at - 1]?.low ?? '')
  );
}

const LAPSES = new Set('weeks months semaines mois اسبوعين اسابيع شهرين اشهر'.split(' '));
const WITHIN = new Set('in within over en خلال غضون'.split(' '));

const BESIDES = new Set(['also', 'aussi', 'également', 'already', 'déjà', 'ايضا', 'كذلك']);
const NEAR_BESIDES = 3;
/** In front of a sentence. */
const ALSO = new Set(['also', 'كما']);

/** "was also killed", "had already been killed". */
export const isBesides = ({ trigger }: Unsigned, state: SentenceState | undefined): boolean => {
  const at = state?.atoms.findIndex(({ start }) => start >= trigger[0]) ?? -1;
  if (at < 0) return false;
  // كما قتل أربعة، مساء السبت، بهجوم على حاجز
  // "Also on Monday, gunmen stormed a village".
  if (ALSO.has(state?.atoms[0]?.low ?? '')) return true;
  return (
    state?.atoms.slice(Math.max(0, at - NEAR_BESIDES), at + 2).some(({ low }) => BESIDES.has(low)) === true
  );
};

/** Names a month or a year, and no day of the news. */
export const isOfOld = ({ value }: TimeExpression): boolean =>
  value.kind === 'calendar' &&
  value.weekday === undefined &&
  (value.month !== undefined || value.year !== undefined);

/** A word for "other" in the noun's phrase, or right beside it. */
export function isOther(noun: Phrase, state: SentenceState | undefined, language: Language): boolean {
  const says = ({ low }: Atom): boolean => OTHER[language].has(low);
  if (noun.atoms.some(says) || noun.modifiers.some(says)) return true;
  return state?.atoms.some((a) => a.start >= noun.end && a.start <= noun.end + 1 && says(a)) === true;
}

/** "another group attacked"; the other attackers, and a third one, are of those told before. */
export const isByOthers = ({ key }: Unsigned, language: Language): boolean => {
  const doers = (key.roles.get('agent') ?? []).filter(
    ({ phrase, group, candidates }) => phrase.plural || group !== null || candidates.length > 0,
  );
  // "another bomb exploded"
  const weapons = (key.frame.slots.get('subject') ?? []).filter(({ phrase }) =>
    phrase.head.lemma?.words.some((word) => word.class === 'means'),
  );
  return [...doers, ...weapons].some(
    ({ phrase }) =>
      phrase.atoms.some(({ low }) => OTHER[language].has(low)) &&
      (language === 'ar' ? !phrase.head.definite : phrase.atoms.some(({ low }) => INDEFINITE.has(low))),
  );
};

/** How many words of a sentence, in its order, end before an offset. */
export function before(words: readonly { readonly end: number }[], offset: number): number {
  let count = 0;
  while (count < words.length && (words[count] as { readonly end: number }).end <= offset) count += 1;
  return count;
}

/** "attacked on other occasions", في مناسبات أخرى: at other times than the one told. */
const OCCASIONS = new Set('occasion occasions reprise reprises مناسبه مناسبات مرات'.split(' '));

const isOnOccasions = ({ atoms }: SentenceState, language: Language): boolean =>
  atoms.some(
    ({ low }, i) =>
      OCCASIONS.has(low) &&
      [atoms[i - 1], atoms[i + 1]].some((a) => OTHER[language].has(a?.low ?? '') || MANY.has(a?.low ?? '')),
  );

const MANY = new Set('several many multiple plusieurs maintes عده كثيره سابقه'.split(' '));

/** "Separately, …", "In another development, …", before the event is told. */
export function turnsAway(
  { trigger }: Unsigned,
  state: SentenceState | undefined,
  language: Language,
): boolean {
  if (!state) return false;
  if (isOnOccasions(state, language)) return true;
  const { tokens } = state.sentence;
  const words = before(tokens, trigger[0]);
  for (let i = 0; i < words; i += 1)
    if ((i < OPENING || i >= words - BESIDE_VERB) && TURNING[language].has((tokens[i] as Token).low))
      return true;
  const opening = state.atoms.slice(0, Math.min(OPENING, before(state.atoms, trigger[0])));
  return opening.some(
    ({ low }, i) =>
      TURNING_TO[language].has(low) &&
      (OTHER[language].has(opening[i + 1]?.low ?? '') || OTHER[language].has(opening[i - 1]?.low ?? '')),
  );
}

/** "They then proceeded to a neighbouring village and shot nine": whoever moves on does it elsewhere. */
export function movesOn({ trigger }: Unsigned, state: SentenceState | undefined): boolean {
  if (!state) return false;
  const { atoms } = state;
  const end = before(atoms, trigger[0]);
  let moving = false;
  let then = false;
  for (let i = 0; i < end; i += 1) {
    moving ||= isMoving(atoms[i]);
    then ||= THEN.has((atoms[i] as Atom).low) && (i < OPENING || (i + 1 < end && isMoving(atoms[i + 1])));
  }
  return moving && then;
}
/** "then proceeded". */
const isMoving = (atom: Atom | undefined): boolean =>
  atom !== undefined && (MOVED.has(atom.low) || (atom.lemma !== null && MOVES.has(atom.lemma.name)));

const THEN = new Set(['then', 'later', 'ensuite', 'puis', 'بعدها', 'ثم', 'لاحقا']);
const MOVED = new Set('proceeded moved headed advanced dirigés rendus توجهوا انتقلوا'.split(' '));
const MOVES = new Set('proceed move head advance diriger'.split(' '));

/** "have separately attacked". */
const BESIDE_VERB = 2;

const CELLE = new Set(['celle', 'celui', 'celles', 'ceux']);
const AFTER = new Set(['after', 'après', 'بعد']);
/** The day before, and the day after. */
const DAY_BESIDE = new Set(['عشيه', 'غداه', 'veille', 'eve', 'lendemain']);
const UNIT =
  /(?:^|\s)(?:hours?|days?|weeks?|months?|heures?|jours?|semaines?|mois|ساعات|ساعه|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين)$/u;
/** Characters between the word for "after" and what it tells of. */
const NEAR_AFTER = 60;

/** "The attack came two days after ten soldiers were killed": what stands behind "two days after" is of another day. */
export function isOfDaysBefore({ trigger, key }: Unsigned, state: SentenceState | undefined): boolean {
  const atoms = state?.atoms ?? [];
  // "au lendemain de celle menée contre l'église": what "celle" stands for was named before.
  const taken = atoms.find((a) => CELLE.has(a.low) && a.start > trigger[1]);
  const of = taken && key.roles.get('target')?.some(({ span }) => span[0] > taken.end);
  const from = of ? taken.start : trigger[0];
  for (let i = atoms.length - 1; i >= 0; i -= 1) {
    const { low, end, category, relations, last, first } = atoms[i] as Atom;
    if (end > from) continue;
    if (from - end > NEAR_AFTER || category === 'comma' || category === 'stop') return false;
    // "au lendemain de"
    if (last > first && low === 'au' && relations.includes('after')) return true;
    if (DAY_BESIDE.has(low)) return true;
    if (AFTER.has(low))
      return [atoms[i - 1], atoms[i + 1], atoms[i + 2]].some((a) =>
        UNIT.test(state?.sentence.tokens[a?.last ?? -1]?.low ?? ''),
      );
  }
  return false;
}
