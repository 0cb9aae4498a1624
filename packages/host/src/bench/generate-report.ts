/**
 * Makes report number n: the same text for the same number, another for every other. It keeps nothing, so that ten
 * thousand reports can pass through in flat memory.
 */
import type { Language, ReportInput } from '@marsad/model';
import { WORDS } from './words.js';

const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];

/** A small linear congruential generator (Numerical Recipes): numbers below `below`, the same for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

/** Report number `n`, about 1 to 2 kB of UTF-8, in Arabic, French and English by turns. */
export function generateReport(n: number): ReportInput {
  const next = numbers(n);
  const language = LANGUAGES[n % LANGUAGES.length]!;
  const { sentences, slots } = WORDS[language];
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const words = slots[slot];
      return words === undefined ? String(2 + next(60)) : words[next(words.length)]!;
    });
  const lines = Array.from({ length: 3 + next(3) }, () =>
    Array.from({ length: 2 + next(2) }, () => fill(sentences[next(sentences.length)]!)).join(' '),
  );
  // The number makes the text a different one even where all draws agree.
  return { text: [...lines, `(${n})`].join('\n'), path: `generated/${n}`, language, published: '2021-05-03' };
}
