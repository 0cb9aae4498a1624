/**
 * The shapes of the files of places: countries, regions of our own, and curated spellings.
 */
import { z } from 'zod';
import { degrees, iso, label, labelAr, oneOf, slug, text } from './schema-parts.js';

const namesByLanguage = {
  ar: z.array(text).default([]),
  fr: z.array(text).default([]),
  en: z.array(text).default([]),
};

/** Entries of places/countries.yaml. */
export const countryEntry = z.strictObject({
  iso,
  slug,
  lat: degrees,
  lon: degrees,
  of: z.strictObject({ en: text, fr: text }),
  /** Feminine and definite, as after a plural: what the armed forces of the country are. */
  adjective_ar: z.array(text).max(1).optional(),
  label,
  label_ar: labelAr,
  names: z.strictObject(namesByLanguage).default({ ar: [], fr: [], en: [] }),
});

/** Entries of places/regions.yaml. */
export const regionEntry = z.strictObject({
  id: slug,
  feature: oneOf('unknown-feature', 'feature', [
    'RGN',
    'ADM1',
    'ADM2',
    'PPL',
    'MTS',
    'LK',
    'STM',
    'DSRT',
    'ISL',
    'SEA',
    'PEN',
  ]).default('RGN'),
  countries: z.array(iso).min(1),
  /** Of a division: its code in GeoNames, by which the towns in it are known. */
  admin1: z.string().optional(),
  lat: degrees,
  lon: degrees,
  label,
  label_ar: labelAr,
  names: z.strictObject(namesByLanguage).default({ ar: [], fr: [], en: [] }),
});

/** Entries of places/curated.yaml: more spellings of a place of GeoNames. */
export const curatedEntry = z.strictObject({
  geonames: z.number().int().positive(),
  name: text,
  country: iso,
  source: z.string({ error: 'a source' }).trim().min(1, 'a source'),
  lat: degrees.optional(),
  lon: degrees.optional(),
  feature: z.string().optional(),
  population: z.number().int().min(0).optional(),
  names: z.strictObject(namesByLanguage),
});

export type CountryEntry = z.output<typeof countryEntry>;
export type RegionEntry = z.output<typeof regionEntry>;
export type CuratedEntry = z.output<typeof curatedEntry>;
