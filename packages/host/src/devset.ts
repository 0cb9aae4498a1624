/**
 * `npm run devset`: sentences of Arabic newspapers labelled by coders for attacks, read as reports of one sentence and
 * compared. It needs the folder `shared/devset` beside the project and says so where that is missing.
 * `-- --file FILE` reads another file of the same form, `-- --show fp|fn|tp` prints those sentences, `-- --json` JSON.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CodedSentence, compareWithCoders, tally } from './devset/compare-with-coders.js';
import { startEngine } from './start/start-engine.js';

const BESIDE = fileURLToPath(new URL('../../../../shared/devset/arabic-assault-dev.jsonl', import.meta.url));

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: BESIDE },
    show: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

if (!existsSync(values.file)) {
  process.stderr.write(
    `There is no file ${values.file}. The labelled sentences are not part of the project: put them there, or name a file with --file.\n`,
  );
  process.exitCode = 3;
} else {
  const { engine } = startEngine();
  const rows = readFileSync(values.file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CodedSentence);
  const compared = rows
    .filter(({ label }) => label === 'yes' || label === 'easy no')
    .map((row) => compareWithCoders(row, engine));
  for (const { row, outcome } of compared)
    if (outcome === values.show) process.stdout.write(`${row.id}  ${row.text}\n`);
  const sum = tally(compared);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(sum)}\n`
      : `${sum.sentences} sentences, labelled yes or easy no\n` +
          `an attack told as a main event: precision ${sum.precision}, recall ${sum.recall}, F1 ${sum.f1} (${sum.tp} right, ${sum.fp} too many, ${sum.fn} missed)\n` +
          `words shared with the closest coder, where both tell an attack: agent ${sum.agent}, target ${sum.target} (${sum.coded} sentences)\n`,
  );
}
