/**
 * Any error as the one shape and a fitting status. An error with a code is told to the client; anything else is a bug,
 * whose words stay on this side.
 */
import type { ErrorShape } from '@marsad/model';
import { asCliError } from '../project/store-errors.js';
import { CliError } from '../start/cli-error.js';

type Status = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 500 | 503 | 507;

const STATUS: Readonly<Record<string, Status>> = {
  usage: 400,
  'bad-request': 400,
  'token-needed': 401,
  'request-refused': 403,
  'not-found': 404,
  'file-missing': 404,
  ambiguous: 409,
  'file-exists': 409,
  'nothing-to-undo': 409,
  'report-erased': 410,
  'too-large': 413,
  'not-json': 415,
  'web-not-built': 503,
  'database-unreachable': 503,
  'disk-full': 507,
};

export interface ErrorAnswer {
  readonly status: Status;
  readonly body: ErrorShape;
  /** True for what nobody foresaw: to be logged whole on this side. */
  readonly bug: boolean;
}

/** The answer to a request that failed so. Errors with a code that has no status of its own are 500. */
export function errorAnswer(thrown: unknown): ErrorAnswer {
  const cause = asCliError(thrown);
  if (cause instanceof CliError) {
    const { code, message, hint } = cause;
    return { status: STATUS[code] ?? 500, body: { error: { code, message, hint } }, bug: false };
  }
  const error = {
    code: 'internal',
    message: 'Marsad broke on this request.',
    hint: 'This is a bug: please report it with what the terminal of "marsad serve" says.',
  };
  return { status: 500, body: { error }, bug: true };
}
