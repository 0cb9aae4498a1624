/** Each item of a list of incidents is of its own, in the three languages; a paragraph that goes on is of what stands above. */
import type { Engine } from '@marsad/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';

let engine: Engine;
beforeAll(() => {
  engine = startEngine().engine;
});

/** The deciding words of what is told to be of an event of another line. */
function acrossItems(text: string): string[] {
  const { assertions } = engine.extract({ text });
  const lineOf = (anchor: string | undefined): number => {
    const found = assertions.find((a) => a.anchor === anchor);
    return found ? text.slice(0, found.trigger[0]).split('\n').length : -1;
  };
  return assertions
    .filter((a) => a.retells !== undefined && lineOf(a.retells) !== lineOf(a.anchor))
    .map((a) => text.slice(...a.trigger));
}
const told = (text: string): number => engine.extract({ text }).assertions.length;

describe('a list of incidents', () => {
  it.each([
    [
      'Incidents of the day, 3 May 2021',
      '- Two mortar rounds fell near Gao, police said.',
      '- Gunmen opened fire on a bus; one woman was killed.',
    ],
    [
      'Incidents du 3 mai 2021',
      '• Deux obus sont tombés près de Gao, a indiqué la police.',
      '• Des hommes armés ont ouvert le feu sur un bus ; une femme a été tuée.',
    ],
    ['حوادث 3 مايو 2021', '- هاجم مسلحون قرية قرب غاو.', '- قتل جندي في هجوم على حافلة.'],
  ])('tells of several events: %s', (...lines) => {
    const text = lines.join('\n\n');
    expect(told(text)).toBeGreaterThan(1);
    expect(acrossItems(text)).toEqual([]);
  });

  it('is no list where no mark stands before the lines', () => {
    const text = 'Gunmen attacked a bus near Gao.\n\nOne woman was killed in the attack, police said.';
    expect(told(text)).toBeGreaterThan(0);
    expect(engine.extract({ text }).assertions.filter((a) => a.type === 'attack' && !a.retells)).toHaveLength(
      1,
    );
  });
});
