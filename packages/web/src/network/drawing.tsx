/**
 * The network as a drawing. It stands still unless it is moved; it is drawn left to right in all languages, and each
 * name in the direction of its own script.
 */
import type { NetworkView } from '@marsad/model';
import { useRef } from 'react';
import { useLanguage } from '../language/use-language.js';
import { Canvas } from './canvas.js';
import type { Choice } from './choice.js';
import type { Tie } from './tie.js';
import { useFrame } from './use-frame.js';

export interface DrawingProps {
  readonly view: NetworkView;
  /** All ties, so that hiding some moves nothing. */
  readonly ties: readonly Tie[];
  readonly shown: readonly Tie[];
  readonly nodes: NetworkView['nodes'];
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
}

/** The drawing in its frame; it is drawn once the frame was measured. */
export function Drawing(props: DrawingProps) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const frame = useFrame(box);
  return (
    <div className="network-frame" dir="ltr" ref={box}>
      {frame !== null && <Canvas frame={frame} {...props} />}
      <p id="network-keys" className="unseen" dir="auto">
        {t('network.keysHint')}
      </p>
    </div>
  );
}
