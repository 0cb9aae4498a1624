/**
 * How like two tellings are, and what a person decided of them. Shapes only.
 */
import type { PairReason, TellingReason } from './reason.js';

/** "not-sure" joins and parts nothing; it tells that somebody looked. */
export type LinkVerdict = 'same' | 'not-same' | 'not-sure';

export type Band = 'clear' | 'doubtful' | 'apart';

/** In which respect two tellings compare. */
export type Respect = 'type' | 'time' | 'place' | 'parties' | 'figures' | 'claim' | 'means';

export interface PairScore {
  readonly a: string;
  readonly b: string;
  /** 0 to 1. */
  readonly score: number;
  readonly band: Band;
  /** True when they cannot be one event, whatever else is joined with them. */
  readonly veto: boolean;
  /** In English words, weightiest first; of a veto only what vetoes. */
  readonly why: string;
  /** What goes before all respects. */
  readonly because?: PairReason;
  /** The respects in which both tell something, weightiest first, with how alike they are in it, 0 to 1, and in which way. */
  readonly respects: readonly {
    readonly name: Respect;
    readonly score: number;
    readonly reason: TellingReason;
  }[];
  /** What a person decided, which goes before all else. */
  readonly judged?: LinkVerdict;
}
