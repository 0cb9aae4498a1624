/**
 * Weighs the tolls of two tellings: the same count speaks for one event, counts that contradict each other in one voice
 * forbid it. Which of two counts is right is not asked.
 */
import type { Figure } from '@marsad/model';
import type { Unsigned } from '../assembly.js';
import { countAlike } from './counts.js';
import { isPlaced } from './is-placed.js';
import { mayBePart } from './kinds.js';
import type { Part } from './part.js';
import { GENERIC } from './refs-of.js';
import type { Telling } from './telling.js';

/** Two sources count differently; a count of quite another size, told of "an ambush", is of another one. */
export function otherToll({ item: a }: Telling, { item: b, taking }: Telling): Part {
  if (isOfTheSize(a, b)) return [-0.25];
  return taking === 'new' && isCounted(a, b) ? null : [-0.5];
}

/** Do both count the dead, or the wounded, or the taken? */
export const countsAlso = (a: Unsigned, b: Unsigned): boolean =>
  (b.figures ?? []).some((f) => (a.figures ?? []).some((g) => g.measure === f.measure));

const isCounted = (a: Unsigned, b: Unsigned): boolean =>
  (b.figures ?? []).some(
    (f) => f.best !== null && (a.figures ?? []).some((g) => g.measure === f.measure && g.best !== null),
  );

/** "Dozens of policemen", "thousands", where a few were counted: those of many events. */
export const isOfMany = (a: Unsigned, b: Unsigned): boolean =>
  b.key.time === null &&
  (b.figures ?? []).some((f) =>
    (a.figures ?? []).some(
      (g) =>
        g.measure === f.measure &&
        (isOfWar(g, f) || (f.best === null && (f.low ?? 0) >= LARGE && isFew(g, f))),
    ),
  );

/** Counted to the head, and far fewer than "dozens". */
const isFew = ({ best }: Figure, { low }: Figure): boolean => best !== null && (low ?? 0) >= SIZE * best;

/** Forty thousand are not those of one event of seven. */
const isOfWar = ({ best }: Figure, count: Figure): boolean =>
  best !== null && count.best !== null && count.best >= WAR && count.best >= WAR * best;

const WAR = 100;

const LARGE = 20;
const SIZE = 3;

const isOfTheSize = (a: Unsigned, b: Unsigned): boolean =>
  (b.figures ?? []).some((f) =>
    (a.figures ?? []).some(
      (g) =>
        g.measure === f.measure &&
        Math.max(f.best ?? 0, g.best ?? 0) <= SIZE * Math.min(f.best ?? 0, g.best ?? 0),
    ),
  );

const SMALL = 3;
const TELLING = 5;
/** So many are not counted twice by chance. */
const GREAT = 10;
/** Sentences behind which three dead may be three others. */
const NEAR = 3;

/** Do both count the same many, be it only "dozens"? */
export const isSameCount = (a: Unsigned, b: Unsigned): boolean =>
  (b.figures ?? []).some(
    (f) =>
      (f.best === null || f.best >= TELLING) &&
      (a.figures ?? []).some((g) => g.measure === f.measure && countAlike(g, f) && g.best === f.best),
  );

/** A toll so great that two events will hardly have it both. */
export const isSameToll = (a: Unsigned, b: Unsigned, least = TELLING): boolean =>
  (b.figures ?? []).some(
    (f) =>
      (f.best ?? 0) >= least &&
      (a.figures ?? []).some((g) => g.measure === f.measure && g.best === f.best && sameCounted(g, f)),
  );

/** Points for a shared count, null for counts that contradict each other. */
export function tollPart(told: Telling, again: Telling): Part {
  const { item: a } = told;
  const { item: b, bareToll } = again;
  const least = again.sentence - told.sentence > NEAR ? TELLING : SMALL;
  let points = areAllSame(a, b) ? 2 : 0;
  for (const figure of b.figures ?? [])
    for (const known of a.figures ?? []) {
      if (isOfAlike(figure, b, a)) continue;
      if (figure.measure !== known.measure || !sameCounted(known, figure)) continue;
      if (bareToll && isSum(known, b.figures ?? [])) return [2, 'the toll'];
      if (!countAlike(known, figure)) return isPart(known, figure) || isPart(figure, known) ? [points] : null;
      points = Math.max(points, (figure.best ?? 0) >= least ? 2 : 0.5);
    }
  return [points, 'the toll'];
}

/** "a gendarme and four civilians": few of each, and all of them the same. */
function areAllSame({ figures: as = [] }: Unsigned, { figures: bs = [] }: Unsigned): boolean {
  const same = bs.filter((f) =>
    as.some((g) => g.measure === f.measure && g.best === f.best && g.of === f.of && g.best !== null),
  );
  return same.length > 1 && same.some((f) => (f.best ?? 0) > 1);
}

/** "four dead in one village", of the fifteen told before; "the toll has risen to twenty". */
export const isOtherCount = ({ item: a }: Telling, { item: b, bareToll, elsewhen }: Telling): boolean =>
  bareToll &&
  !elsewhen &&
  !isPlaced(b) &&
  mayBePart(b.type, 'attack') &&
  (b.figures ?? []).some((f) =>
    (a.figures ?? []).some(
      (g) =>
        g.measure === f.measure &&
        !isOfAlike(f, b, a) &&
        sameCounted(g, f) &&
        !countAlike(g, f) &&
        isLikeCount(g, f) &&
        !isSum(g, b.figures ?? []),
    ),
  );

/** Fewer, or more by as much as a toll rises. */
const isLikeCount = (known: Figure, count: Figure): boolean =>
  (count.best ?? count.high ?? 0) <= SIZE * (known.best ?? known.low ?? 0);

/** "five rangers and one soldier" of six. */
const isSum = (all: Figure, parts: readonly Figure[]): boolean => {
  const own = parts.filter((f) => f.measure === all.measure && f.part_of === undefined);
  return own.length > 1 && own.reduce((sum, f) => sum + (f.best ?? Number.NaN), 0) === all.best;
};

/** Are the same people counted? Where the number alone tells, an army may have been misread. */
const sameCounted = (a: Figure, b: Figure): boolean =>
  (a.of === undefined || b.of === undefined || a.of === b.of || a.of === 'person' || b.of === 'person') &&
  (!a.ref ||
    !b.ref ||
    a.ref === b.ref ||
    GENERIC.test(a.ref) ||
    GENERIC.test(b.ref) ||
    (a.best === b.best && (a.best ?? 0) >= GREAT));

/** "six wounded, three of them gravely", of the six wounded told before. */
const isOfAlike = ({ part_of }: Figure, { figures = [] }: Unsigned, a: Unsigned): boolean => {
  const whole = part_of === undefined ? undefined : figures[part_of];
  return (
    whole !== undefined && (a.figures ?? []).some((g) => g.measure === whole.measure && g.best === whole.best)
  );
};

/** Fewer of a narrower kind may be among the many that were counted before. */
const isPart = (all: Figure, some: Figure): boolean =>
  (all.of === 'person' || all.of === undefined) &&
  some.of !== undefined &&
  some.of !== 'person' &&
  (some.best ?? some.low ?? 0) < (all.best ?? all.low ?? 0);

/** "attacked a bus, killing nobody said how many; two passengers were killed": the toll of what its sentence tells. */
export const isItsToll = (told: Telling, again: Telling): boolean =>
  again.item.key.predicate.toll !== undefined &&
  !isPlaced(again.item) &&
  !told.bareToll &&
  told.item.figures === undefined &&
  told.sentence === again.sentence &&
  told.item.trigger[0] < again.item.trigger[0];
