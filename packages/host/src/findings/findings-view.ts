/**
 * Findings as a project answers with them: what fusion computed, with the names and the reports that it speaks of.
 * Shapes only.
 */
import type { Findings, KeptDyad } from '@marsad/fusion';
import type { DyadStep, FindingsFilter, FindingsReport } from '@marsad/model';

/** What findings may be asked of. All are optional and are joined by "and". */
export interface FindingsQuery extends FindingsFilter {
  /** Only these parts, the others left empty; left out, all but summaries and network. */
  readonly parts?: readonly FindingsPart[];
  /** Beginning of an event's id. */
  readonly event?: string;
  /** Events, dyads, summaries, voices and network of this actor. */
  readonly actor?: string;
  /** The dyad of these two, in either order. */
  readonly pair?: readonly [a: string, b: string];
  /** Events that may lie between two days. */
  readonly during?: readonly [from: string, to: string];
  /** False leaves out events that no report both dates and places. */
  readonly vague?: boolean;
  /** Only events that nobody claimed and nobody is named for, that somebody claimed or denied, or that are disputed. */
  readonly unclaimed?: boolean;
  readonly claimed?: boolean;
  readonly disputed?: boolean;
  /** Dyads without their steps of violence. */
  readonly peaceful?: boolean;
  /** The day of the network. */
  readonly at?: string;
  /** The most events, summaries, leads, copies and pairs of the network; `totals` say how many there are. */
  readonly limit?: number;
}

export const FINDINGS_PARTS = [
  ...(['events', 'dyads', 'leads', 'copies', 'voices', 'agreement'] as const),
  /** Dyads without steps, and the last step of each ladder of each pair. */
  ...(['summaries', 'network'] as const),
] as const;
export type FindingsPart = (typeof FINDINGS_PARTS)[number];

/** What is told of two parties as a whole, without its steps. */
export type DyadSummary = Pick<
  KeptDyad,
  'pair' | 'rules' | 'years' | 'changes' | 'count' | 'highest' | 'grounds' | 'first' | 'last'
>;

/** Two parties and the last step of each ladder that was told by a day. */
export interface NetworkPair {
  readonly pair: readonly [a: string, b: string];
  readonly steps: readonly DyadStep[];
}

/** What findings were computed from. */
export interface FindingsCoverage {
  readonly reports: number;
  readonly leftOut: number;
  /** How many outlets, and the first and last day of publication. */
  readonly outlets: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Findings as far as they were asked for. */
export interface FoundParts extends Omit<Findings, 'coverage'> {
  readonly coverage: FindingsCoverage;
  readonly summaries: readonly DyadSummary[];
  readonly network: readonly NetworkPair[];
  /** How many there are of what `limit` cuts. */
  readonly totals: {
    readonly events: number;
    readonly summaries: number;
    readonly leads: number;
    readonly copies: number;
  };
}

/** A report that was here and was erased: nothing that it told is in any answer, of whatever day. */
export interface ErasedReport {
  readonly report: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly author: string;
  readonly reason: string;
}

/** A report that its outlet took back: it is no origin of what is found. */
export interface WithdrawnReport extends ErasedReport {
  /** Line of the journal that says so. */
  readonly n: number;
  /** Day on which the outlet did, `YYYY-MM-DD`. */
  readonly on: string;
}

export interface FindingsView extends FoundParts {
  /** Names of the refs that stand in it, in the language asked for. */
  readonly names: Readonly<Record<string, string>>;
  /** Reports that were erased, whatever days are asked of. */
  readonly erased: readonly ErasedReport[];
  /** Reports left out because they were withdrawn by the days asked of. */
  readonly withdrawn: readonly WithdrawnReport[];
  /** Reports that it speaks of, by id. */
  readonly reports: Readonly<Record<string, FindingsReport>>;
}
