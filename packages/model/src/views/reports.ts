/**
 * Reports as rows of a list, as they may be narrowed, and one of them whole. Shapes only, of what the HTTP API
 * answers with and the screens and the command line draw.
 */
import type { Language, MatchKind, Span } from '../record.js';
import type { Card } from './card.js';
import type { SaidFilter } from './said.js';
import type { Named } from './shared.js';

/** A report as a row of a list. */
export interface ReportRow {
  readonly id: string;
  /** As given, else the first line of the text, cut to 160 characters. */
  readonly title: string;
  readonly language: Language;
  readonly outlet: Named | null;
  readonly published: {
    readonly edtf: string | null;
    readonly basis: 'stated' | 'metadata' | 'inferred' | 'unknown';
  };
  /** ISO 8601 instant at which this project took it in. */
  readonly takenIn: string;
  /** File name or row id it came under. */
  readonly from: string;
  readonly url: string | null;
  readonly assertions: number;
  readonly accepted: number;
  readonly rejected: number;
  /** When its outlet took it back; left out while it stands. */
  readonly withdrawn?: Withdrawal;
}

/** That an outlet took a report back. */
export interface Withdrawal {
  /** Number of its line in the journal. */
  readonly n: number;
  /** Day on which the outlet did, `YYYY-MM-DD`. */
  readonly on: string;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason: string;
}

export interface WithdrawalRequest {
  /** Id of a report. */
  readonly report: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason: string;
}

/** What was written: a withdrawal, or that one was taken back. */
export interface WithdrawalResult {
  readonly n: number;
  readonly report: string;
  readonly undid?: number;
  /** Decisions that go back to review, or stand again. */
  readonly decisions: number;
}

/**
 * What the list of reports may be narrowed to. All are optional and are joined by "and"; what is said must hold of one
 * assertion of the report.
 */
export interface ReportFilter extends Omit<SaidFilter, 'from' | 'to'> {
  /** Words or names, as in search. */
  readonly q?: string;
  readonly language?: Language;
  /** Ref of an outlet. */
  readonly outlet?: string;
  /** First and last day of publication, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  /** As `from` and `to` of what is said: when it was true in the world. */
  readonly happenedFrom?: string;
  readonly happenedTo?: string;
  /** Newest publication first (the default), or newest intake first. */
  readonly order?: 'published' | 'taken-in';
  readonly cursor?: string;
  /** 1 to 200; 50 when left out. */
  readonly limit?: number;
}

/** One report, whole. */
export interface ReportView {
  readonly report: ReportRow;
  readonly text: string;
  /** Spans of armed groups' own words, which screens fold away. */
  readonly quotations: readonly Span[];
  readonly notes: readonly { readonly code: string; readonly span?: Span; readonly why?: string }[];
  readonly mentions: readonly MentionView[];
  /** In the order of the text. */
  readonly cards: readonly Card[];
}

export interface MentionView {
  readonly id: string;
  readonly kind: string;
  readonly span: Span;
  readonly ref: string | null;
  readonly name: string | null;
  readonly match: MatchKind;
  readonly why?: string;
}
