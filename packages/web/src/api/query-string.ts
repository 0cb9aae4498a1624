/** Query strings of the HTTP API: flat, each key once, and nothing for what was not asked. */

export type QueryValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** `?a=1&b=2`, or an empty string; undefined, empty and false values are left out. */
export function queryString(values: QueryValues): string {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  );
  const params = new URLSearchParams(kept.map(([key, value]) => [key, String(value)]));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
