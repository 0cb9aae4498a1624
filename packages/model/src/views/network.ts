/**
 * Actors and the ties that reports tell of between them. Shapes only, of what the HTTP API answers with and the
 * screens and the command line draw.
 */
import type { MonthCount } from './actors.js';

/** warm: the ladder of cooperation; cold: that of hostility. */
export type Warmth = 'warm' | 'cold';
/** verbal: praise, contact, truce; rivalry, denouncement, threat. material: arms, joint operations, merger; violence. */
export type Mode = 'verbal' | 'material';

export interface NetworkFilter {
  readonly from?: string;
  readonly to?: string;
  /** Only what is one or two steps from this actor. */
  readonly actor?: string;
  readonly warmth?: Warmth;
  readonly mode?: Mode;
  /** Edges with fewer assertions are left out; 1 when left out. */
  readonly min?: number;
  /** Also generic actors such as civilians and governments; left out when not asked for. */
  readonly generic?: boolean;
  /** The busiest nodes kept; 60 when left out. */
  readonly nodes?: number;
}

export interface NetworkView {
  readonly nodes: readonly {
    readonly ref: string;
    readonly name: string;
    readonly kind: string;
    readonly kindName: string;
    readonly countries: readonly string[];
    readonly count: number;
  }[];
  readonly edges: readonly NetworkEdge[];
  /** Nodes and edges that were left out to keep it readable. */
  readonly leftOut: { readonly nodes: number; readonly edges: number };
  /** All months with ties, whatever the filter's days, for the slider. */
  readonly months: readonly MonthCount[];
}

export interface NetworkEdge {
  /** Refs; for directed types from `a` to `b`. */
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly warmth: Warmth;
  readonly mode: Mode;
  /** Highest step on the ladder. */
  readonly step: number;
  readonly count: number;
  readonly types: readonly { readonly type: string; readonly name: string; readonly count: number }[];
  readonly first: string | null;
  readonly last: string | null;
}
