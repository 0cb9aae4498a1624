/**
 * Times a project at a given size: a real `ingest` process over generated reports, then a real `serve` process asked
 * what the screens, `show` and `search` ask, each question many times with other words. It measures and asserts nothing.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addDays, type NetworkView } from '@marsad/model';
import { generateReport } from './generate-report.js';

const BIN = fileURLToPath(new URL('../../bin/marsad.js', import.meta.url));
/** Publication days are spread over twelve years from here, so that time filters have something to choose from. */
const FIRST_DAY = '2012-01-01';
const DAYS = 12 * 365;

export interface IntakeFigures {
  readonly reports: number;
  readonly seconds: number;
  readonly reportsPerSecond: number;
  /** Resident memory of the ingesting process in MB, sampled twice a second: after a tenth, a half and nine tenths of its time, and at most. */
  readonly earlyMegabytes: number;
  readonly middleMegabytes: number;
  readonly lateMegabytes: number;
  readonly peakMegabytes: number;
}

export interface QuestionFigures {
  readonly question: string;
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** Writes `count` generated reports as JSON Lines. */
export async function writeReports(file: string, count: number): Promise<void> {
  const out = createWriteStream(file);
  for (let n = 0; n < count; n += 1) {
    const { path, ...report } = generateReport(n);
    const published = addDays(FIRST_DAY, (n * 7919) % DAYS);
    if (!out.write(`${JSON.stringify({ id: path, ...report, published })}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Resident memory of a process in MB; 0 where the system does not tell. */
function residentMegabytes(pid: number | undefined): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(line?.[1] ?? 0) / 1000);
  } catch {
    return 0;
  }
}

/** Ingests a file of reports into a new project folder in a process of its own. */
export async function measureIntake(file: string, folder: string, reports: number): Promise<IntakeFigures> {
  const begin = performance.now();
  const child = spawn(process.execPath, [BIN, 'ingest', '--db', folder, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(residentMegabytes(child.pid)), 500);
  const [status] = await once(child, 'close');
  clearInterval(timer);
  if (status !== 0) throw new Error(`ingest ended with ${String(status)}`);
  const seconds = (performance.now() - begin) / 1000;
  const at = (share: number): number => samples[Math.floor(samples.length * share)] ?? 0;
  return {
    reports,
    seconds: Math.round(seconds * 10) / 10,
    reportsPerSecond: Math.round(reports / seconds),
    earlyMegabytes: at(0.1),
    middleMegabytes: at(0.5),
    lateMegabytes: at(0.9),
    peakMegabytes: Math.max(0, ...samples),
  };
}

const ACTORS = ['jnim', 'islamic-state', 'ansar-dine', 'al-shabaab', 'armed-forces-mali', 'minusma'];
const WORDS = [
  'Gao',
  'غاو',
  'الجيش المالي',
  'Ménaka',
  'civilians',
  'بيان',
  'mine',
  'JNIM',
  '"withdrawn after"',
  'والقوات',
];
const COUNTRIES = ['ML', 'BF', 'NE', 'SO'];
const NEAR = ['Gao,ML', 'Ménaka,ML', '14.1,-1.6', 'Djibo,BF'];
const FAMILIES = ['violence', 'statements', 'control'];

/** The requests of every screen and command, as path makers: question `i` of a kind differs from `i + 1`. */
function questions(ids: {
  reports: readonly string[];
  cards: readonly string[];
  edges: readonly string[];
}): Record<string, (i: number) => string> {
  const pick = (list: readonly string[], i: number): string => encodeURIComponent(list[i % list.length]!);
  const lang = (i: number): string => `lang=${['en', 'fr', 'ar'][i % 3]}`;
  const year = (i: number): number => 2012 + (i % 12);
  return {
    'reports screen': (i) => `/api/reports?${lang(i)}`,
    'reports screen, in a year': (i) => `/api/reports?${lang(i)}&from=${year(i)}-01-01&to=${year(i)}-12-31`,
    'reports screen, by words': (i) => `/api/reports?${lang(i)}&q=${pick(WORDS, i)}`,
    'reports screen, by actor': (i) => `/api/reports?${lang(i)}&actor=${pick(ACTORS, i)}`,
    'reader screen, show report': (i) => `/api/reports/${pick(ids.reports, i)}?${lang(i)}`,
    'actors screen': (i) => `/api/actors?${lang(i)}`,
    'actors screen, by name': (i) =>
      `/api/actors?${lang(i)}&q=${pick(['القاعدة', 'jnim', 'Shabaab', 'جيش'], i)}`,
    'dossier head, show actor': (i) => `/api/actors/${pick(ACTORS, i)}?${lang(i)}`,
    'dossier cards': (i) => `/api/cards?${lang(i)}&actor=${pick(ACTORS, i)}`,
    'dossier cards, by family': (i) =>
      `/api/cards?${lang(i)}&actor=${pick(ACTORS, i)}&family=${pick(FAMILIES, i)}&from=${year(i)}-01-01`,
    'network screen': (i) => `/api/network?${lang(i)}`,
    'network screen, in a year': (i) => `/api/network?${lang(i)}&from=${year(i)}-01-01&to=${year(i)}-12-31`,
    'network edge': (i) => `/api/cards?${lang(i)}&${ids.edges[i % ids.edges.length]}`,
    search: (i) => `/api/search?${lang(i)}&q=${pick(WORDS, i)}`,
    'search, near a place': (i) => `/api/search?${lang(i)}&near=${pick(NEAR, i)}&within=${50 + (i % 3) * 50}`,
    'search, by country and voice': (i) =>
      `/api/search?${lang(i)}&country=${pick(COUNTRIES, i)}&voice=official`,
    'search, by words and what is said': (i) =>
      `/api/search?${lang(i)}&q=${pick(WORDS, i)}&type=attack&from=${year(i)}-01-01&certainty=certain`,
    'cards in a country': (i) => `/api/cards?${lang(i)}&country=${pick(COUNTRIES, i)}`,
    'show event': (i) => `/api/cards/${pick(ids.cards, i)}?${lang(i)}`,
    status: (i) => `/api/status?${lang(i)}`,
  };
}

async function timeOne(base: string, path: string): Promise<number> {
  const begin = performance.now();
  const response = await fetch(`${base}${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - begin;
}

async function listed(base: string, path: string): Promise<string[]> {
  const page = (await (await fetch(`${base}${path}`)).json()) as { rows: readonly { id: string }[] };
  return page.rows.map(({ id }) => id);
}

/** What the screens ask when an edge of the network is opened, busiest edges first. */
async function edgesOf(base: string): Promise<string[]> {
  const { edges } = (await (await fetch(`${base}/api/network?generic=true`)).json()) as NetworkView;
  return [...edges]
    .sort((one, other) => other.count - one.count)
    .map(({ a, b, warmth, mode }) => new URLSearchParams({ actor: a, other: b, warmth, mode }).toString());
}

/** Asks a running server every question `times` times, one after the other; milliseconds. */
export async function measureQuestions(base: string, times: number): Promise<QuestionFigures[]> {
  const ids = {
    reports: await listed(base, '/api/reports?limit=100'),
    cards: await listed(base, '/api/cards?limit=100'),
    edges: await edgesOf(base),
  };
  const all: QuestionFigures[] = [];
  for (const [question, path] of Object.entries(questions(ids))) {
    const taken: number[] = [];
    for (let i = 0; i < times; i += 1) taken.push(await timeOne(base, path(i)));
    taken.sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round(taken[Math.min(times - 1, Math.floor(times * share))]! * 10) / 10;
    all.push({ question, times, p50: at(0.5), p95: at(0.95), worst: at(1) });
  }
  return all;
}

/** Starts `serve` on a folder and resolves to its address and a way to end it. */
export async function startServing(folder: string): Promise<{ base: string; end: () => Promise<void> }> {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--db', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
      if (match !== null) resolve(match[0]);
    });
    child.once('close', () => reject(new Error(`serve ended: ${text}`)));
  });
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  return { base: await address, end };
}
