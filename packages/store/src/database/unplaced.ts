/**
 * Decisions that stand nowhere: the last reading of their report has no place for them, or its outlet withdrew it.
 * They count in nothing and are kept, so that a person can see and decide them anew.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Placement } from '../archive/entry.js';
import type { StoredUnplaced } from './database.js';
import type { Tables } from './migrate.js';
import { arrayText } from './value-text.js';

/** Takes down which decisions on a report have no place in its new reading; those that have one again leave. */
export async function notePlaces(
  trx: Transaction<Tables>,
  report: string,
  placed: readonly Placement[],
): Promise<void> {
  await sql`delete from unplaced where report = ${report} and why = 'reading'`.execute(trx);
  for (const { line, side = '' } of placed.filter(({ by }) => by === 'nothing'))
    await sql`insert into unplaced (line, side, why, report) values (${line}, ${side}, 'reading', ${report})
      on conflict do nothing`.execute(trx);
}

/** Takes down that lines no longer decide anything. */
export async function takeBack(trx: Transaction<Tables>, lines: readonly number[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`insert into taken_back (line) select * from unnest(${arrayText(lines)}::text::int8[])
    on conflict do nothing`.execute(trx);
}

/** All that stand nowhere and were not taken back, in the order of their lines. */
export async function unplaced(db: Kysely<Tables>): Promise<readonly StoredUnplaced[]> {
  const found = await sql<StoredUnplaced>`select distinct on (u.line, u.side) u.line, u.side, u.why, u.report
    from unplaced u where not exists (select from taken_back t where t.line = u.line)
    order by u.line, u.side, u.why desc`.execute(db);
  return found.rows;
}
