/** Single values of an address: each reader gives the value, or undefined for what does not fit. */

export type RawParams = Readonly<Record<string, unknown>>;

const LONGEST = 300;

/** Words as typed, without blanks at the ends; at most 300 characters. */
export function readWords(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const words = value.trim().slice(0, LONGEST);
  return words === '' ? undefined : words;
}

/** An id or ref: no blanks, at most 200 characters. */
export function readId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[^\s]{1,200}$/.test(value) ? value : undefined;
}

/** A day that exists, `YYYY-MM-DD`. */
export function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined;
}

/** One of these. */
export function readOneOf<const T extends string>(value: unknown, values: readonly T[]): T | undefined {
  return values.find((known) => known === value);
}

/** A whole number within these, both included. */
export function readWhole(value: unknown, least: number, most: number): number | undefined {
  const number = typeof value === 'number' ? value : Number(typeof value === 'string' ? value : Number.NaN);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

/** True for a key that is set. */
export function flag(value: unknown): true | undefined {
  return value === true || value === 'true' || value === '1' ? true : undefined;
}

/** Reads an address's query: flat and all strings, so that `?q=2017` is the word and not a number. */
export function parseSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}

/** Writes it back, sorted, without empty values. */
export function stringifySearch(values: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
