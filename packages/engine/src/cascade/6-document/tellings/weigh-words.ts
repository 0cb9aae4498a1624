/**
 * Weighs the words of a telling: how it takes an event up, how near it stands, what it leaves to what was told before. It
 * compares neither days nor places.
 */
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Unsigned } from '../assembly.js';
import { isPlaced } from './is-placed.js';
import { mayBePart } from './kinds.js';
import type { Part } from './part.js';
import { refsOf } from './refs-of.js';
import { areGunmen } from './sides.js';
import type { Telling } from './telling.js';
import { addsNothing, sharedVoices } from './voices-agree.js';
import { isRecent } from './weigh-days.js';
import { isItsToll } from './weigh-tolls.js';

/** The attackers go on, with no place of their own and no day but that of the news. */
export const goesOn = ({ byKnown, item: { key } }: Telling): boolean =>
  byKnown && key.places.length === 0 && (key.time === null || isRecent(key.time));

/** A definite noun takes up what was told. */
export const takesUp = ({ taking }: Telling): boolean => taking === 'up' || taking === 'again';

/** What soldiers do to gunmen is seldom "the attack". */
const isBlowToGunmen = (item: Unsigned): boolean => {
  const struck = refsOf(item, 'target');
  return struck.length > 0 && struck.every((ref) => ref.startsWith('unidentified-armed-group-'));
};

/** The lede tells what the heading told; further down the report turns to other things. */
const underHeading = (distance: number): number => (distance <= 2 ? 2 : distance === 3 ? 1 : 0);

/** What speaks for one event without ever making one assertion of two. */
export function looseOf(told: Telling, again: Telling, lexicon: Lexicon, alone: boolean): number {
  const { type, key, salience } = again.item;
  const distance = again.sentence - told.sentence;
  const lede = told.item.key.sentence <= 1 && distance <= LEDE;
  // "the attack on Friday on a convoy in the north", where several were told: its day and place say which.
  const which = !alone && again.taking === 'again' && key.places.length > 0;
  const dated = !which && told.item.key.time === null && isRecent(key.time);
  const first = lede && alone ? 0.75 : 0;
  const day = dated ? 1 + first + (told.item.key.places.length === 0 ? first : 0) : 0;
  const deed = mayBePart(type, 'attack');
  let points = deed || again.voiced ? day : 0;
  if (!deed) return points;
  const exact = told.item.type === type && type !== 'attack';
  const old = key.time !== null && !isRecent(key.time);
  if (again.voiced && !old && (exact || lede)) points += 0.75;
  // Two bombings of one day, of which only one has a place.
  if (exact && isOfOneDay(told, again) && !(told.item.place && again.item.place)) points += 1.5;
  if (areGunmen(refsOf(told.item, 'agent'), refsOf(again.item, 'agent'), lexicon)) points += 0.5;
  if (again.besides) points -= 1.25;
  if (told.spread && again.spread) points += alone ? 2 : 1;
  if (again.ofIncident && again.taking !== 'up') points += 1;
  if (goesOn(again)) points += again.taking === 'new' ? 1.5 : distance <= LEDE ? 0.75 : 0;
  if (again.construct && again.taking === 'new') points += 1;
  // "They attacked the villages of X and Y": those of the one event that was told.
  if (alone && again.byKnown && isPlaced(again.item) && distance <= LEDE) points += 1.5;
  if (distance === 0 && again.when && told.item.type === type) points += 1;
  if (distance === 0 && (told.onlyNamed || isItsToll(told, again) || again.within)) points += 1.5;
  if (told.bareToll && again.taking === 'new' && again.item.figures === undefined && distance <= LEDE)
    points += 1.5;
  // What is told without a day or a place of its own is seldom of something new.
  if (isPlaced(again.item)) return points - (again.elsewhen && again.taking === 'plain' ? OTHER_DAY : 0);
  if (again.elsewhen) return points;
  if (alone && salience === 'main') points += 0.5;
  if (again.bareToll) return points + 0.5;
  const adds = again.taking === 'plain' || told.item.type !== type;
  return points + (distance <= 1 && adds && salience === 'main' ? 0.75 : 0);
}

const DAY = 10;
const isOfOneDay = ({ item: a }: Telling, { item: b }: Telling): boolean =>
  a.time?.edtf.length === DAY && a.time.edtf === b.time?.edtf;

/** Sentences in which a report tells what its first one told. */
const LEDE = 2;

/** "On 4 September it was a convoy that was struck at Ber": a day in front that its clause leaves out. */
const OTHER_DAY = 1;

const FAR = 8;

/** "The compound", "this village", "the seven soldiers": what was struck has been told of. */
const NAMING = { pointed: 1.5, counted: 1, known: 0.75, afresh: 0 } as const;

/** Points for how the words of the later telling take up the earlier one. */
export function wordsPart(told: Telling, again: Telling): Part {
  const distance = again.sentence - told.sentence;
  let points = distance <= 1 ? 0.5 : distance > FAR ? -1 : 0;
  // "a second attack", in a line under the heading, is not what the lede tells.
  const first = !told.apart || told.item.key.sentence === 0;
  if (told.heading && first) points += underHeading(again.sentence - told.item.key.sentence);
  // A source tells it from its beginning: "the convoy fell into an ambush, the army said".
  else if (again.taking === 'new')
    points -= again.voiced ? (sharedVoices(told, again) === null ? 0.5 : 0.75) : 1.5;
  if (takesUp(again)) points += again.taking === 'up' ? 2 : 1;
  // "were killed and others taken when gunmen attacked": the toll of what the clause of time tells.
  if (distance === 0 && told.bareToll && (again.when || again.after || again.cost)) points += 2;
  if (again.goingOn && distance <= 2 && told.item.type === again.item.type)
    points += distance <= 1 ? 1.25 : 0.75;
  if (again.byPronoun && distance <= 1 && !isPlaced(again.item)) points += 0.75;
  if (again.bareToll) points += distance <= 1 ? 1 : 0.5;
  if (told.fronted && distance === 0 && again.item.trigger[0] > told.item.trigger[1]) points += 3;
  if (told.item.type === again.item.type && told.item.type !== 'attack')
    points += isPlaced(again.item) ? 0.5 : 1;
  if (again.item.salience === 'background' && again.taking === 'plain') points -= 0.5;
  const repeats = addsNothing(told.item, again.item);
  if (again.told && repeats) points += 0.75;
  if (!repeats && again.taking === 'plain' && !again.bareToll && !told.heading) points -= 0.5;
  if (takesUp(again) && isBlowToGunmen(told.item)) points -= 1.5;
  points += NAMING[again.naming];
  return [points, takesUp(again) ? 'a definite noun that takes it up' : told.heading ? 'the heading' : ''];
}
