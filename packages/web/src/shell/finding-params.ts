/** What the addresses of the screens of findings may carry; a value that does not fit is dropped. */
import type { EventsFilter, FindingsFilter, TollRule } from '@marsad/model';
import { TOLL_RULES } from '@marsad/model';
import type { Narrowed } from '../api/finding-queries.js';
import type { Given } from '../api/given.js';
import { type RawParams, readDay, readId, readOneOf } from './read-param.js';

/** What was known by a day. */
export type KnownParams = Given<FindingsFilter>;

export function readKnownParams(raw: RawParams): KnownParams {
  return { publishedBy: readDay(raw.publishedBy), recordedBy: readDay(raw.recordedBy) };
}

export const WHICH_EVENTS = ['vague', 'disputed', 'unclaimed', 'review'] as const;

export interface EventsParams extends KnownParams {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly actor?: string | undefined;
  readonly type?: string | undefined;
  readonly country?: string | undefined;
  readonly which?: (typeof WHICH_EVENTS)[number] | undefined;
  readonly rule?: TollRule | undefined;
  readonly order?: 'oldest' | undefined;
}

export function readEventsParams(raw: RawParams): EventsParams {
  return {
    ...readKnownParams(raw),
    ...{ from: readDay(raw.from), to: readDay(raw.to), actor: readId(raw.actor), type: readId(raw.type) },
    country: typeof raw.country === 'string' && /^[A-Z]{2}$/.test(raw.country) ? raw.country : undefined,
    which: readOneOf(raw.which, WHICH_EVENTS),
    rule: readOneOf(raw.rule, TOLL_RULES),
    order: readOneOf(raw.order, ['oldest']),
  };
}

/** What the server is asked. */
export function eventsFilter(params: EventsParams): Given<EventsFilter> {
  const { which, order, from, to, actor, type, country, rule, publishedBy, recordedBy } = params;
  const flagged = which === undefined ? {} : { [which]: true, ...(which !== 'vague' && { vague: true }) };
  return { from, to, actor, type, country, rule, publishedBy, recordedBy, ...flagged, order };
}

export type NarrowedParams = Given<Narrowed>;

export function readNarrowedParams(raw: RawParams): NarrowedParams {
  return { ...readKnownParams(raw), actor: readId(raw.actor), from: readDay(raw.from), to: readDay(raw.to) };
}
