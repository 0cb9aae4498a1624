/**
 * Keeps the planner's statistics in step with what came in, since PGlite has nobody who does: whenever the number of
 * reports has grown by a quarter, and at least by 500.
 */
import { type Kysely, sql } from 'kysely';
import type { Tables } from './migrate.js';

const LEAST = 500;
const seen = new WeakMap<Kysely<Tables>, number>();

/** Takes note of `added` reports, and looks at all tables again when it is time. */
export async function refreshStatistics(db: Kysely<Tables>, added: number): Promise<void> {
  const since = (seen.get(db) ?? 0) + added;
  seen.set(db, since);
  if (since < LEAST) return;
  const all = await sql<{ count: number }>`select count(*) from report`.execute(db);
  if (since * 4 < (all.rows[0]?.count ?? 0)) return;
  seen.set(db, 0);
  await sql`vacuum (analyze)`.execute(db);
}
