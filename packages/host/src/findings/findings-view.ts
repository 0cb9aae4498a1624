/**
 * Findings as a project answers with them: what fusion computed, with the names and the reports that it speaks of.
 * Shapes only.
 */
import type { Findings } from '@marsad/fusion';
import type { Language } from '@marsad/model';

/** What findings may be asked of. All are optional and are joined by "and". */
export interface FindingsFilter {
  /** `YYYY-MM-DD`: only reports that were surely published by then; those of unknown day are left out. */
  readonly publishedBy?: string;
  /** `YYYY-MM-DD`: only what this project had taken in and decided by the end of that day (UTC). */
  readonly recordedBy?: string;
}

export interface FindingsReport {
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: Language;
}

export interface FindingsView extends Findings {
  /** Names of the refs that stand in it, in the language asked for. */
  readonly names: Readonly<Record<string, string>>;
  /** Reports by id. */
  readonly reports: Readonly<Record<string, FindingsReport>>;
}
