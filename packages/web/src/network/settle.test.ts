import { describe, expect, it } from 'vitest';
import { type Frame, fillFrame } from './fill-frame.js';
import { placeLabels } from './place-labels.js';
import { settle } from './settle.js';

const KINDS = ['group', 'force', 'person', 'mission', 'generic'];
const NODES = Array.from({ length: 60 }, (_, index) => ({
  ref: `actor-${index}`,
  name: index % 3 === 0 ? `Movement of the North ${index}` : `Katiba ${index}`,
  kind: KINDS[index % KINDS.length]!,
  count: 1 + ((index * 37) % 41),
}));
const LINKS = Array.from({ length: 150 }, (_, index) => ({
  a: `actor-${(index * 7) % 60}`,
  b: `actor-${(index * 13 + 1 + Math.floor(index / 60)) % 60}`,
  count: 1 + (index % 5),
})).filter(({ a, b }) => a !== b);
const FRAME: Frame = { width: 1200, height: 420, corner: 'left' };

describe('the layout of the network', () => {
  it('is the same each time, in whatever order the answer came', () => {
    const once = settle(NODES, LINKS);
    const again = settle([...NODES].reverse(), [...LINKS].reverse());
    for (const { ref } of NODES) expect(again.get(ref)).toEqual(once.get(ref));
  });

  it('passes over ties to actors that are not there', () => {
    expect(settle(NODES.slice(0, 2), [{ a: 'actor-0', b: 'nobody', count: 1 }]).size).toBe(2);
  });

  it('keeps sixty nodes within the frame and off one another', () => {
    const bodies = fillFrame(NODES, settle(NODES, LINKS), FRAME);
    for (const [index, one] of bodies.entries()) {
      expect(one.x).toBeGreaterThan(one.radius);
      expect(one.x).toBeLessThan(FRAME.width - one.radius);
      expect(one.y).toBeGreaterThan(one.radius);
      expect(one.y).toBeLessThan(FRAME.height - one.radius);
      for (const other of bodies.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
    }
  });

  it('finds room for most names of sixty, and lets none stand on another', () => {
    const bodies = fillFrame(NODES, settle(NODES, LINKS), FRAME);
    const labels = [...placeLabels(bodies, FRAME).values()];
    expect(labels.length).toBeGreaterThan(50);
    for (const [index, one] of labels.entries())
      for (const other of labels.slice(index + 1)) {
        const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
        const under = one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(beside || under).toBe(true);
      }
  });

  it('does not pull three nodes into three corners, and takes none', () => {
    const three = NODES.slice(0, 3);
    const bodies = fillFrame(three, settle(three, LINKS), FRAME);
    const xs = bodies.map(({ x }) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(FRAME.width * 0.6);
    expect(fillFrame([], settle([], []), FRAME)).toEqual([]);
  });
});
