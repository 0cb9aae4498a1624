/** Actors as the assertions name them: how often, when, with whom. Rejected assertions do not count. */
import type { MonthCount, Page } from '@marsad/model';
import { type Kysely, sql } from 'kysely';
import { allOf, type Condition } from './conditions.js';
import { pageSize, readCursor, writeCursor } from './cursor.js';
import type { ActorTally, Database } from './database.js';
import type { Tables } from './migrate.js';
import { arrayText } from './value-text.js';

type Filter = Parameters<Database['actors']>[0];
interface Row extends ActorTally {
  readonly sort: number;
}

/** Ascending numbers, so that one comparison serves every order: busiest, or last cited, first. */
const SORTS = {
  assertions: sql`-t.assertions`,
  last: sql`coalesce(date '1970-01-01' - t.last, 2147483647)`,
  name: sql`0`,
} as const;

/** One page by the order asked for; by name all of them, by ref, for the caller knows the names. */
export async function actors(db: Kysely<Tables>, filter: Filter): Promise<Page<ActorTally>> {
  const { refs, order = 'assertions' } = filter;
  const conditions: Condition[] =
    refs === undefined ? [] : [sql`t.ref = any(${arrayText(refs)}::text::text[])`];
  const limit = order === 'name' ? null : pageSize(filter.limit);
  const sort = SORTS[order];
  const after = order === 'name' ? null : readCursor(filter.cursor, ['number', 'string']);
  const behind = sql`(${sort}, t.ref) > (${after?.[0]}::int4, ${after?.[1]}::text)`;
  const found = await sql<Row>`select ${sort} as sort, t.* from actor_tally t
    where ${allOf(after === null ? conditions : [...conditions, behind])} order by 1, t.ref
    limit ${limit === null ? null : limit + 1}::int8`.execute(db);
  const total = await sql<{
    count: number;
  }>`select count(*) from actor_tally t where ${allOf(conditions)}`.execute(db);
  const rows = limit === null ? found.rows : found.rows.slice(0, limit);
  const last = rows.length < found.rows.length ? rows.at(-1) : undefined;
  return {
    rows: rows.map(({ sort: _, ...tally }) => tally),
    total: total.rows[0]?.count ?? 0,
    next: last === undefined ? null : writeCursor([last.sort, last.ref]),
  };
}

type Counts<K extends string> = readonly (Readonly<Record<K, string>> & { readonly count: number })[];

/** Assertions by family, most first. */
export async function actorFamilies(db: Kysely<Tables>, ref: string): Promise<Counts<'family'>> {
  const found = await sql<{ family: string; count: number }>`select family, count(*) from appearance
    where ref = ${ref} and not rejected group by family order by 2 desc, family`.execute(db);
  return found.rows;
}

/** Those named with it in one assertion most often. */
export async function actorCompany(db: Kysely<Tables>, ref: string, limit: number): Promise<Counts<'ref'>> {
  const found = await sql<{ ref: string; count: number }>`select o.ref, count(*) from appearance o
    where o.assertion in (select p.assertion from appearance p where p.ref = ${ref} and not p.rejected)
      and o.ref <> ${ref} group by o.ref order by 2 desc, o.ref limit ${limit}`.execute(db);
  return found.rows;
}

/** Assertions a month, oldest first; what is dated to no month is not in it. */
export async function actorMonths(db: Kysely<Tables>, ref: string): Promise<readonly MonthCount[]> {
  const found = await sql<MonthCount>`select month, count(*) from appearance
    where ref = ${ref} and not rejected and month is not null group by month order by month`.execute(db);
  return found.rows;
}
