/**
 * Where kept findings lie, as the upkeep asks for them. Shapes only: who stores them, and how, is the caller's
 * business. Everything that is read is as it was before the change that is being worked out.
 */
import type { CopyCluster, DyadFinding, DyadStep, EventFinding, Lead, PairScore } from '@marsad/model';
import type { PairSummary } from '../dyads/pair-summary.js';
import type { BriefStep } from '../dyads/told-step.js';
import type { Attached } from '../events/satellites.js';
import type { SaidCount } from '../findings/voice-shares.js';
import type { FusedReport } from '../fused-report.js';
import type { KeptReport } from './kept-report.js';

/** What an event was made of. */
export interface EventParts {
  readonly vague: boolean;
  /** Keys of its tellings, sorted. */
  readonly own: readonly string[];
  readonly satellites: readonly {
    readonly telling: string;
    /** The telling that it is attached to. */
    readonly to: string;
    readonly how: Attached['how'];
    readonly why: string;
  }[];
  readonly review: readonly PairScore[];
}

export interface KeptEvent extends EventParts {
  readonly id: string;
}

/** An event with what it was made of. */
export interface WrittenEvent {
  readonly parts: KeptEvent;
  readonly finding: EventFinding;
}

export interface KeptStep {
  readonly pair: DyadFinding['pair'];
  /** What it is one step by, as a number. */
  readonly what: number;
  readonly step: DyadStep;
}

/** A step as the summary of its pair needs it. */
export interface KeptBrief {
  readonly pair: DyadFinding['pair'];
  readonly what: number;
  readonly brief: BriefStep;
}

/** What is kept of two parties beside their steps. */
export type KeptDyad = PairSummary<DyadStep, Lead>;

export interface FindingsChange {
  readonly reports: readonly KeptReport[];
  /** Rows that are no more, or are written anew. */
  readonly goneReports: readonly string[];
  readonly copies: readonly CopyCluster[];
  /** First ids of clusters that are no more, or are written anew. */
  readonly goneCopies: readonly string[];
  readonly events: readonly WrittenEvent[];
  /** Events that are no more, or are written anew. */
  readonly goneEvents: readonly string[];
  readonly steps: readonly KeptStep[];
  /** Every step that stood by one of these is gone. */
  readonly goneSteps: readonly number[];
  readonly dyads: readonly KeptDyad[];
  readonly goneDyads: readonly DyadFinding['pair'][];
  /** What is to be added to the counts. */
  readonly said: readonly SaidCount[];
}

export interface FindingsShelf {
  /** Reports that have one of these keys. */
  touching(keys: readonly number[]): Promise<readonly KeptReport[]>;
  kept(ids: readonly string[]): Promise<readonly KeptReport[]>;
  /** Reports as they stand after the change; one that is gone is left out. */
  reports(ids: readonly string[]): Promise<readonly FusedReport[]>;
  /** Events that one of these tellings is in, as its own or as a satellite. */
  eventsOf(tellings: readonly string[]): Promise<readonly KeptEvent[]>;
  copiesOf(reports: readonly string[]): Promise<readonly CopyCluster[]>;
  stepsBy(whats: readonly number[]): Promise<readonly KeptStep[]>;
  briefsOf(pairs: readonly DyadFinding['pair'][]): Promise<readonly KeptBrief[]>;
  write(change: FindingsChange): Promise<void>;
}
