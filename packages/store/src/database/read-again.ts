/**
 * A later reading of a report takes the place of the one before it: the rows of the old leave the index, the new stand
 * under the line of the intake, and judgements and decisions stand where the journal says that their places are now.
 * A report that is not here is passed over.
 */
import { sql, type Transaction } from 'kysely';
import type { ReportReadAgain, ReportTakenIn } from '../archive/entry.js';
import type { IndexedReport } from './database.js';
import { type Corrected, decisionsOf, removeAssertions } from './decisions.js';
import type { Tables } from './migrate.js';
import type { RowsByTable } from './report-rows.js';
import { restandReport } from './standing.js';
import { recount } from './tallies.js';
import { notePlaces } from './unplaced.js';

async function asTakenIn(
  trx: Transaction<Tables>,
  { line, ...report }: IndexedReport<ReportReadAgain>,
  corrected: Corrected,
): Promise<IndexedReport> {
  const { why: _, author: __, of, takenIn, placed: ___, ...entry } = line.entry;
  const first: ReportTakenIn = { ...entry, kind: 'report-taken-in' };
  const { record, text } = report;
  const standing = await decisionsOf(trx, [entry.report]);
  const assertions =
    text === undefined || standing.length === 0 ? record.assertions : corrected({ record, text }, standing);
  return {
    ...report,
    record: { ...record, assertions },
    line: { ...line, n: of, at: takenIn, entry: first },
  };
}

async function place(trx: Transaction<Tables>, { n, entry }: IndexedReport<ReportReadAgain>['line']) {
  await notePlaces(trx, entry.report, entry.placed);
  for (const { line, side, assertion, anchor } of entry.placed) {
    if (side !== undefined) continue;
    const moved = await sql<{ n: number }>`update decision set anchor = coalesce(${anchor}, anchor)
      where n = ${line} returning n`.execute(trx);
    if (moved.rows.length > 0) continue;
    await sql`insert into placement (judgement, assertion, line) values (${line}, ${assertion}, ${n})
      on conflict (judgement) do update set assertion = excluded.assertion, line = excluded.line`.execute(
      trx,
    );
  }
}

type Insert = (trx: Transaction<Tables>, reports: readonly IndexedReport[]) => Promise<RowsByTable>;

/** Puts a reading in the place of the one before it. */
export async function readAgain(
  trx: Transaction<Tables>,
  report: IndexedReport<ReportReadAgain>,
  insert: Insert,
  corrected: Corrected,
): Promise<void> {
  const { entry } = report.line;
  const here = await sql<{ n: number }>`select n from report where id = ${entry.report}`.execute(trx);
  if (here.rows[0]?.n !== entry.of) return;
  await place(trx, report.line);
  const before = await removeAssertions(trx, entry.of);
  for (const table of ['mention', 'report_search'])
    await sql`delete from ${sql.table(table)} where report = ${entry.of}`.execute(trx);
  await sql`delete from report where n = ${entry.of}`.execute(trx);
  const rows = await insert(trx, [await asTakenIn(trx, report, corrected)]);
  await sql`insert into intake (key, report) values (${entry.intake}, ${entry.report}) on conflict do nothing`.execute(
    trx,
  );
  await recount(trx, [...new Set([...before, ...rows.appearance.map(([ref]) => String(ref))])]);
  await restandReport(trx, entry.report);
}
