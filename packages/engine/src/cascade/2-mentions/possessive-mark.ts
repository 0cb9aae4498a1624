/** The apostrophe of an English plural that owns something. */
import type { Token } from '../../text/token.js';

/** "the soldiers' camp": an apostrophe right behind a plural, with a word of its own behind it. */
export function isPossessive(tokens: readonly Token[], i: number, quoted: boolean): boolean {
  const token = tokens[i] as Token;
  if (token.text !== '’' && (token.text !== "'" || quoted)) return false;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  return (
    before?.kind === 'word' &&
    before.end === token.start &&
    before.low.endsWith('s') &&
    next !== undefined &&
    next.kind !== 'punctuation' &&
    next.start > token.end
  );
}
