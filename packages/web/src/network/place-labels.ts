/**
 * Where labels stand: below, above or beside their node, wherever nothing else is. A label without room is left out
 * until its node is pointed at or focused; the first nodes of the list choose first.
 */
import type { Label } from './label.js';
import type { Point } from './point.js';
import type { Body } from './tie-curve.js';

export interface LabelledBody extends Body {
  readonly ref: string;
  readonly label: Label;
  /** Directions in which its lines leave, in radians; its name rather stands elsewhere. */
  readonly lines?: readonly number[];
}

/** `x`, `y` is the upper left corner. */
export interface PlacedLabel extends Point {
  readonly width: number;
  readonly height: number;
  readonly align: 'middle' | 'left' | 'right';
}

interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

const AWAY = 3;
const FREE = 2;

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function groundOf({ x, y, radius }: Body): Rectangle {
  const reach = radius * 1.1 + FREE;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

function spotsOf({ x, y, radius, label }: LabelledBody): readonly PlacedLabel[] {
  const { width, height } = label;
  const reach = radius * 1.15 + AWAY;
  return [
    { x: x - width / 2, y: y + reach, width, height, align: 'middle' },
    { x: x - width / 2, y: y - reach - height, width, height, align: 'middle' },
    { x: x + reach, y: y - height / 2, width, height, align: 'left' },
    { x: x - reach - width, y: y - height / 2, width, height, align: 'right' },
  ];
}

/** Where each of the spots lies from the node; the drawing's angles grow clockwise. */
const SPOT_ANGLES = [Math.PI / 2, -Math.PI / 2, 0, Math.PI] as const;
const TO_THE_SIDE = Math.PI / 4;

/** Lines that leave toward a spot. */
function linesToward(spot: number, lines: readonly number[]): number {
  const toward = SPOT_ANGLES[spot] ?? 0;
  return lines.filter((line) => Math.cos(line - toward) > Math.cos(TO_THE_SIDE)).length;
}

/** The spots, those with the fewest lines in them first. */
function spotsByLines(body: LabelledBody): readonly PlacedLabel[] {
  const { lines = [] } = body;
  const spots = spotsOf(body);
  if (lines.length === 0) return spots;
  const order = spots
    .map((_, index) => index)
    .sort((i, j) => linesToward(i, lines) - linesToward(j, lines) || i - j);
  return order.map((index) => spots[index]!);
}

/** The place that a label takes when it must be shown whatever is there. */
export function forcedLabel(body: LabelledBody): PlacedLabel {
  return spotsOf(body)[0]!;
}

/** Labels that have room, by ref. `taken` are labels that already stand. */
export function placeLabels(
  bodies: readonly LabelledBody[],
  size: { readonly width: number; readonly height: number },
  taken: readonly PlacedLabel[] = [],
  nodes: readonly LabelledBody[] = bodies,
): ReadonlyMap<string, PlacedLabel> {
  const placed = new Map<string, PlacedLabel>();
  const full: Rectangle[] = [...taken];
  const inside = ({ x, y, width, height }: PlacedLabel): boolean =>
    x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
  for (const body of bodies) {
    const grounds = nodes.filter(({ ref }) => ref !== body.ref).map(groundOf);
    const free = (spot: PlacedLabel): boolean =>
      inside(spot) &&
      !full.some((other) => overlap(spot, other)) &&
      !grounds.some((other) => overlap(spot, other));
    const spot = spotsByLines(body).find(free);
    if (spot === undefined) continue;
    placed.set(body.ref, spot);
    full.push(spot);
  }
  return placed;
}
