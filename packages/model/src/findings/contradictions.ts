/**
 * Where reports on one event cannot all be right. Shapes only.
 */
import type { Measure } from '../record.js';
import type { TollKind, TollSide } from './toll.js';

/** What one side says, for whoever words it in another language. */
export type SaidOfIt =
  | {
      readonly what: 'number';
      readonly low: number | null;
      readonly best: number | null;
      readonly high: number | null;
    }
  /** `YYYY-MM-DD`. */
  | { readonly what: 'days'; readonly first: string; readonly last: string }
  | { readonly what: 'place'; readonly ref: string | null; readonly name: string }
  | { readonly what: 'party'; readonly ref: string; readonly denied: boolean }
  | { readonly what: 'occurrence'; readonly happened: boolean };

export interface ContradictionSide {
  readonly says: string;
  readonly said: SaidOfIt;
  /** Keys of the origins. */
  readonly origins: readonly string[];
  readonly assertions: readonly { readonly report: string; readonly assertion: string }[];
}

export interface Contradiction {
  readonly kind: 'toll' | 'date' | 'place' | 'perpetrator' | 'occurred';
  /** What they disagree on: "killed, attacked side", "the day". */
  readonly on: string;
  /** Ref of those whose dead or wounded are in dispute, where it is one party's; null elsewhere. */
  readonly whose: string | null;
  /** What is counted and of whom, where a toll is in dispute. */
  readonly counted?: {
    readonly measure: Measure;
    readonly side: TollSide;
    readonly kind: TollKind | 'all';
  };
  readonly sides: readonly ContradictionSide[];
}
