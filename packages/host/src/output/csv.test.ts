import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine } from './csv.js';

/** Reads one line as RFC 4180 has it. */
function parse(line: string): string[] {
  const cells: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(line); match !== null; match = field.exec(line)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') break;
  }
  return cells;
}

it('writes what RFC 4180 reads back', () => {
  expect(csvLine(['a', 'b,c', 'd "e"', 'f\ng', null, undefined, 3, -1.5, true])).toBe(
    'a,"b,c","d ""e""","f\ng",,,3,-1.5,true\r\n',
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const read = parse(csvLine(cells));
      expect(read.map((cell, i) => (cell === `'${cells[i]}` ? cells[i] : cell))).toEqual(cells);
    }),
  );
});

it('gives no spreadsheet a formula to run', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://x")', '＝1'];
  for (const cell of dangerous) expect(parse(csvLine([cell]))).toEqual([`'${cell}`]);
  for (const cell of ['JNIM', '2017-11-24', "it's", 'a=b', '“-”', ''])
    expect(parse(csvLine([cell]))).toEqual([cell]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => {
      expect(parse(csvLine([cell]))[0]).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});
