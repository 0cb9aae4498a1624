/**
 * Reads the reports of a project again: with the engine and the lexicon of now, or one of them in the words that its
 * outlet gave it since. It tells what each new reading made of the old one and where every decision has its place in
 * it, and writes that only when asked. A decision without a place is told, and never dropped.
 */
import {
  compareReadings,
  placeAgain,
  type ReadingDifference,
  type ReadText,
  spanOfWords,
} from '@marsad/fusion';
import { canonicalJson, type ReportRecord, type Span } from '@marsad/model';
import type {
  JournalLine,
  Judged,
  LinkedTelling,
  Placement,
  ReportReadAgain,
  ReportTakenIn,
} from '@marsad/store';
import { intakeKey, titleOf } from '../intake/arrival.js';
import type { Reading } from '../intake/reading.js';
import type { ReadingPool } from '../intake/reading-pool.js';
import { CliError } from '../start/cli-error.js';
import type { Ledger, NewReading } from './ledger.js';

/** Something decided on a place of a report: a judgement, or one side of a link. */
interface Decided extends Pick<Judged, 'anchor' | 'quotation' | 'author'> {
  readonly line: number;
  readonly side?: 'a' | 'b';
  readonly what: string;
  readonly undone: boolean;
  /** Where the words of an assertion added by hand stood. */
  readonly added?: Span;
}

export interface PlacedDecision extends Placement {
  readonly author: string;
  /** The verdict. */
  readonly what: string;
  readonly quotation: string;
  /** It was taken back, and its place matters only should that be undone. */
  readonly undone: boolean;
}

/** What the new reading of one report made of the old. */
export interface Reread {
  readonly report: string;
  readonly from: string;
  readonly before: ReadText;
  readonly after: ReadText;
  readonly difference: ReadingDifference;
  readonly decisions: readonly PlacedDecision[];
  readonly written: boolean;
}

export interface RereadRequest {
  /** Ids of reports; all when left out. */
  readonly reports?: readonly string[];
  readonly write: boolean;
  readonly author: string;
  /** Told with each report read, also those in which nothing differs. */
  readonly told?: (done: number, total: number) => void;
}

export interface RereadingParts {
  readonly ledger: Ledger;
  readonly pool: Pick<ReadingPool, 'read' | 'size'>;
  /** Versions of who reads. */
  readonly engine: string;
  readonly lexicon: string;
}

interface Standing {
  entry: ReportTakenIn | ReportReadAgain;
  readonly of: number;
  readonly takenIn: string;
  readonly decided: Decided[];
  /** Anchors by line and side, of what a later reading placed. */
  readonly placed: Map<string, string>;
}

const keyOf = ({ line, side }: Pick<Decided, 'line' | 'side'>): string => `${line}${side ?? ''}`;

/** What a reading says, without who read it: other numbers of a version alone make no new reading. */
function saidBy(record: ReportRecord): string {
  return canonicalJson({ ...record, assertions: record.assertions.map((one) => ({ ...one, coder: '' })) });
}

export class Rereading {
  constructor(private readonly parts: RereadingParts) {}

  /**
   * Every report whose reading would be another one now, in the order of intake. Reports that this engine and lexicon
   * read last are not read. A report that breaks the engine is passed over as it stands.
   */
  async *all(request: RereadRequest): AsyncGenerator<Reread> {
    const { engine, lexicon, pool } = this.parts;
    const standing = await this.standing();
    const asked = request.reports === undefined ? null : new Set(request.reports);
    const due = [...standing.values()].filter(
      ({ entry }) =>
        (asked === null || asked.has(entry.report)) && (entry.engine !== engine || entry.lexicon !== lexicon),
    );
    const ahead: { one: Standing; reading: Promise<{ text: string; reading: Reading } | null> }[] = [];
    let [next, done] = [0, 0];
    while (done < due.length) {
      while (ahead.length < 2 * pool.size && next < due.length) {
        const one = due[next]!;
        ahead.push({ one, reading: this.read(one) });
        next += 1;
      }
      const { one, reading } = ahead.shift()!;
      const read = await reading;
      done += 1;
      request.told?.(done, due.length);
      if (read === null) continue;
      const row = await this.settle(one, one.entry, read, 'engine', request);
      if (row !== null) yield row;
    }
  }

  /** One report in the words that it has now; `bytes` are those that came. Throws `not-found`. */
  async revise(
    report: string,
    revised: { readonly original: Uint8Array; readonly text: string; readonly encoding: string },
    request: Pick<RereadRequest, 'author' | 'write'>,
  ): Promise<Reread | null> {
    const one = (await this.standing()).get(report);
    if (one === undefined)
      throw new CliError('not-found', `There is no report "${report}" in this project.`, 'Check the id.');
    const { ledger, pool } = this.parts;
    const { entry } = one;
    const reading = await pool.read({ text: revised.text, path: entry.from, ...entry.given });
    const { archive } = ledger;
    const kept = request.write
      ? {
          original: await archive.putOriginal(report, revised.original),
          text: await archive.putText(report, revised.text),
        }
      : {};
    const intake = intakeKey({ text: revised.text, given: entry.given });
    const now = {
      ...entry,
      ...kept,
      intake,
      encoding: revised.encoding,
      textId: reading.record.document.text,
    };
    return this.settle(one, now, { text: revised.text, reading }, 'text', request);
  }

  /** What was decided on a report and was not taken back. Throws `not-found`. */
  async decidedOn(report: string): Promise<readonly Pick<Placement, 'line' | 'side'>[]> {
    const one = (await this.standing()).get(report);
    if (one === undefined)
      throw new CliError('not-found', `There is no report "${report}" in this project.`, 'Check the id.');
    return one.decided
      .filter(({ undone }) => !undone)
      .map(({ line, side }) => ({ line, ...(side !== undefined && { side }) }));
  }

  private async read({ entry }: Standing): Promise<{ text: string; reading: Reading } | null> {
    const { ledger, pool } = this.parts;
    const text = await ledger.archive.text(entry.report, entry.text);
    try {
      return { text, reading: await pool.read({ text, path: entry.from, ...entry.given }) };
    } catch (cause) {
      if (cause instanceof CliError && cause.code === 'engine-failed') return null;
      throw cause;
    }
  }

  private async settle(
    one: Standing,
    entry: Standing['entry'],
    { text, reading }: { text: string; reading: Reading },
    why: ReportReadAgain['why'],
    request: Pick<RereadRequest, 'author' | 'write'>,
  ): Promise<Reread | null> {
    const { archive } = this.parts.ledger;
    const old = one.entry;
    const record = await archive.record(old.report, old.record);
    if (record === null)
      throw new CliError(
        'archive-damaged',
        `The record of report ${old.report} is not in the archive.`,
        'Run "marsad rebuild", which reads it again from its text.',
      );
    const before = { record, text: await archive.text(old.report, old.text) };
    const after = { record: reading.record, text };
    if (why === 'engine' && saidBy(record) === saidBy(after.record)) return null;
    const decisions = one.decided.map((decided) => placed(one, decided, before, after));
    const row = { report: old.report, from: old.from, before, after, decisions };
    const difference = compareReadings(before, after);
    if (request.write) await this.write(one, entry, { text, reading }, why, request.author, decisions);
    return { ...row, difference, written: request.write };
  }

  private async write(
    { of, takenIn }: Standing,
    entry: Standing['entry'],
    { text, reading }: { text: string; reading: Reading },
    why: ReportReadAgain['why'],
    author: string,
    decisions: readonly PlacedDecision[],
  ): Promise<void> {
    const { ledger, engine, lexicon } = this.parts;
    const { given } = entry;
    await ledger.readAgain(async (): Promise<NewReading> => {
      const record = await ledger.archive.putRecord(entry.report, reading.record);
      const placements = decisions.map(
        ({ author: _, what: __, quotation: ___, undone: ____, ...placement }) => placement,
      );
      const { report, intake, original, textId, from, encoding } = entry;
      return {
        entry: {
          ...{ kind: 'report-read-again', why, author, of, takenIn, placed: placements },
          ...{ report, intake, original, text: entry.text, textId, from, encoding, given },
          ...{ record, engine, lexicon },
        },
        title: titleOf(text, given),
        text,
        textLength: text.length,
        record: reading.record,
        tokens: reading.tokens,
      };
    });
  }

  /** Every report as it stands, with what was decided on it. Holds about a kilobyte a report. */
  private async standing(): Promise<Map<string, Standing>> {
    const found = new Map<string, Standing>();
    const undone = new Set<number>();
    for await (const line of this.parts.ledger.archive.lines()) {
      take(line, found);
      if (line.entry.kind === 'judgement-undone') undone.add(line.entry.judgement);
      if (line.entry.kind === 'link-undone') undone.add(line.entry.link);
      if (line.entry.kind === 'decision-undone') undone.add(line.entry.decision);
    }
    for (const { decided } of found.values())
      for (const [i, one] of decided.entries()) decided[i] = { ...one, undone: undone.has(one.line) };
    return found;
  }
}

function take({ n, at, entry }: JournalLine, found: Map<string, Standing>): void {
  const decide = (
    { report, anchor, quotation }: LinkedTelling | Judged,
    more: Pick<Decided, 'author' | 'what' | 'side' | 'added'>,
  ): void => {
    found.get(report)?.decided.push({ line: n, anchor, quotation, undone: false, ...more });
  };
  switch (entry.kind) {
    case 'report-taken-in':
      if (!found.has(entry.report))
        found.set(entry.report, { entry, of: n, takenIn: at, decided: [], placed: new Map() });
      break;
    case 'report-read-again': {
      const one = found.get(entry.report);
      if (one === undefined) break;
      one.entry = entry;
      for (const placement of entry.placed)
        if (placement.anchor !== null) one.placed.set(keyOf(placement), placement.anchor);
      break;
    }
    case 'judgement':
      decide(entry, { author: entry.author, what: entry.verdict });
      break;
    case 'corrected':
    case 'assertion-added':
    case 'noted':
    case 'graded':
      decide(entry.place, {
        author: entry.author,
        what: entry.kind,
        ...(entry.kind === 'assertion-added' && { added: entry.place.evidence }),
      });
      break;
    case 'events-linked':
      for (const side of ['a', 'b'] as const)
        decide(entry[side], { author: entry.author, what: `${entry.verdict}-event`, side });
      break;
    default:
  }
}

/** Where a decision stands in the new reading: by the place that it had last, else by the one that it was made on. */
function placed(one: Standing, decided: Decided, before: ReadText, after: ReadText): PlacedDecision {
  const { line, side, author, what, quotation, undone } = decided;
  if (decided.added !== undefined) return placedAddition(decided, decided.added, after);
  const anchor = one.placed.get(keyOf(decided)) ?? decided.anchor;
  const was = before.record.assertions.find((old) => old.anchor === anchor) ?? null;
  const { by, assertion } = placeAgain({ anchor, quotation }, was, after);
  return {
    ...{ line, ...(side !== undefined && { side }), by, author, what, quotation, undone },
    ...{ anchor: assertion?.anchor ?? null, assertion: assertion?.id ?? null },
  };
}

/** What was added by hand stands wherever its words do, and is no part of a reading. */
function placedAddition(
  { line, author, what, quotation, undone, anchor }: Decided,
  was: Span,
  after: ReadText,
): PlacedDecision {
  const span = spanOfWords(after.text, quotation, was);
  const by = span === null ? 'nothing' : span === was ? 'anchor' : 'quotation';
  return {
    line,
    by,
    author,
    what,
    quotation,
    undone,
    anchor: span === null ? null : anchor,
    assertion: null,
  };
}
