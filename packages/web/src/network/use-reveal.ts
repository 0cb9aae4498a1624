/** Moves the drawing so that what was chosen or focused is in sight, and not under the panel. */
import { useEffect, useRef } from 'react';
import { type Choice, litBy } from './choice.js';
import type { Frame } from './fill-frame.js';
import type { Point } from './point.js';
import type { Scene } from './scene.js';
import type { SightControl } from './use-sight.js';
import { type Cover, revealPoints } from './view-box.js';

/** The panel lies over the drawing's end where there is room for both. */
const PANEL = 364;
const ROOM = 880;

function coverOf(frame: Frame, open: boolean): Cover {
  if (!open || frame.width < ROOM) return { left: 0, right: 0 };
  const end = document.documentElement.dir === 'rtl' ? 'left' : 'right';
  return { left: 0, right: 0, [end]: PANEL };
}

/** The place of a choice; with `around` also those of all that belongs to it. */
function placesOf(scene: Scene, choice: Choice, around: boolean): readonly Point[] {
  const ties = scene.ties.map(({ tie }) => tie);
  const own = around ? litBy(choice, ties)?.refs : undefined;
  return [
    ...scene.nodes.filter(({ ref }) => ref === choice.node),
    ...scene.ties.filter(({ tie }) => tie.key === choice.edge).map(({ middle }) => middle),
    ...scene.nodes.filter(({ ref }) => own?.has(ref) === true),
  ];
}

/** Brings a new choice into sight; the function that comes back does so for what gets the focus. */
export function useReveal(
  scene: Scene,
  frame: Frame,
  chosen: Choice | null,
  { sight, setSight }: Pick<SightControl, 'sight' | 'setSight'>,
): (choice: Choice) => void {
  const reveal = (choice: Choice, around: boolean): void => {
    const points = placesOf(scene, choice, around).map(({ x, y }) => ({
      x: x / sight.zoom,
      y: y / sight.zoom,
    }));
    setSight((now) => revealPoints(now, points, frame, coverOf(frame, chosen !== null)));
  };
  const latest = useRef(reveal);
  useEffect(() => {
    latest.current = reveal;
  });
  useEffect(() => {
    if (chosen !== null) latest.current(chosen, true);
  }, [chosen]);
  return (choice) => reveal(choice, false);
}
