/**
 * Which judgement stands on an assertion: the last one made that nobody took back, after its report was withdrawn if it
 * was; on one of a withdrawn report without such a judgement stands "withdrawn". It is worked out again from the
 * judgements themselves whenever one is added or undone, and what is counted follows it.
 */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Tables } from './migrate.js';
import { recount } from './tallies.js';
import { arrayText } from './value-text.js';

interface Changed {
  readonly assertion: number;
  readonly rejected: boolean;
}

/** Judgements with the assertion that each stands at now; null where the last reading has no place for it. */
const PLACED = sql`(select j.n, j.report, j.verdict,
  case when p.judgement is null then j.assertion else p.assertion end as assertion
  from judgement j left join placement p on p.judgement = j.n)`;

/** Whether what line `n` decided on a report was decided before its outlet withdrew it, and so is to be decided anew. */
export const isAwaiting = (report: RawBuilder<unknown>, n: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from withdrawal w where w.report = ${report} and w.n > ${n} and w.undone is null)`;

/** Assertions that judgements with these line numbers are about. One judged elsewhere may not be here: it has no row. */
async function judgedAssertions(trx: Transaction<Tables>, lines: readonly number[]): Promise<number[]> {
  const found = await sql<{ key: number }>`select distinct a.key from ${PLACED} j
    join report r on r.id = j.report join assertion a on a.id = j.assertion and a.report = r.n
    where j.n = any(${arrayText(lines)}::text::int8[])`.execute(trx);
  return found.rows.map(({ key }) => key);
}

async function writeStanding(trx: Transaction<Tables>, keys: readonly number[]): Promise<void> {
  const list = sql`${arrayText(keys)}::text::int8[]`;
  await sql`delete from standing where assertion = any(${list})`.execute(trx);
  await sql`insert into standing (assertion, report, judgement, verdict)
    select distinct on (a.key) a.key, a.report, j.n, j.verdict
    from assertion a join report r on r.n = a.report
      join ${PLACED} j on j.report = r.id and j.assertion = a.id
    where a.key = any(${list}) and not exists (select from undoing u where u.judgement = j.n)
      and not ${isAwaiting(sql`j.report`, sql`j.n`)}
    order by a.key, j.n desc`.execute(trx);
  await sql`insert into standing (assertion, report, judgement, verdict)
    select distinct on (a.key) a.key, a.report, w.n, 'withdrawn'
    from assertion a join report r on r.n = a.report join withdrawal w on w.report = r.id and w.undone is null
    where a.key = any(${list}) and not exists (select from standing s where s.assertion = a.key)
    order by a.key, w.n desc`.execute(trx);
}

/** Whether each is rejected now, of those whose rows say otherwise. */
async function turned(trx: Transaction<Tables>, keys: readonly number[]): Promise<readonly Changed[]> {
  const found = await sql<Changed>`select distinct p.assertion, not p.rejected as rejected from appearance p
    left join standing s on s.assertion = p.assertion
    where p.assertion = any(${arrayText(keys)}::text::int8[])
      and p.rejected <> (coalesce(s.verdict, '') in ('reject', 'withdrawn'))`.execute(trx);
  return found.rows;
}

/** Works out anew what stands on the assertions that the judgements with these line numbers are about. */
export async function restand(trx: Transaction<Tables>, lines: readonly number[]): Promise<void> {
  await restandAssertions(trx, await judgedAssertions(trx, lines));
}

/** As `restand`, of everything in a report. */
export async function restandReport(trx: Transaction<Tables>, report: string): Promise<void> {
  const found = await sql<{ key: number }>`select a.key from assertion a join report r on r.n = a.report
    where r.id = ${report} and (exists (select from judgement j where j.report = r.id)
      or exists (select from withdrawal w where w.report = r.id))`.execute(trx);
  await restandAssertions(
    trx,
    found.rows.map(({ key }) => key),
  );
}

async function restandAssertions(trx: Transaction<Tables>, keys: readonly number[]): Promise<void> {
  if (keys.length === 0) return;
  await writeStanding(trx, keys);
  const changed = await turned(trx, keys);
  if (changed.length === 0) return;
  const list = sql`${arrayText(changed.map(({ assertion }) => assertion))}::text::int8[]`;
  await sql`update link set rejected = not rejected where assertion = any(${list})`.execute(trx);
  const refs = await sql<{ ref: string }>`update appearance set rejected = not rejected
    where assertion = any(${list}) returning ref`.execute(trx);
  await recount(trx, [...new Set(refs.rows.map(({ ref }) => ref))]);
}
