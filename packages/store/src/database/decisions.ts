/**
 * Corrections, assertions added by hand and notes: kept as they were said, and put into the rows of their report, which
 * are what was read together with what was changed. What a change makes of an assertion is told by the caller.
 */
import type { Assertion, ReportRecord } from '@marsad/model';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { JournalLine, ReportWithdrawn } from '../archive/entry.js';
import { assertionKey } from './assertion-key.js';
import type { IndexedDecision, IndexedReport, StoredDecision } from './database.js';
import { insertRows } from './insert-rows.js';
import type { Tables } from './migrate.js';
import { addReportRows, emptyRows } from './report-rows.js';
import { isAwaiting, restandReport } from './standing.js';
import { TABLE_COLUMNS, type TableName } from './table-columns.js';
import { recount } from './tallies.js';
import { takeBack } from './unplaced.js';
import { arrayText, jsonText } from './value-text.js';

/** A reading with what stands of decisions on it. */
export type Corrected = (
  reading: { readonly record: ReportRecord; readonly text: string },
  decisions: readonly StoredDecision[],
) => readonly Assertion[];

/** Tables whose rows hang on assertions, by their column. */
const BY_ASSERTION = [
  ...[...['standing', 'link', 'appearance', 'whereabouts', 'figure', 'voice', 'party', 'assertion_body']].map(
    (table) => [table, 'assertion'] as const,
  ),
  ['assertion', 'key'] as const,
];

const FILLED: readonly TableName[] = [
  ...(['assertion', 'assertion_body', 'party', 'voice', 'figure', 'whereabouts'] as const),
  ...(['appearance', 'link', 'naming'] as const),
];

/** Takes what was read in a report, by its line, out of the rows, and gives the actors that it counted. */
export async function removeAssertions(trx: Transaction<Tables>, n: number): Promise<string[]> {
  const [first, behind] = [assertionKey(n, 0), assertionKey(n + 1, 0)];
  const found = await sql<{ ref: string }>`select distinct ref from appearance
    where assertion >= ${first} and assertion < ${behind}`.execute(trx);
  await sql`select set_config('marsad.read_again', 'on', true)`.execute(trx);
  for (const [table, key] of BY_ASSERTION)
    await sql`delete from ${sql.table(table)} where ${sql.ref(key)} >= ${first} and ${sql.ref(key)} < ${behind}`.execute(
      trx,
    );
  await sql`delete from naming where report = ${n}`.execute(trx);
  await sql`select set_config('marsad.read_again', 'off', true)`.execute(trx);
  return found.rows.map(({ ref }) => ref);
}

/** Stands still: nobody took it back, and its report was not withdrawn since; a note stays beside its words. */
export const decisionStands = sql`d.undone is null and (d.entry ->> 'kind' = 'noted'
  or not ${isAwaiting(sql`d.report`, sql`d.n`)})`;

/** Decisions on reports that stand, oldest first. */
export async function decisionsOf(db: Kysely<Tables>, reports: readonly string[]): Promise<StoredDecision[]> {
  const found = await sql<StoredDecision>`select n, at, report, anchor, entry, undone from decision d
    where report = any(${arrayText(reports)}::text::text[]) and ${decisionStands} order by n`.execute(db);
  return found.rows;
}

/** The decision of a journal line, also one that was taken back. */
export async function decision(db: Kysely<Tables>, n: number): Promise<StoredDecision | null> {
  const found = await sql<StoredDecision>`select n, at, report, anchor, entry, undone from decision
    where n = ${n}`.execute(db);
  return found.rows[0] ?? null;
}

type WithdrawnLine = Pick<JournalLine<ReportWithdrawn>, 'n' | 'at' | 'entry'>;

async function withdraw(trx: Transaction<Tables>, { n, at, entry }: WithdrawnLine): Promise<void> {
  const { author, reason, report, on, decided } = entry;
  await sql`insert into withdrawal (n, at, author, reason, report, withdrawn_on)
    values (${n}, ${at}, ${author}, ${reason}, ${report}, ${on})`.execute(trx);
  for (const { line, side = '' } of decided)
    await sql`insert into unplaced (line, side, why, report) values (${line}, ${side}, 'withdrawn', ${report})
      on conflict do nothing`.execute(trx);
}

async function keep(trx: Transaction<Tables>, { n, at, entry }: IndexedDecision['line']): Promise<void> {
  if (entry.kind === 'decision-undone') {
    await sql`update decision set undone = ${n} where n = ${entry.decision} and undone is null`.execute(trx);
    await takeBack(trx, [entry.decision]);
    return;
  }
  if (entry.kind === 'report-withdrawn') return withdraw(trx, { n, at, entry });
  if (entry.kind === 'withdrawal-undone') {
    await sql`update withdrawal set undone = ${n} where n = ${entry.withdrawal} and undone is null`.execute(
      trx,
    );
    await sql`delete from unplaced where report = ${entry.report} and why = 'withdrawn'`.execute(trx);
    return;
  }
  const { report, anchor } = entry.place;
  await sql`insert into decision (n, at, report, anchor, entry)
    values (${n}, ${at}, ${report}, ${anchor}, ${jsonText(entry)}::jsonb)`.execute(trx);
}

async function replaceAssertions(
  trx: Transaction<Tables>,
  report: string,
  assertions: readonly Assertion[],
  record: ReportRecord,
): Promise<void> {
  const here = await sql<{ n: number }>`select n from report where id = ${report}`.execute(trx);
  const n = here.rows[0]?.n;
  if (n === undefined) return;
  const before = await removeAssertions(trx, n);
  const rows = emptyRows();
  // Only what hangs on assertions is inserted, for which the line is its number alone.
  const line = { n, entry: { given: {} } } as IndexedReport['line'];
  const read = { line, record: { ...record, assertions }, title: '', textLength: 0, tokens: [] };
  addReportRows(read, rows);
  for (const table of FILLED) await insertRows(trx, table, TABLE_COLUMNS[table], rows[table]);
  await sql`update report set assertions = ${assertions.length} where n = ${n}`.execute(trx);
  await recount(trx, [...new Set([...before, ...rows.appearance.map(([ref]) => String(ref))])]);
  await restandReport(trx, report);
}

/** Keeps a decision, or that it was taken back, and makes the rows of its report what they are with it. */
export async function applyDecision(
  trx: Transaction<Tables>,
  { line, reading }: IndexedDecision,
  corrected: Corrected,
): Promise<void> {
  await keep(trx, line);
  if (reading === null) return;
  const { entry } = line;
  const report = 'place' in entry ? entry.place.report : entry.report;
  const standing = await decisionsOf(trx, [report]);
  await replaceAssertions(trx, report, corrected(reading, standing), reading.record);
}
