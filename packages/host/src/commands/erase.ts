/**
 * `marsad erase`: makes reports unreadable for good, to protect a source. The key of each is destroyed, its files go,
 * and every database that was made of it; the journal keeps its chain and says that a report was erased, when, by whom
 * and why. It asks before, and cannot be undone.
 */
import { createInterface } from 'node:readline/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { ownAuthor } from '../http/author.js';
import { type Progress, showProgress } from '../output/progress.js';
import { styleFor } from '../output/style.js';
import { type Erased, eraseReports } from '../project/erase-reports.js';
import type { Erasure } from '../project/local-project.js';
import { openOptions } from '../project/with-project.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { colorOption, jsonOption, projectOption } from './common-options.js';
import type { ProjectOptions } from './project-session.js';

interface EraseOptions extends Pick<ProjectOptions, 'db' | 'color' | 'json'> {
  readonly reason: string;
  readonly author?: string;
  readonly yes?: true;
}

const EXAMPLES = `
The reason stands in the journal in the open and outlives the report: do not name the source in it.
Backups and releases made before still hold what they held: destroy them, or restore, erase and back up again.

Examples:
  marsad erase d12ab34cd --reason "asked by who sent it"
  marsad erase d12ab34cd d98fe76ba --reason "the outlet asked" --yes --json`;

/** Characters; a reason is a sentence and no place to keep words of a report. */
const LONGEST = 300;

function aReason(value: string): string {
  const reason = value.replace(/\s+/g, ' ').trim();
  if (reason === '' || reason.length > LONGEST)
    throw new InvalidArgumentError(`Say why in at most ${LONGEST} characters.`);
  return reason;
}

function planText(plans: readonly Erasure[]): string {
  return plans
    .map(({ report, title, from, assertions, sameText }) => {
      const same =
        sameText.length === 0 ? '' : `  the same words stand in: ${sameText.join(', ')}; erase these too\n`;
      return `${report} ${from}: ${title}\n  ${assertions} assertions go with it, and what was decided on them\n${same}`;
    })
    .join('');
}

/** Asks at the terminal; true when the person goes on. */
async function confirmed(plans: readonly Erasure[], streams: Streams): Promise<boolean> {
  if (streams.stdin.isTTY !== true)
    throw new CliError(
      'usage',
      'Nobody is there to confirm that this is erased for good.',
      'Say --yes if it is meant.',
    );
  await write(streams.stderr, `${planText(plans)}Nobody will be able to read this again.\n`);
  const asking = createInterface({ input: streams.stdin, output: streams.stderr });
  try {
    return (await asking.question('Type "erase" to go on: ')).trim() === 'erase';
  } finally {
    asking.close();
  }
}

/** Erases reports and prints what was done; resolves to the exit status. */
export async function erase(
  ids: readonly string[],
  options: EraseOptions,
  streams: Streams,
): Promise<number> {
  const author = options.author ?? ownAuthor(streams.env);
  // A bar would stand in the way of the question, so it begins when there is something to show.
  let shown: Progress | null = null;
  let done: readonly Erased[];
  try {
    done = await eraseReports(options.db, ids, {
      ...openOptions('erase', streams),
      author,
      reason: options.reason,
      confirm: async (plans) => options.yes === true || confirmed(plans, streams),
      catchingUp: (lines, total) => {
        if (options.json) return;
        shown ??= showProgress('making the database again', streams);
        void shown.to(lines, total);
      },
    });
  } finally {
    (shown as Progress | null)?.stop();
  }
  const text = options.json
    ? `${JSON.stringify({ erased: done }, null, 2)}\n`
    : inWords(done, options, streams);
  await write(streams.stdout, text);
  return EXIT.ok;
}

function inWords(done: readonly Erased[], options: EraseOptions, streams: Streams): string {
  if (done.length === 0) return 'Nothing was erased.\n';
  const style = styleFor(options.color, streams.stdout.isTTY === true, streams.env);
  const lines = done.map(({ report, n, sameText }) => {
    const same = sameText.length === 0 ? '' : `; the same words stand still in ${sameText.join(', ')}`;
    return `${style.yes('erased')} ${report} (line ${n})${same}\n`;
  });
  return `${lines.join('')}Backups and releases made before still hold it: destroy them.\n`;
}

/** Adds `erase` to the program. */
export function addErase(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('erase')
    .summary('make a report unreadable for good, to protect a source')
    .description(
      'Destroys the keys of reports, so that nobody can read them again: not their words, nor what was read in them, nor what judgements quote of them. The journal still verifies, and says that a report was erased.',
    )
    .argument('<reports...>', 'ids of reports, or their beginnings')
    .requiredOption('--reason <words>', 'why; it stands in the journal for good', aReason)
    .option('--author <name>', 'who does it; $MARSAD_AUTHOR, else the user of this machine')
    .option('--yes', 'do not ask')
    .addOption(projectOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: EraseOptions) => done(await erase(ids, options, streams)));
}
