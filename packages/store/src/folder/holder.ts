/**
 * Who holds a folder, as the lock file says it, and whether that process still runs. A stopped or slow process runs;
 * a zombie, another process with the same number and one from before the machine was started do not. Of another
 * machine nothing can be known, and nothing is guessed.
 */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../archive/disk-error.js';

export interface Holder {
  readonly pid: number;
  /** When the process started, in ticks of the machine's clock since it was started; null where that is not told. */
  readonly started: string | null;
  /** Which start of the machine, and which set of process numbers (containers have their own); null if not told. */
  readonly boot: string | null;
  readonly space: string | null;
  readonly host: string;
  /** As the user knows it, `serve` or `ingest`. */
  readonly command: string;
  /** ISO 8601 instant. */
  readonly since: string;
  /** Where it answers, and the secret that it asks for, once it said so. */
  readonly endpoint?: string;
  readonly token?: string;
}

function read(get: () => string): string | null {
  try {
    return get().trim();
  } catch {
    return null;
  }
}

/** State and start of a process; null when there is none or when this system does not tell. */
function processOf(pid: number): { readonly state: string; readonly started: string } | null {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return null;
  // The name before the last parenthesis may hold spaces and parentheses of its own.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  return state === undefined || started === undefined ? null : { state, started };
}

/** This process as the holder of a folder. */
export function thisProcess(command: string, now: () => Date): Holder {
  return {
    pid: process.pid,
    started: processOf(process.pid)?.started ?? null,
    boot: read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    space: read(() => readlinkSync('/proc/self/ns/pid')),
    host: hostname(),
    command,
    since: now().toISOString(),
  };
}

function runs(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if (systemCode(error) !== 'EPERM') return false;
  }
  const found = processOf(holder.pid);
  if (found === null) return true;
  if (found.state === 'Z' || found.state === 'X') return false;
  return holder.started === null || holder.started === found.started;
}

/** `alive`, `dead`, or `elsewhere` when its processes cannot be seen from here. */
export function stateOf(holder: Holder): 'alive' | 'dead' | 'elsewhere' {
  const here = thisProcess('', () => new Date(0));
  const told = holder.boot !== null && here.boot !== null;
  if (told && holder.boot === here.boot) {
    if (holder.space !== here.space) return 'elsewhere';
    return runs(holder) ? 'alive' : 'dead';
  }
  if (holder.host !== here.host) return 'elsewhere';
  if (told) return 'dead';
  return runs(holder) ? 'alive' : 'dead';
}
