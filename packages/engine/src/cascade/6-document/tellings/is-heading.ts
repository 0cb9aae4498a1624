/**
 * Tells whether a sentence stands in the heading: in one of the first lines, short and without a full stop. What the
 * heading says is not read here.
 */
import type { SentenceState } from '../../state.js';

const HEADINGS = 4;
/** A line of more words is the lede. */
const HEADING = 22;

/** In a line of its own at the top of the report, without a full stop. */
export function isHeading(index: number, sentences: readonly SentenceState[]): boolean {
  const own = sentences[index]?.sentence;
  if (!own || index >= HEADINGS) return false;
  let first = index;
  while (sentences[first - 1]?.sentence.paragraph === own.paragraph) first -= 1;
  let length = 0;
  let last = first;
  for (; sentences[last]?.sentence.paragraph === own.paragraph; last += 1) {
    length += sentences[last]?.sentence.tokens.length ?? 0;
    if (length > HEADING) return false;
  }
  if (!sentences[last] || (first > 0 && !isHeading(first - 1, sentences))) return false;
  return sentences[last - 1]?.sentence.tokens.at(-1)?.text !== '.';
}
