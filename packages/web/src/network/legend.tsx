/** What the lines and shapes mean; each kind of line is also the switch that shows or hides it. */
import type { ReactNode } from 'react';
import { useLanguage } from '../language/use-language.js';
import { type NetworkParams, readHidden, TIE_KINDS, type TieKind } from '../shell/search-params.js';
import { usePatch } from '../shell/use-patch.js';
import { type NodeShape, shapePath } from './node-shape.js';
import { TieSample } from './tie-sample.js';
import { kindName, kindNote } from './tie-words.js';

const SHAPES = [
  ['circle', 'network.group'],
  ['square', 'network.state'],
  ['diamond', 'network.person'],
  ['hexagon', 'network.organisation'],
  ['ring', 'network.other'],
] as const satisfies readonly (readonly [NodeShape, string])[];

function Shapes() {
  const { t } = useLanguage();
  return (
    <ul className="legend-shapes">
      {SHAPES.map(([shape, label]) => (
        <li key={shape}>
          <svg viewBox="-9 -9 18 18" aria-hidden="true">
            <path
              className="node-shape"
              data-shape={shape}
              d={shapePath(shape, shape === 'ring' ? 4.5 : 6)}
            />
          </svg>
          {t(label)}
        </li>
      ))}
      <li>
        <svg className="legend-directed" viewBox="0 0 26 18" aria-hidden="true">
          <path className="legend-arrow" d="M1 9H17" />
          <path className="legend-head" d="M25 9L16 4.8V13.2Z" />
        </svg>
        {t('network.directed')}
      </li>
    </ul>
  );
}

interface LegendProps {
  readonly params: NetworkParams;
  readonly shapes: boolean;
  /** What stands at its foot. */
  readonly children: ReactNode;
}

/** Kinds of ties as switches; shapes of actors too when they are drawn. */
export function Legend({ params, shapes, children }: LegendProps) {
  const { t } = useLanguage();
  const patch = usePatch<NetworkParams>();
  const hidden = readHidden(params.hide);
  const toggle = (kind: TieKind): void => {
    const next = TIE_KINDS.filter((one) => hidden.includes(one) !== (one === kind));
    patch({ hide: next.length > 0 ? next.join(',') : undefined }, true);
  };
  return (
    <section className="legend" aria-label={t('network.legend')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend in its border. */}
      <div className="legend-kinds" role="group" aria-label={t('network.legendHint')}>
        {TIE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="legend-kind"
            aria-pressed={!hidden.includes(kind)}
            onClick={() => toggle(kind)}
          >
            <TieSample kind={kind} />
            <span>
              <span className="legend-name">{kindName(kind, t)}</span>{' '}
              <span className="legend-note">{kindNote(kind, t)}</span>
            </span>
          </button>
        ))}
      </div>
      <div className="legend-foot">
        {shapes && <Shapes />}
        {children}
      </div>
    </section>
  );
}
