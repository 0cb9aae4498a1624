import { describe, expect, it } from 'vitest';
import { TIE_KINDS } from '../shell/search-params.js';
import type { Curve } from './tie-curve.js';
import { crossTicks, tieLine, tieWidth, zigzag } from './tie-line.js';

const STRAIGHT: Curve = { start: { x: 0, y: 10 }, control: { x: 50, y: 10 }, end: { x: 100, y: 10 } };
const NO_ENDS = { start: false, end: false };

function pointsOf(path: string): readonly (readonly [number, number])[] {
  return path
    .split(/[ML]/)
    .slice(1)
    .map((point) => {
      const [x, y] = point.split(' ').map(Number);
      return [x!, y!] as const;
    });
}

describe('the lines of ties', () => {
  it('swings from side to side of a violent tie, from its one end to its other', () => {
    const points = pointsOf(zigzag(STRAIGHT));
    expect(points[0]).toEqual([0, 10]);
    expect(points.at(-1)).toEqual([100, 10]);
    const sides = points.slice(2, -2).map(([, y]) => Math.sign(y - 10));
    expect(sides.length).toBeGreaterThan(15);
    expect(sides.every((side, index) => side !== 0 && side === -(sides[index + 1] ?? -side))).toBe(true);
    const steps = points.map(([x]) => x);
    expect(steps).toEqual([...steps].sort((x, y) => x - y));
  });

  it('follows a bent course', () => {
    const bent: Curve = { start: { x: 0, y: 0 }, control: { x: 50, y: 80 }, end: { x: 100, y: 0 } };
    const middle = pointsOf(zigzag(bent)).filter(([x]) => Math.abs(x - 50) < 6);
    expect(middle.length).toBeGreaterThan(0);
    for (const [, y] of middle) expect(Math.abs(y - 40)).toBeLessThan(5);
  });

  it('keeps a line without room for a tooth a plain line', () => {
    expect(zigzag({ start: { x: 0, y: 0 }, control: { x: 3, y: 0 }, end: { x: 6, y: 0 } })).toBe('M0 0L6 0');
  });

  it('sets ticks across the line, as far on one side as on the other', () => {
    const ticks = crossTicks(STRAIGHT).split('M').slice(1);
    expect(ticks.length).toBeGreaterThan(4);
    for (const tick of ticks) {
      const [[x1, y1], [x2, y2]] = pointsOf(`M${tick}`) as [
        readonly [number, number],
        readonly [number, number],
      ];
      expect(x1).toBeCloseTo(x2, 6);
      expect(y1 + y2).toBeCloseTo(20, 6);
    }
  });

  it('tells the four kinds apart without colour', () => {
    const drawn = TIE_KINDS.map((kind) => {
      const { line, ticks } = tieLine(kind, STRAIGHT, NO_ENDS);
      return { kind, jagged: line.includes('L'), ticked: ticks !== '', width: tieWidth(kind, 1) };
    });
    expect(drawn).toEqual([
      { kind: 'warm-verbal', jagged: false, ticked: false, width: 2 },
      { kind: 'warm-material', jagged: false, ticked: false, width: 2 },
      { kind: 'cold-verbal', jagged: false, ticked: true, width: 1.1 },
      { kind: 'cold-material', jagged: true, ticked: false, width: 1.3 },
    ]);
  });

  it('has a head at each end that something points to, with its tip at the end', () => {
    expect(tieLine('warm-material', STRAIGHT, NO_ENDS).heads).toBe('');
    expect(tieLine('warm-material', STRAIGHT, { start: false, end: true }).heads).toMatch(/^M100 10L/);
    expect(tieLine('cold-material', STRAIGHT, { start: true, end: true }).heads).toMatch(
      /^M100 10L.*ZM0 10L.*Z$/,
    );
  });

  it('grows with how often a tie is told, but not without end', () => {
    for (const kind of TIE_KINDS) {
      expect(tieWidth(kind, 8)).toBeGreaterThan(tieWidth(kind, 1));
      expect(tieWidth(kind, 100_000)).toBe(tieWidth(kind, 1000));
    }
  });
});
