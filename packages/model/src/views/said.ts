/**
 * What one assertion must say, and how, to fit a question: the filters that search, lists of reports and lists of
 * cards have in common. Shapes only.
 */
import type { Certainty, Polarity } from '../record.js';

/** What persons decided of an assertion; `unjudged` is what nobody accepted, rejected, corrected or added by hand. */
export type Judged = 'accepted' | 'rejected' | 'corrected' | 'unjudged';

/** All are optional and must hold of one and the same assertion. */
export interface SaidFilter {
  /** With this actor or person in a role. */
  readonly actor?: string;
  readonly type?: string;
  readonly family?: string;
  /** True in the world between these days, YYYY-MM-DD, by the outer bounds. */
  readonly from?: string;
  readonly to?: string;
  /** A role (`official`, `armed-group`…) or the ref of a voice, anywhere in the chain of voices. */
  readonly voice?: string;
  readonly certainty?: Certainty;
  readonly polarity?: Polarity;
  /** With `rejected`, what was rejected is no longer left out. */
  readonly judged?: Judged;
  /** At a place of this name, of this name in a country (`Gao,ML`), or with this ref. A country means all in it. */
  readonly place?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Around a place as above, of which there may be only one, or a point (`16.27,-0.04`). What is only known to a region or a country is near nothing. */
  readonly near?: string;
  /** Kilometres around `near`, 1 to 2000; 50 when left out. */
  readonly within?: number;
}

/** A place that may be meant by some words. */
export interface PlaceRow {
  /** As it is given back in a filter: `Gao,ML`. */
  readonly place: string;
  readonly name: string;
  readonly kind: 'country' | 'region' | 'place';
  /** By name; null for a country, and for a region over several. */
  readonly country: string | null;
}
