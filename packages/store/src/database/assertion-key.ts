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

/** Whether a key is of the report on a journal line, in SQL, as a range that an index of keys can answer. */
export function isKeyOf(key: RawBuilder<unknown>, line: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${key} >= ${line} << ${sql.lit(BITS)} and ${key} < (${line} + 1) << ${sql.lit(BITS)})`;
}
