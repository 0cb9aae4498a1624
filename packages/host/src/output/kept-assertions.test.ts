import { validateRecord } from '@marsad/model';
import { expect, it } from 'vitest';
import { sampleNames, sampleReport } from '../corpus/documents.js';
import { startEngine } from '../start/start-engine.js';
import { isAskedFor, keepAssertions } from './kept-assertions.js';

const { engine } = startEngine();
const all = sampleNames().map((name) => {
  const { input } = sampleReport(name);
  return { input, whole: engine.extract(input, { allMentions: true }), used: engine.extract(input) };
});

it('keeps the mentions that the engine itself prints', () => {
  for (const { whole, used } of all)
    expect(keepAssertions(whole, () => true).mentions.map(({ span, text }) => [span, text])).toEqual(
      used.mentions.map(({ span, text }) => [span, text]),
    );
});

it('gives sound records whatever is left out', () => {
  for (const { input, whole } of all)
    for (const keep of [0, 1, 2].map((third) => (_: unknown, i: number) => i % 3 === third)) {
      const ids = new Set(whole.assertions.filter(keep).map(({ id }) => id));
      const kept = keepAssertions(whole, ({ id }) => ids.has(id));
      expect(kept.assertions).toHaveLength(ids.size);
      expect(validateRecord(kept, input.text)).toEqual([]);
    }
});

it('knows type, family and actor', () => {
  const assertions = all.flatMap(({ used }) => used.assertions);
  const praise = assertions.filter((a) => isAskedFor(a, { type: 'praise' }));
  expect(praise.length).toBeGreaterThan(0);
  expect(praise.every((a) => isAskedFor(a, { family: 'statements' }))).toBe(true);
  expect(praise.some((a) => isAskedFor(a, { family: 'violence' }))).toBe(false);
  const jnim = assertions.filter((a) => isAskedFor(a, { actor: 'jnim' }));
  expect(jnim.length).toBeGreaterThan(0);
  expect(jnim.every((a) => JSON.stringify(a.roles).includes('"jnim"'))).toBe(true);
});
