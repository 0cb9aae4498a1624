/**
 * Names that reports tell and no entry of the register bears, with whom each may mean. Shapes only; nothing is linked
 * before a person says so.
 */
import type { NameReason } from './reason.js';

export type NameRespect = 'spelling' | 'event' | 'country' | 'company';

/** Whom a name may mean. */
export interface NameProposal {
  /** The ref of an actor, or the node of another name. */
  readonly to: string;
  /** 0 to 1. */
  readonly score: number;
  /** In words, weightiest first. */
  readonly why: string;
  /** The respects in which both are known, weightiest first, with how well they agree, 0 to 1, and in which way. */
  readonly respects: readonly {
    readonly name: NameRespect;
    readonly score: number;
    readonly reason: NameReason;
  }[];
}

/** One name, in whatever spellings fold to the same words. */
export interface UnresolvedName {
  /** `name:` and its folded words. */
  readonly node: string;
  /** As most reports spell it. */
  readonly name: string;
  readonly kind: 'group' | 'person';
  /** What sort of group it is said to be, or which post or office is said of the person. */
  readonly type: string;
  readonly mentions: number;
  readonly reports: readonly string[];
  /** Assertions that name it, and others of its reports where it is in none. */
  readonly assertions: readonly string[];
  /** Likeliest first. */
  readonly proposals: readonly NameProposal[];
}
