import type { Language } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../numerals/read-quantities.js';
import { createTokenizer } from '../text/tokens.js';
import { readTimes } from './read-times.js';

const WORDS: Readonly<Record<Language, string>> = {
  en: 'of in the last two 24 November , Friday and late 2017 to - / 3 days ago may since until between year 13 early next week 30 % one',
  fr: "de en la dernière deux 24 novembre , vendredi et fin 2017 à - / 3 jours il y a mars depuis jusqu' entre année 13 début 1er mois une vingtaine",
  ar: 'من في الماضي يومين 24 نوفمبر ، الجمعة والسبت أواخر 2017 إلى - / 3 أيام قبل منذ مارس بين عام و13 مطلع تشرين الثاني الأول أكثر عشرين ألف',
};

/** A small generator with a fixed seed, so that a failure can be repeated. */
function* shuffled(language: Language, count: number): Generator<string> {
  const words = WORDS[language].split(' ');
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
  };
  for (let n = 0; n < count; n += 1) {
    const length = 3 + (next() % 9);
    yield Array.from({ length }, () => words[(next() >> 8) % words.length]).join(' ');
  }
}

describe.each(['ar', 'fr', 'en'] as const)('any words in %s', (language) => {
  const tokenize = createTokenizer(language, () => []);
  it('never throw, overlap or run past the sentence', () => {
    for (const text of shuffled(language, 5000)) {
      const tokens = tokenize(text);
      const times = readTimes(tokens, language);
      for (const found of [times, readQuantities(tokens, language, times)]) {
        let before = -1;
        for (const { first, last } of found) {
          expect(first > before && last >= first && last < tokens.length, text).toBe(true);
          before = last;
        }
      }
    }
  });
});

describe('parts that are said', () => {
  const read = (text: string) => readTimes(createTokenizer('en', () => [])(text), 'en');
  it('are kept, and no others', () => {
    expect(read('on Friday 24 November')[0]?.value).toEqual({
      kind: 'calendar',
      weekday: 5,
      day: 24,
      month: 11,
    });
    expect(read('late last year')[0]?.value).toEqual({
      kind: 'relative',
      to: 'publication',
      unit: 'year',
      shift: -1,
      edge: 'end',
    });
  });
  it('leave the preposition outside', () => {
    expect(read('in 2012')[0]).toMatchObject({ first: 1, last: 1 });
    expect(read('since 2012')[0]).toMatchObject({ first: 0, last: 1 });
  });
});
