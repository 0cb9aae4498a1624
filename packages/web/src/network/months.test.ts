import { describe, expect, it } from 'vitest';
import { monthRange } from './month-range.js';
import { wholeUnits } from './span-words.js';

const MONTHS = ['2017-11', '2017-12', '2018-01', '2018-02'].map((month) => ({ month, count: 1 }));

describe('days of an address on the slider', () => {
  it.each([
    [undefined, undefined, [0, 3]],
    ['2017-12-01', '2018-01-31', [1, 2]],
    ['2017-12-15', undefined, [1, 3]],
    ['2001-01-01', '2030-01-01', [0, 3]],
    ['2030-01-01', undefined, [3, 3]],
    [undefined, '2001-01-01', [0, 0]],
    ['2018-02-01', '2017-11-30', [0, 0]],
  ] as const)('%s to %s', (from, to, range) => {
    expect(monthRange(MONTHS, from, to)).toEqual(range);
  });
});

describe('the time of a tie', () => {
  it.each([
    ['2017-01-01', '2017-12-31', ['2017', '2017']],
    ['2017-01-01', '2019-12-31', ['2017', '2019']],
    ['2020-02-01', '2020-02-29', ['2020-02', '2020-02']],
    ['2020-02-01', '2021-06-30', ['2020-02', '2021-06']],
    ['2020-02-03', '2020-02-03', ['2020-02', '2020-02']],
    ['2020-01-01', '2020-01-01', ['2020-01', '2020-01']],
  ] as const)('%s to %s is told in months or years', (first, last, units) => {
    expect(wholeUnits(first, last)).toEqual(units);
  });
});
