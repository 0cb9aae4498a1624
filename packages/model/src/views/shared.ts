/**
 * What all views share: names, pieces of sentences, pages of lists, and the one shape of an error. Shapes only, of
 * what the HTTP API answers with and the screens and the command line draw.
 */

/** Something with an entry in the register, by its name in the language asked for. */
export interface Named {
  readonly ref: string;
  readonly name: string;
}

/** A piece of a sentence that Marsad words itself; pieces with a `ref` open that actor or person. */
export interface ToldPart {
  readonly text: string;
  /** Register slug. */
  readonly ref?: string;
  /** True for words quoted from the report, which keep the report's own direction. */
  readonly quoted?: boolean;
}

/** One page of a list. `next` is the cursor of the page behind it, null on the last. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** The one shape of an error, on the wire and at the command line. */
export interface ErrorShape {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}
