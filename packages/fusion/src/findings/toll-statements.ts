/**
 * The figures of an event as statements: what is counted, on which side, how many, on whose word and when. What one
 * origin says again and again is one statement with several places; nothing is added up over origins.
 */

import type { Figure, Measure, Origin, TollKind, TollSide, TollStatement } from '@marsad/model';
import type { ActorClass } from '../actor-class.js';
import { byName } from '../grouped.js';
import { publishedDay } from '../report-day.js';
import type { EventMaterial, EventTelling } from './event-material.js';
import { CLASS_OF_KIND, kindOf, type Sides, sideOf, sidesOf } from './toll-sides.js';

const grouped = <T>(all: readonly T[], nameOf: (one: T) => string): (readonly T[])[] => [
  ...byName(all, (one) => [nameOf(one)]).values(),
];

interface Counted {
  readonly measure: Measure;
  readonly side: TollSide;
  readonly kind: TollKind | 'all';
  readonly whose: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly refs: readonly string[];
}

const plus = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Figures of one kind and side together; "three from Niger and one from Mali" are four. */
function sum(parts: readonly Counted[], kind: TollKind | 'all', whose: string | null = null): Counted {
  const { measure, side } = parts[0]!;
  return {
    ...{ measure, side, kind, whose },
    low: plus(parts.map(({ low }) => low)),
    best: plus(parts.map(({ best }) => best)),
    high: plus(parts.map(({ high }) => high)),
    refs: [...new Set(parts.flatMap(({ refs }) => refs))],
  };
}

/** A total of people whose parts are all of one side is of that side. */
function withParts(figures: readonly Figure[], counted: readonly Counted[], index: number): Counted {
  const own = counted[index]!;
  const parts = counted.filter((_, i) => figures[i]!.part_of === index);
  const sides = new Set(parts.map(({ side }) => side));
  return parts.length > 0 && sides.size === 1
    ? {
        ...own,
        side: parts[0]!.side,
        refs: [...new Set([...own.refs, ...parts.flatMap(({ refs }) => refs)])],
      }
    : own;
}

/** What one telling counts, by kind and in all. */
function countedBy(figures: readonly Figure[], material: EventMaterial, sides: Sides): Counted[] {
  const counted = figures.map((figure): Counted => {
    const kind = kindOf(figure, material);
    const { measure, low, best, high, ref } = figure;
    const side = sideOf(figure, kind, sides, material);
    return { measure, side, kind, whose: ref ?? null, low, best, high, refs: ref == null ? [] : [ref] };
  });
  const isTop = (i: number): boolean => figures[i]!.part_of === undefined;
  const tops = counted.flatMap((_, i) => (isTop(i) ? [withParts(figures, counted, i)] : []));
  const said = counted.filter((one, i) => isTop(i) && one.kind !== 'people');
  const parts = counted.filter((one, i) => !isTop(i) && one.kind !== 'people');
  const nameOf = ({ measure, side, kind }: Counted): string => `${measure} ${side} ${kind}`;
  const told = new Set(said.map(nameOf));
  // "Four soldiers, two of them officers": parts add nothing to a total of their own kind.
  const finest = [...said, ...parts.filter((one) => !told.has(nameOf(one)))];
  const ofOne = grouped(
    finest.filter(({ whose }) => whose !== null),
    (one) => `${nameOf(one)} ${one.whose}`,
  );
  return [
    ...ofOne.map((all) => sum(all, all[0]!.kind, all[0]!.whose)),
    ...grouped(finest, nameOf).map((all) => sum(all, all[0]!.kind)),
    ...grouped(tops, ({ measure, side }) => `${measure} ${side}`).map((all) => sum(all, 'all')),
  ];
}

const OFFICIAL = new Set<ActorClass>(['forces', 'government', 'organisation']);

const isOfficial = ({ ref, role }: Origin, { classOf }: EventMaterial): boolean =>
  role === 'official' || (ref !== null && OFFICIAL.has(classOf(ref)));

function interestOf(
  origin: Origin,
  side: TollSide,
  { attackers }: Sides,
  { targets }: EventMaterial,
): TollStatement['interest'] {
  if (origin.ref === null || side === 'unknown') return 'none';
  if (attackers.has(origin.ref)) return side === 'attackers' ? 'own-losses' : 'enemy-losses';
  if (targets.has(origin.ref)) return side === 'attacked' ? 'own-losses' : 'enemy-losses';
  return 'none';
}

/** Whether a force counts its own only, although others were hit beside it. */
function ownOnly(
  { kind, side, whose, refs }: Counted,
  origin: Origin,
  { targets, classOf }: EventMaterial,
): boolean {
  if (side !== 'attacked' || whose !== null || origin.ref === null) return false;
  if (refs.length !== 1 || refs[0] !== origin.ref) return false;
  return [...targets].some(
    (ref) => ref !== origin.ref && (kind === 'all' || classOf(ref) === CLASS_OF_KIND[kind]),
  );
}

function statementsBy(one: EventTelling, material: EventMaterial, sides: Sides): TollStatement[] {
  const { telling, report, origin } = one;
  if (telling.assertion.factuality.polarity === 'denied') return [];
  return countedBy(telling.assertion.figures ?? [], material, sides).map((counted) => {
    const { refs, ...said } = counted;
    return {
      ...said,
      origin,
      published: publishedDay(report),
      places: [{ report: report.id, assertion: telling.assertion.id }],
      official: isOfficial(origin, material),
      partial: ownOnly(counted, origin, material),
      interest: interestOf(origin, counted.side, sides, material),
    };
  });
}

/** A number of people without a word on who they are, in a report that gives a higher one, may be some of those. */
function someOfThem(
  { telling, satellite }: EventTelling,
  own: TollStatement,
  all: readonly TollStatement[],
): boolean {
  const { figures = [], roles } = telling.assertion;
  const unsaid =
    satellite !== null &&
    own.origin.kind === 'text' &&
    Object.values(roles).every((fillers) => fillers.length === 0) &&
    figures.every(({ of = 'person', ref = null }) => of === 'person' && ref === null);
  return (
    unsaid &&
    all.some(
      (other) =>
        other.places[0]!.report === own.places[0]!.report &&
        [other.measure, other.side, other.kind].join() === [own.measure, own.side, own.kind].join() &&
        (other.best ?? other.low ?? 0) > (own.best ?? own.low ?? 0),
    )
  );
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

const ORDER: readonly string[] = [
  'attacked',
  'attackers',
  'unknown',
  'all',
  'forces',
  'militants',
  'civilians',
  'people',
];

/** Every statement of an event's toll, one an origin and number, oldest first within what it counts. */
export function tollStatements(material: EventMaterial): readonly TollStatement[] {
  const sides = sidesOf(material);
  const told = material.tellings.map((one) => ({ one, said: statementsBy(one, material, sides) }));
  const raw = told.flatMap(({ said }) => said);
  const all = told.flatMap(({ one, said }) =>
    said.map((own) => (someOfThem(one, own, raw) ? { ...own, partial: true } : own)),
  );
  const nameOf = ({ measure, side, kind, whose, low, best, high, origin, partial }: TollStatement): string =>
    [measure, side, kind, whose, low, best, high, origin.key, partial].join(' ');
  const merged = grouped(all, nameOf).map((same) => ({
    ...same[0]!,
    published: same.reduce<number | null>((day, one) => earlier(day, one.published), null),
    places: same.flatMap(({ places }) => places),
  }));
  return merged.sort(
    (x, y) =>
      (x.measure < y.measure ? -1 : x.measure > y.measure ? 1 : 0) ||
      ORDER.indexOf(x.side) - ORDER.indexOf(y.side) ||
      ORDER.indexOf(x.kind) - ORDER.indexOf(y.kind) ||
      ((x.whose ?? '') < (y.whose ?? '') ? -1 : (x.whose ?? '') > (y.whose ?? '') ? 1 : 0) ||
      (x.published ?? 1e9) - (y.published ?? 1e9) ||
      (x.origin.key < y.origin.key ? -1 : x.origin.key > y.origin.key ? 1 : 0) ||
      (x.best ?? x.low ?? 0) - (y.best ?? y.low ?? 0),
  );
}
