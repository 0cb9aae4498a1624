/**
 * What a journal line says. The journal is the only place where it stands what a person did, so a line holds all that
 * is needed to do it again; what a line points at (bytes, texts, records) lies beside it. In the file the words of a
 * report stand under its key; see `sealed-entry`.
 */
import type { FieldChange, Grade, Language, LinkVerdict, Span, Verdict } from '@marsad/model';

/** What was known of a report from outside when it was taken in. */
export interface Given {
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly language?: Language;
  readonly published?: string;
}

export interface ProjectMade {
  readonly kind: 'project-made';
  /** UUID. */
  readonly project: string;
  /** Version of the archive's layout. */
  readonly format: number;
}

export interface ReportTakenIn {
  readonly kind: 'report-taken-in';
  /** `document.id` of its first reading; the report keeps it, whatever later engines infer. */
  readonly report: string;
  /** `documentId` of its text and of what was given, known before any reading: the same intake is not read again. */
  readonly intake: string;
  /** Names of its files in the archive: of the bytes that came in, of the decoded text, of the record read from it. */
  readonly original: string;
  readonly text: string;
  readonly record: string;
  /** `textId` of the text. */
  readonly textId: string;
  /** File name or row id. */
  readonly from: string;
  readonly encoding: string;
  readonly given: Given;
  readonly engine: string;
  readonly lexicon: string;
}

/** Where something that a person decided on stands in a later reading of its report. */
export interface Placement {
  /** Line of the judgement or link, and which of the two tellings of a link. */
  readonly line: number;
  readonly side?: 'a' | 'b';
  readonly by: 'anchor' | 'quotation' | 'nothing';
  /** Null when it was placed by nothing. */
  readonly anchor: string | null;
  readonly assertion: string | null;
}

/**
 * A later reading of a report, by another engine or lexicon, or of the text as its outlet changed it. All keys that
 * the intake had stand in it too, so that the last such line of a report says all that is to be known of it.
 */
export interface ReportReadAgain extends Omit<ReportTakenIn, 'kind'> {
  readonly kind: 'report-read-again';
  readonly why: 'engine' | 'text';
  readonly author: string;
  /** Line of the intake, and its instant. */
  readonly of: number;
  readonly takenIn: string;
  /** Every judgement and link on this report, standing or not. */
  readonly placed: readonly Placement[];
}

export interface Judged {
  readonly kind: 'judgement';
  readonly author: string;
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly report: string;
  readonly anchor: string;
  readonly assertion: string;
  /** The words judged, some before and after them, and the text they stand in, so that it can be placed again. */
  readonly quotation: string;
  readonly before: string;
  readonly after: string;
  readonly text: string;
  readonly evidence: Span;
}

export interface JudgementUndone {
  readonly kind: 'judgement-undone';
  readonly author: string;
  /** Line number of the judgement that no longer stands. */
  readonly judgement: number;
}

/** A telling of an event in a report, with the words that it stands on, so that it can be placed again. */
export interface LinkedTelling {
  readonly report: string;
  readonly anchor: string;
  readonly assertion: string;
  readonly quotation: string;
  /** Name of the text that they stand in. */
  readonly text: string;
  readonly evidence: Span;
}

/** Two tellings are of one event, or are not. */
export interface EventsLinked {
  readonly kind: 'events-linked';
  readonly author: string;
  readonly verdict: LinkVerdict;
  readonly reason?: string;
  readonly a: LinkedTelling;
  readonly b: LinkedTelling;
}

/** A telling with some of its fields as a person says that they should be. */
export interface Corrected {
  readonly kind: 'corrected';
  readonly author: string;
  readonly reason?: string;
  readonly place: LinkedTelling;
  readonly changes: readonly FieldChange[];
}

/** An assertion that a person read and no engine did. It is made of its changes; where it stands is its place. */
export interface AssertionAdded {
  readonly kind: 'assertion-added';
  readonly author: string;
  readonly reason?: string;
  readonly place: LinkedTelling;
  readonly changes: readonly FieldChange[];
}

/** Words beside a telling. */
export interface Noted {
  readonly kind: 'noted';
  readonly author: string;
  readonly place: LinkedTelling;
  readonly words: string;
}

/** What an analyst thinks of who says it and of what is said, and why; of one telling, never of a whole outlet. */
export interface Graded extends Grade {
  readonly kind: 'graded';
  readonly author: string;
  readonly reason: string;
  readonly place: LinkedTelling;
}

export interface DecisionUndone {
  readonly kind: 'decision-undone';
  readonly author: string;
  readonly report: string;
  /** Line number of the correction, addition or note that no longer stands. */
  readonly decision: number;
}

/** Two refs, or names as `name:` and their folded words, are one actor, or are not, or nobody can tell. */
export interface ActorsLinked {
  readonly kind: 'actors-linked';
  readonly author: string;
  readonly verdict: LinkVerdict;
  readonly reason?: string;
  readonly a: string;
  readonly b: string;
}

/** A name that is never to be matched by itself. */
export interface NameBarred {
  readonly kind: 'name-barred';
  readonly author: string;
  readonly reason?: string;
  /** `name:` and its folded words. */
  readonly name: string;
}

export interface LinkUndone {
  readonly kind: 'link-undone';
  readonly author: string;
  /** Line number of the link, or of the name barred, that no longer stands. */
  readonly link: number;
}

/** The outlet took a report back, on a day. What was decided on it is to be decided anew. */
export interface ReportWithdrawn {
  readonly kind: 'report-withdrawn';
  readonly author: string;
  readonly reason: string;
  readonly report: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** What had been decided on the report and stood, by line, and which side of a link: it goes back to review. */
  readonly decided: readonly Pick<Placement, 'line' | 'side'>[];
}

export interface WithdrawalUndone {
  readonly kind: 'withdrawal-undone';
  readonly author: string;
  readonly report: string;
  /** Line number of the withdrawal that no longer stands. */
  readonly withdrawal: number;
}

/** Names of files in the archive. */
export interface ArchiveFiles {
  readonly originals: readonly string[];
  readonly texts: readonly string[];
  readonly records: readonly string[];
}

/** A report's key was destroyed: its files go, and no line about it can be read any more. */
export interface ReportErased {
  readonly kind: 'report-erased';
  readonly author: string;
  readonly reason: string;
  readonly report: string;
  readonly files: ArchiveFiles;
}

/** The archive was made anew in a newer layout; what came before was chained to this hash. */
export interface ArchiveUpgraded {
  readonly kind: 'archive-upgraded';
  readonly from: number;
  readonly to: number;
  /** Lines of the former journal, and the hash of the last. */
  readonly lines: number;
  readonly head: string;
}

/** A line about a report that was erased: only what was never sealed is left of it. */
export interface Unreadable {
  readonly kind: 'unreadable';
  /** What kind of line it is. */
  readonly was: string;
  /** The reports that it is about, of which at least one was erased. */
  readonly reports: readonly string[];
  /** Of an intake or a later reading: what the same words would be known by. */
  readonly intake?: string;
}

export type Entry =
  | ProjectMade
  | ReportTakenIn
  | ReportReadAgain
  | Judged
  | JudgementUndone
  | EventsLinked
  | ActorsLinked
  | NameBarred
  | LinkUndone
  | Corrected
  | AssertionAdded
  | Noted
  | Graded
  | DecisionUndone
  | ReportWithdrawn
  | WithdrawalUndone
  | ReportErased
  | ArchiveUpgraded
  | Unreadable;

/** A line's content as it stands in the file, when it is about reports: the words are under their keys. */
export interface SealedEntry {
  readonly kind: string;
  /** The reports that it is about; each key is needed to open it. */
  readonly reports: readonly string[];
  /** Base64. */
  readonly sealed: string;
  readonly intake?: string;
  readonly original?: string;
  readonly text?: string;
  readonly record?: string;
}

/** What stands in the file. */
export type StoredEntry = Entry | SealedEntry;

/** One line of the journal. `hash` is over the canonical JSON of all other keys, `prev` is the hash of the line before. */
export interface JournalLine<E extends StoredEntry = Entry> {
  /** From 1, without gaps. */
  readonly n: number;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly writer: string;
  readonly prev: string;
  readonly entry: E;
  readonly hash: string;
}
