/**
 * A project as the commands and the HTTP API see it, whether this process holds its folder or another one that serves
 * it does. Everything it gives can be written as JSON.
 */
import type {
  ActorFilter,
  ActorRow,
  ActorView,
  Card,
  CardFilter,
  DecisionRequest,
  DecisionResult,
  FindingsFilter,
  HistoryRow,
  IntakeItem,
  IntakeResult,
  JudgementRequest,
  JudgementResult,
  Language,
  LinkRequest,
  LinkResult,
  NamesView,
  NetworkFilter,
  NetworkView,
  Page,
  PlaceRow,
  ReportFilter,
  ReportRecord,
  ReportRow,
  ReportView,
  SearchFilter,
  SearchView,
  SetAsideView,
  StatusView,
  UnplacedRow,
  VocabularyView,
  WithdrawalRequest,
  WithdrawalResult,
} from '@marsad/model';
import type { FindingsQuery, FindingsView } from '../findings/findings-view.js';
import type { FindingScreens } from '../findings/shown/finding-screens.js';
import type { KnownBy } from './past-journal.js';
import type { PastReading } from './past-project.js';

/** What `audit verify` found. */
export interface AuditView {
  readonly lines: number;
  readonly files: number;
  /** Reports that were erased. */
  readonly erased: number;
  readonly problems: readonly {
    readonly code: string;
    readonly where: string;
    readonly message: string;
    readonly hint: string;
  }[];
}

export interface RebuildView {
  readonly reports: number;
  readonly assertions: number;
  readonly judgements: number;
  readonly seconds: number;
}

/** Every method that shows words takes the language they are to be in. What is not there is a CliError `not-found`. */
export interface Project {
  status(lang: Language): Promise<StatusView>;
  vocabulary(lang: Language): Promise<VocabularyView>;
  reports(filter: ReportFilter, lang: Language): Promise<Page<ReportRow>>;
  /** By id, or by the beginning of an id that only one report has. */
  report(id: string, lang: Language): Promise<ReportView>;
  /** Records as extraction printed them, with what persons corrected and added. */
  records(filter: ReportFilter): AsyncIterable<ReportRecord>;
  cards(filter: CardFilter, lang: Language): Promise<Page<Card>>;
  card(id: string, lang: Language): Promise<Card>;
  actors(filter: ActorFilter, lang: Language): Promise<Page<ActorRow>>;
  /** By ref. */
  actor(ref: string, lang: Language): Promise<ActorView>;
  network(filter: NetworkFilter, lang: Language): Promise<NetworkView>;
  search(filter: SearchFilter, lang: Language): Promise<SearchView>;
  /** Places of the gazetteer that words may mean, largest first. */
  places(q: string, lang: Language): Promise<readonly PlaceRow[]>;
  /** Copies, events, dyads and leads, computed from what stands. */
  findings(filter: FindingsQuery, lang: Language): Promise<FindingsView>;
  /** Names that the register lacks, with whom each may mean, and what persons said of names and actors. */
  names(filter: FindingsFilter, lang: Language): Promise<NamesView>;
  /** Takes reports in, in order; each gets its result, and one that fails stops nothing. */
  takeIn(items: readonly IntakeItem[]): Promise<readonly IntakeResult[]>;
  judge(request: JudgementRequest, author: string): Promise<JudgementResult>;
  /** Takes back judgement `n`, or this author's last that still stands. */
  undo(author: string, n?: number): Promise<JudgementResult>;
  /** Links two tellings or two actors, or says that they are not the same. */
  link(request: LinkRequest, author: string): Promise<LinkResult>;
  /** Takes back link `n`. */
  unlink(author: string, n: number): Promise<LinkResult>;
  /** Corrects fields, adds an assertion by hand, or notes. */
  decide(request: DecisionRequest, author: string): Promise<DecisionResult>;
  /** Takes back correction, addition or note `n`. */
  undecide(author: string, n: number): Promise<DecisionResult>;
  /** Says that an outlet took a report back; what was decided on it goes back to review. */
  withdraw(request: WithdrawalRequest, author: string): Promise<WithdrawalResult>;
  /** Takes withdrawal `n` back. */
  unwithdraw(author: string, n: number): Promise<WithdrawalResult>;
  /** Decisions that stand nowhere. */
  unplaced(): Promise<readonly UnplacedRow[]>;
  /** The project as it was known by these days; itself when none is given. */
  asOf(days: KnownBy): Promise<PastReading>;
  verify(): Promise<AuditView>;
  /** Writes one file with the whole archive to a path of this machine. */
  backup(file: string): Promise<{ readonly file: string; readonly bytes: number; readonly files: number }>;
  close(): Promise<void>;
}

/** A project as it is served: what only the screens ask for stands beside what commands ask for too. */
export interface ServedProject extends Project {
  readonly shown: FindingScreens;
  /** All that persons decided of an assertion, also what was taken back, oldest first. */
  history(id: string): Promise<readonly HistoryRow[]>;
  /** Reports that are withdrawn or erased, and decisions that stand nowhere. */
  setAside(lang: Language): Promise<SetAsideView>;
}
