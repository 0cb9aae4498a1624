/**
 * A pool over a PostgreSQL server that outlives the server's restarts: connecting is tried again for some seconds, and
 * a connection that breaks while idle is dropped without a word. What it refuses names the host, never the password.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { StoreError } from '../store-error.js';
import { isConnectionLost } from './connection-lost.js';
import { SESSION_SETTINGS } from './session.js';
import { TYPE_PARSERS } from './type-parsers.js';

/** How long connecting is tried, and the pauses between, in milliseconds. */
const PATIENCE = 10_000;
const PAUSES: readonly number[] = [100, 200, 400, 800, 1500];

/** `host:port/database` of a connection string, without user and password. */
export function serverName(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url);
    const host = searchParams.get('host') ?? (hostname === '' ? 'localhost' : hostname);
    return `${host}:${port === '' ? '5432' : port}${decodeURIComponent(pathname)}`;
  } catch {
    return 'the server in DATABASE_URL';
  }
}

/** The error of a server that does not answer, or does not let us in. */
export function unreachable(url: string, error: unknown): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = code.startsWith('28')
    ? 'it refused the user or the password'
    : code === '3D000'
      ? 'it has no such database'
      : `there was no answer (${code === '' ? 'connection lost' : code})`;
  return new StoreError(
    'database-unreachable',
    `The PostgreSQL server ${serverName(url)} cannot be used: ${why}.`,
    'Check DATABASE_URL and that the server is running, then try again; nothing in the archive is lost.',
  );
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The pool of one project; `connect` waits up to ten seconds for a server that is down. */
export function openPostgresPool(url: string): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'marsad',
    max: 4,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: (oid, format) => TYPE_PARSERS[oid] ?? pg.types.getTypeParser(oid, format) },
  });
  const set = new WeakSet<object>();
  // A server that goes away breaks idle connections; the pool drops them, and an event without a listener would throw.
  pool.on('error', () => {});

  async function connectOnce(): Promise<PostgresPoolClient> {
    const client = await pool.connect();
    if (set.has(client)) return client;
    client.on('error', () => {});
    try {
      await client.query(SESSION_SETTINGS);
    } catch (error) {
      client.release(true);
      throw error;
    }
    set.add(client);
    return client;
  }

  async function connect(): Promise<PostgresPoolClient> {
    const end = Date.now() + PATIENCE;
    for (let tried = 0; ; tried++) {
      try {
        return await connectOnce();
      } catch (error) {
        const wait = PAUSES[Math.min(tried, PAUSES.length - 1)] ?? 0;
        if (!isConnectionLost(error) || Date.now() + wait > end) throw unreachable(url, error);
        await pause(wait);
      }
    }
  }
  return { connect, end: () => pool.end() };
}
