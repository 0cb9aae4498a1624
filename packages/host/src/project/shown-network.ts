/**
 * Links as a network that can be looked at: the busiest actors and the ties among them, with how much was left out.
 */
import type { NetworkEdge, NetworkFilter, NetworkView } from '@marsad/model';
import type { Link } from '@marsad/store';

/** The busiest nodes and the strongest edges kept when the filter does not say. */
const NODES = 60;
const EDGES = 400;

export interface NetworkWords {
  readonly node: (ref: string) => Omit<NetworkView['nodes'][number], 'ref' | 'count'>;
  readonly typeName: (type: string) => string;
  /** Whether a ref stands for anyone of a kind: civilians, a government. */
  readonly isGeneric: (ref: string) => boolean;
}

/** Of two equally busy nodes the first by ref, so that the same question gives the same picture. */
function busiest(links: readonly Link[], first: string | undefined): string[] {
  const counts = countsOf(links);
  return [...counts]
    .sort(([a, n], [b, m]) => Number(b === first) - Number(a === first) || m - n || (a < b ? -1 : 1))
    .map(([ref]) => ref);
}

function countsOf(links: readonly Link[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { a, b, count } of links)
    for (const ref of a === b ? [a] : [a, b]) counts.set(ref, (counts.get(ref) ?? 0) + count);
  return counts;
}

/** The links of an actor and those among the actors that it has links with. */
function around(links: readonly Link[], actor: string): Link[] {
  const near = new Set([actor]);
  for (const { a, b } of links) {
    if (a === actor) near.add(b);
    if (b === actor) near.add(a);
  }
  return links.filter(({ a, b }) => near.has(a) && near.has(b));
}

const edgeOf = ({ types, ...link }: Link, words: NetworkWords): NetworkEdge => ({
  ...link,
  types: types.map(({ type, count }) => ({ type, name: words.typeName(type), count })),
});

/** Draws the network; edges come strongest first, as the links do. */
export function networkView(
  all: readonly Link[],
  months: NetworkView['months'],
  filter: NetworkFilter,
  words: NetworkWords,
): NetworkView {
  const { actor } = filter;
  const generic = (ref: string): boolean => filter.generic !== true && ref !== actor && words.isGeneric(ref);
  const told = all.filter(({ a, b }) => a !== b && !generic(a) && !generic(b));
  const links = actor === undefined ? told : around(told, actor);
  const refs = busiest(links, actor);
  const kept = new Set(refs.slice(0, filter.nodes ?? NODES));
  const edges = links.filter(({ a, b }) => kept.has(a) && kept.has(b)).slice(0, EDGES);
  const counts = countsOf(edges);
  const nodes = [...kept].filter((ref) => counts.has(ref) || ref === actor);
  return {
    nodes: nodes.map((ref) => ({ ref, ...words.node(ref), count: counts.get(ref) ?? 0 })),
    edges: edges.map((link) => edgeOf(link, words)),
    leftOut: { nodes: refs.length - nodes.length, edges: links.length - edges.length },
    months,
  };
}
