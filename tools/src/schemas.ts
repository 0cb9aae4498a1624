/**
 * The shape of each kind of data file. Values outside a closed list carry their own code, so that a diagnostic can
 * name what was expected; everything else is plain structure.
 */
import { CERTAINTIES, MEANS, MEASURES, STATUSES } from '@marsad/model';
import { z } from 'zod';
import { day, iso, label, labelAr, oneOf, slug, text } from './schema-parts.js';
import * as known from './vocabularies.js';

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
    only: z.array(text).optional(),
    unless: z.array(text).optional(),
    ...lemmaLists(language),
  });

const patterns = z.array(text).min(1, 'at least one sentence');

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
  told_en: patterns,
  told_fr: patterns,
  told_ar: patterns,
  named_en: text,
  named_fr: text,
  named_ar: z.array(text).length(1, 'one Arabic pattern, in a list of its own'),
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

/** Where a name was read; `transcription` where it was made from the others and no page was found that has it. */
const SOURCE = /^(?:https?:\/\/\S+|(?:un|ucdp|geonames):\S+|transcription)$/u;

const nameGroup = z.strictObject({
  lang: oneOf('unknown-language', 'language', known.LANGUAGES),
  strength: oneOf('unknown-strength', 'strength of a name', known.STRENGTHS),
  source: z
    .string({ error: 'a source' })
    .trim()
    .regex(SOURCE, 'a source: an address, un:…, ucdp:…, geonames:… or transcription'),
  from: day.optional(),
  to: day.optional(),
  forms: z.array(text).min(1),
  note: z.string().optional(),
});
const span = { from: day.optional(), to: day.optional() };

const HOLDERLESS = new Set(['private', 'cooperative', 'autonomous']);

/** Who an outlet belongs to, with the page that says so. */
const ownership = z
  .strictObject({
    how: oneOf('unknown-ownership', 'way of owning', known.OWNERSHIPS),
    state: iso.optional(),
    ref: slug.optional(),
    name: text.optional(),
    source: z.string().regex(/^https?:\/\/\S+$/u, 'the address of a page'),
  })
  .refine(
    ({ how, state, ref, name }) =>
      [state, ref, name].filter((one) => one !== undefined).length === (HOLDERLESS.has(how) ? 0 : 1),
    'one holder (state, ref or name), and none of what is private, a cooperative or autonomous',
  );

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
  ownership: z.array(ownership).min(1).optional(),
  names: z.array(nameGroup).min(1),
  external: z.record(z.string(), z.unknown()).optional(),
  note: z.string().optional(),
});

export type WordEntry = z.output<ReturnType<typeof wordEntry>>;
export type FunctionEntry = z.output<ReturnType<typeof functionEntry>>;
export type PredicateEntry = z.output<ReturnType<typeof predicateEntry>>;
export type TypeFile = z.output<typeof typeFile>;
export type ActorFile = z.output<typeof actorFile>;
