/**
 * The index over the archive as its callers see it: rows go in by journal line, questions come out. It holds nothing
 * that the archive does not hold, so it can be thrown away and made again.
 */
import type {
  ActorFilter,
  Assertion,
  CardFilter,
  Mention,
  Mode,
  MonthCount,
  NetworkFilter,
  Note,
  Page,
  ReportFilter,
  ReportRecord,
  ReportRow,
  SaidFilter,
  Span,
  Verdict,
  Warmth,
} from '@marsad/model';
import type {
  ActorsLinked,
  ArchiveUpgraded,
  AssertionAdded,
  Corrected,
  DecisionUndone,
  EventsLinked,
  Graded,
  JournalLine,
  Judged,
  JudgementUndone,
  LinkUndone,
  NameBarred,
  Noted,
  ProjectMade,
  ReportErased,
  ReportReadAgain,
  ReportTakenIn,
  ReportWithdrawn,
  Unreadable,
  WithdrawalUndone,
} from '../archive/entry.js';
import type { FindingsStore } from './findings-store.js';

/** A report on its way into the index: its journal line, its text and record, and the search tokens of its text. */
export interface IndexedReport<E extends ReportTakenIn | ReportReadAgain = ReportTakenIn> {
  readonly line: JournalLine<E>;
  readonly title: string;
  readonly textLength: number;
  /** Read with all mentions. */
  readonly record: ReportRecord;
  /** Asked of a later reading only, for what was decided on its words. */
  readonly text?: string;
  /** One token a position, from 1; made by the caller, who knows the languages. A position may hold several. */
  readonly tokens: readonly (readonly string[])[];
}

export type DecidedEntry = Corrected | AssertionAdded | Noted | Graded;

/** A correction, an addition, a note or a withdrawal, or the taking back of one. */
export interface IndexedDecision {
  readonly line: JournalLine<DecidedEntry | DecisionUndone | ReportWithdrawn | WithdrawalUndone>;
  /** The last reading of its report and the text of it; null for a note or a grade, which change no rows. */
  readonly reading: { readonly record: ReportRecord; readonly text: string } | null;
}

export type IndexedEntry =
  | IndexedDecision
  | IndexedReport
  | IndexedReport<ReportReadAgain>
  /** They move the position and nothing else: links are read from the journal. */
  | { readonly line: JournalLine<EventsLinked | ActorsLinked | NameBarred | LinkUndone> }
  | { readonly line: JournalLine<ProjectMade | ArchiveUpgraded> }
  | { readonly line: JournalLine<ReportErased | Unreadable> }
  | { readonly line: JournalLine<Judged> }
  | { readonly line: JournalLine<JudgementUndone> };

/** As `ReportRow`, without names. */
export interface StoredReport extends Omit<ReportRow, 'outlet'> {
  readonly outlet: string | null;
  /** Names of its text and its record in the archive, and whole id of text. */
  readonly text: string;
  readonly record: string;
  readonly textId: string;
  readonly quotations: readonly Span[];
  readonly notes: readonly Note[];
}

export interface StoredJudgement {
  readonly n: number;
  readonly verdict: Verdict;
  readonly author: string;
  readonly at: string;
  readonly reason?: string;
  /** Where it stands in the report's last reading, or where it stood when that has no place for it. */
  readonly assertion: string;
  readonly report: string;
  /** False when the last reading has no place for it. */
  readonly placed: boolean;
  /** Line number of the undoing, null while it stands. */
  readonly undone: number | null;
}

export interface StoredDecision {
  readonly n: number;
  readonly at: string;
  readonly report: string;
  /** Where it stands in the report's last reading. */
  readonly anchor: string;
  readonly entry: DecidedEntry;
  /** Line number of the undoing, null while it stands. */
  readonly undone: number | null;
}

/** A decision that stands nowhere. */
export interface StoredUnplaced {
  readonly line: number;
  /** Which telling of a link; empty for everything else. */
  readonly side: '' | 'a' | 'b';
  /** The last reading of its report has no place for it, or its report was withdrawn. */
  readonly why: 'reading' | 'withdrawn';
  readonly report: string;
}

/** That a report was here and was erased. */
export interface StoredErasure {
  readonly report: string;
  readonly n: number;
  readonly at: string;
  readonly author: string;
  readonly reason: string;
}

export interface StoredAssertion {
  readonly assertion: Assertion;
  readonly family: string;
  /** Words of the mentions that it names, by mention id. */
  readonly words: Readonly<Record<string, string>>;
  readonly report: StoredReport;
  /** The last one that still stands. */
  readonly judgement: StoredJudgement | null;
}

export interface ActorTally {
  readonly ref: string;
  readonly assertions: number;
  readonly events: number;
  readonly ties: number;
  readonly reports: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface Link {
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly warmth: Warmth;
  readonly mode: Mode;
  readonly step: number;
  readonly count: number;
  readonly types: readonly { readonly type: string; readonly count: number }[];
  readonly first: string | null;
  readonly last: string | null;
}

/** A word of a query: any of these tokens; several words stand one behind the other in a phrase. */
export interface SearchTerm {
  readonly anyOf: readonly (readonly string[])[];
}

/** Where something is said to have happened: any of these is enough. */
export interface PlacesMeant {
  /** `geonames:ID`. */
  readonly refs: readonly string[];
  /** Names of regions that have no ref. */
  readonly regions: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

/** All within `km` of a point, along a great circle. Decimal degrees, WGS 84. */
export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

/** As `SaidFilter`, with its places found in the gazetteer; a `voice` that is no role is a ref. */
export interface SaidQuery extends Omit<SaidFilter, 'place' | 'near' | 'within'> {
  readonly place?: PlacesMeant;
  readonly near?: Circle;
}

export type CardQuery = Omit<CardFilter, keyof SaidFilter> & SaidQuery;

export interface ReportQuery
  extends Pick<ReportFilter, 'language' | 'outlet' | 'from' | 'to' | 'order' | 'cursor' | 'limit'> {
  /** What one assertion of a report must say; without it, reports that say nothing are there too. */
  readonly said?: SaidQuery;
  readonly search?: WordQuery;
}

/** Assertions of one report that fit: how many, and the first of them. */
export interface Fitting {
  readonly total: number;
  readonly first: readonly StoredAssertion[];
}

/** With neither terms nor refs it finds nothing. */
export interface WordQuery {
  /** All terms must stand in the text, or … */
  readonly terms: readonly SearchTerm[];
  /** … an assertion or mention must name one of these refs, by whatever form. */
  readonly refs: readonly string[];
}

/** Assertions without rejected and withdrawn ones, judgements without those taken back; a report's own count has all that was read. */
export interface IndexCounts {
  readonly reports: number;
  readonly assertions: number;
  readonly actors: number;
  readonly judgements: number;
  /** Reports that were erased, and that are withdrawn; decisions that stand nowhere. */
  readonly erased: number;
  readonly withdrawn: number;
  readonly unplaced: number;
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly published: { readonly first: string | null; readonly last: string | null };
  readonly outlets: readonly { readonly ref: string; readonly count: number }[];
}

/**
 * A cursor that is not of the list asked for is a StoreError `not-found`; a server that cannot be reached within ten
 * seconds is `database-unreachable`. Rejected assertions are in no list, tally or link unless asked for. Months count
 * what is dated to a month or better.
 */
export interface Database {
  readonly kind: 'pglite' | 'postgresql';
  /** Number of the newest migration, and the server's own version. */
  readonly schema: number;
  readonly version: string;
  /** Number and hash of the last journal line applied; 0 and '' in an empty one. */
  position(): Promise<{ readonly n: number; readonly hash: string }>;
  /** Applies lines in their order in one transaction; a line at or before the position is passed over. */
  apply(entries: readonly IndexedEntry[]): Promise<void>;
  /** intake key -> report id, of those that are here. */
  knownIntakes(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  knownReports(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Erasures of reports whose id begins so; all with ''. Oldest first. */
  erased(prefix: string): Promise<readonly StoredErasure[]>;
  /** Decisions that stand nowhere and were not taken back, in the order of their lines. */
  unplaced(): Promise<readonly StoredUnplaced[]>;
  /** Ids of reports of the same text, whatever their outlet. */
  reportsOfText(textId: string): Promise<readonly string[]>;
  reports(filter: ReportQuery): Promise<Page<StoredReport>>;
  /** Reports whose id begins so, at most `limit`. */
  reportsById(prefix: string, limit: number): Promise<readonly StoredReport[]>;
  mentions(report: string): Promise<readonly Mention[]>;
  assertionsOf(report: string): Promise<readonly StoredAssertion[]>;
  assertions(filter: CardQuery): Promise<Page<StoredAssertion>>;
  /** What fits in each of these reports, at most `limit` a report, in the order of the text; by report, none left out. */
  fitting(asked: {
    readonly reports: readonly string[];
    readonly said: SaidQuery;
    readonly limit: number;
  }): Promise<ReadonlyMap<string, Fitting>>;
  /** Those that stand at one of these anchors in one of these reports. */
  assertionsAt(places: {
    readonly reports: readonly string[];
    readonly anchors: readonly string[];
  }): Promise<readonly StoredAssertion[]>;
  /**
   * Assertions whose id begins so, at most `limit`. One wire text in two outlets is two reports whose assertions share
   * their ids, so that a whole id may give one row a report.
   */
  assertionsById(prefix: string, limit: number): Promise<readonly StoredAssertion[]>;
  /** Outlets are no actors here. With `refs`, only these. Order `name` is the caller's: it gets all of them. */
  actors(
    filter: Omit<ActorFilter, 'q' | 'country' | 'kind'> & { readonly refs?: readonly string[] },
  ): Promise<Page<ActorTally>>;
  actorFamilies(ref: string): Promise<readonly { readonly family: string; readonly count: number }[]>;
  actorCompany(
    ref: string,
    limit: number,
  ): Promise<readonly { readonly ref: string; readonly count: number }[]>;
  actorMonths(ref: string): Promise<readonly MonthCount[]>;
  /** Only affirmed, occurred, ongoing or general, not rejected; every pair of refs, strongest first. */
  links(filter: Pick<NetworkFilter, 'from' | 'to' | 'warmth' | 'mode' | 'min'>): Promise<readonly Link[]>;
  linkMonths(): Promise<readonly MonthCount[]>;
  judgement(n: number): Promise<StoredJudgement | null>;
  /** Corrections, additions and notes on these reports that stand, oldest first. */
  decisionsOf(reports: readonly string[]): Promise<readonly StoredDecision[]>;
  decision(n: number): Promise<StoredDecision | null>;
  lastJudgementOf(author: string): Promise<StoredJudgement | null>;
  counts(): Promise<IndexCounts>;
  /** What is kept of findings; it says itself up to which line of the journal. */
  readonly findings: FindingsStore;
  close(): Promise<void>;
}
