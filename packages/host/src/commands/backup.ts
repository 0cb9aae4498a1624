/**
 * `marsad backup`: the whole archive of a project as one file, from which `marsad restore` makes it again.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CliError, EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { jsonOption, projectOption } from './common-options.js';
import { askProject } from './project-session.js';

interface BackupOptions {
  readonly db: string;
  readonly json?: true;
}

/** Bytes for people: 12 kB, 3.4 MB. */
function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Writes the backup; resolves to the exit status. */
export async function backup(file: string, options: BackupOptions, streams: Streams): Promise<number> {
  if (existsSync(file))
    throw new CliError(
      'file-exists',
      'There is something of that name already.',
      'Choose another name, for example with the day in it.',
      { input: file },
    );
  const asked = { ...options, lang: 'en', color: 'auto' } as const;
  await askProject(
    'backup',
    asked,
    streams,
    (project) => project.backup(resolve(file)),
    (made) =>
      `${made.file}: ${made.files} files, ${sizeText(made.bytes)}. Make it a project again with: marsad restore ${file} --db FOLDER\n`,
  );
  return EXIT.ok;
}

/** Adds `backup` to the program. */
export function addBackup(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('backup')
    .summary('the whole archive of a project as one file')
    .description(
      'Writes one file with every report, record and judgement of a project. The database is not in it: it is made again from the rest.',
    )
    .argument('<file>', 'where to; it must not be there yet')
    .addOption(projectOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad backup sahel-2026-11-21.marsad --db sahel')
    .action(async (file: string, options: BackupOptions) => done(await backup(file, options, streams)));
}
