/**
 * `marsad upgrade`: brings a project that an older version made into the layout of this one, in which each report
 * stands under a key of its own. Everything is carried over and verified before the old archive goes.
 */
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { upgradeFolder } from '@marsad/store';
import type { Command } from 'commander';
import { showProgress } from '../output/progress.js';
import { folderBusy } from '../project/open-local-project.js';
import { ofStore } from '../project/store-errors.js';
import { EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { jsonOption, projectOption } from './common-options.js';

interface UpgradeOptions {
  readonly db: string;
  readonly json?: true;
}

/** Upgrades the project; resolves to the exit status. */
export async function upgrade(options: UpgradeOptions, streams: Streams): Promise<number> {
  const shown = options.json ? null : showProgress('upgrading', streams);
  try {
    const result = await ofStore(() =>
      upgradeFolder(resolve(options.db), {
        command: 'upgrade',
        writer: hostname(),
        now: () => new Date(),
        told: (lines) => void shown?.to(lines, lines),
      }),
    );
    if (result.kind === 'busy') throw folderBusy(options.db, result.holder);
    shown?.stop();
    const { kind: _, ...view } = result;
    const words =
      view.from === view.to
        ? `${options.db}: format ${view.to} already; nothing was changed`
        : `${options.db}: from format ${view.from} to ${view.to}: ${view.lines} lines and ${view.files} files carried over and verified. Its database is made anew when it is next used. Backups made before hold the words of reports in the open`;
    await write(streams.stdout, `${options.json ? JSON.stringify(view) : words}\n`);
    return EXIT.ok;
  } finally {
    shown?.stop();
  }
}

/** Adds `upgrade` to the program. */
export function addUpgrade(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('upgrade')
    .summary('bring a project of an older version into the layout of this one')
    .description(
      'Brings a project that an older version made into the layout of this one. Everything is carried over and verified before the old archive is deleted; cut short, run it again.',
    )
    .addOption(projectOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad upgrade --db sahel')
    .action(async (options: UpgradeOptions) => done(await upgrade(options, streams)));
}
