/**
 * Assertions by filter, by report and by id, each with its report and the judgement that stands on it. With an actor
 * they are found by its appearances, whose rows hold all that a filter asks, so that a busy actor costs no join.
 */
import type { Assertion, Page, Verdict } from '@marsad/model';
import { type Kysely, sql } from 'kysely';
import { assertionKey } from './assertion-key.js';
import { allOf, beginsWith, type Condition } from './conditions.js';
import { pageSize, readCursor, writeCursor } from './cursor.js';
import type { CardQuery, Database, Fitting, StoredAssertion } from './database.js';
import type { Tables } from './migrate.js';
import { looksInside, saidOfAppearance, saidOfAssertion } from './said.js';
import { REPORT_COLUMNS, type ReportColumns, storedReport } from './stored-report.js';
import { arrayText } from './value-text.js';

interface Row extends Omit<ReportColumns, 'id'> {
  readonly id: string;
  readonly key: number;
  readonly oldest: number;
  readonly sort: number;
  readonly family: string;
  readonly body: Assertion;
  readonly words: Readonly<Record<string, string>>;
  readonly verdict: Verdict | null;
  readonly judged: number | null;
  readonly author: string | null;
  readonly judged_at: string | null;
  readonly reason: string | null;
}

const COLUMNS = sql`a.key, a.family, b.body, b.words, ${REPORT_COLUMNS}, j.n as judged, j.verdict, j.author,
  j.at as judged_at, j.reason`;
const JOINED = sql`join assertion_body b on b.assertion = a.key join report r on r.n = a.report left join standing st on st.assertion = a.key
  left join judgement j on j.n = st.judgement`;

function storedAssertion(row: Row): StoredAssertion {
  const { judged, verdict, author, judged_at: at, reason } = row;
  const report = storedReport(row);
  const judgement =
    judged === null || verdict === null || author === null || at === null
      ? null
      : {
          ...{ n: judged, verdict, author, at, ...(reason === null ? {} : { reason }) },
          ...{ assertion: row.body.id, report: report.id, placed: true, undone: null },
        };
  return { assertion: row.body, family: row.family, words: row.words, report, judgement };
}

/** Assertions of which one links the two, either way; without a ladder, that have both in roles. */
function withOther(actor: string, { other, warmth, mode }: CardQuery): Condition[] {
  if (other === undefined) return [];
  if (warmth === undefined && mode === undefined) {
    return [sql`x.assertion in (select o.assertion from appearance o where o.ref = ${other})`];
  }
  return [
    sql`x.assertion in (select l.assertion from link l
      where (l.a = ${actor} and l.b = ${other}) or (l.a = ${other} and l.b = ${actor}))`,
  ];
}

interface Asked {
  readonly table: Condition;
  readonly key: Condition;
  readonly day: Condition;
  readonly conditions: readonly Condition[];
  readonly behind: readonly Condition[];
  readonly limit: number;
}

interface Found {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** Conditions that an index meets in the order of days: the page is read from it, the number is another count. */
async function byIndex(
  db: Kysely<Tables>,
  { table, key, day, conditions, behind, limit }: Asked,
): Promise<Found> {
  const found =
    await sql<Row>`select page.sort, ${COLUMNS} from (select ${day} as sort, ${key} as key from ${table} x
      where ${allOf([...conditions, ...behind])} order by ${day}, ${key} limit ${limit + 1}) page
    join assertion a on a.key = page.key ${JOINED} order by page.sort, page.key`.execute(db);
  const total = await sql<{
    count: number;
  }>`select count(*) from ${table} x where ${allOf(conditions)}`.execute(db);
  return { rows: found.rows, total: total.rows[0]?.count ?? 0 };
}

/** Conditions on places, voices and judgements: all that meet them are found once, and counted on the way. */
async function byLookingInside(
  db: Kysely<Tables>,
  { table, key, day, conditions, behind, limit }: Asked,
): Promise<Found> {
  const found = await sql<Row & { total: number }>`with found as materialized
      (select ${day} as sort, ${key} as key from ${table} x where ${allOf(conditions)})
    select c.total, page.sort, ${COLUMNS} from (select count(*) as total from found) c
    left join ((select x.sort, x.key from found x where ${allOf(behind)} order by x.sort, x.key limit ${limit + 1}) page
      join assertion a on a.key = page.key ${JOINED}) on true order by page.sort, page.key`.execute(db);
  return { rows: found.rows.filter((row) => row.key !== null), total: found.rows[0]?.total ?? 0 };
}

function askedBy(filter: CardQuery, actor: string | undefined): Omit<Asked, 'behind' | 'limit'> {
  const day = filter.order === 'newest' ? sql`x.newest` : sql`x.oldest`;
  if (actor === undefined)
    return { table: sql`assertion`, key: sql`x.key`, day, conditions: saidOfAssertion(filter) };
  const conditions = [sql`x.ref = ${actor}`, ...withOther(actor, filter), ...saidOfAppearance(filter)];
  return { table: sql`appearance`, key: sql`x.assertion`, day, conditions };
}

/** One page, with the number of all; `other` alone is as `actor`. */
export async function assertions(db: Kysely<Tables>, given: CardQuery): Promise<Page<StoredAssertion>> {
  const actor = given.actor ?? given.other;
  const { other, ...rest } = given;
  const filter: CardQuery = given.actor === undefined || other === undefined ? rest : given;
  const asked = askedBy(filter, actor);
  const inside = looksInside({ ...filter, ...(actor !== undefined && { actor }) });
  const limit = pageSize(filter.limit);
  const after = readCursor(filter.cursor, ['number', 'number']);
  const place = inside ? sql`(x.sort, x.key)` : sql`(${asked.day}, ${asked.key})`;
  const behind = after === null ? [] : [sql`${place} > (${after[0]}::int4, ${after[1]}::int8)`];
  const found = await (inside ? byLookingInside : byIndex)(db, { ...asked, behind, limit });
  const rows = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? rows.at(-1) : undefined;
  const next = last === undefined ? null : writeCursor([last.sort, last.key]);
  return { rows: rows.map(storedAssertion), total: found.total, next };
}

/** What fits in each of these reports, in the order of the record. */
export async function fitting(
  db: Kysely<Tables>,
  { reports, said, limit }: Parameters<Database['fitting']>[0],
): Promise<Map<string, Fitting>> {
  const lines = await sql<{ n: number }>`select n from report
    where id = any(${arrayText(reports)}::text::text[])`.execute(db);
  if (lines.rows.length === 0) return new Map();
  const { actor } = said;
  // Ranges as they stand, since of a join with reports the planner expects a hundred times as much.
  const own = lines.rows.map(
    ({ n }) => sql`(x.key >= ${assertionKey(n, 0)} and x.key < ${assertionKey(n + 1, 0)})`,
  );
  const acting = sql`exists (select from appearance o where o.assertion = x.key and o.ref = ${actor})`;
  const conditions = [...(actor === undefined ? [] : [acting]), ...saidOfAssertion(said)];
  const found = await sql<Row & { total: number }>`select page.total, ${COLUMNS} from
    (select x.key, count(*) over w as total, row_number() over (w order by x.key) as nth
      from assertion x where (${sql.join(own, sql` or `)}) and ${allOf(conditions)}
      window w as (partition by x.report)) page
    join assertion a on a.key = page.key ${JOINED} where page.nth <= ${limit} order by page.key`.execute(db);
  const byReport = new Map<string, { total: number; first: StoredAssertion[] }>();
  for (const row of found.rows) {
    const stored = storedAssertion(row);
    const own = byReport.get(stored.report.id);
    if (own === undefined) byReport.set(stored.report.id, { total: row.total, first: [stored] });
    else own.first.push(stored);
  }
  return byReport;
}

/** All of one report, in the order of the record. */
export async function assertionsOf(db: Kysely<Tables>, report: string): Promise<StoredAssertion[]> {
  const line = await sql<{ n: number }>`select n from report where id = ${report}`.execute(db);
  const n = line.rows[0]?.n;
  if (n === undefined) return [];
  const found = await sql<Row>`select ${COLUMNS} from assertion a ${JOINED}
    where a.key >= ${assertionKey(n, 0)} and a.key < ${assertionKey(n + 1, 0)} order by a.key`.execute(db);
  return found.rows.map(storedAssertion);
}

/** Those whose id begins so; one wire text in two outlets gives one id twice, with either report. */
export async function assertionsById(
  db: Kysely<Tables>,
  prefix: string,
  limit: number,
): Promise<StoredAssertion[]> {
  const found = await sql<Row>`select ${COLUMNS} from assertion a ${JOINED}
    where ${beginsWith(sql`a.id`, prefix)} order by a.id, a.key limit ${limit}`.execute(db);
  return found.rows.map(storedAssertion);
}

/** Those that stand at one of these anchors in one of these reports. */
export async function assertionsAt(
  db: Kysely<Tables>,
  { reports, anchors }: Parameters<Database['assertionsAt']>[0],
): Promise<StoredAssertion[]> {
  if (reports.length === 0 || anchors.length === 0) return [];
  const found = await sql<Row>`select ${COLUMNS} from assertion a ${JOINED}
    where a.report in (select n from report where id = any(${arrayText(reports)}::text::text[]))
      and a.anchor = any(${arrayText(anchors)}::text::text[]) order by a.key`.execute(db);
  return found.rows.map(storedAssertion);
}
