/** Puts the focus on what stands for a choice: its mark in the drawing, or its button in the table. */
import { type Choice, choiceId } from './choice.js';

/** False when it is not there. */
export function focusMark(within: ParentNode | null, choice: Choice): boolean {
  const mark = within?.querySelector(`[data-id="${CSS.escape(choiceId(choice))}"]`);
  if (!(mark instanceof SVGElement || mark instanceof HTMLElement)) return false;
  mark.focus({ preventScroll: true });
  return true;
}
