/**
 * `marsad version`: which Marsad, which Node and which lexicon. A lexicon that does not load is told, not refused.
 */
import type { Command } from 'commander';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { VERSION } from '../start/version.js';
import { jsonOption } from './common-options.js';

function lexiconVersion(streams: Streams): string | null {
  try {
    return streams.startEngine().lexicon.version;
  } catch (cause) {
    if (cause instanceof CliError) return null;
    throw cause;
  }
}

/** Prints the versions. */
export async function showVersion(options: { readonly json?: true }, streams: Streams): Promise<number> {
  const versions = { marsad: VERSION, node: process.versions.node, lexicon: lexiconVersion(streams) };
  const text = `marsad ${versions.marsad}, Node ${versions.node}, lexicon ${versions.lexicon ?? 'not built'}`;
  await write(streams.stdout, `${options.json ? JSON.stringify(versions) : text}\n`);
  return EXIT.ok;
}

/** Adds `version` to the program. */
export function addVersion(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('version')
    .summary('versions of Marsad and of its lexicon')
    .description('Prints the versions of Marsad, of Node and of the compiled lexicon.')
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad version --json')
    .action(async (options: { json?: true }) => done(await showVersion(options, streams)));
}
