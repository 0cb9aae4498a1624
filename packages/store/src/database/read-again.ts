/**
 * A later reading of a report takes the place of the one before it: the rows of the old leave the index, the new stand
 * under the line of the intake, and judgements stand where the journal says that their places are now. A report that
 * is not here is passed over.
 */
import { sql, type Transaction } from 'kysely';
import type { ReportReadAgain, ReportTakenIn } from '../archive/entry.js';
import { assertionKey } from './assertion-key.js';
import type { IndexedReport } from './database.js';
import type { Tables } from './migrate.js';
import type { RowsByTable } from './report-rows.js';
import { restand } from './standing.js';
import { recount } from './tallies.js';

/** Tables whose rows hang on assertions, by their column; then those that hang on the report. */
const BY_ASSERTION = [
  ...['standing', 'link', 'appearance', 'figure', 'voice', 'party', 'assertion_body'].map(
    (table) => [table, 'assertion'] as const,
  ),
  ['assertion', 'key'] as const,
];
const BY_REPORT = ['mention', 'report_search', 'naming'];

/** Takes the rows of a report away, and gives the actors that they counted. */
async function removeRows(trx: Transaction<Tables>, n: number): Promise<string[]> {
  const [first, behind] = [assertionKey(n, 0), assertionKey(n + 1, 0)];
  const found = await sql<{ ref: string }>`select distinct ref from appearance
    where assertion >= ${first} and assertion < ${behind}`.execute(trx);
  await sql`select set_config('marsad.read_again', 'on', true)`.execute(trx);
  for (const [table, key] of BY_ASSERTION)
    await sql`delete from ${sql.table(table)} where ${sql.ref(key)} >= ${first} and ${sql.ref(key)} < ${behind}`.execute(
      trx,
    );
  for (const table of BY_REPORT) await sql`delete from ${sql.table(table)} where report = ${n}`.execute(trx);
  await sql`delete from report where n = ${n}`.execute(trx);
  await sql`select set_config('marsad.read_again', 'off', true)`.execute(trx);
  return found.rows.map(({ ref }) => ref);
}

function asTakenIn({ line, ...report }: IndexedReport<ReportReadAgain>): IndexedReport {
  const { why: _, author: __, of, takenIn, placed: ___, ...entry } = line.entry;
  const first: ReportTakenIn = { ...entry, kind: 'report-taken-in' };
  return { ...report, line: { ...line, n: of, at: takenIn, entry: first } };
}

type Insert = (trx: Transaction<Tables>, reports: readonly IndexedReport[]) => Promise<RowsByTable>;

/** Puts a reading in the place of the one before it. */
export async function readAgain(
  trx: Transaction<Tables>,
  report: IndexedReport<ReportReadAgain>,
  insert: Insert,
): Promise<void> {
  const { n, entry } = report.line;
  const here = await sql<{ n: number }>`select n from report where id = ${entry.report}`.execute(trx);
  if (here.rows[0]?.n !== entry.of) return;
  const before = await removeRows(trx, entry.of);
  const rows = await insert(trx, [asTakenIn(report)]);
  await sql`insert into intake (key, report) values (${entry.intake}, ${entry.report}) on conflict do nothing`.execute(
    trx,
  );
  await recount(trx, [...new Set([...before, ...rows.appearance.map(([ref]) => String(ref))])]);
  for (const { line, side, assertion } of entry.placed) {
    if (side !== undefined) continue;
    await sql`insert into placement (judgement, assertion, line) values (${line}, ${assertion}, ${n})
      on conflict (judgement) do update set assertion = excluded.assertion, line = excluded.line`.execute(
      trx,
    );
  }
  const judged = await sql<{ n: number }>`select n from judgement where report = ${entry.report}`.execute(
    trx,
  );
  await restand(
    trx,
    judged.rows.map((row) => row.n),
  );
}
