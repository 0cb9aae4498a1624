import { describe, expect, it } from 'vitest';
import type { Frame } from './fill-frame.js';
import { CLOSEST, moveSight, revealPoints, WHOLE, zoomSight } from './view-box.js';

const FRAME: Frame = { width: 1000, height: 400, corner: 'left' };
const OPEN = { left: 0, right: 0 };

describe('the sight of the drawing', () => {
  it('keeps the point under the pointer in its place', () => {
    const at = { x: 300, y: 120 };
    const sight = zoomSight(WHOLE, 1.5, at, FRAME);
    expect([at.x * 1.5 + sight.x, at.y * 1.5 + sight.y]).toEqual([300, 120]);
  });

  it('comes no closer than it may, and never loses the drawing', () => {
    expect(zoomSight(WHOLE, 100, { x: 0, y: 0 }, FRAME).zoom).toBe(CLOSEST);
    expect(moveSight(WHOLE, { x: -9000, y: 9000 }, FRAME)).toEqual({ zoom: 1, x: -500, y: 200 });
  });

  it('stays when all is in sight, and moves no farther than out from under the panel', () => {
    const points = [{ x: 700, y: 200 }];
    expect(revealPoints(WHOLE, points, FRAME, OPEN)).toBe(WHOLE);
    const moved = revealPoints(WHOLE, points, FRAME, { left: 0, right: 360 });
    expect(moved.y).toBe(0);
    expect(moved.x).toBe(1000 - 360 - 64 - 700);
  });

  it('shows the first point when not all find room', () => {
    const moved = revealPoints(
      WHOLE,
      [
        { x: 900, y: 200 },
        { x: 40, y: 200 },
      ],
      FRAME,
      { left: 0, right: 360 },
    );
    expect(900 + moved.x).toBeLessThanOrEqual(1000 - 360);
  });
});
