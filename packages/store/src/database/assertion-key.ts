import { type RawBuilder, sql } from 'kysely';

/** Bits of a key that number the assertions of a report: room for a million. */
const BITS = 20;

/** The key of an assertion: journal line of its report and place among its assertions; the same after a rebuild. */
export function assertionKey(line: number, position: number): number {
  return line * 2 ** BITS + position;
}

/** The journal line of the report of a key, in SQL: an index that holds keys then need not be left to find reports. */
export function reportOfKey(key: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${key} >> ${sql.lit(BITS)})`;
}
