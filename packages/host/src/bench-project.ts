/**
 * `npm run bench:project`: how fast reports are taken into a project, how much memory that takes, and how long the
 * questions of the screens and commands take there. `-- --reports N --times N --json`; the folder is made anew and removed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureIntake, measureQuestions, startServing, writeReports } from './bench/measure-project.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    reports: { type: 'string', default: '20000' },
    times: { type: 'string', default: '60' },
  },
});

const home = mkdtempSync(join(tmpdir(), 'marsad-bench-'));
try {
  const file = join(home, 'reports.jsonl');
  const folder = join(home, 'project');
  const count = Number(values.reports);
  await writeReports(file, count);
  const intake = await measureIntake(file, folder, count);
  const serving = await startServing(folder);
  const questions = await measureQuestions(serving.base, Number(values.times));
  await serving.end();
  if (values.json) process.stdout.write(`${JSON.stringify({ intake, questions })}\n`);
  else {
    process.stdout.write(
      `ingest    ${intake.reports} reports in ${intake.seconds} s, ${intake.reportsPerSecond} a second; ` +
        `memory ${intake.earlyMegabytes} MB early, ${intake.middleMegabytes} halfway, ${intake.lateMegabytes} late, ${intake.peakMegabytes} at most\n`,
    );
    for (const { question, p50, p95, worst } of questions)
      process.stdout.write(`${question.padEnd(28)} p50 ${p50} ms, p95 ${p95} ms, worst ${worst} ms\n`);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
