/**
 * The words that stand around findings at a terminal, in one language: heads of tables, what a value is called, and
 * sentences with gaps. Names of actors, places and types come with the findings; ids, days and names of rules stay.
 */
import type {
  Evidence,
  Ladder,
  LinkVerdict,
  Means,
  Measure,
  NameReason,
  PairReason,
  Standing,
  Teller,
  TellingReason,
  TollKind,
  TollSide,
} from '@marsad/model';

/** How refs, types and kinds that a reason speaks of are called. */
export interface Naming {
  readonly name: (ref: string) => string;
  readonly type: (type: string) => string;
}

/** Which list there is nothing in. */
export type NoneOf = 'rows' | 'events' | 'dyads' | 'leads' | 'contradictions' | 'copies' | 'voices' | 'names';

/** What a lead is told with. */
export interface LeadGaps {
  readonly names: readonly string[];
  readonly type: string;
  readonly rung: number;
  readonly day: string;
  readonly before: string;
  readonly beforeRung: number;
  readonly since: string;
  readonly years: number;
}

export interface FindingTexts {
  /** Joins names: "A, B and C". */
  readonly list: (names: readonly string[]) => string;
  /** Between things that are listed, and before what is said of something. */
  readonly comma: string;
  readonly colon: string;
  readonly undated: string;
  readonly placeNotTold: string;
  readonly dayUnknown: string;
  /** Heads of columns, and of lines, by their names in JSON and CSV. */
  readonly columns: Readonly<Record<string, string>>;
  /** Values that rows of answers hold as words, by the words. */
  readonly values: Readonly<Record<string, string>>;
  readonly none: Readonly<Record<NoneOf, string>>;
  readonly more: (left: number) => string;
  readonly moreRows: string;
  /** Sentences under tables. */
  readonly notes: Readonly<
    Record<
      | 'ties'
      | 'timeline'
      | 'claims'
      | 'contradictions'
      | 'leads'
      | 'network'
      | 'coverage'
      | 'dyads'
      | 'voices'
      | 'hypotheses',
      string
    >
  >;
  readonly killedBy: (rule: string) => string;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly means: Readonly<Record<Means, string>>;
  readonly sides: Readonly<Record<TollSide, string>>;
  readonly kinds: Readonly<Record<TollKind, string>>;
  readonly countedOf: (measure: string, kind: string, name: string) => string;
  /** The kind on a line of one party whose people are not told apart. */
  readonly all: string;
  readonly orMore: (n: number) => string;
  readonly orMoreThan: (best: number, low: number) => string;
  readonly interest: Readonly<Record<'own-losses' | 'enemy-losses' | 'partial', string>>;
  readonly killedAllSides: string;
  readonly sections: Readonly<
    Record<
      'toll' | 'claims' | 'contradictions' | 'who' | 'origins' | 'lineage' | 'doubtful' | 'tellings',
      string
    >
  >;
  readonly vaguely: string;
  readonly somebody: string;
  readonly claimed: (by: string, when: string, times: number) => string;
  readonly denied: (by: string, when: string) => string;
  readonly claimOn: (days: string, least: number, most: number) => string;
  readonly claimBy: (day: string) => string;
  readonly silence: (day: string | null, report: string) => string;
  readonly rival: string;
  readonly evidence: (kind: Evidence['kind'], who: string) => string;
  readonly strength: Readonly<Record<Evidence['strength'], string>>;
  readonly together: (names: readonly string[]) => string;
  readonly forAgainst: string;
  readonly report: (id: string) => string;
  readonly took: (report: string, from: string, why: string) => string;
  readonly copiedLater: string;
  readonly namesSource: (outlet: string) => string;
  readonly ring: (names: string) => string;
  readonly countedIn: Readonly<Record<'own-report' | 'alike' | 'judged', string>>;
  readonly lent: string;
  readonly disputes: Readonly<Record<'toll' | 'date' | 'place' | 'perpetrator' | 'occurred', string>>;
  readonly not: (name: string) => string;
  readonly happened: string;
  readonly didNot: string;
  readonly to: (first: string | number, last: string | number) => string;
  readonly against: string;
  readonly ladders: Readonly<Record<Ladder, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly ended: string;
  readonly toldBy: (day: string | null) => string;
  readonly origins: (n: number) => string;
  readonly changes: string;
  readonly steps: string;
  readonly change: (ladder: string, from: number, to: number, fromYear: number, toYear: number) => string;
  readonly leadKinds: Readonly<Record<'first-cooperation' | 'first-clash' | 'unbalanced-triangle', string>>;
  readonly lead: (
    kind: 'first-cooperation' | 'first-clash' | 'unbalanced-triangle',
    gaps: LeadGaps,
  ) => string;
  readonly copies: (reports: number) => string;
  readonly copy: Readonly<{
    same: string;
    rewrite: (share: number) => string;
    cut: (share: number) => string;
  }>;
  readonly tellers: Readonly<Record<Teller, string>>;
  readonly nameKinds: Readonly<Record<'group' | 'person', string>>;
  readonly mentions: (mentions: number, reports: number) => string;
  readonly shownOf: (shown: number, total: number) => string;
  readonly saidByPersons: string;
  readonly verdict: Readonly<Record<LinkVerdict | 'never-alone', string>>;
  readonly saidIn: (author: string, line: number) => string;
  readonly erased: (report: string, day: string, author: string, reason: string) => string;
  readonly withdrawn: (report: string, day: string, author: string, reason: string, line: number) => string;
  readonly andMore: (left: number) => string;
  readonly coverage: (told: {
    readonly reports: number;
    readonly outlets: number;
    readonly from: string | null;
    readonly to: string | null;
    readonly leftOut: number;
    readonly rules: string;
  }) => string;
  readonly differ: (open: number, told: string) => string;
  readonly pair: Readonly<Record<PairReason | LinkVerdict, string>>;
  readonly reason: (reason: TellingReason, naming: Naming) => string;
  readonly nameReason: (reason: NameReason, naming: Naming) => string;
}
