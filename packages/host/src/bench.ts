/**
 * `npm run bench`: how fast one core reads, how much memory many reports take, how long the lexicon takes to load.
 * `-- --json` prints JSON; `-- --reports N` and `-- --texts FOLDER` change what is read.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateReport } from './bench/generate-report.js';
import { benchTexts, measureLoad, measureMemory, measureSpeed } from './bench/measure.js';
import { startEngine } from './start/start-engine.js';

const BESIDE = fileURLToPath(new URL('../../../../shared/devset', import.meta.url));

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    reports: { type: 'string', default: '10000' },
    texts: { type: 'string', default: BESIDE },
  },
});

const loadMilliseconds = measureLoad(5);
const { engine } = startEngine();
const texts = await benchTexts(values.texts);
// Generated reports warm the compiler up, so that no text is read twice and none is read cold.
measureSpeed(
  engine,
  Array.from({ length: 600 }, (_, n) => generateReport(n)),
);
const speed = measureSpeed(engine, texts);
const memory = measureMemory(engine, Number(values.reports), 1000);
const stages = 'timings' in engine ? engine.timings : undefined;

if (values.json) process.stdout.write(`${JSON.stringify({ loadMilliseconds, speed, memory, stages })}\n`);
else {
  const growth = memory.heapGrowthMegabytes === null ? '' : `, heap grew by ${memory.heapGrowthMegabytes} MB`;
  process.stdout.write(
    `lexicon   loaded in ${loadMilliseconds} ms\n` +
      `speed     ${speed.megabytesPerSecond} MB/s of UTF-8 on one core (${speed.texts} texts, ${speed.bytes} bytes, ${speed.assertions} assertions, ${speed.seconds} s)\n` +
      `memory    ${memory.peakMegabytes} MB at most over ${memory.reports} reports (${memory.bytes} bytes, ${memory.seconds} s${growth})\n`,
  );
}
