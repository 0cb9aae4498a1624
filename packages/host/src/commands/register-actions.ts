/**
 * What the commands under `marsad register` do. Each resolves to the exit status; what the user can mend is a CliError.
 */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ColorChoice, styleFor } from '../output/style.js';
import { actorFile } from '../register/actor-file.js';
import { findProposal } from '../register/proposals.js';
import { entryText, proposalsText } from '../register/proposals-text.js';
import { notProposed, readProposals } from '../register/read-proposals.js';
import { rejectName, restoreName } from '../register/rejected-names.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';

/** The lexicon of this repository. */
const LEXICON = fileURLToPath(new URL('../../../../lexicon', import.meta.url));
const REF = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const COUNTRY = /^[A-Z]{2}$/u;

interface Reading {
  readonly db: string;
  readonly from?: 'text' | 'jsonl';
  readonly lexicon?: string;
  readonly json?: true;
}
export interface ProposalOptions extends Reading {
  readonly color: ColorChoice;
}
export interface AcceptOptions extends Reading {
  readonly ref: string;
  readonly type?: string;
  readonly country?: readonly string[];
  readonly label?: string;
  readonly labelAr?: string;
  readonly in?: readonly string[];
  readonly force?: true;
}
export interface RejectOptions {
  readonly lexicon?: string;
  readonly undo?: true;
}

/** The folder of the lexicon; throws where there is none. */
function lexiconFolder(given: string | undefined): string {
  const folder = given ?? LEXICON;
  if (statSync(join(folder, 'actors'), { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new CliError(
    'file-missing',
    'This is not the folder of a lexicon: it has no folder "actors".',
    'Give the folder with --lexicon.',
    { input: folder },
  );
}

const sourcesOf = (options: Reading, files: readonly string[], lexicon: string) => ({
  db: options.db,
  files,
  ...(options.from && { from: options.from }),
  lexicon,
  json: options.json === true,
});

/** Lists the proposals. */
export async function listProposals(
  files: readonly string[],
  options: ProposalOptions,
  streams: Streams,
): Promise<number> {
  // Names may be looked for where there is no lexicon to write to.
  const lexicon = options.lexicon === undefined ? LEXICON : lexiconFolder(options.lexicon);
  const { proposals, failed } = await readProposals(sourcesOf(options, files, lexicon), streams);
  const style = styleFor(options.color, streams.stdout.isTTY === true, streams.env);
  await write(
    streams.stdout,
    options.json ? `${JSON.stringify(proposals, null, 2)}\n` : proposalsText(proposals, style),
  );
  return failed > 0 ? EXIT.someInputsFailed : EXIT.ok;
}

function checkAcceptance({ ref, country = [], type }: AcceptOptions): void {
  if (!REF.test(ref))
    throw new CliError(
      'usage',
      `"${ref}" is not a ref.`,
      'Give lower-case words joined by hyphens, such as katiba-serma.',
    );
  const wrong = country.find((code) => !COUNTRY.test(code));
  if (wrong !== undefined)
    throw new CliError('usage', `"${wrong}" is not a country code.`, 'Give two capitals, such as ML.');
  if (type !== undefined && !REF.test(type))
    throw new CliError(
      'usage',
      `"${type}" is not a type.`,
      'Give one such as armed-group, militia or leader.',
    );
}

/** Writes the file of a proposal. */
export async function accept(wanted: string, options: AcceptOptions, streams: Streams): Promise<number> {
  checkAcceptance(options);
  const lexicon = lexiconFolder(options.lexicon);
  const file = join(lexicon, 'actors', `${options.ref}.yaml`);
  if (existsSync(file) && !options.force)
    throw new CliError(
      'file-exists',
      'The register has this ref already.',
      'Choose another, or write over it with --force.',
      {
        input: file,
      },
    );
  const { proposals } = await readProposals(sourcesOf(options, options.in ?? [], lexicon), streams);
  const proposal = findProposal(proposals, wanted);
  if (!proposal) throw notProposed(wanted);
  const { ref, type, country = [], label, labelAr } = options;
  const text = actorFile(proposal, {
    ref,
    countries: country,
    ...(type && { type }),
    ...(label && { label }),
    ...(labelAr && { labelAr }),
  });
  if (text === null)
    throw new CliError(
      'usage',
      'No report writes this name in Latin letters.',
      'Give one for the screens with --label.',
    );
  save(file, text);
  const shown = relative(process.cwd(), file);
  const answer = { ref, file, proposal };
  await write(
    streams.stdout,
    options.json
      ? `${JSON.stringify(answer, null, 2)}\n`
      : `Wrote ${shown.startsWith('..') ? file : shown}: ${proposal.name} is ${ref} (${proposal.spellings.length} spellings).\nLook it over, then compile the lexicon: npm run lexicon\n`,
  );
  return EXIT.ok;
}

function save(file: string, text: string): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  } catch {
    throw new CliError('file-unwritable', 'The file cannot be written.', 'Check that you may write there.', {
      input: file,
    });
  }
}

/** Turns a name down, or takes that back. */
export async function reject(name: string, options: RejectOptions, streams: Streams): Promise<number> {
  const lexicon = lexiconFolder(options.lexicon);
  if (name.trim() === '')
    throw new CliError('usage', 'There is no name.', 'Give the name as a report spells it.');
  const changed = options.undo ? restoreName(lexicon, name) : rejectName(lexicon, name);
  const words = options.undo
    ? changed
      ? `"${name}" may be proposed again.`
      : `"${name}" was not rejected.`
    : changed
      ? `"${name}" will not be proposed again. Take it back with --undo.`
      : `"${name}" was rejected before.`;
  await write(streams.stdout, `${words}\n`);
  return EXIT.ok;
}

/** Shows an entry with its names. */
export async function showEntry(ref: string, options: { json?: true }, streams: Streams): Promise<number> {
  const { lexicon } = streams.startEngine();
  const actor = lexicon.actors.get(ref);
  if (!actor)
    throw new CliError(
      'not-found',
      `The register has no "${ref}".`,
      'Refs are lower-case words joined by hyphens, such as jnim.',
    );
  const names = lexicon.names.all().filter((sense) => sense.actor.ref === ref);
  const listed = names.map(({ form, language, strength, from, to }) => ({
    form,
    language,
    strength,
    ...(from && { from }),
    ...(to && { to }),
  }));
  await write(
    streams.stdout,
    options.json ? `${JSON.stringify({ ...actor, names: listed }, null, 2)}\n` : entryText(actor, listed),
  );
  return EXIT.ok;
}
