/**
 * Values on their way into PostgreSQL, as text: it takes what queries here use and refuses objects, which are written
 * as JSON by who knows what they mean.
 */

/** PostgreSQL holds no NUL in text; the mark for an unreadable character stands in for it. */
export function plainText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

const ESCAPE = /\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g;

/** JSON that `jsonb` takes: NULs and halves of surrogate pairs, which it refuses, become U+FFFD. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\u0000') && !text.includes('\\ud')) return text;
  return text.replace(ESCAPE, (found) =>
    found.startsWith('\\u0000') || found.startsWith('\\ud') ? '\ufffd' : found,
  );
}

/** A parameter as text, null as null. */
export function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return plainText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`A parameter of kind ${typeof value} has no one way to be written`);
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** An array as PostgreSQL writes it, of text, numbers, booleans and nulls. @example arrayText(['a', null]) // '{"a",NULL}' */
export function arrayText(values: readonly (string | number | boolean | null)[]): string {
  const parts = values.map((v) => {
    if (v === null) return 'NULL';
    return typeof v === 'string' ? quoted(plainText(v)) : String(v);
  });
  return `{${parts.join(',')}}`;
}
