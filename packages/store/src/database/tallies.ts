/**
 * What is counted of every actor, kept beside the rows so that no screen has to count a hundred thousand of them.
 * A rejected assertion does not count.
 */
import { sql, type Transaction } from 'kysely';
import { assertionKey } from './assertion-key.js';
import type { Tables } from './migrate.js';
import { arrayText } from './value-text.js';

/** The days by which an actor was cited: an open side does not hide the other one. */
const COUNTED = sql`count(*), count(*) filter (where kind = 'event'), count(*) filter (where kind = 'tie'),
  count(distinct report), min(coalesce(outer_from, outer_to)), max(coalesce(outer_to, outer_from))`;

/** Adds the appearances of the reports from line `first` on, which were not counted before. */
export async function addToTallies(trx: Transaction<Tables>, first: number): Promise<void> {
  await sql`insert into actor_tally as t (ref, assertions, events, ties, reports, first, last)
    select ref, ${COUNTED} from appearance where assertion >= ${assertionKey(first, 0)} group by ref
    on conflict (ref) do update set assertions = t.assertions + excluded.assertions,
      events = t.events + excluded.events, ties = t.ties + excluded.ties, reports = t.reports + excluded.reports,
      first = least(t.first, excluded.first), last = greatest(t.last, excluded.last)`.execute(trx);
}

/** Counts these actors anew, from all that stands. */
export async function recount(trx: Transaction<Tables>, refs: readonly string[]): Promise<void> {
  if (refs.length === 0) return;
  const list = sql`${arrayText(refs)}::text::text[]`;
  await sql`delete from actor_tally where ref = any(${list})`.execute(trx);
  await sql`insert into actor_tally (ref, assertions, events, ties, reports, first, last)
    select ref, ${COUNTED} from appearance where ref = any(${list}) and not rejected group by ref`.execute(
    trx,
  );
}
