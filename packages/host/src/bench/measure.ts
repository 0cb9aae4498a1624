/**
 * The measurements of the bench: how long a lexicon takes to load, how many bytes of text are read a second, and how
 * much memory ten thousand reports take. Each works on one thread and keeps no record.
 */
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@marsad/engine';
import type { ReportInput } from '@marsad/model';
import { sampleNames, sampleReport } from '../corpus/documents.js';
import { splitLines } from '../input/line-splitter.js';
import { readRow } from '../input/report-row.js';
import { startEngine } from '../start/start-engine.js';
import { generateReport } from './generate-report.js';

export interface Speed {
  readonly texts: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Millions of bytes of UTF-8 a second. */
  readonly megabytesPerSecond: number;
  readonly assertions: number;
}

export interface Memory {
  readonly reports: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Highest resident memory of the process so far, in millions of bytes. */
  readonly peakMegabytes: number;
  /** How much the live heap grew from the first thousand reports to the last; null without --expose-gc. */
  readonly heapGrowthMegabytes: number | null;
}

const round = (n: number, digits = 2): number => Number(n.toFixed(digits));

/** Reads all texts once each; the time is of extraction alone. */
export function measureSpeed(engine: Engine, inputs: readonly ReportInput[]): Speed {
  const bytes = inputs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const start = performance.now();
  let assertions = 0;
  for (const input of inputs) assertions += engine.extract(input).assertions.length;
  const seconds = (performance.now() - start) / 1000;
  return {
    texts: inputs.length,
    bytes,
    seconds: round(seconds, 3),
    megabytesPerSecond: round(bytes / 1e6 / seconds),
    assertions,
  };
}

function liveHeap(): number | null {
  if (global.gc === undefined) return null;
  global.gc();
  return process.memoryUsage().heapUsed / 1e6;
}

/** Makes, reads and prints (to nowhere) `count` reports, one at a time. */
export function measureMemory(engine: Engine, count: number, first: number): Memory {
  const start = performance.now();
  const settled = Math.min(1000, Math.floor(count / 2));
  let bytes = 0;
  let early: number | null = null;
  for (let n = 0; n < count; n += 1) {
    const input = generateReport(first + n);
    bytes += Buffer.byteLength(input.text);
    JSON.stringify(engine.extract(input));
    if (n === settled) early = liveHeap();
  }
  const late = liveHeap();
  return {
    reports: count,
    bytes,
    seconds: round((performance.now() - start) / 1000, 1),
    peakMegabytes: round(process.resourceUsage().maxRSS / 1000, 0),
    heapGrowthMegabytes: early === null || late === null ? null : round(late - early, 1),
  };
}

/** Median milliseconds to load the lexicon and make an engine. */
export function measureLoad(times: number): number {
  const taken = Array.from({ length: times }, () => startEngine().milliseconds).sort((a, b) => a - b);
  return round(taken[Math.floor(times / 2)]!, 1);
}

/** The sample reports, then all rows of the `.jsonl` files of a folder if it is there; each text once. */
export async function benchTexts(folder: string): Promise<ReportInput[]> {
  const inputs = sampleNames().map((slug) => sampleReport(slug).input);
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((f) => f.endsWith('.jsonl'))
        .sort()
    : [];
  for (const file of files) {
    for await (const line of splitLines(createReadStream(join(folder, file)), 1 << 24)) {
      if ('bytes' in line && line.bytes.length > 1)
        inputs.push(readRow(Buffer.from(line.bytes).toString('utf8'), {}));
    }
  }
  const seen = new Set<string>();
  return inputs.filter(({ text }) => !seen.has(text) && seen.add(text));
}
