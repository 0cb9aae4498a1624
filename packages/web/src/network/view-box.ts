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
/** Between something that was brought into sight and the border. */
const MARGIN = 56;

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

/** Moved by as little as brings a point of the drawing (at zoom 1) into what is not covered; the same if it is there. */
export function revealPoint(sight: Sight, point: Point, frame: Frame, cover: Cover): Sight {
  const x = point.x * sight.zoom + sight.x;
  const y = point.y * sight.zoom + sight.y;
  const side = Math.min(MARGIN, frame.width / 6);
  const dx = clamp(x, cover.left + side, frame.width - cover.right - side) - x;
  const dy = clamp(y, Math.min(MARGIN, frame.height / 6), frame.height - MARGIN) - y;
  // A node at the border of the whole drawing is in sight already, unless something covers it.
  const covered = x < cover.left + side || x > frame.width - cover.right - side;
  const seen = x >= cover.left && x <= frame.width - cover.right && y >= 0 && y <= frame.height;
  if (seen && !(covered && (cover.left > 0 || cover.right > 0))) return sight;
  return hold({ ...sight, x: sight.x + dx, y: sight.y + dy }, frame);
}
