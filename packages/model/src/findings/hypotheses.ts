/**
 * Who may have done it, with the evidence for and against each as a matrix. Shapes only.
 */
import type { Origin } from './origin.js';

/** How a piece of evidence lies to a hypothesis: speaks for it, against it, or says nothing of it. */
export type Bearing = 'for' | 'against' | 'neither';

export interface Evidence {
  readonly kind: 'claim' | 'denial' | 'named' | 'accused' | 'present' | 'cooperation' | 'hostility';
  /** Whom it is about. */
  readonly refs: readonly string[];
  /** On whose word; a claim is on the claimant's own, however many reports tell it. */
  readonly origins: readonly Origin[];
  readonly assertions: readonly { readonly report: string; readonly assertion: string }[];
  /** strong: said as certain of this event; weak: of the area, of the groups at large, or as a possibility. */
  readonly strength: 'strong' | 'weak';
}

export interface Hypothesis {
  /** One ref, or two that did it together. */
  readonly refs: readonly string[];
  readonly bearings: readonly Bearing[];
  readonly for: number;
  readonly against: number;
}

export interface Hypotheses {
  readonly evidence: readonly Evidence[];
  /** Least spoken against first. */
  readonly hypotheses: readonly Hypothesis[];
}
