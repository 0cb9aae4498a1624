/**
 * Fits a settled network into a frame of pixels: stretched until it fills the frame, thinned out where it is dense, and
 * pushed apart until no node stands on another or on the label of a busy one.
 */
import { type Label, labelOf } from './label.js';
import { type NodeShape, shapeOf } from './node-shape.js';
import type { LabelledBody } from './place-labels.js';
import type { Point } from './point.js';

export interface FrameNode {
  readonly ref: string;
  readonly name: string;
  readonly kind: string;
  readonly count: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The lower corner that the zoom buttons take. */
  readonly corner: 'left' | 'right';
}

/** A node in the frame, in pixels. */
export interface NodeBody extends LabelledBody {
  readonly name: string;
  readonly count: number;
}

interface Box {
  x: number;
  y: number;
  readonly half: number;
  readonly above: number;
  readonly below: number;
}

const SIDE = 64;
const TOP = 26;
const BOTTOM = 40;
/** How much of a position is its rank among the others, which opens dense knots. */
const RANK = 0.45;
/** A settled network is never stretched more than this; three nodes do not sit in three corners. */
const LARGEST_STRETCH = 2.4;
/** Share of the frame that labels may claim as their own ground. */
const LABELLED = 0.3;
const ROUNDS = 260;
const CORNER = { half: 26, above: 124 } as const;

/** Radius of a node whose count is `count` where the busiest has `most`. Areas grow with counts. */
function nodeRadius(shape: NodeShape, count: number, most: number, frame: Frame): number {
  const unit = Math.min(1, Math.max(0.72, Math.min(frame.width, frame.height) / 420));
  const grown = Math.sqrt(count / Math.max(most, 1));
  return unit * (shape === 'ring' ? 5 + 6 * grown : 6 + 13 * grown);
}

function blendRank(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const width = Math.max(...values) - low || 1;
  const order = values.map((_, index) => index).sort((i, j) => values[i]! - values[j]! || i - j);
  const ranks = new Map(
    order.map((index, rank) => [index, values.length < 2 ? 0.5 : rank / (values.length - 1)]),
  );
  return values.map(
    (value, index) => low + width * ((1 - RANK) * ((value - low) / width) + RANK * ranks.get(index)!),
  );
}

function stretch(values: readonly number[], from: number, to: number): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const scale = high === low ? 1 : Math.min((to - from) / (high - low), LARGEST_STRETCH);
  return values.map((value) => (from + to) / 2 + (value - (low + high) / 2) * scale);
}

/** Which labels are given ground of their own: the busiest, until they would fill too much of the frame. */
function grounded(nodes: readonly FrameNode[], labels: readonly Label[], frame: Frame): boolean[] {
  let left = frame.width * frame.height * LABELLED;
  const order = nodes.map((_, index) => index).sort((i, j) => nodes[j]!.count - nodes[i]!.count || i - j);
  const given = nodes.map(() => false);
  for (const index of order) {
    left -= (labels[index]!.width + 12) * (labels[index]!.height + 24);
    if (left < 0) break;
    given[index] = true;
  }
  return given;
}

function pushPair(a: Box, b: Box): boolean {
  const dx = b.x - a.x;
  const overX = a.half + b.half - Math.abs(dx);
  if (overX <= 0) return false;
  const downward = b.y >= a.y;
  const overY = downward ? a.y + a.below - (b.y - b.above) : b.y + b.below - (a.y - a.above);
  if (overY <= 0) return false;
  if (overX < overY) {
    const by = (overX / 2 + 0.01) * (dx < 0 ? -1 : 1);
    a.x -= by;
    b.x += by;
  } else {
    const by = (overY / 2 + 0.01) * (downward ? 1 : -1);
    a.y -= by;
    b.y += by;
  }
  return true;
}

/** The ground of the zoom buttons, which does not move. */
function cornerOf({ width, height, corner }: Frame): Readonly<Box> {
  const x = corner === 'left' ? CORNER.half : width - CORNER.half;
  return { x, y: height, half: CORNER.half, above: CORNER.above, below: 0 };
}

function pushApart(boxes: readonly Box[], frame: Frame): void {
  const corner = cornerOf(frame);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length; j++) moved = pushPair(boxes[i]!, boxes[j]!) || moved;
    for (const box of boxes) {
      moved = pushPair({ ...corner }, box) || moved;
      box.x = Math.min(Math.max(box.x, box.half), Math.max(frame.width - box.half, box.half));
      box.y = Math.min(Math.max(box.y, box.above), Math.max(frame.height - box.below, box.above));
    }
    if (!moved) return;
  }
}

/** The nodes with their places, sizes and labels, in the order given. */
export function fillFrame(
  nodes: readonly FrameNode[],
  settled: ReadonlyMap<string, Point>,
  frame: Frame,
): readonly NodeBody[] {
  if (nodes.length === 0) return [];
  const most = Math.max(...nodes.map(({ count }) => count));
  const labels = nodes.map(({ name }) => labelOf(name));
  const own = grounded(nodes, labels, frame);
  const raw = nodes.map(({ ref }) => settled.get(ref) ?? { x: 0, y: 0 });
  const side = Math.min(SIDE, frame.width / 8);
  const xs = stretch(blendRank(raw.map(({ x }) => x)), side, frame.width - side);
  const ys = stretch(blendRank(raw.map(({ y }) => y)), TOP, frame.height - BOTTOM);
  const shapes = nodes.map(({ kind }) => shapeOf(kind));
  const radii = nodes.map(({ count }, index) => nodeRadius(shapes[index]!, count, most, frame));
  const boxes = nodes.map((_, index): Box => {
    const reach = radii[index]! * 1.2;
    const label = labels[index]!;
    const free = own[index] === true;
    return {
      x: xs[index]!,
      y: ys[index]!,
      half: free ? Math.max(reach, label.width / 2) + 6 : reach + 8,
      above: reach + 6,
      below: reach + (free ? label.height + 6 : label.leading / 2),
    };
  });
  pushApart(boxes, frame);
  return nodes.map(({ ref, name, count }, index) => ({
    ref,
    name,
    count,
    shape: shapes[index]!,
    radius: radii[index]!,
    label: labels[index]!,
    x: boxes[index]!.x,
    y: boxes[index]!.y,
  }));
}
