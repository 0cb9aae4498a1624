/**
 * Which reports carry the same words, who took it from whom, and what differs between two texts. Shapes only.
 */
import type { Span } from '../record.js';

export interface SharedWords {
  /** Of all runs of both, how many both have: 0 to 1. */
  readonly jaccard: number;
  /** Of the runs of the shorter, how many the longer has: 0 to 1. */
  readonly contained: number;
}

export interface CopyPair extends SharedWords {
  readonly a: string;
  readonly b: string;
  /** "same words", "a cut of the other", "a rewrite of the other". */
  readonly why: string;
}

export interface CopyCluster {
  /** Ids, sorted; at least two. */
  readonly reports: readonly string[];
  readonly pairs: readonly CopyPair[];
}

export interface LineageStep {
  /** Id of the report that took it. */
  readonly report: string;
  /** Id of the report that it was taken from, or … */
  readonly from: string | null;
  /** … the ref of the outlet that it names, of which no report is here. */
  readonly outlet: string | null;
  readonly how: 'copied' | 'names';
  readonly why: string;
}

export interface Lineage {
  readonly steps: readonly LineageStep[];
  /** Refs of outlets that name one another in a ring, each ring sorted. */
  readonly rings: readonly (readonly string[])[];
}

export interface DifferencePart {
  /** same: in both; removed: in the first only; added: in the second only. */
  readonly kind: 'same' | 'removed' | 'added';
  /** Where it stands in the first text; null for what is added. */
  readonly first: Span | null;
  /** Where it stands in the second text; null for what is removed. */
  readonly second: Span | null;
}
