/**
 * What the reading of a sentence's atoms may ask about: its words, the atoms read before, and what earlier sentences
 * told.
 */
import type { Language } from '@marsad/model';
import type { Lexicon, NameSense, Place } from '../../lexicon/lexicon.js';
import type { Quantity } from '../../numerals/quantity.js';
import type { Atom, Category } from '../state.js';
import type { NamedSentence } from './name-match.js';

/** What earlier sentences of the report have told. */
export interface Familiar {
  /** Refs named in full so far; they let weak names through. */
  readonly refs: Set<string>;
  /** Countries named so far; a place name that no table holds is looked for there by its sound. */
  readonly countries: Set<string>;
  /** Words of the full names of persons named so far; one of them alone means that person again. */
  readonly surnames: Map<string, readonly NameSense[]>;
  /** Names of one word that stood as places so far; they are places again where no word asks for one. */
  readonly places: Map<string, readonly Place[]>;
  /** Names that stood as places so far and that no table holds. */
  readonly unlisted: Set<string>;
  /** Last words of the names of persons that no register holds, each with the name told in full and the post said of it. */
  readonly strangers: Map<string, { readonly full: string; readonly type: string | null }>;
  /** Short names of groups that no register holds, each with its type. */
  readonly bands: Map<string, string>;
  /** Arabic nouns told without their article that with it are also a name: a base, and القاعدة. */
  readonly told: Set<string>;
  /** Short names that the report gives in brackets behind a name of the register, each with whom that name means. */
  readonly shorts: Map<string, readonly NameSense[]>;
}

/** What a report has told before its first sentence. */
export const newFamiliar = (): Familiar => ({
  refs: new Set(),
  countries: new Set(),
  surnames: new Map(),
  places: new Map(),
  unlisted: new Set(),
  strangers: new Map(),
  bands: new Map(),
  told: new Set(),
  shorts: new Map(),
});

/** A sentence whose first atoms have been read; it is only looked at here, never added to. */
export interface SentenceSoFar extends NamedSentence {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly familiar: Familiar;
  readonly atoms: readonly Atom[];
  /** Quantities by their first token. */
  readonly quantities: ReadonlyMap<number, Quantity>;
  /** Tokens that dates cover. */
  readonly dated: ReadonlySet<number>;
  /** What the next word stands behind. */
  readonly before: Category | 'start';
  /** Its number, as `numberOf` gives it. */
  readonly beforeNumber: number;
}
