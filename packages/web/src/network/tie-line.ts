/**
 * How a tie's line is drawn, so that it is known without its colour. Warm lines are smooth and cold ones are jagged;
 * words are thin and broken, deeds thick and whole: dots, a smooth line, dashes with cross-ticks, a zigzag.
 */
import type { TieKind } from '../shell/search-params.js';
import { type Point, place } from './point.js';
import { type Curve, directionAt, pointAt } from './tie-curve.js';

export interface TieLine {
  /** The line itself. */
  readonly line: string;
  /** Cross-ticks, or an empty string. */
  readonly ticks: string;
  /** Arrowheads, filled, or an empty string. */
  readonly heads: string;
  /** The smooth curve, for the pointer and the halo. */
  readonly course: string;
}

export interface Ends {
  readonly start: boolean;
  readonly end: boolean;
}

const HEAD = { length: 9, half: 4.2 };
const ZIGZAG = { half: 2.6, step: 4, calm: 5 };
const TICK = { half: 3.2, every: 14, calm: 7 };
const PIECES = 24;

interface Station extends Point {
  /** Unit vector across the line. */
  readonly across: Point;
}

/** Points at these distances along the curve, from its start. */
function stationsAt(curve: Curve, pick: (length: number) => readonly number[]): readonly Station[] {
  const points = Array.from({ length: PIECES + 1 }, (_, piece) => pointAt(curve, piece / PIECES));
  const reached = [0];
  for (let i = 1; i <= PIECES; i++)
    reached.push(
      reached[i - 1]! + Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y),
    );
  let piece = 1;
  return pick(reached[PIECES]!).map((at) => {
    while (piece < PIECES && reached[piece]! < at) piece++;
    const span = reached[piece]! - reached[piece - 1]! || 1;
    const t = (piece - 1 + (at - reached[piece - 1]!) / span) / PIECES;
    const way = directionAt(curve, t);
    return { ...pointAt(curve, t), across: { x: -way.y, y: way.x } };
  });
}

/** Distances `step` apart, in the middle of a length, with at least `calm` free at both ends. */
function spread(length: number, step: number, calm: number): readonly number[] {
  const count = Math.floor((length - 2 * calm) / step);
  if (count < 1) return [];
  const first = (length - count * step) / 2;
  return Array.from({ length: count + 1 }, (_, index) => first + index * step);
}

function aside({ x, y, across }: Station, by: number): Point {
  return { x: x + across.x * by, y: y + across.y * by };
}

/** A line that swings from side to side and begins and ends on the curve. */
export function zigzag(curve: Curve): string {
  const teeth = stationsAt(curve, (length) => spread(length, ZIGZAG.step, ZIGZAG.calm));
  const swings = teeth.map((tooth, index) =>
    index === 0 || index === teeth.length - 1
      ? tooth
      : aside(tooth, index % 2 === 0 ? ZIGZAG.half : -ZIGZAG.half),
  );
  return `M${[curve.start, ...swings, curve.end].map(place).join('L')}`;
}

/** Short strokes across the curve. */
export function crossTicks(curve: Curve): string {
  return stationsAt(curve, (length) => spread(length, TICK.every, TICK.calm))
    .map((tick) => `M${place(aside(tick, TICK.half))}L${place(aside(tick, -TICK.half))}`)
    .join('');
}

function smooth({ start, control, end }: Curve): string {
  return `M${place(start)}Q${place(control)} ${place(end)}`;
}

function head(tip: Point, way: Point): string {
  const base = { x: tip.x - way.x * HEAD.length, y: tip.y - way.y * HEAD.length };
  const left = { x: base.x - way.y * HEAD.half, y: base.y + way.x * HEAD.half };
  const right = { x: base.x + way.y * HEAD.half, y: base.y - way.x * HEAD.half };
  return `M${place(tip)}L${place(left)}L${place(right)}Z`;
}

/** Lines stop at the foot of an arrowhead, so that its tip stays sharp. */
function shorten(curve: Curve, ends: Ends): Curve {
  const there = directionAt(curve, 1);
  const back = directionAt(curve, 0);
  const cut = HEAD.length - 1;
  return {
    start: ends.start ? { x: curve.start.x + back.x * cut, y: curve.start.y + back.y * cut } : curve.start,
    control: curve.control,
    end: ends.end ? { x: curve.end.x - there.x * cut, y: curve.end.y - there.y * cut } : curve.end,
  };
}

/** The paths of one tie. */
export function tieLine(kind: TieKind, curve: Curve, ends: Ends): TieLine {
  const shaft = shorten(curve, ends);
  const there = directionAt(curve, 1);
  const back = directionAt(curve, 0);
  const tips = [
    ends.end ? head(curve.end, there) : '',
    ends.start ? head(curve.start, { x: -back.x, y: -back.y }) : '',
  ];
  return {
    line: kind === 'cold-material' ? zigzag(shaft) : smooth(shaft),
    ticks: kind === 'cold-verbal' ? crossTicks(shaft) : '',
    heads: tips.join(''),
    course: smooth(curve),
  };
}

/** Thickness of a tie's line in pixels: deeds are thicker than words, and busier ties than others. */
export function tieWidth(kind: TieKind, count: number): number {
  const more = Math.min(Math.log2(Math.max(count, 1)), 5);
  if (kind === 'warm-material') return 2 + more * 0.5;
  if (kind === 'cold-material') return 1.3 + more * 0.25;
  return kind === 'warm-verbal' ? 2 + more * 0.2 : 1.1 + more * 0.15;
}
