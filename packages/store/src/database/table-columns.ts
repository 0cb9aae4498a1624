/** The columns that a report's rows fill, by table, in the order of their cells. */
import type { Columns } from './insert-rows.js';

export const TABLE_COLUMNS = {
  report: {
    ...{ n: 'int8', id: 'text', title: 'text', language: 'text', outlet: 'text' },
    ...{ published: 'text', basis: 'text', published_from: 'date', published_to: 'date' },
    ...{ newest: 'int4', taken_in: 'timestamptz', source: 'text', url: 'text' },
    ...{
      text: 'text',
      text_id: 'text',
      text_length: 'int4',
      record: 'text',
      original: 'text',
      encoding: 'text',
    },
    ...{ engine: 'text', lexicon: 'text', assertions: 'int4', quotations: 'jsonb', notes: 'jsonb' },
  },
  mention: { report: 'int8', list: 'jsonb' },
  report_search: { report: 'int8', words: 'tsvector' },
  naming: { ref: 'text', report: 'int8' },
  assertion: {
    ...{ key: 'int8', report: 'int8', position: 'int4', id: 'text', anchor: 'text', kind: 'text' },
    ...{ type: 'text', family: 'text', salience: 'text', edtf: 'text', basis: 'text' },
    ...{
      outer_from: 'date',
      outer_to: 'date',
      inner_from: 'date',
      inner_to: 'date',
      oldest: 'int4',
      newest: 'int4',
    },
    ...{ place_ref: 'text', place_name: 'text', country: 'text' },
    ...{ lat: 'float8', lon: 'float8', precision_code: 'int4' },
    ...{ polarity: 'text', certainty: 'text', status: 'text', ended: 'bool' },
    ...{ ladder: 'text', step: 'int4', warmth: 'text', mode: 'text' },
    ...{ means: 'text', voice_ref: 'text', voice_role: 'text' },
    ...{ trigger_start: 'int4', trigger_end: 'int4', evidence_start: 'int4', evidence_end: 'int4' },
  },
  assertion_body: { assertion: 'int8', body: 'jsonb', words: 'jsonb' },
  party: { assertion: 'int8', role: 'text', position: 'int4', ref: 'text', words: 'text', value: 'text' },
  voice: { assertion: 'int8', position: 'int4', ref: 'text', words: 'text', act: 'text', role: 'text' },
  figure: {
    ...{
      assertion: 'int8',
      position: 'int4',
      measure: 'text',
      low: 'float8',
      best: 'float8',
      high: 'float8',
    },
    ...{
      qualifier: 'text',
      counted: 'text',
      ref: 'text',
      nationality: 'text',
      side: 'text',
      part_of: 'int4',
    },
  },
  whereabouts: {
    ...{ assertion: 'int8', position: 'int4', ref: 'text', name: 'text', country: 'text' },
    ...{ lat: 'float8', lon: 'float8', precision_code: 'int4' },
  },
  appearance: {
    ...{ ref: 'text', assertion: 'int8', report: 'int8', kind: 'text', type: 'text', family: 'text' },
    ...{ warmth: 'text', mode: 'text', outer_from: 'date', outer_to: 'date' },
    ...{ oldest: 'int4', newest: 'int4', month: 'text', rejected: 'bool' },
  },
  link: {
    ...{
      assertion: 'int8',
      position: 'int4',
      a: 'text',
      b: 'text',
      directed: 'bool',
      warmth: 'text',
      mode: 'text',
    },
    ...{ step: 'int4', type: 'text', outer_from: 'date', outer_to: 'date', month: 'text', rejected: 'bool' },
  },
} as const satisfies Readonly<Record<string, Columns>>;

export type TableName = keyof typeof TABLE_COLUMNS;
