/**
 * Requests to the server that these screens came from, and to no other. Every failure is an `ApiFailure`; whether the
 * server can be reached at all is told to `reachability`.
 */
import { recall } from '../language/remembered.js';
import { ApiFailure, GONE, readErrorShape } from './failure.js';
import { type QueryValues, queryString } from './query-string.js';
import { reachability } from './reachability.js';

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, init);
    reachability.set(true);
    return response;
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    reachability.set(false);
    throw new ApiFailure(GONE, '', '', 0);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  const error = readErrorShape(body);
  if (error !== null) throw new ApiFailure(error.code, error.message, error.hint, response.status);
  throw new ApiFailure('unreadable', '', '', response.status);
}

/** Asks for something; keys without a value are left out. */
export async function ask<T>(path: string, values: QueryValues, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = signal === undefined ? {} : { signal };
  return answer<T>(await send(`${path}${queryString(values)}`, init));
}

/** Sends something to be done, in the name that this browser remembers. */
export async function tell<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const author = recall('author');
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  // Headers are Latin, names are not.
  if (author !== null && author.trim() !== '') headers['X-Marsad-Author'] = encodeURIComponent(author.trim());
  const init: RequestInit = { method: 'POST', headers, body: JSON.stringify(body) };
  return answer<T>(await send(path, signal === undefined ? init : { ...init, signal }));
}
