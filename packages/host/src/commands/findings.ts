/**
 * `marsad findings`: what a project's reports amount to, computed anew from its assertions and judgements: events, one
 * event whole, dyads, contradictions, leads, copies. It shows and changes nothing.
 */

import {
  type Card,
  type DyadFinding,
  type EventFinding,
  type NamesView,
  TOLL_RULES,
  type TollRule,
  type VocabularyView,
} from '@marsad/model';
import { Argument, type Command, Option } from 'commander';
import type { FindingsQuery, FindingsView } from '../findings/findings-view.js';
import type { Narrowing } from '../findings/narrow-findings.js';
import { contradictionsText } from '../output/findings/contradictions-text.js';
import { copiesText } from '../output/findings/copies-text.js';
import { dyadsText, dyadText, leadsText } from '../output/findings/dyads-text.js';
import { eventText } from '../output/findings/event-text.js';
import { coverageText, eventsText } from '../output/findings/events-text.js';
import { wordsFor } from '../output/findings/finding-words.js';
import { eventsCsv, tollCsv } from '../output/findings/findings-csv.js';
import { namesText } from '../output/findings/names-text.js';
import { voicesText } from '../output/findings/voices-text.js';
import type { Project } from '../project/project.js';
import { CliError, EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { type AsOf, addReadingOptions, asOf, daySpan, limitOption } from './common-options.js';
import { findActor } from './find-shown.js';
import { askProject, type ProjectOptions } from './project-session.js';

const WHAT = [
  'events',
  'event',
  'dyads',
  'dyad',
  'contradictions',
  'leads',
  'copies',
  'voices',
  'names',
] as const;
type What = (typeof WHAT)[number];

interface FindingsOptions extends ProjectOptions, Narrowing, AsOf {
  readonly rule: TollRule;
  readonly csv?: true;
  readonly limit: number;
}

const EXAMPLES = `
Examples:
  marsad findings events --during 2017-11-01/2017-11-30
  marsad findings event e4dd54bb                toll, claims, contradictions, hypotheses, sentences
  marsad findings dyad jnim isgs                two ladders over the years
  marsad findings contradictions --actor jnim
  marsad findings names                         whom names may mean that the register lacks
  marsad findings events --published-by 2017-11-25   what the press had said by then
  marsad findings events --csv --rule ucdp > events.csv
  marsad findings leads --json`;

interface Answer {
  readonly view: FindingsView;
  /** What is printed as JSON, beside names, reports and coverage. */
  readonly found: Readonly<Record<string, unknown>>;
  readonly total?: number;
  readonly cards?: ReadonlyMap<string, Card>;
}

function theEvent({ events }: FindingsView, id: string): EventFinding {
  const found = events.filter((event) => event.id.startsWith(id));
  if (id !== '' && found.length === 1) return found[0]!;
  const code = found.length === 0 || id === '' ? 'not-found' : 'ambiguous';
  throw new CliError(
    code,
    code === 'not-found' ? `There is no event "${id}".` : `More than one event begins with "${id}".`,
    'See their ids with: marsad findings events --vague.',
  );
}

async function cardsOf(
  event: EventFinding,
  project: Project,
  options: FindingsOptions,
): Promise<Map<string, Card>> {
  const ids = [...new Set(event.tellings.map(({ assertion }) => assertion))];
  const cards = await Promise.all(ids.map((id) => project.card(id, options.lang)));
  return new Map(cards.map((card) => [card.id, card]));
}

/** What of the findings is shown. */
function partsFor(what: What, id: string, options: FindingsOptions): FindingsQuery {
  const { limit, actor, during, unclaimed, vague } = options;
  const narrowed = { ...(actor !== undefined && { actor }), ...(during !== undefined && { during }) };
  switch (what) {
    case 'event':
      return { parts: ['events'], event: id, limit: 2 };
    case 'dyad':
      return { parts: ['dyads'] };
    case 'dyads':
      return { parts: ['summaries'], limit, ...(actor !== undefined && { actor }) };
    case 'voices':
      return { parts: ['voices'], ...(actor !== undefined && { actor }) };
    case 'leads':
    case 'copies':
      return { parts: [what], limit };
    default:
      return {
        ...{ parts: ['events'], limit, vague: vague === true, ...narrowed },
        ...(unclaimed === true && { unclaimed }),
        ...(what === 'contradictions' && { disputed: true }),
      };
  }
}

async function pairOf(
  names: readonly string[],
  project: Project,
  options: FindingsOptions,
): Promise<readonly [string, string]> {
  if (names.length !== 2)
    throw new CliError('usage', 'Which two?', 'Give two refs or names: marsad findings dyad jnim isgs.');
  const found = await Promise.all(names.map((name) => findActor(project, 'actor', name, options.lang)));
  const [a = '', b = ''] = found.map(({ actor }) => actor.ref).sort();
  return [a, b];
}

function theDyad(view: FindingsView, refs: readonly [string, string]): DyadFinding {
  const [dyad] = view.dyads;
  if (dyad !== undefined) return dyad;
  throw new CliError(
    'not-found',
    `Nothing is told between ${refs.join(' and ')}.`,
    'See who is with whom: marsad findings dyads.',
  );
}

async function ask(
  what: What,
  names: readonly string[],
  project: Project,
  options: FindingsOptions,
): Promise<Answer> {
  const { limit } = options;
  const refs = what === 'dyad' ? await pairOf(names, project, options) : undefined;
  const view = await project.findings(
    {
      ...asOf(options),
      ...partsFor(what, names[0] ?? '', options),
      ...(refs !== undefined && { pair: refs }),
    },
    options.lang,
  );
  if (what === 'event') {
    const event = theEvent(view, names[0] ?? '');
    return { view, found: { event }, cards: await cardsOf(event, project, options) };
  }
  if (what === 'dyad') return { view, found: { dyad: theDyad(view, refs!) } };
  if (what === 'names') {
    const { rows, ...names } = await project.names(asOf(options), options.lang);
    return { view, found: { ...names, rows: rows.slice(0, limit) }, total: rows.length };
  }
  if (what === 'leads') return { view, found: { leads: view.leads.slice(0, limit) } };
  if (what === 'copies') return { view, found: { copies: view.copies.slice(0, limit) } };
  if (what === 'voices') {
    const { actor } = options;
    const voices = view.voices.filter(({ ref }) => actor === undefined || ref === actor);
    return { view, found: { voices: voices.slice(0, limit) }, total: voices.length };
  }
  if (what === 'dyads') return { view, found: { dyads: view.summaries }, total: view.totals.summaries };
  return { view, found: { events: view.events }, total: view.totals.events };
}

/** Only the names and reports that the answer speaks of would be a different answer each time, so all are given. */
function jsonOf({ view, found, total }: Answer): unknown {
  const { names, reports, erased, withdrawn, coverage, rules } = view;
  const from = { names, reports, erased, withdrawn, coverage, rules };
  return { ...found, ...(total !== undefined && { total }), ...from };
}

/** Asks and prints; resolves to the exit status. */
export async function findings(
  what: What,
  names: readonly string[],
  options: FindingsOptions,
  streams: Streams,
): Promise<number> {
  const { rule } = options;
  if (options.csv === true && !['events', 'event', 'contradictions'].includes(what))
    throw new CliError(
      'usage',
      `There is no CSV of ${what}.`,
      'Events have one, and the toll of an event; all have --json.',
    );
  let answer: Answer | undefined;
  let vocabulary: VocabularyView | undefined;
  await askProject(
    'findings',
    options,
    streams,
    async (project) => {
      answer = await ask(what, names, project, options);
      vocabulary = await project.vocabulary(options.lang);
      return jsonOf(answer);
    },
    (_, showing) => {
      const { view, found, total = 0, cards = new Map() } = answer!;
      const events = (found.events ?? []) as readonly EventFinding[];
      if (options.csv === true)
        return what === 'event' ? tollCsv(found.event as EventFinding) : eventsCsv(events, rule);
      const words = wordsFor(view, vocabulary!, options.lang);
      const text = {
        events: () => eventsText(events, total, rule, words),
        event: () => eventText(found.event as EventFinding, cards, words, showing),
        dyads: () => dyadsText(view.summaries, total, words),
        dyad: () => dyadText(found.dyad as DyadFinding, words),
        contradictions: () => contradictionsText(events, words),
        leads: () => leadsText(found.leads as FindingsView['leads'], words),
        names: () => namesText(found as unknown as NamesView, total, words),
        voices: () => voicesText(found.voices as FindingsView['voices'], total, words),
        copies: () => copiesText(found.copies as FindingsView['copies'], words),
      }[what]();
      return `${text}\n${coverageText(view, words)}`;
    },
  );
  return EXIT.ok;
}

/** Adds `findings` to the program. */
export function addFindings(program: Command, streams: Streams, done: (exit: number) => void): void {
  const command = program
    .command('findings')
    .summary('what the reports amount to: events, tolls, claims, dyads, contradictions, leads')
    .description(
      'Shows what the reports of a project amount to, computed from its assertions and judgements.',
    )
    .addArgument(new Argument('<what>', 'what to show').choices(WHAT))
    .argument('[names...]', 'id of an event, or two actors of a dyad')
    .addOption(
      new Option(
        '--during <days>',
        'only events that may lie between two days, such as 2017-11-01/2017-11-30',
      ).argParser(daySpan),
    )
    .option('--actor <ref>', 'only with this actor')
    .addOption(
      new Option('--rule <name>', 'rule for the dead in a table').choices(TOLL_RULES).default('conservative'),
    )
    .option('--vague', 'also events that no report both dates and places')
    .option('--unclaimed', 'only violence that nobody claimed and nobody is named for')
    .option('--csv', 'a table for a spreadsheet: events, or the toll of one event')
    .option('--quotations', "show armed groups' own words");
  addReadingOptions(command, limitOption('rows', 50))
    .addHelpText('after', EXAMPLES)
    .action(async (what: What, names: string[], options: FindingsOptions) =>
      done(await findings(what, names, options, streams)),
    );
}
