/**
 * Actors and persons of the register as rows of a list, and the head of a dossier. Shapes only, of what the HTTP
 * API answers with and the screens and the command line draw.
 */
import type { Language } from '../record.js';
import type { Named } from './shared.js';

/** An actor or person as a row of a list. */
export interface ActorRow {
  readonly ref: string;
  readonly name: string;
  readonly names: Readonly<Record<Language, string>>;
  /** group | force | mission | government | organisation | person | outlet | generic. */
  readonly kind: string;
  /** Kind in words of the language asked for. */
  readonly kindName: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Assertions with it in a role, without rejected ones. */
  readonly assertions: number;
  readonly events: number;
  readonly ties: number;
  readonly reports: number;
  /** First and last day cited, by the outer bounds; never "founded" or "ended". */
  readonly first: string | null;
  readonly last: string | null;
}

export interface ActorFilter {
  readonly q?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly order?: 'assertions' | 'name' | 'last';
  readonly cursor?: string;
  readonly limit?: number;
}

/** The head of a dossier; its cards come from the list of cards, filtered by this actor. */
export interface ActorView {
  readonly actor: ActorRow;
  /** Every form the register knows, by language and strength, as listed there. */
  readonly forms: readonly {
    readonly language: Language;
    readonly strength: string;
    readonly form: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  /** What the register itself says, told apart from what the reports say. */
  readonly register: {
    readonly type: string;
    readonly parents: readonly (Named & { readonly from?: string; readonly to?: string })[];
    readonly leads: readonly (Named & {
      readonly post: string;
      readonly from?: string;
      readonly to?: string;
    })[];
    readonly ledBy: readonly (Named & {
      readonly post: string;
      readonly from?: string;
      readonly to?: string;
    })[];
    readonly offices: readonly { readonly office: string; readonly from?: string; readonly to?: string }[];
    /** What kind of outlet it is, in words; null for anyone else. */
    readonly outletKind: string | null;
    /** Who owns, runs, funds or stands behind an outlet, in words, with the page that says so. */
    readonly ownership: readonly {
      readonly how: string;
      readonly words: string;
      /** Of whom, where the register has the holder. */
      readonly ref: string | null;
      readonly source: string;
    }[];
  };
  readonly byFamily: readonly { readonly family: string; readonly name: string; readonly count: number }[];
  /** Those named with it most often in one assertion. */
  readonly with: readonly (Named & { readonly count: number })[];
  /** Assertions a month, YYYY-MM, oldest first; only months that have some. */
  readonly months: readonly MonthCount[];
}

export interface MonthCount {
  readonly month: string;
  readonly count: number;
}
