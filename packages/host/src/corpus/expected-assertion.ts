/**
 * What a careful reader finds in a sample report, as `expected.yaml` says it. Words under `at` are turned into offsets
 * here; words that are missing from the report, or stand in it twice, are refused.
 */
import type { Certainty, Measure, Polarity, Span, Status } from '@marsad/model';

export interface ExpectedFigure {
  readonly measure: Measure;
  /** Left out when the report says that some were, but not how many. */
  readonly best?: number;
  readonly ref?: string;
  readonly of?: string;
}

export interface ExpectedAssertion {
  readonly type: string;
  readonly at: readonly Span[];
  /** The words of `at`, for showing. */
  readonly words: string;
  /** Role -> refs; nobody with a ref is an empty list. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly time?: string;
  readonly place?: { readonly country: string; readonly name?: string };
  readonly figures?: readonly ExpectedFigure[];
  readonly voices: readonly string[];
  readonly polarity: Polarity;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly ended?: boolean;
  readonly means?: string;
}

type Map = Readonly<Record<string, unknown>>;

const KEYS: ReadonlySet<string> = new Set([
  'type',
  'at',
  'roles',
  'time',
  'place',
  'figures',
  'voices',
  'polarity',
  'status',
  'certainty',
  'ended',
  'means',
]);

const list = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const strings = (value: unknown): string[] =>
  list(value)
    .filter((v) => v !== null)
    .map(String);

function spanOf(text: string, words: string, where: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`${where}: these words are not in the report: ${words}`);
  if (text.indexOf(words, start + 1) !== -1)
    throw new Error(`${where}: these words stand twice in the report: ${words}`);
  return [start, start + words.length];
}

function placeOf(value: unknown): { country: string; name?: string } | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return { country: value };
  const { country, name } = value as { country: string; name?: string };
  return { country, ...(name !== undefined && { name }) };
}

function readOne(entry: Map, text: string, where: string): ExpectedAssertion {
  const unknown = Object.keys(entry).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw new Error(`${where}: there is no key "${unknown}"`);
  const words = strings(entry.at);
  if (words.length === 0) throw new Error(`${where}: "at" is missing`);
  const place = placeOf(entry.place);
  const roles = Object.entries((entry.roles ?? {}) as Map).map(([role, refs]) => [role, strings(refs)]);
  return {
    type: String(entry.type),
    at: words.map((w) => spanOf(text, w, where)),
    words: words.join(' … '),
    roles: Object.fromEntries(roles) as Record<string, string[]>,
    ...(entry.time !== undefined && { time: String(entry.time) }),
    ...(place !== undefined && { place }),
    ...(entry.figures !== undefined && { figures: list(entry.figures) as ExpectedFigure[] }),
    voices: strings(entry.voices),
    polarity: (entry.polarity ?? 'affirmed') as Polarity,
    status: (entry.status ?? 'occurred') as Status,
    certainty: (entry.certainty ?? 'certain') as Certainty,
    ...(entry.ended !== undefined && { ended: entry.ended === true }),
    ...(entry.means !== undefined && { means: String(entry.means) }),
  };
}

/** Reads a whole `expected.yaml`; `where` names it in errors. */
export function readExpected(file: Map, text: string, where: string): ExpectedAssertion[] {
  return list(file.assertions).map((entry, i) => readOne(entry as Map, text, `${where}, assertion ${i + 1}`));
}
