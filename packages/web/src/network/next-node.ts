/** Which node an arrow key leads to: the nearest one in that direction, where straight ahead counts as nearer. */
import type { Point } from './point.js';

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const AHEAD: Readonly<Record<Arrow, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};
/** Tangent of 60°. */
const WIDEST = Math.sqrt(3);

/** True for the four arrow keys. */
export function isArrow(key: string): key is Arrow {
  return Object.hasOwn(AHEAD, key);
}

/** The node to go to, or null when nothing lies within 60° of that direction. */
export function nextNode<T extends Point>(from: Point, arrow: Arrow, nodes: readonly T[]): T | null {
  const ahead = AHEAD[arrow];
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const forth = (node.x - from.x) * ahead.x + (node.y - from.y) * ahead.y;
    const aside = Math.abs((node.x - from.x) * ahead.y - (node.y - from.y) * ahead.x);
    if (forth <= 0 || aside > forth * WIDEST) continue;
    const cost = forth + aside * 2;
    if (cost >= least) continue;
    best = node;
    least = cost;
  }
  return best;
}
