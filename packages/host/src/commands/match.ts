/**
 * `marsad match`: which names of a list may be the names asked for, across Arabic and Latin writing. It compares by
 * sound alone and needs neither the lexicon nor a project.
 */
import { NameIndex } from '@marsad/match';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type NameRow, type NameSource, readNames } from '../input/name-rows.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { report, type Streams, write } from '../start/streams.js';
import { jsonOption } from './common-options.js';

interface MatchOptions {
  readonly candidates: string;
  readonly from?: 'text' | 'jsonl';
  readonly top: number;
  readonly min: number;
  readonly json?: true;
}

const MOST_TOP = 100;

const EXAMPLES = `
Examples:
  echo "منكا" | marsad match --candidates towns.txt              names of a plain list, the likeliest five
  marsad match --candidates towns.txt --top 1 queries.jsonl      one JSON line an answer, the likeliest alone
  marsad match --candidates people.jsonl --from jsonl --min 0.5 < queries.jsonl
                                                                 only what is likelier than not

Queries: a name a line, or {"id", "text"} a line. Candidates: a name a line, or {"text" or "name", "id"?} a line.
Answers: {"id", "matches": [{"text", "score", "why", "id"?}]}; the score is about the probability that it is the same name.

Exit status: 0 all was read, 1 some lines or files could not be read, 2 wrong usage.`;

/** Tells of errors, and remembers that there were some. */
class Troubles {
  any = false;

  constructor(
    private readonly streams: Streams,
    private readonly json: boolean,
  ) {}

  async tell(error: CliError): Promise<void> {
    this.any = true;
    await report(this.streams, error, this.json);
  }
}

async function indexOf(source: NameSource, troubles: Troubles): Promise<NameIndex<NameRow>> {
  const index = new NameIndex<NameRow>();
  for await (const row of readNames(source)) {
    if (row instanceof CliError) await troubles.tell(row);
    else index.add(row.text, row);
  }
  if (index.size > 0) return index;
  throw new CliError('text-empty', 'There is no name to choose from.', 'Give a file with a name a line.', {
    input: source.name,
  });
}

function answer(index: NameIndex<NameRow>, { id, text, line }: NameRow, options: MatchOptions): string {
  const matches = index.find(text, options.top, options.min).map(({ candidate, score, why }) => ({
    text: candidate.text,
    score,
    why,
    ...(candidate.id !== null && { id: candidate.id }),
  }));
  return `${JSON.stringify({ id: id ?? String(line), matches })}\n`;
}

/** Answers every query; resolves to the exit status. */
export async function match(queries: string, options: MatchOptions, streams: Streams): Promise<number> {
  const troubles = new Troubles(streams, options.json === true);
  const { stdin } = streams;
  if (options.candidates === '-' && queries === '-')
    throw new CliError(
      'usage',
      'Candidates and queries cannot both be standard input.',
      'Give one of them as a file.',
    );
  const index = await indexOf({ name: options.candidates, keys: ['text', 'name'], stdin }, troubles);
  if (queries === '-' && streams.stdin.isTTY === true)
    await write(streams.stderr, 'marsad: reading names from standard input; end it with Ctrl-D\n');
  const source = {
    name: queries,
    keys: ['text'],
    stdin,
    ...(options.from !== undefined && { from: options.from }),
  };
  for await (const row of readNames(source)) {
    if (row instanceof CliError) await troubles.tell(row);
    else await write(streams.stdout, answer(index, row, options));
  }
  return troubles.any ? EXIT.someInputsFailed : EXIT.ok;
}

function count(value: string): number {
  const n = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (n < 1 || n > MOST_TOP) throw new InvalidArgumentError(`Give a number from 1 to ${MOST_TOP}.`);
  return n;
}

function share(value: string): number {
  const n = /^(?:0?\.\d+|[01](?:\.\d+)?)$/.test(value) ? Number(value) : -1;
  if (n < 0 || n > 1) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return n;
}

/** Adds `match` to the program. */
export function addMatch(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('match')
    .summary('find names across Arabic and Latin writing, by sound')
    .description(
      'Finds, for each name asked for, the names of a list that may be the same one, in whatever of the two scripts and by whatever habit they are spelled.',
    )
    .argument('[queries]', 'file of names asked for; none or - for standard input', '-')
    .requiredOption('--candidates <file>', 'the names to choose from')
    .addOption(
      new Option(
        '--from <kind>',
        'what the queries are: a name a line, or JSON Lines; found out by itself otherwise',
      ).choices(['text', 'jsonl']),
    )
    .addOption(
      new Option('--top <n>', `how many matches a query, 1 to ${MOST_TOP}`).default(5).argParser(count),
    )
    .addOption(new Option('--min <score>', 'least score of a match, 0 to 1').default(0).argParser(share))
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (queries: string, options: MatchOptions) => done(await match(queries, options, streams)));
}
