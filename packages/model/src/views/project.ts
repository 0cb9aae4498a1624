/**
 * Reports on their way in, what a project holds, and the names for menus and legends. Shapes only, of what the
 * HTTP API answers with and the screens and the command line draw.
 */
import type { AssertionKind, Language } from '../record.js';
import type { ErrorShape, Named } from './shared.js';

/** One report on its way in: its bytes as they are, and what is known of it from outside. */
export interface IntakeItem {
  /** File name, or name and line. */
  readonly name: string;
  /** Base64 of the bytes, or … */
  readonly bytes?: string;
  /** … text that was pasted or came in a row. */
  readonly text?: string;
  readonly published?: string;
  readonly language?: Language;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
}

export interface IntakeResult {
  readonly name: string;
  readonly outcome: 'new' | 'known' | 'failed';
  readonly report?: string;
  readonly assertions?: number;
  readonly warning?: string;
  readonly error?: ErrorShape['error'];
}

export interface StatusView {
  readonly project: { readonly id: string; readonly folder: string; readonly madeAt: string };
  readonly reports: number;
  readonly assertions: number;
  readonly actors: number;
  readonly judgements: number;
  /** Reports that were erased, and that their outlets withdrew. */
  readonly erased: number;
  readonly withdrawn: number;
  /** Decisions that stand nowhere; see `UnplacedRow`. */
  readonly unplaced: number;
  readonly byLanguage: Readonly<Record<Language, number>>;
  /** First and last day of publication known. */
  readonly published: { readonly first: string | null; readonly last: string | null };
  /** Outlets with a report here, busiest first. */
  readonly outlets: readonly (Named & { readonly count: number })[];
  readonly journal: { readonly lines: number; readonly head: string };
  readonly database: {
    readonly kind: 'pglite' | 'postgresql';
    readonly schema: number;
    readonly version: string;
  };
  readonly engine: string;
  readonly lexicon: string;
  readonly version: string;
}

/** Types and families by name, for menus and legends. */
export interface VocabularyView {
  readonly families: readonly { readonly family: string; readonly name: string }[];
  readonly types: readonly {
    readonly type: string;
    readonly family: string;
    readonly kind: AssertionKind;
    readonly name: string;
    readonly roles: readonly string[];
  }[];
  readonly countries: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  /** Roles of voices. */
  readonly voices: Readonly<Record<string, string>>;
}
