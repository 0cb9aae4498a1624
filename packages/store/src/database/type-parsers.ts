/**
 * How values come out of PostgreSQL, the same from PGlite and from a server: whole numbers as numbers, days and
 * instants as ISO 8601 strings, JSON as objects. It parses results only; values go in as text.
 */

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const JSON_TEXT = 114;
const JSONB = 3802;

/** `2017-12-14 08:00:00.5+00` as an ISO 8601 instant with milliseconds, UTC. */
function instantOf(text: string): string {
  return new Date(`${text.replace(' ', 'T')}${/[+-]\d\d$/.test(text) ? ':00' : ''}`).toISOString();
}

/** Parsers by the object id of the PostgreSQL type; counts and keys stay below 2^53. */
export const TYPE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: instantOf,
  [JSON_TEXT]: JSON.parse,
  [JSONB]: JSON.parse,
};
