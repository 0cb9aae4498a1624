/** The links between actors, for the network. */
import type { MonthCount } from '@marsad/model';
import { type Kysely, sql } from 'kysely';
import { allOf, between, type Condition } from './conditions.js';
import type { Database, Link } from './database.js';
import type { Tables } from './migrate.js';

type Filter = Parameters<Database['links']>[0];

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;

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

type Growing = { -readonly [K in keyof Link]: Link[K] } & { types: { type: string; count: number }[] };

/** One line of the text: the assertions of one type that make one link. */
function linkOf(cells: readonly string[]): Growing {
  const [a = '', b = '', directed, warmth, mode, type = '', step, counted, first, last] = cells;
  const count = Number(counted);
  return {
    a,
    b,
    directed: directed === 't',
    warmth: warmth as Link['warmth'],
    mode: mode as Link['mode'],
    step: Number(step),
    count,
    types: [{ type, count }],
    first: first || null,
    last: last || null,
  };
}

/** Links of the lines, one for all types that stand between the same two with the same warmth and mode. */
function linksOfLines(text: string): Growing[] {
  const found = new Map<string, Growing>();
  for (const line of text.split(ROW)) {
    const cells = line.split(COLUMN);
    const name = cells.slice(0, 5).join(COLUMN);
    const link = linkOf(cells);
    const known = found.get(name);
    if (known === undefined) {
      found.set(name, link);
      continue;
    }
    known.types.push(...link.types);
    known.count += link.count;
    known.step = Math.max(known.step, link.step);
    known.first = earlier(known.first, link.first);
    known.last = later(known.last, link.last);
  }
  return [...found.values()];
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
  const lines = found.rows[0]?.lines ?? null;
  const kept = lines === null ? [] : linksOfLines(lines).filter(({ count }) => count >= min);
  for (const { types } of kept) types.sort((x, y) => y.count - x.count || (x.type < y.type ? -1 : 1));
  return kept.sort(stronger);
}

/** Assertions that make a link, a month, oldest first. */
export async function linkMonths(db: Kysely<Tables>): Promise<readonly MonthCount[]> {
  const found = await sql<MonthCount>`select month, count(*) from link
    where position = 0 and not rejected and month is not null group by month order by month`.execute(db);
  return found.rows;
}
