/** `marsad release`: what a project holds and amounts to now, as files with hashes that a paper can cite. */
import type { Command } from 'commander';
import { withProject } from '../project/with-project.js';
import { checkRelease, type Release, SUMS, writeRelease } from '../release/write-release.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import {
  type AsOf,
  asOf,
  jsonOption,
  projectOption,
  publishedByOption,
  recordedByOption,
} from './common-options.js';

interface ReleaseOptions extends AsOf {
  readonly db: string;
  readonly output?: string;
  readonly check?: string;
  readonly json?: true;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

function inWords({ folder, files, reports, assertions, events, sum }: Release): string {
  return `${folder}: ${files} files: ${reports} reports, ${assertions} assertions, ${events} events\ncite it as SHA-256 ${sum} (of its ${SUMS})\n`;
}

async function check(folder: string, options: ReleaseOptions, streams: Streams): Promise<number> {
  const wrong = await checkRelease(folder);
  const words = wrong.length === 0 ? 'Nothing was changed.\n' : wrong.map((one) => `- ${one}\n`).join('');
  await write(streams.stdout, options.json ? `${JSON.stringify({ wrong })}\n` : words);
  return wrong.length === 0 ? EXIT.ok : EXIT.someInputsFailed;
}

/** Writes or checks a release; resolves to the exit status. */
export async function release(
  name: string | undefined,
  options: ReleaseOptions,
  streams: Streams,
): Promise<number> {
  if (options.check !== undefined) return check(options.check, options, streams);
  if (name === undefined || !NAME.test(name))
    throw new CliError(
      'usage',
      'What is the release called?',
      'Give a name of letters, digits, ".", "_" and "-": marsad release sahel-2026.1',
    );
  const { lexicon } = streams.startEngine();
  const days = asOf(options);
  const made = await withProject(options.db, 'release', streams, async (project) =>
    writeRelease(await project.asOf(days), lexicon, { name, folder: options.output ?? name, days }),
  );
  await write(streams.stdout, options.json ? `${JSON.stringify(made)}\n` : inWords(made));
  return EXIT.ok;
}

/** Adds `release` to the program. */
export function addRelease(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('release')
    .summary('a frozen set of files with hashes, for citing')
    .description(
      'Writes findings, assertions, sources, decisions, versions and a codebook into a new folder, with the hash of every file. The same project read by the same versions gives the same bytes.',
    )
    .argument('[name]', 'what it is called')
    .option('-o, --output <folder>', 'where to; a folder of that name when left out')
    .option('--check <folder>', 'tell whether a release was changed, and write nothing')
    .addOption(publishedByOption())
    .addOption(recordedByOption())
    .addOption(projectOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  marsad release sahel-2026.1 --db sahel\n  marsad release --check sahel-2026.1',
    )
    .action(async (name: string | undefined, options: ReleaseOptions) =>
      done(await release(name, options, streams)),
    );
}
