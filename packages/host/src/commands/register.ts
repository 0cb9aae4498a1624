/**
 * `marsad register`: what reports name and the register lacks, and how a name is taken into the register or turned
 * down. It writes files of the lexicon only when asked to, and compiles nothing.
 */
import { type Command, Option } from 'commander';
import type { Streams } from '../start/streams.js';
import { colorOption, jsonOption, projectOption } from './common-options.js';
import {
  type AcceptOptions,
  accept,
  listProposals,
  type ProposalOptions,
  type RejectOptions,
  reject,
  showEntry,
} from './register-actions.js';

const PROPOSALS = `
Examples:
  marsad register proposals                       of the project in marsad-project
  marsad register proposals --db sahel --json
  marsad register proposals reports/ more.jsonl   of files, without a project

Only armed groups are listed, and persons who lead, command or speak for a group or hold national office.`;

const ACCEPT = `
Examples:
  marsad register accept 3 --ref katiba-serma --country ML --country BF
  marsad register accept "katiba Serma" --ref katiba-serma --in reports/
  marsad register accept 1 --ref jaish-al-badia --label "Jaish al-Badia" --lexicon ./lexicon

Numbers are those of "marsad register proposals" over the same reports. Then compile: npm run lexicon`;

const lexiconOption = (): Option =>
  new Option('--lexicon <folder>', "folder of the lexicon; the repository's own when left out");
const fromOption = (): Option =>
  new Option('--from <kind>', 'what the files hold: one report a file, or one a line').choices([
    'text',
    'jsonl',
  ]);
const many = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds `register` and what belongs to it to the program. */
export function addRegister(program: Command, streams: Streams, done: (exit: number) => void): void {
  const register = program
    .command('register')
    .summary('names that reports tell and the register lacks')
    .description('Lists what reports name and the register lacks, and takes a name into the register.')
    .addHelpText('after', '\nSee "marsad register proposals --help" and "marsad register accept --help".');
  const add = (signature: string): Command => register.command(signature).copyInheritedSettings(program);
  add('proposals')
    .summary('list unlisted groups, commanders, spokesmen and office-holders')
    .description('Lists what reports name and the register lacks, most often named first, with sentences.')
    .argument('[file...]', 'files or folders of reports; none means the project')
    .addOption(projectOption())
    .addOption(fromOption())
    .addOption(lexiconOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', PROPOSALS)
    .action(async (files: string[], options: ProposalOptions) =>
      done(await listProposals(files, options, streams)),
    );
  add('accept')
    .summary('write a file of the register for a proposal')
    .description('Writes a file of the lexicon for a proposal, with every spelling and its source.')
    .argument('<name-or-number>', 'a spelling of the proposal, or its number in the list')
    .requiredOption('--ref <slug>', 'its ref: lower-case words joined by hyphens')
    .option('--type <type>', 'type in the register, where another is meant than the words tell')
    .option('--country <code>', 'where it is active, ISO 3166-1 alpha-2; may be repeated', many)
    .option('--label <name>', 'its name for screens, in Latin letters')
    .option('--label-ar <name>', 'its name for screens, in Arabic')
    .option('--in <file>', 'a file or folder of reports instead of the project; may be repeated', many)
    .addOption(projectOption())
    .addOption(fromOption())
    .addOption(lexiconOption())
    .option('--force', 'write over an entry that is there')
    .addOption(jsonOption())
    .addHelpText('after', ACCEPT)
    .action(async (wanted: string, options: AcceptOptions) => done(await accept(wanted, options, streams)));
  add('reject')
    .summary('never propose a name again')
    .description('Keeps a name in rejected-names.txt of the lexicon, so that it is not proposed again.')
    .argument('<name>', 'the name as a report spells it')
    .option('--undo', 'take the rejection back')
    .addOption(lexiconOption())
    .addHelpText(
      'after',
      '\nExamples:\n  marsad register reject "groupe Bolloré"\n  marsad register reject "groupe Bolloré" --undo',
    )
    .action(async (name: string, options: RejectOptions) => done(await reject(name, options, streams)));
  add('show')
    .summary('an entry of the register with all its names')
    .description('Shows an entry of the register as the compiled lexicon has it.')
    .argument('<ref>', 'its ref, such as jnim')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  marsad register show jnim\n  marsad register show iyad-ag-ghaly --json',
    )
    .action(async (ref: string, options: { json?: true }) => done(await showEntry(ref, options, streams)));
}
