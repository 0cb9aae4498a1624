/**
 * How like two tellings are, and what a person decided of them. Shapes only.
 */
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
  /** In words, weightiest first. */
  readonly why: string;
  /** The respects in which both tell something, weightiest first, with how alike they are in it, 0 to 1. */
  readonly respects: readonly { readonly name: Respect; readonly score: number }[];
  /** What a person decided, which goes before all else. */
  readonly judged?: LinkVerdict;
}
