/**
 * `marsad show`: one report, actor, person or event of a project, with the sentences and voices that it rests on.
 */
import type { ActorView, Card, Page, ReportView, SaidFilter } from '@marsad/model';
import { Argument, type Command } from 'commander';
import { actorViewText } from '../output/actor-view-text.js';
import { cardText, type Showing } from '../output/card-text.js';
import { reportViewText } from '../output/report-view-text.js';
import type { Project } from '../project/project.js';
import { CliError, EXIT } from '../start/cli-error.js';
import type { Streams } from '../start/streams.js';
import { type AsOf, addReadingOptions, asOf, limitOption } from './common-options.js';
import { findActor, findReport } from './find-shown.js';
import { askProject, type ProjectOptions } from './project-session.js';
import { addSaidOptions, saidOf, withRefs } from './said-options.js';

type What = 'report' | 'actor' | 'person' | 'event';

interface ShowOptions extends ProjectOptions, Omit<SaidFilter, 'actor'>, AsOf {
  readonly limit: number;
}

type Shown = ReportView | Card | (ActorView & { readonly cards: Page<Card> });

const EXAMPLES = `
Examples:
  marsad show actor jnim                        a dossier: names, and what was said of it in order of time
  marsad show person "إياد أغ غالي" --lang ar    by a name in any script, told in Arabic
  marsad show actor jnim --near Ansongo --from 2018-01-01
  marsad show report d41f                       a report by the beginning of its id
  marsad show event 9c0e --json                 one assertion, as the API gives it

The options on what is said narrow a dossier. Armed groups' own words are folded away; --quotations shows them.`;

async function find(project: Project, what: What, name: string, options: ShowOptions): Promise<Shown> {
  const { lang, limit } = options;
  const at = await project.asOf(asOf(options));
  if (what === 'report') return findReport(at, name, lang);
  if (what === 'event') return at.card(name, lang);
  const view = await findActor(at, what, name, lang);
  const asked = await withRefs(saidOf(options), at, lang);
  return { ...view, cards: await at.cards({ ...asked, actor: view.actor.ref, limit }, lang) };
}

function inWords(shown: Shown, showing: Showing): string {
  if ('told' in shown) return cardText(shown, showing);
  return 'actor' in shown ? actorViewText(shown, shown.cards, showing) : reportViewText(shown, showing);
}

/** Shows one thing; resolves to the exit status. */
export async function show(
  what: What,
  words: readonly string[],
  options: ShowOptions,
  streams: Streams,
): Promise<number> {
  const name = words.join(' ').trim();
  if (what !== 'actor' && what !== 'person' && Object.keys(saidOf(options)).length > 0)
    throw new CliError(
      'usage',
      `A ${what} is shown whole.`,
      'Narrow a dossier: marsad show actor jnim --type attack.',
    );
  if (name === '') throw new CliError('usage', `Which ${what}?`, 'Give an id, or a name in quotation marks.');
  await askProject('show', options, streams, (project) => find(project, what, name, options), inWords);
  return EXIT.ok;
}

/** Adds `show` to the program. */
export function addShow(program: Command, streams: Streams, done: (exit: number) => void): void {
  const command = program
    .command('show')
    .summary('one report, actor, person or event of a project')
    .description('Shows one report, actor, person or event, with the sentences and the voices it rests on.')
    .addArgument(new Argument('<what>', 'what to show').choices(['report', 'actor', 'person', 'event']))
    .argument('<id-or-name...>', 'its id, the beginning of it, or a name');
  addReadingOptions(addSaidOptions(command, { actor: false }), limitOption('assertions of a dossier', 50))
    .option('--quotations', "show armed groups' own words")
    .addHelpText('after', EXAMPLES)
    .action(async (what: What, words: string[], options: ShowOptions) =>
      done(await show(what, words, options, streams)),
    );
}
