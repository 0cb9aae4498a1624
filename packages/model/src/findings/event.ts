/**
 * An event as a finding: computed from tellings that it lists, and never edited. Shapes only.
 */
import type { Means } from '../record.js';
import type { Claims } from './claims.js';
import type { Contradiction } from './contradictions.js';
import type { Hypotheses } from './hypotheses.js';
import type { Lineage } from './lineage.js';
import type { Origin } from './origin.js';
import type { PairScore } from './same-event.js';
import type { Toll } from './toll.js';

export interface TellingPlace {
  readonly ref: string | null;
  readonly name: string;
  readonly country: string | null;
  /** Decimal degrees, WGS 84; null when it is not on the map. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Kilometres around the point within which it may lie. */
  readonly reach: number;
  /** As in the record: 1 the place itself to 4 its country. */
  readonly precision: 1 | 2 | 3 | 4;
}

/** A value with the origins that give it. */
export interface Told<T> {
  readonly value: T;
  readonly origins: readonly string[];
}

export interface EventFinding {
  readonly id: string;
  readonly rules: string;
  /** True when no telling both dates and places it. */
  readonly vague: boolean;
  /** Types by how many origins tell of them, most first. */
  readonly types: readonly Told<string>[];
  /** Days by origins; the first is that of most. */
  readonly days: readonly Told<string>[];
  readonly places: readonly Told<TellingPlace>[];
  readonly agents: readonly Told<string>[];
  readonly targets: readonly Told<string>[];
  readonly means: readonly Told<Means>[];
  readonly toll: Toll;
  readonly claims: Claims;
  readonly contradictions: readonly Contradiction[];
  readonly hypotheses: Hypotheses;
  /** Voices and texts on whose word it stands. */
  readonly origins: readonly Origin[];
  /** Keys of those that count as independent: every voice, and a text only where it names no voice for the event. */
  readonly independent: readonly string[];
  readonly reports: readonly string[];
  readonly lineage: Lineage;
  readonly tellings: readonly {
    readonly key: string;
    readonly report: string;
    readonly assertion: string;
    readonly origin: string;
    /** Why a vague telling is counted in; null for the others. */
    readonly satellite: string | null;
    /** On what ground it is counted in: its own report ties it to the event, it is like it, or a person said so. */
    readonly by: 'own-report' | 'alike' | 'judged' | null;
    /** What it has from elsewhere in its report, in words; null when it says its day and place itself. */
    readonly lent: string | null;
  }[];
  /** Pairs with tellings of other events that a person should look at. */
  readonly review: readonly PairScore[];
}
