/**
 * Weighs whether two tellings are of one event. What contradicts (dates, places, doers, tolls, words such as
 * "another") forbids it; what they share, and how the later one takes the earlier up, speaks for it. It does not choose
 * among several events.
 */
import { dayNumber, edtfBounds, type Figure } from '@marsad/model';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Unsigned } from '../assembly.js';
import { countAlike } from './counts.js';
import { retelling, sameKind } from './kinds.js';
import { comparePlaces } from './nearness.js';
import type { Telling } from './telling.js';
import { addsNothing, sharedVoices } from './voices-agree.js';

/** How strongly a later telling is of an earlier event, and what says so. */
export interface Likeness {
  readonly points: number;
  readonly why: readonly string[];
}

/** Points from which two tellings are taken to be of one event. */
export const ENOUGH = 2;
/** Points from which another source is taken to tell of it too; its assertion is not joined. */
export const LIKELY = 1;

/** Null where something forbids that they are of one event. */
export function likenessOf(told: Telling, again: Telling, lexicon: Lexicon): Likeness | null {
  if (!sameKind(told, again, lexicon) || told.plural !== again.plural) return null;
  // Of several attacks each is told by itself.
  if (again.plural && !told.heading) return null;
  if (again.apart && !(told.heading && told.apart)) return null;
  const [a, b] = [told.item, again.item];
  if (!isReal(a) || !isReal(b)) return null;
  if (retelling(b.type, lexicon) === 'statement') return sameStatement(told, again);
  const violent = lexicon.types.get(a.type)?.family === 'violence';
  const parts = [
    timePart(told, again),
    placePart(a, b),
    ...(violent
      ? isOwnLoss(told, again)
        ? [OWN_LOSS]
        : [doerPart(a, b, lexicon), struckPart(told, again)]
      : [rolesPart(a, b)]),
    tollPart(a, b) ?? (sharedVoices(told, again) ? null : OTHER_TOLL),
    wordsPart(told, again),
  ];
  let points = 0;
  const why: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    points += part[0];
    if (part[0] > 0 && part[1]) why.push(part[1]);
  }
  return { points, why };
}

/** Points with what they are for, or null for a contradiction. */
type Part = readonly [points: number, why?: string] | null;

/** Two sources count differently. */
const OTHER_TOLL: Part = [-0.5];

const OWN_LOSS: Part = [1, 'the losses of those who did it'];

/** "ten attackers were killed", right behind the attack: what it cost them, told without anybody who killed them. */
function isOwnLoss(told: Telling, again: Telling): boolean {
  if (!again.bareToll || again.item.figures === undefined || again.sentence - told.sentence > 1) return false;
  const [doers, struck] = [refsOf(told.item, 'agent'), refsOf(again.item, 'target')];
  return struck.length > 0 && struck.every((ref) => doers.includes(ref));
}

const takesUp = ({ taking }: Telling): boolean => taking === 'up' || taking === 'again';

const isReal = ({ factuality }: Unsigned): boolean =>
  factuality.polarity === 'affirmed' && (factuality.status === 'occurred' || factuality.status === 'ongoing');

/** What is said twice with nothing new is one statement; a claim in the text may be of another attack. */
function sameStatement(told: Telling, again: Telling): Likeness | null {
  const refs = Object.values(again.item.roles).flatMap((fillers) => fillers.map((f) => f.ref));
  if (refs.length === 0 || refs.includes(null)) return null;
  const near = again.sentence - told.sentence <= 1;
  const shared = rolesPart(told.item, again.item);
  if (told.heading && shared && shared[0] > 0) return { points: ENOUGH + shared[0], why: ['the heading'] };
  if (CLAIMS.has(again.item.type) || !near || !addsNothing(told.item, again.item)) return null;
  return { points: ENOUGH, why: ['who speaks'] };
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
  // "last Wednesday's attack on the post at Barani" is another than the one told without a day.
  if (!dated || told.heading || again.taking === 'up') return [0];
  return [told.item.key.time === null ? -1 : -0.25];
}

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

function doerPart(a: Unsigned, b: Unsigned, lexicon: Lexicon): Part {
  const [one, other] = a.roles.party || b.roles.party ? ['party', 'party'] : ['agent', 'agent'];
  const [as, bs] = [refsOf(a, one), refsOf(b, other)];
  const known = (refs: readonly string[]): string[] => refs.filter((r) => !GENERIC.test(r));
  if (known(as).length > 0 && known(bs).length > 0) {
    if (known(as).some((x) => known(bs).includes(x))) return [1, 'who did it'];
    return known(as).some((x) => known(bs).some((y) => related(x, y, lexicon))) ? [0.5, 'who did it'] : null;
  }
  // Whom the one struck did the other.
  const [aTarget, bTarget] = [refsOf(a, 'target'), refsOf(b, 'target')];
  if (as.some((x) => bTarget.includes(x)) || bs.some((x) => aTarget.includes(x))) return null;
  return as.length > 0 && as.some((x) => bs.includes(x)) ? [0.5, 'who did it'] : [0];
}

function struckPart(told: Telling, again: Telling): Part {
  const [as, bs] = [refsOf(told.item, 'target'), refsOf(again.item, 'target')];
  const shared = as.filter((x) => bs.includes(x));
  const parties = refsOf(told.item, 'party');
  if (again.bareToll && bs.some((x) => parties.includes(x))) return [1, 'whom it struck'];
  if (shared.length > 0) return [shared.some((x) => !GENERIC.test(x)) ? 1 : 0.5, 'whom it struck'];
  if (as.length === 0 || bs.length === 0) return [0];
  return [takesUp(again) || again.bareToll ? -0.5 : -1.5];
}

const SMALL = 3;

function tollPart(a: Unsigned, b: Unsigned): Part {
  let points = 0;
  for (const figure of b.figures ?? [])
    for (const known of a.figures ?? []) {
      if (figure.measure !== known.measure || !sameCounted(known, figure)) continue;
      if (!countAlike(known, figure)) return isPart(known, figure) || isPart(figure, known) ? [points] : null;
      points = Math.max(points, (figure.best ?? 0) >= SMALL ? 2 : 0.5);
    }
  return [points, 'the toll'];
}

const sameCounted = (a: Figure, b: Figure): boolean =>
  (a.of === undefined || b.of === undefined || a.of === b.of || a.of === 'person' || b.of === 'person') &&
  (!a.ref || !b.ref || a.ref === b.ref || GENERIC.test(a.ref) || GENERIC.test(b.ref));

/** Fewer of a narrower kind may be among the many that were counted before. */
const isPart = (all: Figure, some: Figure): boolean =>
  (all.of === 'person' || all.of === undefined) &&
  some.of !== undefined &&
  some.of !== 'person' &&
  (some.best ?? some.low ?? 0) < (all.best ?? all.low ?? 0);

const isPlaced = ({ key }: Unsigned): boolean => key.places.length > 0 || key.time !== null;

/** What soldiers do to gunmen is seldom "the attack". */
const isBlowToGunmen = (item: Unsigned): boolean => {
  const struck = refsOf(item, 'target');
  return struck.length > 0 && struck.every((ref) => ref.startsWith('unidentified-armed-group-'));
};

/** The lede tells what the heading told; further down the report turns to other things. */
const underHeading = (distance: number): number => (distance <= 2 ? 2 : distance === 3 ? 1 : 0);

const FAR = 8;

function wordsPart(told: Telling, again: Telling): Part {
  const distance = again.sentence - told.sentence;
  let points = distance <= 1 ? 0.5 : distance > FAR ? -1 : 0;
  if (told.heading) points += underHeading(again.sentence - told.item.key.sentence);
  else if (again.taking === 'new') points -= 1.5;
  if (takesUp(again)) points += again.taking === 'up' ? 2 : 1;
  // "were killed and others taken when gunmen attacked": the toll of what the clause of time tells.
  if (distance === 0 && told.bareToll && again.when) points += 2;
  if (again.goingOn && distance <= 2 && told.item.type === again.item.type) points += 1.25;
  if (again.bareToll) points += distance <= 1 ? 1 : 0.5;
  if (told.item.type === again.item.type && told.item.type !== 'attack')
    points += isPlaced(again.item) ? 0.5 : 1;
  if (again.item.salience === 'background' && again.taking === 'plain') points -= 0.5;
  const repeats = addsNothing(told.item, again.item);
  if (again.told && repeats) points += 0.75;
  if (!repeats && again.taking === 'plain' && !again.bareToll && !told.heading) points -= 0.5;
  if (takesUp(again) && isBlowToGunmen(told.item)) points -= 1.5;
  return [points, takesUp(again) ? 'a definite noun that takes it up' : told.heading ? 'the heading' : ''];
}
