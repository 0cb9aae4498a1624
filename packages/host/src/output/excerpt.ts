/**
 * The sentence around some evidence, for showing to people: never more than its line, cut at the marks that end a
 * sentence. It is for display only; the engine has its own idea of a sentence.
 */
import type { Span } from '@marsad/model';
import type { Style } from './style.js';

const ENDS = /[.!?؟…]+["'”»’)\]]*(?=\s)/g;
/** Room shown on each side of the evidence in a sentence without end. UTF-16 code units. */
const ROOM = 300;

/** The sentence or sentences that hold all the spans, within the line of the first. */
export function sentenceAround(text: string, spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((s) => s[0]));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', start);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  const end = Math.min(lineEnd, Math.max(...spans.map((s) => s[1])));
  let from = lineStart;
  let to = lineEnd;
  for (const mark of text.slice(lineStart, lineEnd).matchAll(ENDS)) {
    const at = lineStart + mark.index + mark[0].length;
    if (at <= start) from = at;
    if (at >= end && at < to) to = at;
  }
  while (from < start && /\s/.test(text[from]!)) from += 1;
  while (to > end && /\s/.test(text[to - 1]!)) to -= 1;
  return [from, to];
}

/** A long sentence cut down, at spaces, to some room around the spans; others as they are. */
export function withRoom(text: string, [from, to]: Span, spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((s) => s[0]));
  const end = Math.max(...spans.map((s) => s[1]));
  let first = from;
  let last = to;
  if (start - ROOM > from) {
    first = start - ROOM;
    while (first < start && !/\s/.test(text[first - 1]!)) first += 1;
  }
  if (end + ROOM < to) {
    last = end + ROOM;
    while (last > end && !/\s/.test(text[last]!)) last -= 1;
  }
  return [first, last];
}

interface Cut {
  readonly at: number;
  readonly inEvidence: boolean;
  readonly inTrigger: boolean;
}

const within = (at: number, spans: readonly Span[]): boolean => spans.some((s) => at >= s[0] && at < s[1]);

function cuts(range: Span, evidence: readonly Span[], triggers: readonly Span[]): Cut[] {
  const points = new Set<number>([range[0]]);
  for (const span of [...evidence, ...triggers])
    for (const at of span) if (at > range[0] && at < range[1]) points.add(at);
  return [...points]
    .sort((a, b) => a - b)
    .map((at) => ({ at, inEvidence: within(at, evidence), inTrigger: within(at, triggers) }));
}

/** The text of a range with its evidence and triggers marked in the given style. */
export function markExcerpt(
  text: string,
  range: Span,
  evidence: readonly Span[],
  triggers: readonly Span[],
  style: Style,
): string {
  const pieces = cuts(range, evidence, triggers);
  let out = '';
  let open = '';
  for (const [i, piece] of pieces.entries()) {
    const slice = text.slice(piece.at, pieces[i + 1]?.at ?? range[1]).replace(/\s+/g, ' ');
    const shown = piece.inTrigger ? style.trigger(slice) : slice;
    if (piece.inEvidence) open += shown;
    if (piece.inEvidence && pieces[i + 1]?.inEvidence) continue;
    out += piece.inEvidence ? style.evidence(open) : shown;
    open = '';
  }
  return out;
}
