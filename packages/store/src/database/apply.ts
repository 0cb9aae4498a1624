/**
 * Journal lines into the index, many in one transaction. Lines that are in it already are passed over, so that the
 * same batch may come twice; a gap is a bug of the caller and throws. A report that came before under another intake
 * keeps its first reading.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type {
  JournalLine,
  Judged,
  JudgementUndone,
  ReportErased,
  ReportReadAgain,
  Unreadable,
} from '../archive/entry.js';
import type { IndexedDecision, IndexedEntry, IndexedReport } from './database.js';
import { applyDecision, type Corrected } from './decisions.js';
import { type Cell, type Columns, insertRows } from './insert-rows.js';
import type { Tables } from './migrate.js';
import { readAgain } from './read-again.js';
import { addReportRows, emptyRows, type RowsByTable } from './report-rows.js';
import { restand } from './standing.js';
import { TABLE_COLUMNS } from './table-columns.js';
import { addToTallies } from './tallies.js';
import { takeBack } from './unplaced.js';

const isReport = (entry: IndexedEntry): entry is IndexedReport => entry.line.entry.kind === 'report-taken-in';
const isReadAgain = (entry: IndexedEntry): entry is IndexedReport<ReportReadAgain> =>
  entry.line.entry.kind === 'report-read-again';
const isDecision = (entry: IndexedEntry): entry is IndexedDecision => 'reading' in entry;

/** Entries behind the position, which must follow it and one another without a gap. */
function fresh(entries: readonly IndexedEntry[], position: number): readonly IndexedEntry[] {
  const kept = entries.filter(({ line }) => line.n > position);
  for (const [i, { line }] of kept.entries()) {
    if (line.n === position + i + 1) continue;
    throw new Error(`Journal line ${line.n} cannot be applied behind line ${position + i}: there is a gap`);
  }
  return kept;
}

async function newReports(
  trx: Transaction<Tables>,
  reports: readonly IndexedReport[],
): Promise<IndexedReport[]> {
  const ids = reports.map(({ line }) => line.entry.report);
  const found = await sql<{ id: string }>`select id from report where id in (${sql.join(ids)})`.execute(trx);
  const known = new Set(found.rows.map(({ id }) => id));
  return reports.filter(({ line }) => {
    const { report } = line.entry;
    return !known.has(report) && known.add(report);
  });
}

/** Inserts the rows of reports into every table that they fill, and gives them. */
async function insertReports(
  trx: Transaction<Tables>,
  reports: readonly IndexedReport[],
): Promise<RowsByTable> {
  const rows = emptyRows();
  for (const report of reports) addReportRows(report, rows);
  for (const [table, columns] of Object.entries(TABLE_COLUMNS)) {
    await insertRows(trx, table, columns, rows[table as keyof RowsByTable]);
  }
  return rows;
}

async function addReports(trx: Transaction<Tables>, reports: readonly IndexedReport[]): Promise<void> {
  if (reports.length === 0) return;
  const rows = await insertReports(trx, await newReports(trx, reports));
  const intakes = reports.map(({ line }) => [line.entry.intake, line.entry.report]);
  await insertRows(trx, 'intake', { key: 'text', report: 'text' }, intakes, true);
  const first = rows.report[0]?.[0];
  if (typeof first === 'number') await addToTallies(trx, first);
}

const JUDGEMENT: Columns = {
  ...{ n: 'int8', at: 'timestamptz', author: 'text', verdict: 'text', reason: 'text', report: 'text' },
  ...{ assertion: 'text', anchor: 'text', quotation: 'text', before: 'text', after: 'text', text: 'text' },
  ...{ evidence_start: 'int4', evidence_end: 'int4' },
};
const UNDOING: Columns = { n: 'int8', at: 'timestamptz', author: 'text', judgement: 'int8', reason: 'text' };

function judgementCells({ n, at, entry }: JournalLine<Judged>): Cell[] {
  return [
    ...[
      n,
      at,
      entry.author,
      entry.verdict,
      entry.reason ?? null,
      entry.report,
      entry.assertion,
      entry.anchor,
    ],
    ...[entry.quotation, entry.before, entry.after, entry.text, entry.evidence[0], entry.evidence[1]],
  ];
}

function undoingCells({ n, at, entry }: JournalLine<JudgementUndone>): Cell[] {
  return [n, at, entry.author, entry.judgement, null];
}

async function addJudgements(trx: Transaction<Tables>, entries: readonly IndexedEntry[]): Promise<void> {
  const judged: Cell[][] = [];
  const undone: Cell[][] = [];
  const touched: number[] = [];
  const back: number[] = [];
  for (const { line } of entries) {
    if (line.entry.kind === 'judgement') {
      judged.push(judgementCells(line as JournalLine<Judged>));
      touched.push(line.n);
    } else if (line.entry.kind === 'judgement-undone') {
      undone.push(undoingCells(line as JournalLine<JudgementUndone>));
      touched.push(line.entry.judgement);
      back.push(line.entry.judgement);
    } else if (line.entry.kind === 'link-undone') back.push(line.entry.link);
  }
  await insertRows(trx, 'judgement', JUDGEMENT, judged);
  await insertRows(trx, 'undoing', UNDOING, undone);
  await takeBack(trx, back);
  if (touched.length > 0) await restand(trx, touched);
}

const isErasure = (line: JournalLine): line is JournalLine<ReportErased> =>
  line.entry.kind === 'report-erased';
const isUnreadable = (line: JournalLine): line is JournalLine<Unreadable> => line.entry.kind === 'unreadable';

const ERASED: Columns = { n: 'int8', at: 'timestamptz', author: 'text', reason: 'text', report: 'text' };

/** Keeps that reports were erased, and by which keys their words would be known should they come again. */
async function addErased(trx: Transaction<Tables>, entries: readonly IndexedEntry[]): Promise<void> {
  const lines = entries.map(({ line }): JournalLine => line);
  const erased = lines
    .filter(isErasure)
    .map(({ n, at, entry }) => [n, at, entry.author, entry.reason, entry.report]);
  const intakes = lines
    .filter(isUnreadable)
    .flatMap(({ entry: { intake, reports } }) =>
      intake === undefined ? [] : [[intake, reports[0] ?? null]],
    );
  await insertRows(trx, 'erased', ERASED, erased, true);
  // A link of two reports goes with either; nobody can decide it anew on the other.
  await takeBack(
    trx,
    lines.filter(isUnreadable).map(({ n }) => n),
  );
  await insertRows(trx, 'intake', { key: 'text', report: 'text' }, intakes, true);
}

/** Lines between two readings again: reports first, since judgements come after what they are about. */
async function applyRun(trx: Transaction<Tables>, entries: readonly IndexedEntry[]): Promise<void> {
  await addReports(trx, entries.filter(isReport));
  await addJudgements(trx, entries);
  await addErased(trx, entries);
}

/** Applies entries in one transaction and moves the position; gives the number of reports among the new ones. */
export async function applyEntries(
  db: Kysely<Tables>,
  entries: readonly IndexedEntry[],
  corrected: Corrected,
): Promise<number> {
  if (entries.length === 0) return 0;
  return await db.transaction().execute(async (trx) => {
    const position = await sql<{ n: number }>`select n from journal_position for update`.execute(trx);
    const kept = fresh(entries, position.rows[0]?.n ?? 0);
    const last = kept.at(-1)?.line;
    if (last === undefined) return 0;
    // A reading or a decision replaces what stood before it: its place among the lines counts.
    let from = 0;
    for (const [i, entry] of kept.entries()) {
      if (!isReadAgain(entry) && !isDecision(entry)) continue;
      await applyRun(trx, kept.slice(from, i));
      if (isDecision(entry)) await applyDecision(trx, entry, corrected);
      else await readAgain(trx, entry, insertReports, corrected);
      from = i + 1;
    }
    await applyRun(trx, kept.slice(from));
    await sql`update journal_position set n = ${last.n}, hash = ${last.hash}`.execute(trx);
    return kept.filter(isReport).length;
  });
}
