/**
 * `marsad lexicon`: what the compiled lexicon holds, in counts. It changes nothing; the lexicon is edited as files.
 */
import type { Lexicon } from '@marsad/engine';
import type { Command } from 'commander';
import { EXIT } from '../start/cli-error.js';
import type { StartedEngine } from '../start/start-engine.js';
import { type Streams, write } from '../start/streams.js';
import { jsonOption } from './common-options.js';

type Counts = Readonly<Record<string, number>>;

/** What `marsad lexicon --json` prints. */
export interface LexiconSummary {
  readonly version: string;
  readonly bytes: number;
  readonly loadMilliseconds: number;
  readonly types: Counts;
  readonly families: Counts;
  readonly actors: Counts;
  readonly countries: number;
}

function count(values: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Counts of a loaded lexicon. */
export function summarise({ lexicon, bytes, milliseconds }: StartedEngine): LexiconSummary {
  const { version, types, actors, countrySlug }: Lexicon = lexicon;
  return {
    version,
    bytes,
    loadMilliseconds: Math.round(milliseconds),
    types: count([...types.values()].map((type) => type.kind)),
    families: count([...types.values()].map((type) => type.family)),
    actors: count([...actors.values()].map((actor) => actor.kind)),
    countries: countrySlug.size,
  };
}

function line(name: string, counts: Counts): string {
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const parts = Object.entries(counts).map(([key, n]) => `${n} ${key}`);
  return `${name.padEnd(12)}${String(total).padStart(6)}  (${parts.join(', ')})`;
}

/** Prints what the lexicon holds. */
export async function showLexicon(options: { readonly json?: true }, streams: Streams): Promise<number> {
  const summary = summarise(streams.startEngine());
  const text = [
    `version     ${summary.version}`,
    `size        ${(summary.bytes / 1024 / 1024).toFixed(1)} MB, loaded in ${summary.loadMilliseconds} ms`,
    line('types', summary.types),
    line('families', summary.families),
    line('actors', summary.actors),
    `${'countries'.padEnd(12)}${String(summary.countries).padStart(6)}`,
  ].join('\n');
  await write(streams.stdout, `${options.json ? JSON.stringify(summary, null, 2) : text}\n`);
  return EXIT.ok;
}

/** Adds `lexicon` to the program. */
export function addLexicon(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('lexicon')
    .summary('what the lexicon holds')
    .description('Prints what the compiled lexicon holds: types, families, actors, countries.')
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad lexicon\n  marsad lexicon --json')
    .action(async (options: { json?: true }) => done(await showLexicon(options, streams)));
}
