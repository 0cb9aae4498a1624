/**
 * What fusion is given of a project: its reports with their records and texts, and what persons decided, read from the
 * journal in its order. So what was known by a day is the journal up to that day and nothing else.
 */
import type { FusedReport, JudgementRow } from '@marsad/fusion';
import type { Archive, Entry, JournalLine, ProjectMade, ReportTakenIn } from '@marsad/store';
import { CliError } from '../start/cli-error.js';

export interface JournalFindings {
  readonly reports: readonly FusedReport[];
  readonly judgements: readonly JudgementRow[];
}

async function reportOf(entry: ReportTakenIn, archive: Archive): Promise<FusedReport> {
  const [record, text] = await Promise.all([archive.record(entry.record), archive.text(entry.text)]);
  if (record === null)
    throw new CliError(
      'archive-damaged',
      `The record of report ${entry.report} is not in the archive.`,
      'Run "marsad rebuild", which reads it again from its text.',
    );
  return { id: entry.report, record, text };
}

type Decided = Exclude<Entry, ProjectMade | ReportTakenIn>;

function rowOf({ n, at, entry }: JournalLine<Decided>): JudgementRow {
  const { author, reason } = entry;
  const row = { n, at, author, ...(reason !== undefined && { reason }) };
  switch (entry.kind) {
    case 'judgement-undone':
      return { ...row, kind: 'undo', of: entry.judgement };
    case 'link-undone':
      return { ...row, kind: 'undo', of: entry.link };
    case 'events-linked':
      return { ...row, kind: 'event-link', a: entry.a, b: entry.b, verdict: entry.verdict };
    case 'actors-linked':
      return { ...row, kind: 'actor-link', a: entry.a, b: entry.b, verdict: entry.verdict };
    default: {
      const { report, anchor, verdict } = entry;
      return { ...row, kind: 'verdict', verdict, place: { report, anchor } };
    }
  }
}

/** Everything up to the end of a day (UTC), or all of it. */
export async function journalFindings(
  archive: Archive,
  recordedBy: string | undefined,
): Promise<JournalFindings> {
  const reports = new Map<string, FusedReport>();
  const judgements: JudgementRow[] = [];
  for await (const line of archive.lines()) {
    if (recordedBy !== undefined && line.at.slice(0, 10) > recordedBy) continue;
    const { entry } = line;
    if (entry.kind === 'report-taken-in') reports.set(entry.report, await reportOf(entry, archive));
    else if (entry.kind !== 'project-made') judgements.push(rowOf({ ...line, entry }));
  }
  return { reports: [...reports.values()], judgements };
}
