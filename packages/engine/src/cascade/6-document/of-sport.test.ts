import { describe, expect, it } from 'vitest';
import type { SentenceState } from '../state.js';
import { isOfSport } from './of-sport.js';

const told = (text: string): SentenceState[] =>
  text.split('. ').map(
    (line) =>
      ({
        atoms: line
          .toLowerCase()
          .split(' ')
          .map((low) => ({ low })),
      }) as unknown as SentenceState,
  );

describe('isOfSport', () => {
  it('knows a match by several words of sport', () => {
    expect(isOfSport(told('Mali lost the semi-final on penalties. The coach praised his goalkeeper'))).toBe(
      true,
    );
    expect(isOfSport(told('فاز المنتخب في مباراه مثيره. وسجل لاعب من ركلات الجزاء'))).toBe(true);
  });
  it('takes an attack on a stadium, or one word said often, for no match', () => {
    expect(isOfSport(told('Gunmen attacked a stadium during a match. The army closed the stadium'))).toBe(
      false,
    );
    expect(isOfSport(told('The teams left. The teams came back. The teams of medics rest'))).toBe(false);
  });
});
