import { describe, expect, it } from 'vitest';
import { seamOf } from './run-together.js';

const COUNTRIES = new Set(['النيجر', 'نيجيريا', 'مالي', 'اوغندا']);
const seam = (word: string): number => seamOf(word, (w) => COUNTRIES.has(w));

describe('the seam of two words run together', () => {
  it('lies before the second country', () => {
    expect(seam('نيجيرياوالنيجر')).toBe(7);
    expect(seam('النيجرومالي')).toBe(6);
    expect(seam('بالنيجرونيجيريا')).toBe(7);
  });
  it('lies behind a quarter of the sky and before what is called united', () => {
    expect(seam('جنوبالنيجر')).toBe(4);
    expect(seam('الاممالمتحده')).toBe(5);
    expect(seam('للاممالمتحده')).toBe(5);
  });
  it('is nowhere in other words', () => {
    for (const word of ['نيجيريا', 'اوغندا', 'جنوبالمدينه', 'الشركهالمتحده', 'النيجروالوادي'])
      expect(seam(word)).toBe(0);
  });
});
