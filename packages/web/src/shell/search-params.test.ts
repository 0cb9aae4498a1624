import { expect, it } from 'vitest';
import { readHidden, readNetworkParams, readReportParams, readRootParams } from './search-params.js';

function given(params: object): object {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
}

it('reads the filters of the reports and drops what does not fit', () => {
  const raw = {
    q: ' Koufa ',
    language: 'ar',
    from: '2019-01-01',
    to: '2019-02-30',
    order: 'size',
    type: 'attack',
    extra: '1',
  };
  expect(given(readReportParams(raw))).toEqual({
    q: 'Koufa',
    language: 'ar',
    from: '2019-01-01',
    type: 'attack',
  });
});

it('knows three languages', () => {
  expect(readRootParams({ lang: 'fr' }).lang).toBe('fr');
  expect(readRootParams({ lang: 'de' }).lang).toBeUndefined();
});

it('keeps hidden kinds of ties in their own order, once each', () => {
  expect(readHidden('cold-verbal,warm-verbal,lukewarm,cold-verbal')).toEqual(['warm-verbal', 'cold-verbal']);
  expect(readNetworkParams({ hide: 'nothing' }).hide).toBeUndefined();
  expect(readNetworkParams({ hide: 'cold-material,warm-verbal' }).hide).toBe('warm-verbal,cold-material');
});

it('takes the least number of assertions from 2 on, since 1 asks for nothing', () => {
  expect([readNetworkParams({ min: '1' }).min, readNetworkParams({ min: '5' }).min]).toEqual([undefined, 5]);
});
