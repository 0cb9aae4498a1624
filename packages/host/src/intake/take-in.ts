/**
 * The one way in: reports are known or new, new ones are read in threads, kept in the archive, written to the journal
 * and put into the index, in the order in which they came. Some batches are under way at once and no more, so that
 * memory stays flat. What is wrong with one report is its own result and stops nothing.
 */
import type { IntakeResult } from '@marsad/model';
import type { Database, ReportTakenIn, StoredErasure } from '@marsad/store';
import type { Ledger } from '../project/ledger.js';
import { wasErased } from '../project/reading-views.js';
import { CliError } from '../start/cli-error.js';
import { type Arrival, type ArrivedReport, inputOf, intakeKey, titleOf } from './arrival.js';
import { batches } from './batches.js';
import type { Reading } from './reading.js';
import type { ReadingPool } from './reading-pool.js';
import { resolvers, type Settled, UnderWay } from './under-way.js';

const LIMITS = { count: 64, weight: 8 * 1024 * 1024, milliseconds: 200 };
/** Batches under way: while one is written to the index, the next goes to the disk and the one behind is read. */
const UNDER_WAY = 3;

/** What the way in needs of a project. */
export interface IntakeParts {
  readonly pool: Pick<ReadingPool, 'read'>;
  readonly ledger: Ledger;
  readonly database: Pick<Database, 'knownIntakes' | 'knownReports' | 'erased'>;
  /** Versions of who reads. */
  readonly engine: string;
  readonly lexicon: string;
}

type Outcome = { readonly arrival: Arrival } & (
  | { readonly error: CliError }
  | { readonly report: string }
  | { readonly same: Promise<Settled> }
  | { readonly intake: string; readonly reading: Reading }
);

type Read = Extract<Outcome, { reading: Reading }>;

class Intake {
  private readonly underWay = new UnderWay();
  /** Reports on their way to the index, by id. */
  private readonly coming = new Set<string>();
  private turn: Promise<void> = Promise.resolve();
  private gone: Promise<ReadonlyMap<string, StoredErasure>> | null = null;

  constructor(private readonly parts: IntakeParts) {}

  /** Takes one batch in. Batches are read at the same time and written in the order of the calls. */
  async take(batch: readonly Arrival[]): Promise<IntakeResult[]> {
    const before = this.turn;
    const mine = resolvers<void>();
    mine.promise.catch(() => undefined);
    this.turn = mine.promise;
    try {
      const outcomes = await this.read(batch);
      await before;
      const fresh = await this.fresh(outcomes);
      const reports = await Promise.all([...fresh.values()].map((one) => this.entryOf(one)));
      const written = this.parts.ledger.takeIn(reports);
      mine.resolve();
      await written;
      for (const report of fresh.keys()) this.coming.delete(report);
      return await this.results(outcomes, fresh);
    } catch (cause) {
      mine.reject(cause);
      this.underWay.fail(cause);
      throw cause;
    }
  }

  /** Finds out which arrivals are known and reads the others. */
  private async read(batch: readonly Arrival[]): Promise<Outcome[]> {
    const keyed = batch.map((arrival) => ({
      arrival,
      intake: 'error' in arrival ? null : intakeKey(arrival),
    }));
    const keys = keyed.flatMap(({ intake }) => intake ?? []);
    // Marked before the first wait, so that the batch behind this one sees them.
    const mine = new Set<string>();
    const same = keyed.map(({ intake }) => {
      if (intake === null) return undefined;
      const before = this.underWay.get(intake);
      if (before === undefined) {
        this.underWay.begin(intake);
        mine.add(intake);
      }
      return before;
    });
    const known = await this.parts.database.knownIntakes([...new Set(keys)]);
    return Promise.all(
      keyed.map(async ({ arrival, intake }, i): Promise<Outcome> => {
        if ('error' in arrival) return { arrival, error: arrival.error };
        const before = same[i];
        if (intake === null || before !== undefined)
          return { arrival, same: before ?? Promise.reject(new Error('an intake without a key')) };
        const report = known.get(intake);
        if (report === undefined) return this.readOne(arrival, intake);
        const erased = await this.erased(report);
        if (erased !== null) return this.refused(arrival, intake, erased);
        this.underWay.end(intake, { report });
        return { arrival, report };
      }),
    );
  }

  private async readOne(arrival: ArrivedReport, intake: string): Promise<Outcome> {
    try {
      const reading = await this.parts.pool.read(inputOf(arrival));
      const erased = await this.erased(reading.record.document.id);
      return erased === null ? { arrival, intake, reading } : this.refused(arrival, intake, erased);
    } catch (cause) {
      if (!(cause instanceof CliError)) throw cause;
      return this.refused(arrival, intake, cause);
    }
  }

  private refused(arrival: ArrivedReport, intake: string, cause: CliError): Outcome {
    const error = cause.at({ input: arrival.name });
    this.underWay.end(intake, { error });
    return { arrival, error };
  }

  /** What was erased to protect a source does not come in again by taking in the same folder. */
  private async erased(report: string): Promise<CliError | null> {
    // Nobody erases while this process holds the folder, so they are asked for once.
    this.gone ??= this.parts.database.erased('').then((all) => new Map(all.map((one) => [one.report, one])));
    const erased = (await this.gone).get(report);
    return erased === undefined ? null : wasErased(erased);
  }

  private async results(
    outcomes: readonly Outcome[],
    fresh: ReadonlyMap<string, Read>,
  ): Promise<IntakeResult[]> {
    const results: IntakeResult[] = [];
    for (const outcome of outcomes) results.push(await this.resultOf(outcome, fresh));
    return results;
  }

  /** The readings whose report is neither there nor coming, the first of each. */
  private async fresh(outcomes: readonly Outcome[]): Promise<Map<string, Read>> {
    const fresh = new Map<string, Read>();
    for (const one of outcomes) {
      if (!('reading' in one)) continue;
      const { id } = one.reading.record.document;
      // Looked at before the index is asked: what leaves here meanwhile is in the index by then.
      if (!this.coming.has(id) && !fresh.has(id)) fresh.set(id, one);
    }
    for (const id of await this.parts.database.knownReports([...fresh.keys()])) fresh.delete(id);
    for (const id of fresh.keys()) this.coming.add(id);
    return fresh;
  }

  private async entryOf({ arrival, intake, reading }: Read) {
    const report = arrival as ArrivedReport;
    const { archive } = this.parts.ledger;
    const { engine, lexicon } = this.parts;
    const { given, from, encoding } = report;
    const { id } = reading.record.document;
    const [original, text, record] = await Promise.all([
      archive.putOriginal(id, report.original),
      archive.putText(id, report.text),
      archive.putRecord(id, reading.record),
    ]);
    const entry: ReportTakenIn = {
      kind: 'report-taken-in',
      report: id,
      intake,
      original,
      text,
      record,
      textId: reading.record.document.text,
      from,
      encoding,
      given,
      engine,
      lexicon,
    };
    return {
      entry,
      title: titleOf(report.text, given),
      textLength: report.text.length,
      record: reading.record,
      tokens: reading.tokens,
    };
  }

  private async resultOf(outcome: Outcome, fresh: ReadonlyMap<string, Read>): Promise<IntakeResult> {
    const { arrival } = outcome;
    const { name } = arrival;
    const warning = 'warning' in arrival && arrival.warning !== undefined ? { warning: arrival.warning } : {};
    const failed = ({ code, message, hint }: CliError): IntakeResult => ({
      name,
      outcome: 'failed',
      error: { code, message, hint },
    });
    if ('error' in outcome) return failed(outcome.error);
    if ('report' in outcome) return { name, outcome: 'known', report: outcome.report, ...warning };
    if ('same' in outcome) {
      const settled = await outcome.same;
      return 'error' in settled ? failed(settled.error) : { name, outcome: 'known', ...settled, ...warning };
    }
    const { record } = outcome.reading;
    const report = record.document.id;
    this.underWay.end(outcome.intake, { report });
    if (fresh.get(report) !== outcome) return { name, outcome: 'known', report, ...warning };
    return { name, outcome: 'new', report, assertions: record.assertions.length, ...warning };
  }
}

/**
 * Takes reports in and gives their results in the order in which they came, batch by batch. A result is given once the
 * report is in the archive and in the index; ending the iteration early ends the intake there. Throws only what stops
 * everything, such as a full disk.
 */
export async function* takeIn(
  arrivals: AsyncIterable<Arrival>,
  parts: IntakeParts,
): AsyncGenerator<IntakeResult[]> {
  const intake = new Intake(parts);
  const underWay: Promise<IntakeResult[]>[] = [];
  const weigh = (arrival: Arrival): number => ('error' in arrival ? 0 : arrival.original.length);
  try {
    for await (const batch of batches(arrivals, LIMITS, weigh)) {
      const results = intake.take(batch);
      results.catch(() => undefined);
      underWay.push(results);
      if (underWay.length >= UNDER_WAY) yield await underWay.shift()!;
    }
    for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) yield await next;
  } finally {
    // Whoever ends early may close the archive next, and nothing may be written to it then.
    await Promise.allSettled(underWay);
  }
}
