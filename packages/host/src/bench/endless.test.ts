/** Eight times a text that tempts a reader to look at everything behind or before takes about eight times as long. */
import type { Engine } from '@marsad/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';
import { ENDLESS } from './endless.js';

let engine: Engine;
beforeAll(() => {
  engine = startEngine().engine;
});

/** Least of three times, so that a pause of the machine does not count. */
function timeOf(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    engine.extract({ text });
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('the time of an endless text', () => {
  // A busy machine may be slow for a moment, and is not so three times.
  it.each(ENDLESS)('grows with the length of %s', { retry: 3 }, (_, unit) => {
    const short = unit.repeat(Math.ceil(6000 / unit.length));
    timeOf(short);
    const once = timeOf(short);
    const eightfold = timeOf(short.repeat(8));
    // Eight times the text; a quadratic reader takes 64 times as long. Short times are mostly noise.
    expect(eightfold).toBeLessThan(Math.max(once, 2) * 30);
  });
});
