/**
 * The names that reports, places in a text and assertions go by: hashes of what they are, so that two machines that
 * read the same report agree without talking. Nothing here is random and nothing depends on the engine's version.
 */
import type { Span } from './record.js';
import { sha256Hex } from './sha256.js';

/** Hexadecimal digits kept of a hash: 96 bits, so that a billion ids meet by accident once in ten billion archives. */
const DIGITS = 24;

/** What cannot be seen by a reader does not make another text: line ends, trailing space, marks before the text. */
function normalised(text: string): string {
  return (isTidy(text) ? text : tidied(text)).normalize('NFC');
}

/** Has a text neither carriage returns, nor space before a line's end, nor anything to trim? Most have not. */
function isTidy(text: string): boolean {
  let last = LINE_FEED;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 13 || (unit === LINE_FEED && isBlank(last))) return false;
    last = unit;
  }
  return text.trim().length === text.length;
}

const LINE_FEED = 10;
const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 0xa0;

function tidied(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+$/gm, '')
    .trim();
}

/**
 * The id of a text alone. One wire text in two outlets has one text id and two document ids.
 *
 * @example textId('') // 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export function textId(text: string): string {
  return `sha256:${sha256Hex(normalised(text))}`;
}

/** What makes a report this report: its text, and where and when it was published, as far as known. */
export interface DocumentKey {
  /** As `textId` gives it. */
  readonly text: string;
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly published?: string | null;
}

/** The id of a report: the hash of its text, outlet, address and day of publication. */
export function documentId(key: DocumentKey): string {
  const parts = [key.text, key.outlet ?? null, key.url ?? null, key.published ?? null];
  return `d${sha256Hex(JSON.stringify(parts)).slice(0, DIGITS)}`;
}

/**
 * Where an assertion is anchored: the same place in the same text, whatever engine reads it. `occurrence` counts
 * from 0 the assertions that share one trigger.
 */
export function anchorOf(text: string, trigger: Span, occurrence: number): string {
  return `a${sha256Hex(`${text}\n${trigger[0]}-${trigger[1]}\n${occurrence}`).slice(0, DIGITS)}`;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Almost no string of a record needs escaping, and asking is faster than escaping. */
const ESCAPED = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
const quote = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

function writeMap(map: { readonly [key: string]: Json | undefined }, without: ReadonlySet<string>): string {
  let out = '';
  for (const key of Object.keys(map).sort()) {
    const value = map[key];
    if (value === undefined || without.has(key)) continue;
    out += `${out === '' ? '' : ','}${quote(key)}:${write(value, without)}`;
  }
  return `{${out}}`;
}

function write(value: Json | undefined, without: ReadonlySet<string>): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (!Array.isArray(value)) return writeMap(value as { readonly [key: string]: Json }, without);
  let out = '';
  for (const item of value as readonly Json[]) out += `${out === '' ? '' : ','}${write(item, without)}`;
  return `[${out}]`;
}

const NOTHING: ReadonlySet<string> = new Set();

/** JSON with sorted keys, without spaces and without undefined values: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return write(value as Json, NOTHING);
}

/**
 * Keys that say who read and how, not what was read: a new engine that says the same thing gives the same id, and so
 * does a record that lists more mentions and numbers them otherwise.
 */
const NOT_CONTENT: ReadonlySet<string> = new Set(['anchor', 'id', 'coder', 'rule', 'mention', 'why']);

/** The id of an assertion: the hash of its anchor and its content. The keys of `NOT_CONTENT` do not count, at any depth. */
export function assertionId(anchor: string, content: object): string {
  const kept = writeMap(content as { readonly [key: string]: Json }, NOT_CONTENT);
  return `s${sha256Hex(`${anchor}\n${kept}`).slice(0, DIGITS)}`;
}
