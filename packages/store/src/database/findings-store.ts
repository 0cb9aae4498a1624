/**
 * What is kept of findings, as rows that its callers understand and this room does not: bodies are text, keys are
 * numbers. A change is written in one transaction. It holds nothing that cannot be made again from the archive.
 */

export interface FindingsPosition {
  /** Number and hash of the last journal line that counts in them. */
  readonly n: number;
  readonly hash: string;
  /** Names the rules and words by which they were computed. */
  readonly madeBy: string;
}

export interface StoredNeighbour {
  readonly report: string;
  readonly keys: readonly number[];
  readonly bands: number;
  readonly body: string;
}

export interface StoredEvent {
  readonly id: string;
  /** First day as text, `9999` when there is none: events are listed by it. */
  readonly firstDay: string;
  /** Days that it may lie on, each first and last, `YYYY-MM-DD`. */
  readonly days: readonly (readonly [first: string, last: string])[];
  readonly vague: boolean;
  readonly unclaimed: boolean;
  readonly claimed: boolean;
  readonly disputed: boolean;
  /** Whether a telling of it waits for a person's look. */
  readonly review: boolean;
  /** Types and countries told of it, those that most tell first. */
  readonly types: readonly string[];
  readonly countries: readonly string[];
  /** Numbers of its tellings' keys. */
  readonly tellings: readonly number[];
  /** Who took part, or claimed it. */
  readonly refs: readonly string[];
  readonly parts: string;
  readonly body: string;
}

export interface StoredCopy {
  readonly id: string;
  readonly reports: readonly string[];
  readonly body: string;
}

export interface StoredStep {
  readonly a: string;
  readonly b: string;
  readonly what: number;
  readonly ladder: string;
  readonly violent: boolean;
  /** Dated, and more than suspected. */
  readonly sure: boolean;
  readonly day: string;
  /** What the summary of its pair needs of it. */
  readonly brief: string;
  readonly body: string;
}

export type StoredBrief = Pick<StoredStep, 'a' | 'b' | 'what' | 'brief'>;

export interface StoredLead {
  readonly score: number;
  readonly day: string;
  readonly body: string;
}

export interface StoredDyad {
  readonly a: string;
  readonly b: string;
  readonly steps: number;
  readonly warm: boolean;
  readonly fights: boolean;
  readonly leads: readonly StoredLead[];
  readonly body: string;
}

export interface StoredSaid {
  readonly ref: string;
  /** Empty when the origin has no ref. */
  readonly by: string;
  readonly sort: string;
  readonly n: number;
}

export interface StoredFindingsChange {
  readonly reports: readonly StoredNeighbour[];
  readonly goneReports: readonly string[];
  readonly copies: readonly StoredCopy[];
  readonly goneCopies: readonly string[];
  readonly events: readonly StoredEvent[];
  readonly goneEvents: readonly string[];
  readonly steps: readonly StoredStep[];
  readonly goneSteps: readonly number[];
  readonly dyads: readonly StoredDyad[];
  readonly goneDyads: readonly (readonly [a: string, b: string])[];
  /** To be added to the counts. */
  readonly said: readonly StoredSaid[];
}

/** Which events are asked for; all are joined by "and". */
export interface EventQuery {
  readonly actor?: string;
  readonly during?: readonly [from: string, to: string];
  /** Beginning of an id. */
  readonly id?: string;
  /** Also those told vaguely; left out otherwise. */
  readonly vague?: boolean;
  readonly unclaimed?: boolean;
  readonly claimed?: boolean;
  readonly disputed?: boolean;
  readonly review?: boolean;
  readonly type?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The last first, those without a day behind all others. */
  readonly newest?: boolean;
  /** How many to pass over. */
  readonly offset?: number;
  readonly limit?: number;
}

/** Which steps are asked for: of two, or of one party without violence. */
export type StepQuery =
  | { readonly pairs: readonly (readonly [a: string, b: string])[]; readonly violent?: boolean }
  | { readonly actor: string; readonly limit?: number };

export interface DyadQuery {
  readonly actor?: string;
  readonly warm?: boolean;
  readonly offset?: number;
  readonly limit?: number;
}

export interface Bodies {
  readonly bodies: readonly string[];
  readonly total: number;
}

/** How many events a type or a country comes first in. */
export interface StoredTally {
  readonly value: string;
  readonly count: number;
}

/** Reports of one day of publication, outlet and language that are not withdrawn. */
export interface StoredDay {
  readonly published: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly reports: number;
  readonly assertions: number;
}

export interface StoredCoverage {
  readonly reports: number;
  readonly outlets: number;
  /** First and last day of publication, null when none is known. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What is shown of a report that a finding speaks of. */
export interface ReportHead {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string;
}

export interface StoredTakenBack {
  readonly report: string;
  readonly at: string;
  readonly author: string;
  readonly reason: string;
}

export interface StoredWithdrawal extends StoredTakenBack {
  readonly n: number;
  /** Day on which its outlet took it back. */
  readonly on: string;
}

/** Where the text and the record of a report lie in the archive. */
export interface ReportFiles {
  readonly id: string;
  readonly text: string;
  readonly record: string;
}

export interface FindingsStore {
  /** Null when nothing is kept yet. */
  position(): Promise<FindingsPosition | null>;
  /** Decisions that count in them, as they were given, by number. */
  decisions(): Promise<readonly string[]>;
  /** Keeps the position; decisions under their numbers are written over, or forgotten without a body. */
  moveTo(
    position: FindingsPosition,
    decisions: readonly { readonly n: number; readonly body: string | null }[],
  ): Promise<void>;
  /** Throws all of it away. */
  clear(): Promise<void>;
  touching(keys: readonly number[]): Promise<readonly StoredNeighbour[]>;
  neighbours(reports: readonly string[]): Promise<readonly StoredNeighbour[]>;
  /** Parts of the events that have a telling with one of these numbers. */
  eventParts(tellings: readonly number[]): Promise<readonly string[]>;
  copiesOf(reports: readonly string[]): Promise<readonly string[]>;
  stepsBy(whats: readonly number[]): Promise<readonly StoredStep[]>;
  /** Of all steps of these pairs. */
  briefsOf(pairs: readonly (readonly [a: string, b: string])[]): Promise<readonly StoredBrief[]>;
  write(change: StoredFindingsChange): Promise<void>;
  events(query: EventQuery): Promise<Bodies>;
  /** Bodies of the events that have a telling with one of these numbers. */
  eventsWith(tellings: readonly number[]): Promise<readonly string[]>;
  /** What comes first in how many events, the most frequent first; also of those told vaguely when `vague`. */
  tally(what: 'type' | 'country', vague: boolean): Promise<readonly StoredTally[]>;
  days(): Promise<readonly StoredDay[]>;
  steps(query: StepQuery): Promise<readonly StoredStep[]>;
  dyads(query: DyadQuery): Promise<Bodies>;
  /** Bodies of these dyads, by their refs, of those that are kept. */
  dyadsOf(pairs: readonly (readonly [a: string, b: string])[]): Promise<readonly string[]>;
  /** Of each dyad, those with most steps first, the sure steps of the last day of each ladder by a day. */
  lastSteps(query: DyadQuery & { readonly at?: string }): Promise<readonly StoredStep[]>;
  /** Highest score first. */
  leads(limit?: number): Promise<Bodies>;
  copies(limit?: number): Promise<Bodies>;
  said(ref?: string): Promise<readonly StoredSaid[]>;
  coverage(): Promise<StoredCoverage>;
  /** Of these reports, or of all. */
  heads(reports?: readonly string[]): Promise<readonly ReportHead[]>;
  files(reports: readonly string[]): Promise<readonly ReportFiles[]>;
  /** Ids of the reports that name one of these. */
  naming(refs: readonly string[]): Promise<readonly string[]>;
  /** Every spelling by which any report mentions an actor or a person. */
  spellings(): Promise<readonly string[]>;
  /** Ids of reports that mention an actor or a person by one of these spellings. */
  spelling(texts: readonly string[]): Promise<readonly string[]>;
  /** Reports that were erased, and those that are withdrawn now. */
  takenBack(): Promise<{
    readonly erased: readonly StoredTakenBack[];
    readonly withdrawn: readonly StoredWithdrawal[];
  }>;
  /** Bytes of the whole database. */
  bytes(): Promise<number>;
  /** Tells the planner how many rows there are now; for after much was written. */
  settle(): Promise<void>;
}

/** The part of it that answers questions; the rest writes, and finds what a change touches. */
export type FindingsReading = Pick<
  FindingsStore,
  | 'events'
  | 'eventsWith'
  | 'tally'
  | 'days'
  | 'steps'
  | 'dyads'
  | 'dyadsOf'
  | 'lastSteps'
  | 'leads'
  | 'copies'
  | 'said'
  | 'heads'
>;
