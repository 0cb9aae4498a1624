import { expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';
import { runSentence } from './run-sentence.js';
import { sentenceFiles } from './sentence-files.js';

const { engine, lexicon } = startEngine();
const rolesOf = (type: string): readonly string[] | undefined => lexicon.types.get(type)?.roles;

/** The differences are the message: a failed comparison of long strings would bury them. */
function fail(told: readonly string[], total: number): void {
  const error = new Error(`${told.length} of ${total} blocks fail\n\n${told.join('\n\n')}\n`);
  delete error.stack;
  throw error;
}

for (const { name, language, blocks } of sentenceFiles()) {
  it(name, () => {
    const told = blocks
      .map((block) => runSentence(block, language, engine, rolesOf).told)
      .filter((difference) => difference !== '');
    if (told.length > 0) fail(told, blocks.length);
    expect(blocks.length).toBeGreaterThan(0);
  });
}

it('every language has sentences', () => {
  expect(new Set(sentenceFiles().map((file) => file.language)).size).toBe(3);
});
