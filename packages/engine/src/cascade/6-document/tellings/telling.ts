/**
 * One telling of an event as the joining of tellings sees it: whether its words take an event up, open a new one or
 * head the report, and whether they set it apart from what was told before. It compares nothing.
 */
import type { Language } from '@marsad/model';
import type { Atom, Phrase, SentenceState } from '../../state.js';
import type { Unsigned } from '../assembly.js';
import { INCIDENTS, OTHER } from './apart-words.js';
import { isHeading } from './is-heading.js';
import { isVoiced } from './is-voiced.js';
import { isSpread, type Naming, namingOf, placeNamesOf } from './known-parties.js';
import { isPointing, nounOf, type Taking, takingOf, WITHIN } from './noun-of-telling.js';
import { type Opening, openingPlaces } from './opening-place.js';
import {
  before,
  INDEFINITE,
  isBesides,
  isByOthers,
  isOfDaysBefore,
  isOfOld,
  isOther,
  isOverYears,
  movesOn,
  turnsAway,
} from './set-apart.js';

export interface Telling {
  readonly item: Unsigned;
  readonly sentence: number;
  /** Is enough told to be asserted by itself? */
  readonly told: boolean;
  /** Stands in a heading, above the text. */
  readonly heading: boolean;
  /**
   * `up`: a definite event noun; `again`: one that says more of itself ("the attack on the camp"); `new`: an indefinite
   * one; `plain`: a clause, or a noun that only counts.
   */
  readonly taking: Taking;
  /** "this attack": the event told last, and no other. */
  readonly pointing: boolean;
  /** Several events in one word: "attacks". */
  readonly plural: boolean;
  /** "a double attack", which may be told again as one or as several. */
  readonly doubled: boolean;
  /** "another attack", "separately": told to be another event than the last. */
  readonly apart: boolean;
  /** A toll alone: nobody who did it, and no noun for what was done. */
  readonly bareToll: boolean;
  /** Told behind "when" in its own sentence. */
  readonly when: boolean;
  /** Told behind "after" in its own sentence: "three died after gunmen attacked the bus". */
  readonly after: boolean;
  /** "the attackers stormed the village": whoever was told of goes on, with no day, place or toll of its own. */
  readonly goingOn: boolean;
  /** "In a separate attack on Friday, …": names in front what its sentence then tells. */
  readonly fronted: boolean;
  /** What stood in this sentence only named it: "the attack was an ambush". */
  readonly onlyNamed: boolean;
  /** A count over years or months: "since 2015". */
  readonly summing: boolean;
  /** "killed two people in attacks on villages": names what its clause tells. */
  readonly within: boolean;
  /** Its source is named in its own sentence. */
  readonly voiced: boolean;
  /** "was also killed", with a place of its own. */
  readonly besides: boolean;
  /** What those who were attacked did, told of the attack. */
  readonly answer: boolean;
  /** The deed of somebody, or on something, which is definite in Arabic without an article. */
  readonly construct: boolean;
  /** "the attackers engaged in a battle": by those told of before. */
  readonly byKnown: boolean;
  /** "they killed five". */
  readonly byPronoun: boolean;
  /** "the incident began with an attack on the post". */
  readonly ofIncident: boolean;
  /** How it names what it struck: "the compound", "this village", "the seven soldiers". */
  readonly naming: Naming;
  /** Names of places in its clause. */
  readonly names: readonly string[];
  /** Behind "after" a noun for what cost the lives: "six died after a drone attack". */
  readonly cost: boolean;
  /** "another eight deaths": besides those counted before. */
  readonly further: boolean;
  /** In several villages: "in five villages". */
  readonly spread: boolean;
  /** Its event was taken up in this sentence by a bare noun: "who survived the attack". */
  readonly takenUp: boolean;
  /** Its sentence names a month or a year that dates something else. */
  readonly elsewhen: boolean;
  /** The paragraph of the item of a list that it stands in, behind a bullet; null elsewhere. */
  readonly listed: number | null;
  /** The places that open its sentence: "In Khadkocha, …". */
  readonly opens: readonly Opening[];
}

/** What a telling is by its words. */
export function tellingOf(
  item: Unsigned,
  told: boolean,
  sentences: readonly SentenceState[],
  language: Language,
): Telling {
  const { key } = item;
  const state = sentences[key.sentence];
  const counts = key.predicate.toll !== undefined && key.event === null;
  const noun = nounOf(item, counts, language);
  return {
    item,
    sentence: key.sentence,
    told,
    heading: isHeading(key.sentence, sentences),
    taking: noun === null ? 'plain' : takingOf(noun, item, state, language),
    pointing: noun !== null && isPointing(noun, state),
    plural: noun !== null && isSeveral(noun, language) && !OF_MANY.has(item.type) && !isBlasts(noun),
    doubled: noun !== null && DOUBLED.test(noun.head.lemma?.name ?? ''),
    apart:
      (noun !== null && isOther(noun, state, language)) ||
      (noun !== null && isWhatCameBefore(noun) && !isOfItsDead(item)) ||
      isByOthers(item, language) ||
      isOfDaysBefore(item, state) ||
      movesOn(item, state) ||
      turnsAway(item, state, language),
    bareToll: counts && item.roles.agent === undefined,
    when: isBehind(item, state, WHEN),
    after: isBehind(item, state, AFTER),
    goingOn: noun === null && isGoingOn(item),
    fronted: noun !== null && isFronted(noun, state),
    onlyNamed: false,
    answer: false,
    elsewhen: key.time === null && state?.atoms.some(({ time }) => time !== null && isOfOld(time)) === true,
    naming: namingOf(item),
    names: placeNamesOf(item),
    cost: noun !== null && isCost(noun, state) && !isOfDaysBefore(item, state),
    further: isFurther(item, state),
    spread: isSpread(item, state),
    takenUp: false,
    byKnown: isByKnown(item),
    ofIncident: isOfIncident(item, state, language),
    byPronoun: key.roles.get('agent')?.[0]?.pronoun != null,
    listed: itemOfList(key.sentence, sentences),
    construct: language === 'ar' && noun !== null && noun.of.some(({ head }) => isKnown(head)),
    within: noun !== null && noun.preposition !== null && WITHIN.has(noun.preposition.low),
    voiced: isVoiced(item, key.sentence, sentences),
    besides: item.place !== undefined && isBesides(item, state),
    opens: openingPlaces(state),
    summing: item.figures !== undefined && isOverYears(item, state),
  };
}

const isKnown = ({ definite, category }: Atom): boolean =>
  definite || category === 'name' || category === 'place';

const BULLETS = new Set(['-', '–', '—', '•', '*', '·', '●', '▪', '►', '‣']);

function itemOfList(at: number, sentences: readonly SentenceState[]): number | null {
  const paragraph = sentences[at]?.sentence.paragraph;
  let first = at;
  while (first > 0 && sentences[first - 1]?.sentence.paragraph === paragraph) first -= 1;
  const opener = sentences[first]?.sentence.tokens[0]?.text;
  return paragraph !== undefined && opener !== undefined && BULLETS.has(opener) ? paragraph : null;
}

const WHEN = new Set(['when', 'lorsque', 'lorsqu', 'quand', 'عندما', 'حين', 'حينما']);
const NEAR_WHEN = 8;

const AFTER = new Set(['after', 'بعدما', 'بعد ما']);

function isBehind(
  { trigger, key }: Unsigned,
  state: SentenceState | undefined,
  words: ReadonlySet<string>,
): boolean {
  if (!state || key.frame.item.kind !== 'verb') return false;
  const end = before(state.atoms, trigger[0]);
  const near = state.atoms.slice(Math.max(0, end - NEAR_WHEN), end);
  const at = near.findLastIndex((a) => words.has(a.low) || (words === WHEN && isWhile(a)));
  return at >= 0 && near.slice(at).every((a) => a.category !== 'verb' && a.category !== 'comma');
}

/** "alors que", whose first word alone is its form. */
const isWhile = ({ low, category, first, last }: Atom): boolean =>
  low === 'alors' && category === 'subordinator' && last > first;

function isGoingOn({ key, time, place, figures, attribution }: Unsigned): boolean {
  const [agent, other] = key.roles.get('agent') ?? [];
  if (!agent || other || time || place || figures || attribution.length > 0) return false;
  return (
    agent.pronoun !== null ||
    (agent.candidates.length === 0 && (agent.phrase.definite || agent.phrase.head.definite))
  );
}

const isByKnown = ({ key }: Unsigned): boolean =>
  [...(key.roles.get('agent') ?? []), ...(key.roles.get('party') ?? [])].some(
    ({ pronoun, candidates, phrase, template }) =>
      pronoun !== null ||
      (candidates.length === 0 &&
        template?.actor === 'unidentified-armed-group' &&
        (phrase.definite || phrase.head.definite)),
  );

const THE = new Set(['the', 'this', 'that', "l'", 'le', 'la', 'cet', 'cette', 'ce']);

const isOfIncident = ({ trigger }: Unsigned, state: SentenceState | undefined, language: Language): boolean =>
  state?.atoms.some(
    (atom, i) =>
      atom.end <= trigger[0] &&
      INCIDENTS[language].has(atom.low) &&
      (language === 'ar' ? atom.definite : THE.has(state.atoms[i - 1]?.low ?? '')),
  ) === true;

const FRONT = 1;
const isFronted = (noun: Phrase, state: SentenceState | undefined): boolean =>
  noun.preposition !== null &&
  WITHIN.has(noun.preposition.low) &&
  (state?.atoms.indexOf(noun.preposition) ?? FRONT + 1) <= FRONT;

/** Clashes, shots and strikes are told in the plural of one event. */
const OF_MANY = new Set(['clash', 'riot', 'protest', 'negotiation', 'shelling', 'air-strike']);

/** "It began with explosions": uncounted, they are of one attack. */
const isBlasts = ({ head, count }: Phrase): boolean =>
  count === null && (head.lemma?.name === 'explosion' || head.lemma?.name === 'انفجار');

/** "a second attack" is counted, and one. */
const isSeveral = (noun: Phrase, language: Language): boolean =>
  noun.plural ||
  ((noun.count?.best ?? 1) > 1 &&
    ![...noun.atoms, ...noun.modifiers].some(({ low }) => OTHER[language].has(low)));

/** "strikes on the group, after a rocket attack that killed one": what it came after is another event. */
const isWhatCameBefore = ({ preposition, atoms }: Phrase): boolean =>
  preposition?.relations.includes('after') === true && atoms.some(({ low }) => INDEFINITE.has(low));

/** "six people died after a drone attack": behind a bare toll it is what cost them their lives. */
const isCost = ({ preposition, start }: Phrase, state: SentenceState | undefined): boolean =>
  preposition?.relations.includes('after') === true ||
  AFTER.has(state?.atoms.findLast((a) => a.end <= start)?.low ?? '') ||
  AFTER.has(state?.atoms.findLast((a) => a.end <= start && a.category !== 'determiner')?.low ?? '');

/** "As a result of a shootout, one gunman was killed": whoever died, died in it. */
const isOfItsDead = ({ key }: Unsigned): boolean => {
  const { governor } = key.frame;
  const struck = new Set(
    ['target', 'party'].flatMap((role) => (key.roles.get(role) ?? []).map(({ phrase }) => phrase)),
  );
  return (
    !key.roles.has('agent') &&
    (['object', 'subject'] as const).some((slot) =>
      governor?.frame.slots.get(slot)?.some(({ phrase }) => struck.has(phrase)),
    )
  );
};

const FURTHER = new Set(['another', 'further', 'additional']);

const isFurther = ({ figures = [] }: Unsigned, state: SentenceState | undefined): boolean =>
  figures.some(({ span }) =>
    state?.atoms.some(({ low, start, end }) => FURTHER.has(low) && start <= span[1] && end + 1 >= span[0]),
  );

const DOUBLED = /^(?:double|twin|triple) /u;
