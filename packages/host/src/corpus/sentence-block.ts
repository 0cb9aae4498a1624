/**
 * Reads sentence files (corpus/README.md): header lines, a sentence with its evidence in brackets, and what it must
 * assert. A line it does not understand is refused with its file and number.
 */
import type { Span } from '@marsad/model';
import { type Expectation, readExpectation } from './expectation.js';

export interface Headers {
  readonly published?: string;
  readonly country?: string;
  readonly outlet?: string;
}

export interface SentenceBlock {
  readonly file: string;
  /** Line of the sentence in its file, from 1. */
  readonly line: number;
  readonly headers: Headers;
  /** The sentence without its brackets. */
  readonly sentence: string;
  /** The bracketed pieces, in the order in which they open; offsets into `sentence`. */
  readonly pieces: readonly Span[];
  readonly expected: readonly Expectation[];
  readonly nothing: boolean;
  readonly notYet: boolean;
  readonly andMore: boolean;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

const HEADER = /^(published|country|outlet) (\S+)$/;

/** A mistake in a sentence file. */
function mistake(file: string, line: Line, help: string): Error {
  return new Error(`${file}:${line.number}: ${help}\n  ${line.text}`);
}

function groups(text: string): Line[][] {
  const found: Line[][] = [[]];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') found.push([]);
    else found.at(-1)!.push({ number: i + 1, text: line.trimEnd() });
  }
  return found.filter((group) => group.length > 0);
}

/** Takes the brackets out of a sentence and ends a line at each pilcrow; null when brackets do not pair. */
export function takeBrackets(marked: string): { sentence: string; pieces: Span[] } | null {
  const open: number[] = [];
  const pieces: [number, number][] = [];
  let sentence = '';
  for (const ch of marked) {
    if (ch === '[') {
      open.push(pieces.length);
      pieces.push([sentence.length, -1]);
    } else if (ch === ']') {
      const index = open.pop();
      if (index === undefined) return null;
      pieces[index]![1] = sentence.length;
    } else sentence += ch === '¶' ? '\n' : ch;
  }
  return open.length > 0 ? null : { sentence, pieces };
}

interface Above {
  headers: Headers;
  nothing: boolean;
  notYet: boolean;
}

/** Reads the header lines off the front of a group and leaves the rest. */
function readHeaders(group: Line[], defaults: Headers): Above {
  const above: Above = { headers: defaults, nothing: false, notYet: false };
  for (let first = group[0]; first !== undefined; first = group[0]) {
    const header = HEADER.exec(first.text);
    if (header) above.headers = { ...above.headers, [header[1]!]: header[2]! };
    else if (first.text === 'nothing') above.nothing = true;
    else if (first.text === 'not yet') above.notYet = true;
    else break;
    group.shift();
  }
  return above;
}

function readBlock(file: string, group: readonly Line[], above: Above): SentenceBlock {
  const [first, ...rest] = group;
  const taken = takeBrackets(first!.text.trim());
  if (/^\s/.test(first!.text)) throw mistake(file, first!, 'an expectation stands here without its sentence');
  if (taken === null) throw mistake(file, first!, 'brackets do not pair');
  const expected: Expectation[] = [];
  let andMore = false;
  for (const line of rest) {
    if (!/^\s/.test(line.text)) throw mistake(file, line, 'one sentence a block; expectations are indented');
    if (line.text.trim() === 'and more') andMore = true;
    else {
      const read = readExpectation(line.text.trim());
      if (typeof read === 'string') throw mistake(file, line, read);
      expected.push(read);
    }
  }
  if (!above.nothing && expected.length === 0)
    throw mistake(file, first!, 'nothing is expected of it; write "nothing" above if so');
  if (above.nothing && expected.length > 0)
    throw mistake(file, first!, '"nothing" and expectations exclude each other');
  const whole: Span = [0, taken.sentence.length];
  const pieces = taken.pieces.length > 0 ? taken.pieces : [whole];
  return { file, line: first!.number, ...above, sentence: taken.sentence, pieces, expected, andMore };
}

/** All blocks of a sentence file; `file` names it in errors. Throws on a line that it does not understand. */
export function readSentences(text: string, file: string): SentenceBlock[] {
  let defaults: Headers = {};
  const blocks: SentenceBlock[] = [];
  for (const group of groups(text)) {
    const above = readHeaders(group, defaults);
    if (group.length === 0) defaults = above.headers;
    else blocks.push(readBlock(file, group, above));
  }
  return blocks;
}
