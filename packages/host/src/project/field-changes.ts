/**
 * Fields as a person types them (`killed=4`, `agent=jnim`, `place=Gao,ML`), read against the lexicon. What cannot be
 * read is refused with what may be given; nothing is guessed.
 */
import type { Lexicon, TypeEntry } from '@marsad/engine';
import { classByForm } from '@marsad/fusion';
import {
  CERTAINTIES,
  type FieldChange,
  isEdtf,
  MEANS,
  MEASURES,
  type Measure,
  POLARITIES,
  STATUSES,
} from '@marsad/model';
import { CliError } from '../start/cli-error.js';
import { placeOf } from './gazetteer.js';

const wrong = (message: string, hint: string): CliError => new CliError('bad-request', message, hint);

function oneOf<T extends string>(field: string, value: string, allowed: Iterable<string>): T {
  const all = [...allowed];
  if (all.includes(value)) return value as T;
  throw wrong(`"${value}" is no ${field}.`, `It may be ${all.join(', ')}.`);
}

function amountOf(value: string): { low: number; high: number } {
  const [, low, high = low] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(value) ?? [];
  if (low === undefined || Number(high) < Number(low))
    throw wrong(`"${value}" is no number of people.`, 'Give 4, or 4-6, or none.');
  return { low: Number(low), high: Number(high) };
}

function refsOf(value: string, lexicon: Lexicon): string[] {
  const refs = value.split(',').map((ref) => ref.trim());
  const unknown = refs.find((ref) => !lexicon.actors.has(ref) && classByForm(ref) === 'unknown');
  if (unknown === undefined) return [...new Set(refs)];
  throw wrong(`The register has no actor "${unknown}".`, 'Give refs, such as jnim or civilians-mali.');
}

function typeOf(id: string, lexicon: Lexicon): TypeEntry {
  const type = lexicon.types.get(id);
  if (type !== undefined) return type;
  throw wrong(`There is no type "${id}".`, 'See them with: marsad lexicon --types, or in the guide.');
}

function changeOf(field: string, value: string, type: TypeEntry, lexicon: Lexicon): FieldChange {
  const none = value === 'none';
  if (MEASURES.has(field))
    return { field: 'figure', measure: field as Measure, amount: none ? null : amountOf(value) };
  switch (field) {
    case 'type': {
      const { id, kind, rung } = type;
      return { field, type: id, kind, rung: rung ?? null };
    }
    case 'time':
      if (!none && !isEdtf(value))
        throw wrong(
          `"${value}" is no EDTF date.`,
          'Give 2021-05-03, 2021-05, 2021-05-01/2021-05-03, or none.',
        );
      return { field, edtf: none ? null : value };
    case 'place':
      return { field, place: none ? null : placeOf(value, lexicon) };
    case 'polarity':
      return { field, value: oneOf(field, value, POLARITIES) };
    case 'certainty':
      return { field, value: oneOf(field, value, CERTAINTIES) };
    case 'status':
      return { field, value: oneOf(field, value, STATUSES) };
    case 'ended':
      return { field, value: oneOf(field, value, ['yes', 'no']) === 'yes' };
    case 'means':
      return { field, value: none ? null : oneOf(field, value, MEANS) };
    default:
      if (type.roles.includes(field))
        return { field: 'role', role: field, refs: none ? [] : refsOf(value, lexicon) };
  }
  const fields = [
    'type',
    'time',
    'place',
    ...type.roles,
    ...MEASURES,
    'polarity',
    'certainty',
    'status',
    'ended',
    'means',
  ];
  throw wrong(`A ${type.id} has no field "${field}".`, `It has ${fields.join(', ')}.`);
}

/** Reads `field=value` words for an assertion of a type, which a `type=` among them changes. Throws `bad-request`. */
export function readChanges(fields: readonly string[], type: string | null, lexicon: Lexicon): FieldChange[] {
  const pairs = fields.map((words): [string, string] => {
    const at = words.indexOf('=');
    if (at > 0 && at < words.length - 1) return [words.slice(0, at).trim(), words.slice(at + 1).trim()];
    throw wrong(
      `"${words}" does not say which field has which value.`,
      'Write field=value, such as killed=4.',
    );
  });
  const named = pairs.find(([field]) => field === 'type')?.[1] ?? type;
  if (named === null || named === undefined)
    throw wrong('Of what type is it?', 'Give type=attack, or another.');
  if (pairs.length === 0) throw wrong('What should be otherwise?', 'Write field=value, such as killed=4.');
  const entry = typeOf(named, lexicon);
  return pairs.map(([field, value]) => changeOf(field, value, entry, lexicon));
}
