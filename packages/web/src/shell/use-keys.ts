/** Single keys that work wherever nothing is being typed and no dialog is open. */
import { useEffect, useRef } from 'react';
import { recall } from '../language/remembered.js';
import { keyName } from './key-name.js';

type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.matches('input, textarea, select, [role="slider"], [role="option"]')
  );
}

/** Runs the action under a key's name; arrows and Enter are left alone on links and buttons. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const name = keyName(event);
      const action = name === null ? undefined : latest.current[name];
      if (action === undefined) return;
      if (name !== '?' && recall('single-keys') === 'off') return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
