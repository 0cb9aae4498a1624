/**
 * The toll of an event: every figure with who gave it and when, and what each named rule makes of them. Shapes only;
 * the rules are explained in docs/guide/fusion.md.
 */
import type { Measure } from '../record.js';
import type { Origin } from './origin.js';

export type TollSide = 'attackers' | 'attacked' | 'unknown';

export type TollKind = 'forces' | 'militants' | 'civilians' | 'people';

export const TOLL_RULES = ['conservative', 'majority', 'latest-official', 'acled', 'ucdp'] as const;

export type TollRule = (typeof TOLL_RULES)[number];

export interface Estimate {
  readonly low: number;
  readonly best: number;
  /** Null when nobody set an upper bound. */
  readonly high: number | null;
  /** Whose figure `best` is. */
  readonly from: readonly string[];
}

export interface TollStatement {
  readonly measure: Measure;
  readonly side: TollSide;
  /** `all` is the side's total: said as such, or the sum of what one telling counts on that side. */
  readonly kind: TollKind | 'all';
  /** Ref of those whose dead or wounded they are, on the lines that are of one party; null on the others. */
  readonly whose: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly origin: Origin;
  /** Number of the earliest day on which it was published, null when unknown. */
  readonly published: number | null;
  readonly places: readonly { readonly report: string; readonly assertion: string }[];
  /** A force that counts its own dead only says nothing of the others', nor does a number of nobody knows whom. */
  readonly partial: boolean;
  /** True for the word of a state, its forces, a mission or an organisation of states. */
  readonly official: boolean;
  /** Told by a side of the fight of its own losses, of the other's, or by neither. */
  readonly interest: 'own-losses' | 'enemy-losses' | 'none';
}

export type Estimates = Readonly<Partial<Record<TollRule, Estimate>>>;

export interface TollLine {
  readonly measure: Measure;
  readonly side: TollSide;
  readonly kind: TollKind | 'all';
  /** Ref of the one party that the line counts; null on lines of a whole side. */
  readonly whose: string | null;
  readonly statements: readonly TollStatement[];
  readonly estimates: Estimates;
}

export interface Toll {
  readonly lines: readonly TollLine[];
  /** Dead of all sides by every rule. */
  readonly killed: Estimates;
}
