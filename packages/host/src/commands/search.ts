/**
 * `marsad search`: the reports that hold some words, or that name what the words name, in whatever script, or in which
 * an assertion fits what is asked of it.
 */
import type { SaidFilter } from '@marsad/model';
import type { Command } from 'commander';
import { searchViewText } from '../output/search-view-text.js';
import { CliError, EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { type AsOf, addReadingOptions, asOf, limitOption } from './common-options.js';
import { askProject, type ProjectOptions } from './project-session.js';
import { addSaidOptions, saidOf, withRefs } from './said-options.js';

interface SearchOptions extends ProjectOptions, SaidFilter, AsOf {
  readonly limit: number;
}

const EXAMPLES = `
Examples:
  marsad search Boulkessi
  marsad search "نصرة الإسلام"                   finds reports that name it, in any language
  marsad search drone strike --limit 5 --json
  marsad search --near "Gao,ML" --within 50 --type attack
  marsad search --actor jnim --country BF --from 2019-01-01 --to 2019-12-31 --voice official
  marsad search Boulkessi --certainty possible --judged unjudged

One assertion of a report must fit all that is asked; each report shows the first that do.`;

/** Searches; resolves to the exit status. */
export async function search(
  words: readonly string[],
  options: SearchOptions,
  streams: Streams,
): Promise<number> {
  const q = words.join(' ').trim();
  const said = saidOf(options);
  if (q === '' && Object.keys(said).length === 0)
    throw new CliError(
      'usage',
      'There is nothing to search for.',
      'Give some words, or an option such as --type.',
    );
  const { lang, limit } = options;
  await askProject(
    'search',
    options,
    streams,
    async (project) => {
      const asked = await withRefs(said, project, lang);
      const at = await project.asOf(asOf(options));
      return at.search({ ...asked, ...(q !== '' && { q }), limit }, lang);
    },
    searchViewText,
  );
  return EXIT.ok;
}

/** Adds `search` to the program. */
export function addSearch(program: Command, streams: Streams, done: (exit: number) => void): void {
  const command = program
    .command('search')
    .summary('reports by words, names, and what is said where and when')
    .description(
      'Finds the reports that hold some words (Arabic with or without what is joined to them), or that name the actor or person they name, in any script, or in which something is said that fits the options.',
    )
    .argument('[query...]', 'words or a name; may be left out with an option');
  addReadingOptions(addSaidOptions(command, { actor: true }), limitOption('reports shown', 20))
    .option('--quotations', "show armed groups' own words")
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: SearchOptions) => done(await search(words, options, streams)));
}
