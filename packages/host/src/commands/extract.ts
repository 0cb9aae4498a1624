/**
 * `marsad extract`: reports in, records out, one after the other. It holds one report at a time, waits for whoever
 * reads its output, and goes on after a bad input; the exit status tells at the end.
 */
import type { ReportRecord } from '@marsad/model';
import { type Command, Option } from 'commander';
import type { ReportDefaults } from '../input/report-row.js';
import { type Incoming, readReports } from '../input/reports.js';
import { reportText } from '../output/report-text.js';
import { type ColorChoice, type Style, styleFor } from '../output/style.js';
import { CliError, EXIT } from '../start/cli-error.js';
import type { StartedEngine } from '../start/start-engine.js';
import { report, type Streams, write } from '../start/streams.js';
import {
  colorOption,
  jsonOption,
  type LanguageChoice,
  languageOption,
  publishedOption,
} from './common-options.js';

interface ExtractOptions extends LanguageChoice {
  readonly from?: 'text' | 'jsonl';
  readonly format?: 'jsonl' | 'text';
  readonly published?: string;
  readonly outlet?: string;
  readonly allMentions?: true;
  readonly color: ColorChoice;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  marsad extract report.txt                     read one report, for people at a terminal
  marsad extract --format jsonl reports/        one JSON record a line, for every .txt in a folder
  marsad extract --published 2017-12-14 a.txt   say when it was published, so that "yesterday" is a day
  cat rows.jsonl | marsad extract --from jsonl  a filter: {"id", "text", …} in, records out

Exit status: 0 all was read, 1 some inputs failed, 2 wrong usage, 3 could not start, 130 Ctrl-C.`;

function defaultsOf(options: ExtractOptions): ReportDefaults {
  return {
    ...(options.published !== undefined && { published: options.published }),
    ...(options.lang !== undefined && { language: options.lang }),
    ...(options.outlet !== undefined && { outlet: options.outlet }),
  };
}

type Printer = (record: ReportRecord, text: string) => string;

function printerFor(format: 'jsonl' | 'text', started: StartedEngine, style: Style): Printer {
  if (format === 'jsonl') return (record) => `${JSON.stringify(record)}\n`;
  return (record, text) => reportText(record, text, started.lexicon, style);
}

function readWith(
  started: StartedEngine,
  item: Extract<Incoming, { input: unknown }>,
  allMentions: boolean,
): ReportRecord {
  try {
    return started.engine.extract(item.input, { allMentions });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const place = { input: item.from, ...(item.line !== undefined && { line: item.line }) };
    throw new CliError(
      'engine-failed',
      `The engine broke on this report: ${why}.`,
      'This is a bug; please report it with the text.',
      place,
    );
  }
}

async function warn(
  streams: Streams,
  item: Extract<Incoming, { input: unknown }>,
  json: boolean,
): Promise<void> {
  if (item.warning === undefined) return;
  const warning = { warning: { code: 'encoding-assumed', message: item.warning, input: item.from } };
  await write(
    streams.stderr,
    json ? `${JSON.stringify(warning)}\n` : `marsad: ${item.from}: warning: ${item.warning}\n`,
  );
}

/** Reads everything and prints records; resolves to the exit status. */
export async function extract(
  files: readonly string[],
  options: ExtractOptions,
  streams: Streams,
): Promise<number> {
  const json = options.json === true;
  const isTerminal = streams.stdout.isTTY === true;
  const format = json ? 'jsonl' : (options.format ?? (isTerminal ? 'text' : 'jsonl'));
  const started = streams.startEngine();
  const print = printerFor(format, started, styleFor(options.color, isTerminal, streams.env));
  const sources = {
    files,
    ...(options.from !== undefined && { from: options.from }),
    defaults: defaultsOf(options),
    stdin: streams.stdin,
  };
  if (files.length === 0 && streams.stdin.isTTY === true)
    await write(streams.stderr, 'marsad: reading standard input; end it with Ctrl-D\n');
  let failed = false;
  for await (const item of readReports(sources)) {
    try {
      if ('error' in item) throw item.error;
      await warn(streams, item, json);
      await write(
        streams.stdout,
        print(readWith(started, item, options.allMentions === true), item.input.text),
      );
    } catch (cause) {
      if (!(cause instanceof CliError)) throw cause;
      failed = true;
      await report(streams, cause, json);
    }
  }
  return failed ? EXIT.someInputsFailed : EXIT.ok;
}

/** Adds `extract` to the program. */
export function addExtract(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('extract')
    .summary('read reports, print who did what to whom')
    .description(
      'Reads reports (files, folders of .txt, or standard input) and prints what each asserts, with the words that say so.',
    )
    .argument('[file...]', 'files or folders; none or - for standard input')
    .addOption(
      new Option(
        '--from <kind>',
        'what comes in: one report a file, or one a line; files named .jsonl or .ndjson have one a line, all else is text',
      ).choices(['text', 'jsonl']),
    )
    .addOption(
      new Option('--format <kind>', 'what goes out: text at a terminal, jsonl elsewhere').choices([
        'jsonl',
        'text',
      ]),
    )
    .addOption(publishedOption())
    .addOption(languageOption())
    .option('--outlet <name>', 'who published it: a ref such as al-ghad-mali, or a name')
    .option('--all-mentions', 'print all mentions, not only those that an assertion uses')
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: ExtractOptions) => done(await extract(files, options, streams)));
}
