/**
 * The outside world as the commands see it: three streams, whether a person is looking, and how to begin reading.
 * Commands take it as an argument, so that tests can stand in for the terminal.
 */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CliError } from './cli-error.js';
import type { StartedEngine } from './start-engine.js';

export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Loads the lexicon and makes the engine; throws a CliError when it cannot. */
  readonly startEngine: () => StartedEngine;
  /**
   * Resolves with the signal that asks a lasting command to end. From the call on, the command itself must end in an
   * orderly way; left out, nothing asks.
   */
  readonly whenStopped?: () => Promise<'SIGINT' | 'SIGTERM'>;
}

/** Writes and waits while the reader on the other side is slow, so that memory stays flat. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Prints one error as one line, in words or in JSON. */
export async function report(streams: Streams, error: CliError, json: boolean): Promise<void> {
  await write(streams.stderr, `${json ? JSON.stringify(error) : error.toLine()}\n`);
}
