/**
 * Who may speak to the server: this machine's own browser on the server's own pages, and this machine's own commands.
 * A page from elsewhere is refused by Host (a name that was bound anew to this machine), by Origin and by
 * Sec-Fetch-Site; a request that changes something must also be one that no foreign page can send unasked.
 */
import { timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { CliError } from '../start/cli-error.js';

export const TOKEN_HEADER = 'x-marsad-token';
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const OPEN_IT = 'Open Marsad at the address that "marsad serve" printed.';

/** Host headers that name this server when it listens on this port. */
function ownHosts(port: number): readonly string[] {
  return OWN_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

function refuse(message: string, hint: string): never {
  throw new CliError('request-refused', message, hint);
}

function holdsToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Refuses what is not meant for this server. Every request passes here first. */
export const guardSource: MiddlewareHandler<{ Bindings: HttpBindings }> = async (c, next) => {
  const host = (c.req.header('host') ?? '').toLowerCase();
  const port = c.env.incoming.socket.localPort ?? 0;
  if (!ownHosts(port).includes(host)) refuse('This Host header is not one of this server.', OPEN_IT);
  const origin = c.req.header('origin');
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`)
    refuse('The request comes from a page of another origin.', OPEN_IT);
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    refuse('The request comes from a page of another site.', OPEN_IT);
  await next();
};

/** Refuses a wrong token, and tells the routes behind whether a right one was given. */
export function guardToken(
  token: string,
): MiddlewareHandler<{ Bindings: HttpBindings; Variables: { trusted: boolean } }> {
  return async (c, next) => {
    const given = c.req.header(TOKEN_HEADER);
    if (given !== undefined && !holdsToken(given, token))
      throw new CliError(
        'token-needed',
        'The token is not that of this server.',
        'The server was started anew: run the command again.',
      );
    c.set('trusted', given !== undefined);
    await next();
  };
}

/** Refuses a changing request that a foreign page could send: not JSON, or neither an Origin nor a token. */
export const guardChange: MiddlewareHandler<{
  Bindings: HttpBindings;
  Variables: { trusted: boolean };
}> = async (c, next) => {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json')
    throw new CliError('not-json', 'The body must be JSON.', 'Send it with Content-Type: application/json.');
  if (!c.get('trusted') && c.req.header('origin') === undefined)
    refuse(
      'The request has no Origin header.',
      'Send the Origin of this server, or the token of its lock file.',
    );
  await next();
};

/** Refuses all but this machine's own commands, which read the token from the lock file. */
export const guardOwn: MiddlewareHandler<{ Variables: { trusted: boolean } }> = async (c, next) => {
  if (!c.get('trusted'))
    throw new CliError(
      'token-needed',
      'Only commands on this machine may do this.',
      'Run it at the command line, as "marsad backup FILE".',
    );
  await next();
};
