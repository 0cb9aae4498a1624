/** Reports by filter, by search and by id. Newest publication first unless asked otherwise; equal days by id. */
import type { Page } from '@marsad/model';
import { type Kysely, sql } from 'kysely';
import { reportOfKey } from './assertion-key.js';
import { allOf, beginsWith, between, type Condition, isAsked } from './conditions.js';
import { pageSize, readCursor, writeCursor } from './cursor.js';
import type { ReportQuery, StoredReport, WordQuery } from './database.js';
import type { Tables } from './migrate.js';
import { saidOfAppearance, saidOfAssertion, saidOfPlace } from './said.js';
import { REPORT_COLUMNS, type ReportColumns, storedReport } from './stored-report.js';
import { textQuery } from './text-query.js';
import { arrayText } from './value-text.js';

/** Line numbers of the reports that a search finds, by words or by refs. */
function foundBy({ terms, refs }: WordQuery): Condition {
  const query = textQuery(terms);
  const parts: Condition[] = [];
  if (query !== null) parts.push(sql`select reports_matching(${query}::text::tsquery)`);
  if (refs.length > 0)
    parts.push(sql`select report from naming where ref = any(${arrayText(refs)}::text::text[])`);
  return parts.length === 0 ? sql`false` : sql`r.n in (${sql.join(parts, sql` union `)})`;
}

/** Reports of which one assertion fits. */
function withAssertion({ said }: ReportQuery): Condition[] {
  if (said === undefined || !isAsked(said)) return [];
  const somewhere = saidOfPlace(said);
  if (somewhere !== null)
    return [
      sql`r.n in (select ${reportOfKey(sql`w.assertion`)} from whereabouts w where ${allOf(somewhere)})`,
    ];
  if (said.actor === undefined)
    return [
      sql`r.n in (select ${reportOfKey(sql`x.key`)} from assertion x where ${allOf(saidOfAssertion(said))})`,
    ];
  const fits = allOf([sql`x.ref = ${said.actor}`, ...saidOfAppearance(said)]);
  return [sql`r.n in (select ${reportOfKey(sql`x.assertion`)} from appearance x where ${fits})`];
}

function conditionsOf(filter: ReportQuery): Condition[] {
  const { language, outlet, search } = filter;
  return [
    ...(language === undefined ? [] : [sql`r.language = ${language}`]),
    ...(outlet === undefined ? [] : [sql`r.outlet = ${outlet}`]),
    ...between({ from: sql`r.published_from`, to: sql`r.published_to` }, filter),
    ...withAssertion(filter),
    ...(search === undefined ? [] : [foundBy(search)]),
  ];
}

interface Asked {
  readonly conditions: readonly Condition[];
  /** What a row must also meet to stand behind the cursor. */
  readonly behind: readonly Condition[];
  readonly order: Condition;
  readonly limit: number;
}

interface Found {
  readonly rows: readonly ReportColumns[];
  readonly total: number;
}

/** Conditions that an index of reports meets by itself: the page is read from the index, the number is another count. */
async function byIndex(db: Kysely<Tables>, { conditions, behind, order, limit }: Asked): Promise<Found> {
  const rows = await sql<ReportColumns>`select ${REPORT_COLUMNS} from report r
    where ${allOf([...conditions, ...behind])} order by ${order} limit ${limit + 1}`.execute(db);
  const total = await sql<{
    count: number;
  }>`select count(*) from report r where ${allOf(conditions)}`.execute(db);
  return { rows: rows.rows, total: total.rows[0]?.count ?? 0 };
}

/** Conditions that look into texts and assertions: all that meet them are found once, and counted on the way. */
async function byLookingInside(
  db: Kysely<Tables>,
  { conditions, behind, order, limit }: Asked,
): Promise<Found> {
  const found = await sql<ReportColumns & { total: number }>`with found as materialized
      (select r.n, r.newest, r.id from report r where ${allOf(conditions)})
    select c.total, ${REPORT_COLUMNS} from (select count(*) as total from found) c
    left join (select r.n as page from found r where ${allOf(behind)} order by ${order} limit ${limit + 1}) p on true
    left join report r on r.n = p.page order by ${order}`.execute(db);
  return { rows: found.rows.filter(({ n }) => n !== null), total: found.rows[0]?.total ?? 0 };
}

/** One page, with the number of all. */
export async function reports(db: Kysely<Tables>, filter: ReportQuery): Promise<Page<StoredReport>> {
  const limit = pageSize(filter.limit);
  const byIntake = filter.order === 'taken-in';
  const after = readCursor(filter.cursor, byIntake ? ['number'] : ['number', 'string']);
  const place = byIntake
    ? sql`r.n < ${after?.[0]}`
    : sql`(r.newest, r.id) > (${after?.[0]}::int4, ${after?.[1]}::text)`;
  const asked: Asked = {
    conditions: conditionsOf(filter),
    behind: after === null ? [] : [place],
    order: byIntake ? sql`r.n desc` : sql`r.newest, r.id`,
    limit,
  };
  const inside = withAssertion(filter).length > 0 || filter.search !== undefined;
  const { rows, total } = await (inside ? byLookingInside(db, asked) : byIndex(db, asked));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const next = last === undefined ? null : writeCursor(byIntake ? [last.n] : [last.newest, last.id]);
  return { rows: page.map(storedReport), total, next };
}

/** Reports whose id begins so, by id. */
export async function reportsById(
  db: Kysely<Tables>,
  prefix: string,
  limit: number,
): Promise<StoredReport[]> {
  const found = await sql<ReportColumns>`select ${REPORT_COLUMNS} from report r
    where ${beginsWith(sql`r.id`, prefix)} order by r.id limit ${limit}`.execute(db);
  return found.rows.map(storedReport);
}
