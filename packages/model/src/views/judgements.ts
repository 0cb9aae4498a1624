/**
 * What a person decided of an assertion, or of two tellings or actors, how it is asked for, and what stands after it. Shapes only, of what the
 * HTTP API answers with and the screens and the command line draw.
 */

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

/** Two tellings by the ids of their assertions, or two actors by ref, and what a person decided of them. */
export type LinkRequest =
  | {
      readonly kind: 'events';
      readonly a: string;
      readonly b: string;
      readonly verdict: 'same' | 'not-same';
      readonly reason?: string;
    }
  | {
      readonly kind: 'actors';
      readonly a: string;
      readonly b: string;
      readonly verdict: 'same' | 'not-same' | 'not-sure';
      readonly reason?: string;
    };

/** What a row in the journal did: the link made, or the number of the one taken back. */
export interface LinkResult {
  readonly n: number;
  readonly request?: LinkRequest;
  readonly undid?: number;
}
