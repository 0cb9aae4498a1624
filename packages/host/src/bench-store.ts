/**
 * `npm run bench:store`: a project of many reports made by templates: how fast they are taken in, how much room they
 * need, how long fusing all and one more takes, and how long every question does. `-- --reports N --times N --postgres
 * --json`; with `--postgres` on a server that is started for it, or the one that DATABASE_URL names. The folder is made
 * anew and removed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '@marsad/store/database/testing/start-postgres.js';
import {
  bytesOf,
  measureOneMore,
  measureQuestions,
  measureTakingIn,
  openBench,
} from './bench/measure-store.js';
import { startEngine } from './start/start-engine.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    reports: { type: 'string', default: '10000' },
    times: { type: 'string', default: '60' },
    more: { type: 'string', default: '60' },
  },
});

const home = mkdtempSync(join(tmpdir(), 'marsad-bench-'));
const given = process.env.DATABASE_URL;
const server = values.postgres && given === undefined ? await startPostgres() : null;
const databaseUrl = values.postgres ? (given ?? server?.url) : undefined;
const say = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
};
try {
  const [count, more] = [Number(values.reports), Number(values.more)];
  const folder = join(home, 'project');
  const open = () =>
    openBench({ folder, started: startEngine(), ...(databaseUrl !== undefined && { databaseUrl }) });
  const project = await open();
  let next = 0;
  const seconds = await measureTakingIn(project, [0, count], count, (done) => {
    if (done < next) return;
    next = done + count / 20;
    say(`${done} of ${count} taken in`);
  });
  const { assertions } = await project.status('en');
  say(
    `taken in: ${Math.round(seconds)} s, ${Math.round(count / seconds)} a second, ${assertions} assertions`,
  );
  const begin = performance.now();
  next = 0;
  await project.bringUpFindings((done, total) => {
    if (done < next) return;
    next = done + count / 20;
    say(`${done} of ${total} fused`);
  });
  const fused = (performance.now() - begin) / 1000;
  say(`fused: ${Math.round(fused)} s`);
  const oneMore = await measureOneMore(project, [count, count + more], count);
  const { wall, processor } = oneMore;
  say(`one more report fused: ${JSON.stringify(oneMore)}`);
  const questions = await measureQuestions(project, Number(values.times));
  const bytes = await project.bytesKept();
  const megabytes = {
    archive: Math.round(bytesOf(join(folder, 'archive')) / 1e6),
    database: Math.round(bytes / 1e6),
  };
  const status = await project.status('en');
  await project.close();
  const { kind } = status.database;
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ kind, reports: count, assertions, seconds, fused, megabytes, oneMore, questions })}\n`,
    );
  else {
    process.stdout.write(
      `${kind}: ${count} reports, ${assertions} assertions\n` +
        `taken in   ${Math.round(seconds)} s, ${Math.round(count / seconds)} reports a second, without reading\n` +
        `on disk    archive ${megabytes.archive} MB, database ${megabytes.database} MB\n` +
        `fused      all in ${Math.round(fused)} s; one more in ${wall.p50} ms (p95 ${wall.p95}), ${processor.p50} ms of it processor time of this process\n`,
    );
    for (const [question, { p50, p95, worst }] of Object.entries(questions))
      process.stdout.write(`${question.padEnd(36)} p50 ${p50} ms, p95 ${p95} ms, worst ${worst} ms\n`);
  }
} finally {
  await server?.remove();
  rmSync(home, { recursive: true, force: true });
}
