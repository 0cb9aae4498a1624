/**
 * Which findings of a project are asked for: events by day, actor, claim and how well they are told, dyads by actor.
 * It only leaves out, and computes nothing anew.
 */

import { isUnnamed } from '@marsad/fusion';
import { type DyadFinding, type EventFinding, TYPES, type TypeId } from '@marsad/model';
import type { FindingsView } from './findings-view.js';

/** All are optional and are joined by "and". */
export interface Narrowing {
  /** Days, `YYYY-MM-DD`, between which an event may lie. */
  readonly during?: readonly [from: string, to: string];
  readonly actor?: string;
  /** Also events that no report both dates and places. */
  readonly vague?: true;
  /** Only violence that nobody claimed and nobody is named for. */
  readonly unclaimed?: true;
}

function isDuring({ days }: EventFinding, [from, to]: readonly [string, string]): boolean {
  return days.some(({ value }) => {
    const [first = '', last = first] = value.split('/');
    return first <= to && last >= from;
  });
}

/** Who took part in an event or claimed it. */
export const partakers = ({ agents, targets, claims }: EventFinding): string[] => [
  ...[...agents, ...targets].map(({ value }) => value),
  ...claims.claims.flatMap(({ by }) => by ?? []),
];

const takesPart = (event: EventFinding, ref: string): boolean => partakers(event).includes(ref);

/** Violence that nobody is told to have claimed, and of which nobody is named as the one who did it. */
export const isUnclaimed = ({ claims, agents, types }: EventFinding): boolean =>
  claims.claims.length === 0 &&
  types.some(({ value }) => TYPES[value as TypeId]?.family === 'violence') &&
  agents.every(({ value }) => isUnnamed(value));

/** Countries that an event is told to lie in, that of most origins first. */
export const countriesOf = ({ places }: EventFinding): string[] => [
  ...new Set(places.flatMap(({ value }) => value.country ?? [])),
];

/** Whether a telling of it is put up for a person's look, and nobody has said anything. */
export const waitsForReview = ({ review }: EventFinding): boolean =>
  review.some(({ judged }) => judged === undefined);

/** The events asked for. Those told vaguely are left out unless asked for. */
export function eventsOf(
  { events }: Pick<FindingsView, 'events'>,
  { during, actor, vague, unclaimed }: Narrowing,
): EventFinding[] {
  return events.filter(
    (event) =>
      (vague === true || !event.vague) &&
      (unclaimed !== true || isUnclaimed(event)) &&
      (during === undefined || isDuring(event, during)) &&
      (actor === undefined || takesPart(event, actor)),
  );
}

/** The dyads asked for, those with most steps first. */
export function dyadsOf(
  { dyads }: Pick<FindingsView, 'dyads'>,
  { actor }: Pick<Narrowing, 'actor'>,
): DyadFinding[] {
  const asked = actor === undefined ? dyads : dyads.filter(({ pair }) => pair.includes(actor));
  return [...asked].sort(
    (x, y) => y.steps.length - x.steps.length || (x.pair.join() < y.pair.join() ? -1 : 1),
  );
}
