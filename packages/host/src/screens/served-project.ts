/**
 * A project of the bundled reports, served by a real process, for tests of the screens.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll, run, start } from '../faults/run-marsad.js';

export interface ServedProject {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly base: string;
  /** Ends the server and removes the project. */
  readonly end: () => void;
}

/** Fills a new project as `marsad demo` does, and serves it. */
export async function serveDemo(): Promise<ServedProject> {
  const home = mkdtempSync(join(tmpdir(), 'marsad-screens-'));
  const demo = await run(['demo'], {}, home);
  if (demo.status !== 0) throw new Error(`the demo failed: ${demo.stderr}`);
  const serving = start(['serve', '--port', '0', '--db', 'marsad-demo'], {}, home);
  const [, port] = await serving.said(/http:\/\/127\.0\.0\.1:(\d+)/);
  const end = (): void => {
    endAll();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { base: `http://127.0.0.1:${port}`, end };
}
