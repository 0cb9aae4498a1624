/**
 * What a person decided of an assertion, or of two tellings or actors, how it is asked for, and what stands after it. Shapes only, of what the
 * HTTP API answers with and the screens and the command line draw.
 */

import type { LinkVerdict } from '../findings/same-event.js';
import type {
  Assertion,
  AssertionKind,
  Certainty,
  LocatedPlace,
  Means,
  Measure,
  Polarity,
  Status,
} from '../record.js';
import type { ReportRow } from './reports.js';

export type Verdict = 'accept' | 'reject';

export interface JudgementView {
  /** Number of its line in the journal. */
  readonly n: number;
  readonly verdict: Verdict;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason?: string;
}

export interface JudgementRequest {
  readonly assertion: string;
  readonly verdict: Verdict;
  readonly reason?: string;
}

/** What stands on an assertion after a judgement or its undoing. */
export interface JudgementResult {
  readonly assertion: string;
  readonly report: string;
  readonly judgement: JudgementView | null;
  /** What the row in the journal did: the judgement made or taken back. */
  readonly did: { readonly n: number; readonly undid?: number; readonly verdict: Verdict };
}

/** A field of an assertion as a person says it should be; null and an empty list say that nothing is told. */
export type FieldChange =
  | {
      readonly field: 'type';
      readonly type: string;
      readonly kind: AssertionKind;
      readonly rung: Assertion['rung'] | null;
    }
  | { readonly field: 'time'; readonly edtf: string | null }
  | { readonly field: 'place'; readonly place: LocatedPlace | null }
  /** Who fills a role, by refs. */
  | { readonly field: 'role'; readonly role: string; readonly refs: readonly string[] }
  | {
      readonly field: 'figure';
      readonly measure: Measure;
      /** Null when no such figure is told. */
      readonly amount: { readonly low: number; readonly high: number } | null;
    }
  | { readonly field: 'polarity'; readonly value: Polarity }
  | { readonly field: 'certainty'; readonly value: Certainty }
  | { readonly field: 'status'; readonly value: Status }
  | { readonly field: 'ended'; readonly value: boolean }
  | { readonly field: 'means'; readonly value: Means | null };

/**
 * Who says it and what is said, on the two axes of the Admiralty code (NATO STANAG 2511): reliability of the source, A
 * completely reliable to F cannot be judged, and credibility of what it says, 1 confirmed to 6 cannot be judged. The
 * two are never made one number.
 */
export interface Grade {
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
}

/** A correction of an assertion, an assertion added by hand on a sentence of a report, a note on one, or a grade. */
export type DecisionRequest =
  | {
      readonly kind: 'correct';
      readonly assertion: string;
      /** `field=value`, such as `killed=4` or `agent=jnim`. */
      readonly fields: readonly string[];
      readonly reason?: string;
    }
  | {
      readonly kind: 'add';
      readonly report: string;
      /** Words that stand in the report once. */
      readonly words: string;
      readonly fields: readonly string[];
      readonly reason?: string;
    }
  | { readonly kind: 'note'; readonly assertion: string; readonly words: string }
  /** `code` as it is written, `B2`. */
  | { readonly kind: 'grade'; readonly assertion: string; readonly code: string; readonly reason: string };

/** What a row in the journal did. */
export interface DecisionResult {
  readonly n: number;
  /** The assertion that it is about, or that it added; null where a row was taken back. */
  readonly assertion: string | null;
  readonly undid?: number;
}

/** What persons changed in an assertion, and what they noted beside it, of what stands. */
export interface DecisionView {
  readonly n: number;
  readonly author: string;
  readonly at: string;
  readonly kind: 'corrected' | 'added' | 'note' | 'grade';
  /** Fields, the words of a note, or a grade such as `B2`. */
  readonly words: string;
  readonly reason?: string;
}

/** Something that a person decided of an assertion, also what was taken back. */
export interface HistoryRow {
  /** Number of its line in the journal. */
  readonly n: number;
  readonly at: string;
  readonly author: string;
  readonly what: 'accept' | 'reject' | 'corrected' | 'added' | 'note' | 'grade';
  /** Fields, the words of a note, or a grade; empty for a verdict. */
  readonly words: string;
  readonly reason?: string;
  /** Where it is taken back: `/api/judgements/undo` or `/api/decisions/undo`. */
  readonly path: 'judgements' | 'decisions';
  readonly undone: { readonly n: number; readonly at: string; readonly author: string } | null;
}

/**
 * Two tellings by the ids of their assertions, or two actors by ref or by a name as `name:` and its words, and what a
 * person decided of them; or a name that is never to be matched by itself.
 */
export type LinkRequest =
  | {
      readonly kind: 'events' | 'actors';
      readonly a: string;
      readonly b: string;
      readonly verdict: LinkVerdict;
      readonly reason?: string;
    }
  | { readonly kind: 'never-alone'; readonly name: string; readonly reason?: string };

/** What a row in the journal did: the link made, or the number of the one taken back. */
export interface LinkResult {
  readonly n: number;
  readonly request?: LinkRequest;
  readonly undid?: number;
}

/** What counts in nothing and is kept all the same. */
export interface SetAsideView {
  /** Reports that their outlets withdrew, in the order in which it was taken down. */
  readonly withdrawn: readonly ReportRow[];
  readonly erased: readonly {
    readonly report: string;
    /** ISO 8601 instant, UTC. */
    readonly at: string;
    readonly author: string;
    readonly reason: string;
  }[];
  readonly unplaced: readonly UnplacedRow[];
  /** Reports that the decisions without a place are on, by id. */
  readonly reports: Readonly<Record<string, ReportRow>>;
}

/** A decision that stands nowhere, counts in nothing, and is kept. */
export interface UnplacedRow {
  /** Its line in the journal, and which telling of a link. */
  readonly line: number;
  readonly side?: 'a' | 'b';
  readonly at: string;
  readonly author: string;
  readonly what: Verdict | 'corrected' | 'assertion-added' | 'noted' | 'graded' | `${LinkVerdict}-event`;
  /** The last reading of its report has no place for it, or its outlet withdrew the report. */
  readonly why: 'reading' | 'withdrawn';
  readonly report: string;
  /** The words that it was decided on. */
  readonly quotation: string;
  readonly reason?: string;
}
