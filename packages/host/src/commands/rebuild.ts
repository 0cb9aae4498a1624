/**
 * `marsad rebuild`: makes the database again from the archive alone. The old one is put aside, or on a server dropped;
 * the archive is only read.
 */
import type { Command } from 'commander';
import { showProgress } from '../output/progress.js';
import { openLocalProject } from '../project/open-local-project.js';
import type { RebuildView } from '../project/project.js';
import { openOptions } from '../project/with-project.js';
import { EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { jsonOption, projectOption } from './common-options.js';

interface RebuildOptions {
  readonly db: string;
  readonly json?: true;
}

/** Makes the database again and prints what it holds now. */
export async function rebuild(options: RebuildOptions, streams: Streams): Promise<number> {
  const since = performance.now();
  const shown = options.json ? null : showProgress('rebuilding', streams);
  let view: RebuildView;
  try {
    const project = await openLocalProject(options.db, {
      ...openOptions('rebuild', streams),
      rebuild: true,
      catchingUp: (done, total) => void shown?.to(done, total),
    });
    try {
      const { reports, assertions, judgements } = await project.status('en');
      const seconds = Math.round((performance.now() - since) / 10) / 100;
      view = { reports, assertions, judgements, seconds };
    } finally {
      await project.close();
    }
  } finally {
    shown?.stop();
  }
  const { reports, assertions, judgements, seconds } = view;
  const words = `${options.db}: made again from the archive: ${reports} reports, ${assertions} assertions, ${judgements} judgements; ${seconds.toFixed(1)} s`;
  await write(streams.stdout, `${options.json ? JSON.stringify(view) : words}\n`);
  return EXIT.ok;
}

/** Adds `rebuild` to the program. */
export function addRebuild(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('rebuild')
    .summary('make the database again from the archive')
    .description(
      'Makes the database of a project again from its archive alone. The archive is only read; the old database is put aside.',
    )
    .addOption(projectOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad rebuild\n  marsad rebuild --db sahel --json')
    .action(async (options: RebuildOptions) => done(await rebuild(options, streams)));
}
