/**
 * `marsad restore`: a project folder from a backup, checked whole before it gets its name. It needs no server, and
 * never writes over anything.
 */
import { restore as restoreFolder } from '@marsad/store';
import { type Command, Option } from 'commander';
import { ofStore } from '../project/store-errors.js';
import { EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { jsonOption } from './common-options.js';

interface RestoreOptions {
  readonly db: string;
  readonly json?: true;
}

/** Restores the backup; resolves to the exit status. */
export async function restore(file: string, options: RestoreOptions, streams: Streams): Promise<number> {
  const made = await ofStore(() => restoreFolder(file, options.db));
  const words = `${made.folder}: ${made.files} files and ${made.lines} lines of the journal, all checked. Its database is made anew when it is first used, for example by: marsad status --db ${options.db}\n`;
  await write(streams.stdout, options.json ? `${JSON.stringify(made, null, 2)}\n` : words);
  return EXIT.ok;
}

/** Adds `restore` to the program. */
export function addRestore(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('restore')
    .summary('a project again, from a backup')
    .description(
      'Makes a project folder from a backup. Everything in it is checked first; a damaged backup leaves nothing behind.',
    )
    .argument('<file>', 'what "marsad backup" wrote')
    .addOption(
      new Option('--db <folder>', 'folder of the new project; empty or not there').makeOptionMandatory(),
    )
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad restore sahel-2026-11-21.marsad --db sahel-again')
    .action(async (file: string, options: RestoreOptions) => done(await restore(file, options, streams)));
}
