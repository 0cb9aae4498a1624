/**
 * Zooming and moving the drawing with the pointer: dragging moves it, the wheel with Ctrl (or two fingers on a pad)
 * comes closer; the wheel alone scrolls the page as everywhere.
 */
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from './fill-frame.js';
import { moveSight, type Sight, WHOLE, zoomSight } from './view-box.js';

/** Pixels within which a press is still a click. */
const STILL = 4;

interface Drag {
  readonly pointer: number;
  x: number;
  y: number;
  moved: boolean;
}

export interface SightControl {
  readonly sight: Sight;
  readonly setSight: (change: (sight: Sight) => Sight) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  /** True right after a drag, when the click that ends it means nothing. */
  readonly wasDragged: () => boolean;
  readonly pointerEvents: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
  };
}

function useWheel(
  svg: RefObject<SVGSVGElement | null>,
  frame: Frame,
  setSight: SightControl['setSight'],
): void {
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      setSight((sight) => zoomSight(sight, Math.exp(-event.deltaY * lines * 0.004), at, frame));
    };
    // React listens passively, and so could not keep the page from zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [svg, frame, setSight]);
}

function useDrag(frame: Frame, setSight: SightControl['setSight']) {
  const drag = useRef<Drag | null>(null);
  const ended = useRef(false);
  const end = (): void => {
    ended.current = drag.current?.moved === true;
    drag.current = null;
  };
  return {
    wasDragged: () => ended.current,
    pointerEvents: {
      onPointerDown: (event: PointerEvent) => {
        ended.current = false;
        if (event.button === 0)
          drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const now = drag.current;
        if (now === null || now.pointer !== event.pointerId) return;
        const by = { x: event.clientX - now.x, y: event.clientY - now.y };
        if (!now.moved && Math.hypot(by.x, by.y) < STILL) return;
        if (!now.moved) event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { pointer: now.pointer, x: event.clientX, y: event.clientY, moved: true };
        setSight((sight) => moveSight(sight, by, frame));
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

/** The present sight and all that changes it. */
export function useSight(svg: RefObject<SVGSVGElement | null>, frame: Frame): SightControl {
  const [sight, setSight] = useState<Sight>(WHOLE);
  useWheel(svg, frame, setSight);
  const drag = useDrag(frame, setSight);
  const zoomBy = useCallback(
    (factor: number) =>
      setSight((now) => zoomSight(now, factor, { x: frame.width / 2, y: frame.height / 2 }, frame)),
    [frame],
  );
  const fit = useCallback(() => setSight(WHOLE), []);
  return { sight, setSight, zoomBy, fit, ...drag };
}
