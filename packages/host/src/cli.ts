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
process.once('SIGINT', () => process.exit(EXIT.interrupted));

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  startEngine: () => startEngine(),
});
