/**
 * The network as a drawing. It stands still unless it is moved; what is pointed at, focused or chosen comes forward and
 * the rest steps back; the line at its foot says in words what is pointed at.
 */
import type { NetworkView } from '@marsad/model';
import { useEffect, useMemo, useRef, useState } from 'react';
import { numberWords } from '../language/number-words.js';
import { useLanguage } from '../language/use-language.js';
import { type Choice, isSame, litBy } from './choice.js';
import { type Frame, fillFrame } from './fill-frame.js';
import { sceneOf } from './scene.js';
import { SceneMarks } from './scene-marks.js';
import { settle } from './settle.js';
import type { Tie } from './tie.js';
import { useNetworkWords } from './tie-words.js';
import { useFrame } from './use-frame.js';
import { useRoving } from './use-roving.js';
import { useSight } from './use-sight.js';
import { type Cover, moveSight, revealPoints } from './view-box.js';
import { ZoomButtons } from './zoom-buttons.js';

export interface DrawingProps {
  readonly view: NetworkView;
  /** All ties, so that hiding some moves nothing. */
  readonly ties: readonly Tie[];
  readonly shown: readonly Tie[];
  readonly nodes: NetworkView['nodes'];
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
}

/** The panel lies over the drawing's end where there is room for both. */
const PANEL = 364;
const ROOM = 880;

function coverOf(frame: Frame, open: boolean): Cover {
  if (!open || frame.width < ROOM) return { left: 0, right: 0 };
  const end = document.documentElement.dir === 'rtl' ? 'left' : 'right';
  return { left: 0, right: 0, [end]: PANEL };
}

function choiceAt(target: EventTarget): Choice | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  if (id === null || id === undefined) return null;
  return id.startsWith('edge:') ? { edge: id.slice(5) } : { node: id.slice(5) };
}

function useScene({ view, ties, shown, nodes }: DrawingProps, frame: Frame, zoom: number) {
  const settled = useMemo(() => settle(view.nodes, ties), [view, ties]);
  const bodies = useMemo(() => fillFrame(view.nodes, settled, frame), [view, settled, frame]);
  return useMemo(() => {
    const kept = new Set(nodes.map(({ ref }) => ref));
    return sceneOf(
      bodies.filter(({ ref }) => kept.has(ref)),
      shown,
      frame,
      zoom,
    );
  }, [bodies, nodes, shown, frame, zoom]);
}

function Canvas({ frame, ...props }: DrawingProps & { readonly frame: Frame }) {
  const { view, shown, nodes, chosen, onChoose } = props;
  const { t, language } = useLanguage();
  const words = useNetworkWords(view);
  const svg = useRef<SVGSVGElement>(null);
  const [pointed, setPointed] = useState<Choice | null>(null);
  const { sight, setSight, zoomBy, fit, wasDragged, pointerEvents } = useSight(svg, frame);
  const scene = useScene(props, frame, sight.zoom);

  const reveal = (choice: Choice, cover: Cover, around: boolean): void => {
    const own = around ? litBy(choice, shown)?.refs : undefined;
    const at = [
      ...scene.nodes.filter(({ ref }) => ref === choice.node),
      ...scene.ties.filter(({ tie }) => tie.key === choice.edge).map(({ middle }) => middle),
      ...scene.nodes.filter(({ ref }) => own?.has(ref)),
    ];
    const points = at.map(({ x, y }) => ({ x: x / sight.zoom, y: y / sight.zoom }));
    setSight((now) => revealPoints(now, points, frame, cover));
  };
  const roving = useRoving(scene, () => svg.current, {
    open: onChoose,
    zoomBy,
    fit,
    pan: (x, y) => setSight((now) => moveSight(now, { x, y }, frame)),
    reveal: (choice) => reveal(choice, coverOf(frame, chosen !== null), false),
  });
  const revealChosen = useRef<() => void>(() => undefined);
  useEffect(() => {
    revealChosen.current = () => {
      if (chosen !== null) reveal(chosen, coverOf(frame, true), true);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice moves the drawing.
  useEffect(() => {
    revealChosen.current();
  }, [chosen]);

  const near = pointed ?? roving.focused ?? chosen;
  const lit = useMemo(() => litBy(near, shown), [near, shown]);
  const told = pointed ?? roving.focused;
  const node = nodes.find(({ ref }) => ref === told?.node);
  const tie = shown.find(({ key }) => key === told?.edge);
  const caption = node !== undefined ? words.nodeWords(node) : tie !== undefined ? words.tieWords(tie) : '';
  return (
    <>
      <svg
        ref={svg}
        className="network-svg"
        role="application"
        aria-label={t('network.svgLabel', { nodes: nodes.length, edges: shown.length })}
        aria-describedby="network-keys"
        data-zoomed={sight.zoom > 1 || undefined}
        {...pointerEvents}
        onKeyDown={roving.onKeyDown}
        onFocus={(event) => roving.onFocus(choiceAt(event.target))}
        onBlur={roving.onBlur}
        onPointerOver={(event) => {
          const over = event.pointerType === 'touch' ? null : choiceAt(event.target);
          setPointed((now) => (isSame(now, over) ? now : over));
        }}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => !wasDragged() && onChoose(choiceAt(event.target))}
      >
        <g transform={`translate(${sight.x.toFixed(1)} ${sight.y.toFixed(1)})`}>
          <SceneMarks
            scene={scene}
            view={view}
            words={words}
            lit={lit}
            near={near}
            chosen={chosen}
            stop={roving.stop}
          />
        </g>
      </svg>
      <p className="network-caption" aria-hidden="true" hidden={caption === ''}>
        {caption}
      </p>
      <ZoomButtons zoomBy={zoomBy} fit={fit} />
      <p className="unseen" role="status">
        {sight.zoom !== 1 &&
          t('network.zoomed', { percent: numberWords(Math.round(sight.zoom * 100), language) })}
      </p>
    </>
  );
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
