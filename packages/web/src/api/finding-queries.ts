/** What the screens of findings ask for, by name, as in `queries`. */
import type {
  ActorFindingsView,
  Card,
  CoverageView,
  DisputesView,
  DyadsView,
  DyadView,
  EventsFilter,
  EventsView,
  EventView,
  FindingsFilter,
  HistoryRow,
  Language,
  LeadsView,
  NamesView,
  SetAsideView,
  TextDifferenceView,
} from '@marsad/model';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Given } from './given.js';
import { ask } from './request.js';

const FIRST = undefined as string | undefined;

/** What leads, pairs and contradictions may be narrowed to. */
export interface Narrowed extends FindingsFilter {
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Events, page by page. */
export function eventsQuery(filter: Given<EventsFilter>, lang: Language) {
  return infiniteQueryOptions({
    queryKey: ['events', lang, filter],
    queryFn: ({ pageParam, signal }) =>
      ask<EventsView>('/api/events', { ...filter, lang, cursor: pageParam }, signal),
    initialPageParam: FIRST,
    getNextPageParam: (page: EventsView) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One event whole. */
export function eventQuery(id: string, filter: Given<FindingsFilter>, lang: Language) {
  return queryOptions({
    queryKey: ['event', id, filter, lang],
    queryFn: ({ signal }) =>
      ask<EventView>(`/api/events/${encodeURIComponent(id)}`, { ...filter, lang }, signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });
}

/** Pairs of parties, page by page. */
export function dyadsQuery(filter: Given<Narrowed>, lang: Language) {
  return infiniteQueryOptions({
    queryKey: ['dyads', lang, filter],
    queryFn: ({ pageParam, signal }) =>
      ask<DyadsView>('/api/dyads', { ...filter, lang, cursor: pageParam }, signal),
    initialPageParam: FIRST,
    getNextPageParam: (page: DyadsView) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Two parties over the years. */
export function dyadQuery(a: string, b: string, filter: Given<FindingsFilter>, lang: Language) {
  const path = `/api/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  return queryOptions({
    queryKey: ['dyad', a, b, filter, lang],
    queryFn: ({ signal }) => ask<DyadView>(path, { ...filter, lang }, signal),
    placeholderData: (previous, query) =>
      query?.queryKey[1] === a && query.queryKey[2] === b ? previous : undefined,
  });
}

/** Changes worth a look. */
export function leadsQuery(filter: Given<Narrowed>, lang: Language) {
  return queryOptions({
    queryKey: ['leads', filter, lang],
    queryFn: ({ signal }) => ask<LeadsView>('/api/leads', { ...filter, lang, limit: 200 }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Events on which reports cannot all be right. */
export function disputesQuery(filter: Given<Narrowed>, lang: Language) {
  return queryOptions({
    queryKey: ['disputes', filter, lang],
    queryFn: ({ signal }) =>
      ask<DisputesView>('/api/contradictions', { ...filter, lang, limit: 200 }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Reports by week, outlet and language. */
export function coverageQuery(filter: Given<FindingsFilter>, lang: Language) {
  return queryOptions({
    queryKey: ['coverage', filter, lang],
    queryFn: ({ signal }) => ask<CoverageView>('/api/coverage', { ...filter, lang }, signal),
    placeholderData: keepPreviousData,
  });
}

/** What differs between two reports. */
export function differenceQuery(a: string, b: string, lang: Language) {
  const path = `/api/differences/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
  return queryOptions({
    queryKey: ['difference', a, b, lang],
    queryFn: ({ signal }) => ask<TextDifferenceView>(path, { lang }, signal),
  });
}

/** Names that the register lacks. */
export function namesQuery(filter: Given<FindingsFilter>, lang: Language) {
  return queryOptions({
    queryKey: ['names', filter, lang],
    queryFn: ({ signal }) => ask<NamesView>('/api/names', { ...filter, lang }, signal),
    placeholderData: keepPreviousData,
  });
}

/** What counts in nothing and is kept. */
export function setAsideQuery(lang: Language) {
  return queryOptions({
    queryKey: ['set-aside', lang],
    queryFn: ({ signal }) => ask<SetAsideView>('/api/set-aside', { lang }, signal),
    placeholderData: keepPreviousData,
  });
}

/** What all reports on an actor amount to. */
export function actorFindingsQuery(ref: string, lang: Language) {
  return queryOptions({
    queryKey: ['actor-findings', ref, lang],
    queryFn: ({ signal }) =>
      ask<ActorFindingsView>(`/api/actors/${encodeURIComponent(ref)}/findings`, { lang }, signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === ref ? previous : undefined),
  });
}

/** All that persons decided of one assertion. */
export function historyQuery(id: string) {
  return queryOptions({
    queryKey: ['history', id],
    queryFn: ({ signal }) =>
      ask<readonly HistoryRow[]>(`/api/cards/${encodeURIComponent(id)}/history`, {}, signal),
  });
}

/** One assertion by its id. */
export function cardQuery(id: string, lang: Language) {
  return queryOptions({
    queryKey: ['card', id, lang],
    queryFn: ({ signal }) => ask<Card>(`/api/cards/${encodeURIComponent(id)}`, { lang }, signal),
    placeholderData: keepPreviousData,
  });
}
