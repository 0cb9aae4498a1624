#!/usr/bin/env node
// Starts the built command line; says what to do when it was not built.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = new URL('../dist/cli.js', import.meta.url);
if (existsSync(fileURLToPath(cli))) {
  await import(cli.href);
} else {
  process.stderr.write('marsad: not built yet. Run "npm run build" in the project folder, then try again.\n');
  process.exitCode = 3;
}
