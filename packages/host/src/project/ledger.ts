/**
 * The one way to write: a line in the journal, then the same line in the index, in the order of the journal. Should the
 * index fall behind, the next write first brings it up to the journal, so that no line is passed over.
 */
import type { ReportRecord } from '@marsad/model';
import {
  type Archive,
  type AssertionAdded,
  type Corrected,
  type Database,
  type DecisionUndone,
  type Entry,
  type Graded,
  type IndexedDecision,
  type IndexedEntry,
  type IndexedReport,
  type JournalLine,
  type Noted,
  type ReportErased,
  type ReportReadAgain,
  type ReportTakenIn,
  type ReportWithdrawn,
  StoreError,
  type WithdrawalUndone,
} from '@marsad/store';
import { titleOf } from '../intake/arrival.js';
import type { ReadingPool } from '../intake/reading-pool.js';
import { ofStore } from './store-errors.js';

/** A report whose files lie in the archive and which has no line yet. */
export interface NewReport extends Omit<IndexedReport, 'line'> {
  readonly entry: ReportTakenIn;
}

/** A later reading whose files lie in the archive and which has no line yet. */
export interface NewReading extends Omit<IndexedReport<ReportReadAgain>, 'line'> {
  readonly entry: ReportReadAgain;
}

/** What it needs of an archive. */
export type LedgerArchive = Pick<
  Archive,
  'head' | 'lines' | 'text' | 'record' | 'mendRecord' | 'append' | 'erase'
>;

export interface LedgerParts<A extends LedgerArchive = Archive> {
  readonly archive: A;
  readonly database: Database;
  readonly pool: Pick<ReadingPool, 'read' | 'tokens'>;
}

type Decision =
  | Corrected
  | AssertionAdded
  | Noted
  | Graded
  | DecisionUndone
  | ReportWithdrawn
  | WithdrawalUndone;

const DECISIONS: ReadonlySet<string> = new Set<Decision['kind']>([
  'corrected',
  'assertion-added',
  'noted',
  'graded',
  'decision-undone',
  'report-withdrawn',
  'withdrawal-undone',
]);

const isDecision = (line: JournalLine): line is JournalLine<Decision> => DECISIONS.has(line.entry.kind);

/** Lines brought into the index in one transaction. */
const BATCH = 64;

export class Ledger<A extends LedgerArchive = Archive> {
  private last: Promise<unknown> = Promise.resolve();
  /** Number of the last line in the index, null while that is not known. */
  private applied: number | null = null;

  constructor(private readonly parts: LedgerParts<A>) {}

  get archive(): A {
    return this.parts.archive;
  }

  /**
   * Writes reports in their order. When it resolves they survive a power cut and can be asked for. Their lines are
   * written at once, while the index still takes what came before.
   */
  takeIn(reports: readonly NewReport[]): Promise<void> {
    if (reports.length === 0) return Promise.resolve();
    const written = Promise.all(reports.map(({ entry }) => this.archive.append(entry)));
    written.catch(() => undefined);
    return this.inTurn(async () => {
      const lines = await written;
      await this.apply(reports.map(({ entry: _, ...report }, i) => ({ ...report, line: lines[i]! })));
    });
  }

  /** Writes what `make` gives, which sees all that was written before. */
  write<E extends Exclude<Entry, ReportTakenIn | ReportReadAgain | Decision>>(
    make: () => Promise<E>,
  ): Promise<JournalLine<E>> {
    return this.inTurn(async () => {
      const line = await this.archive.append(await make());
      await this.apply([{ line } as IndexedEntry]);
      return line;
    });
  }

  /** Writes a correction, an addition, a note, a withdrawal or the taking back of one. */
  decide<E extends Decision>(make: () => Promise<E>): Promise<JournalLine<E>> {
    return this.inTurn(async () => {
      const line = await this.archive.append(await make());
      await this.applyDecision(line);
      return line;
    });
  }

  /** Writes the later reading that `make` gives, which sees all that was written before; none when it gives null. */
  readAgain(make: () => Promise<NewReading | null>): Promise<JournalLine<ReportReadAgain> | null> {
    return this.inTurn(async () => {
      const made = await make();
      if (made === null) return null;
      const { entry, ...report } = made;
      const line = await this.archive.append(entry);
      await this.apply([{ ...report, line }]);
      return line;
    });
  }

  /** Erases a report from the archive. The index still has its words, and must be deleted and made again. */
  erase(report: string, said: Pick<ReportErased, 'author' | 'reason'>): Promise<JournalLine<ReportErased>> {
    return this.inTurn(async () => {
      this.applied = null;
      return this.archive.erase(report, said);
    });
  }

  /** Brings the index up to the journal; told how many lines of how many are done. */
  catchUp(told: (done: number, total: number) => void = () => undefined): Promise<void> {
    return this.inTurn(() => this.bringUp(told));
  }

  /** Resolves when what is being written is written. */
  async settled(): Promise<void> {
    await this.last;
  }

  private inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => ofStore(write));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Entries without gaps; those that the index was brought up to meanwhile are passed over. */
  private async apply(entries: readonly IndexedEntry[]): Promise<void> {
    const first = entries[0]!.line.n;
    const last = entries.at(-1)!.line.n;
    if (this.applied === null || first > this.applied + 1) await this.bringUp(() => undefined);
    if (this.applied !== null && last <= this.applied) return;
    this.applied = null;
    await this.parts.database.apply(entries);
    this.applied = last;
  }

  /** What a decision makes of its report depends on how that stands, so the index is brought up before it. */
  private async applyDecision(line: JournalLine<Decision>): Promise<void> {
    if (this.applied !== line.n - 1) await this.bringUp(() => undefined);
    else await this.apply([await this.decided(line)]);
  }

  /** The decision with the last reading of its report, as the index knows it. */
  private async decided(line: JournalLine<Decision>): Promise<IndexedDecision> {
    const { entry } = line;
    if (entry.kind === 'noted' || entry.kind === 'graded') return { line, reading: null };
    const id = 'place' in entry ? entry.place.report : entry.report;
    const [report] = await this.parts.database.reportsById(id, 1);
    if (report === undefined) return { line, reading: null };
    const [record, text] = await Promise.all([
      this.archive.record(id, report.record),
      this.archive.text(id, report.text),
    ]);
    if (record === null)
      throw new StoreError(
        'archive-damaged',
        `The record of report ${id} is not in the archive.`,
        'Run "marsad rebuild", which reads it again from its text.',
      );
    return { line, reading: { record, text } };
  }

  private async bringUp(told: (done: number, total: number) => void): Promise<void> {
    this.applied = null;
    const { n } = await this.parts.database.position();
    const head = this.archive.head().n;
    const total = head - n;
    let done = 0;
    let batch: Promise<IndexedEntry>[] = [];
    const apply = async (): Promise<void> => {
      const entries = await Promise.all(batch);
      await this.parts.database.apply(entries);
      done += entries.length;
      batch = [];
      told(done, total);
    };
    for await (const line of this.archive.lines(n + 1)) {
      // Lines that came since are applied by whoever wrote them.
      if (line.n > head) break;
      if (isDecision(line)) {
        if (batch.length > 0) await apply();
        batch.push(this.decided(line));
        await apply();
        continue;
      }
      const entry = this.indexed(line);
      // A failure is told when its turn comes.
      entry.catch(() => undefined);
      batch.push(entry);
      if (batch.length >= BATCH) await apply();
    }
    if (batch.length > 0) await apply();
    this.applied = head;
  }

  private async indexed(line: JournalLine): Promise<IndexedEntry> {
    const { entry } = line;
    if (entry.kind !== 'report-taken-in' && entry.kind !== 'report-read-again')
      return { line } as IndexedEntry;
    const text = await this.archive.text(entry.report, entry.text);
    const record = await this.recordOf(entry, text);
    const tokens = await this.parts.pool.tokens(text, record.document.language);
    const report = { title: titleOf(text, entry.given), text, textLength: text.length, record, tokens };
    return { ...report, line: { ...line, entry } } as IndexedEntry;
  }

  /** The record as it was read first; a record that is gone or damaged is read again from the text. */
  private async recordOf(entry: ReportTakenIn | ReportReadAgain, text: string): Promise<ReportRecord> {
    const there = await this.archive.record(entry.report, entry.record).catch((cause: unknown) => {
      if (cause instanceof StoreError && cause.code === 'archive-damaged') return null;
      throw cause;
    });
    if (there !== null) return there;
    const { record } = await this.parts.pool.read({ text, path: entry.from, ...entry.given });
    await this.archive.mendRecord(entry.report, entry.record, record);
    return record;
  }
}
