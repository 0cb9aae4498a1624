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

function stronger(x: Link, y: Link): number {
  if (x.count !== y.count) return y.count - x.count;
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  if (x.b !== y.b) return x.b < y.b ? -1 : 1;
  if (x.directed !== y.directed) return x.directed ? -1 : 1;
  if (x.warmth !== y.warmth) return x.warmth < y.warmth ? -1 : 1;
  return x.mode < y.mode ? -1 : 1;
}

/** Between the columns and the rows of one long text; no ref holds them. */
const COLUMN = '\u001f';
const ROW = '\u001e';

function rowOf(line: string): Row {
  const [a = '', b = '', directed, warmth, mode, type = '', step, count, first, last] = line.split(COLUMN);
  return {
    ...{
      a,
      b,
      type,
      directed: directed === 't',
      warmth: warmth as Link['warmth'],
      mode: mode as Link['mode'],
    },
    ...{ step: Number(step), count: Number(count), first: first || null, last: last || null },
  };
}

function grouped(lines: string): Iterable<[Row, ...Row[]]> {
  const byName = new Map<string, [Row, ...Row[]]>();
  if (lines === '') return [];
  for (const row of lines.split(ROW).map(rowOf)) {
    const name = `${row.a} ${row.b} ${row.directed} ${row.warmth} ${row.mode}`;
    const rows = byName.get(name);
    if (rows === undefined) byName.set(name, [row]);
    else rows.push(row);
  }
  return byName.values();
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
  // One long text: PGlite takes longer to hand over twenty thousand rows than to find them.
  const found = await sql<{
    lines: string | null;
  }>`select string_agg(concat_ws(chr(31), a, b, directed, warmth, mode,
      type, step, count, coalesce(first::text, ''), coalesce(last::text, '')), chr(30)) as lines from (
    select a, b, directed, warmth, mode, type, max(step) as step, count(*) as count,
      min(coalesce(outer_from, outer_to)) as first, max(coalesce(outer_to, outer_from)) as last
    from link l where ${allOf(conditions)} group by a, b, directed, warmth, mode, type) g`.execute(db);
  const merged = [...grouped(found.rows[0]?.lines ?? '')].map(merge);
  return merged.filter(({ count }) => count >= min).sort(stronger);
}

/** Assertions that make a link, a month, oldest first. */
export async function linkMonths(db: Kysely<Tables>): Promise<readonly MonthCount[]> {
  const found = await sql<MonthCount>`select month, count(*) from link
    where position = 0 and not rejected and month is not null group by month order by month`.execute(db);
  return found.rows;
}
