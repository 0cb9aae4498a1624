/**
 * Two parties over the years, and changes worth a look. Shapes only.
 */
import type { Ladder } from '../record.js';

/** On what ground a rung stands. */
export type Standing = 'independent' | 'claimed' | 'suspected';

export interface DyadStep {
  readonly ladder: Ladder;
  readonly step: number;
  readonly type: string;
  readonly ended: boolean;
  /** `YYYY-MM-DD`; null when open or unknown. */
  readonly first: string | null;
  readonly last: string | null;
  readonly dated: boolean;
  readonly standing: Standing;
  readonly origins: readonly string[];
  readonly evidence: readonly { readonly report: string; readonly assertion: string }[];
}

export interface DyadYear {
  readonly year: number;
  /** Highest rung by ground; absent where nothing is told. */
  readonly cooperation: Readonly<Partial<Record<Standing, number>>>;
  readonly hostility: Readonly<Partial<Record<Standing, number>>>;
}

export interface DyadChange {
  readonly ladder: Ladder;
  readonly from: number;
  readonly to: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly why: string;
}

export interface DyadFinding {
  readonly pair: readonly [a: string, b: string];
  readonly rules: string;
  /** Oldest first. */
  readonly steps: readonly DyadStep[];
  readonly years: readonly DyadYear[];
  /** Of the highest rung a year that independent origins report or a party claims. */
  readonly changes: readonly DyadChange[];
}

export interface LeadStep {
  /** Who is told of: the two of its dyad. */
  readonly refs: readonly string[];
  readonly type: string;
  readonly step: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

export interface Lead {
  readonly kind: 'first-cooperation' | 'first-clash' | 'unbalanced-triangle';
  readonly refs: readonly string[];
  /** 0 to 1: how far it departs from what was told before, and on how sure a ground. */
  readonly score: number;
  /** `YYYY-MM-DD` of what makes it a lead. */
  readonly day: string;
  readonly reason: string;
  /** The steps that the reason names, the one that makes it a lead first. */
  readonly steps: readonly LeadStep[];
  /** Years between the first two, where that is the reason. */
  readonly years: number | null;
  readonly evidence: readonly { readonly report: string; readonly assertion: string }[];
}
