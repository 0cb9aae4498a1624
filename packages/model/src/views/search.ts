/**
 * What a search understood, and where it found it. Shapes only, of what the HTTP API answers with and the screens
 * and the command line draw.
 */
import type { Span } from '../record.js';
import type { ActorRow } from './actors.js';
import type { Card } from './card.js';
import type { ReportRow } from './reports.js';
import type { SaidFilter } from './said.js';
import type { Page } from './shared.js';

/** Words, what is said, or both; one of them must be given. */
export interface SearchFilter extends SaidFilter {
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface SearchView {
  /** Empty when only what is said was asked for. */
  readonly query: string;
  /** Register entries that the words name, in whatever script. */
  readonly actors: readonly ActorRow[];
  readonly hits: Page<SearchHit>;
}

export interface SearchHit {
  readonly report: ReportRow;
  readonly snippets: readonly {
    readonly text: string;
    readonly start: number;
    readonly marks: readonly Span[];
    /** Armed groups' own words inside `text`, which screens fold away. */
    readonly quotations: readonly Span[];
  }[];
  /** Assertions of the report that fit what is said, the first few in the order of the text; none when nothing such was asked. */
  readonly fits: { readonly total: number; readonly cards: readonly Card[] };
}
