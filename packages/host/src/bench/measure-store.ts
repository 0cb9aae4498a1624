/**
 * Times a project of a given size whose reports are made by templates: taking them in, the room that they need, fusing
 * all of them and one more, and every question. It measures and asserts nothing.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@marsad/model';
import type { FindingsQuery } from '../findings/findings-view.js';
import type { Arrival } from '../intake/arrival.js';
import type { LocalProject } from '../project/local-project.js';
import { openLocalProject } from '../project/open-local-project.js';
import type { StartedEngine } from '../start/start-engine.js';
import { templateReport } from './template-report.js';

export interface Spread {
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

export interface StoreProject {
  readonly folder: string;
  readonly databaseUrl?: string;
  readonly started: StartedEngine;
}

const THREAD = fileURLToPath(new URL('./template-thread.js', import.meta.url));
const LANGUAGES: readonly Language[] = ['en', 'fr', 'ar'];
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Middle, ninety-fifth and last of some times in milliseconds. */
export function spreadOf(taken: readonly number[]): Spread {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { times: sorted.length, p50: at(0.5), p95: at(0.95), worst: at(1) };
}

/** Opens the project of a bench; its reports are read by templates. */
export function openBench({ folder, databaseUrl, started }: StoreProject): Promise<LocalProject> {
  return openLocalProject(folder, {
    command: 'bench',
    create: true,
    startEngine: () => started,
    notify: () => undefined,
    pool: { threads: 1, thread: THREAD },
    ...(databaseUrl !== undefined && { databaseUrl }),
  });
}

const arrivalOf = (n: number, all: number): Arrival => {
  const { text, path, outlet, published, language } = templateReport(n, all).input;
  return {
    ...{ name: path, from: path, original: Buffer.from(text, 'utf8'), text, encoding: 'utf-8' },
    given: {
      ...(outlet !== undefined && { outlet }),
      ...(published !== undefined && { published }),
      ...(language !== undefined && { language }),
    },
  };
};

/** Takes reports `from` to `to` of a project of `all` in; seconds. */
export async function measureTakingIn(
  project: LocalProject,
  [from, to]: readonly [number, number],
  all: number,
  told: (done: number) => void,
): Promise<number> {
  async function* arrivals(): AsyncGenerator<Arrival> {
    for (let n = from; n < to; n += 1) yield arrivalOf(n, all);
  }
  const begin = performance.now();
  let done = 0;
  for await (const results of project.intake(arrivals())) {
    const failed = results.find(({ outcome }) => outcome === 'failed');
    if (failed !== undefined) throw new Error(JSON.stringify(failed));
    done += results.length;
    told(done);
  }
  return (performance.now() - begin) / 1000;
}

/** Takes single reports in, and times how long the findings need to be up to date after each: by the clock, and of this process's processor time. */
export async function measureOneMore(
  project: LocalProject,
  [from, to]: readonly [number, number],
  all: number,
): Promise<{ readonly wall: Spread; readonly processor: Spread }> {
  const [taken, used]: [number[], number[]] = [[], []];
  for (let n = from; n < to; n += 1) {
    await measureTakingIn(project, [n, n + 1], all, () => undefined);
    const [begin, before] = [performance.now(), process.cpuUsage()];
    await project.bringUpFindings();
    taken.push(performance.now() - begin);
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
  }
  return { wall: spreadOf(taken), processor: spreadOf(used) };
}

const ACTORS = ['jnim', 'isgs', 'ansar-dine', 'aqim', 'armed-forces-mali', 'minusma'];
const PAIRS = [
  ['jnim', 'armed-forces-mali'],
  ['isgs', 'armed-forces-niger'],
  ['jnim', 'isgs'],
  ['ansar-dine', 'minusma'],
] as const;
const WORDS = [
  'attack',
  'jnim',
  'tindou',
  'armed forces mali',
  'goukala',
  'claim',
  'minusma',
  'ambush badou',
];
const NEAR = ['Gao,ML', 'Ménaka,ML', '14.1,-1.6', 'Djibo,BF'];
const COUNTRIES = ['ML', 'BF', 'NE'];

const of = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const year = (i: number): number => 2012 + (i % 12);
const month = (i: number): readonly [string, string] => {
  const text = `${year(i)}-${String(1 + (i % 12)).padStart(2, '0')}`;
  return [`${text}-01`, `${text}-28`];
};

type Ask = (project: LocalProject, i: number) => Promise<unknown>;
const lang = (i: number): Language => of(LANGUAGES, i);
const found =
  (filter: (i: number) => FindingsQuery): Ask =>
  (project, i) =>
    project.findings({ limit: 51, ...filter(i) }, lang(i));

/** What is asked, as the commands ask it at a terminal: a page of each answer. */
export const STORE_QUESTIONS: Readonly<Record<string, Ask>> = {
  'search, by words': (project, i) => project.search({ q: of(WORDS, i), limit: 20 }, lang(i)),
  'search, by actor': (project, i) => project.search({ actor: of(ACTORS, i), limit: 20 }, lang(i)),
  'search, near a place': (project, i) =>
    project.search({ near: of(NEAR, i), within: 50 + (i % 3) * 50, limit: 20 }, lang(i)),
  'search, by country and voice': (project, i) =>
    project.search({ country: of(COUNTRIES, i), voice: 'official', limit: 20 }, lang(i)),
  'search, by words and what is said': (project, i) =>
    project.search(
      { q: of(WORDS, i), type: 'attack', from: `${year(i)}-01-01`, certainty: 'certain', limit: 20 },
      lang(i),
    ),
  'search, by actor, place and year': (project, i) =>
    project.search(
      {
        actor: of(ACTORS, i),
        country: of(COUNTRIES, i),
        from: `${year(i)}-01-01`,
        to: `${year(i)}-12-31`,
        limit: 20,
      },
      lang(i),
    ),
  'ask ties': found((i) => ({ parts: ['dyads'], pair: of(PAIRS, i) })),
  'ask timeline': found((i) => ({ parts: ['events', 'dyads'], actor: of(ACTORS, i), peaceful: true })),
  'ask claims': found(() => ({ parts: ['events'], claimed: true })),
  'ask claims --unclaimed, in a month': found((i) => ({
    parts: ['events'],
    unclaimed: true,
    during: month(i),
  })),
  'ask contradictions': found((i) => ({ parts: ['events'], disputed: true, actor: of(ACTORS, i) })),
  'ask leads': found(() => ({ parts: ['leads'] })),
  'ask network --at': found((i) => ({ parts: ['network'], at: `${year(i)}-12-31` })),
  'ask agreement': found(() => ({ parts: ['agreement'] })),
  'findings events, in a month': found((i) => ({ parts: ['events'], vague: false, during: month(i) })),
  'findings events, of an actor': found((i) => ({ parts: ['events'], vague: false, actor: of(ACTORS, i) })),
  'findings dyads': found(() => ({ parts: ['summaries'] })),
  'findings voices, of an actor': found((i) => ({ parts: ['voices'], actor: of(ACTORS, i) })),
  'findings copies': found(() => ({ parts: ['copies'] })),
  'screen of events': (project, i) => project.shown.events({ country: of(COUNTRIES, i), limit: 50 }, lang(i)),
  'screen of an event': async (project, i) => {
    const [event] = (await project.shown.events({ actor: of(ACTORS, i), limit: 1 }, lang(i))).rows;
    return event && project.shown.event(event.id, {}, lang(i));
  },
  'screen of pairs': (project, i) => project.shown.dyads({ cursor: String((i % 3) * 50) }, lang(i)),
  'screen of contradictions': (project, i) => project.shown.disputes({ actor: of(ACTORS, i) }, lang(i)),
  'show actor': async (project, i) => {
    await project.actor(of(ACTORS, i), lang(i));
    await project.cards({ actor: of(ACTORS, i), limit: 50 }, lang(i));
  },
};

/** Asks every question `times` times, one after the other, and once before that. */
export async function measureQuestions(
  project: LocalProject,
  times: number,
): Promise<Readonly<Record<string, Spread>>> {
  const all: Record<string, Spread> = {};
  for (const [question, ask] of Object.entries(STORE_QUESTIONS)) {
    await ask(project, 0);
    const taken: number[] = [];
    for (let i = 0; i < times; i += 1) {
      const begin = performance.now();
      await ask(project, i);
      taken.push(performance.now() - begin);
    }
    all[question] = spreadOf(taken);
  }
  return all;
}

/** Bytes of a folder with all that is in it. */
export function bytesOf(folder: string): number {
  let bytes = 0;
  for (const one of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, one.name);
    if (one.isDirectory()) bytes += bytesOf(path);
    else if (one.isFile()) bytes += statSync(path).size;
  }
  return bytes;
}
