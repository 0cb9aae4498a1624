/**
 * What an address may carry after its question mark. Each view's filters are read from there and written back; a value
 * that does not fit is dropped, so that a mistyped or old link still opens its view.
 */
import type { ActorFilter, Language, NetworkFilter, ReportFilter, SearchFilter } from '@marsad/model';
import type { Given } from '../api/given.js';
import { isLanguage } from '../language/languages.js';
import { flag, type RawParams, readDay, readId, readOneOf, readWhole, readWords } from './read-param.js';

/** Kept on every address once it was chosen. */
export interface RootParams {
  readonly lang?: Language | undefined;
}

export function readRootParams(raw: RawParams): RootParams {
  return { lang: isLanguage(raw.lang) ? raw.lang : undefined };
}

export type ReportParams = Omit<Given<ReportFilter>, 'cursor' | 'limit'>;

export function readReportParams(raw: RawParams): ReportParams {
  return {
    q: readWords(raw.q),
    language: isLanguage(raw.language) ? raw.language : undefined,
    // An outlet that the register does not know is named by its words.
    outlet: readWords(raw.outlet),
    from: readDay(raw.from),
    to: readDay(raw.to),
    type: readId(raw.type),
    family: readId(raw.family),
    actor: readId(raw.actor),
    order: readOneOf(raw.order, ['published', 'taken-in']),
  };
}

export interface ReaderParams {
  /** Id of the card to open at. */
  readonly card?: string | undefined;
}

export function readReaderParams(raw: RawParams): ReaderParams {
  return { card: readId(raw.card) };
}

export type ActorsParams = Omit<Given<ActorFilter>, 'cursor' | 'limit'>;

export function readActorsParams(raw: RawParams): ActorsParams {
  return {
    q: readWords(raw.q),
    kind: readId(raw.kind),
    country: readId(raw.country),
    order: readOneOf(raw.order, ['assertions', 'name', 'last']),
  };
}

export interface DossierParams {
  readonly family?: string | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
  readonly rejected?: true | undefined;
}

export function readDossierParams(raw: RawParams): DossierParams {
  return {
    family: readId(raw.family),
    order: readOneOf(raw.order, ['oldest', 'newest']),
    rejected: flag(raw.rejected),
  };
}

/** The four kinds of ties that the network draws. */
export const TIE_KINDS = ['warm-verbal', 'warm-material', 'cold-verbal', 'cold-material'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

export const TABLE_COLUMNS = ['a', 'b', 'tie', 'count', 'first', 'last'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface NetworkParams extends Pick<Given<NetworkFilter>, 'from' | 'to' | 'actor' | 'min'> {
  readonly generic?: true | undefined;
  /** Kinds of ties that are not shown, joined by commas. */
  readonly hide?: string | undefined;
  readonly tab?: 'table' | undefined;
  /** The chosen node's ref, or the chosen edge's key. */
  readonly node?: string | undefined;
  readonly edge?: string | undefined;
  readonly sort?: TableColumn | undefined;
  readonly down?: true | undefined;
}

/** The kinds in a list such as `warm-verbal,cold-verbal`, in their own order. */
export function readHidden(list: string | undefined): readonly TieKind[] {
  const named = new Set(list?.split(',') ?? []);
  return TIE_KINDS.filter((kind) => named.has(kind));
}

export function readNetworkParams(raw: RawParams): NetworkParams {
  const hidden = readHidden(typeof raw.hide === 'string' ? raw.hide : undefined);
  return {
    from: readDay(raw.from),
    to: readDay(raw.to),
    actor: readId(raw.actor),
    min: readWhole(raw.min, 2, 1000),
    generic: flag(raw.generic),
    hide: hidden.length > 0 ? hidden.join(',') : undefined,
    tab: readOneOf(raw.tab, ['table']),
    node: readId(raw.node),
    edge: readWords(raw.edge),
    sort: readOneOf(raw.sort, TABLE_COLUMNS),
    down: flag(raw.down),
  };
}

const CERTAINTIES = ['certain', 'probable', 'possible', 'uncommitted'] as const;
const JUDGED = ['accepted', 'rejected', 'corrected', 'unjudged'] as const;

export interface SearchParams
  extends Omit<Given<SearchFilter>, 'near' | 'within' | 'polarity' | 'cursor' | 'limit'> {
  /** Kilometres around `place`; without it, the place itself. */
  readonly within?: number | undefined;
}

export function readSearchParams(raw: RawParams): SearchParams {
  return {
    q: readWords(raw.q),
    type: readId(raw.type),
    family: readId(raw.family),
    actor: readId(raw.actor),
    place: readWords(raw.place),
    within: readWhole(raw.within, 1, 2000),
    country: typeof raw.country === 'string' && /^[A-Z]{2}$/.test(raw.country) ? raw.country : undefined,
    from: readDay(raw.from),
    to: readDay(raw.to),
    voice: readId(raw.voice),
    certainty: readOneOf(raw.certainty, CERTAINTIES),
    judged: readOneOf(raw.judged, JUDGED),
  };
}

/** What the server is asked: the place itself, or what lies around it. Nothing else of an address goes along. */
export function searchFilter(params: SearchParams): Given<SearchFilter> {
  const { q, type, family, actor, place, within, country, from, to, voice, certainty, judged } = params;
  const where = place === undefined || within === undefined ? { place } : { near: place, within };
  return { q, type, family, actor, ...where, country, from, to, voice, certainty, judged };
}
