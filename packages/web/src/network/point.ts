/** Points of the drawing, in CSS pixels from its upper left corner. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance between two points. */
export function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** A number short enough for a path: one decimal. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A point as a path writes it. */
export function place(point: Point): string {
  return `${short(point.x)} ${short(point.y)}`;
}
