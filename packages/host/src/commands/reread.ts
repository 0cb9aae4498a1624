/**
 * `marsad reread`: reads the reports of a project again, with the engine and lexicon of now or, of one report, the
 * words that its outlet gave it since. With `--diff` it shows what would change and changes nothing. The old readings
 * stay in the archive, and so does what was asked of them: `--recorded-by` a day before gives the old answers.
 */
import type { Command } from 'commander';
import { ownAuthor } from '../http/author.js';
import { readReports } from '../input/reports.js';
import { showProgress } from '../output/progress.js';
import { rereadText } from '../output/reread-text.js';
import { styleFor } from '../output/style.js';
import { unplacedText } from '../output/unplaced-text.js';
import type { LocalProject } from '../project/local-project.js';
import { openLocalProject } from '../project/open-local-project.js';
import type { Reread } from '../project/rereading.js';
import { openOptions } from '../project/with-project.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { colorOption, jsonOption, projectOption } from './common-options.js';
import { askProject, type ProjectOptions } from './project-session.js';

interface RereadOptions extends Pick<ProjectOptions, 'db' | 'color' | 'json'> {
  readonly diff?: true;
  readonly unplaced?: true;
  readonly text?: string;
  readonly author?: string;
}

interface Sum {
  reports: number;
  added: number;
  gone: number;
  changed: number;
  decisions: number;
  unplaced: number;
}

const EXAMPLES = `
Examples:
  marsad reread --diff                     what this version would read otherwise; nothing is written
  marsad reread                            the same, written
  marsad reread d12ab34cd --text new.txt   the report as its outlet changed it
  marsad reread --unplaced                 decisions that stand nowhere, at any time`;

async function wholeIds(ids: readonly string[], project: LocalProject): Promise<string[]> {
  return Promise.all(ids.map(async (id) => (await project.report(id, 'en')).report.id));
}

async function revised(file: string, streams: Streams): Promise<Parameters<LocalProject['revise']>[1]> {
  for await (const incoming of readReports({
    files: [file],
    from: 'text',
    stdin: streams.stdin,
    defaults: {},
  })) {
    if ('error' in incoming) throw incoming.error;
    const { original, encoding, input } = incoming;
    if (/\S/.test(input.text)) return { original, encoding, text: input.text };
  }
  throw new CliError('text-empty', 'There are no words in it.', 'Check that the right file was given.', {
    input: file,
  });
}

async function* rows(
  ids: readonly string[],
  options: RereadOptions,
  project: LocalProject,
  streams: Streams,
): AsyncGenerator<Reread> {
  const request = { write: options.diff !== true, author: options.author ?? ownAuthor(streams.env) };
  const reports = await wholeIds(ids, project);
  if (options.text !== undefined) {
    const row = await project.revise(reports[0]!, await revised(options.text, streams), request);
    if (row !== null) yield row;
    return;
  }
  const shown = showProgress('reading again', streams);
  try {
    const told = (done: number, total: number): void => void shown.to(done, total);
    yield* project.reread({ ...request, ...(reports.length > 0 && { reports }), told });
  } finally {
    shown.stop();
  }
}

/** The row without texts and records, which `show` and `export` give. */
function jsonOf({ report, from, difference, decisions, written }: Reread): unknown {
  return { report, from, ...difference, decisions, written };
}

function count(sum: Sum, { difference, decisions }: Reread): void {
  sum.reports += 1;
  sum.added += difference.added.length;
  sum.gone += difference.gone.length;
  sum.changed += difference.changed.length;
  const standing = decisions.filter(({ undone }) => !undone);
  sum.decisions += standing.length;
  sum.unplaced += standing.filter(({ by }) => by === 'nothing').length;
}

function inWords({ reports, added, gone, changed, decisions, unplaced }: Sum, diff: boolean): string {
  if (reports === 0) return 'No report reads otherwise.\n';
  const done = diff ? 'would read otherwise; nothing was written' : 'read otherwise and were written';
  const decided =
    decisions === 0
      ? ''
      : `; of ${decisions} decisions on them ${unplaced} ${unplaced === 1 ? 'has' : 'have'} no place`;
  return `${reports} ${reports === 1 ? 'report' : 'reports'} ${done}: assertions ${added} new, ${gone} gone, ${changed} told otherwise${decided}.\n`;
}

/** Lists what stands nowhere, through a server too; resolves to the exit status. */
async function listUnplaced(
  ids: readonly string[],
  options: RereadOptions,
  streams: Streams,
): Promise<number> {
  if (ids.length > 0 || options.text !== undefined || options.diff === true)
    throw new CliError('usage', 'What stands nowhere is listed whole.', 'Give --unplaced alone.');
  await askProject(
    'reread',
    { ...options, lang: 'en' },
    streams,
    (project) => project.unplaced(),
    (rows, { style }) => unplacedText(rows, style),
  );
  return EXIT.ok;
}

/** Reads again and prints what differs; resolves to the exit status. */
export async function reread(
  ids: readonly string[],
  options: RereadOptions,
  streams: Streams,
): Promise<number> {
  if (options.text !== undefined && ids.length !== 1)
    throw new CliError(
      'usage',
      'Which report has these words now?',
      'Give its id: marsad reread ID --text FILE.',
    );
  if (options.unplaced === true) return listUnplaced(ids, options, streams);
  const project = await openLocalProject(options.db, openOptions('reread', streams));
  const sum: Sum = { reports: 0, added: 0, gone: 0, changed: 0, decisions: 0, unplaced: 0 };
  const style = styleFor(options.color, streams.stdout.isTTY === true, streams.env);
  const { lexicon } = streams.startEngine();
  try {
    for await (const row of rows(ids, options, project, streams)) {
      count(sum, row);
      const line = options.json ? `${JSON.stringify(jsonOf(row))}\n` : rereadText(row, lexicon, style);
      await write(streams.stdout, line);
    }
  } finally {
    await project.close();
  }
  const told = inWords(sum, options.diff === true);
  await write(options.json ? streams.stderr : streams.stdout, told);
  return EXIT.ok;
}

/** Adds `reread` to the program. */
export function addReread(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('reread')
    .summary('read the reports of a project again, with this version')
    .description(
      'Reads reports again with the engine and lexicon of now, and puts every judgement in its place again: by its anchor, then by its words. What has no place is listed and kept. Old readings stay in the archive.',
    )
    .argument('[reports...]', 'ids of reports; all when left out')
    .option('--diff', 'show what would change, and change nothing')
    .option('--text <file>', 'the words that the outlet gave the report since')
    .option('--unplaced', 'read nothing; list the decisions that stand nowhere')
    .option('--author <name>', 'who does it; $MARSAD_AUTHOR, else the user of this machine')
    .addOption(projectOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: RereadOptions) => done(await reread(ids, options, streams)));
}
