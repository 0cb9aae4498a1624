import type { Language } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../text/tokens.js';
import { readTimes } from './read-times.js';
import { type PublicationBounds, solvePublished } from './solve-published.js';

function solve(language: Language, text: string, bounds: PublicationBounds = {}) {
  const tokens = createTokenizer(language, () => [])(text);
  return solvePublished(
    readTimes(tokens, language).map((time) => time.value),
    bounds,
  );
}
const KNOWN = { notBefore: '2017-03-02', notAfter: '2021-12-31' };

describe('the day of an undated report', () => {
  it('lists the years when several fit', () => {
    const found = solve(
      'en',
      'It said tonight that on Wednesday 13 December talks began. Yesterday, Wednesday, they met.',
    );
    expect(found).toMatchObject({ edtf: null, basis: 'unknown' });
    expect(found.why).toContain('2006, 2017, 2023');
  });
  it('chooses the one year that what is known of the actors allows', () => {
    const text =
      'On Wednesday 13 December talks began, after the attack of Friday 24 November. Yesterday, Wednesday, they met.';
    expect(solve('en', text, KNOWN)).toMatchObject({ edtf: '2017-12-14', basis: 'inferred' });
    expect(solve('fr', 'mercredi 13 décembre, et hier mercredi ils ont dit', KNOWN).edtf).toBe('2017-12-14');
    expect(solve('ar', 'يوم الأربعاء الموافق 13 ديسمبر، وأمس الأربعاء', KNOWN).edtf).toBe('2017-12-14');
  });
  it('gives the days that are left when no word tells the day itself', () => {
    expect(solve('en', 'On Friday 24 November gunmen attacked a patrol.', KNOWN).edtf).toBe(
      '2017-11-24/2017-11-26',
    );
    expect(solve('en', 'Tonight they said that on Friday 24 November it began.', KNOWN).edtf).toBe(
      '2017-11-24/2017-11-25',
    );
  });
  it('reads the day of the report where it is told', () => {
    expect(solve('fr', "aujourd'hui, 14 décembre 2017, ils ont signé").edtf).toBe('2017-12-14');
    expect(solve('en', 'yesterday, 13 December 2017, they signed').edtf).toBe('2017-12-14');
    expect(solve('en', 'He said on Saturday 25 November 2017 that they attacked on Friday.').edtf).toBe(
      '2017-11-25/2017-11-27',
    );
  });
  it('takes no background date for the day of the report', () => {
    expect(solve('en', 'In January 2020 they praised the attacks of late last year.').edtf).toBeNull();
    expect(solve('ar', 'وفي يناير 2020 امتدحت الجماعة الهجمات أواخر العام الماضي').edtf).toBeNull();
    expect(solve('en', 'since the coup of 22 March 2012').edtf).toBeNull();
  });
  it('is no older than the latest year it tells', () => {
    const text = 'On Wednesday 13 December, long after January 2018, they met.';
    expect(solve('en', text, { notAfter: '2025-01-01' }).edtf).toBe('2023-12-13/2023-12-15');
  });
  it('trusts a dateline', () => {
    const dateline = { kind: 'calendar', year: 2017, month: 12, day: 14 } as const;
    expect(solvePublished([], {}, dateline)).toMatchObject({ edtf: '2017-12-14', basis: 'stated' });
  });
});
