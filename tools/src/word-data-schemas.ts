/**
 * What `data` may hold in each word class, and `fn` in each closed class.
 */
import { ACTS, CERTAINTIES, MEANS, PERSON_KINDS, STATUSES, VOICE_ROLES } from '@marsad/model';
import { z } from 'zod';
import { iso, oneOf, slug } from './schema-parts.js';
import * as known from './vocabularies.js';

const certainty = oneOf('unknown-certainty', 'certainty', CERTAINTIES).optional();
const status = oneOf('unknown-status', 'status', STATUSES).optional();
const denied = oneOf('unknown-polarity', 'polarity', ['denied']).optional();
const means = oneOf('unknown-means', 'means', MEANS);
const template = oneOf('unknown-template', 'template of a generic actor', known.TEMPLATES);
/** What `data` holds, by word class. */
export const wordData: Readonly<Record<string, z.ZodType>> = {
  person: z.strictObject({
    of: oneOf('unknown-person-kind', 'kind of person', PERSON_KINDS),
    actor: template.nullable(),
    takes: oneOf('unknown-takes', 'kind of group', ['any', 'jihadist', 'rebel']).optional(),
  }),
  force: z.strictObject({ actor: template.nullable() }),
  support: z.strictObject({ undergo: z.literal(true).optional() }),
  'group-head': z.strictObject({ type: slug, takes: z.literal('any').optional() }),
  'name-word': z.strictObject({ part: oneOf('unknown-part', 'part of a name', known.NAME_PARTS) }),
  nationality: z.strictObject({ country: iso }),
  'place-noun': z.strictObject({
    feature: oneOf('unknown-feature', 'feature', known.PLACE_FEATURES),
    takes: z.literal('any').optional(),
  }),
  'stands-for': z.strictObject({ actor: template.nullable() }),
  direction: z.strictObject({ bearing: oneOf('unknown-bearing', 'bearing', Object.keys(known.BEARINGS)) }),
  means: z.strictObject({ means }),
  materiel: z.strictObject({ war: z.literal(true).optional() }),
  title: z.strictObject({ office: slug.optional(), post: slug.optional(), rank: slug.optional() }),
  source: z.strictObject({ role: oneOf('unknown-voice', 'role of a voice', VOICE_ROLES) }),
  reporting: z.strictObject({
    act: oneOf('unknown-act', 'act of a voice', ACTS),
    certainty,
    needs: z.literal('clause').optional(),
    learns: z.literal(true).optional(),
  }),
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
      'according',
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
