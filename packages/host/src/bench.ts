/**
 * `npm run bench`: how fast one core reads, how much memory many reports take, how long the lexicon takes to load.
 * `-- --json` prints JSON; `-- --reports N` and `-- --texts FOLDER` change what is read.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureEndless } from './bench/endless.js';
import { generateReport } from './bench/generate-report.js';
import { benchTexts, measureLoad, measureMemory, measureSpeed } from './bench/measure.js';
import { measureStages } from './bench/stages.js';
import { startEngine } from './start/start-engine.js';

const BESIDE = fileURLToPath(new URL('../../../../shared/devset', import.meta.url));

/** Readings after which V8 has compiled what it will. */
const WARMING = 12;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    reports: { type: 'string', default: '10000' },
    texts: { type: 'string', default: BESIDE },
  },
});

const loadMilliseconds = measureLoad(5);
const { engine, lexicon } = startEngine();
const texts = await benchTexts(values.texts);
// What is measured is read for the first time. Generated reports and the even texts, read again and again, let the
// compiler finish its work; the odd texts are then read as a long run reads its reports.
measureSpeed(
  engine,
  Array.from({ length: 600 }, (_, n) => generateReport(n)),
);
const even = texts.filter((_, n) => n % 2 === 0);
const odd = texts.filter((_, n) => n % 2 === 1);
const cold = measureSpeed(engine, even);
for (let n = 0; n < WARMING; n += 1) measureSpeed(engine, even);
const speed = measureSpeed(engine, odd);
const again = measureSpeed(engine, odd);
const stages = measureStages(lexicon, even, odd);
const memory = measureMemory(engine, Number(values.reports), 1000);
// Last, since a line of a megabyte takes memory that reports never take.
const endless = measureEndless(engine, 10_000_000);

if (values.json)
  process.stdout.write(
    `${JSON.stringify({ loadMilliseconds, cold, speed, again, stages, endless, memory })}\n`,
  );
else {
  const costs = Object.entries(stages).map(
    ([stage, { share, megabytesPerSecond }]) =>
      `  ${stage.padEnd(10)}${String(share).padStart(3)} %  ${String(megabytesPerSecond).padStart(6)} MB/s by itself\n`,
  );
  const growth = memory.heapGrowthMegabytes === null ? '' : `, heap grew by ${memory.heapGrowthMegabytes} MB`;
  process.stdout.write(
    `lexicon   loaded in ${loadMilliseconds} ms\n` +
      `speed     ${speed.megabytesPerSecond} MB/s of UTF-8 on one core (${speed.texts} texts, ${speed.bytes} bytes, ${speed.assertions} assertions, ${speed.seconds} s)\n` +
      `cold      ${cold.megabytesPerSecond} MB/s over the ${cold.texts} texts read before those, while the compiler still works\n` +
      `again     ${again.megabytesPerSecond} MB/s over the same texts read once more, their words known\n` +
      `stages    of that first reading\n${costs.join('')}` +
      `endless   ${endless.bytes} bytes of commas, quotation marks, one verb and the like in ${endless.seconds} s, the slowest (${endless.slowest.name}) in ${endless.slowest.seconds} s\n` +
      `memory    ${memory.peakMegabytes} MB at most over ${memory.reports} reports (${memory.bytes} bytes, ${memory.seconds} s${growth})\n`,
  );
}
