/**
 * The command that reports what the register of actors lacks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLexicon } from './read-lexicon.js';
import {
  type Completeness,
  completenessOf,
  notInRegister,
  readUcdpActors,
  type UcdpActor,
} from './register-completeness.js';
import type { ActorFile } from './schemas.js';

const HELP = `Usage: report-completeness [--lexicon DIR] [--kind KIND,…] [--ucdp FILE [--country NAME,…]] [--list]

Counts the entries of the register that lack names in a language, a source, or the number of UCDP's table of actors
(tab-separated, as its codebook names the columns). With --country it also lists UCDP's formally organised actors of
those countries that the register does not carry. --list names the entries.
`;

/** Reads the arguments; null where they are not of the command's form. */
function readArguments(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        lexicon: { type: 'string', default: 'lexicon' },
        kind: { type: 'string', default: 'group,force,mission' },
        ucdp: { type: 'string' },
        country: { type: 'string', default: '' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    return null;
  }
}

function rows(found: Completeness): [string, readonly string[]][] {
  return [
    ['without a name in Arabic', found.withoutNames.ar],
    ['without a name in French', found.withoutNames.fr],
    ['without a name in English', found.withoutNames.en],
    ['without a name that a page or a table has', found.withoutSource],
    ['bear a name of UCDP without its number', found.withoutUcdp.map((one) => `${one.ref} (${one.ucdp})`)],
  ];
}

function tell(actors: readonly ActorFile[], table: readonly UcdpActor[], list: boolean): string {
  const found = completenessOf(actors, table);
  const lines = rows(found).map(
    ([what, refs]) => `${refs.length} ${what}${list && refs.length > 0 ? `: ${refs.join(', ')}` : ''}`,
  );
  return [`${found.entries} entries`, ...lines, ''].join('\n');
}

/** Runs the command on its arguments; its exit status is 0 told, 2 wrong options. */
export function reportCompleteness(args: readonly string[], print: (text: string) => void): number {
  const options = readArguments(args);
  if (!options || options.help || (options.ucdp !== undefined && !existsSync(options.ucdp))) {
    print(HELP);
    return options?.help ? 0 : 2;
  }
  const kinds = options.kind.split(',');
  const all = readLexicon(options.lexicon).actors.map(({ value }) => value);
  const actors = all.filter(({ kind }) => kinds.includes(kind));
  const table = options.ucdp === undefined ? [] : readUcdpActors(readFileSync(options.ucdp, 'utf8'));
  print(tell(actors, table, options.list));
  const countries = options.country.split(',').filter(Boolean);
  for (const { id, names, location } of notInRegister(all, table, countries))
    print(`not in the register: ${id} ${names.join(' | ')} (${location})\n`);
  return 0;
}

if (process.argv[1]?.match(/report-completeness\.[jt]s$/)) {
  process.exitCode = reportCompleteness(process.argv.slice(2), (text) => process.stdout.write(text));
}
