/**
 * Takes the line `not yet` away from blocks that have come to pass. It never adds one: to call a failing sentence
 * not yet readable is a decision of whoever writes it.
 */
import type { SentenceBlock } from './sentence-block.js';

/** The text of a sentence file without the `not yet` of the given blocks. */
export function takeNotYetAway(text: string, passing: readonly SentenceBlock[]): string {
  const lines = text.split('\n');
  const gone = new Set<number>();
  for (const { line } of passing) {
    // The header stands above its sentence, in the same block.
    for (let at = line - 2; at >= 0 && lines[at]!.trim() !== ''; at -= 1)
      if (lines[at]!.trim() === 'not yet') gone.add(at);
  }
  return lines.filter((_, at) => !gone.has(at)).join('\n');
}
