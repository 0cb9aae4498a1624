/**
 * The one way in: reports are known or new, new ones are read in threads, kept in the archive, written to the journal
 * and put into the index, in the order in which they came. Some batches are under way at once and no more, so that
 * memory stays flat. What is wrong with one report is its own result and stops nothing.
 */
import type { IntakeResult } from '@marsad/model';
import { type Database, type ReportTakenIn, recordKey } from '@marsad/store';
import type { Ledger } from '../project/ledger.js';
import { CliError } from '../start/cli-error.js';
import { type Arrival, type ArrivedReport, inputOf, intakeKey, titleOf } from './arrival.js';
import { batches } from './batches.js';
import type { Reading } from './reading.js';
import type { ReadingPool } from './reading-pool.js';

const LIMITS = { count: 64, weight: 8 * 1024 * 1024, milliseconds: 200 };
/** Batches under way: one is written while the others are read. */
const UNDER_WAY = 3;

/** What the way in needs of a project. */
export interface IntakeParts {
  readonly pool: Pick<ReadingPool, 'read'>;
  readonly ledger: Ledger;
  readonly database: Pick<Database, 'knownIntakes' | 'knownReports'>;
  /** Versions of who reads. */
  readonly engine: string;
  readonly lexicon: string;
}

type Settled = { readonly report: string } | { readonly error: CliError };
type Outcome = { readonly arrival: Arrival } & (
  | { readonly error: CliError }
  | { readonly report: string }
  | { readonly same: Promise<Settled> }
  | { readonly intake: string; readonly reading: Reading }
);

/** Intakes that are under way and not yet in the index, by key. */
class UnderWay {
  private readonly settled = new Map<string, { promise: Promise<Settled>; resolve: (s: Settled) => void }>();

  get(intake: string): Promise<Settled> | undefined {
    return this.settled.get(intake)?.promise;
  }

  open(intake: string): void {
    let resolve: (settled: Settled) => void = () => undefined;
    const promise = new Promise<Settled>((done) => {
      resolve = done;
    });
    this.settled.set(intake, { promise, resolve });
  }

  close(intake: string, settled: Settled): void {
    this.settled.get(intake)?.resolve(settled);
    this.settled.delete(intake);
  }
}

class Intake {
  private readonly underWay = new UnderWay();

  constructor(private readonly parts: IntakeParts) {}

  /** Finds out which arrivals are known and reads the others. */
  async read(batch: readonly Arrival[]): Promise<Outcome[]> {
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
        this.underWay.open(intake);
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
        if (report !== undefined) {
          this.underWay.close(intake, { report });
          return { arrival, report };
        }
        return this.readOne(arrival, intake);
      }),
    );
  }

  private async readOne(arrival: ArrivedReport, intake: string): Promise<Outcome> {
    try {
      return { arrival, intake, reading: await this.parts.pool.read(inputOf(arrival)) };
    } catch (cause) {
      if (!(cause instanceof CliError)) throw cause;
      const error = cause.at({ input: arrival.name });
      this.underWay.close(intake, { error });
      return { arrival, error };
    }
  }

  /** Keeps what is new and tells of each report what became of it. */
  async keep(outcomes: readonly Outcome[]): Promise<IntakeResult[]> {
    const fresh = await this.fresh(outcomes);
    await this.parts.ledger.takeIn(await Promise.all([...fresh.values()].map((one) => this.entryOf(one))));
    const results: IntakeResult[] = [];
    for (const outcome of outcomes) results.push(await this.resultOf(outcome, fresh));
    return results;
  }

  /** The readings whose report is not there yet, the first of each. */
  private async fresh(
    outcomes: readonly Outcome[],
  ): Promise<Map<string, Extract<Outcome, { reading: Reading }>>> {
    const read = outcomes.filter((one) => 'reading' in one);
    const there = await this.parts.database.knownReports(read.map((one) => one.reading.record.document.id));
    const fresh = new Map<string, Extract<Outcome, { reading: Reading }>>();
    for (const one of read) {
      const { id } = one.reading.record.document;
      if (!there.has(id) && !fresh.has(id)) fresh.set(id, one);
    }
    return fresh;
  }

  private async entryOf({ arrival, intake, reading }: Extract<Outcome, { reading: Reading }>) {
    const report = arrival as ArrivedReport;
    const { archive } = this.parts.ledger;
    const { engine, lexicon } = this.parts;
    const { given, from, encoding } = report;
    const [original, text] = await Promise.all([
      archive.putOriginal(report.original),
      archive.putText(report.text),
    ]);
    const record = recordKey({ text, given, engine, lexicon });
    const recordHash = await archive.putRecord(record, reading.record);
    const entry: ReportTakenIn = {
      kind: 'report-taken-in',
      report: reading.record.document.id,
      intake,
      original,
      text,
      textId: reading.record.document.text,
      from,
      encoding,
      given,
      record,
      recordHash,
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

  private async resultOf(
    outcome: Outcome,
    fresh: ReadonlyMap<string, Extract<Outcome, { reading: Reading }>>,
  ): Promise<IntakeResult> {
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
    this.underWay.close(outcome.intake, { report });
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
  const reading: Promise<Outcome[]>[] = [];
  const weigh = (arrival: Arrival): number => ('error' in arrival ? 0 : arrival.original.length);
  try {
    for await (const batch of batches(arrivals, LIMITS, weigh)) {
      const outcomes = intake.read(batch);
      outcomes.catch(() => undefined);
      reading.push(outcomes);
      if (reading.length >= UNDER_WAY) yield await intake.keep(await reading.shift()!);
    }
    for (let next = reading.shift(); next !== undefined; next = reading.shift())
      yield await intake.keep(await next);
  } finally {
    reading.length = 0;
  }
}
