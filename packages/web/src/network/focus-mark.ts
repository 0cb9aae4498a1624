/** Puts the focus on what stands for a choice: its mark in the drawing, or its button in the table. */
import { type Choice, choiceId } from './choice.js';

/** Nothing when it is not there. */
export function focusMark(within: ParentNode | null, choice: Choice): void {
  const mark = within?.querySelector(`[data-id="${CSS.escape(choiceId(choice))}"]`);
  if (mark instanceof SVGElement || mark instanceof HTMLElement) mark.focus({ preventScroll: true });
}
