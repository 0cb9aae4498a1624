/** Finds what stands between quotation marks in a sentence. */
import type { SentenceState } from '../state.js';

export interface Quotation {
  /** Without the marks. */
  readonly span: readonly [number, number];
  readonly words: number;
}

/** The quotations of a sentence that are longer than a name or a phrase. */
export function quotationsOf(state: SentenceState): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let i = 0; i < state.atoms.length; i += 1) {
    const atom = state.atoms[i];
    if (!atom) continue;
    if (atom.category === 'open' && atom.low !== '(' && atom.low !== '[') open = i;
    else if (atom.category === 'close' && open >= 0 && atom.low !== ')' && atom.low !== ']') {
      const first = state.atoms[open];
      // A title or a name in quotation marks is nobody's speech.
      const spoken =
        i - open - 1 > 6 ||
        state.atoms.slice(open, i).some((a) => a.category === 'verb' || a.category === 'auxiliary');
      if (first && spoken) found.push({ span: [first.end, atom.start], words: i - open - 1 });
      open = -1;
    }
  }
  return found;
}
