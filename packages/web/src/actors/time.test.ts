import type { Card } from '@marsad/model';
import { expect, it } from 'vitest';
import { byYear } from './by-year.js';
import { busiest, fillMonths, firstDayOf, lastDayOf } from './months.js';

it('fills the months between, over the turn of a year', () => {
  expect(
    fillMonths([
      { month: '2019-11', count: 2 },
      { month: '2020-02', count: 1 },
    ]),
  ).toEqual([
    { month: '2019-11', count: 2 },
    { month: '2019-12', count: 0 },
    { month: '2020-01', count: 0 },
    { month: '2020-02', count: 1 },
  ]);
  expect(fillMonths([])).toEqual([]);
});

it('takes the earliest of the busiest months', () => {
  const months = [
    { month: '2019-01', count: 1 },
    { month: '2019-02', count: 3 },
    { month: '2019-03', count: 3 },
  ];
  expect(busiest(months)).toEqual({ month: '2019-02', count: 3 });
  expect(busiest([])).toBeNull();
});

it('knows the days of a month', () => {
  expect([firstDayOf('2020-02'), lastDayOf('2020-02'), lastDayOf('2021-12')]).toEqual([
    '2020-02-01',
    '2020-02-29',
    '2021-12-31',
  ]);
});

it('puts cards into years without changing their order', () => {
  const card = (id: string, from: string | null, to: string | null = null): Card =>
    ({ id, when: from === null && to === null ? null : { from, to } }) as unknown as Card;
  const years = byYear([
    card('a', '2017-01-01'),
    card('b', null, '2017-12-31'),
    card('c', '2019-05-01'),
    card('d', null),
  ]);
  expect(years.map(({ year, cards }) => [year, cards.map(({ id }) => id)])).toEqual([
    ['2017', ['a', 'b']],
    ['2019', ['c']],
    [null, ['d']],
  ]);
});
