/**
 * What a request may bring: the JSON bodies of the routes that change something, read strictly. Reports themselves are
 * not judged here; one that is too large fails by itself and not the others with it.
 */
import type {
  DecisionRequest,
  IntakeItem,
  JudgementRequest,
  LinkRequest,
  WithdrawalRequest,
} from '@marsad/model';
import { z } from 'zod';
import { readDay } from '../input/report-row.js';
import { CliError } from '../start/cli-error.js';
import { issueWords } from './query.js';

/** The most that one request may bring. Bytes; base64 makes a report a third longer than it is. */
export const MAX_REQUEST_BYTES = 32 * 1024 * 1024;
/** The most reports that one request may bring. */
export const MAX_ITEMS = 1000;

const short = z.string().max(8000, 'may have at most 8000 characters');
const reason = z.string().max(4000, 'may have at most 4000 characters');

const item = z
  .strictObject({
    name: z.string().min(1, 'must not be empty').max(8000, 'may have at most 8000 characters'),
    bytes: z
      .string()
      .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64')
      .exactOptional(),
    text: z.string().exactOptional(),
    published: z
      .string()
      .refine((value) => readDay(value) !== null, 'must be a day such as 2021-05-03, or EDTF')
      .exactOptional(),
    language: z.enum(['ar', 'fr', 'en'], 'must be ar, fr or en').exactOptional(),
    outlet: short.exactOptional(),
    url: short.exactOptional(),
    title: short.exactOptional(),
  })
  .refine(
    (given) => (given.bytes === undefined) !== (given.text === undefined),
    'must have either "bytes" or "text"',
  );

const BODIES = {
  reports: z.strictObject({
    items: z.array(item).min(1, 'must not be empty').max(MAX_ITEMS, `may have at most ${MAX_ITEMS} reports`),
  }),
  judgement: z.strictObject({
    assertion: z.string().min(1, 'must not be empty').max(200),
    verdict: z.enum(['accept', 'reject'], 'must be accept or reject'),
    reason: reason.exactOptional(),
  }),
  undo: z.strictObject({ n: z.int('must be a whole number').min(1, 'must be at least 1').exactOptional() }),
  link: z
    .strictObject({
      kind: z.enum(['events', 'actors', 'never-alone'], 'must be events, actors or never-alone'),
      a: z.string().min(1, 'must not be empty').max(200).exactOptional(),
      b: z.string().min(1, 'must not be empty').max(200).exactOptional(),
      name: z.string().min(1, 'must not be empty').max(200).exactOptional(),
      verdict: z.enum(['same', 'not-same', 'not-sure'], 'must be same, not-same or not-sure').exactOptional(),
      reason: reason.exactOptional(),
    })
    .refine(({ kind, a, b, name, verdict }) => {
      const two = a !== undefined && b !== undefined && verdict !== undefined && name === undefined;
      const one = name !== undefined && (a ?? b ?? verdict) === undefined;
      return kind === 'never-alone' ? one : two;
    }, 'a link has "a", "b" and "verdict", a name that is never to be matched by itself "name"'),
  decision: z
    .strictObject({
      kind: z.enum(['correct', 'add', 'note', 'grade'], 'must be correct, add, note or grade'),
      code: z.string().max(20).exactOptional(),
      assertion: z.string().min(1, 'must not be empty').max(200).exactOptional(),
      report: z.string().min(1, 'must not be empty').max(200).exactOptional(),
      words: reason.exactOptional(),
      fields: z.array(z.string().max(400)).max(40, 'may have at most 40 fields').exactOptional(),
      reason: reason.exactOptional(),
    })
    .refine(
      ({ kind, assertion, report, words, fields, code, reason: why }) =>
        kind === 'add'
          ? report !== undefined && words !== undefined && fields !== undefined && assertion === undefined
          : assertion !== undefined &&
            report === undefined &&
            (words !== undefined) === (kind === 'note') &&
            (code !== undefined && why !== undefined) === (kind === 'grade') &&
            (fields !== undefined) === (kind === 'correct'),
      'a correction has "assertion" and "fields", an addition "report", "words" and "fields", a note "assertion" and "words", a grade "assertion", "code" and "reason"',
    ),
  unlink: z.strictObject({ n: z.int('must be a whole number').min(1, 'must be at least 1') }),
  withdrawal: z.strictObject({
    report: z.string().min(1, 'must not be empty').max(200),
    on: z
      .string()
      .refine(
        (value) => /^\d{4}-\d\d-\d\d$/.test(value) && readDay(value) !== null,
        'must be a day such as 2021-05-03',
      ),
    reason: reason.min(1, 'must not be empty'),
  }),
  backup: z.strictObject({ file: z.string().min(1, 'must not be empty').max(4096) }),
} as const;

interface BodyOf {
  readonly reports: { readonly items: readonly IntakeItem[] };
  readonly judgement: JudgementRequest;
  readonly undo: { readonly n?: number };
  readonly link: LinkRequest;
  readonly decision: DecisionRequest;
  readonly unlink: { readonly n: number };
  readonly withdrawal: WithdrawalRequest;
  readonly backup: { readonly file: string };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CliError('bad-request', 'The body is not JSON.', 'Send one JSON object, in UTF-8.');
  }
}

/** Reads the body of a request; throws `bad-request` with what is wrong and what may be given. */
export function readBody<K extends keyof BodyOf>(kind: K, text: string): BodyOf[K] {
  const schema: z.ZodObject = BODIES[kind];
  const read = schema.safeParse(parse(text));
  if (read.success) return read.data as unknown as BodyOf[K];
  const told = read.error.issues.slice(0, 5).map(issueWords).join(' ');
  throw new CliError('bad-request', told, `It may have: ${Object.keys(schema.shape).join(', ')}.`);
}
