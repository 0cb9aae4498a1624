/**
 * `marsad demo`: reads the bundled sample reports, prints what was found in a table by language and one example a
 * language with its sentence and its voices, and takes the reports into a project whose screens can be opened.
 */
import type { Assertion, Language, ReportRecord } from '@marsad/model';
import progress from 'cli-progress';
import Table from 'cli-table3';
import { type Command, Option } from 'commander';
import { type SampleReport, sampleNames, sampleReport } from '../corpus/documents.js';
import { passageText } from '../output/report-text.js';
import { type ColorChoice, styleFor } from '../output/style.js';
import { EXIT } from '../start/cli-error.js';
import type { StartedEngine } from '../start/start-engine.js';
import { type Streams, write } from '../start/streams.js';
import { colorOption, jsonOption } from './common-options.js';
import { fillDemo, opening } from './demo-project.js';
import { bestExample, type DemoCounts, LANGUAGES, tally } from './demo-tally.js';

interface DemoOptions {
  readonly db: string;
  readonly color: ColorChoice;
  readonly json?: true;
}

interface Read {
  readonly sample: SampleReport;
  readonly record: ReportRecord;
}

const NAME: Readonly<Record<Language, string>> = { ar: 'Arabic', fr: 'French', en: 'English' };
const NEXT = `
How to go on:
  npx marsad extract corpus/documents/boulkessi-2019-claim/report.txt
  npx marsad explain "JNIM claimed the attack on the camp near Boulkessi."
  npx marsad --help
`;

interface Meter {
  readonly step: (name: string) => Promise<void>;
  readonly stop: () => void;
}

/** A bar for people, a line every few reports for logs. */
function meter(streams: Streams, total: number): Meter {
  if (streams.stderr.isTTY === true) {
    const bar = new progress.SingleBar({
      format: 'reading [{bar}] {value}/{total} {name}',
      stream: streams.stderr as NodeJS.WritableStream,
      hideCursor: true,
      barCompleteChar: '#',
      barIncompleteChar: '.',
      clearOnComplete: true,
    });
    bar.start(total, 0, { name: '' });
    return {
      // The bar draws on a timer, which a busy thread never runs, so each step lets it.
      step: async (name) => {
        bar.increment(1, { name });
        await new Promise((go) => setImmediate(go));
      },
      stop: () => bar.stop(),
    };
  }
  let done = 0;
  const every = Math.max(1, Math.ceil(total / 4));
  return {
    step: async () => {
      done += 1;
      if (done % every === 0 || done === total)
        await write(streams.stderr, `read ${done} of ${total} reports\n`);
    },
    stop: () => undefined,
  };
}

async function readAll(started: StartedEngine, streams: Streams): Promise<Read[]> {
  const names = sampleNames();
  const shown = meter(streams, names.length);
  const all: Read[] = [];
  try {
    for (const name of names) {
      const sample = sampleReport(name);
      all.push({ sample, record: started.engine.extract(sample.input) });
      await shown.step(name);
    }
  } finally {
    shown.stop();
  }
  return all;
}

function tableOf(counts: readonly (readonly [string, DemoCounts])[]): string {
  const table = new Table({
    head: ['', 'reports', 'actors', 'events', 'claims', 'ties'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  });
  for (const [name, c] of counts)
    table.push([name, c.reports, c.actors, c.events, c.claims, c.ties].map(String));
  return table.toString();
}

function examples(all: readonly Read[]): { language: Language; read: Read; assertion: Assertion }[] {
  return LANGUAGES.flatMap((language) => {
    const found = bestExample(all.filter(({ sample }) => sample.language === language));
    return found === null ? [] : [{ language, ...found }];
  });
}

/** Reads the sample reports and prints what was found. */
export async function demo(options: DemoOptions, streams: Streams): Promise<number> {
  const started = streams.startEngine();
  const { lexicon } = started;
  const all = await readAll(started, streams);
  const records = (language?: Language): ReportRecord[] =>
    all
      .filter(({ sample }) => language === undefined || sample.language === language)
      .map(({ record }) => record);
  const counts = LANGUAGES.map((language) => [NAME[language], tally(records(language), lexicon)] as const);
  const total = tally(records(), lexicon);
  const shown = examples(all);
  const samples = all.map(({ sample }) => sample);
  const project = await fillDemo(options.db, samples, streams);
  if (options.json) {
    const found = shown.map(({ language, read, assertion }) => ({
      language,
      report: read.sample.slug,
      sentence: assertion.evidence.map((s) => read.sample.input.text.slice(...s)),
      assertion,
    }));
    await write(
      streams.stdout,
      `${JSON.stringify({ counts: Object.fromEntries([...counts, ['All', total]]), examples: found, project }, null, 2)}\n`,
    );
    return EXIT.ok;
  }
  const style = styleFor(options.color, streams.stdout.isTTY === true, streams.env);
  await write(
    streams.stdout,
    `${tableOf([...counts, ['All', total]])}\nclaims: claims of responsibility, denials, praise, accusations and other statements\n`,
  );
  for (const { language, read, assertion } of shown) {
    const { sample, record } = read;
    await write(
      streams.stdout,
      `\n${style.heading(`${NAME[language]}, ${sample.slug}`)}${passageText(record, sample.input.text, [assertion], lexicon, style)}\n`,
    );
  }
  await write(streams.stdout, `${NEXT}${opening(project)}`);
  return EXIT.ok;
}

/** Adds `demo` to the program. */
export function addDemo(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('demo')
    .summary('read the bundled sample reports and fill a project with them')
    .description(
      'Reads the bundled sample reports, prints what was found (a table by language, an example each), and takes them into a project to look at.',
    )
    .addOption(new Option('--db <folder>', 'folder of the project that is filled').default('marsad-demo'))
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExamples:\n  marsad demo\n  marsad demo --json > found.json')
    .action(async (options: DemoOptions) => done(await demo(options, streams)));
}
