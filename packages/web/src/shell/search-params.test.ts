import { expect, it } from 'vitest';
import {
  readHidden,
  readNetworkParams,
  readReportParams,
  readRootParams,
  readSearchParams,
  searchFilter,
} from './search-params.js';

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

it('reads the filters of a search, and asks for the place or for what lies around it', () => {
  const raw = {
    q: 'Koufa',
    place: ' Gao,ML ',
    within: '50',
    country: 'mali',
    certainty: 'sure',
    judged: 'accepted',
  };
  const params = readSearchParams(raw);
  expect(given(params)).toEqual({ q: 'Koufa', place: 'Gao,ML', within: 50, judged: 'accepted' });
  expect(given(searchFilter(params))).toEqual({ q: 'Koufa', near: 'Gao,ML', within: 50, judged: 'accepted' });
  expect(given(searchFilter({ place: 'Mali' }))).toEqual({ place: 'Mali' });
  expect(given(searchFilter({ within: 50 }))).toEqual({});
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
