/**
 * The body of a request as text, up to the limit and no further: what says beforehand that it is longer is not read at
 * all, and what does not say so is left off where it gets too long.
 */
import type { Context } from 'hono';
import { CliError } from '../start/cli-error.js';
import { MAX_REQUEST_BYTES } from './body.js';

function tooLarge(): CliError {
  return new CliError(
    'too-large',
    `The request is longer than ${MAX_REQUEST_BYTES / 1024 / 1024} MB.`,
    'Send the reports in several requests.',
  );
}

/** Reads the body; throws `too-large`, and `bad-request` for what is not UTF-8. */
export async function limitedText(c: Context): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > MAX_REQUEST_BYTES) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of c.req.raw.body ?? []) {
    length += part.length;
    if (length > MAX_REQUEST_BYTES) throw tooLarge();
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new CliError('bad-request', 'The body is not UTF-8.', 'Send one JSON object, in UTF-8.');
  }
}
