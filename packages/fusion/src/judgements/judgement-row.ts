/**
 * What a person decided, as rows that are only ever added. A row is taken back by a further row and never changed;
 * what stands is worked out from all of them. Shapes only.
 */

import type { FieldChange, LinkVerdict, Span } from '@marsad/model';

interface Row {
  /** Number of the row: higher came later. */
  readonly n: number;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason?: string;
}

/** A place in a report: what was read there may change with the engine, the place does not. */
export interface AnchorPlace {
  readonly report: string;
  readonly anchor: string;
}

export interface VerdictRow extends Row {
  readonly kind: 'verdict';
  readonly place: AnchorPlace;
  readonly verdict: 'accept' | 'reject';
}

export interface EventLinkRow extends Row {
  readonly kind: 'event-link';
  readonly a: AnchorPlace;
  readonly b: AnchorPlace;
  readonly verdict: LinkVerdict;
}

export interface ActorLinkRow extends Row {
  readonly kind: 'actor-link';
  /** Refs, or nodes of names. */
  readonly a: string;
  readonly b: string;
  readonly verdict: LinkVerdict;
}

/** A name that says nothing by itself: where a report has an actor by no other name, nobody is known to be meant. */
export interface NameBarRow extends Row {
  readonly kind: 'name-bar';
  /** The node of the name. */
  readonly name: string;
}

/** Fields of an assertion as a person says that they should be. */
export interface CorrectionRow extends Row {
  readonly kind: 'correction';
  readonly place: AnchorPlace;
  readonly changes: readonly FieldChange[];
}

/** An assertion that a person read and no engine did. */
export interface AdditionRow extends Row {
  readonly kind: 'addition';
  readonly place: AnchorPlace;
  /** Its id. */
  readonly assertion: string;
  /** The words that it stands on, and where they stood. */
  readonly quotation: string;
  readonly evidence: Span;
  readonly changes: readonly FieldChange[];
}

/** A row that says something; what else there is takes one back. */
export type SayingRow = VerdictRow | EventLinkRow | ActorLinkRow | NameBarRow | CorrectionRow | AdditionRow;

export interface UndoRow extends Row {
  readonly kind: 'undo';
  /** Number of the row that no longer stands; it may itself be an undoing, which then stands no more. */
  readonly of: number;
}

export type JudgementRow = SayingRow | UndoRow;
