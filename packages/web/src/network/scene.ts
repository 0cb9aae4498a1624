/**
 * All that is drawn at one zoom: nodes, lines and labels with their places. Zooming spreads the nodes but lets names
 * and signs grow only a little, so that coming closer makes room for more names.
 */
import type { Frame, NodeBody } from './fill-frame.js';
import { type PlacedLabel, placeLabels } from './place-labels.js';
import type { Point } from './point.js';
import { endsOf, type Tie } from './tie.js';
import { pointAt, routeTie } from './tie-curve.js';
import { type TieLine, tieLine, tieWidth } from './tie-line.js';

export interface DrawnTie extends TieLine {
  readonly tie: Tie;
  readonly width: number;
  /** Of 1. Where there are many ties, those that are told least often stand back a little. */
  readonly strength: number;
  readonly middle: Point;
}

export interface Scene {
  readonly nodes: readonly NodeBody[];
  readonly ties: readonly DrawnTie[];
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  readonly size: { readonly width: number; readonly height: number };
}

/** Nodes grow more slowly than the distances between them. */
const GROWTH = 0.4;
/** Ties from which on it is crowded. */
const CROWD = 40;
/** Still three to one against the ground. */
const FAINTEST = 0.7;

function zoomNodes(nodes: readonly NodeBody[], zoom: number): readonly NodeBody[] {
  const grown = zoom ** GROWTH;
  return nodes.map((node) => ({ ...node, x: node.x * zoom, y: node.y * zoom, radius: node.radius * grown }));
}

function siblings(ties: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    const pair = endsOf(tie).join('~');
    pairs.set(pair, [...(pairs.get(pair) ?? []), tie]);
  }
  for (const pair of pairs.values()) pair.sort((x, y) => (x.key < y.key ? -1 : 1));
  return pairs;
}

function drawPair(
  pair: readonly Tie[],
  byRef: ReadonlyMap<string, NodeBody>,
  nodes: readonly NodeBody[],
  faint: boolean,
): readonly DrawnTie[] {
  const [low, high] = endsOf(pair[0]!);
  const from = byRef.get(low);
  const to = byRef.get(high);
  if (from === undefined || to === undefined) return [];
  const others = nodes.filter((node) => node !== from && node !== to);
  return pair.map((tie, index) => {
    const curve = routeTie(from, to, index, pair.length, others);
    const ends = {
      start: tie.way === 'both' || (tie.way === 'forward' && tie.b === low),
      end: tie.way === 'both' || (tie.way === 'forward' && tie.b === high),
    };
    return {
      ...tieLine(tie.kind, curve, ends),
      tie,
      width: tieWidth(tie.kind, tie.count),
      strength: faint ? Math.min(1, FAINTEST + Math.log2(tie.count) * 0.1) : 1,
      middle: pointAt(curve, 0.5),
    };
  });
}

/** Where there is room to choose, names keep out of the way of their own lines. */
function withLines(nodes: readonly NodeBody[], ties: readonly Tie[]): NodeBody[] {
  const byRef = new Map(nodes.map((node) => [node.ref, node]));
  return nodes.map((node) => {
    const others = ties
      .filter(({ a, b }) => a === node.ref || b === node.ref)
      .map(({ a, b }) => byRef.get(a === node.ref ? b : a))
      .filter((other) => other !== undefined);
    return { ...node, lines: others.map(({ x, y }) => Math.atan2(y - node.y, x - node.x)) };
  });
}

/** The scene of these nodes and ties; busiest labels choose their places first. */
export function sceneOf(
  bodies: readonly NodeBody[],
  ties: readonly Tie[],
  frame: Frame,
  zoom: number,
): Scene {
  const nodes = zoomNodes(bodies, zoom);
  const size = { width: frame.width * zoom, height: frame.height * zoom };
  const byRef = new Map(nodes.map((node) => [node.ref, node]));
  const faint = ties.length > CROWD;
  const drawn = [...siblings(ties).values()].flatMap((pair) => drawPair(pair, byRef, nodes, faint));
  // Busy lines lie on top of others.
  drawn.sort((x, y) => x.tie.count - y.tie.count || (x.tie.key < y.tie.key ? -1 : 1));
  const byCount = (faint ? [...nodes] : withLines(nodes, ties)).sort(
    (x, y) => y.count - x.count || (x.ref < y.ref ? -1 : 1),
  );
  return { nodes, ties: drawn, labels: placeLabels(byCount, size), size };
}
