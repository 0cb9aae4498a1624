/** The drawing itself: what is pointed at, focused or chosen comes forward, and the rest steps back. */
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { Caption } from './caption.js';
import { type Choice, isSame, litBy } from './choice.js';
import type { DrawingProps } from './drawing.js';
import type { Frame } from './fill-frame.js';
import { SceneMarks } from './scene-marks.js';
import { useNetworkWords } from './tie-words.js';
import { useReveal } from './use-reveal.js';
import { useRoving } from './use-roving.js';
import { useScene } from './use-scene.js';
import { useSight } from './use-sight.js';
import { moveSight } from './view-box.js';
import { ZoomButtons } from './zoom-buttons.js';

function choiceAt(target: EventTarget): Choice | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  if (id === null || id === undefined) return null;
  return id.startsWith('edge:') ? { edge: id.slice(5) } : { node: id.slice(5) };
}

/** A finger points at nothing: it presses at once. */
function usePointed() {
  const [pointed, setPointed] = useState<Choice | null>(null);
  const events = {
    onPointerOver: (event: PointerEvent) => {
      const over = event.pointerType === 'touch' ? null : choiceAt(event.target);
      setPointed((now) => (isSame(now, over) ? now : over));
    },
    onPointerLeave: () => setPointed(null),
  };
  return [pointed, events] as const;
}

function ZoomSaid({ zoom }: { readonly zoom: number }) {
  const { t, language } = useLanguage();
  const percent = numberWords(Math.round(zoom * 100), language);
  return (
    <p className="unseen" role="status">
      {zoom !== 1 && t('network.zoomed', { percent })}
    </p>
  );
}

/** The SVG with its buttons, in a frame of known size. */
export function Canvas({ frame, ...props }: DrawingProps & { readonly frame: Frame }) {
  const { view, shown, nodes, chosen, onChoose } = props;
  const { t } = useLanguage();
  const words = useNetworkWords(view);
  const svg = useRef<SVGSVGElement>(null);
  const [pointed, pointing] = usePointed();
  const control = useSight(svg, frame);
  const { sight, setSight, zoomBy, fit } = control;
  const scene = useScene(props, frame, sight.zoom);
  const reveal = useReveal(scene, frame, chosen, control);
  const pan = (x: number, y: number): void => setSight((now) => moveSight(now, { x, y }, frame));
  const roving = useRoving(scene, () => svg.current, { open: onChoose, zoomBy, fit, pan, reveal });
  const told = pointed ?? roving.focused;
  const near = told ?? chosen;
  const lit = useMemo(() => litBy(near, shown), [near, shown]);
  const marks = { scene, view, words, lit, near, chosen, stop: roving.stop };
  return (
    <>
      <svg
        ref={svg}
        className="network-svg"
        role="application"
        aria-label={t('network.svgLabel', { nodes: nodes.length, edges: shown.length })}
        aria-describedby="network-keys"
        data-zoomed={sight.zoom > 1 || undefined}
        {...control.pointerEvents}
        {...pointing}
        onKeyDown={roving.onKeyDown}
        onFocus={(event) => roving.onFocus(choiceAt(event.target))}
        onBlur={roving.onBlur}
        onClick={(event) => !control.wasDragged() && onChoose(choiceAt(event.target))}
      >
        <g transform={`translate(${sight.x.toFixed(1)} ${sight.y.toFixed(1)})`}>
          <SceneMarks {...marks} />
        </g>
      </svg>
      <Caption of={told} nodes={nodes} shown={shown} words={words} />
      <ZoomButtons zoomBy={zoomBy} fit={fit} />
      <ZoomSaid zoom={sight.zoom} />
    </>
  );
}
