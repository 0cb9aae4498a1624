/** What all reports on an actor amount to. Shapes only; it is computed and never edited. */
import type { Language } from '../record.js';

type Places = readonly { readonly report: string; readonly assertion: string }[];

/** A tie or a change in its life, as reports tell it: who leads it, what it is part of, splits and mergers. */
export interface DossierRelation {
  readonly type: string;
  /** Its own role in it. */
  readonly as: string;
  /** Refs of the others in it. */
  readonly others: readonly string[];
  readonly denied: boolean;
  /** True when others say the contrary. */
  readonly disputed: boolean;
  readonly ended: boolean;
  /** First and last day told of, by the outer bounds; never "began" or "ended". */
  readonly first: string | null;
  readonly last: string | null;
  /** Keys of the origins. */
  readonly origins: readonly string[];
  readonly evidence: Places;
}

export interface DossierFinding {
  readonly ref: string;
  readonly rules: string;
  /** By which names reports name it, the most frequent first, with the days of the reports. */
  readonly names: readonly {
    readonly text: string;
    readonly language: Language;
    readonly mentions: number;
    readonly first: string | null;
    readonly last: string | null;
  }[];
  readonly relations: readonly DossierRelation[];
  /** Countries in which something of it is told, by how much. */
  readonly areas: readonly { readonly country: string; readonly evidence: Places }[];
  /** First and last day told of. */
  readonly first: string | null;
  readonly last: string | null;
  /** Years between them of which nothing is told of it, and how many reports of those years there are. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly reports: number }[];
}
