/**
 * What a report has told of and what takes it up again: the shapes that the weighing of references works on. They hold
 * no text and no grammar, so that the weighing can be tried by itself.
 */

/** What kind of thing a referent is. A crowd bears arms and has no name; people are civilians, prisoners and the like. */
export type Sort =
  | 'group'
  | 'mission'
  | 'force'
  | 'government'
  | 'organisation'
  | 'outlet'
  | 'person'
  | 'crowd'
  | 'people'
  | 'country'
  | 'thing';

export type Gender = 'm' | 'f';
/** Of a group: what its kin fight for, where that is known. */
export type Creed = 'jihadist' | 'rebel';

/** Somebody or something that the report has told of. */
export interface Referent {
  /** The same for each mention of the same one. */
  readonly key: string;
  /** Null for whoever the register does not list; such a one is still a rival of those that it does. */
  readonly ref: string | null;
  readonly sort: Sort;
  /** By the grammar of the report's language; null where that does not tell. */
  readonly gender: Gender | null;
  readonly plural: boolean | null;
  /** Words of its name, folded, and marks of what it is: `#armed-forces`, `#post:leader`. */
  readonly words: readonly string[];
  readonly creed: Creed | null;
  /** Where it is from or at home; empty where that is not known. */
  readonly countries: readonly string[];
}

/** Where a referent was told of. `at` is an offset in the text. */
export interface Standing {
  readonly sentence: number;
  readonly at: number;
  readonly seat: 'subject' | 'argument' | 'inside';
}

/** A word or phrase that takes up what was told before. */
export interface Anaphor {
  readonly how: 'pronoun' | 'description';
  readonly at: number;
  readonly sentence: number;
  /** What it can mean. */
  readonly wants: ReadonlySet<Sort>;
  /** What it might mean as well, so that it leaves a doubt where it fits better or as well. */
  readonly rivals: ReadonlySet<Sort>;
  readonly gender: Gender | null;
  readonly plural: boolean | null;
  /** How much is taken off where a body in the singular is taken up by a plural; null where that cannot be. */
  readonly collective: number | null;
  /** A word that whoever it means has in the name, and whether it must. */
  readonly word: string | null;
  readonly needsWord: boolean;
  readonly creed: Creed | null;
  readonly country: string | null;
  /** Keys that grammar forbids: nobody strikes "him" who is himself. */
  readonly barred: ReadonlySet<string>;
  /** Key that grammar points to: who speaks, or the subject of the same clause. */
  readonly favoured: string | null;
  /** Does only somebody who acts stand in its place? */
  readonly acting: boolean;
  /** How many sentences it looks back. */
  readonly reach: number;
  /** Nothing before this offset: where a quotation begins. */
  readonly notBefore: number;
  /** "the latter": the last one told of, whatever else there is. */
  readonly latest: boolean;
}

/** What was settled: a referent, or why none was. */
export type Resolution =
  | { readonly referent: Referent; readonly why: string }
  /** `doubt` where something fits, and not surely enough. */
  | { readonly referent: null; readonly doubt: boolean; readonly why: string };
