/**
 * Where reports on one event cannot all be right, found by rule and named: toll, date, place, perpetrator, and whether
 * it happened at all. Only statements of different origins contradict one another; both sides are listed and neither
 * is preferred.
 */
import {
  type Contradiction,
  type ContradictionSide,
  dayOf,
  type SaidOfIt,
  type Toll,
  type TollLine,
  type TollStatement,
} from '@marsad/model';
import { isUnnamed } from '../actor-class.js';
import { kilometres } from '../events/distance.js';
import type { EventMaterial, EventTelling } from './event-material.js';

/** What a statement allows: from its low to its high, without end where nobody set one. */
const bounds = ({ low, best, high }: TollStatement): readonly [number, number] => [
  low ?? best ?? 0,
  high ?? Number.POSITIVE_INFINITY,
];

const numberWords = ({ low, best, high }: TollStatement): string => {
  if (best === null) return high === null ? `at least ${low ?? 0}` : `${low ?? 0} to ${high}`;
  return high === null ? `at least ${best}` : String(best);
};

function apart(x: TollStatement, y: TollStatement): boolean {
  const [[a, b], [c, d]] = [bounds(x), bounds(y)];
  return b < c || d < a;
}

const unique = (all: readonly string[]): string[] => [...new Set(all)].sort();

/** Statements by what they say, each side with its origins. */
function sidesBy<T>(
  all: readonly T[],
  says: (one: T) => string,
  told: (one: T) => Omit<ContradictionSide, 'says'>,
): ContradictionSide[] {
  const sides = new Map<string, ContradictionSide>();
  for (const one of all) {
    const name = says(one);
    const { said, origins, assertions } = told(one);
    const known = sides.get(name);
    sides.set(name, {
      ...{ says: name, said },
      origins: unique([...(known?.origins ?? []), ...origins]),
      assertions: [...(known?.assertions ?? []), ...assertions],
    });
  }
  return [...sides.values()];
}

function tollContradiction({ measure, side, kind, whose, statements }: TollLine): Contradiction[] {
  const whole = statements.filter(({ partial }) => !partial);
  const against = whole.filter((x) => whole.some((y) => x.origin.key !== y.origin.key && apart(x, y)));
  if (against.length === 0) return [];
  const sides = sidesBy(against, numberWords, ({ low, best, high, origin, places }) => ({
    said: { what: 'number', low, best, high },
    origins: [origin.key],
    assertions: places,
  }));
  const where = side === 'attacked' ? 'attacked side' : side === 'unknown' ? 'side not told' : side;
  const on = [measure, where, ...(kind === 'all' ? [] : [kind])].join(', ');
  return [{ kind: 'toll', on, whose, counted: { measure, side, kind }, sides }];
}

const place = ({ telling, report }: EventTelling) => ({ report: report.id, assertion: telling.assertion.id });
const told = (one: EventTelling) => ({ origins: [one.origin.key], assertions: [place(one)] });

/** The tellings for which another of another origin says something that cannot be. */
function disputed(
  tellings: readonly EventTelling[],
  apartBy: (x: EventTelling, y: EventTelling) => boolean,
): EventTelling[] {
  return tellings.filter((x) => tellings.some((y) => x.origin.key !== y.origin.key && apartBy(x, y)));
}

function days({ telling }: EventTelling): string {
  const [first, last] = telling.days!;
  return first === last ? dayOf(first) : `${dayOf(first)} to ${dayOf(last)}`;
}

function farApart({ telling: { place: a } }: EventTelling, { telling: { place: b } }: EventTelling): boolean {
  if (a?.lat == null || a.lon == null || b?.lat == null || b.lon == null || a.ref === b.ref) return false;
  return kilometres(a.lat, a.lon, b.lat, b.lon) > a.reach + b.reach;
}

function contradictionOf(
  kind: Contradiction['kind'],
  on: string,
  all: readonly EventTelling[],
  says: (one: EventTelling) => string,
  said: (one: EventTelling) => SaidOfIt,
): Contradiction[] {
  const sides = sidesBy(all, says, (one) => ({ said: said(one), ...told(one) }));
  return sides.length > 1 ? [{ kind, on, whose: null, sides }] : [];
}

/** Who is said to have done it: named agents, and groups that claimed it. */
function perpetrators({ tellings, statements, targets }: EventMaterial): Contradiction[] {
  const named = (refs: readonly (string | null)[]): string[] =>
    refs.flatMap((ref) => (ref === null || isUnnamed(ref) || targets.has(ref) ? [] : [ref]));
  const all = [
    ...tellings.flatMap((one) =>
      named((one.telling.assertion.roles.agent ?? []).map(({ ref }) => ref)).map((ref) => ({
        ref,
        denied: one.telling.assertion.factuality.polarity === 'denied',
        ...told(one),
      })),
    ),
    ...statements.flatMap(({ assertion, report, origin }) => {
      const { type, roles, factuality } = assertion;
      const side = type === 'accuse' ? roles.target : roles.agent;
      const denied = (type === 'deny-responsibility') !== (factuality.polarity === 'denied');
      const place = { report: report.id, assertion: assertion.id };
      return named((side ?? []).map(({ ref }) => ref)).map((ref) => ({
        ref,
        denied,
        origins: [type === 'accuse' ? origin.key : `voice:${ref}`],
        assertions: [place],
      }));
    }),
  ];
  const sides = sidesBy(
    all,
    ({ ref, denied }) => (denied ? `not ${ref}` : ref),
    ({ ref, denied, ...rest }) => ({ said: { what: 'party', ref, denied }, ...rest }),
  );
  const origins = unique(sides.flatMap((side) => side.origins));
  return sides.length > 1 && origins.length > 1
    ? [{ kind: 'perpetrator', on: 'who did it', whose: null, sides }]
    : [];
}

function occurred({ tellings }: EventMaterial): Contradiction[] {
  const denied = tellings.filter(({ telling }) => telling.assertion.factuality.polarity === 'denied');
  const affirmed = tellings.filter(({ telling }) => telling.assertion.factuality.polarity === 'affirmed');
  if (denied.length === 0 || affirmed.length === 0) return [];
  const says = ({ telling }: EventTelling): string =>
    telling.assertion.factuality.polarity === 'denied' ? 'it did not happen so' : 'it happened';
  return contradictionOf('occurred', 'whether it happened', [...affirmed, ...denied], says, (one) => ({
    what: 'occurrence',
    happened: one.telling.assertion.factuality.polarity !== 'denied',
  }));
}

/** Every contradiction of an event. */
export function contradictionsOf(material: EventMaterial, toll: Toll): readonly Contradiction[] {
  const own = material.tellings.filter(({ satellite }) => satellite === null);
  const dated = own.filter(({ telling }) => telling.days !== null);
  const otherDay = disputed(
    dated,
    ({ telling: x }, { telling: y }) => x.days![1] < y.days![0] || y.days![1] < x.days![0],
  );
  return [
    ...toll.lines.flatMap(tollContradiction),
    ...contradictionOf('date', 'the day', otherDay, days, ({ telling }) => {
      const [first, last] = telling.days!;
      return { what: 'days', first: dayOf(first), last: dayOf(last) };
    }),
    ...contradictionOf(
      ...(['place', 'the place', disputed(own, farApart)] as const),
      ({ telling }) => telling.place!.name,
      ({ telling: { place } }) => ({ what: 'place', ref: place!.ref, name: place!.name }),
    ),
    ...perpetrators(material),
    ...occurred(material),
  ];
}
