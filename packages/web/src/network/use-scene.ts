/** Lays the network out when its data or its frame change, and draws up the scene when the zoom or what is shown does. */
import { useMemo } from 'react';
import type { DrawingProps } from './drawing.js';
import { type Frame, fillFrame } from './fill-frame.js';
import { type Scene, sceneOf } from './scene.js';
import { settle } from './settle.js';

/** The scene at this zoom. */
export function useScene({ view, ties, shown, nodes }: DrawingProps, frame: Frame, zoom: number): Scene {
  const settled = useMemo(() => settle(view.nodes, ties), [view, ties]);
  const bodies = useMemo(() => fillFrame(view.nodes, settled, frame), [view, settled, frame]);
  return useMemo(() => {
    const kept = new Set(nodes.map(({ ref }) => ref));
    const there = bodies.filter(({ ref }) => kept.has(ref));
    return sceneOf(there, shown, frame, zoom);
  }, [bodies, nodes, shown, frame, zoom]);
}
