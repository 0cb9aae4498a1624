/**
 * The process behind `marsad`: real streams, signals and exit status. A reader that goes away (`| head`) ends the run
 * quietly; Ctrl-C ends it with 130.
 */
import { runCli } from './program.js';
import { EXIT } from './start/cli-error.js';
import { startEngine } from './start/start-engine.js';

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
}

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);
const interrupt = (): never => process.exit(EXIT.interrupted);
process.once('SIGINT', interrupt);

/** Only the first signal is taken; a second one ends the process at once, as ever. */
function whenStopped(): Promise<'SIGINT' | 'SIGTERM'> {
  process.off('SIGINT', interrupt);
  return new Promise((stop) => {
    process.once('SIGINT', () => stop('SIGINT'));
    process.once('SIGTERM', () => stop('SIGTERM'));
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  startEngine: () => startEngine(),
  whenStopped,
});
