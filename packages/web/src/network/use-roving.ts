/**
 * The keys of the drawing, which is one stop of Tab: arrows lead to the nearest actor, `e` goes through the ties of the
 * actor one is at, Enter opens, Escape leads from a tie back to its actor, plus, minus and 0 zoom, Shift and an arrow
 * move the drawing.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { recall } from '../language/remembered.js';
import { keyName } from '../shell/key-name.js';
import { type Choice, choiceId } from './choice.js';
import { focusMark } from './focus-mark.js';
import { isArrow, nextNode } from './next-node.js';
import type { Scene } from './scene.js';
import type { Tie } from './tie.js';

interface RovingActions {
  readonly open: (choice: Choice) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly pan: (x: number, y: number) => void;
  /** Called before something gets the focus by a key. */
  readonly reveal: (choice: Choice) => void;
}

export interface Roving {
  readonly focused: Choice | null;
  /** The mark that Tab leads to. */
  readonly stop: string;
  readonly onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => void;
  readonly onFocus: (choice: Choice | null) => void;
  readonly onBlur: () => void;
}

const PAN = 60;
const PANS: Readonly<Record<string, readonly [number, number]>> = {
  'Shift+ArrowLeft': [PAN, 0],
  'Shift+ArrowRight': [-PAN, 0],
  'Shift+ArrowUp': [0, PAN],
  'Shift+ArrowDown': [0, -PAN],
};

function tiesAt(scene: Scene, ref: string): readonly Tie[] {
  return scene.ties
    .map(({ tie }) => tie)
    .filter((tie) => tie.a === ref || tie.b === ref)
    .sort((x, y) => y.count - x.count || (x.key < y.key ? -1 : 1));
}

function busiestRef(scene: Scene): string | undefined {
  return [...scene.nodes].sort((x, y) => y.count - x.count || (x.ref < y.ref ? -1 : 1))[0]?.ref;
}

function isThere(choice: Choice | null, scene: Scene): choice is Choice {
  if (choice === null) return false;
  return choice.node === undefined
    ? scene.ties.some(({ tie }) => tie.key === choice.edge)
    : scene.nodes.some(({ ref }) => ref === choice.node);
}

function useSteps(scene: Scene, focused: Choice | null) {
  /** The actor from which one went along its ties. */
  const origin = useRef<string | null>(null);
  const tieOf = (choice: Choice | null): Tie | undefined =>
    scene.ties.find(({ tie }) => tie.key === choice?.edge)?.tie;

  const home = (): string | undefined => {
    const tie = tieOf(focused);
    if (tie === undefined) return focused?.node ?? busiestRef(scene);
    return origin.current === tie.b ? tie.b : tie.a;
  };
  const back = (): Choice | null => {
    const ref = focused?.edge === undefined ? undefined : home();
    return ref === undefined ? null : { node: ref };
  };
  const along = (): Choice | null => {
    const ref = home();
    if (ref === undefined) return null;
    origin.current = ref;
    const own = tiesAt(scene, ref);
    const at = own.findIndex(({ key }) => key === focused?.edge);
    const next = own[(at + 1) % own.length];
    return next === undefined ? null : { edge: next.key };
  };
  const toward = (arrow: string): Choice | null => {
    if (!isArrow(arrow)) return null;
    const from =
      scene.ties.find(({ tie }) => tie.key === focused?.edge)?.middle ??
      scene.nodes.find(({ ref }) => ref === home());
    const next = from === undefined ? null : nextNode(from, arrow, scene.nodes);
    return next === null ? null : { node: next.ref };
  };
  return { back, along, toward, busiest: () => busiestRef(scene) };
}

/** Roving focus over the marks of a scene. */
export function useRoving(scene: Scene, svg: () => Element | null, actions: RovingActions): Roving {
  const [focused, setFocused] = useState<Choice | null>(null);
  const [last, setLast] = useState<Choice | null>(null);
  const steps = useSteps(scene, focused);

  const go = (choice: Choice | null): boolean => {
    if (choice === null) return false;
    actions.reveal(choice);
    focusMark(svg(), choice);
    return true;
  };
  const letter = (key: string): boolean => {
    if (recall('single-keys') === 'off') return false;
    if (key === 'e') return go(steps.along());
    if (key === '+' || key === '=') actions.zoomBy(1.4);
    else if (key === '-') actions.zoomBy(1 / 1.4);
    else if (key === '0') actions.fit();
    else return false;
    return true;
  };
  const act = (key: string): boolean => {
    const pan = PANS[key];
    if (pan !== undefined) actions.pan(...pan);
    else if (isArrow(key)) go(steps.toward(key));
    else if ((key === 'Enter' || key === ' ') && focused !== null) actions.open(focused);
    else if (key === 'Escape') return go(steps.back());
    else return letter(key);
    return true;
  };
  const ref = steps.busiest();
  const stop = isThere(last, scene) ? choiceId(last) : ref === undefined ? '' : choiceId({ node: ref });
  return {
    focused,
    stop,
    onKeyDown: (event) => {
      const key = keyName(event.nativeEvent);
      if (key !== null && act(key)) event.preventDefault();
    },
    onFocus: (choice) => {
      setFocused(choice);
      if (choice !== null) setLast(choice);
    },
    onBlur: () => setFocused(null),
  };
}
