/**
 * What the data files say of one lemma, and what inflection makes of it. Each language's `inflect` turns a spec into
 * all its written forms; it refuses specs of shapes its language does not have by returning nothing.
 */
export type LemmaSpec =
  /** Arabic verb: unvocalised root of three or four letters, form 1 to 10, vowel of the present for form 1. */
  | {
      readonly pos: 'verb';
      readonly root: string;
      readonly form: number;
      readonly vowel?: 'a' | 'i' | 'u';
      readonly masdars?: readonly string[];
    }
  /** French or English verb by its infinitive; words after the first are a fixed particle ("carry out"). */
  | { readonly pos: 'verb'; readonly infinitive: string }
  | {
      readonly pos: 'noun';
      readonly singular: string;
      readonly plurals: readonly string[];
      readonly gender?: 'm' | 'f';
    }
  | { readonly pos: 'adjective'; readonly base: string; readonly plurals: readonly string[] }
  | { readonly pos: 'adverb'; readonly form: string };

export interface InflectedForm {
  /** Arabic folded, without article and clitics; French and English lower-case NFC; several words by one space. */
  readonly form: string;
  /** Bits of `Feature`. */
  readonly features: number;
}
export type Inflect = (spec: LemmaSpec) => readonly InflectedForm[];
