/**
 * `marsad status`: what a project holds, and by which engine it was read.
 */
import type { Command } from 'commander';
import { statusViewText } from '../output/status-view-text.js';
import { EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { colorOption, jsonOption, projectOption, wordsOption } from './common-options.js';
import { askProject, type ProjectOptions } from './project-session.js';

/** Prints the status; resolves to the exit status. */
export async function status(options: ProjectOptions, streams: Streams): Promise<number> {
  await askProject(
    'status',
    options,
    streams,
    (project) => project.status(options.lang),
    (view, { style }) => statusViewText(view, style),
  );
  return EXIT.ok;
}

/** Adds `status` to the program. */
export function addStatus(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('status')
    .summary('what a project holds')
    .description(
      'Prints what a project holds: reports, assertions, judgements, and the state of its database.',
    )
    .addOption(projectOption())
    .addOption(wordsOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad status\n  marsad status --db sahel --json')
    .action(async (options: ProjectOptions) => done(await status(options, streams)));
}
