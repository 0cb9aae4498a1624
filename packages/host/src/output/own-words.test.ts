import { expect, it } from 'vitest';
import { isOwnWords, toldText } from './own-words.js';

const text = 'The group said it "killed the tyrants’ soldiers" near Boni.';
const span: [number, number] = [text.indexOf('"'), text.lastIndexOf('"') + 1];
const card = {
  sentence: { text, start: 0, evidence: [], trigger: [0, 1] as const, quotations: [span] },
};

it('folds the words that an armed group chose, and no others', () => {
  const parts = [{ text: 'It attacked ' }, { text: '“the tyrants’ soldiers”', quoted: true }];
  expect(toldText(parts, card, false)).toBe('It attacked […]');
  expect(toldText(parts, card, true)).toBe('It attacked “the tyrants’ soldiers”');
  expect(isOwnWords('«Boni»', card)).toBe(false);
  expect(isOwnWords('“”', card)).toBe(false);
});
