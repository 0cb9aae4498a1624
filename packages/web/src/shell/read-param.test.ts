import { describe, expect, it } from 'vitest';
import {
  flag,
  parseSearch,
  readDay,
  readId,
  readOneOf,
  readWhole,
  readWords,
  stringifySearch,
} from './read-param.js';

describe('an address', () => {
  it('keeps words that look like numbers, and Arabic ones', () => {
    expect(parseSearch('?q=2017&x=%D9%83%D9%88%D9%81%D8%A7')).toEqual({ q: '2017', x: 'كوفا' });
  });

  it('is written sorted and without what is empty, and comes back the same', () => {
    const query = stringifySearch({
      to: '2020-01-02',
      q: 'a & b',
      from: undefined,
      generic: true,
      hide: '',
      x: false,
    });
    expect(query).toBe('?generic=true&q=a+%26+b&to=2020-01-02');
    expect(parseSearch(query)).toEqual({ generic: 'true', q: 'a & b', to: '2020-01-02' });
    expect(stringifySearch({ q: undefined })).toBe('');
  });
});

describe('values', () => {
  it('days must exist', () => {
    expect(readDay('2020-02-29')).toBe('2020-02-29');
    for (const wrong of ['2021-02-29', '2020-13-01', '2020-1-1', 'today', 20200101, undefined])
      expect(readDay(wrong)).toBeUndefined();
  });

  it('whole numbers must lie within', () => {
    expect(readWhole('3', 2, 10)).toBe(3);
    for (const wrong of ['1', '11', '2.5', 'x', '', undefined])
      expect(readWhole(wrong, 2, 10)).toBeUndefined();
  });

  it('words are trimmed, ids hold no blanks', () => {
    expect(readWords('  JNIM ')).toBe('JNIM');
    expect(readWords('   ')).toBeUndefined();
    expect(readWords('x'.repeat(400))).toHaveLength(300);
    expect(readId('islamic-state')).toBe('islamic-state');
    expect(readId('islamic state')).toBeUndefined();
  });

  it('choices must be known', () => {
    expect(readOneOf('oldest', ['oldest', 'newest'])).toBe('oldest');
    expect(readOneOf('eldest', ['oldest', 'newest'])).toBeUndefined();
    expect([flag('true'), flag(true), flag('1'), flag('false'), flag(undefined)]).toEqual([
      true,
      true,
      true,
      undefined,
      undefined,
    ]);
  });
});
