import { expect, it } from 'vitest';
import { foldQuotations } from './fold-quotations.js';
import { foldedExcerpt } from './folded-excerpt.js';
import { PLAIN } from './style.js';

const text = 'They said: "we struck" and left.';

it('leaves a mark where words were folded away', () => {
  expect(foldQuotations(text, [[11, 22]])).toBe('They said: […] and left.');
  expect(foldQuotations(text, [])).toBe(text);
  expect(foldQuotations(text, [[0, 99]])).toBe('[…]');
  expect(
    foldQuotations(text, [
      [14, 22],
      [11, 16],
      [22, 25],
    ]),
  ).toBe('They said: […]d left.');
  expect(
    foldQuotations(text, [
      [-5, -1],
      [40, 50],
    ]),
  ).toBe(text);
});

it('marks evidence only outside of what is folded', () => {
  const parts = { text, evidence: [[0, 22] as const], triggers: [[5, 9] as const], folded: '[own words]' };
  expect(foldedExcerpt({ ...parts, quotations: [[11, 22]] }, PLAIN)).toBe(
    '[They *said*: ][own words] and left.',
  );
  expect(foldedExcerpt({ ...parts, quotations: [] }, PLAIN)).toBe('[They *said*: "we struck"] and left.');
  expect(foldedExcerpt({ ...parts, quotations: [[0, text.length]] }, PLAIN)).toBe('[own words]');
});
