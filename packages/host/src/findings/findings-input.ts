/**
 * What fusion is given of a project: its reports with their records and texts, and what persons decided, read from the
 * journal in its order. So what was known by a day is the journal up to that day and nothing else: each report as it
 * was read last by then, and each decision where that reading has its place.
 */
import type { AnchorPlace, FusedReport, JudgementRow } from '@marsad/fusion';
import type { FindingsFilter } from '@marsad/model';
import type {
  ActorsLinked,
  Archive,
  AssertionAdded,
  Corrected,
  DecisionUndone,
  EventsLinked,
  JournalLine,
  Judged,
  JudgementUndone,
  LinkUndone,
  NameBarred,
  Placement,
  ReportReadAgain,
  ReportTakenIn,
} from '@marsad/store';
import { changeRow } from '../project/decided.js';
import { CliError } from '../start/cli-error.js';
import type { ErasedReport, WithdrawnReport } from './findings-view.js';

export interface JournalFindings {
  readonly reports: readonly FusedReport[];
  readonly judgements: readonly JudgementRow[];
  readonly erased: readonly ErasedReport[];
  /** Those that the days asked of leave out. */
  readonly withdrawn: readonly WithdrawnReport[];
}

async function reportOf(entry: ReportTakenIn | ReportReadAgain, archive: Archive): Promise<FusedReport> {
  const [record, text] = await Promise.all([
    archive.record(entry.report, entry.record),
    archive.text(entry.report, entry.text),
  ]);
  if (record === null)
    throw new CliError(
      'archive-damaged',
      `The record of report ${entry.report} is not in the archive.`,
      'Run "marsad rebuild", which reads it again from its text.',
    );
  return { id: entry.report, record, text };
}

/** What fusion is told of a person's decisions; notes and grades enter no computation. */
export type Decided =
  | Judged
  | JudgementUndone
  | EventsLinked
  | ActorsLinked
  | NameBarred
  | LinkUndone
  | Corrected
  | AssertionAdded
  | DecisionUndone;

const DECIDED: ReadonlySet<string> = new Set<Decided['kind']>([
  ...([
    'judgement',
    'judgement-undone',
    'events-linked',
    'actors-linked',
    'name-barred',
    'link-undone',
  ] as const),
  ...(['corrected', 'assertion-added', 'decision-undone'] as const),
]);

/** Whether a line is one of those. */
export const isDecided = (line: JournalLine): line is JournalLine<Decided> => DECIDED.has(line.entry.kind);

/** Where decisions stand in the last reading of their reports, by line and side. */
class Places {
  private readonly anchors = new Map<string, string>();

  take(placed: readonly Placement[]): void {
    for (const { line, side = '', anchor } of placed) {
      // What has no place keeps the anchor that it had last, which no assertion of the reading has.
      if (anchor !== null) this.anchors.set(`${line}${side}`, anchor);
    }
  }

  of(line: number, side: '' | 'a' | 'b', { report, anchor }: AnchorPlace): AnchorPlace {
    return { report, anchor: this.anchors.get(`${line}${side}`) ?? anchor };
  }
}

/** A line as fusion takes it; `placeOf` says where what it was decided on stands. */
export function rowOf(
  { n, at, entry }: JournalLine<Decided>,
  placeOf: (side: '' | 'a' | 'b', place: AnchorPlace) => AnchorPlace,
): JudgementRow {
  const { author } = entry;
  const reason = 'reason' in entry ? entry.reason : undefined;
  const row = { n, at, author, ...(reason !== undefined && { reason }) };
  switch (entry.kind) {
    case 'judgement-undone':
      return { ...row, kind: 'undo', of: entry.judgement };
    case 'link-undone':
      return { ...row, kind: 'undo', of: entry.link };
    case 'events-linked':
      return {
        ...row,
        kind: 'event-link',
        a: placeOf('a', entry.a),
        b: placeOf('b', entry.b),
        verdict: entry.verdict,
      };
    case 'decision-undone':
      return { ...row, kind: 'undo', of: entry.decision };
    case 'corrected':
    case 'assertion-added':
      return changeRow({ n, at, entry }, placeOf('', entry.place).anchor);
    case 'actors-linked':
      return { ...row, kind: 'actor-link', a: entry.a, b: entry.b, verdict: entry.verdict };
    case 'name-barred':
      return { ...row, kind: 'name-bar', name: entry.name };
    default: {
      return { ...row, kind: 'verdict', verdict: entry.verdict, place: placeOf('', entry) };
    }
  }
}

/** What the lines of the journal come to, one after the other. */
class Reading {
  readonly readings = new Map<string, ReportTakenIn | ReportReadAgain>();
  readonly decided: JournalLine<Decided>[] = [];
  readonly places = new Places();
  readonly withdrawn = new Map<string, WithdrawnReport>();

  take({ entry, ...line }: JournalLine): void {
    switch (entry.kind) {
      case 'report-taken-in':
      case 'report-read-again':
        this.readings.set(entry.report, entry);
        if (entry.kind === 'report-read-again') this.places.take(entry.placed);
        break;
      case 'report-withdrawn': {
        const { report, author, reason, on } = entry;
        this.withdrawn.set(report, { report, n: line.n, at: line.at, author, reason, on });
        break;
      }
      case 'withdrawal-undone':
        if (this.withdrawn.get(entry.report)?.n === entry.withdrawal) this.withdrawn.delete(entry.report);
        break;
      case 'judgement':
      case 'judgement-undone':
      case 'events-linked':
      case 'actors-linked':
      case 'name-barred':
      case 'link-undone':
      case 'corrected':
      case 'assertion-added':
      case 'decision-undone':
        this.decided.push({ ...line, entry });
        break;
      default:
    }
  }
}

/**
 * Everything up to the end of a day (UTC), or all of it. A report that its outlet took back is left out, unless what
 * the press had said before that day is asked; one that was erased is gone from all days.
 */
export async function journalFindings(
  archive: Archive,
  { recordedBy, publishedBy }: FindingsFilter,
): Promise<JournalFindings> {
  const reading = new Reading();
  const erased: ErasedReport[] = [];
  for await (const line of archive.lines()) {
    const { at, entry } = line;
    if (entry.kind === 'report-erased') {
      const { report, author, reason } = entry;
      erased.push({ report, at, author, reason });
    } else if (recordedBy === undefined || at.slice(0, 10) <= recordedBy) reading.take(line);
  }
  const withdrawn = [...reading.withdrawn.values()].filter(
    ({ on }) => publishedBy === undefined || on <= publishedBy,
  );
  for (const { report } of withdrawn) reading.readings.delete(report);
  const reports: FusedReport[] = [];
  for (const entry of reading.readings.values()) reports.push(await reportOf(entry, archive));
  const judgements = reading.decided.map((line) =>
    rowOf(line, (side, place) => reading.places.of(line.n, side, place)),
  );
  return { reports, judgements, erased, withdrawn };
}
