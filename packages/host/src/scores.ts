/**
 * `npm run scores`: scores the engine on the sample reports and writes corpus/scores.md. With `-- --show [SLUG]` it
 * prints what differs instead, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { sampleNames, sampleReport } from './corpus/documents.js';
import { matchDocument } from './corpus/match-document.js';
import { tellMatch } from './corpus/match-text.js';
import { scoresPage } from './corpus/score.js';
import { SCORES_FILE, scoreCorpus } from './corpus/score-corpus.js';
import { type StartedEngine, startEngine } from './start/start-engine.js';

function show({ engine, lexicon }: StartedEngine, only: string | undefined): void {
  for (const slug of sampleNames().filter((name) => only === undefined || name.includes(only))) {
    const { input, expected } = sampleReport(slug);
    const record = engine.extract(input);
    const lines = [...tellMatch(matchDocument(expected, record, lexicon), record, input.text)];
    process.stdout.write(`${[slug, ...lines].join('\n')}\n\n`);
  }
}

const [flag, slug] = process.argv.slice(2);
const started = startEngine();
if (flag === '--show') show(started, slug);
else {
  const page = scoresPage(scoreCorpus(started), started.lexicon);
  writeFileSync(SCORES_FILE, page);
  process.stdout.write(`${page.split('\n## By family')[0]}\nwritten to corpus/scores.md\n`);
}
