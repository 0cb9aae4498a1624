/**
 * The choice in the address: made by a line, a node, a row or a name; taken back by the panel's button, by Escape or by
 * a press on the bare ground.
 */
import type { NetworkView } from '@marsad/model';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NetworkParams } from '../shell/search-params.js';
import { usePatch } from '../shell/use-patch.js';
import type { Choice } from './choice.js';
import { focusMark } from './focus-mark.js';
import type { Tie } from './tie.js';

interface ChoiceControl {
  readonly chosen: Choice | null;
  readonly choose: (choice: Choice | null) => void;
  /** True once something was chosen here, and not only by the address that was opened. */
  readonly chose: boolean;
}

/** Escape closes the panel, wherever the focus is; a dialog or a menu that is open has it first. */
function useEscape(active: boolean, close: () => void): void {
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], [role="listbox"]') !== null) return;
      close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active, close]);
}

/** A tie whose last sentence was rejected is gone: then one of its ends, or the heading of the view. */
function focusAgain(gone: Choice): void {
  const ends = gone.edge?.split('~').slice(0, 2) ?? [];
  const places: readonly Choice[] = [gone, ...ends.map((node) => ({ node }))];
  if (!places.some((place) => focusMark(document, place))) document.querySelector('h1')?.focus();
}

/** When the panel closes with the focus in it, the focus goes back to what had been chosen. */
function useReturn(chosen: Choice | null): void {
  const before = useRef<Choice | null>(null);
  useEffect(() => {
    const gone = chosen === null ? before.current : null;
    before.current = chosen;
    const { activeElement } = document;
    if (gone !== null && (activeElement === null || activeElement === document.body)) focusAgain(gone);
  }, [chosen]);
}

/** What the address chooses, if it is there, and how to choose something else. */
export function useChoice(view: NetworkView, params: NetworkParams, all: readonly Tie[]): ChoiceControl {
  const patch = usePatch<NetworkParams>();
  const [chose, setChose] = useState(false);
  const { node, edge } = params;
  const chosen = useMemo((): Choice | null => {
    if (all.some(({ key }) => key === edge)) return { edge: edge! };
    return view.nodes.some(({ ref }) => ref === node) ? { node: node! } : null;
  }, [view, all, node, edge]);
  const now = useRef(chosen);
  useEffect(() => {
    now.current = chosen;
  });
  const choose = useCallback(
    (choice: Choice | null): void => {
      if (choice === null && now.current === null) return;
      setChose(true);
      patch({ node: choice?.node, edge: choice?.edge });
    },
    [patch],
  );
  const close = useCallback(() => choose(null), [choose]);
  useReturn(chosen);
  useEscape(chosen !== null, close);
  return { chosen, choose, chose };
}
