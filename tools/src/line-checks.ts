/**
 * What every line of a data file must keep: Unicode NFC, no invisible characters, no tatweel, and no scripts of both
 * directions on one line. Comments are spared the last, since they explain.
 */
import type { Diagnostic } from './diagnostic.js';

/** Format and control characters, odd spaces and fillers; tab and newline are let be. */
const INVISIBLE =
  /(?![\t\n ])[\p{Cf}\p{Cc}\p{Zs}\p{Zl}\p{Zp}]|\u034f|[\u115f\u1160]|[\u17b4\u17b5]|\p{Variation_Selector}/gu;
const TATWEEL = /\u0640+/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /\p{Script=Latin}/u;
/** What the scaffolds leave for a person to write. */
const UNFILLED = /<fill[^>]*>/g;
const COMMENT = /(^|\s)#.*$/;

function codePoint(text: string): string {
  return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function* checkLine(line: string): Generator<Omit<Diagnostic, 'file'>> {
  for (const match of line.matchAll(INVISIBLE)) {
    const start = match.index;
    const message = `invisible character ${codePoint(match[0])}`;
    yield {
      code: 'invisible-character',
      message,
      start,
      end: start + 1,
      help: 'delete it, or write a plain space',
    };
  }
  for (const match of line.matchAll(TATWEEL)) {
    const end = match.index + match[0].length;
    yield {
      code: 'tatweel',
      message: 'tatweel lengthens a line and is no letter',
      start: match.index,
      end,
      help: 'delete it',
    };
  }
  if (line.normalize('NFC') !== line) {
    const start = firstDifference(line);
    yield {
      code: 'not-nfc',
      message: 'not in Unicode NFC',
      start,
      end: start + 1,
      help: '`npm run lexicon` rewrites it',
    };
  }
  for (const match of line.matchAll(UNFILLED)) {
    const end = match.index + match[0].length;
    yield { code: 'unfilled', message: 'this is still to be filled in', start: match.index, end };
  }
  yield* checkDirection(line);
}

function firstDifference(line: string): number {
  const normal = line.normalize('NFC');
  let at = 0;
  while (at < line.length && line[at] === normal[at]) at += 1;
  return Math.min(at, line.length - 1);
}

/** The direction check alone, also used on files that may hold odd characters on purpose. */
export function* checkDirection(line: string): Generator<Omit<Diagnostic, 'file'>> {
  const body = line.replace(COMMENT, '');
  const start = body.search(RIGHT_TO_LEFT);
  if (start < 0 || !LEFT_TO_RIGHT.test(body)) return;
  const run = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\s]*/y;
  run.lastIndex = start;
  const end = start + (run.exec(body)?.[0].trimEnd().length ?? 1);
  const message = 'this line mixes scripts of both directions';
  yield {
    code: 'mixed-direction',
    message,
    start,
    end,
    help: 'put the right-to-left text on a line of its own, as a list item',
  };
}

/** All mistakes of a file's lines. */
export function checkLines(file: string, text: string, check = checkLine): Diagnostic[] {
  const found: Diagnostic[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const mistake of check(line)) {
      found.push({ ...mistake, file, start: mistake.start + offset, end: mistake.end + offset });
    }
    offset += line.length + 1;
  }
  return found;
}
