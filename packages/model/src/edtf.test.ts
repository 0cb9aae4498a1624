import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOf, edtfBounds, isEdtf, lastDayOfMonth, weekdayOf } from './edtf.js';

describe('days', () => {
  it('counts across months, leap years and the epoch', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('1970-01-01', -1)).toBe('1969-12-31');
    expect(lastDayOfMonth(1900, 2)).toBe(28);
    expect(weekdayOf('2017-11-24')).toBe(5);
    expect(weekdayOf('2017-12-17')).toBe(7);
  });
  it('numbers days without a gap, both ways', () => {
    for (let n = -40_000; n < 40_000; n += 1) expect(dayNumber(dayOf(n))).toBe(n);
  });
});

describe('edtf', () => {
  it.each([
    '2017',
    '201X',
    '2017-11',
    '2017-XX',
    '2017-11-XX',
    '2017-11-24',
    '2017-22',
    '2012/2015',
    '../2015',
  ])('accepts %s', (text) => expect(isEdtf(text)).toBe(true));
  it.each(['2012/..', '2019-10~/2019-12~', '2017?', '2017-11%', '/2015', '2012/'])('accepts %s', (text) =>
    expect(isEdtf(text)).toBe(true),
  );
  it.each([
    '',
    '17',
    '2017-13',
    '2017-02-30',
    '../..',
    '/',
    '2015/2012',
    '2017-22-01',
    '2017-1-1',
    '2017-11-24T10',
  ])('refuses "%s"', (text) => expect(isEdtf(text)).toBe(false));
  it.each([
    ['2017-11-24', ['2017-11-24', '2017-11-24'], ['2017-11-24', '2017-11-24']],
    ['2017-11', ['2017-11-01', '2017-11-30'], null],
    ['201X', ['2010-01-01', '2019-12-31'], null],
    ['2017~', ['2016-01-01', '2019-01-01'], null],
    ['2017-11-24~', ['2017-11-21', '2017-11-27'], null],
    ['2012/2015', ['2012-01-01', '2015-12-31'], ['2012-12-31', '2015-01-01']],
    ['2012/2012', ['2012-01-01', '2012-12-31'], null],
    ['2017-03-02/..', ['2017-03-02', null], ['2017-03-02', null]],
    ['2017-03-02/', ['2017-03-02', null], ['2017-03-02', '2017-03-02']],
    ['../2015', [null, '2015-12-31'], [null, '2015-01-01']],
    ['2017-24', ['2016-12-01', '2018-02-28'], null],
  ])('bounds %s', (text, outer, inner) => expect(edtfBounds(text)).toEqual({ outer, inner }));
});
