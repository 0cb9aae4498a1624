/**
 * `marsad judge`: decides of assertions (accept, reject), of tellings (one event or not) and of refs (one actor or
 * not), corrects fields, adds what no engine read, notes, and takes decisions back. Every decision is a line of the journal with its author; nothing is overwritten.
 */
import type {
  DecisionRequest,
  DecisionResult,
  JudgementResult,
  LinkRequest,
  LinkResult,
  WithdrawalResult,
} from '@marsad/model';
import { Argument, type Command, InvalidArgumentError } from 'commander';
import { ownAuthor } from '../http/author.js';
import type { Project } from '../project/project.js';
import { CliError, EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { colorOption, jsonOption, projectOption, wordsOption } from './common-options.js';
import { askProject, type ProjectOptions } from './project-session.js';

const DECISIONS = [
  'accept',
  'reject',
  'same-event',
  'not-same-event',
  'not-sure-event',
  'same-actor',
  'not-same-actor',
  'not-sure-actor',
  'never-alone',
  'correct',
  'add',
  'note',
  'grade',
  'undo',
] as const;
type Decision = (typeof DECISIONS)[number];

interface JudgeOptions extends ProjectOptions {
  readonly words?: string;
  readonly author?: string;
  readonly reason?: string;
}

const VERDICTS = ['same', 'not-same', 'not-sure'] as const;

const EXAMPLES = `
Examples:
  marsad judge reject s26f3868 --reason "another attack"
  marsad judge same-event e4dd54bb e09f8c81     two events by their ids, or two assertions by theirs
  marsad judge not-same-event s26f3868 sd3af148
  marsad judge same-actor jnim ansar-dine
  marsad judge same-actor "name:Katiba Serma" jnim    a name that the register lacks
  marsad judge never-alone AQ                    where a report has no fuller name, nobody is meant
  marsad judge correct s26f3868 killed=4 agent=jnim --reason "the second paragraph says so"
  marsad judge add d41fc0 type=ambush target=armed-forces-mali killed=3 --words "three soldiers fell near Boni"
  marsad judge note s26f3868 --words "the mayor was quoted from the radio"
  marsad judge grade s26f3868 B2 --reason "the army on its own dead, told by two agencies"
  marsad judge undo                              your last accept or reject; "undo 214" whatever line 214 decided`;

const HOW_MANY: Readonly<Record<Decision, readonly [least: number, most: number]>> = {
  accept: [1, 1],
  reject: [1, 1],
  'same-event': [2, 2],
  'not-same-event': [2, 2],
  'not-sure-event': [2, 2],
  'same-actor': [2, 2],
  'not-same-actor': [2, 2],
  'not-sure-actor': [2, 2],
  'never-alone': [1, 1],
  correct: [2, 41],
  add: [2, 41],
  note: [1, 1],
  grade: [2, 2],
  undo: [0, 1],
};

function lineNumber(word: string): number {
  const n = /^\d{1,12}$/.test(word) ? Number(word) : 0;
  if (n < 1) throw new CliError('usage', `"${word}" is no line of the journal.`, 'Give its number.');
  return n;
}

/** An assertion by its id, or the first telling of an event by the event's. */
async function tellingOf(id: string, project: Project): Promise<string> {
  if (!id.startsWith('e')) return id;
  const { events } = await project.findings({ parts: ['events'], event: id, limit: 2 }, 'en');
  const found = events.filter((event) => event.id.startsWith(id));
  const [event] = found;
  if (event !== undefined && found.length === 1) return event.tellings[0]!.assertion;
  throw new CliError(
    found.length === 0 ? 'not-found' : 'ambiguous',
    found.length === 0 ? `There is no event "${id}".` : `More than one event begins with "${id}".`,
    'See their ids with: marsad findings events --vague.',
  );
}

async function requestOf(
  decision: Decision,
  [a = '', b = '']: readonly string[],
  reason: string | undefined,
  project: Project,
): Promise<LinkRequest> {
  const why = reason === undefined ? {} : { reason };
  if (decision === 'never-alone') return { kind: 'never-alone', name: a, ...why };
  const verdict = VERDICTS.find((one) => decision.startsWith(`${one}-`))!;
  if (!decision.endsWith('-event')) return { kind: 'actors', a, b, verdict, ...why };
  const [x, y] = [await tellingOf(a, project), await tellingOf(b, project)];
  return { kind: 'events', a: x, b: y, verdict, ...why };
}

type Decided = JudgementResult | LinkResult | DecisionResult | WithdrawalResult;

/** Takes a line back, whatever it decided. */
async function undo(n: number, author: string, project: Project): Promise<Decided> {
  const tries = [
    () => project.undo(author, n),
    () => project.unlink(author, n),
    () => project.undecide(author, n),
    () => project.unwithdraw(author, n),
  ];
  for (const take of tries) {
    try {
      return await take();
    } catch (cause) {
      if (!(cause instanceof CliError) || cause.code !== 'not-found') throw cause;
    }
  }
  throw new CliError('not-found', `Line ${n} of the journal decides nothing.`, 'Check the number.');
}

function changeOf(
  kind: DecisionRequest['kind'],
  [first = '', ...fields]: readonly string[],
  { words, reason }: JudgeOptions,
): DecisionRequest {
  const why = reason === undefined ? {} : { reason };
  if (kind === 'grade') {
    if (reason === undefined) throw new CliError('usage', 'Why this grade?', 'Say it with --reason "…".');
    return { kind, assertion: first, code: fields[0] ?? '', reason };
  }
  if (kind === 'correct') return { kind, assertion: first, fields, ...why };
  if (words === undefined)
    throw new CliError(
      'usage',
      kind === 'add' ? 'On which words of the report?' : 'What should be noted?',
      'Give them with --words "…".',
    );
  return kind === 'add' ? { kind, report: first, words, fields, ...why } : { kind, assertion: first, words };
}

async function decide(
  decision: Decision,
  words: readonly string[],
  options: JudgeOptions & { readonly author: string },
  project: Project,
): Promise<Decided> {
  const { author, reason } = options;
  const [first = ''] = words;
  if (decision === 'undo')
    return words.length === 0 ? project.undo(author) : undo(lineNumber(first), author, project);
  if (decision === 'correct' || decision === 'add' || decision === 'note' || decision === 'grade')
    return project.decide(changeOf(decision, words, options), author);
  if (decision === 'accept' || decision === 'reject') {
    const { id } = await project.card(first, options.lang);
    return project.judge(
      { assertion: id, verdict: decision, ...(reason !== undefined && { reason }) },
      author,
    );
  }
  return project.link(await requestOf(decision, words, reason, project), author);
}

function inWords(result: Decided): string {
  if ('did' in result) {
    const { n, undid, verdict } = result.did;
    return undid === undefined
      ? `${verdict}ed ${result.assertion} (line ${n}; take it back with: marsad judge undo ${n})\n`
      : `took back line ${undid}, ${verdict} of ${result.assertion} (line ${n})\n`;
  }
  if (result.undid !== undefined) return `took back line ${result.undid} (line ${result.n})\n`;
  const what = 'assertion' in result ? `kept, on ${result.assertion ?? ''}` : 'linked';
  return `${what} (line ${result.n}; take it back with: marsad judge undo ${result.n})\n`;
}

/** Decides and prints what was done; resolves to the exit status. */
export async function judge(
  decision: Decision,
  words: readonly string[],
  options: JudgeOptions,
  streams: Streams,
): Promise<number> {
  const [least, most] = HOW_MANY[decision];
  const changes = decision === 'correct' || decision === 'add';
  if (words.length < least || words.length > most)
    throw new CliError(
      'usage',
      changes
        ? `"${decision}" needs ${decision === 'add' ? 'a report' : 'an assertion'} and at least one field=value.`
        : `"${decision}" needs ${least === most ? least : `${least} or ${most}`} of what it is about.`,
      'See "marsad judge --help".',
    );
  const author = options.author ?? ownAuthor(streams.env);
  await askProject(
    'judge',
    options,
    streams,
    (project) => decide(decision, words, { ...options, author }, project),
    inWords,
  );
  return EXIT.ok;
}

function someName(value: string): string {
  const name = value.trim();
  if (name === '' || name.length > 100)
    throw new InvalidArgumentError('Give a name of at most 100 characters.');
  return name;
}

/** Adds `judge` to the program. */
export function addJudge(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('judge')
    .summary('accept, reject, correct, add, link and note; every decision can be taken back')
    .description(
      'Decides of assertions, events and actors. A decision is kept with its author and is never overwritten.',
    )
    .addArgument(new Argument('<decision>', 'what is decided').choices(DECISIONS))
    .argument(
      '[ids...]',
      'assertions, events or actors that it is about, a line of the journal; then field=value',
    )
    .option('--words <words>', 'words of the report that an assertion is added on, or of a note')
    .option('--reason <words>', 'why')
    .option('--author <name>', 'who decides; $MARSAD_AUTHOR, else the user of this machine', someName)
    .addOption(projectOption())
    .addOption(wordsOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (decision: Decision, ids: string[], options: JudgeOptions) =>
      done(await judge(decision, ids, options, streams)),
    );
}
