/**
 * Where the forces bring the nodes to rest: run at once and to the end, from the same places every time, so that the
 * same network always looks the same and nothing on the screen moves by itself. Positions are without a unit.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from './point.js';

export interface SettleNode {
  readonly ref: string;
  readonly count: number;
}

export interface SettleLink {
  readonly a: string;
  readonly b: string;
  readonly count: number;
}

interface Particle extends SimulationNodeDatum {
  readonly ref: string;
}

const LINK_LENGTH = 70;
const STEPS = 320;

/** One link a pair, with the assertions of all its ties. */
function pairs(links: readonly SettleLink[]): SettleLink[] {
  const found = new Map<string, SettleLink>();
  for (const { a, b, count } of links) {
    const [low, high] = [a, b].sort() as [string, string];
    const key = `${low}~${high}`;
    found.set(key, { a: low, b: high, count: (found.get(key)?.count ?? 0) + count });
  }
  return [...found.values()].sort((x, y) => (`${x.a}~${x.b}` < `${y.a}~${y.b}` ? -1 : 1));
}

/** Positions by ref. The order in which nodes and links come does not matter; the busiest begin in the middle. */
export function settle(
  nodes: readonly SettleNode[],
  links: readonly SettleLink[],
): ReadonlyMap<string, Point> {
  const particles: Particle[] = [...nodes]
    .sort((x, y) => y.count - x.count || (x.ref < y.ref ? -1 : 1))
    .map(({ ref }) => ({ ref }));
  const known = new Set(nodes.map(({ ref }) => ref));
  const springs: SimulationLinkDatum<Particle>[] = pairs(links)
    .filter(({ a, b }) => known.has(a) && known.has(b))
    .map(({ a, b }) => ({ source: a, target: b }));
  forceSimulation(particles)
    .force(
      'link',
      forceLink<Particle, SimulationLinkDatum<Particle>>(springs)
        .id(({ ref }) => ref)
        .distance(LINK_LENGTH),
    )
    .force('charge', forceManyBody().strength(-260).distanceMax(600))
    .force('collide', forceCollide(22))
    .force('x', forceX(0).strength(0.07))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(STEPS);
  return new Map(particles.map(({ ref, x, y }) => [ref, { x: x ?? 0, y: y ?? 0 }]));
}
