/**
 * A noun phrase on its way into a sentence: what is shown, with the article and the grammar that its neighbours need.
 */
import type { ToldPart } from '@marsad/model';

export interface Phrase {
  readonly part: ToldPart;
  /** Shown before and behind the part: quotation marks, or nothing. */
  readonly open: string;
  readonly close: string;
  /** With its space or apostrophe: `the `, `l'`; empty in Arabic. */
  readonly article: string;
  readonly plural: boolean;
  /** Arabic: whether a verb before it is feminine. */
  readonly feminine: boolean;
  /** Arabic: the part's text behind a preposition or as an object, where it differs. */
  readonly oblique?: string;
}

/** A phrase of plain words that is neither linked nor quoted. */
export function plainPhrase(text: string): Phrase {
  return { part: { text }, open: '', close: '', article: '', plural: false, feminine: false };
}

/** Puts neighbours without ref or quotation together, and drops empty ones. */
export function joinParts(parts: readonly ToldPart[]): ToldPart[] {
  const out: ToldPart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = out.at(-1);
    const plain = part.ref === undefined && part.quoted === undefined;
    if (last && plain && last.ref === undefined && last.quoted === undefined)
      out[out.length - 1] = { text: last.text + part.text };
    else out.push(part);
  }
  return out;
}
