/**
 * Runs the compiler on a small lexicon in a temporary folder, for tests.
 */
import { join } from 'node:path';
import { compileLexicon, type Options } from './compile-lexicon.js';
import { temporaryHouse } from './temporary-house.js';

/** What a run of the compiler left behind. */
export interface Run {
  readonly house: string;
  readonly status: number;
  readonly output: string;
  /** Runs it once more on the same house and returns the exit status. */
  readonly again: () => number;
}

/** Writes the files into a temporary house and compiles them. */
export function runCompiler(files: Readonly<Record<string, string>>, more: Partial<Options> = {}): Run {
  const house = temporaryHouse(files);
  const lines: string[] = [];
  const print = { out: (text: string) => lines.push(text), error: (text: string) => lines.push(text) };
  const paths = {
    lexicon: join(house, 'lexicon'),
    out: join(house, 'lexicon.bin'),
    types: join(house, 'types.ts'),
  };
  const options = { ...paths, write: false, check: false, anyway: false, ...more };
  const status = compileLexicon(options, print);
  return { house, status, output: lines.join(''), again: () => compileLexicon(options, print) };
}
