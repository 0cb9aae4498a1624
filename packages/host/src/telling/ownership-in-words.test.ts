import { expect, it } from 'vitest';
import { STARTED } from '../http/testing/sample-project.js';
import { outletKind, ownershipIn } from './ownership-in-words.js';

it('tells whom an outlet belongs to in three languages, with the page that says so', () => {
  const { lexicon } = STARTED;
  const owned = [...lexicon.actors.values()].filter(({ ownership }) => ownership !== undefined);
  expect(owned.length).toBeGreaterThanOrEqual(60);
  for (const actor of owned) {
    expect(actor.kind).toBe('outlet');
    for (const lang of ['en', 'fr', 'ar'] as const) {
      expect(outletKind(actor, lang)).not.toBeNull();
      for (const { words, source } of ownershipIn(actor, lang, lexicon)) {
        expect([actor.ref, words]).toEqual([
          actor.ref,
          expect.not.stringMatching(/\{x\}|undefined|government-|: $/),
        ]);
        expect(source).toMatch(/^https?:\/\//);
      }
    }
  }
  const rfi = lexicon.actors.get('rfi')!;
  expect(ownershipIn(rfi, 'en', lexicon).map(({ words }) => words)).toContain(
    'owned by Government of France',
  );
  expect(ownershipIn(rfi, 'ar', lexicon).map(({ ref }) => ref)).toContain('government-france');
});
