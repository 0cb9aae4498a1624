/**
 * `npm run docs`: fills the outputs shown in the README and the guide from the program as it is now, and writes the page
 * on the views of the database.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidePages, ROOT } from './docs/pages.js';
import { fillOutput } from './docs/shown-output.js';
import { viewsPage } from './docs/views-page.js';
import { startEngine } from './start/start-engine.js';

process.chdir(ROOT);
const started = startEngine();
writeFileSync(join(ROOT, 'docs/guide/sql.md'), viewsPage());
for (const page of guidePages()) {
  const before = readFileSync(join(ROOT, page), 'utf8');
  const after = await fillOutput(before, started);
  if (after === before) continue;
  writeFileSync(join(ROOT, page), after);
  process.stdout.write(`${page} is written anew\n`);
}
