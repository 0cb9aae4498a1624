/** One tie and one actor as they are drawn. Both are buttons that the drawing's own keys move among. */
import { memo } from 'react';
import type { NodeBody } from './fill-frame.js';
import { shapePath } from './node-shape.js';
import type { DrawnTie } from './scene.js';

export interface MarkState {
  readonly words: string;
  readonly chosen: boolean;
  /** Not of what is pointed at, focused or chosen. */
  readonly dim: boolean;
  readonly lit: boolean;
  /** The one mark that Tab leads to. */
  readonly stop: boolean;
}

/** A tie. */
export const TieMark = memo(function TieMark({
  drawn,
  state,
}: {
  readonly drawn: DrawnTie;
  readonly state: MarkState;
}) {
  const { tie, line, ticks, heads, course, width, strength } = drawn;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing.
    <g
      className="tie"
      role="button"
      tabIndex={state.stop ? 0 : -1}
      aria-label={state.words}
      aria-pressed={state.chosen}
      data-id={`edge:${tie.key}`}
      data-kind={tie.kind}
      data-dim={state.dim || undefined}
      data-lit={state.lit || undefined}
    >
      <path className="tie-hit" d={course} />
      <path className="tie-ring" d={course} />
      <g opacity={state.lit ? 1 : strength}>
        <path className="tie-line" d={line} strokeWidth={width} />
        {ticks !== '' && <path className="tie-ticks" d={ticks} />}
        {heads !== '' && <path className="tie-head" d={heads} />}
      </g>
    </g>
  );
}, sameMark);

function sameMark(
  one: { readonly state: MarkState; readonly drawn?: DrawnTie; readonly node?: NodeBody },
  other: { readonly state: MarkState; readonly drawn?: DrawnTie; readonly node?: NodeBody },
): boolean {
  const [a, b] = [one.state, other.state];
  return (
    one.drawn === other.drawn &&
    one.node === other.node &&
    a.words === b.words &&
    a.chosen === b.chosen &&
    a.dim === b.dim &&
    a.lit === b.lit &&
    a.stop === b.stop
  );
}

/** An actor, without its name. */
export const NodeMark = memo(function NodeMark({
  node,
  state,
}: {
  readonly node: NodeBody;
  readonly state: MarkState;
}) {
  const { shape, radius } = node;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing.
    <g
      className="node"
      role="button"
      tabIndex={state.stop ? 0 : -1}
      aria-label={state.words}
      aria-pressed={state.chosen}
      data-id={`node:${node.ref}`}
      data-dim={state.dim || undefined}
      transform={`translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`}
    >
      <circle className="node-hit" r={Math.max(radius + 3, 12)} />
      <path className="node-ring" d={shapePath(shape, radius + 5)} />
      <path className="node-shape" data-shape={shape} d={shapePath(shape, radius)} />
    </g>
  );
}, sameMark);
