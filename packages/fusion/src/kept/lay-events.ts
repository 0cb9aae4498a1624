/**
 * Which events a change makes anew, and the findings of those: an event whose tellings, satellites, doubtful pairs and
 * reports are what they were is left as it is.
 */
import type { PairScore } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import type { Clustered } from '../events/cluster-tellings.js';
import type { OwnReport } from '../events/own-report.js';
import type { Attached } from '../events/satellites.js';
import type { Telling } from '../events/telling.js';
import { eventFinding } from '../findings/event-finding.js';
import { eventMaterial } from '../findings/event-material.js';
import { byName } from '../grouped.js';
import type { FullReports } from './full-reports.js';
import type { KeptEvents } from './kept-events.js';
import { reportOf } from './region.js';
import type { EventParts, KeptEvent, WrittenEvent } from './shelf.js';

/** Groups as they are now, with who is attached to them; `affected` are all tellings that were looked at. */
export interface NewGroups {
  readonly precise: Pick<Clustered, 'groups' | 'review'> & { readonly affected: ReadonlySet<string> };
  readonly loose: Pick<Clustered, 'groups' | 'review'> & { readonly affected: ReadonlySet<string> };
  readonly attached: ReadonlyMap<string, Attached | null>;
  /** Position of a vague telling in its report. */
  readonly position: (telling: string) => number;
}

export interface EventChange {
  /** Events as they are now that differ from what is kept, or have a report that does. */
  readonly fresh: readonly EventParts[];
  /** Those that were before and are touched, with all that are the same now left out. */
  readonly gone: readonly KeptEvent[];
}

const inSatelliteOrder =
  (position: NewGroups['position']) =>
  (x: { readonly telling: string }, y: { readonly telling: string }): number => {
    const [a, b] = [reportOf(x.telling), reportOf(y.telling)];
    return a === b ? position(x.telling) - position(y.telling) : a < b ? -1 : 1;
  };

/** The parts of every event that is touched, by what they are made of now. */
function partsNow(groups: NewGroups, events: KeptEvents): EventParts[] {
  const { precise, loose, attached, position } = groups;
  const old = [...events.all()];
  const before = old.flatMap(({ satellites }) => satellites.filter((one) => !attached.has(one.telling)));
  const now = [...attached.values()].flatMap((one) => one ?? []);
  const satellites = byName(
    [...before, ...now].map(({ telling, to, how, why }) => ({ telling, to, how, why })),
    ({ to }) => [to],
  );
  const order = inSatelliteOrder(position);
  const parts = (own: readonly string[], vague: boolean, review: readonly PairScore[]): EventParts => ({
    ...{ vague, own, review },
    satellites: own.flatMap((key) => [...(satellites.get(key) ?? [])].sort(order)),
  });
  const made = ({ groups: all, review }: Pick<Clustered, 'groups' | 'review'>, vague: boolean) => {
    const reviewed = byName(review, ({ a, b }) => [a, b]);
    return all.map((own) => parts(own, vague, [...new Set(own.flatMap((key) => reviewed.get(key) ?? []))]));
  };
  const regrouped = (event: KeptEvent): boolean =>
    event.own.some((key) => (event.vague ? loose : precise).affected.has(key));
  const standing = old.filter((event) => !regrouped(event));
  return [
    ...made(precise, false),
    ...made(loose, true),
    ...standing.map(({ own, vague, review }) => parts(own, vague, review)),
  ];
}

const text = ({ vague, own, satellites, review }: EventParts): string =>
  JSON.stringify([vague, own, satellites, review]);

/** Which events are other ones now; `changed` tells the reports that are. Every event that may be touched is loaded. */
export function eventChange(
  groups: NewGroups,
  events: KeptEvents,
  changed: ReadonlySet<string>,
): EventChange {
  const old = [...events.all()];
  const same = new Set(
    old
      .filter(
        ({ own, satellites }) =>
          !own.concat(satellites.map(({ telling }) => telling)).some((key) => changed.has(reportOf(key))),
      )
      .map(text),
  );
  const now = partsNow(groups, events);
  const fresh = now.filter((parts) => !same.has(text(parts)));
  const kept = new Set(now.filter((parts) => same.has(text(parts))).map(text));
  return { fresh, gone: old.filter((event) => !kept.has(text(event))) };
}

/** Reports that tell an event. */
export const reportsIn = ({ own, satellites }: EventParts): string[] => [
  ...new Set([...own, ...satellites.map(({ telling }) => telling)].map(reportOf)),
];

function tellingsIn(reports: readonly OwnReport[]): Map<string, Telling> {
  return new Map(
    reports.flatMap(({ precise, vague }) => [...precise, ...vague].map((one) => [one.key, one] as const)),
  );
}

/** The finding of one event; its reports are loaded. */
export function writtenEvent(parts: EventParts, full: FullReports, classOf: ClassOf): WrittenEvent {
  const ids = reportsIn(parts);
  const reports = ids.flatMap((id) => full.own(id) ?? []);
  const satellites = byName(
    parts.satellites.map((one): Attached => ({ ...one, score: 1 })),
    ({ to }) => [to],
  );
  const laid = {
    reports: new Map(reports.map((own) => [own.report.id, own])),
    tellings: tellingsIn(reports),
  };
  const material = eventMaterial(parts.own, laid, satellites, full.origins(ids), classOf);
  const pairs = full.pairs(ids).filter(({ a, b }) => ids.includes(a) || ids.includes(b));
  const finding = eventFinding(material, parts.vague, pairs, parts.review);
  return { parts: { id: finding.id, ...parts }, finding };
}
