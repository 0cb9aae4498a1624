/**
 * A server on the loopback address of this machine and on no other, and its end: what is being answered is answered,
 * then all is closed.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { CliError } from '../start/cli-error.js';
import type { AppEnv } from './create-app.js';

const LOOPBACK = '127.0.0.1';
/** How long answers in flight may still take once the end has been asked for. Milliseconds. */
const PATIENCE = 10_000;

export interface Listening {
  readonly port: number;
  /** `http://127.0.0.1:PORT/`. */
  readonly address: string;
  /** Resolves once the last answer is given, or after ten seconds. */
  readonly stop: () => Promise<void>;
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The error of a port that cannot be had; null when it is only busy and another one will do. */
function refusal(cause: unknown, port: number, orOther: boolean): CliError | null {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
  if (orOther) return null;
  const why = code === 'EACCES' ? 'may not be used by this user' : 'is taken by another program';
  return new CliError('port-busy', `Port ${port} ${why}.`, 'Choose another, or --port 0 for any free one.');
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy when the end came is idle only after its answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const force = setTimeout(() => server.closeAllConnections(), PATIENCE);
  server.closeIdleConnections();
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}

/** Listens on a port; when it is taken and `orOther`, on any free one. Throws `port-busy`. */
export async function listen(app: Hono<AppEnv>, port: number, orOther = false): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  try {
    await bind(server, port);
  } catch (cause) {
    const error = refusal(cause, port, orOther);
    if (error !== null) throw error;
    await bind(server, 0);
  }
  const bound = (server.address() as AddressInfo).port;
  return { port: bound, address: `http://${LOOPBACK}:${bound}/`, stop: () => stop(server) };
}
