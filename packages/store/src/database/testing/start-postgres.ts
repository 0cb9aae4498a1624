/**
 * A PostgreSQL server of one's own for tests: a new cluster in a temporary folder, on a free port of the loopback,
 * that can be stopped and started again. PostgreSQL refuses to run as root, so root runs it as another user.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface TestServer {
  readonly url: string;
  /** Stops the server at once, as a crash would for its clients; the cluster stays. */
  stop(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Stops it and deletes the cluster. */
  remove(): Promise<void>;
}

const HOME = '/usr/lib/postgresql';

/** The folder of the newest server programs, null when none is installed. */
function programs(): string | null {
  if (!existsSync(HOME)) return null;
  const versions = readdirSync(HOME).filter((v) => existsSync(join(HOME, v, 'bin', 'initdb')));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(HOME, newest, 'bin');
}

/** Whether a PostgreSQL server can be started on this machine. */
export function hasPostgres(): boolean {
  return programs() !== null;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Whom the server runs as when we are root; null when we are somebody already. */
function account(): Account | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      // That user is not on this machine; the next may be.
    }
  }
  return null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

async function untilReady(bin: string, port: number): Promise<void> {
  for (let tried = 0; tried < 200; tried++) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error('The PostgreSQL server did not start within ten seconds');
}

/** Starts a server; null when no PostgreSQL is installed on this machine. */
export async function startPostgres(): Promise<TestServer | null> {
  const bin = programs();
  if (bin === null) return null;
  const user = account();
  const folder = mkdtempSync(join(tmpdir(), 'marsad-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...(user ?? {}), cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' } };
  const init = ['-D', data, '-U', 'marsad', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), init, { ...options, stdio: 'ignore' });
  const port = await freePort();
  const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'];
  const launch = () => spawn(join(bin, 'postgres'), flags, { ...options, stdio: 'ignore' });
  let server: ReturnType<typeof launch> | null = null;
  const start = async (): Promise<void> => {
    server ??= launch();
    await untilReady(bin, port);
  };
  const stop = async (): Promise<void> => {
    const running = server;
    server = null;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGINT');
    await ended;
  };
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { url: `postgres://marsad@127.0.0.1:${port}/postgres`, start, stop, remove };
}
