/**
 * One expected assertion, as written on one line of a sentence file: a type, then key=value pairs. It is read into
 * plain lists here and compared elsewhere.
 */
import { MEASURES } from '@marsad/model';

export interface Expectation {
  readonly type: string;
  /** Key -> its values as written, split at commas; `none` is an empty list. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly written: string;
}

/** Role names of the record's types. */
export const ROLES: readonly string[] = ['agent', 'target', 'party', 'topic', 'subject', 'object', 'value'];

const PLAIN_KEYS = [
  'time',
  'basis',
  'place',
  'relation',
  'precision',
  'voice',
  'certainty',
  'polarity',
  'status',
  'means',
  'salience',
  'ended',
  'motive',
  'rung',
  'about',
  'retells',
];
const KEYS: ReadonlySet<string> = new Set([...ROLES, ...PLAIN_KEYS, ...MEASURES]);
const AMOUNT = /^(?:~?\d+|\d+[+-]|\d+\.\.\d+|vague)(?::[A-Za-z0-9-]+)*$/;

function check(key: string, values: readonly string[]): string | null {
  if (!KEYS.has(key)) return `there is no key "${key}"; keys are ${[...KEYS].join(', ')}`;
  const wrong = MEASURES.has(key) ? values.find((value) => !AMOUNT.test(value)) : undefined;
  return wrong === undefined
    ? null
    : `"${wrong}" is no figure; write 3, 3+, 3-, ~3, 3..5 or vague, then :ref or :kind`;
}

/** Reads one line; a string is what is wrong with it. */
export function readExpectation(line: string): Expectation | string {
  const [type, ...pairs] = line.split(/\s+/);
  if (type === undefined || !/^[a-z][a-z-]*$/.test(type)) return 'a type stands first, such as attack';
  const fields = new Map<string, readonly string[]>();
  for (const pair of pairs) {
    const [, key, value] = /^([a-z_]+)=(\S+)$/.exec(pair) ?? [];
    if (key === undefined || value === undefined) return `"${pair}" is not key=value`;
    // EDTF may hold commas in a set; everything else is a list.
    const values = value === 'none' ? [] : key === 'time' ? [value] : value.split(',');
    const problem = check(key, values);
    if (problem !== null) return problem;
    fields.set(key, values);
  }
  return { type, fields, written: line };
}
