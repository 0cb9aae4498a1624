/** How the drawing is seen: how close, and moved by how much. Pure sums; the zoom is 1 when all is shown. */
import type { Frame } from './fill-frame.js';
import type { Point } from './point.js';

export interface Sight {
  readonly zoom: number;
  /** Pixels by which the drawing is moved. */
  readonly x: number;
  readonly y: number;
}

/** What lies over the drawing's sides, in pixels. */
export interface Cover {
  readonly left: number;
  readonly right: number;
}

export const WHOLE: Sight = { zoom: 1, x: 0, y: 0 };
export const CLOSEST = 6;
const FARTHEST = 0.7;
/** Between what was brought into sight and the borders: room for a name. Nothing stands nearer when all is shown. */
const SIDE = 24;
const BESIDE_COVER = 64;
const TOP = 14;
const BOTTOM = 24;

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** Keeps at least half of the frame filled. */
function hold({ zoom, x, y }: Sight, { width, height }: Frame): Sight {
  return {
    zoom,
    x: clamp(x, width * (0.5 - zoom), width * 0.5),
    y: clamp(y, height * (0.5 - zoom), height * 0.5),
  };
}

/** Closer or farther by a factor, with the point `at` (pixels in the frame) kept in its place. */
export function zoomSight(sight: Sight, factor: number, at: Point, frame: Frame): Sight {
  const zoom = clamp(sight.zoom * factor, FARTHEST, CLOSEST);
  const grown = zoom / sight.zoom;
  return hold({ zoom, x: at.x - (at.x - sight.x) * grown, y: at.y - (at.y - sight.y) * grown }, frame);
}

/** Moved by some pixels. */
export function moveSight(sight: Sight, by: Point, frame: Frame): Sight {
  return hold({ ...sight, x: sight.x + by.x, y: sight.y + by.y }, frame);
}

function shift(low: number, high: number, from: number, to: number): number {
  if (low < from) return from - low;
  return high > to ? Math.max(to - high, from - low) : 0;
}

/**
 * Moved by as little as brings points of the drawing (at zoom 1) into what is not covered, and the first of them in any
 * case; the same when they are all in sight.
 */
export function revealPoints(sight: Sight, points: readonly Point[], frame: Frame, cover: Cover): Sight {
  const [main] = points;
  if (main === undefined) return sight;
  const move = (values: readonly number[], first: number, from: number, to: number): number => {
    const all = shift(Math.min(...values), Math.max(...values), from, to);
    return all + shift(first + all, first + all, from, to);
  };
  const xs = points.map(({ x }) => x * sight.zoom + sight.x);
  const ys = points.map(({ y }) => y * sight.zoom + sight.y);
  const side = (cover: number): number => (cover === 0 ? SIDE : cover + BESIDE_COVER);
  const by = {
    x: move(xs, xs[0]!, side(cover.left), frame.width - side(cover.right)),
    y: move(ys, ys[0]!, TOP, frame.height - BOTTOM),
  };
  return by.x === 0 && by.y === 0 ? sight : moveSight(sight, by, frame);
}
