/**
 * The pieces that shapes of data files are made of.
 */
import { z } from 'zod';

/** A string of a closed list; `code` and `noun` go into the diagnostic. */
export function oneOf(code: string, noun: string, values: Iterable<string>) {
  const list = [...values];
  const schema = z.string().superRefine((value, context) => {
    if (!list.includes(value))
      context.addIssue({ code: 'custom', message: noun, params: { code, noun, value, list } });
  });
  return schema;
}

export const text = z.string().trim().min(1);
export const day = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d\d){0,2}[~?%]?$/, 'a day, month or year such as 2017-03-02'));
export const iso = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as ML');
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug in lower case such as al-shabaab');
export const label = z.strictObject({ en: text, fr: text });
export const labelAr = z.array(text).length(1, 'one Arabic label, in a list of its own');

/** Decimal degrees, WGS 84. */
export const degrees = z.number().min(-180).max(180);
