/**
 * What a project shows of itself: the shapes that the HTTP API answers with and that the screens and the command line
 * draw. Shapes only, in words of the language that was asked for; the record itself is in `record.ts`.
 */
import type {
  Act,
  AssertionKind,
  Certainty,
  Ladder,
  Language,
  MatchKind,
  Span,
  VoiceRole,
} from './record.js';

/** Something with an entry in the register, by its name in the language asked for. */
export interface Named {
  readonly ref: string;
  readonly name: string;
}

/** A piece of a sentence that Marsad words itself; pieces with a `ref` open that actor or person. */
export interface ToldPart {
  readonly text: string;
  /** Register slug. */
  readonly ref?: string;
  /** True for words quoted from the report, which keep the report's own direction. */
  readonly quoted?: boolean;
}

/** One page of a list. `next` is the cursor of the page behind it, null on the last. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** The one shape of an error, on the wire and at the command line. */
export interface ErrorShape {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

// Reports ------------------------------------------------------------------------------------------------------

/** A report as a row of a list. */
export interface ReportRow {
  readonly id: string;
  /** As given, else the first line of the text, cut to 160 characters. */
  readonly title: string;
  readonly language: Language;
  readonly outlet: Named | null;
  readonly published: {
    readonly edtf: string | null;
    readonly basis: 'stated' | 'metadata' | 'inferred' | 'unknown';
  };
  /** ISO 8601 instant at which this project took it in. */
  readonly takenIn: string;
  /** File name or row id it came under. */
  readonly from: string;
  readonly url: string | null;
  readonly assertions: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What the list of reports may be narrowed to. All are optional and are joined by "and". */
export interface ReportFilter {
  /** Words or names, as in search. */
  readonly q?: string;
  readonly language?: Language;
  /** Ref of an outlet. */
  readonly outlet?: string;
  /** First and last day of publication, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  /** Only reports with an assertion of this type, of this family, or with this actor or person in a role. */
  readonly type?: string;
  readonly family?: string;
  readonly actor?: string;
  /** Newest publication first (the default), or newest intake first. */
  readonly order?: 'published' | 'taken-in';
  readonly cursor?: string;
  /** 1 to 200; 50 when left out. */
  readonly limit?: number;
}

/** One report, whole. */
export interface ReportView {
  readonly report: ReportRow;
  readonly text: string;
  /** Spans of armed groups' own words, which screens fold away. */
  readonly quotations: readonly Span[];
  readonly notes: readonly { readonly code: string; readonly span?: Span; readonly why?: string }[];
  readonly mentions: readonly MentionView[];
  /** In the order of the text. */
  readonly cards: readonly Card[];
}

export interface MentionView {
  readonly id: string;
  readonly kind: string;
  readonly span: Span;
  readonly ref: string | null;
  readonly name: string | null;
  readonly match: MatchKind;
  readonly why?: string;
}

// Assertions ---------------------------------------------------------------------------------------------------

/** One assertion in plain words, with the sentence it stands in and what a person decided of it. */
export interface Card {
  readonly id: string;
  readonly anchor: string;
  readonly report: {
    readonly id: string;
    readonly title: string;
    readonly outlet: Named | null;
    readonly published: string | null;
    readonly language: Language;
  };
  readonly kind: AssertionKind;
  readonly type: string;
  readonly typeName: string;
  readonly family: string;
  readonly salience: 'main' | 'background';
  /** "AQAP praised JNIM". */
  readonly told: readonly ToldPart[];
  /** ", in a statement published by Long War Journal"; empty in the outlet's own voice. */
  readonly accordingTo: readonly ToldPart[];
  readonly when: {
    readonly edtf: string;
    /** "24 November 2017". */
    readonly words: string;
    /** Outer bounds, YYYY-MM-DD; null when open or unknown. */
    readonly from: string | null;
    readonly to: string | null;
    readonly basis: string;
  } | null;
  /** "near I-n-Déliman, Mali". */
  readonly where: string | null;
  /** "at least 3 killed (peacekeepers)", one each. */
  readonly toll: readonly string[];
  /** "denied", "possible", "planned", "over": what keeps it from being told as plain fact. */
  readonly caveats: readonly string[];
  readonly certainty: Certainty;
  readonly rung: { readonly ladder: Ladder; readonly step: number; readonly words: string } | null;
  /** Outermost first; without the outlet's own voice. */
  readonly voices: readonly VoiceView[];
  readonly sentence: {
    readonly text: string;
    /** Where the sentence begins in the report's text. */
    readonly start: number;
    /** Spans inside `text`. */
    readonly evidence: readonly Span[];
    readonly trigger: Span;
    /** Armed groups' own words inside `text`. */
    readonly quotations: readonly Span[];
  };
  /** What a claim, a denial, praise or an accusation is about, named in a few words; null when that is not told. */
  readonly about: { readonly id: string; readonly named: readonly ToldPart[] } | null;
  /** Spans in the report's text. */
  readonly evidence: readonly Span[];
  readonly trigger: Span;
  readonly judgement: JudgementView | null;
}

export interface VoiceView {
  readonly name: string;
  readonly ref: string | null;
  readonly role: VoiceRole;
  readonly act: Act;
  /** Role and act in words: "armed group, claims". */
  readonly words: string;
  readonly span?: Span;
}

/** Which assertions a list of cards holds. All are optional and are joined by "and". */
export interface CardFilter {
  /** With this actor or person in a role. */
  readonly actor?: string;
  /** With both in roles. */
  readonly other?: string;
  readonly family?: string;
  readonly type?: string;
  readonly kind?: AssertionKind;
  readonly warmth?: Warmth;
  readonly mode?: Mode;
  /** True in the world between these days, YYYY-MM-DD, by the outer bounds. */
  readonly from?: string;
  readonly to?: string;
  /** Also those that a person rejected; left out when not asked for. */
  readonly rejected?: boolean;
  /** Oldest first by the day it was true (the default; undated last), or newest first. */
  readonly order?: 'oldest' | 'newest';
  readonly cursor?: string;
  /** 1 to 200; 50 when left out. */
  readonly limit?: number;
}

// Judgements ---------------------------------------------------------------------------------------------------

export type Verdict = 'accept' | 'reject';

export interface JudgementView {
  /** Number of its line in the journal. */
  readonly n: number;
  readonly verdict: Verdict;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly reason?: string;
}

export interface JudgementRequest {
  readonly assertion: string;
  readonly verdict: Verdict;
  readonly reason?: string;
}

/** What stands on an assertion after a judgement or its undoing. */
export interface JudgementResult {
  readonly assertion: string;
  readonly report: string;
  readonly judgement: JudgementView | null;
  /** What the row in the journal did: the judgement made or taken back. */
  readonly did: { readonly n: number; readonly undid?: number; readonly verdict: Verdict };
}

// Actors -------------------------------------------------------------------------------------------------------

/** An actor or person as a row of a list. */
export interface ActorRow {
  readonly ref: string;
  readonly name: string;
  readonly names: Readonly<Record<Language, string>>;
  /** group | force | mission | government | organisation | person | outlet | generic. */
  readonly kind: string;
  /** Kind in words of the language asked for. */
  readonly kindName: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Assertions with it in a role, without rejected ones. */
  readonly assertions: number;
  readonly events: number;
  readonly ties: number;
  readonly reports: number;
  /** First and last day cited, by the outer bounds; never "founded" or "ended". */
  readonly first: string | null;
  readonly last: string | null;
}

export interface ActorFilter {
  readonly q?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly order?: 'assertions' | 'name' | 'last';
  readonly cursor?: string;
  readonly limit?: number;
}

/** The head of a dossier; its cards come from the list of cards, filtered by this actor. */
export interface ActorView {
  readonly actor: ActorRow;
  /** Every form the register knows, by language and strength, as listed there. */
  readonly forms: readonly {
    readonly language: Language;
    readonly strength: string;
    readonly form: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  /** What the register itself says, told apart from what the reports say. */
  readonly register: {
    readonly type: string;
    readonly parents: readonly (Named & { readonly from?: string; readonly to?: string })[];
    readonly leads: readonly (Named & {
      readonly post: string;
      readonly from?: string;
      readonly to?: string;
    })[];
    readonly ledBy: readonly (Named & {
      readonly post: string;
      readonly from?: string;
      readonly to?: string;
    })[];
    readonly offices: readonly { readonly office: string; readonly from?: string; readonly to?: string }[];
  };
  readonly byFamily: readonly { readonly family: string; readonly name: string; readonly count: number }[];
  /** Those named with it most often in one assertion. */
  readonly with: readonly (Named & { readonly count: number })[];
  /** Assertions a month, YYYY-MM, oldest first; only months that have some. */
  readonly months: readonly MonthCount[];
}

export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

// Network ------------------------------------------------------------------------------------------------------

/** warm: the ladder of cooperation; cold: that of hostility. */
export type Warmth = 'warm' | 'cold';
/** verbal: praise, contact, truce; rivalry, denouncement, threat. material: arms, joint operations, merger; violence. */
export type Mode = 'verbal' | 'material';

export interface NetworkFilter {
  readonly from?: string;
  readonly to?: string;
  /** Only what is one or two steps from this actor. */
  readonly actor?: string;
  readonly warmth?: Warmth;
  readonly mode?: Mode;
  /** Edges with fewer assertions are left out; 1 when left out. */
  readonly min?: number;
  /** Also generic actors such as civilians and governments; left out when not asked for. */
  readonly generic?: boolean;
  /** The busiest nodes kept; 60 when left out. */
  readonly nodes?: number;
}

export interface NetworkView {
  readonly nodes: readonly {
    readonly ref: string;
    readonly name: string;
    readonly kind: string;
    readonly kindName: string;
    readonly countries: readonly string[];
    readonly count: number;
  }[];
  readonly edges: readonly NetworkEdge[];
  /** Nodes and edges that were left out to keep it readable. */
  readonly leftOut: { readonly nodes: number; readonly edges: number };
  /** All months with ties, whatever the filter's days, for the slider. */
  readonly months: readonly MonthCount[];
}

export interface NetworkEdge {
  /** Refs; for directed types from `a` to `b`. */
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly warmth: Warmth;
  readonly mode: Mode;
  /** Highest step on the ladder. */
  readonly step: number;
  readonly count: number;
  readonly types: readonly { readonly type: string; readonly name: string; readonly count: number }[];
  readonly first: string | null;
  readonly last: string | null;
}

// Search -------------------------------------------------------------------------------------------------------

export interface SearchFilter {
  readonly q: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface SearchView {
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
}

// Intake and status --------------------------------------------------------------------------------------------

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
  }[];
  readonly countries: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}
