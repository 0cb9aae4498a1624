import { describe, expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';
import { compareWithCoders, tally } from './compare-with-coders.js';

const { engine } = startEngine();
const row = (label: string, text: string, coders: { agent: string; target: string }[] = []) =>
  compareWithCoders({ id: text.slice(0, 9), label, text, coders }, engine);

describe('a labelled sentence', () => {
  const told = row('yes', 'قتل مسلحون مجهولون ثلاثة جنود قرب البلدة أمس.', [
    { agent: 'الشرطة', target: 'ثلاثة جنود' },
    { agent: 'مسلحون', target: 'جنود' },
  ]);

  it('is told as an attack, with the words of the closest coder for each role', () => {
    expect(told.outcome).toBe('tp');
    expect(told.agent).toBeCloseTo(2 / 3);
    expect(told.target).toBe(1);
  });

  it('is missed, too many or rightly silent', () => {
    const missed = row('yes', 'فاز المنتخب بالمباراة.');
    const many = row('easy no', 'قتل مسلحون مجهولون ثلاثة جنود قرب البلدة أمس.');
    const silent = row('easy no', 'فاز المنتخب بالمباراة.');
    expect([missed, many, silent].map((c) => c.outcome)).toEqual(['fn', 'fp', 'tn']);
    expect(tally([told, missed, many, silent])).toMatchObject({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      coded: 1,
    });
  });
});
