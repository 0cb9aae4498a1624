/**
 * What fusion is given of a project: its reports with their records and texts, and what persons decided, read from the
 * journal in its order. So what was known by a day is the journal up to that day and nothing else: each report as it
 * was read last by then, and each decision where that reading has its place.
 */
import type { AnchorPlace, FusedReport, JudgementRow } from '@marsad/fusion';
import type {
  Archive,
  Entry,
  Graded,
  JournalLine,
  Noted,
  Placement,
  ProjectMade,
  ReportReadAgain,
  ReportTakenIn,
} from '@marsad/store';
import { changeRow } from '../project/decided.js';
import { CliError } from '../start/cli-error.js';

export interface JournalFindings {
  readonly reports: readonly FusedReport[];
  readonly judgements: readonly JudgementRow[];
}

async function reportOf(entry: ReportTakenIn | ReportReadAgain, archive: Archive): Promise<FusedReport> {
  const [record, text] = await Promise.all([archive.record(entry.record), archive.text(entry.text)]);
  if (record === null)
    throw new CliError(
      'archive-damaged',
      `The record of report ${entry.report} is not in the archive.`,
      'Run "marsad rebuild", which reads it again from its text.',
    );
  return { id: entry.report, record, text };
}

type Decided = Exclude<Entry, ProjectMade | ReportTakenIn | ReportReadAgain | Noted | Graded>;

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

function rowOf({ n, at, entry }: JournalLine<Decided>, places: Places): JudgementRow {
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
        a: places.of(n, 'a', entry.a),
        b: places.of(n, 'b', entry.b),
        verdict: entry.verdict,
      };
    case 'decision-undone':
      return { ...row, kind: 'undo', of: entry.decision };
    case 'corrected':
    case 'assertion-added':
      return changeRow({ n, at, entry }, places.of(n, '', entry.place).anchor);
    case 'actors-linked':
      return { ...row, kind: 'actor-link', a: entry.a, b: entry.b, verdict: entry.verdict };
    default: {
      return { ...row, kind: 'verdict', verdict: entry.verdict, place: places.of(n, '', entry) };
    }
  }
}

/** Everything up to the end of a day (UTC), or all of it. */
export async function journalFindings(
  archive: Archive,
  recordedBy: string | undefined,
): Promise<JournalFindings> {
  const readings = new Map<string, ReportTakenIn | ReportReadAgain>();
  const decided: JournalLine<Decided>[] = [];
  const places = new Places();
  for await (const line of archive.lines()) {
    if (recordedBy !== undefined && line.at.slice(0, 10) > recordedBy) continue;
    const { entry } = line;
    if (entry.kind === 'report-taken-in' || entry.kind === 'report-read-again') {
      readings.set(entry.report, entry);
      if (entry.kind === 'report-read-again') places.take(entry.placed);
    } else if (entry.kind !== 'project-made' && entry.kind !== 'noted' && entry.kind !== 'graded')
      decided.push({ ...line, entry });
  }
  const reports: FusedReport[] = [];
  for (const entry of readings.values()) reports.push(await reportOf(entry, archive));
  return { reports, judgements: decided.map((line) => rowOf(line, places)) };
}
