/**
 * An event as a finding: what, when, where, who, with what toll, on whose word, who claimed it, where reports
 * contradict one another, and which hypotheses stand. All of it is computed from tellings that are listed, so that
 * every number opens its sentences; nothing of it can be edited.
 */
import {
  type CopyPair,
  dayOf,
  type EventFinding,
  type Origin,
  type PairScore,
  sha256Hex,
  type Told,
} from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import { lineageOf } from '../copies/lineage.js';
import type { Origins } from '../copies/origins.js';
import type { Clustered } from '../events/cluster-tellings.js';
import type { FusedEvents } from '../events/fuser.js';
import { byName } from '../grouped.js';
import { FUSION_RULES } from '../rule-version.js';
import { claimsOf } from './claims.js';
import { contradictionsOf } from './contradictions.js';
import { type EventMaterial, type EventTelling, eventMaterial } from './event-material.js';
import { claimantOf, hypothesesOf } from './hypotheses.js';
import { tollOf } from './toll.js';

function told<T>(
  tellings: readonly EventTelling[],
  values: (one: EventTelling) => readonly T[],
  nameOf: (value: T) => string,
): Told<T>[] {
  const found = new Map<string, { value: T; origins: Set<string> }>();
  for (const one of tellings) {
    for (const value of values(one)) {
      const known = found.get(nameOf(value)) ?? { value, origins: new Set<string>() };
      known.origins.add(one.origin.key);
      found.set(nameOf(value), known);
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.origins.size - x.origins.size || (a < b ? -1 : 1))
    .map(([, { value, origins }]) => ({ value, origins: [...origins].sort() }));
}

/** The earliest report's telling names the event, so that a later report does not rename it. */
function idOf(tellings: readonly EventTelling[]): string {
  const [first] = [...tellings].sort(
    ({ telling: x }, { telling: y }) =>
      (x.published ?? 1e9) - (y.published ?? 1e9) || (x.key < y.key ? -1 : 1),
  );
  return `e${sha256Hex(first!.telling.key).slice(0, 12)}`;
}

const days = ({ telling: { days: range } }: EventTelling): string[] => {
  if (range === null) return [];
  const [first, last] = range.map(dayOf) as [string, string];
  return [first === last ? first : `${first}/${last}`];
};

const same = (value: string): string => value;
const roles = (one: EventTelling, side: string): string[] =>
  (one.telling.assertion.roles[side] ?? []).flatMap(({ ref }) => ref ?? []);

/** A report that tells an event on others' words is no origin of its own, however much it tells. */
function independentOf({ tellings, origins }: EventMaterial): string[] {
  const voiced = new Set(
    tellings.filter(({ origin }) => origin.kind !== 'text').map(({ report }) => origins.textOf(report.id)),
  );
  const counted = tellings.filter(
    ({ origin, report }) => origin.kind !== 'text' || !voiced.has(origins.textOf(report.id)),
  );
  return [...new Set(counted.map(({ origin }) => origin.key))].sort();
}

/** Everybody on whose word something of the event stands; claims stand on the claimants' own. */
function originsOf({ tellings, statements }: EventMaterial): Origin[] {
  const claimants = statements
    .filter(({ assertion }) => assertion.type === 'claim-responsibility')
    .flatMap(({ assertion }) => (assertion.roles.agent ?? []).flatMap(({ ref }) => ref ?? []))
    .map(claimantOf);
  const all = [...tellings.map(({ origin }) => origin), ...claimants];
  return [...new Map(all.map((origin) => [origin.key, origin])).values()].sort((x, y) =>
    x.key < y.key ? -1 : 1,
  );
}

/** The finding of an event that is laid out; `pairs` are copies and `review` doubtful pairs that touch it. */
export function eventFinding(
  material: EventMaterial,
  vague: boolean,
  pairs: readonly CopyPair[],
  review: readonly PairScore[],
): EventFinding {
  const { tellings } = material;
  const own = tellings.filter(({ satellite }) => satellite === null);
  const toll = tollOf(material);
  return {
    ...{ id: idOf(own), rules: FUSION_RULES, vague, toll },
    types: told(own, ({ telling }) => [telling.assertion.type], same),
    days: told(own, days, same),
    places: told(
      own,
      ({ telling: { place } }) => (place === null ? [] : [place]),
      ({ name }) => name,
    ),
    agents: told(
      tellings,
      (one) => [...roles(one, 'agent'), ...roles(one, 'party')].filter((ref) => !material.targets.has(ref)),
      same,
    ),
    targets: told(own, (one) => roles(one, 'target').filter((ref) => material.targets.has(ref)), same),
    means: told(
      tellings,
      ({ telling: { assertion } }) => (assertion.means === undefined ? [] : [assertion.means]),
      same,
    ),
    claims: claimsOf(material),
    contradictions: contradictionsOf(material, toll),
    hypotheses: hypothesesOf(material),
    origins: originsOf(material),
    independent: independentOf(material),
    reports: material.reports.map(({ id }) => id),
    lineage: lineageOf(material.reports, pairs),
    tellings: tellings.map(({ telling, origin, satellite, by }) => ({
      ...{ key: telling.key, report: telling.report, assertion: telling.assertion.id },
      ...{ origin: origin.key, satellite, by, lent: telling.lent },
    })),
    review,
  };
}

export interface FindingParts {
  readonly events: FusedEvents;
  readonly origins: Origins;
  readonly copies: readonly CopyPair[];
  readonly classOf: ClassOf;
}

const firstDay = ({ days: [first] }: EventFinding): string => first?.value ?? '9999';

/** Of all pairs, those that touch one of these names, each once. */
function touching<T>(index: ReadonlyMap<string, readonly T[]>, names: readonly string[]): readonly T[] {
  return [...new Set(names.flatMap((name) => index.get(name) ?? []))];
}

const before = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Oldest first, undated ones last; those that are told precisely before the vague ones of a day. */
export const eventOrder = (x: EventFinding, y: EventFinding): number =>
  before(firstDay(x), firstDay(y)) || Number(x.vague) - Number(y.vague) || before(x.id, y.id);

/** All events, oldest first, undated ones last; those that are told precisely before the vague ones of a day. */
export function eventFindings({ events, origins, copies, classOf }: FindingParts): readonly EventFinding[] {
  const satellites = byName(events.satellites, ({ to }) => [to]);
  const copied = byName(copies, ({ a, b }) => [a, b]);
  const of = ({ groups, review }: Clustered, vague: boolean): EventFinding[] => {
    const reviewed = byName(review, ({ a, b }) => [a, b]);
    return groups.map((keys) => {
      const material = eventMaterial(keys, events, satellites, origins, classOf);
      const pairs = touching(
        copied,
        material.reports.map(({ id }) => id),
      );
      return eventFinding(material, vague, pairs, touching(reviewed, keys));
    });
  };
  return [...of(events, false), ...of(events.loose, true)].sort(eventOrder);
}
