/**
 * What one event is computed from: its tellings with their reports and origins, and what its reports say besides.
 * It is laid out once, so that toll, claims, contradictions and hypotheses look at the same things.
 */

import type { Assertion, Origin } from '@marsad/model';
import type { ActorClass, ClassOf } from '../actor-class.js';
import type { Origins } from '../copies/origins.js';
import type { FusedEvents } from '../events/fuser.js';
import type { Attached } from '../events/satellites.js';
import type { Telling } from '../events/telling.js';
import { tellingKey } from '../events/telling.js';
import type { FusedReport } from '../fused-report.js';

export interface EventTelling {
  readonly telling: Telling;
  readonly report: FusedReport;
  readonly origin: Origin;
  /** Why a vague one stands here; null for those that the event is made of. */
  readonly satellite: string | null;
  readonly by: Attached['how'] | null;
}

/** Something that a report says of the event besides telling it: a claim, a denial, an accusation. */
export interface EventStatement {
  readonly assertion: Assertion;
  readonly report: FusedReport;
  readonly origin: Origin;
  readonly why: string;
}

export interface EventMaterial {
  readonly tellings: readonly EventTelling[];
  readonly statements: readonly EventStatement[];
  readonly reports: readonly FusedReport[];
  readonly origins: Origins;
  readonly classOf: ClassOf;
  /** Who did it and to whom it was done, as the tellings that the event is made of say. */
  readonly agents: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
}

function sideOf(tellings: readonly EventTelling[], side: 'agent' | 'target'): Set<string> {
  const of = (some: readonly EventTelling[]): Set<string> =>
    new Set(
      some.flatMap(({ telling }) => (telling.assertion.roles[side] ?? []).flatMap(({ ref }) => ref ?? [])),
    );
  const told = of(tellings.filter(({ satellite }) => satellite === null));
  return told.size > 0 ? told : of(tellings);
}

/** Satellites by the telling that they are attached to. */
export type Satellites = ReadonlyMap<string, readonly Attached[]>;

function tellingsOf(
  keys: readonly string[],
  events: Pick<FusedEvents, 'tellings' | 'reports'>,
  satellites: Satellites,
  origins: Origins,
): EventTelling[] {
  const added = keys.flatMap((key) => satellites.get(key) ?? []);
  const all = [
    ...keys.map((key) => ({ key, satellite: null, by: null })),
    ...added.map(({ telling, why, how }) => ({ key: telling, satellite: why, by: how })),
  ];
  return all.map(({ key, satellite, by }) => {
    const telling = events.tellings.get(key)!;
    const { report } = events.reports.get(telling.report)!;
    return { telling, report, satellite, by, origin: origins.of(telling.assertion, report) };
  });
}

/** Lays out the event that these tellings make. */
export function eventMaterial(
  keys: readonly string[],
  events: Pick<FusedEvents, 'tellings' | 'reports'>,
  satellites: Satellites,
  origins: Origins,
  classOf: ClassOf,
): EventMaterial {
  const tellings = tellingsOf(keys, events, satellites, origins);
  const inside = new Set(tellings.map(({ telling }) => telling.key));
  const ids = [...new Set(tellings.map(({ telling }) => telling.report))].sort();
  const own = ids.map((id) => events.reports.get(id)!);
  const statements = own.flatMap(({ report, claims }) =>
    claims
      .filter(({ to }) => inside.has(to))
      .map(({ from, why }) => {
        const assertion = report.record.assertions.find((one) => tellingKey(report.id, one.anchor) === from)!;
        return { assertion, report, why, origin: origins.of(assertion, report) };
      }),
  );
  const targets = sideOf(tellings, 'target');
  const agents = new Set([...sideOf(tellings, 'agent')].filter((ref) => !targets.has(ref)));
  return {
    tellings,
    statements,
    reports: own.map(({ report }) => report),
    origins,
    classOf,
    agents,
    targets,
  };
}

/** Classes of a side's refs, those of no known class left out. */
export const sideClasses = (refs: Iterable<string>, classOf: ClassOf): ReadonlySet<ActorClass> =>
  new Set([...refs].map(classOf).filter((one) => one !== 'unknown'));
