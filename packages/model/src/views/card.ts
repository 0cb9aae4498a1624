/**
 * One assertion in plain words, with its sentence and its voices, and how a list of them may be narrowed. Shapes
 * only, of what the HTTP API answers with and the screens and the command line draw.
 */
import type { Act, AssertionKind, Certainty, Ladder, Language, Span, VoiceRole } from '../record.js';
import type { DecisionView, JudgementView } from './judgements.js';
import type { Mode, Warmth } from './network.js';
import type { SaidFilter } from './said.js';
import type { Named, ToldPart } from './shared.js';

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
    /** Day on which its outlet took it back; left out while it stands. */
    readonly withdrawn?: string;
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
  /** Corrections, additions and notes that stand, oldest first. */
  readonly decisions: readonly DecisionView[];
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
export interface CardFilter extends SaidFilter {
  /** With both in roles. */
  readonly other?: string;
  readonly kind?: AssertionKind;
  readonly warmth?: Warmth;
  readonly mode?: Mode;
  /** Also those that a person rejected; left out when not asked for. */
  readonly rejected?: boolean;
  /** Oldest first by the day it was true (the default; undated last), or newest first. */
  readonly order?: 'oldest' | 'newest';
  readonly cursor?: string;
  /** 1 to 200; 50 when left out. */
  readonly limit?: number;
}
