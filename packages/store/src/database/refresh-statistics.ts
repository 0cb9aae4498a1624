/**
 * Keeps the planner's statistics in step with what came in, since PGlite has nobody who does: whenever the reports
 * have become a quarter more than when they were last looked at, and are at least 500.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './migrate.js';
import { TABLE_COLUMNS } from './table-columns.js';

const LEAST = 500;
const GROWTH = 1.25;
const NAMES = [...Object.keys(TABLE_COLUMNS), 'standing', 'judgement', 'undoing', 'intake', 'actor_tally'];

/** Looks at all tables again when it is time; takes seconds for a hundred thousand assertions, else a few milliseconds. */
export async function refreshStatistics(db: Kysely<Tables>): Promise<void> {
  const found = await sql<{
    now: number;
    then: number;
  }>`select (select count(*) from report) as now, reltuples as then
    from pg_class where oid = 'report'::regclass`.execute(db);
  const { now = 0, then = 0 } = found.rows[0] ?? {};
  if (now < Math.max(LEAST, then * GROWTH)) return;
  await sql`vacuum (analyze) ${sql.join(NAMES.map((name) => sql.table(name)))}`.execute(db);
}
