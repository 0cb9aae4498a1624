/**
 * What differs between two texts, word by word, so that a reader sees what a rewrite kept, dropped and added. Words
 * are compared folded and shown as they stand; the shortest edit is found by Myers' algorithm.
 */

import { fold } from '@marsad/match';
import type { DifferencePart, Span } from '@marsad/model';

/** Beyond this many changed words the two are told as wholly different behind the last words they share. */
const MOST_CHANGES = 2000;
const TOKEN = /\S+/gu;

interface Word {
  readonly key: string;
  readonly span: Span;
}

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(TOKEN), (match) => ({
    key: fold(match[0]).replace(/[^\p{L}\p{N}]/gu, ''),
    span: [match.index, match.index + match[0].length] as const,
  }));

type Step = readonly [kind: DifferencePart['kind'], i: number, j: number];

/** The furthest ends of each number of changes, until the end of both is reached. */
function fronts(a: readonly Word[], b: readonly Word[]): Int32Array[] {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const kept: Int32Array[] = [];
  const at = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let changes = 0; changes <= most; changes += 1) {
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && at[middle + k - 1]! < at[middle + k + 1]!);
      let x = down ? at[middle + k + 1]! : at[middle + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x]!.key === b[x - k]!.key) x += 1;
      at[middle + k] = x;
      if (x >= a.length && x - k >= b.length) {
        kept.push(at.slice());
        return kept;
      }
    }
    kept.push(at.slice());
  }
  return [];
}

function stepsBack(kept: readonly Int32Array[], lengths: readonly [number, number]): Step[] {
  let [x, y] = lengths;
  const middle = (kept[0]!.length - 1) / 2;
  const steps: Step[] = [];
  for (let changes = kept.length - 1; changes >= 0; changes -= 1) {
    const before = kept[changes - 1];
    const k = x - y;
    const down =
      changes > 0 &&
      (k === -changes || (k !== changes && before![middle + k - 1]! < before![middle + k + 1]!));
    const from = down ? k + 1 : k - 1;
    const startX = changes === 0 ? 0 : before![middle + from]!;
    const startY = changes === 0 ? 0 : startX - from;
    const [midX, midY] = changes === 0 ? [0, 0] : down ? [startX, startY + 1] : [startX + 1, startY];
    for (; x > midX && y > midY; x -= 1, y -= 1) steps.push(['same', x - 1, y - 1]);
    if (changes > 0) steps.push(down ? ['added', x, startY] : ['removed', startX, y]);
    [x, y] = [startX, startY];
  }
  return steps.reverse();
}

function edits(a: readonly Word[], b: readonly Word[]): Step[] {
  const kept = fronts(a, b);
  if (kept.length > 0) return stepsBack(kept, [a.length, b.length]);
  const steps: Step[] = [];
  let at = 0;
  for (; at < a.length && at < b.length && a[at]!.key === b[at]!.key; at += 1) steps.push(['same', at, at]);
  for (let i = at; i < a.length; i += 1) steps.push(['removed', i, at]);
  for (let j = at; j < b.length; j += 1) steps.push(['added', a.length, j]);
  return steps;
}

const reaching = (from: Span | null, to: Span | null): Span | null =>
  from === null || to === null ? null : [from[0], to[1]];

/** The parts in order: same, removed and added words, neighbours of a kind in one part. */
export function textDifference(first: string, second: string): readonly DifferencePart[] {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const parts: DifferencePart[] = [];
  for (const [kind, i, j] of edits(a, b)) {
    const here = {
      kind,
      first: kind === 'added' ? null : a[i]!.span,
      second: kind === 'removed' ? null : b[j]!.span,
    };
    const last = parts.at(-1);
    if (last?.kind !== kind) parts.push(here);
    else
      parts[parts.length - 1] = {
        kind,
        first: reaching(last.first, here.first),
        second: reaching(last.second, here.second),
      };
  }
  return parts;
}
