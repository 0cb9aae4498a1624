/**
 * What a request may ask: the query of each route, read strictly. A key that is not known, a key given twice and a
 * value that cannot be read are refused in words; nothing is guessed and nothing is passed over.
 */

import {
  type ActorFilter,
  type CardFilter,
  CERTAINTIES,
  type EventsFilter,
  JUDGED,
  type Language,
  type NetworkFilter,
  POLARITIES,
  type ReportFilter,
  type SearchFilter,
  TOLL_RULES,
} from '@marsad/model';
import { z } from 'zod';
import { FINDINGS_PARTS, type FindingsQuery } from '../findings/findings-view.js';
import type { NarrowFilter } from '../findings/shown/finding-screens.js';
import { readDay } from '../input/report-row.js';
import type { KnownBy } from '../project/past-journal.js';
import { CliError } from '../start/cli-error.js';

const short = z.string().min(1).max(200);
const words = z.string().max(1000, 'may have at most 1000 characters');
const day = z
  .string()
  .refine(
    (value) => /^\d{4}-\d\d-\d\d$/.test(value) && readDay(value) !== null,
    'must be a day such as 2021-05-03',
  );
const yes = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');
const language = z.enum(['ar', 'fr', 'en'], 'must be ar, fr or en');
const cursor = z.string().min(1).max(2000);

function count(most: number): z.ZodType<number, string> {
  const told = `must be a number from 1 to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, told)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, told);
}

/** Some of a list of words, with commas between. */
function listOf<T extends string>(among: readonly T[]): z.ZodType<readonly T[], string> {
  const isOne = (word: string): word is T => (among as readonly string[]).includes(word);
  return short
    .refine(
      (value) => value.split(',').every(isOne),
      `must be some of ${among.join(', ')}, with commas between`,
    )
    .transform((value) => value.split(',').filter(isOne));
}

const two = short
  .refine((value) => value.split(',').length === 2, 'must be two refs with a comma between')
  .transform((value): readonly [string, string] => {
    const [a = '', b = ''] = value.split(',');
    return [a, b];
  });
const span = short
  .refine((value) => {
    const days = value.split('/');
    return days.length <= 2 && days.every((one) => day.safeParse(one).success);
  }, 'must be two days such as 2021-05-01/2021-05-31, or one')
  .transform((value): readonly [string, string] => {
    const [from = '', to = from] = value.split('/');
    return [from, to];
  });

/** The language that words are to be in; every route takes it. */
const lang = { lang: z.enum(['en', 'fr', 'ar'], 'must be en, fr or ar').default('en') };

const reportKeys = {
  q: words.exactOptional(),
  language: language.exactOptional(),
  outlet: short.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  type: short.exactOptional(),
  family: short.exactOptional(),
  actor: short.exactOptional(),
};
const country = z.string().regex(/^[A-Z]{2}$/, 'must be a country code such as ML');
const oneOf = (words: string, allowed: ReadonlySet<string>): z.ZodType<string, string> =>
  z.string().refine((value) => allowed.has(value), `must be ${words}`);
/** What an assertion must be, without when it was true. */
const saidKeys = {
  type: short.exactOptional(),
  family: short.exactOptional(),
  actor: short.exactOptional(),
  voice: short.exactOptional(),
  certainty: oneOf('certain, probable, possible or uncommitted', CERTAINTIES).exactOptional(),
  polarity: oneOf('affirmed or denied', POLARITIES).exactOptional(),
  judged: oneOf('accepted, rejected, corrected or unjudged', JUDGED).exactOptional(),
  place: short.exactOptional(),
  country: country.exactOptional(),
  near: short.exactOptional(),
  within: count(2000).exactOptional(),
};
const reportSaidKeys = {
  ...saidKeys,
  happenedFrom: day.exactOptional(),
  happenedTo: day.exactOptional(),
};
const pageKeys = { cursor: cursor.exactOptional(), limit: count(200).exactOptional() };
/** What was known by a day. */
const knownKeys = { publishedBy: day.exactOptional(), recordedBy: day.exactOptional() };
const offsetKeys = {
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, 'must be the next of the page before')
    .exactOptional(),
  limit: count(200).exactOptional(),
};
const narrowKeys = { actor: short.exactOptional(), from: day.exactOptional(), to: day.exactOptional() };
const warmth = z.enum(['warm', 'cold'], 'must be warm or cold');
const mode = z.enum(['verbal', 'material'], 'must be verbal or material');

/** The query of each route, by name of the route. */
export const QUERIES = {
  plain: z.strictObject(lang),
  known: z.strictObject(knownKeys),
  reports: z.strictObject({
    ...lang,
    ...reportKeys,
    ...reportSaidKeys,
    ...pageKeys,
    order: z.enum(['published', 'taken-in'], 'must be published or taken-in').exactOptional(),
  }),
  records: z.strictObject({ ...lang, ...reportKeys, ...reportSaidKeys }),
  cards: z.strictObject({
    ...lang,
    ...pageKeys,
    ...saidKeys,
    other: short.exactOptional(),
    kind: z.enum(['event', 'tie', 'attribute'], 'must be event, tie or attribute').exactOptional(),
    warmth: warmth.exactOptional(),
    mode: mode.exactOptional(),
    from: day.exactOptional(),
    to: day.exactOptional(),
    rejected: yes.exactOptional(),
    order: z.enum(['oldest', 'newest'], 'must be oldest or newest').exactOptional(),
  }),
  actors: z.strictObject({
    ...lang,
    ...pageKeys,
    q: words.exactOptional(),
    kind: short.exactOptional(),
    country: country.exactOptional(),
    order: z.enum(['assertions', 'name', 'last'], 'must be assertions, name or last').exactOptional(),
  }),
  network: z.strictObject({
    ...lang,
    from: day.exactOptional(),
    to: day.exactOptional(),
    actor: short.exactOptional(),
    warmth: warmth.exactOptional(),
    mode: mode.exactOptional(),
    min: count(100_000).exactOptional(),
    generic: yes.exactOptional(),
    nodes: count(500).exactOptional(),
  }),
  search: z
    .strictObject({
      ...lang,
      ...pageKeys,
      ...saidKeys,
      q: words.exactOptional(),
      from: day.exactOptional(),
      to: day.exactOptional(),
    })
    .refine(({ lang: _, cursor: __, limit: ___, ...asked }) => Object.keys(asked).length > 0, {
      error: 'needs words, or what is said',
    }),
  places: z.strictObject({ ...lang, q: words.min(1, 'must not be empty') }),
  findings: z.strictObject({
    ...lang,
    ...knownKeys,
    parts: listOf(FINDINGS_PARTS).exactOptional(),
    event: short.exactOptional(),
    actor: short.exactOptional(),
    pair: two.exactOptional(),
    during: span.exactOptional(),
    vague: yes.exactOptional(),
    unclaimed: yes.exactOptional(),
    claimed: yes.exactOptional(),
    disputed: yes.exactOptional(),
    peaceful: yes.exactOptional(),
    at: day.exactOptional(),
    limit: count(1000).exactOptional(),
  }),
  events: z.strictObject({
    ...lang,
    ...knownKeys,
    ...offsetKeys,
    ...narrowKeys,
    type: short.exactOptional(),
    country: country.exactOptional(),
    vague: yes.exactOptional(),
    unclaimed: yes.exactOptional(),
    disputed: yes.exactOptional(),
    review: yes.exactOptional(),
    rule: oneOf(TOLL_RULES.join(', '), new Set(TOLL_RULES)).exactOptional(),
    order: z.enum(['oldest', 'newest'], 'must be oldest or newest').exactOptional(),
  }),
  narrowed: z.strictObject({ ...lang, ...knownKeys, ...offsetKeys, ...narrowKeys }),
  export: z.strictObject({
    ...lang,
    ...reportKeys,
    ...reportSaidKeys,
    format: z.enum(['jsonl', 'csv', 'corpus'], 'must be jsonl, csv or corpus'),
    rejected: yes.exactOptional(),
    quotations: yes.exactOptional(),
    bom: yes.exactOptional(),
  }),
} as const;

/** What a query gives once read: the filter, and the language apart from it. */
export interface Asked<F> {
  readonly filter: F;
  readonly lang: Language;
}

interface FilterOf {
  readonly plain: Record<never, never>;
  readonly known: KnownBy;
  readonly reports: ReportFilter;
  readonly records: ReportFilter;
  readonly cards: CardFilter;
  readonly actors: ActorFilter;
  readonly network: NetworkFilter;
  readonly search: SearchFilter;
  readonly places: { readonly q: string };
  readonly findings: FindingsQuery;
  readonly events: EventsFilter;
  readonly narrowed: NarrowFilter;
  readonly export: ReportFilter & {
    readonly format: 'jsonl' | 'csv' | 'corpus';
    readonly rejected?: boolean;
    readonly quotations?: boolean;
    readonly bom?: boolean;
  };
}

/** A zod issue in words, with the key it is about. */
export function issueWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `Unknown here: ${issue.keys.map((key) => `"${key}"`).join(', ')}.`;
  const where = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'It';
  const missing = issue.code === 'invalid_type' && 'input' in issue && issue.input === undefined;
  return `${where} ${missing ? 'is missing' : issue.message.replace(/\.$/, '')}.`;
}

/** Reads the query of a request; throws `bad-request` with what is wrong and what may be given. */
export function readQuery<K extends keyof FilterOf>(kind: K, given: URLSearchParams): Asked<FilterOf[K]> {
  const schema: z.ZodObject = QUERIES[kind];
  const hint = `It may have: ${Object.keys(schema.shape).join(', ')}.`;
  const twice = [...given.keys()].find((key) => given.getAll(key).length > 1);
  if (twice !== undefined) throw new CliError('bad-request', `"${twice}" is given twice.`, hint);
  // An empty field of a form is the same as none.
  const filled = Object.fromEntries([...given].filter(([, value]) => value !== ''));
  const read = schema.safeParse(filled);
  if (!read.success) throw new CliError('bad-request', read.error.issues.map(issueWords).join(' '), hint);
  const { lang: asked, ...filter } = read.data;
  return { filter: filter as unknown as FilterOf[K], lang: asked as Language };
}
