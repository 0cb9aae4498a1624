/**
 * Weighs whether two tellings are of one event. What contradicts (dates, places, doers, tolls, words such as
 * "another") forbids it; what they share, and how the later one takes the earlier up, speaks for it. It does not choose
 * among several events.
 */
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Unsigned } from '../assembly.js';
import { isPlaced } from './is-placed.js';
import { mayBePart, retelling, sameKind } from './kinds.js';
import { comparePlaces } from './nearness.js';
import type { Part } from './part.js';
import { isAnswer, isOfGunmen, isOwnLoss } from './sides.js';
import type { Telling } from './telling.js';
import { addsNothing, sharedVoices } from './voices-agree.js';
import { timePart } from './weigh-days.js';
import { doerPart, rolesPart, struckPart } from './weigh-parties.js';
import {
  countsAlso,
  isItsToll,
  isOtherCount,
  isSameCount,
  isSameToll,
  otherToll,
  tollPart,
} from './weigh-tolls.js';
import { looseOf, wordsPart } from './weigh-words.js';

/** How strongly a later telling is of an earlier event, and what says so. */
export interface Likeness {
  readonly points: number;
  /** What speaks for one event, but never enough to make one assertion of two. */
  readonly loose: number;
  readonly why: readonly string[];
  /** Another deed of the same event, which stays an assertion of its own. */
  readonly part: boolean;
  /** What those who were attacked did. */
  readonly answer: boolean;
}

/** Points from which two tellings are taken to be of one event. */
export const ENOUGH = 2;
/** Points from which what is not joined is taken to be of the event all the same. */
const LIKELY = 1;
/** What the report goes on to tell by itself, with a day or a place of its own, must fit better. */
const OWN_PLACE = 0.25;

/** Is it likely enough of the event to point at it, though not to be joined to it? */
export const isLikely = ({ points, loose }: Likeness, again: Telling): boolean =>
  points + loose >= LIKELY + slackOf(again.item);

function slackOf(item: Unsigned): number {
  if (!mayBePart(item.type, 'attack')) return 0;
  return isPlaced(item) && item.attribution.length === 0 ? OWN_PLACE : -OWN_PLACE;
}

/** Null where something forbids that they are of one event. `alone`: no other event has been told. */
export function likenessOf(told: Telling, again: Telling, lexicon: Lexicon, alone = false): Likeness | null {
  const [a, b] = [told.item, again.item];
  const kin = sameKind(told, again, lexicon);
  if (isInItsClause(told, again) && (kin || mayBePart(a.type, b.type)))
    return { points: ENOUGH, loose: 0, why: ['the clause that it stands in'], part: !kin, answer: false };
  if ((!kin && !mayBePart(a.type, b.type)) || isApart(told, again, alone)) return null;
  if (retelling(b.type, lexicon) === 'statement') return sameStatement(told, again);
  const ownLoss = isOwnLoss(told, again);
  const answer = !ownLoss && isAnswer(told, again, lexicon);
  const part =
    !kin ||
    answer ||
    told.plural !== again.plural ||
    (again.plural && !told.heading) ||
    isOtherCount(told, again) ||
    isFeared(again) ||
    isOfGunmen(told, again, lexicon);
  const parties = ownLoss ? [OWN_LOSS] : answer ? [ANSWER] : partiesOf(told, again, lexicon);
  const parts = [
    timePart(told, again),
    placePart(told, again),
    ...parties,
    tollPart(told, again) ?? (part || !sharedVoices(told, again) ? otherToll(told, again) : null),
    wordsPart(told, again),
    ...(isOfOneNumber(told, again) || isItsToll(told, again) ? [] : [ONE_OF_MANY]),
    ...(!kin && again.taking === 'new' && sharedVoices(told, again) === null ? [OTHER_DEED] : []),
  ];
  let points = 0;
  const why: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    points += part[0];
    if (part[0] > 0 && part[1]) why.push(part[1]);
  }
  return { points, loose: looseOf(told, again, lexicon, alone), why, part, answer };
}

/** "the assassination of X in an air strike": the deed by which it was done. */
const isInItsClause = ({ item: { key } }: Telling, { within, item }: Telling): boolean => {
  const noun = (item.key.event ?? item.key.frame).item;
  return (
    within &&
    noun.kind === 'phrase' &&
    !noun.plural &&
    (['in', 'during', 'by'] as const).some((slot) =>
      key.frame.slots.get(slot)?.some(({ phrase }) => phrase === noun),
    )
  );
};

/** Do their own words set them apart: "another", "since 2015", "attacks", a denial? */
function isApart(told: Telling, again: Telling, alone: boolean): boolean {
  // Each item of a list is of its own; one may still take up "the attack" that another told of.
  if (told.listed !== again.listed && told.listed !== null && again.listed !== null && again.taking !== 'up')
    return true;
  const clause = again.within && again.sentence === told.sentence;
  const sameToll = isSameToll(told.item, again.item);
  // "the assault", "the attacks", of a series that is all that was told.
  const doubled = told.doubled || again.doubled || (told.spread && again.spread);
  const series = (told.plural || told.doubled) && again.taking === 'up' && (alone || again.plural);
  if (isOneOfDouble(told, again) && !sameToll) return true;
  if (told.plural !== again.plural && !again.bareToll && !clause && !sameToll && !series && !doubled)
    return true;
  // Of several attacks each is told by itself.
  if (
    again.plural &&
    !told.heading &&
    !clause &&
    !series &&
    !(told.spread && again.spread) &&
    !isSameToll(told.item, again.item, GREAT)
  )
    return true;
  if (again.further && !clause && countsAlso(told.item, again.item)) return true;
  // Heading and lede may both say "another"; below them it is yet another.
  const lede = told.heading && told.sentence === told.item.key.sentence;
  // "other policemen were ambushed and four killed": both clauses are of the other event.
  const clauseToll = again.bareToll && again.sentence === told.sentence && !isPlaced(again.item);
  const other = told.apart && (lede || clauseToll || (again.voiced && isSameCount(told.item, again.item)));
  const heading = told.heading && isSameToll(told.item, again.item, alone ? undefined : GREAT);
  const cost = again.cost && told.bareToll && told.sentence === again.sentence;
  if ((again.apart && !other && !heading && !cost) || again.summing !== told.summing) return true;
  return !isReal(told.item) || !(isReal(again.item) || isFeared(again));
}

/** "as many as forty may have been killed": another source's count of the dead, held for possible. */
const isFeared = ({ bareToll, voiced, item }: Telling): boolean =>
  bareToll && voiced && item.factuality.polarity === 'affirmed' && item.factuality.status === 'hypothetical';

function partiesOf(told: Telling, again: Telling, lexicon: Lexicon): Part[] {
  const [a, b] = [told.item, again.item];
  if (lexicon.types.get(a.type)?.family !== 'violence') return [rolesPart(a, b)];
  const doers = doerPart(a, b, lexicon) ?? (isSameToll(a, b, GREAT) || again.pointing ? OTHER_DOER : null);
  return [doers, struckPart(told, again, lexicon)];
}

const isOfOneNumber = (told: Telling, again: Telling): boolean =>
  (told.plural === again.plural && !(told.doubled && isPlacedClause(again))) || (told.spread && again.spread);

/** A clause that tells where it happened itself. */
const isPlacedClause = ({ doubled, taking, item }: Telling): boolean =>
  !doubled && taking === 'plain' && isPlaced(item);

/** "a double attack on Kandoyi and Bandiboli", and then what was done in one of them. */
const isOneOfDouble = (told: Telling, again: Telling): boolean =>
  told.doubled &&
  !again.doubled &&
  again.taking === 'plain' &&
  told.names.length > 1 &&
  again.names.length > 0 &&
  again.names.length < told.names.length;

/** A toll is rather of one event than of several. */
const ONE_OF_MANY: Part = [-1.25];

/** So many dead are not told of two events, nor is "this attack" another; one of the doers was misread. */
const OTHER_DOER: Part = [-1];
/** "a fight", told by another source of a bombing. */
const OTHER_DEED: Part = [-1];
const GREAT = 10;

const OWN_LOSS: Part = [1, 'the losses of those who did it'];
const ANSWER: Part = [1.5, 'the answer to it'];

const isReal = ({ factuality }: Unsigned): boolean =>
  factuality.polarity === 'affirmed' && (factuality.status === 'occurred' || factuality.status === 'ongoing');

/** What is said twice with nothing new is one statement; a claim in the text may be of another attack. */
function sameStatement(told: Telling, again: Telling): Likeness | null {
  const refs = Object.values(again.item.roles).flatMap((fillers) => fillers.map((f) => f.ref));
  if (refs.length === 0 || refs.includes(null)) return null;
  const near = again.sentence - told.sentence <= 1;
  const shared = rolesPart(told.item, again.item);
  if (told.heading && shared && shared[0] > 0)
    return { points: ENOUGH + shared[0], loose: 0, why: ['the heading'], part: false, answer: false };
  if (CLAIMS.has(again.item.type) || !near || !addsNothing(told.item, again.item)) return null;
  return { points: ENOUGH, loose: 0, why: ['who speaks'], part: false, answer: false };
}

const CLAIMS = new Set(['claim-responsibility', 'deny-responsibility']);

/** A village that no list has. */
const SAME_NAME: Part = [1.5, 'the place'];

/** A place that no list has under the name that the other telling gives too; a country is in none. */
const nameUnlisted = ({ item: { place } }: Telling, { names }: Telling): boolean =>
  place !== undefined &&
  place.ref === null &&
  (place.precision < 4 || place.lat === undefined) &&
  names.includes(place.name.toLowerCase());

/** Points for a shared place, null for places that exclude each other. */
export function placePart(told: Telling, again: Telling): Part {
  const [a, b] = [told.item, again.item];
  if (!told.doubled && (nameUnlisted(told, again) || nameUnlisted(again, told))) return SAME_NAME;
  if ((!a.place || !b.place) && again.names.some((name) => told.names.includes(name))) return SAME_NAME;
  const likeness = comparePlaces(
    a.places ?? (a.place ? [a.place] : []),
    b.places ?? (b.place ? [b.place] : []),
  );
  return likeness === null ? null : [likeness, 'the place'];
}
