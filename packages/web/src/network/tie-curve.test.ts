import { describe, expect, it } from 'vitest';
import { borderDistance, type NodeShape } from './node-shape.js';
import { distance, type Point } from './point.js';
import { type Body, directionAt, GAP, pointAt, routeTie, tieCurve } from './tie-curve.js';

const SHAPES: readonly NodeShape[] = ['circle', 'square', 'diamond', 'hexagon', 'ring'];

function body(x: number, y: number, shape: NodeShape = 'circle', radius = 12): Body {
  return { x, y, shape, radius };
}

function offBorder(end: Point, node: Body): number {
  const angle = Math.atan2(end.y - node.y, end.x - node.x);
  return distance(end, node) - borderDistance(node.shape, node.radius, angle);
}

describe('the course of a tie', () => {
  it.each(SHAPES)('begins and ends at the border of a %s, however it is bent', (shape) => {
    const from = body(10, 20, shape);
    const to = body(300, 140, 'square', 18);
    for (const bend of [-52, -10, 0, 10, 32]) {
      const curve = tieCurve(from, to, bend);
      expect(offBorder(curve.start, from)).toBeCloseTo(GAP, 6);
      expect(offBorder(curve.end, to)).toBeCloseTo(GAP, 6);
    }
  });

  it('is straight when it is alone and nothing is in its way', () => {
    const curve = routeTie(body(0, 0), body(200, 0), 0, 1, [body(100, 80)]);
    for (const t of [0, 0.3, 0.5, 1]) {
      expect(pointAt(curve, t).y).toBeCloseTo(0, 6);
      expect(directionAt(curve, t).x).toBeCloseTo(1, 6);
    }
  });

  it('fans out the ties of a pair', () => {
    const middles = [0, 1, 2].map(
      (index) => pointAt(routeTie(body(0, 0), body(200, 0), index, 3, []), 0.5).y,
    );
    expect(middles[1]).toBeCloseTo(0, 6);
    expect(middles[0]).toBeLessThan(-15);
    expect(middles[2]).toBeGreaterThan(15);
  });

  it('bends round a node that stands in its way', () => {
    const between = body(100, 0, 'circle', 10);
    const curve = routeTie(body(0, 0), body(200, 0), 0, 1, [between]);
    for (let t = 0; t <= 1; t += 0.05) expect(distance(pointAt(curve, t), between)).toBeGreaterThan(10);
  });

  it('is a curve even between nodes in one place', () => {
    const curve = tieCurve(body(5, 5), body(5, 5), 0);
    expect([curve.start, curve.control, curve.end].flatMap(({ x, y }) => [x, y]).every(Number.isFinite)).toBe(
      true,
    );
  });
});
