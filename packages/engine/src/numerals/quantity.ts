/**
 * What a number in a report can be. Shapes only.
 */
import type { Qualifier } from '@marsad/model';

/** `count` is the only kind that can be a toll; the others are told apart so that they are not taken for one. */
export type QuantityKind =
  | 'count'
  | 'ordinal'
  | 'percent'
  | 'age'
  | 'clock'
  | 'money'
  | 'distance'
  | 'duration'
  | 'code';

/** A number as told, with its hedge. `first` and `last` are token indexes, both inclusive, hedge and unit included. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  /** Index of the last token of the number itself, after which the counted noun may stand. */
  readonly numberLast: number;
  readonly kind: QuantityKind;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly ordinal?: true;
  /** The number is `un`, `une`, `أحد` or `إحدى`, which may be no more than an article. */
  readonly article?: true;
}

/** A number word. */
export type Numeral =
  | { readonly is: 'number'; readonly role: NumeralRole; readonly value: number; readonly article?: true }
  /** A round collective that is about its value: a dozen, une vingtaine. */
  | { readonly is: 'round'; readonly value: number; readonly plural: boolean }
  /** A word that tells no number: dozens, plusieurs, بضعة. A null high is unbounded. */
  | { readonly is: 'vague'; readonly low: number; readonly high: number | null }
  | { readonly is: 'ordinal'; readonly value: number };

/** Units 1 to 9, teens 10 to 19 that are one word, tens, hundreds, and scales from a thousand up. */
export type NumeralRole = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale';
