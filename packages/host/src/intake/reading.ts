/**
 * What a reading thread is asked and what it answers. Both are plain data, so that they pass between threads.
 */
import type { SearchTokens } from '@marsad/match';
import type { Language, ReportInput, ReportRecord } from '@marsad/model';

/** Read a report, or only make the search tokens of a text that was read before. */
export type Question =
  | { readonly id: number; readonly kind: 'read'; readonly input: ReportInput }
  | { readonly id: number; readonly kind: 'tokens'; readonly text: string; readonly language: Language };

/** Tokens of a text: one entry a position, several tokens where a word has several readings. */
export type Tokens = SearchTokens['tokens'];

export interface Reading {
  readonly record: ReportRecord;
  readonly tokens: Tokens;
}

export type Answer =
  | { readonly id: number; readonly record: ReportRecord | null; readonly tokens: Tokens }
  | { readonly id: number; readonly failed: string };
