/** A name in the drawing, with a halo that keeps it legible over lines, in the direction of its own script. */
import type { NodeBody } from './fill-frame.js';
import type { PlacedLabel } from './place-labels.js';

interface NameLabelProps {
  readonly node: NodeBody;
  readonly spot: PlacedLabel;
  readonly dim: boolean;
  readonly strong: boolean;
}

/** Hidden from screen readers: the node itself is named. */
export function NameLabel({ node, spot, dim, strong }: NameLabelProps) {
  const { direction, size, leading, lines } = node.label;
  const baseline = leading * 0.5 + size * 0.32;
  const starts = (spot.align === 'left') === (direction === 'ltr');
  const anchor = spot.align === 'middle' ? 'middle' : starts ? 'start' : 'end';
  const x = { middle: spot.x + spot.width / 2, left: spot.x, right: spot.x + spot.width }[spot.align];
  return (
    <text
      className="node-label"
      direction={direction}
      fontSize={size}
      textAnchor={anchor}
      data-dim={dim || undefined}
      data-strong={strong || undefined}
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a name never change their order.
        <tspan key={index} x={x.toFixed(1)} y={(spot.y + baseline + index * leading).toFixed(1)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
