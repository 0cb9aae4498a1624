/**
 * Options that say what an assertion must be, of every command that looks for some. An actor or a voice may be given
 * by a name in any script; places are looked up by the project.
 */
import { CERTAINTIES, JUDGED, type Language, POLARITIES, type SaidFilter, VOICE_ROLES } from '@marsad/model';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PastReading } from '../project/past-project.js';
import { wholeDay } from './common-options.js';
import { findActor } from './find-shown.js';

function kilometres(value: string): number {
  const km = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (km < 1 || km > 2000) throw new InvalidArgumentError('Give kilometres from 1 to 2000.');
  return km;
}

function country(value: string): string {
  if (!/^[A-Za-z]{2}$/.test(value)) throw new InvalidArgumentError('Give a country code such as ML.');
  return value.toUpperCase();
}

const choice = (flags: string, what: string, among: ReadonlySet<string>): Option =>
  new Option(flags, what).choices([...among]);

/** Adds the options to a command, those of days by other names where these are taken; `actor` too unless it says itself whom it is about. */
export function addSaidOptions(
  command: Command,
  { actor, days = ['from', 'to'] }: { readonly actor: boolean; readonly days?: readonly [string, string] },
): Command {
  if (actor) command.option('--actor <ref-or-name>', 'with this actor or person in a role');
  return command
    .option('--type <type>', 'of this type, such as praise')
    .option('--family <family>', 'of this family, such as violence')
    .option('--place <place>', 'at a place by name (Gao, or Gao,ML), or anywhere in a country (Mali)')
    .addOption(new Option('--country <code>', 'in this country, such as ML').argParser(country))
    .option('--near <place>', 'around a town by name, or a point: 16.27,-0.04')
    .addOption(new Option('--within <km>', 'how far around; 50 when left out').argParser(kilometres))
    .addOption(new Option(`--${days[0]} <day>`, 'happened on this day or later').argParser(wholeDay))
    .addOption(new Option(`--${days[1]} <day>`, 'happened on this day or before').argParser(wholeDay))
    .option('--voice <role-or-name>', `told by such a voice: ${[...VOICE_ROLES].join(', ')}, or one by name`)
    .addOption(choice('--certainty <how>', 'as sure as this', CERTAINTIES))
    .addOption(choice('--polarity <which>', 'said to be so, or not to be so', POLARITIES))
    .addOption(choice('--judged <how>', 'what persons decided of it', JUDGED));
}

/** What is asked of one assertion, without its days. */
export const SAID_KEYS = [
  ...(['actor', 'type', 'family', 'place', 'country', 'near', 'within', 'voice'] as const),
  ...(['certainty', 'polarity', 'judged'] as const),
];
const KEYS = [...SAID_KEYS, 'from', 'to'] as const;

/** What was asked with the options, as it stands. */
export function saidOf(options: SaidFilter): SaidFilter {
  return Object.fromEntries(KEYS.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])));
}

/** The same with refs for names; throws `not-found` or `ambiguous`. */
export async function withRefs(
  said: SaidFilter,
  project: Pick<PastReading, 'actor' | 'actors'>,
  lang: Language,
): Promise<SaidFilter> {
  const refOf = async (name: string): Promise<string> =>
    (await findActor(project, 'actor', name, lang)).actor.ref;
  const { actor, voice } = said;
  return {
    ...said,
    ...(actor !== undefined && { actor: await refOf(actor) }),
    ...(voice !== undefined && { voice: VOICE_ROLES.has(voice) ? voice : await refOf(voice) }),
  };
}
