/**
 * The shape of each kind of data file. Values outside a closed list carry their own code, so that a diagnostic can
 * name what was expected; everything else is plain structure.
 */
import { ACTS, CERTAINTIES, MEANS, MEASURES, PERSON_KINDS, STATUSES, VOICE_ROLES } from '@marsad/model';
import { z } from 'zod';
import * as known from './vocabularies.js';

/** A string of a closed list; `code` and `noun` go into the diagnostic. */
export function oneOf(code: string, noun: string, values: Iterable<string>) {
  const list = [...values];
  const schema = z.string().superRefine((value, context) => {
    if (!list.includes(value))
      context.addIssue({ code: 'custom', message: noun, params: { code, noun, value, list } });
  });
  return schema;
}

const text = z.string().trim().min(1);
const day = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(-\d\d){0,2}[~?%]?$/, 'a day, month or year such as 2017-03-02'));
const iso = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as ML');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug in lower case such as al-shabaab');
const label = z.strictObject({ en: text, fr: text });
const labelAr = z.array(text).length(1, 'one Arabic label, in a list of its own');

const arabicVerb = z.strictObject({
  form: z.number().int().min(1).max(10),
  vowel: oneOf('unknown-vowel', 'vowel of the present', ['a', 'i', 'u']).optional(),
  root: z
    .array(
      z.string().regex(/^([\u0621-\u064a][\u064b-\u0652]?){3,4}$/, 'a root of three or four Arabic letters'),
    )
    .length(1),
  masdars: z.array(text).optional(),
});

function lemmaLists(language: string) {
  return {
    verbs: language === 'ar' ? z.array(arabicVerb).optional() : z.array(text).optional(),
    nouns: z.array(text).optional(),
    adjectives: z.array(text).optional(),
    adverbs: z.array(text).optional(),
    phrases: z.array(text).optional(),
    note: z.string().optional(),
  };
}

/** Entries of words/<xx>/*.yaml. `data` is checked again by its class. */
export const wordEntry = (language: string) =>
  z.strictObject({
    id: slug,
    class: oneOf('unknown-class', 'word class', known.WORD_CLASSES),
    data: z.record(z.string(), z.unknown()).optional(),
    ...lemmaLists(language),
  });

/** Entries of words/<xx>/function.yaml. */
export const functionEntry = (language: string) =>
  z.strictObject({ id: slug, fn: z.record(z.string(), z.unknown()), ...lemmaLists(language) });

const slot = oneOf('unknown-slot', 'slot', known.SLOTS);
const certainty = oneOf('unknown-certainty', 'certainty', CERTAINTIES).optional();
const status = oneOf('unknown-status', 'status', STATUSES).optional();
const denied = oneOf('unknown-polarity', 'polarity', ['denied']).optional();
const means = oneOf('unknown-means', 'means', MEANS);

/** Entries of predicates/<xx>/*.yaml. */
export const predicateEntry = (language: string) =>
  z.strictObject({
    id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/, '<type>.<name> in lower case'),
    type: text,
    roles: z
      .record(
        z.string(),
        z.strictObject({
          from: z.array(slot).min(1),
          kind: z.array(oneOf('unknown-kind', 'kind of argument', known.ARGUMENT_KINDS)).min(1),
        }),
      )
      .default({}),
    needs: z.array(z.array(text).min(1)).default([]),
    toll: oneOf('unknown-measure', 'measure', MEASURES).optional(),
    means: means.optional(),
    about: z.array(slot).optional(),
    status,
    certainty,
    polarity: denied,
    ended: z.boolean().optional(),
    unless: z.array(text).optional(),
    ...lemmaLists(language),
  });

/** types/<type>.yaml */
export const typeFile = z.strictObject({
  id: slug,
  kind: oneOf('unknown-kind', 'kind of assertion', ['event', 'tie', 'attribute']),
  family: slug,
  roles: z.array(
    oneOf('unknown-role', 'role', ['agent', 'target', 'party', 'topic', 'subject', 'object', 'value']),
  ),
  symmetric: z.boolean().optional(),
  definition: z.string().trim().min(20, 'a definition of one or two sentences'),
  label,
  label_ar: labelAr,
  acled: z.strictObject({ event: text, sub_event: text }).nullable(),
  plover: z.strictObject({ event: text, mode: text.nullable() }).nullable(),
  rung: z
    .strictObject({
      ladder: oneOf('unknown-ladder', 'ladder', ['cooperation', 'hostility']),
      step: z.number().int().min(0).max(6),
    })
    .optional(),
  by: oneOf('unknown-maker', 'maker', ['predicate', 'engine']).optional(),
  icon: slug,
});

const nameGroup = z.strictObject({
  lang: oneOf('unknown-language', 'language', known.LANGUAGES),
  strength: oneOf('unknown-strength', 'strength of a name', known.STRENGTHS),
  source: z.string({ error: 'a source' }).trim().min(1, 'a source'),
  from: day.optional(),
  to: day.optional(),
  forms: z.array(text).min(1),
  note: z.string().optional(),
});
const span = { from: day.optional(), to: day.optional() };

/** actors/<slug>.yaml */
export const actorFile = z.strictObject({
  ref: slug,
  kind: oneOf('unknown-kind', 'kind of actor', known.ACTOR_KINDS),
  type: slug,
  family: slug.optional(),
  countries: z.array(iso).default([]),
  label,
  label_ar: labelAr,
  gender_ar: oneOf('unknown-gender', 'gender', ['m', 'f']).optional(),
  founded: day.optional(),
  ended: day.optional(),
  parents: z.array(z.strictObject({ ref: slug, ...span })).default([]),
  leads: z.array(z.strictObject({ ref: slug, post: text, ...span })).default([]),
  offices: z.array(z.strictObject({ office: text, country: iso, ...span })).default([]),
  lived: z.strictObject({ born: day.optional(), died: day.optional() }).optional(),
  names: z.array(nameGroup).min(1),
  external: z.record(z.string(), z.unknown()).optional(),
  note: z.string().optional(),
});

const namesByLanguage = {
  ar: z.array(text).default([]),
  fr: z.array(text).default([]),
  en: z.array(text).default([]),
};
const degrees = z.number().min(-180).max(180);

/** Entries of places/countries.yaml. */
export const countryEntry = z.strictObject({
  iso,
  slug,
  lat: degrees,
  lon: degrees,
  of: z.strictObject({ en: text, fr: text }),
  /** Feminine and definite, as after a plural: what the armed forces of the country are. */
  adjective_ar: z.array(text).max(1).optional(),
  label: z.strictObject({ en: text, fr: text }),
  label_ar: labelAr,
  names: z.strictObject(namesByLanguage).default({ ar: [], fr: [], en: [] }),
});

/** Entries of places/regions.yaml. */
export const regionEntry = z.strictObject({
  id: slug,
  feature: oneOf('unknown-feature', 'feature', [
    'RGN',
    'ADM1',
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
  lat: degrees,
  lon: degrees,
  label: z.strictObject({ en: text, fr: text }),
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

const template = oneOf('unknown-template', 'template of a generic actor', known.TEMPLATES);
/** What `data` holds, by word class. */
export const wordData: Readonly<Record<string, z.ZodType>> = {
  person: z.strictObject({
    of: oneOf('unknown-person-kind', 'kind of person', PERSON_KINDS),
    actor: template.nullable(),
  }),
  force: z.strictObject({ actor: template.nullable() }),
  support: z.strictObject({ undergo: z.literal(true).optional() }),
  'group-head': z.strictObject({ type: slug }),
  nationality: z.strictObject({ country: iso }),
  'place-noun': z.strictObject({ feature: oneOf('unknown-feature', 'feature', known.PLACE_FEATURES) }),
  direction: z.strictObject({ bearing: oneOf('unknown-bearing', 'bearing', Object.keys(known.BEARINGS)) }),
  means: z.strictObject({ means }),
  title: z.strictObject({ office: slug.optional(), post: slug.optional(), rank: slug.optional() }),
  source: z.strictObject({ role: oneOf('unknown-voice', 'role of a voice', VOICE_ROLES) }),
  reporting: z.strictObject({ act: oneOf('unknown-act', 'act of a voice', ACTS), certainty }),
  modal: z.strictObject({ status, certainty, polarity: denied, ended: z.literal(true).optional() }),
};

const yes = z.boolean();
/** What `fn` holds, by its `fn`. */
export const functionData: Readonly<Record<string, z.ZodType>> = {
  preposition: z.strictObject({
    fn: z.string(),
    relation: oneOf('unknown-relation', 'relation', [...known.RELATIONS, 'of']),
  }),
  conjunction: z.strictObject({
    fn: z.string(),
    join: oneOf('unknown-join', 'way to join', ['and', 'or', 'but', 'then']),
  }),
  subordinator: z.strictObject({
    fn: z.string(),
    opens: oneOf('unknown-clause', 'kind of clause', [
      'content',
      'cause',
      'time',
      'condition',
      'contrast',
      'purpose',
      'manner',
    ]),
  }),
  relative: z.strictObject({ fn: z.string() }),
  negation: z.strictObject({ fn: z.string() }),
  determiner: z.strictObject({ fn: z.string(), definite: yes }),
  demonstrative: z.strictObject({ fn: z.string() }),
  pronoun: z.strictObject({ fn: z.string(), possessive: yes.optional(), reflexive: yes.optional() }),
  auxiliary: z.strictObject({
    fn: z.string(),
    marks: oneOf('unknown-mark', 'mark', [
      'past',
      'passive',
      'future',
      'conditional',
      'progressive',
      'modal',
      'copula',
    ]),
  }),
  particle: z.strictObject({
    fn: z.string(),
    marks: oneOf('unknown-mark', 'mark', ['future', 'past', 'possible', 'emphasis']),
  }),
};

export type WordEntry = z.output<ReturnType<typeof wordEntry>>;
export type FunctionEntry = z.output<ReturnType<typeof functionEntry>>;
export type PredicateEntry = z.output<ReturnType<typeof predicateEntry>>;
export type TypeFile = z.output<typeof typeFile>;
export type ActorFile = z.output<typeof actorFile>;
export type CountryEntry = z.output<typeof countryEntry>;
export type RegionEntry = z.output<typeof regionEntry>;
export type CuratedEntry = z.output<typeof curatedEntry>;
