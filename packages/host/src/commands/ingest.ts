/**
 * `marsad ingest`: reports into a project, each once however often it is run. What cannot be read is told and stops
 * nothing. Ctrl-C ends it after the reports that are being written; run again it goes on where it stopped.
 */
import type { IntakeItem, IntakeResult, Language } from '@marsad/model';
import { type Command, Option } from 'commander';
import { countReports } from '../input/count-reports.js';
import { decode } from '../input/decode.js';
import { expandGlobs } from '../input/expand-globs.js';
import { readReports, type Sources } from '../input/reports.js';
import { type Arrival, arrivalOf } from '../intake/arrival.js';
import { batches } from '../intake/batches.js';
import { showProgress } from '../output/progress.js';
import { LocalProject } from '../project/local-project.js';
import type { Project } from '../project/project.js';
import { withProject } from '../project/with-project.js';
import { EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { jsonOption, languageOption, projectOption, publishedOption } from './common-options.js';
import { IngestTally, summaryText } from './ingest-summary.js';

interface IngestOptions {
  readonly db: string;
  readonly from?: 'text' | 'jsonl';
  readonly published?: string;
  readonly outlet?: string;
  readonly lang?: Language;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  marsad ingest report.txt                      into the project in ./marsad-project, made if absent
  marsad ingest --db sahel reports/             every .txt, .jsonl and .ndjson in a folder and below
  marsad ingest --db sahel 'wire/**/*.txt'      a pattern, in quotation marks or not
  marsad ingest --db sahel rows.jsonl           one report a line: {"id", "text", "published"?, …}

Exit status: 0 all are in, 1 some failed, 2 wrong usage, 3 could not start, 130 Ctrl-C.`;

/** Sent to a server at once. */
const PORTION = { count: 64, weight: 4 * 1024 * 1024, milliseconds: 200 };

function sourcesOf(files: readonly string[], options: IngestOptions, streams: Streams): Sources {
  return {
    files,
    ...(options.from !== undefined && { from: options.from }),
    defaults: {
      ...(options.published !== undefined && { published: options.published }),
      ...(options.lang !== undefined && { language: options.lang }),
      ...(options.outlet !== undefined && { outlet: options.outlet }),
    },
    stdin: streams.stdin,
    bothInFolders: options.from === undefined,
    onlyFiles: true,
  };
}

/** Arrivals until the end is asked for; what has arrived by then is taken in. */
async function* arrivals(sources: Sources, stopped: AbortSignal): AsyncGenerator<Arrival> {
  for await (const incoming of readReports(sources)) {
    if (stopped.aborted) return;
    yield arrivalOf(incoming);
  }
}

/** The bytes of a file, or the text of a row, whose bytes are a line of JSON and not the report. */
function itemOf(arrival: Exclude<Arrival, { error: unknown }>): IntakeItem {
  const { from, given, original, text, encoding } = arrival;
  const sameAsText = encoding === 'utf-8' && Buffer.from(text).equals(original);
  const isFile = !sameAsText && decode(original).text === text;
  return {
    name: from,
    ...given,
    ...(isFile ? { bytes: Buffer.from(original).toString('base64') } : { text }),
  };
}

/** Through a server: portions go as requests, and what could not be read here is told in its place. */
async function* sent(project: Project, all: AsyncIterable<Arrival>): AsyncGenerator<IntakeResult[]> {
  const weigh = (arrival: Arrival): number => ('error' in arrival ? 0 : arrival.original.length);
  for await (const batch of batches(all, PORTION, weigh)) {
    const taken = [
      ...(await project.takeIn(batch.flatMap((one) => ('error' in one ? [] : itemOf(one))))),
    ].reverse();
    yield batch.map((one): IntakeResult => {
      if (!('error' in one)) return { ...taken.pop()!, name: one.name };
      const { code, message, hint } = one.error;
      return { name: one.name, outcome: 'failed', error: { code, message, hint } };
    });
  }
}

async function tell(result: IntakeResult, json: boolean, streams: Streams): Promise<void> {
  if (json) await write(streams.stdout, `${JSON.stringify(result)}\n`);
  else if (result.warning !== undefined && result.outcome === 'new')
    await write(streams.stderr, `marsad: ${result.name}: warning: ${result.warning}\n`);
}

async function takeAll(
  project: Project,
  files: readonly string[],
  options: IngestOptions,
  streams: Streams,
): Promise<number> {
  const json = options.json === true;
  const stop = new AbortController();
  const names = files.length === 0 ? ['-'] : await expandGlobs(files);
  void streams.whenStopped?.().then(() => {
    stop.abort();
    // Nobody may ever write to it again, and what waits for it would wait for ever.
    if (names.includes('-')) streams.stdin.destroy();
  });
  const total = await countReports(names);
  const all = arrivals(sourcesOf(names, options, streams), stop.signal);
  const tally = new IngestTally();
  const shown = json ? null : showProgress('taking in', streams);
  try {
    for await (const batch of project instanceof LocalProject ? project.intake(all) : sent(project, all)) {
      for (const result of batch) {
        tally.add(result);
        await tell(result, json, streams);
      }
      await shown?.to(tally.done, total);
    }
  } finally {
    shown?.stop();
  }
  const summary = tally.summary(stop.signal.aborted);
  await write(streams.stdout, json ? `${JSON.stringify({ summary })}\n` : summaryText(summary, options.db));
  if (summary.interrupted) return EXIT.interrupted;
  return summary.failed > 0 ? EXIT.someInputsFailed : EXIT.ok;
}

/** Takes reports into a project; resolves to the exit status. */
export function ingest(files: readonly string[], options: IngestOptions, streams: Streams): Promise<number> {
  return withProject(options.db, 'ingest', streams, (project) => takeAll(project, files, options, streams), {
    create: true,
  });
}

/** Adds `ingest` to the program. */
export function addIngest(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('ingest')
    .summary('take reports into a project')
    .description(
      'Takes reports into a project: files, folders, patterns or standard input. What is there already is known and not read again.',
    )
    .argument('[path...]', 'files, folders or patterns; none or - for standard input')
    .addOption(projectOption())
    .addOption(
      new Option(
        '--from <kind>',
        'what comes in: one report a file, or one a line; files named .jsonl or .ndjson have one a line, all else is text',
      ).choices(['text', 'jsonl']),
    )
    .addOption(publishedOption())
    .addOption(languageOption())
    .option('--outlet <name>', 'who published it: a ref such as al-ghad-mali, or a name')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: IngestOptions) => done(await ingest(files, options, streams)));
}
