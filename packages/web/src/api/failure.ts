/**
 * What can go wrong between the screens and the server, in the one shape that every view shows: a code, what happened,
 * and the next step.
 */
import type { ErrorShape } from '@marsad/model';

/** The code of a request that no server answered. */
export const GONE = 'server-gone';

/** A request that failed. `status` is that of HTTP, 0 when no answer came. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    readonly code: string,
    message: string,
    /** The next step, one sentence; empty when the screens have their own words for this code. */
    readonly hint: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Reads the body of an answer that is an error; null when it is not of the agreed shape. */
export function readErrorShape(body: unknown): ErrorShape['error'] | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  if (typeof error !== 'object' || error === null) return null;
  const { code, message, hint } = error as Record<string, unknown>;
  if (typeof code !== 'string' || typeof message !== 'string') return null;
  return { code, message, hint: typeof hint === 'string' ? hint : '' };
}
