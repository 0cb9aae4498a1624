/**
 * `marsad ask`: common questions of a project, each answered as a table, as JSON or as CSV. It computes nothing that
 * `marsad findings` does not; it shows it in rows.
 */
import { Argument, type Command, Option } from 'commander';
import {
  type Answer,
  agreementAnswer,
  claimsAnswer,
  contradictionsAnswer,
  leadsAnswer,
  networkAnswer,
  tiesAnswer,
  timelineAnswer,
} from '../ask/answer.js';
import { coverageAnswer } from '../ask/coverage.js';
import { everyReport } from '../ask/every-report.js';
import type { FindingsQuery, FindingsView } from '../findings/findings-view.js';
import type { Narrowing } from '../findings/narrow-findings.js';
import { csvLine } from '../output/csv.js';
import { answerText, noteOf, type Question } from '../output/findings/answer-text.js';
import { disputeWords, saysWords } from '../output/findings/contradictions-text.js';
import { coverageText } from '../output/findings/events-text.js';
import { type Words, wordsFor } from '../output/findings/finding-words.js';
import type { Project } from '../project/project.js';
import { withProject } from '../project/with-project.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import { leadReason } from '../telling/findings/telling-findings.js';
import { type AsOf, addReadingOptions, asOf, daySpan, limitOption, wholeDay } from './common-options.js';
import { findActor } from './find-shown.js';
import type { ProjectOptions } from './project-session.js';

const QUESTIONS: readonly Question[] = [
  ...(['ties', 'timeline', 'claims', 'contradictions'] as const),
  ...(['leads', 'network', 'coverage', 'agreement'] as const),
];

const NAMES: Readonly<Record<Question, number>> = {
  ...{ ties: 2, timeline: 1, claims: 0, contradictions: 0, leads: 0, network: 0, coverage: 0, agreement: 0 },
};

interface AskOptions extends ProjectOptions, Narrowing, AsOf {
  readonly at?: string;
  readonly csv?: true;
  readonly limit: number;
}

const EXAMPLES = `
Examples:
  marsad ask ties jnim isgs                     every rung told between the two, in order of time
  marsad ask timeline "Iyad Ag Ghaly" --csv     what somebody did, suffered, claimed, and with whom
  marsad ask claims --unclaimed --during 2017-01-01/2017-12-31
  marsad ask contradictions --actor jnim
  marsad ask leads --json
  marsad ask network --at 2019-12-31            the last rung told of each pair by that day
  marsad ask agreement                          of the engine and persons, by field: alpha and kappa
  marsad ask coverage --csv                     how many reports of which outlets in which weeks`;

function answerOf(
  question: Question,
  refs: readonly string[],
  view: FindingsView,
  options: AskOptions,
  words: Words | null,
): Answer {
  const { lang } = options;
  switch (question) {
    case 'ties':
      return tiesAnswer(view, [refs[0]!, refs[1]!], options);
    case 'timeline':
      return timelineAnswer(view, refs[0]!, options);
    case 'claims':
      return claimsAnswer(view, options);
    case 'contradictions':
      return words === null
        ? contradictionsAnswer(view, options)
        : contradictionsAnswer(view, options, {
            on: (dispute) => disputeWords(dispute, words),
            says: (side) => saysWords(side, words),
          });
    case 'agreement':
      return agreementAnswer(view);
    case 'leads':
      return words === null
        ? leadsAnswer(view, options)
        : leadsAnswer(view, options, (lead) => leadReason(lead, lang, words.naming));
    default:
      return networkAnswer(view);
  }
}

/** What of the findings answers a question. */
function partsFor(
  question: Question,
  refs: readonly string[],
  { actor, during, unclaimed, at }: AskOptions,
): FindingsQuery {
  const narrowed = { ...(actor !== undefined && { actor }), ...(during !== undefined && { during }) };
  switch (question) {
    case 'ties':
      return { parts: ['dyads'], pair: [refs[0]!, refs[1]!] };
    case 'timeline':
      return { parts: ['events', 'dyads'], ...narrowed, actor: refs[0]!, peaceful: true };
    case 'claims':
      return { parts: ['events'], ...narrowed, ...(unclaimed === true ? { unclaimed } : { claimed: true }) };
    case 'contradictions':
      return { parts: ['events'], ...narrowed, disputed: true };
    case 'network':
      return {
        parts: ['network'],
        ...(actor !== undefined && { actor }),
        ...(at !== undefined && { at }),
      };
    default:
      return { parts: question === 'leads' || question === 'agreement' ? [question] : [] };
  }
}

const refOf = async (name: string, project: Project, { lang }: AskOptions): Promise<string> =>
  (await findActor(project, 'actor', name, lang)).actor.ref;

function jsonText({ columns, rows }: Answer, note: string, { coverage, rules }: FindingsView): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));
  return `${JSON.stringify({ rows: objects, note, coverage, rules }, null, 2)}\n`;
}

/** Asks and prints; resolves to the exit status. */
export async function ask(
  question: Question,
  names: readonly string[],
  options: AskOptions,
  streams: Streams,
): Promise<number> {
  if (names.length !== NAMES[question]) {
    const wanted = ['no name', 'one actor', 'two actors'][NAMES[question]];
    throw new CliError('usage', `"${question}" needs ${wanted}.`, 'See "marsad ask --help".');
  }
  const { lang, limit } = options;
  const whole = options.json === true || options.csv === true;
  const { view, answer, words } = await withProject(options.db, 'ask', streams, async (project) => {
    const refs = await Promise.all(names.map((name) => refOf(name, project, options)));
    const actor = options.actor === undefined ? undefined : await refOf(options.actor, project, options);
    const narrowed = { ...options, ...(actor !== undefined && { actor }) };
    const found = await project.findings(
      {
        ...asOf(options),
        ...partsFor(question, refs, narrowed),
        // Leads are narrowed in their answer, so all of them are needed.
        ...(!whole && question !== 'leads' && { limit: limit + 1 }),
      },
      lang,
    );
    const told = wordsFor(found, await project.vocabulary(lang), lang);
    const answered =
      question === 'coverage'
        ? coverageAnswer(await everyReport(await project.asOf(asOf(options))), options)
        : answerOf(question, refs, found, narrowed, whole ? null : told);
    return { view: found, answer: answered, words: told };
  });
  const note = noteOf(question, view, words.texts);
  const text = options.json
    ? jsonText(answer, note, view)
    : options.csv
      ? [answer.columns, ...answer.rows].map((row) => csvLine(row)).join('')
      : `${answerText(answer, limit, note, words)}${coverageText(view, words)}`;
  await write(streams.stdout, text);
  return EXIT.ok;
}

/** Adds `ask` to the program. */
export function addAsk(program: Command, streams: Streams, done: (exit: number) => void): void {
  const command = program
    .command('ask')
    .summary('common questions, answered as a table, JSON or CSV')
    .description(
      'Answers common questions from the findings of a project, in rows that name their assertions.',
    )
    .addArgument(new Argument('<question>', 'what is asked').choices(QUESTIONS))
    .argument('[names...]', 'the actors of "ties" and "timeline", by ref or by name')
    .addOption(
      new Option(
        '--during <days>',
        'only what may lie between two days, such as 2017-11-01/2017-11-30',
      ).argParser(daySpan),
    )
    .addOption(new Option('--at <day>', 'the day of a network').argParser(wholeDay))
    .option('--actor <ref>', 'only with this actor')
    .option('--unclaimed', 'of claims: violence that nobody claimed and nobody is named for')
    .option('--csv', 'a table for a spreadsheet');
  addReadingOptions(command, limitOption('rows at a terminal', 50))
    .addHelpText('after', EXAMPLES)
    .action(async (question: Question, names: string[], options: AskOptions) =>
      done(await ask(question, names, options, streams)),
    );
}
