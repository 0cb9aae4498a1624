/** A quotation of several paragraphs opens each of them anew and is closed once: all of it is told by whoever ends it. */
import { expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';

const { engine } = startEngine();
const voices = (text: string): (string | undefined)[][] =>
  engine
    .extract({ text })
    .assertions.filter((a) => a.type === 'attack')
    .map((a) => a.attribution.map(({ holder }) => holder.ref ?? holder.text));

it.each([
  'Police spokesman Musa Isa spoke in Katsina.\n\n“We confirm that gunmen attacked the village of Kuru.\n\n“Five farmers were killed,” Isa said.',
  'Police spokesman Musa Isa spoke in Katsina.\n\n"We confirm that gunmen attacked the village of Kuru.\n\n"Five farmers were killed," Isa said.',
])('is one voice over its paragraphs: %s', (text) => {
  const found = voices(text);
  expect(found.length).toBeGreaterThan(0);
  for (const chain of found) expect(chain).toHaveLength(1);
});

it('ends with its paragraph where the next one does not go on', () => {
  const found = voices(
    '“Gunmen attacked the village of Kuru.\n\nFive farmers were killed near Gao on Monday.',
  );
  expect(found.at(-1)).toEqual([]);
});
