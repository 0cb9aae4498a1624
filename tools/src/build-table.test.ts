import { loadLexicon } from '@marsad/engine/lexicon/load.js';
import { StringTable } from '@marsad/engine/lexicon/string-table.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTable, entryNumbers } from './build-table.js';

const word = fc.stringMatching(/^[a-zء-ي]{1,6}$/);
const key = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const entries = fc.array(
  fc.tuple(key, fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 3 })),
);

describe('a table', () => {
  it('gives back what was put into it, and nothing else', () => {
    fc.assert(
      fc.property(entries, fc.array(key), (rows, others) => {
        const map = new Map(rows);
        const table = new StringTable(buildTable(map));
        for (const [name, values] of map) {
          const entry = table.find(name);
          expect([...table.values(entry)]).toEqual(values);
          expect(table.key(entry)).toBe(name);
          expect(entryNumbers(map).get(name)).toBe(entry);
        }
        const firsts = new Set([...map.keys()].map((name) => name.split(' ')[0]));
        for (const name of others) if (!map.has(name) && !firsts.has(name)) expect(table.find(name)).toBe(-1);
      }),
    );
  });

  it('knows how many words the longest key of a first word has', () => {
    fc.assert(
      fc.property(entries, (rows) => {
        const table = new StringTable(buildTable(new Map(rows)));
        for (const [name] of rows) {
          const first = name.split(' ')[0]!;
          const alike = rows.filter(([other]) => other.split(' ')[0] === first);
          expect(table.longest(first)).toBe(Math.max(...alike.map(([other]) => other.split(' ').length)));
        }
      }),
    );
  });

  it('may be empty', () => {
    expect(new StringTable(buildTable(new Map())).find('x')).toBe(-1);
  });
});

describe('opening', () => {
  it('refuses bytes that are no lexicon', () => {
    expect(() => loadLexicon(new Uint8Array(0))).toThrow('not a compiled lexicon');
    expect(() => loadLexicon(new TextEncoder().encode('not a lexicon at all'))).toThrow(
      'not a compiled lexicon',
    );
  });
});
