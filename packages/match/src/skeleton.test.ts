import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords } from './fold.js';
import { soundKey, soundKeys } from './skeleton.js';
import { soundDistance, soundSimilarity } from './sound-distance.js';

const name = fc.stringMatching(/^[a-zء-ي ]{1,14}$/).map((text) => nameWords(text).join(' '));

describe('skeletons', () => {
  it('are at most eight, distinct, and of consonant classes alone', () => {
    fc.assert(
      fc.property(name, (text) => {
        const keys = soundKeys(text);
        expect(keys.length).toBeLessThanOrEqual(8);
        expect(new Set(keys).size).toBe(keys.length);
        for (const one of keys) expect(one).toMatch(/^[BTDSKFMNLR]+$/);
      }),
    );
  });

  it('do not heed the article, hyphens and spaces', () => {
    const keys = ['Tin Zaouatine', 'Tinzaouatine', 'Ti-n-Zaouatine'].map((text) =>
      soundKey(nameWords(text).join(' ')),
    );
    expect(new Set(keys)).toEqual(new Set(['TNSTN']));
    expect(soundKey('القصرين')).toBe(soundKey('kasserine'));
    expect(soundKey('el kef')).toBe(soundKey('الكاف'));
  });
});

describe('likeness', () => {
  it('is the same both ways, and whole for a name with itself', () => {
    fc.assert(
      fc.property(name, name, (first, second) => {
        expect(soundSimilarity(first, second)).toBeCloseTo(soundSimilarity(second, first), 10);
        expect(soundDistance(first, first)).toBe(0);
        expect(soundSimilarity(first, second)).toBeGreaterThanOrEqual(0);
        expect(soundSimilarity(first, second)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
