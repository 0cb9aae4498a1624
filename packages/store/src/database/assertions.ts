/**
 * Assertions by filter, by report and by id, each with its report and the judgement that stands on it. With an actor
 * they are found by its appearances, whose rows hold all that a filter asks, so that a busy actor costs no join.
 */
import type { Assertion, CardFilter, Page, Verdict } from '@marsad/model';
import { type Kysely, sql } from 'kysely';
import { assertionKey } from './assertion-key.js';
import { allOf, beginsWith, between, type Condition } from './conditions.js';
import { pageSize, readCursor, writeCursor } from './cursor.js';
import type { Database, StoredAssertion } from './database.js';
import type { Tables } from './migrate.js';
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
function withOther(actor: string, { other, warmth, mode }: CardFilter): Condition[] {
  if (other === undefined) return [];
  if (warmth === undefined && mode === undefined) {
    return [sql`x.assertion in (select o.assertion from appearance o where o.ref = ${other})`];
  }
  return [
    sql`x.assertion in (select l.assertion from link l
      where (l.a = ${actor} and l.b = ${other}) or (l.a = ${other} and l.b = ${actor}))`,
  ];
}

function conditionsOf(filter: CardFilter, actor: string | undefined): Condition[] {
  const { family, type, kind, warmth, mode } = filter;
  const equal = { family, type, kind, warmth, mode };
  const asked = Object.entries(equal).filter(([, value]) => value !== undefined);
  const kept = asked.map(([column, value]) => sql`${sql.ref(`x.${column}`)} = ${value}`);
  if (actor !== undefined) kept.push(sql`x.ref = ${actor}`, ...withOther(actor, filter));
  if (filter.rejected !== true) {
    const rejected = sql`exists (select from standing s where s.assertion = x.key and s.verdict = 'reject')`;
    kept.push(actor === undefined ? sql`not ${rejected}` : sql`not x.rejected`);
  }
  return [...kept, ...between({ from: sql`x.outer_from`, to: sql`x.outer_to` }, filter)];
}

/** One page, with the number of all; `other` alone is as `actor`. */
export async function assertions(db: Kysely<Tables>, given: CardFilter): Promise<Page<StoredAssertion>> {
  const actor = given.actor ?? given.other;
  const { other, ...rest } = given;
  const filter: CardFilter = given.actor === undefined || other === undefined ? rest : given;
  const conditions = conditionsOf(filter, actor);
  const limit = pageSize(filter.limit);
  const table = actor === undefined ? sql`assertion x` : sql`appearance x`;
  const key = actor === undefined ? sql`x.key` : sql`x.assertion`;
  const day = filter.order === 'newest' ? sql`x.newest` : sql`x.oldest`;
  const after = readCursor(filter.cursor, ['number', 'number']);
  const behind = sql`(${day}, ${key}) > (${after?.[0]}::int4, ${after?.[1]}::int8)`;
  const found =
    await sql<Row>`select page.sort, ${COLUMNS} from (select ${day} as sort, ${key} as key from ${table}
      where ${allOf(after === null ? conditions : [...conditions, behind])}
      order by ${day}, ${key} limit ${limit + 1}) page
    join assertion a on a.key = page.key ${JOINED} order by page.sort, page.key`.execute(db);
  const total = await sql<{
    count: number;
  }>`select count(*) from ${table} where ${allOf(conditions)}`.execute(db);
  const rows = found.rows.slice(0, limit);
  const last = found.rows.length > limit ? rows.at(-1) : undefined;
  const next = last === undefined ? null : writeCursor([last.sort, last.key]);
  return { rows: rows.map(storedAssertion), total: total.rows[0]?.count ?? 0, next };
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
