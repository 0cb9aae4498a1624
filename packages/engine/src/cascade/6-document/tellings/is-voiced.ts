/**
 * Tells whether the source of a telling is named where it is told. Whose voice it is, and whether it is the one heard
 * before, is not asked.
 */
import type { SentenceState } from '../../state.js';
import type { Unsigned } from '../assembly.js';

/** Does the source of an assertion stand in its sentence, or behind the quotation that its sentence opens? */
export function isVoiced(
  { attribution }: Unsigned,
  at: number,
  sentences: readonly SentenceState[],
): boolean {
  const first = sentences[at]?.atoms[0];
  const last = quoteEnd(at, sentences)?.atoms.at(-1);
  return attribution.some(
    ({ span }) => span !== undefined && first && last && span[0] >= first.start && span[1] <= last.end,
  );
}

/** The last sentence of its paragraph where it opens a quotation, and else itself. */
function quoteEnd(at: number, sentences: readonly SentenceState[]): SentenceState | undefined {
  const own = sentences[at]?.sentence;
  if (!own || !QUOTE.has(own.tokens[0]?.text ?? '')) return sentences[at];
  let last = at;
  while (sentences[last + 1]?.sentence.paragraph === own.paragraph) last += 1;
  return sentences[last];
}

const QUOTE = new Set(['"', '«', '“', '„']);
