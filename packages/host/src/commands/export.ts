/**
 * `marsad export`: what a project holds, for other programs: records as JSON Lines, or a table with a row an
 * assertion. What was rejected and what armed groups say in their own words is left out unless asked for.
 */
import type { Language, ReportFilter } from '@marsad/model';
import { type Command, Option } from 'commander';
import { exportLines } from '../output/export-lines.js';
import { writeWholeFile } from '../output/whole-file.js';
import { given } from '../project/said-query.js';
import { withProject } from '../project/with-project.js';
import { EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import {
  type AsOf,
  asOf,
  jsonOption,
  projectOption,
  publishedByOption,
  recordedByOption,
  wholeDay,
  wordsOption,
} from './common-options.js';
import { addSaidOptions, SAID_KEYS, withRefs } from './said-options.js';

interface ExportOptions extends Omit<ReportFilter, 'q' | 'order' | 'cursor' | 'limit'>, AsOf {
  readonly db: string;
  readonly lang: Language;
  readonly format: 'jsonl' | 'csv' | 'corpus';
  readonly output?: string;
  readonly language?: Language;
  readonly rejected?: true;
  readonly quotations?: true;
  readonly bom?: true;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  marsad export --format csv -o sahel.csv       a table with a row an assertion
  marsad export --format jsonl --actor jnim     records of reports that tell of it
  marsad export --format corpus -o mend.txt     what was corrected, for whoever mends the rules
  marsad export --format csv --near Ansongo --within 80 --voice official -o told.csv
  marsad export --format csv --from 2019-01-01 --to 2019-12-31 --family violence --bom -o 2019.csv

docs/guide/export.md says what each column holds.`;

function filterOf(options: ExportOptions): ReportFilter {
  const keys = ['from', 'to', 'language', 'outlet', 'happenedFrom', 'happenedTo', ...SAID_KEYS] as const;
  return Object.fromEntries(keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])));
}

/** Exports; resolves to the exit status. */
export async function exportProject(options: ExportOptions, streams: Streams): Promise<number> {
  const { format, lang, output } = options;
  const choice = {
    format,
    lang,
    filter: filterOf(options),
    rejected: options.rejected === true,
    quotations: options.quotations === true,
    bom: options.bom === true,
  };
  await withProject(options.db, 'export', streams, async (project) => {
    const { from, to, happenedFrom, happenedTo, ...rest } = choice.filter;
    const days = { from, to, happenedFrom, happenedTo };
    const filter = { ...(await withRefs(rest, project, lang)), ...given(days) };
    // What was rejected is looked for when it is asked for by name.
    const rejected = choice.rejected || options.judged === 'rejected';
    const at = await project.asOf(asOf(options));
    const lines = exportLines(at, { ...choice, filter, rejected });
    if (output !== undefined && output !== '-') await writeWholeFile(output, lines);
    else for await (const line of lines) await write(streams.stdout, line);
  });
  return EXIT.ok;
}

/** Adds `export` to the program. */
export function addExport(program: Command, streams: Streams, done: (exit: number) => void): void {
  const command = program
    .command('export')
    .summary('records or a table, for other programs')
    .description(
      'Writes what a project holds as JSON Lines (a record a report), CSV (a row an assertion), or what was corrected as blocks of a sentence corpus.',
    )
    .addOption(
      new Option('--format <kind>', 'what goes out')
        .choices(['jsonl', 'csv', 'corpus'])
        .makeOptionMandatory(),
    )
    .option('-o, --output <file>', 'where to; standard output when left out')
    .addOption(new Option('--from <day>', 'first day of publication').argParser(wholeDay))
    .addOption(new Option('--to <day>', 'last day of publication').argParser(wholeDay))
    .addOption(new Option('--language <code>', 'only reports in it').choices(['ar', 'fr', 'en']))
    .option('--outlet <ref>', 'only reports of this outlet');
  addSaidOptions(command, { actor: true, days: ['happened-from', 'happened-to'] })
    .addOption(publishedByOption())
    .addOption(recordedByOption())
    .option('--rejected', 'also what a person rejected or an outlet withdrew')
    .option('--quotations', "also armed groups' own words, in a table")
    .option('--bom', 'begin a table with a byte-order mark, which some spreadsheets need')
    .addOption(projectOption())
    .addOption(wordsOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExportOptions) => done(await exportProject(options, streams)));
}
