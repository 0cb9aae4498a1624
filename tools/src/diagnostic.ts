/**
 * A mistake in a data file, and how it is shown: code, place, excerpt, underline, help. It never throws and never
 * shows a stack.
 */

export interface Diagnostic {
  /** Stable kebab-case code, such as `unknown-slot`. */
  readonly code: string;
  readonly message: string;
  /** Path as shown, relative to the lexicon's parent. */
  readonly file: string;
  /** UTF-16 offsets into the file. */
  readonly start: number;
  readonly end: number;
  readonly help?: string;
}

export interface Position {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Line and column (both from 1) of an offset, and the text of its line. */
export function positionOf(text: string, offset: number): Position {
  const at = Math.min(offset, text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const line = text.slice(0, lineStart).split('\n').length;
  return {
    line,
    column: at - lineStart + 1,
    text: text.slice(lineStart, newline < 0 ? text.length : newline),
  };
}

/**
 * One diagnostic as lines of text, in the manner of a compiler.
 *
 * @param text the whole text of the diagnostic's file.
 */
export function renderDiagnostic(diagnostic: Diagnostic, text: string): string {
  const { line, column, text: excerpt } = positionOf(text, diagnostic.start);
  const gutter = ' '.repeat(String(line).length);
  const room = Math.max(1, excerpt.length - column + 1);
  const width = Math.max(1, Math.min(diagnostic.end - diagnostic.start, room));
  const lines = [
    `error[${diagnostic.code}]: ${diagnostic.message}`,
    `${gutter}--> ${diagnostic.file}:${line}:${column}`,
    `${gutter} |`,
    `${line} | ${excerpt}`,
    `${gutter} | ${' '.repeat(column - 1)}${'^'.repeat(width)}`,
  ];
  if (diagnostic.help) lines.push(`${gutter} = help: ${diagnostic.help}`);
  return lines.join('\n');
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Help for a value outside a vocabulary: the likely one if it is a slip of two letters, else the list. */
export function suggest(value: string, known: Iterable<string>): string {
  const list = [...known].sort();
  const close = list.map((one) => ({ one, far: distance(value, one) })).sort((a, b) => a.far - b.far)[0];
  if (close && close.far <= 2 && close.far < value.length) return `did you mean "${close.one}"?`;
  if (list.length > 80) return `${list.length} are known, none of them near this`;
  return list.length === 0 ? 'none are known yet' : `known are ${list.join(', ')}`;
}
