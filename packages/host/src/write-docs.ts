/**
 * `npm run docs`: fills the outputs shown in the README and the guide from the program as it is now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidePages, ROOT } from './docs/pages.js';
import { fillOutput } from './docs/shown-output.js';
import { startEngine } from './start/start-engine.js';

process.chdir(ROOT);
const started = startEngine();
for (const page of guidePages()) {
  const before = readFileSync(join(ROOT, page), 'utf8');
  const after = await fillOutput(before, started);
  if (after === before) continue;
  writeFileSync(join(ROOT, page), after);
  process.stdout.write(`${page} is written anew\n`);
}
