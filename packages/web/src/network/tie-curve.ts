/**
 * Where a line runs: a shallow curve from the border of one node to the border of the other. Several ties of one pair
 * fan out; a line that would run through a third node bends round it.
 */
import { borderDistance, type NodeShape } from './node-shape.js';
import { distance, type Point } from './point.js';

/** A node as far as lines care. */
export interface Body extends Point {
  readonly shape: NodeShape;
  readonly radius: number;
}

/** A quadratic curve. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** Between a line and the border at which it ends. */
export const GAP = 2;
/** Between a line and a node that it passes. */
const BERTH = 5;
const FAN = 20;
const DETOURS = [0, 16, -16, 32, -32, 52, -52] as const;
const SAMPLES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((step) => step / 16);

/** The point at `t`, 0 to 1. */
export function pointAt({ start, control, end }: Curve, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * start.x + 2 * s * t * control.x + t * t * end.x,
    y: s * s * start.y + 2 * s * t * control.y + t * t * end.y,
  };
}

/** The direction at `t`, of length 1; to the right where the curve is a point. */
export function directionAt({ start, control, end }: Curve, t: number): Point {
  const x = (1 - t) * (control.x - start.x) + t * (end.x - control.x);
  const y = (1 - t) * (control.y - start.y) + t * (end.y - control.y);
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

function atBorder(body: Body, toward: Point): Point {
  const angle = Math.atan2(toward.y - body.y, toward.x - body.x);
  const reach = borderDistance(body.shape, body.radius, angle) + GAP;
  return { x: body.x + reach * Math.cos(angle), y: body.y + reach * Math.sin(angle) };
}

/** A curve whose middle is `bend` pixels beside the straight line; to the left of it when negative. */
export function tieCurve(from: Body, to: Body, bend: number): Curve {
  const length = distance(from, to) || 1;
  const control = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend * 2,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend * 2,
  };
  return { start: atBorder(from, control), control, end: atBorder(to, control) };
}

function hits(curve: Curve, others: readonly Body[]): number {
  const points = SAMPLES.map((t) => pointAt(curve, t));
  let count = 0;
  for (const { x, y, radius } of others) {
    const berth = (radius * 1.15 + BERTH) ** 2;
    if (points.some((point) => (point.x - x) ** 2 + (point.y - y) ** 2 < berth)) count++;
  }
  return count;
}

/**
 * The curve of tie number `index` of the `of` ties of a pair, with the fewest of the other nodes in its way and the
 * smallest detour that achieves it. `from` and `to` are the same way round for all ties of a pair.
 */
export function routeTie(from: Body, to: Body, index: number, of: number, others: readonly Body[]): Curve {
  const fan = (index - (of - 1) / 2) * FAN;
  const lone = distance(from, to) < 40 ? DETOURS.slice(0, 1) : DETOURS;
  let best = tieCurve(from, to, fan);
  let fewest = Number.POSITIVE_INFINITY;
  for (const detour of lone) {
    const curve = tieCurve(from, to, fan + detour);
    const hit = hits(curve, others);
    if (hit >= fewest) continue;
    best = curve;
    fewest = hit;
    if (hit === 0) break;
  }
  return best;
}
