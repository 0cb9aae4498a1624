import { describe, expect, it } from 'vitest';
import { borderDistance, cornersOf, type NodeShape, shapeOf, shapePath } from './node-shape.js';

const ROUND: readonly NodeShape[] = ['circle', 'ring'];
const CORNERED: readonly NodeShape[] = ['square', 'diamond', 'hexagon'];

describe('shapes of actors', () => {
  it('has a shape for each kind, and a ring for anyone of a kind and for what it does not know', () => {
    expect(['group', 'force', 'government', 'person', 'mission', 'generic', 'new-kind'].map(shapeOf)).toEqual(
      ['circle', 'square', 'square', 'diamond', 'hexagon', 'ring', 'ring'],
    );
  });

  it.each(ROUND)('a %s ends at its radius in every direction', (shape) => {
    for (let angle = -4; angle < 4; angle += 0.3) expect(borderDistance(shape, 9, angle)).toBe(9);
    expect(shapePath(shape, 9)).toContain('a9 9');
  });

  it.each(CORNERED)('a %s ends at its corners and, between them, on its sides', (shape) => {
    const middle = { x: 0, y: 0 };
    const corners = cornersOf(shape, 10, middle);
    for (const [index, corner] of corners.entries()) {
      const next = corners[(index + 1) % corners.length]!;
      expect(borderDistance(shape, 10, Math.atan2(corner.y, corner.x))).toBeCloseTo(
        Math.hypot(corner.x, corner.y),
        6,
      );
      for (const share of [0.2, 0.5, 0.9]) {
        const side = { x: corner.x + (next.x - corner.x) * share, y: corner.y + (next.y - corner.y) * share };
        expect(borderDistance(shape, 10, Math.atan2(side.y, side.x))).toBeCloseTo(
          Math.hypot(side.x, side.y),
          6,
        );
      }
    }
  });

  it('makes shapes of one radius equally large', () => {
    for (const shape of CORNERED) {
      const corners = cornersOf(shape, 10, { x: 0, y: 0 });
      const area = corners.reduce((sum, { x, y }, index) => {
        const next = corners[(index + 1) % corners.length]!;
        return sum + (x * next.y - next.x * y) / 2;
      }, 0);
      expect(area).toBeCloseTo(Math.PI * 100, 6);
    }
  });
});
