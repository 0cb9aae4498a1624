/** The links between actors, for the network. */
import type { MonthCount } from '@marsad/model';
import { type Kysely, sql } from 'kysely';
import { allOf, between, type Condition } from './conditions.js';
import type { Database, Link } from './database.js';
import type { Tables } from './migrate.js';

type Filter = Parameters<Database['links']>[0];
type Row = Omit<Link, 'types'> & { readonly type: string };

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

/** Rows of one link, one a type, as one link; its types most often first. */
function merge(rows: readonly [Row, ...Row[]]): Link {
  const { type: _, ...link } = rows[0];
  const types = rows.map(({ type, count }) => ({ type, count }));
  types.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  return {
    ...link,
    types,
    step: Math.max(...rows.map(({ step }) => step)),
    count: rows.reduce((sum, { count }) => sum + count, 0),
    first: rows.map(({ first }) => first).reduce(earlier),
    last: rows.map(({ last }) => last).reduce(later),
  };
}

const nameOf = ({ a, b, directed, warmth, mode }: Omit<Link, 'types'>): string =>
  `${a} ${b} ${directed} ${warmth} ${mode}`;

function stronger(x: Link, y: Link): number {
  if (x.count !== y.count) return y.count - x.count;
  return nameOf(x) < nameOf(y) ? -1 : 1;
}

/** Every link with at least `min` assertions, strongest first. */
export async function links(db: Kysely<Tables>, filter: Filter): Promise<readonly Link[]> {
  const { warmth, mode, min = 1 } = filter;
  const conditions: Condition[] = [
    sql`not l.rejected`,
    ...(warmth === undefined ? [] : [sql`l.warmth = ${warmth}`]),
    ...(mode === undefined ? [] : [sql`l.mode = ${mode}`]),
    ...between({ from: sql`l.outer_from`, to: sql`l.outer_to` }, filter),
  ];
  const found =
    await sql<Row>`select a, b, directed, warmth, mode, type, max(step) as step, count(*) as count,
      min(coalesce(outer_from, outer_to)) as first, max(coalesce(outer_to, outer_from)) as last
    from link l where ${allOf(conditions)} group by a, b, directed, warmth, mode, type`.execute(db);
  const byName = new Map<string, [Row, ...Row[]]>();
  for (const row of found.rows) {
    const rows = byName.get(nameOf(row));
    if (rows === undefined) byName.set(nameOf(row), [row]);
    else rows.push(row);
  }
  const merged = [...byName.values()].map(merge);
  return merged.filter(({ count }) => count >= min).sort(stronger);
}

/** Assertions that make a link, a month, oldest first. */
export async function linkMonths(db: Kysely<Tables>): Promise<readonly MonthCount[]> {
  const found = await sql<MonthCount>`select month, count(*) from link
    where position = 0 and not rejected and month is not null group by month order by month`.execute(db);
  return found.rows;
}
