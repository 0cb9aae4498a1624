/**
 * Why two tellings are thought to be of one event or not, and why a name is thought to mean somebody: each reason as a
 * key with what it is told with, so that it can be told in any language. Shapes only.
 */
import type { Means, Measure } from '../record.js';

/** How the parties on one side of two tellings compare. */
export interface PartyReason {
  /** Whose side: those who did it, those who suffered it, or all who are told. */
  readonly side: 'by' | 'against' | 'among';
  /** shared: the same refs; by-name: others, of kinds that are not known; other-kind; same-kind; not-both-named. */
  readonly how: 'shared' | 'by-name' | 'other-kind' | 'same-kind' | 'not-both-named';
  /** The shared refs. */
  readonly refs?: readonly string[];
  /** Kinds of the parties of each telling, where they differ. */
  readonly kinds?: readonly [a: readonly string[], b: readonly string[]];
}

/** In which way two tellings compare in one respect. */
export type TellingReason =
  | { readonly key: 'type-same'; readonly type: string }
  | { readonly key: 'type-kin' | 'type-other'; readonly a: string; readonly b: string }
  | { readonly key: 'day-same' | 'days-overlap' }
  | { readonly key: 'days-apart'; readonly days: number }
  | { readonly key: 'place-same'; readonly place: string }
  | { readonly key: 'country-other' }
  | { readonly key: 'country-same'; readonly a: string; readonly b: string }
  /** Kilometres; what allows for them: that one lies in the other's area, or that "near" was said. */
  | {
      readonly key: 'distance';
      readonly km: number;
      readonly a: string;
      readonly b: string;
      readonly allows?: 'area' | 'near';
    }
  | { readonly key: 'parties'; readonly sides: readonly PartyReason[] }
  | { readonly key: 'figures'; readonly measure: Measure; readonly a: number; readonly b: number }
  | { readonly key: 'claim-same'; readonly refs: readonly string[] }
  | { readonly key: 'claim-other' }
  | { readonly key: 'means-same'; readonly means: Means }
  | { readonly key: 'means-other'; readonly a: Means; readonly b: Means };

/** What goes before all respects of two tellings. */
export type PairReason = 'retold' | 'other-family' | 'placed-apart';

/** In which way a name and whom it may mean agree in one respect. */
export type NameReason =
  /** The form of the other that is likest; none when nothing is alike. */
  | { readonly key: 'spelling'; readonly form: string | null }
  | { readonly key: 'event-same' }
  | { readonly key: 'name-country-same'; readonly countries: readonly string[] }
  | { readonly key: 'name-country-other' }
  | { readonly key: 'company-same'; readonly refs: readonly string[] }
  | { readonly key: 'company-other' };
