/**
 * What the screens ask findings for, whether they are kept beside the data or were computed whole as of a past day.
 * Both give the same answers to the same journal. Shapes only.
 */
import type {
  CopyPair,
  CoverageSummary,
  DossierFinding,
  DyadFinding,
  EventFinding,
  EventLinkView,
  FindingsReport,
  Lead,
  Span,
  VoiceShares,
} from '@marsad/model';
import type { DyadSummary } from '../findings-view.js';

/** A stretch of a list. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** Which events are listed; all are joined by "and". */
export interface EventsAsked extends Stretch {
  readonly during?: readonly [from: string, to: string];
  readonly actor?: string;
  readonly type?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Also those that no report both dates and places. */
  readonly vague?: true;
  readonly unclaimed?: true;
  readonly disputed?: true;
  /** Only those with a telling that waits for a person's look. */
  readonly review?: true;
  /** The last first, those without a day behind all others. */
  readonly newest?: true;
}

export interface Listed<T> {
  readonly rows: readonly T[];
  /** How many there are in all. */
  readonly total: number;
}

export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** Reports of one day of publication, outlet and language. */
export interface ReportsOfDay {
  /** EDTF, or null. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly language: FindingsReport['language'];
  readonly reports: number;
  readonly assertions: number;
}

export interface ReportText {
  readonly text: string;
  /** Armed groups' own words. */
  readonly quotations: readonly Span[];
}

export interface ScreenSource {
  coverage(): Promise<CoverageSummary>;
  /** What is shown of these reports, by id. */
  reports(ids: readonly string[]): Promise<Readonly<Record<string, FindingsReport>>>;
  events(asked: EventsAsked): Promise<Listed<EventFinding>>;
  /** What comes first in how many events, the most frequent first. */
  tally(what: 'type' | 'country', vague: boolean): Promise<readonly Counted[]>;
  /** Those whose id begins so, or that the assertion of this id tells. */
  eventsNamed(id: string): Promise<readonly EventFinding[]>;
  /** Those that have one of these tellings. */
  eventsTelling(keys: readonly string[]): Promise<readonly EventFinding[]>;
  /** Pairs among these reports that carry the same words. */
  copies(reports: readonly string[]): Promise<readonly CopyPair[]>;
  /** What persons said of these tellings and other ones, and nobody took back; the last first. */
  links(keys: ReadonlySet<string>): Promise<readonly EventLinkView[]>;
  /** Pairs with most steps first. */
  dyads(asked: Stretch & { readonly actor?: string }): Promise<Listed<DyadSummary>>;
  /** Null when nothing is told between the two. */
  dyad(a: string, b: string): Promise<DyadFinding | null>;
  /** All of them, the highest score first. */
  leads(): Promise<readonly Lead[]>;
  days(): Promise<readonly ReportsOfDay[]>;
  dossier(ref: string): Promise<DossierFinding>;
  voices(ref: string): Promise<VoiceShares | null>;
  /** Null when it is not here. */
  text(id: string): Promise<ReportText | null>;
}
