/**
 * Ties as the network shows them: what the reports say between two actors, warm or cold, in words or in deeds, is one
 * line and one row, whichever way each of its sentences points. The way of every type is kept beside it.
 */
import type { NetworkEdge } from '@marsad/model';
import { TIE_KINDS, type TieKind } from '../shell/search-params.js';

/** One type among those that make up a tie. `way` is seen from the tie's `a`. */
export interface TiePart {
  readonly type: string;
  readonly name: string;
  readonly count: number;
  readonly way: 'forward' | 'backward' | 'none';
}

export interface Tie {
  /** Stable for the pair and the kind, whatever the days and filters: `aqap~jnim~warm-verbal`. */
  readonly key: string;
  readonly a: string;
  readonly b: string;
  /** forward: all of it goes from `a` to `b`; both: from each to the other; none: some of it has no direction. */
  readonly way: 'forward' | 'both' | 'none';
  readonly kind: TieKind;
  readonly warmth: NetworkEdge['warmth'];
  readonly mode: NetworkEdge['mode'];
  /** Highest step on the ladder. */
  readonly step: number;
  readonly count: number;
  readonly parts: readonly TiePart[];
  readonly first: string | null;
  readonly last: string | null;
}

function inOrder(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one];
}

function keyOf({ a, b, warmth, mode }: NetworkEdge): string {
  return `${inOrder(a, b).join('~')}~${warmth}-${mode}`;
}

function wayOf(edges: readonly NetworkEdge[]): Tie['way'] {
  if (edges.some((edge) => !edge.directed)) return 'none';
  return edges.every((edge) => edge.a === edges[0]!.a) ? 'forward' : 'both';
}

function partWay(edge: NetworkEdge, a: string): TiePart['way'] {
  if (!edge.directed) return 'none';
  return edge.a === a ? 'forward' : 'backward';
}

function partsOf(edges: readonly NetworkEdge[], a: string): TiePart[] {
  const parts = edges.flatMap((edge) => edge.types.map((type) => ({ ...type, way: partWay(edge, a) })));
  return parts.sort((x, y) => y.count - x.count);
}

function daysOf(edges: readonly NetworkEdge[]): Pick<Tie, 'first' | 'last'> {
  const firsts = edges.map(({ first }) => first).filter((day) => day !== null);
  const lasts = edges.map(({ last }) => last).filter((day) => day !== null);
  return { first: firsts.sort()[0] ?? null, last: lasts.sort().at(-1) ?? null };
}

function join(key: string, edges: readonly NetworkEdge[]): Tie {
  const way = wayOf(edges);
  const { warmth, mode } = edges[0]!;
  const [a, b] = way === 'forward' ? [edges[0]!.a, edges[0]!.b] : inOrder(edges[0]!.a, edges[0]!.b);
  return {
    key,
    a,
    b,
    way,
    kind: `${warmth}-${mode}`,
    warmth,
    mode,
    step: Math.max(...edges.map((edge) => edge.step)),
    count: edges.reduce((sum, edge) => sum + edge.count, 0),
    parts: partsOf(edges, a),
    ...daysOf(edges),
  };
}

/** The ties, busiest first; of two equally busy ones the first by key. */
export function tiesOf(edges: readonly NetworkEdge[]): readonly Tie[] {
  const groups = new Map<string, NetworkEdge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  return [...groups]
    .map(([key, group]) => join(key, group))
    .sort((x, y) => y.count - x.count || (x.key < y.key ? -1 : 1));
}

/** The two ends in an order that does not depend on the tie's direction. */
export function endsOf({ a, b }: Pick<Tie, 'a' | 'b'>): readonly [string, string] {
  return inOrder(a, b);
}

/** Where a kind stands among its siblings, for sorting. */
export function kindRank(kind: TieKind): number {
  return TIE_KINDS.indexOf(kind);
}
