/**
 * `marsad init`: makes an empty project. `ingest` and `serve` make one by themselves; this is for whoever wants it
 * made, and refused where one is, before anything else is done.
 */
import { resolve } from 'node:path';
import { readProjectFile } from '@marsad/store';
import type { Command } from 'commander';
import { openLocalProject } from '../project/open-local-project.js';
import { ofStore } from '../project/store-errors.js';
import { openOptions } from '../project/with-project.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { jsonOption, projectOption } from './common-options.js';

interface InitOptions {
  readonly db: string;
  readonly json?: true;
}

/** Makes a project; throws `project-exists` where one is. */
export async function init(options: InitOptions, streams: Streams): Promise<number> {
  if ((await ofStore(() => readProjectFile(resolve(options.db)))) !== null)
    throw new CliError(
      'project-exists',
      `${options.db} is a project already.`,
      `Take reports in with: marsad ingest --db ${options.db} PATH…`,
    );
  const project = await openLocalProject(options.db, { ...openOptions('init', streams), create: true });
  try {
    const { project: made } = await project.status('en');
    const words = `${options.db} is a project now. Take reports in with: marsad ingest --db ${options.db} PATH…`;
    await write(streams.stdout, `${options.json ? JSON.stringify(made) : words}\n`);
    return EXIT.ok;
  } finally {
    await project.close();
  }
}

/** Adds `init` to the program. */
export function addInit(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('init')
    .summary('make an empty project')
    .description('Makes an empty project in a new or empty folder.')
    .addOption(projectOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad init --db sahel')
    .action(async (options: InitOptions) => done(await init(options, streams)));
}
