/**
 * What a kind of actor looks like, and how far its border is from its middle in any direction, so that lines end there.
 * The same shapes mark the voices beside a card.
 */
import { type Point, place } from './point.js';

export type NodeShape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'ring';

const SHAPES: Readonly<Record<string, NodeShape>> = {
  group: 'circle',
  force: 'square',
  government: 'square',
  person: 'diamond',
  mission: 'hexagon',
  organisation: 'hexagon',
  outlet: 'hexagon',
};

/** Shapes of one area look equally large; a circle of radius 1 is the measure. */
const REACH: Readonly<Record<NodeShape, number>> = {
  circle: 1,
  square: Math.sqrt(Math.PI / 2),
  diamond: Math.sqrt(Math.PI / 2),
  hexagon: Math.sqrt((2 * Math.PI) / (3 * Math.sqrt(3))),
  ring: 1,
};

const CORNERS: Readonly<Partial<Record<NodeShape, { readonly count: number; readonly turn: number }>>> = {
  square: { count: 4, turn: Math.PI / 4 },
  diamond: { count: 4, turn: 0 },
  hexagon: { count: 6, turn: 0 },
};

/** The shape of a kind; a ring for what stands for anyone of a kind, such as civilians, and for kinds unknown here. */
export function shapeOf(kind: string): NodeShape {
  return SHAPES[kind] ?? 'ring';
}

/** The corners of a shape around a middle; none for round ones. */
export function cornersOf(shape: NodeShape, radius: number, middle: Point): readonly Point[] {
  const corners = CORNERS[shape];
  if (corners === undefined) return [];
  const reach = radius * REACH[shape];
  return Array.from({ length: corners.count }, (_, corner) => {
    const angle = corners.turn + (corner * 2 * Math.PI) / corners.count;
    return { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) };
  });
}

/** The outline of a shape around (0, 0) as a path. `radius` is that of a circle of the same area. */
export function shapePath(shape: NodeShape, radius: number): string {
  const corners = cornersOf(shape, radius, { x: 0, y: 0 });
  if (corners.length > 0) return `M${corners.map(place).join('L')}Z`;
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

/** Pixels from the middle to the border in a direction, an angle in radians. */
export function borderDistance(shape: NodeShape, radius: number, angle: number): number {
  const corners = CORNERS[shape];
  if (corners === undefined) return radius;
  const sector = (2 * Math.PI) / corners.count;
  const inner = radius * REACH[shape] * Math.cos(sector / 2);
  const fromCorner = (((angle - corners.turn) % sector) + sector) % sector;
  return inner / Math.cos(fromCorner - sector / 2);
}
