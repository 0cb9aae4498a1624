/** Small pieces of SQL that several queries share. */
import { type RawBuilder, sql } from 'kysely';

export type Condition = RawBuilder<unknown>;

/** Conditions joined by "and"; true when there are none. */
export function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `);
}

/** Overlap of outer bounds with days from … to; an open side reaches on, and what has no date overlaps nothing. */
export function between(
  columns: { readonly from: Condition; readonly to: Condition },
  days: { readonly from?: string | undefined; readonly to?: string | undefined },
): Condition[] {
  const found: Condition[] = [];
  const { from, to } = columns;
  if (days.from !== undefined) found.push(sql`(${to} >= ${days.from}::date or ${to} is null)`);
  if (days.to !== undefined) found.push(sql`(${from} <= ${days.to}::date or ${from} is null)`);
  if (found.length > 0) found.push(sql`(${from} is not null or ${to} is not null)`);
  return found;
}

/** Ids that begin so, in a column that sorts by bytes. */
export function beginsWith(column: Condition, prefix: string): Condition {
  return sql`(${column} >= ${prefix}::text and ${column} < ${`${prefix}\u{10ffff}`}::text)`;
}

/** Whether anything is asked for. */
export function isAsked(filter: object): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
