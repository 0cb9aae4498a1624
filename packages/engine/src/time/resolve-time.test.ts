import { isEdtf } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { hijriDay, hijriOf } from './hijri.js';
import { resolveTime } from './resolve-time.js';
import type { TimeValue } from './time-value.js';

const at = (published: string | null, event: string | null = null, tense: 'past' | 'future' = 'past') =>
  ({ published, event, tense, language: 'en' }) as const;
const day = (year: number, month: number, of: number): TimeValue => ({
  kind: 'calendar',
  year,
  month,
  day: of,
});

describe('resolving', () => {
  it('says on what it rests', () => {
    expect(resolveTime(day(2017, 11, 24), at(null))).toMatchObject({ edtf: '2017-11-24', basis: 'stated' });
    expect(resolveTime({ kind: 'calendar', month: 11, day: 24 }, at('2017-12-14'))).toMatchObject({
      edtf: '2017-11-24',
      basis: 'inferred',
    });
    expect(resolveTime({ kind: 'calendar', weekday: 5 }, at('2017-12-14'))).toMatchObject({
      edtf: '2017-12-08',
      basis: 'relative',
      why: 'the last such weekday up to the report',
    });
  });
  it('has no answer without the anchor that it needs', () => {
    expect(resolveTime({ kind: 'calendar', weekday: 5 }, at(null))).toBeNull();
    expect(
      resolveTime({ kind: 'relative', to: 'event', unit: 'day', shift: 1 }, at('2017-12-14')),
    ).toBeNull();
  });
  it('looks ahead in the future tense', () => {
    expect(resolveTime({ kind: 'calendar', weekday: 7 }, at('2019-12-13', null, 'future'))?.edtf).toBe(
      '2019-12-15',
    );
    expect(resolveTime({ kind: 'calendar', month: 2 }, at('2017-12-14', null, 'future'))?.edtf).toBe(
      '2018-02',
    );
  });
  it('lets the weekday choose the year, and doubts a weekday that fits none near', () => {
    const friday: TimeValue = { kind: 'calendar', weekday: 5, day: 24, month: 11 };
    expect(resolveTime(friday, at('2017-12-14'))?.edtf).toBe('2017-11-24');
    expect(resolveTime(friday, at('2019-12-14'))?.edtf).toBe('2017-11-24');
    expect(resolveTime({ ...day(2017, 11, 24), weekday: 1 } as TimeValue, at(null))?.edtf).toBe(
      '2017-11-24?',
    );
  });
  it('is as wide as its anchor', () => {
    const yesterday: TimeValue = { kind: 'relative', to: 'publication', unit: 'day', shift: -1 };
    expect(resolveTime(yesterday, at('2017-12-13/2017-12-14'))?.edtf).toBe('2017-12-12/2017-12-13');
    const wednesday: TimeValue = { ...yesterday, date: { kind: 'calendar', weekday: 3 } } as TimeValue;
    expect(resolveTime(wednesday, at('2017-12-13/2017-12-14'))?.edtf).toBe('2017-12-13');
  });
  it('reckons the Umm al-Qura calendar within its table', () => {
    expect(resolveTime({ kind: 'hijri', year: 1439, month: 3, day: 26 }, at(null))?.edtf).toBe('2017-12-14~');
    expect(hijriDay(1419, 12, 1)).toBeNull();
    expect(hijriOf(hijriDay(1452, 12, 29) ?? 0)).toEqual({ year: 1452, month: 12 });
  });
  it('writes only valid EDTF', () => {
    const edges = ['start', 'middle', 'end'] as const;
    const units = ['hour', 'day', 'week', 'weekend', 'month', 'year', 'decade'] as const;
    for (let n = 0; n < 400; n += 1) {
      const published = `2017-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
      for (const unit of units)
        for (const edge of edges)
          for (const to of ['publication', 'event'] as const) {
            const value: TimeValue = { kind: 'relative', to, unit, shift: (n % 41) - 20, edge };
            const found = resolveTime(value, at(published, '2016-05'));
            if (found !== null)
              expect(isEdtf(found.edtf), `${JSON.stringify(value)} ${found.edtf}`).toBe(true);
          }
    }
  });
});
