/**
 * Loads the compiled lexicon and makes the engine of it. It refuses to go on without a lexicon that loads, and says
 * which command makes one.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine, type Lexicon, loadLexicon } from '@marsad/engine';
import { CliError } from './cli-error.js';

/** An engine with the lexicon that it reads by. */
export interface StartedEngine {
  readonly engine: Engine;
  readonly lexicon: Lexicon;
  /** Size of the compiled lexicon in bytes. */
  readonly bytes: number;
  /** Milliseconds from the first byte read to an engine that can work. */
  readonly milliseconds: number;
}

/** Where `npm run build` puts the compiled lexicon. */
export const LEXICON_FILE = fileURLToPath(new URL('../../lexicon/marsad-lexicon.bin', import.meta.url));

function readLexicon(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CliError(
      'lexicon-missing',
      'The compiled lexicon is not there.',
      'Run "npm run build" in the project folder.',
      {
        input: file,
      },
    );
  }
}

/** Starts the engine from a compiled lexicon; throws `lexicon-missing` or `lexicon-unreadable`. */
export function startEngine(file: string = LEXICON_FILE): StartedEngine {
  const start = performance.now();
  const bytes = readLexicon(file);
  try {
    const lexicon = loadLexicon(bytes);
    const engine = createEngine(lexicon);
    return { engine, lexicon, bytes: bytes.length, milliseconds: performance.now() - start };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(
      'lexicon-unreadable',
      `The compiled lexicon does not load: ${why}.`,
      'It may be of another version: run "npm run build" again.',
      { input: file },
    );
  }
}
