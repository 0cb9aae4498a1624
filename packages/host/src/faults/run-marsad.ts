/**
 * Starts the built command line as a real process, for tests of what happens between processes: kills, locks, servers
 * that go away. It ends every process that it started.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/marsad.js', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => { stdout: string; stderr: string };
  readonly ended: Promise<Ran>;
  /** Resolves with the first match on standard output; rejects when the process ends without one. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
}

const started = new Set<ChildProcess>();

/** Ends what is still running, for `afterAll`. */
export function endAll(): void {
  for (const child of started) child.kill('SIGKILL');
}

/** Starts `marsad ARGS…`; `env` is added to this process's environment, and a database of the environment is not used. */
export function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd?: string,
): Running {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  started.add(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      started.delete(child);
      resolve({ status, signal, stdout, stderr });
    });
  });
  const said = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(stdout);
        if (match !== null) resolve(match);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(
        (ran) => reject(new Error(`it ended with ${ran.status}: ${ran.stdout}${ran.stderr}`)),
        reject,
      );
    });
  return { child, printed: () => ({ stdout, stderr }), ended, said };
}

/** Runs `marsad ARGS…` to its end. */
export const run = (
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
  cwd?: string,
): Promise<Ran> => start(args, env, cwd).ended;
