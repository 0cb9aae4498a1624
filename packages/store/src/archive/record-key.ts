/** The name under which a record is kept: what it was read from, and with what. */
import { canonicalJson, sha256Hex } from '@marsad/model';
import type { Given } from './entry.js';

export interface RecordSource {
  /** SHA-256 (hex) of the text, as `putText` gives it. */
  readonly text: string;
  readonly given: Given;
  /** Versions. */
  readonly engine: string;
  readonly lexicon: string;
}

/** 64 hexadecimal digits: the same text, knowledge from outside, engine and lexicon have the same record. */
export function recordKey({ text, given, engine, lexicon }: RecordSource): string {
  return sha256Hex(canonicalJson({ text, given, engine, lexicon }));
}
