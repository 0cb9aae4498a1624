/**
 * What the screens ask for, by name. The language is part of every key, since the server words its answers.
 */
import type {
  ActorFilter,
  ActorRow,
  ActorView,
  Card,
  CardFilter,
  Language,
  NetworkFilter,
  NetworkView,
  Page,
  PlaceRow,
  ReportFilter,
  ReportRow,
  ReportView,
  SearchFilter,
  SearchView,
  StatusView,
  VocabularyView,
} from '@marsad/model';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Given } from './given.js';
import { ask } from './request.js';

const FIRST = undefined as string | undefined;

function nextOf(page: { readonly next: string | null }): string | undefined {
  return page.next ?? undefined;
}

/** Counts, outlets, versions. */
export function statusQuery(lang: Language) {
  return queryOptions({
    queryKey: ['status', lang],
    queryFn: ({ signal }) => ask<StatusView>('/api/status', { lang }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Types, families, kinds and countries by name. */
export function vocabularyQuery(lang: Language) {
  return queryOptions({
    queryKey: ['vocabulary', lang],
    queryFn: ({ signal }) => ask<VocabularyView>('/api/vocabulary', { lang }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** The list of reports, page by page. */
export function reportsQuery(filter: Given<ReportFilter>, lang: Language) {
  return infiniteQueryOptions({
    queryKey: ['reports', lang, filter],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<ReportRow>>('/api/reports', { ...filter, lang, cursor: pageParam }, signal),
    initialPageParam: FIRST,
    getNextPageParam: nextOf,
    placeholderData: keepPreviousData,
  });
}

/** One report with its text and cards. */
export function reportQuery(id: string, lang: Language) {
  return queryOptions({
    queryKey: ['report', id, lang],
    queryFn: ({ signal }) => ask<ReportView>(`/api/reports/${encodeURIComponent(id)}`, { lang }, signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });
}

/** Cards, page by page. */
export function cardsQuery(filter: Given<CardFilter>, lang: Language) {
  return infiniteQueryOptions({
    queryKey: ['cards', lang, filter] as const,
    queryFn: ({ pageParam, signal }) =>
      ask<Page<Card>>('/api/cards', { ...filter, lang, cursor: pageParam }, signal),
    initialPageParam: FIRST,
    getNextPageParam: nextOf,
    // One actor's cards never stand under another's name, not even for a moment.
    placeholderData: (previous, query) =>
      query?.queryKey[2]?.actor === filter.actor && query?.queryKey[2]?.other === filter.other
        ? previous
        : undefined,
  });
}

/** The list of actors, page by page. */
export function actorsQuery(filter: Given<ActorFilter>, lang: Language) {
  return infiniteQueryOptions({
    queryKey: ['actors', lang, filter],
    queryFn: ({ pageParam, signal }) =>
      ask<Page<ActorRow>>('/api/actors', { ...filter, lang, cursor: pageParam }, signal),
    initialPageParam: FIRST,
    getNextPageParam: nextOf,
    placeholderData: keepPreviousData,
  });
}

/** The head of one dossier. */
export function actorQuery(ref: string, lang: Language) {
  return queryOptions({
    queryKey: ['actor', ref, lang],
    queryFn: ({ signal }) => ask<ActorView>(`/api/actors/${encodeURIComponent(ref)}`, { lang }, signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === ref ? previous : undefined),
  });
}

/** Actors and the ties between them. */
export function networkQuery(filter: Given<NetworkFilter>, lang: Language) {
  return queryOptions({
    queryKey: ['network', lang, filter],
    queryFn: ({ signal }) => ask<NetworkView>('/api/network', { ...filter, lang }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Actors named by the words, and reports that hold them or say what is asked, page by page. */
export function searchQuery(filter: Given<SearchFilter>, lang: Language) {
  return infiniteQueryOptions({
    queryKey: ['search', lang, filter],
    queryFn: async ({ pageParam, signal }) => {
      const { hits, actors } = await ask<SearchView>(
        '/api/search',
        { ...filter, lang, cursor: pageParam },
        signal,
      );
      return { ...hits, actors };
    },
    initialPageParam: FIRST,
    getNextPageParam: nextOf,
  });
}

/** Places that words may mean. */
export function placesQuery(q: string, lang: Language) {
  return queryOptions({
    queryKey: ['places', lang, q],
    queryFn: ({ signal }) => ask<readonly PlaceRow[]>('/api/places', { q, lang }, signal),
    enabled: q !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
}
