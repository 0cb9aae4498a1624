/**
 * Weighs whether two tellings are of one event. What contradicts (dates, places, doers, tolls, words such as
 * "another") forbids it; what they share, and how the later one takes the earlier up, speaks for it. It does not choose
 * among several events.
 */
import { dayNumber, edtfBounds, type Figure } from '@marsad/model';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Unsigned } from '../assembly.js';
import type { TimeExpression, TimeValue } from '../../../time/time-value.js';
import { countAlike } from './counts.js';
import { mayBePart, retelling, sameKind } from './kinds.js';
import { comparePlaces } from './nearness.js';
import type { Telling } from './telling.js';
import { addsNothing, sharedVoices } from './voices-agree.js';

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

/** Null where something forbids that they are of one event. */
export function likenessOf(
  told: Telling,
  again: Telling,
  lexicon: Lexicon,
  alone = false,
): Likeness | null {
  const [a, b] = [told.item, again.item];
  const kin = sameKind(told, again, lexicon);
  if (!kin && !mayBePart(a.type, b.type)) return null;
  const fewer = isFewer(told, again);
  const great = isSameToll(a, b, GREAT);
  const part = !kin || told.plural !== again.plural || fewer || isOfGunmen(told, again, lexicon);
  const clause = again.within && again.sentence === told.sentence;
  if (told.plural !== again.plural && !again.bareToll && !clause && !isSameToll(a, b)) return null;
  // Of several attacks each is told by itself.
  if (again.plural && !told.heading && !clause) return null;
  if ((again.apart && !(told.heading && told.apart)) || again.summing !== told.summing) return null;
  if (!isReal(a) || !isReal(b)) return null;
  if (retelling(b.type, lexicon) === 'statement') return sameStatement(told, again);
  const violent = lexicon.types.get(a.type)?.family === 'violence';
  const ownLoss = isOwnLoss(told, again);
  const answer = !ownLoss && isAnswer(told, again, lexicon);
  const parts = [
    timePart(told, again),
    placePart(a, b),
    ...(violent
      ? ownLoss
        ? [OWN_LOSS]
        : answer
          ? [ANSWER]
          : [doerPart(a, b, lexicon) ?? (great ? OTHER_DOER : null), struckPart(told, again, lexicon)]
      : [rolesPart(a, b)]),
    tollPart(told, again) ?? (part || answer || !sharedVoices(told, again) ? otherToll(a, b) : null),
    wordsPart(told, again),
    ...(told.plural === again.plural ? [] : [ONE_OF_MANY]),
  ];
  let points = 0;
  const why: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    points += part[0];
    if (part[0] > 0 && part[1]) why.push(part[1]);
  }
  return { points, loose: looseOf(told, again, lexicon, alone), why, part: part || answer, answer };
}

/** Points with what they are for, or null for a contradiction. */
type Part = readonly [points: number, why?: string] | null;

/** Two sources count differently. */
const otherToll = (a: Unsigned, b: Unsigned): Part => [isOfTheSize(a, b) ? -0.25 : -0.5];

const SIZE = 3;

const isOfTheSize = (a: Unsigned, b: Unsigned): boolean =>
  (b.figures ?? []).some((f) =>
    (a.figures ?? []).some(
      (g) =>
        g.measure === f.measure &&
        Math.max(f.best ?? 0, g.best ?? 0) <= SIZE * Math.min(f.best ?? 0, g.best ?? 0),
    ),
  );

/** A toll is rather of one event than of several. */
const ONE_OF_MANY: Part = [-0.75];

/** So many dead are not told of two events; one of the doers was misread. */
const OTHER_DOER: Part = [-1];

const OWN_LOSS: Part = [1, 'the losses of those who did it'];

/** "ten attackers were killed", right behind the attack: what it cost them, told without anybody who killed them. */
function isOwnLoss(told: Telling, again: Telling): boolean {
  if (!again.bareToll || again.item.figures === undefined || again.sentence - told.sentence > 1) return false;
  const [doers, struck] = [refsOf(told.item, 'agent'), refsOf(again.item, 'target')];
  return struck.length > 0 && struck.every((ref) => doers.includes(ref));
}

const ANSWER: Part = [1.5, 'the answer to it'];
const NEAR_ANSWER = 3;

/** "the soldiers killed two of them": those who were attacked strike back, with no day or place of its own. */
function isAnswer(told: Telling, again: Telling, lexicon: Lexicon): boolean {
  if (again.item.type !== 'attack' || isPlaced(again.item) || again.sentence - told.sentence > NEAR_ANSWER)
    return false;
  const [doers, struck] = [refsOf(again.item, 'agent'), refsOf(again.item, 'target')];
  const first = refsOf(told.item, 'agent');
  const armed = (ref: string): boolean => isArmed(ref, lexicon);
  if (struck.length === 0 || !struck.every(armed) || !first.every(armed)) return false;
  // Nobody is told to have attacked, and others than gunmen were struck.
  if (first.length === 0) return again.bareToll && refsOf(told.item, 'target').some((ref) => !armed(ref));
  const unnamed = doers.length === 0 && (again.bareToll || again.item.roles.agent !== undefined);
  return (
    (unnamed || doers.some((ref) => !armed(ref))) &&
    struck.some((ref) => ARMED.test(ref) || first.some((one) => ARMED.test(one) || related(one, ref, lexicon)))
  );
}

const ARMED = /^(?:unidentified-armed-group|communal-militia)-/u;

/** Gunmen did the one, and none of them the other. */
const isOtherSide = (as: readonly string[], bs: readonly string[], lexicon: Lexicon): boolean =>
  as.every((ref) => isArmed(ref, lexicon)) !== bs.every((ref) => isArmed(ref, lexicon)) &&
  !as.some((ref) => bs.includes(ref));

/** The gunmen killed are counted apart from those whom they struck. */
const isOfGunmen = (told: Telling, again: Telling, lexicon: Lexicon): boolean => {
  const [as, bs] = [refsOf(told.item, 'target'), refsOf(again.item, 'target')];
  const armed = (refs: readonly string[]): boolean =>
    refs.length > 0 && refs.every((ref) => isArmed(ref, lexicon));
  return again.bareToll && armed(bs) && !armed(as) && !isOwnLoss(told, again);
};

/** Gunmen, who are named in one of the two. */
const areGunmen = (as: readonly string[], bs: readonly string[], lexicon: Lexicon): boolean =>
  as.length > 0 &&
  bs.length > 0 &&
  [...as, ...bs].every((ref) => isArmed(ref, lexicon)) &&
  (as.every((ref) => ARMED.test(ref)) || bs.every((ref) => ARMED.test(ref)));

/** Does one fight for no state? */
const isArmed = (ref: string, lexicon: Lexicon): boolean =>
  ARMED.test(ref) || lexicon.actors.get(ref)?.kind === 'group';

const takesUp = ({ taking }: Telling): boolean => taking === 'up' || taking === 'again';

const isReal = ({ factuality }: Unsigned): boolean =>
  factuality.polarity === 'affirmed' && (factuality.status === 'occurred' || factuality.status === 'ongoing');

/** What is said twice with nothing new is one statement; a claim in the text may be of another attack. */
function sameStatement(told: Telling, again: Telling): Likeness | null {
  const refs = Object.values(again.item.roles).flatMap((fillers) => fillers.map((f) => f.ref));
  if (refs.length === 0 || refs.includes(null)) return null;
  const near = again.sentence - told.sentence <= 1;
  const shared = rolesPart(told.item, again.item);
  if (told.heading && shared && shared[0] > 0) return { points: ENOUGH + shared[0], loose: 0, why: ['the heading'], part: false, answer: false };
  if (CLAIMS.has(again.item.type) || !near || !addsNothing(told.item, again.item)) return null;
  return { points: ENOUGH, loose: 0, why: ['who speaks'], part: false, answer: false };
}

const CLAIMS = new Set(['claim-responsibility', 'deny-responsibility']);

/** Whoever meets, signs, withdraws or is freed must be the same, role by role. */
function rolesPart(a: Unsigned, b: Unsigned): Part {
  let points = 0;
  for (const role of Object.keys(b.roles)) {
    const [as, bs] = [refsOf(a, role), refsOf(b, role)];
    if (as.length === 0 || bs.length === 0) continue;
    if (!as.some((x) => bs.includes(x))) return null;
    points += as.some((x) => bs.includes(x) && !GENERIC.test(x)) ? 1 : 0.5;
  }
  return [points, 'whom it tells of'];
}

function timePart(told: Telling, again: Telling): Part {
  const [a, b] = [told.item.time?.edtf, again.item.time?.edtf];
  if (a !== undefined && b !== undefined) {
    if (a === b) return a.length >= 10 ? [1, 'the date'] : [0.25];
    const [one, other] = [edtfBounds(a)?.outer, edtfBounds(b)?.outer];
    if (!one || !other) return [0];
    const before = (x: string | null, y: string | null): boolean => x !== null && y !== null && x < y;
    if (before(one[1], other[0]) || before(other[1], one[0])) return null;
    // A count over years is not of one day.
    return isLong(one) !== isLong(other) ? null : [0];
  }
  const dated = again.item.key.time !== null;
  const day = told.item.key.time && again.item.key.time && compareDays(told.item.key.time, again.item.key.time);
  if (day === 'other') return null;
  if (day === 'same') return [1, 'the date'];
  // "last Wednesday's attack on the post at Barani" is another than the one told without a day.
  if (!dated || told.heading || again.taking === 'up') return [0];
  if (told.item.key.time !== null) return [-0.25];
  return [-1];
}

/** "on Sunday", "yesterday": the day of news, which a lede may leave to the sentence below it. */
const isRecent = (time: TimeExpression | null): boolean => time !== null && isOfNews(time.value);

function isOfNews(value: TimeValue): boolean {
  if (value.kind === 'calendar')
    return value.weekday !== undefined && value.toward === undefined && value.month === undefined;
  if (value.kind === 'range')
    return value.from !== null && value.to !== null && isOfNews(value.from) && isOfNews(value.to);
  return (
    value.kind === 'relative' &&
    value.to === 'publication' &&
    (value.unit === 'day' || value.unit === 'hour')
  );
}

/** Two days of a report whose own day is not known: the same words, or others of the same sort. */
function compareDays({ value: a }: TimeExpression, { value: b }: TimeExpression): 'same' | 'other' | null {
  if (a.kind === 'relative' && b.kind === 'relative') {
    if (a.unit !== 'day' || b.unit !== 'day' || a.to !== b.to || a.shift === null || b.shift === null) return null;
    return a.shift === b.shift ? 'same' : 'other';
  }
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return null;
  const pairs = DAY.flatMap((unit) => {
    const [one, other] = [a[unit], b[unit]];
    return one === undefined || other === undefined ? [] : [one === other];
  });
  if (pairs.includes(false)) return 'other';
  return a.weekday === b.weekday && (a.weekday ?? a.day) !== undefined ? 'same' : null;
}

const DAY = ['year', 'month', 'day', 'weekday'] as const;

const LONG = 27;

/** Bounds that lie further apart than weeks, or are open. */
const isLong = ([from, to]: readonly [string | null, string | null]): boolean =>
  from === null || to === null || dayNumber(to) - dayNumber(from) > LONG;

function placePart(a: Unsigned, b: Unsigned): Part {
  const likeness = comparePlaces(
    a.places ?? (a.place ? [a.place] : []),
    b.places ?? (b.place ? [b.place] : []),
  );
  return likeness === null ? null : [likeness, 'the place'];
}

const GENERIC = /^(?:unidentified-armed-group|civilians|protesters|prisoners)-/u;

const refsOf = (item: Unsigned, role: string): string[] =>
  (item.roles[role] ?? []).flatMap((f) => (f.ref === null ? [] : [f.ref]));

/** Is one a part, a branch or a parent of the other? */
export function related(a: string, b: string, lexicon: Lexicon): boolean {
  if (a === b) return true;
  const [one, other] = [lexicon.actors.get(a), lexicon.actors.get(b)];
  const under = (x: typeof one, ref: string): boolean => x?.parents.some((p) => p.ref === ref) === true;
  return under(one, b) || under(other, a) || (one?.family !== undefined && one.family === other?.family);
}

/** Whom it struck; of a suicide bombing, not the bomber. */
const struckBy = (item: Unsigned, lexicon: Lexicon): string[] =>
  refsOf(item, 'target').filter((ref) => item.type !== 'suicide-bombing' || !isArmed(ref, lexicon));

function doerPart(a: Unsigned, b: Unsigned, lexicon: Lexicon): Part {
  const [one, other] = a.roles.party || b.roles.party ? ['party', 'party'] : ['agent', 'agent'];
  const [as, bs] = [refsOf(a, one), refsOf(b, other)];
  const known = (refs: readonly string[]): string[] => refs.filter((r) => !GENERIC.test(r));
  if (known(as).length > 0 && known(bs).length > 0) {
    if (known(as).some((x) => known(bs).includes(x))) return [1, 'who did it'];
    return known(as).some((x) => known(bs).some((y) => related(x, y, lexicon))) ? [0.5, 'who did it'] : null;
  }
  if (as.length > 0 && bs.length > 0 && isOtherSide(as, bs, lexicon)) return null;
  // Whom the one struck did the other.
  const [aTarget, bTarget] = [struckBy(a, lexicon), struckBy(b, lexicon)];
  if (as.some((x) => bTarget.includes(x)) || bs.some((x) => aTarget.includes(x))) return null;
  const armed = (refs: readonly string[]): boolean =>
    refs.length > 0 && refs.every((ref) => isArmed(ref, lexicon));
  if (armed(as) && bs.length === 0 && armed(bTarget) && !armed(aTarget)) return null;
  return as.length > 0 && as.some((x) => bs.includes(x)) ? [0.5, 'who did it'] : [0];
}

/** "the post at Boni", "the post at Niono". */
function areOfOtherPlaces(told: Telling, again: Telling): boolean {
  const [one, other] = [placeNamesOf(told), placeNamesOf(again)];
  return one.length > 0 && other.length > 0 && !one.some((name) => other.includes(name));
}

const placeNamesOf = ({ item }: Telling): string[] =>
  (item.key.roles.get('target') ?? []).flatMap(({ phrase }) =>
    [phrase, ...phrase.of].flatMap(({ head, atoms }) =>
      [head, ...atoms].filter(({ category }) => category === 'place').map(({ low }) => low),
    ),
  );

function struckPart(told: Telling, again: Telling, lexicon: Lexicon): Part {
  const [as, bs] = [refsOf(told.item, 'target'), refsOf(again.item, 'target')];
  const shared = as.filter((x) => bs.includes(x));
  if (areOfOtherPlaces(told, again)) return null;
  const parties = refsOf(told.item, 'party');
  if (again.bareToll && bs.some((x) => parties.includes(x))) return [1, 'whom it struck'];
  if (shared.length > 0) return [shared.some((x) => !GENERIC.test(x)) ? 1 : 0.5, 'whom it struck'];
  if (as.length === 0 || bs.length === 0) return [0];
  if (areGunmen(as, bs, lexicon)) return [0.25];
  return [takesUp(again) || again.bareToll ? -0.5 : -1.5];
}

const SMALL = 3;
const TELLING = 5;
const GREAT = 10;

/** A toll so great that two events will hardly have it both. */
export const isSameToll = (a: Unsigned, b: Unsigned, least = TELLING): boolean =>
  (b.figures ?? []).some(
    (f) =>
      (f.best ?? 0) >= least &&
      (a.figures ?? []).some((g) => g.measure === f.measure && g.best === f.best && sameCounted(g, f)),
  );

function tollPart({ item: a }: Telling, { item: b, bareToll }: Telling): Part {
  let points = 0;
  for (const figure of b.figures ?? [])
    for (const known of a.figures ?? []) {
      if (figure.measure !== known.measure || !sameCounted(known, figure)) continue;
      if (bareToll && isSum(known, b.figures ?? [])) return [2, 'the toll'];
      if (!countAlike(known, figure)) return isPart(known, figure) || isPart(figure, known) ? [points] : null;
      points = Math.max(points, (figure.best ?? 0) >= SMALL ? 2 : 0.5);
    }
  return [points, 'the toll'];
}

/** "four dead in one village", of the fifteen told before. */
const isFewer = ({ item: a }: Telling, { item: b, bareToll }: Telling): boolean =>
  bareToll &&
  !isPlaced(b) &&
  (b.figures ?? []).some((f) =>
    (a.figures ?? []).some(
      (g) =>
        g.measure === f.measure && (f.high ?? f.best ?? 0) < (g.low ?? 0) && !isSum(g, b.figures ?? []),
    ),
  );

/** "five rangers and one soldier" of six. */
const isSum = (all: Figure, parts: readonly Figure[]): boolean => {
  const own = parts.filter((f) => f.measure === all.measure && f.part_of === undefined);
  return own.length > 1 && own.reduce((sum, f) => sum + (f.best ?? Number.NaN), 0) === all.best;
};

const sameCounted = (a: Figure, b: Figure): boolean =>
  (a.of === undefined || b.of === undefined || a.of === b.of || a.of === 'person' || b.of === 'person') &&
  (!a.ref || !b.ref || a.ref === b.ref || GENERIC.test(a.ref) || GENERIC.test(b.ref));

/** Fewer of a narrower kind may be among the many that were counted before. */
const isPart = (all: Figure, some: Figure): boolean =>
  (all.of === 'person' || all.of === undefined) &&
  some.of !== undefined &&
  some.of !== 'person' &&
  (some.best ?? some.low ?? 0) < (all.best ?? all.low ?? 0);

/** Has it a day or a place of its own? */
export const isPlaced = ({ key }: Unsigned): boolean => key.places.length > 0 || key.time !== null;

/** What soldiers do to gunmen is seldom "the attack". */
const isBlowToGunmen = (item: Unsigned): boolean => {
  const struck = refsOf(item, 'target');
  return struck.length > 0 && struck.every((ref) => ref.startsWith('unidentified-armed-group-'));
};

/** The lede tells what the heading told; further down the report turns to other things. */
const underHeading = (distance: number): number => (distance <= 2 ? 2 : distance === 3 ? 1 : 0);

/** "attacked a bus, killing nobody said how many; two passengers were killed": the toll of what its sentence tells. */
export const isItsToll = (told: Telling, again: Telling): boolean =>
  again.item.key.predicate.toll !== undefined &&
  !isPlaced(again.item) &&
  !told.bareToll &&
  told.item.figures === undefined &&
  told.sentence === again.sentence &&
  told.item.trigger[0] < again.item.trigger[0];

/** What speaks for one event without ever making one assertion of two. */
function looseOf(told: Telling, again: Telling, lexicon: Lexicon, alone: boolean): number {
  const { type, key, salience } = again.item;
  const distance = again.sentence - told.sentence;
  const lede = told.item.key.sentence <= 1 && distance <= LEDE;
  const dated = told.item.key.time === null && isRecent(key.time);
  const first = lede && alone ? 0.5 : 0;
  const day = dated ? 1 + first + (told.item.key.places.length === 0 ? first : 0) : 0;
  const deed = mayBePart(type, 'attack');
  let points = deed || again.voiced ? day : 0;
  if (!deed) return points;
  const exact = told.item.type === type && type !== 'attack';
  const old = key.time !== null && !isRecent(key.time);
  if (again.voiced && !old && (exact || lede)) points += 0.75;
  if (areGunmen(refsOf(told.item, 'agent'), refsOf(again.item, 'agent'), lexicon)) points += 0.5;
  if (again.besides) points -= 1;
  if (distance === 0 && (told.onlyNamed || isItsToll(told, again) || again.within)) points += 1.5;
  if (told.bareToll && again.taking === 'new' && again.item.figures === undefined && distance <= LEDE)
    points += 1.5;
  // What is told without a day or a place of its own is seldom of something new.
  if (isPlaced(again.item)) return points;
  if (again.bareToll) return points + (distance <= 1 ? 0 : 0.5);
  const goesOn = again.taking === 'plain' || told.item.type !== type;
  return points + (distance <= 1 && goesOn && salience === 'main' ? 0.75 : 0);
}

/** Sentences in which a report tells what its first one told. */
const LEDE = 2;

const FAR = 8;


function wordsPart(told: Telling, again: Telling): Part {
  const distance = again.sentence - told.sentence;
  let points = distance <= 1 ? 0.5 : distance > FAR ? -1 : 0;
  if (told.heading) points += underHeading(again.sentence - told.item.key.sentence);
  // A source tells it from its beginning: "the convoy fell into an ambush, the army said".
  else if (again.taking === 'new')
    points -= again.voiced ? (sharedVoices(told, again) === null ? 0.5 : 0.75) : 1.5;
  if (takesUp(again)) points += again.taking === 'up' ? 2 : 1;
  // "were killed and others taken when gunmen attacked": the toll of what the clause of time tells.
  if (distance === 0 && told.bareToll && again.when) points += 2;
  if (again.goingOn && distance <= 2 && told.item.type === again.item.type) points += 1.25;
  if (again.bareToll) points += distance <= 1 ? 1 : 0.5;
  if (told.fronted && distance === 0 && again.item.trigger[0] > told.item.trigger[1]) points += 3;
  if (told.item.type === again.item.type && told.item.type !== 'attack')
    points += isPlaced(again.item) ? 0.5 : 1;
  if (again.item.salience === 'background' && again.taking === 'plain') points -= 0.5;
  const repeats = addsNothing(told.item, again.item);
  if (again.told && repeats) points += 0.75;
  if (!repeats && again.taking === 'plain' && !again.bareToll && !told.heading) points -= 0.5;
  if (takesUp(again) && isBlowToGunmen(told.item)) points -= 1.5;
  return [points, takesUp(again) ? 'a definite noun that takes it up' : told.heading ? 'the heading' : ''];
}
