/**
 * Findings as the screens draw them: rows of lists, and one event or one dyad whole, each with the names of what it
 * speaks of in the language asked for and with the reports that it was computed from. Shapes only, of what the HTTP API
 * answers with.
 */
import type { Contradiction } from '../findings/contradictions.js';
import type { DossierFinding } from '../findings/dossier.js';
import type { DyadFinding, DyadStep, Lead, Standing } from '../findings/dyad.js';
import type { EventFinding } from '../findings/event.js';
import type { CopyPair, DifferencePart } from '../findings/lineage.js';
import type { UnresolvedName } from '../findings/names.js';
import type { LinkVerdict } from '../findings/same-event.js';
import type { Estimate, TollRule } from '../findings/toll.js';
import type { VoiceShares } from '../findings/voice-shares.js';
import type { Ladder, Language, Span } from '../record.js';
import type { Named, Page } from './shared.js';

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

/** From what something was computed: no report is not no event. */
export interface CoverageSummary {
  readonly reports: number;
  /** Reports that were left out, since their day of publication is not known. */
  readonly leftOut: number;
  /** Reports that were left out, since their outlets had withdrawn them. */
  readonly withdrawn: number;
  readonly outlets: number;
  /** First and last day of publication known. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Names of all that an answer speaks of, in the language asked for. */
export interface FindingWords {
  /** Actors, persons, outlets and places by ref. */
  readonly names: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  /** Voices and texts by the key of their origin. */
  readonly origins: Readonly<Record<string, string>>;
  readonly countries: Readonly<Record<string, string>>;
}

/** Which events are listed. All are optional and are joined by "and". */
export interface EventsFilter extends FindingsFilter {
  /** Days between which it may lie. */
  readonly from?: string;
  readonly to?: string;
  readonly actor?: string;
  readonly type?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Also events that no report both dates and places. */
  readonly vague?: boolean;
  /** Only violence that nobody claimed and nobody is named for. */
  readonly unclaimed?: boolean;
  /** Only those on which reports cannot all be right. */
  readonly disputed?: boolean;
  /** Only those with a telling that a person should look at. */
  readonly review?: boolean;
  /** The rule for the dead; `conservative` when left out. */
  readonly rule?: TollRule;
  readonly order?: 'oldest' | 'newest';
  readonly cursor?: string;
  readonly limit?: number;
}

/** An event as a row of a list. */
export interface EventRow {
  readonly id: string;
  /** Id of the assertion that stands for it where events are linked: its first telling. */
  readonly assertion: string;
  /** EDTF, as most origins tell it; null when none does. */
  readonly day: string | null;
  /** How many other days are told. */
  readonly otherDays: number;
  readonly type: string;
  readonly typeName: string;
  readonly place: string | null;
  /** By name. */
  readonly country: string | null;
  readonly agents: readonly Named[];
  readonly targets: readonly Named[];
  /** The dead of all sides by the rule asked for, with the assertions that it stands on. */
  readonly killed: (Estimate & { readonly assertions: readonly string[] }) | null;
  readonly claimedBy: readonly Named[];
  readonly reports: number;
  readonly independent: number;
  readonly disputes: readonly Contradiction['kind'][];
  readonly vague: boolean;
  /** Tellings of other events that a person should look at. */
  readonly review: number;
}

export interface EventsView extends Page<EventRow> {
  readonly coverage: CoverageSummary;
  /** What may be asked for, of all events. */
  readonly types: readonly { readonly type: string; readonly name: string; readonly count: number }[];
  readonly countries: readonly {
    readonly country: string;
    readonly name: string;
    readonly count: number;
  }[];
}

/** A link between two tellings that a person made and nobody took back. */
export interface EventLinkView {
  readonly n: number;
  readonly verdict: LinkVerdict;
  readonly author: string;
  readonly at: string;
  readonly reason?: string;
  /** Assertions. */
  readonly a: string;
  readonly b: string;
}

export interface EventView extends FindingWords {
  readonly row: EventRow;
  readonly event: EventFinding;
  readonly reports: Readonly<Record<string, FindingsReport>>;
  readonly coverage: CoverageSummary;
  /** Event and assertion of every telling that `event.review` names, by its key. */
  readonly tellings: Readonly<Record<string, { readonly assertion: string; readonly event: string }>>;
  /** The other events that are up for review with this one. */
  readonly others: readonly EventRow[];
  /** Pairs of its reports that carry the same words. */
  readonly copies: readonly CopyPair[];
  readonly links: readonly EventLinkView[];
}

/** Two parties as a row of a list. */
export interface DyadRow {
  readonly a: Named;
  readonly b: Named;
  readonly steps: number;
  /** Highest rung of each ladder that is more than suspected, with its ground. */
  readonly cooperation: { readonly step: number; readonly standing: Standing } | null;
  readonly hostility: { readonly step: number; readonly standing: Standing } | null;
  readonly first: string | null;
  readonly last: string | null;
}

export interface DyadsView extends Page<DyadRow> {
  readonly coverage: CoverageSummary;
}

/** A step with its rung in words. */
export interface ToldStep extends DyadStep {
  readonly rungWords: string;
}

export interface DyadView extends FindingWords {
  readonly dyad: Omit<DyadFinding, 'steps'> & { readonly steps: readonly ToldStep[] };
  /** Rungs of both ladders in words, from the first up. */
  readonly rungs: Readonly<Record<Ladder, readonly string[]>>;
  readonly leads: readonly Lead[];
  readonly reports: Readonly<Record<string, FindingsReport>>;
  readonly coverage: CoverageSummary;
}

export interface LeadsView extends FindingWords {
  readonly leads: readonly Lead[];
  readonly total: number;
  readonly coverage: CoverageSummary;
}

export interface DisputesView extends FindingWords {
  readonly rows: readonly { readonly event: EventRow; readonly contradictions: readonly Contradiction[] }[];
  /** Events with a contradiction. */
  readonly total: number;
  readonly coverage: CoverageSummary;
}

/** Reports of one week, outlet and language. */
export interface CoverageRow {
  /** ISO 8601 week of publication, `2017-W47`; null when the day is not known to a week. */
  readonly week: string | null;
  readonly outlet: Named | null;
  readonly language: Language;
  readonly reports: number;
  readonly assertions: number;
}

export interface CoverageView {
  readonly rows: readonly CoverageRow[];
  readonly coverage: CoverageSummary;
}

export interface ComparedText {
  readonly id: string;
  readonly report: FindingsReport;
  readonly text: string;
  /** Armed groups' own words, which screens fold away. */
  readonly quotations: readonly Span[];
}

/** Two reports that carry the same words, and what differs. Spans count in their texts. */
export interface TextDifferenceView {
  readonly a: ComparedText;
  readonly b: ComparedText;
  readonly parts: readonly DifferencePart[];
}

/** What a person said of two actors or names, or of one name by itself, and nobody took back. */
export interface NameLinkView {
  readonly n: number;
  readonly verdict: LinkVerdict | 'never-alone';
  readonly author: string;
  readonly at: string;
  readonly reason?: string;
  /** Refs, or nodes of names; `b` is null where a name is never matched by itself. */
  readonly a: string;
  readonly b: string | null;
}

export interface NamesView extends FindingWords {
  readonly rows: readonly UnresolvedName[];
  readonly links: readonly NameLinkView[];
  readonly coverage: CoverageSummary;
}

/** What all reports on an actor amount to, with what else of the findings is about it. */
export interface ActorFindingsView extends FindingWords {
  readonly dossier: DossierFinding;
  /** Who tells of it; null when nobody does. */
  readonly voices: VoiceShares | null;
  /** With whom something is told of it, most first. */
  readonly pairs: readonly DyadRow[];
  /** How many events, contradicted events and leads it is in. */
  readonly events: number;
  readonly disputes: number;
  readonly leads: number;
  readonly coverage: CoverageSummary;
}
