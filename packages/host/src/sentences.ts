/**
 * `npm run sentences`: runs the sentence files and prints what differs. `-- NAME` runs only files whose name holds it,
 * such as fr/violence; `-- --progress` takes `not yet` away from blocks that have come to pass.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSentence } from './corpus/run-sentence.js';
import type { SentenceBlock } from './corpus/sentence-block.js';
import { sentenceFiles } from './corpus/sentence-files.js';
import { takeNotYetAway } from './corpus/take-not-yet-away.js';
import { ROOT } from './docs/pages.js';
import { startEngine } from './start/start-engine.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { progress: { type: 'boolean', default: false } },
});
const { engine, lexicon } = startEngine();
const rolesOf = (type: string): readonly string[] | undefined => lexicon.types.get(type)?.roles;
const counts = { pass: 0, fail: 0, 'not-yet': 0, progress: 0 };

for (const { name, language, blocks } of sentenceFiles()) {
  if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue;
  const passing: SentenceBlock[] = [];
  for (const block of blocks) {
    const { kind, told } = runSentence(block, language, engine, rolesOf);
    counts[kind] += 1;
    if (kind === 'progress') passing.push(block);
    if (told !== '' && !(kind === 'progress' && values.progress)) process.stdout.write(`${told}\n\n`);
  }
  if (!values.progress || passing.length === 0) continue;
  const file = join(ROOT, passing[0]!.file);
  writeFileSync(file, takeNotYetAway(readFileSync(file, 'utf8'), passing));
}

const came = values.progress ? 'came to pass and lost their "not yet"' : 'pass though they say "not yet"';
process.stdout.write(
  `${counts.pass} blocks pass, ${counts.fail} fail, ${counts['not-yet']} not yet, ${counts.progress} ${came}\n`,
);
process.exitCode = counts.fail > 0 || (counts.progress > 0 && !values.progress) ? 1 : 0;
