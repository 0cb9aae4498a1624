/** The apostrophe of an English plural that owns something. */
import type { Token } from '../../text/token.js';

/** "the soldiers' camp": an apostrophe right behind a plural, with a word of its own behind it. */
export function isPossessive(tokens: readonly Token[], i: number, quoted: boolean): boolean {
  const token = tokens[i] as Token;
  if (token.text !== '’' && (token.text !== "'" || quoted)) return false;
  if (token.text === '’' && closesQuote(tokens, i)) return false;
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

/** How far a quotation in single marks may reach, in tokens. */
const REACH = 80;

/** "‘came under an ambush by terrorists’ the ministry said": the last mark behind one that opened. */
function closesQuote(tokens: readonly Token[], i: number): boolean {
  const open = tokens.slice(Math.max(0, i - REACH), i).findLast((t) => t.text === '‘' || t.text === '’');
  if (open?.text !== '‘') return false;
  const later = tokens.slice(i + 1, i + REACH).find((t) => t.text === '‘' || t.text === '’');
  return later?.text !== '’';
}
