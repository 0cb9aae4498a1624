/**
 * Errors of the store as errors of the boundary: the same code, words and next step, so that one shape reaches the
 * user wherever it went wrong. What is neither is a bug and is thrown on as it is.
 */
import { StoreError } from '@marsad/store';
import { CliError } from '../start/cli-error.js';

/** A StoreError as a CliError; everything else as it is. */
export function asCliError(cause: unknown): unknown {
  if (!(cause instanceof StoreError)) return cause;
  const code = cause.code === 'folder-locked' ? 'folder-busy' : cause.code;
  return new CliError(code, cause.message, cause.hint);
}

/** Runs something of the store; a StoreError comes out as a CliError. */
export async function ofStore<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw asCliError(cause);
  }
}
