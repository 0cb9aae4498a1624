/**
 * `marsad search`: the reports that hold some words, or that name what the words name, in whatever script.
 */
import type { Command } from 'commander';
import { searchViewText } from '../output/search-view-text.js';
import { CliError, EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { colorOption, jsonOption, limitOption, projectOption, wordsOption } from './common-options.js';
import { askProject, type ProjectOptions } from './project-session.js';

interface SearchOptions extends ProjectOptions {
  readonly limit: number;
}

const EXAMPLES = `
Examples:
  marsad search Boulkessi
  marsad search "نصرة الإسلام"                   finds reports that name it, in any language
  marsad search drone strike --limit 5 --json`;

/** Searches; resolves to the exit status. */
export async function search(
  words: readonly string[],
  options: SearchOptions,
  streams: Streams,
): Promise<number> {
  const q = words.join(' ').trim();
  if (q === '') throw new CliError('usage', 'There is nothing to search for.', 'Give some words.');
  const { lang, limit } = options;
  await askProject(
    'search',
    options,
    streams,
    (project) => project.search({ q, limit }, lang),
    searchViewText,
  );
  return EXIT.ok;
}

/** Adds `search` to the program. */
export function addSearch(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('search')
    .summary('reports that hold some words or name what they name')
    .description(
      'Finds the reports that hold some words (Arabic with or without what is joined to them), or that name the actor or person they name, in any script.',
    )
    .argument('<query...>', 'words or a name')
    .addOption(projectOption())
    .addOption(wordsOption())
    .addOption(limitOption('reports shown', 20))
    .option('--quotations', "show armed groups' own words")
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: SearchOptions) => done(await search(words, options, streams)));
}
