/**
 * `marsad withdraw`: its outlet took a report back. From that day the report is no origin of anything, and what was
 * decided on it goes back to review; nothing of it is lost, and answers for the days before stay as they were.
 */
import { type Command, Option } from 'commander';
import { ownAuthor } from '../http/author.js';
import { CliError, EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { colorOption, jsonOption, projectOption, wholeDay } from './common-options.js';
import { askProject, type ProjectOptions } from './project-session.js';

interface WithdrawOptions extends Pick<ProjectOptions, 'db' | 'color' | 'json'> {
  readonly on: string;
  readonly reason: string;
  readonly author?: string;
}

const EXAMPLES = `
Examples:
  marsad withdraw d12ab34cd --on 2021-05-09 --reason "the agency says that it was misled"
  marsad judge undo 214                     takes it back, if line 214 is the withdrawal`;

/** Withdraws a report and prints what was done; resolves to the exit status. */
export async function withdraw(report: string, options: WithdrawOptions, streams: Streams): Promise<number> {
  const { on, reason } = options;
  if (reason.trim() === '')
    throw new CliError(
      'usage',
      'The withdrawal has no reason.',
      'Say what the outlet said, with --reason "…".',
    );
  const author = options.author ?? ownAuthor(streams.env);
  await askProject(
    'withdraw',
    { ...options, lang: 'en' },
    streams,
    (project) => project.withdraw({ report, on, reason }, author),
    ({ n, report: id, decisions }) => {
      const decided = decisions === 1 ? '1 decision goes' : `${decisions} decisions go`;
      return `withdrawn ${id} as of ${on}; ${decided} back to review (line ${n}; take it back with: marsad judge undo ${n})\n`;
    },
  );
  return EXIT.ok;
}

/** Adds `withdraw` to the program. */
export function addWithdraw(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('withdraw')
    .summary('say that an outlet took a report back')
    .description(
      'Says that an outlet took a report back on a day. It is kept, counts as no origin from that day on, and what was decided on it goes back to review.',
    )
    .argument('<report>', 'id of the report, or its beginning')
    .addOption(
      new Option('--on <day>', 'day on which the outlet did').argParser(wholeDay).makeOptionMandatory(),
    )
    .requiredOption('--reason <words>', 'what the outlet said')
    .option('--author <name>', 'who says so; $MARSAD_AUTHOR, else the user of this machine')
    .addOption(projectOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (report: string, options: WithdrawOptions) =>
      done(await withdraw(report, options, streams)),
    );
}
