import { describe, expect, it } from 'vitest';
import { inBatches } from './batches.js';
import { readRows } from './read-rows.js';

describe('rows of a file', () => {
  it('become reports with what is known of them', () => {
    const rows = readRows(
      '\uFEFF{"id": 7, "text": "نص", "language": "ar-ML", "published": "2017-11-24", "outlet": "", "more": 1}\r\n\n{"text":"x"}',
      'a.jsonl',
    );
    expect(rows).toEqual([
      { item: { name: '7', text: 'نص', published: '2017-11-24', language: 'ar' } },
      { item: { name: 'a.jsonl:3', text: 'x' } },
    ]);
  });

  it('are named by their line when they are none, and stop no other', () => {
    const rows = readRows(
      '{"text": 1}\nnot json\n["x"]\n{"text":"y","language":"de"}\n{"text":"  "}\n{"id":"ok","text":"z"}',
      'b.jsonl',
    );
    expect(rows).toEqual([
      ...[1, 2, 3, 4, 5].map((line) => ({ bad: `b.jsonl:${line}` })),
      { item: { name: 'ok', text: 'z' } },
    ]);
  });
});

describe('parcels', () => {
  const item = (name: string, length: number) => ({ name, text: 'x'.repeat(length) });

  it('hold at most eight reports, in order', () => {
    const items = Array.from({ length: 20 }, (_, index) => item(String(index), 10));
    const batches = inBatches(items);
    expect(batches.map((batch) => batch.length)).toEqual([8, 8, 4]);
    expect(batches.flat()).toEqual(items);
  });

  it('hold at most a million characters unless one report alone is larger', () => {
    const items = [item('a', 600_000), item('b', 600_000), item('c', 2_000_000), item('d', 1)];
    expect(inBatches(items).map((batch) => batch.map(({ name }) => name))).toEqual([
      ['a'],
      ['b'],
      ['c'],
      ['d'],
    ]);
  });
});
