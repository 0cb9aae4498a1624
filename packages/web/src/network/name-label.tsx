/** A name in the drawing, with a halo that keeps it legible over lines, in the direction of its own script. */
import type { NodeBody } from './fill-frame.js';
import { LABEL_LINE } from './label.js';
import type { PlacedLabel } from './place-labels.js';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const STRONG = /\p{L}/u;
/** From the top of a line to its baseline. */
const BASELINE = 11;

function directionOfName(name: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.test(STRONG.exec(name)?.[0] ?? '') ? 'rtl' : 'ltr';
}

interface NameLabelProps {
  readonly node: NodeBody;
  readonly spot: PlacedLabel;
  readonly dim: boolean;
  readonly strong: boolean;
}

/** Hidden from screen readers: the node itself is named. */
export function NameLabel({ node, spot, dim, strong }: NameLabelProps) {
  const direction = directionOfName(node.name);
  const starts = (spot.align === 'left') === (direction === 'ltr');
  const anchor = spot.align === 'middle' ? 'middle' : starts ? 'start' : 'end';
  const x = { middle: spot.x + spot.width / 2, left: spot.x, right: spot.x + spot.width }[spot.align];
  return (
    <text
      className="node-label"
      direction={direction}
      textAnchor={anchor}
      data-dim={dim || undefined}
      data-strong={strong || undefined}
    >
      {node.label.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a name never change their order.
        <tspan key={index} x={x.toFixed(1)} y={(spot.y + BASELINE + index * LABEL_LINE).toFixed(1)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
