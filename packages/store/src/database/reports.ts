/** Reports by filter, by search and by id. Newest publication first unless asked otherwise; equal days by id. */
import type { Page } from '@marsad/model';
import { type Kysely, sql } from 'kysely';
import { allOf, beginsWith, between, type Condition } from './conditions.js';
import { pageSize, readCursor, writeCursor } from './cursor.js';
import type { Database, SearchQuery, StoredReport } from './database.js';
import type { Tables } from './migrate.js';
import { REPORT_COLUMNS, type ReportColumns, storedReport } from './stored-report.js';
import { textQuery } from './text-query.js';
import { arrayText } from './value-text.js';

type Filter = Parameters<Database['reports']>[0];

/** Line numbers of the reports that a search finds, by words or by refs. */
function foundBy({ terms, refs }: Omit<SearchQuery, 'cursor' | 'limit'>): Condition {
  const query = textQuery(terms);
  const parts: Condition[] = [];
  if (query !== null) parts.push(sql`select reports_matching(${query}::text::tsquery)`);
  if (refs.length > 0)
    parts.push(sql`select report from naming where ref = any(${arrayText(refs)}::text::text[])`);
  return parts.length === 0 ? sql`false` : sql`r.n in (${sql.join(parts, sql` union `)})`;
}

/** Reports with an assertion that fits and that nobody rejected. */
function withAssertion({ type, family, actor }: Filter): Condition[] {
  const fits: Condition[] = [];
  if (type !== undefined) fits.push(sql`x.type = ${type}`);
  if (family !== undefined) fits.push(sql`x.family = ${family}`);
  if (actor !== undefined) {
    const standing = [sql`x.ref = ${actor}`, sql`not x.rejected`, ...fits];
    return [sql`r.n in (select x.report from appearance x where ${allOf(standing)})`];
  }
  if (fits.length === 0) return [];
  return [
    sql`r.n in (select x.report from assertion x where ${allOf(fits)} and not exists
      (select from standing s where s.assertion = x.key and s.verdict = 'reject'))`,
  ];
}

function conditionsOf(filter: Filter): Condition[] {
  const { language, outlet, search } = filter;
  return [
    ...(language === undefined ? [] : [sql`r.language = ${language}`]),
    ...(outlet === undefined ? [] : [sql`r.outlet = ${outlet}`]),
    ...between({ from: sql`r.published_from`, to: sql`r.published_to` }, filter),
    ...withAssertion(filter),
    ...(search === undefined ? [] : [foundBy(search)]),
  ];
}

/** One page, with the number of all. */
export async function reports(db: Kysely<Tables>, filter: Filter): Promise<Page<StoredReport>> {
  const conditions = conditionsOf(filter);
  const limit = pageSize(filter.limit);
  const byIntake = filter.order === 'taken-in';
  const after = readCursor(filter.cursor, byIntake ? ['number'] : ['number', 'string']);
  const behind = byIntake
    ? sql`r.n < ${after?.[0]}`
    : sql`(r.newest, r.id) > (${after?.[0]}::int4, ${after?.[1]}::text)`;
  const rows = await sql<ReportColumns>`select ${REPORT_COLUMNS} from report r
    where ${allOf(after === null ? conditions : [...conditions, behind])}
    order by ${byIntake ? sql`r.n desc` : sql`r.newest, r.id`} limit ${limit + 1}`.execute(db);
  const total = await sql<{
    count: number;
  }>`select count(*) from report r where ${allOf(conditions)}`.execute(db);
  const page = rows.rows.slice(0, limit);
  const last = rows.rows.length > limit ? page.at(-1) : undefined;
  const next = last === undefined ? null : writeCursor(byIntake ? [last.n] : [last.newest, last.id]);
  return { rows: page.map(storedReport), total: total.rows[0]?.count ?? 0, next };
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
