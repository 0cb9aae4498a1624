/**
 * The command that begins a new type: its file under types, and an entry for it in a file of predicates of each
 * language, with marks that the checker demands to be filled.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from './vocabularies.js';

const HELP = `Usage: new-type ID [--lexicon DIR]

Begins a type: lexicon/types/ID.yaml and lexicon/predicates/<language>/ID.yaml, to be filled in.
ID is lower-case kebab, such as prisoner-exchange.

Exit status: 0 made, 1 it exists already, 2 wrong options.
`;

function typeText(id: string): string {
  return `id: ${id}
kind: event
family: <fill>
roles: [agent, target]
definition: >-
  <fill one or two sentences on what is of this type, and what is not>
label: {en: <fill>, fr: <fill>}
label_ar:
  - <fill>
acled: null
plover: null
icon: circle-help
`;
}

function predicateText(id: string, language: string): string {
  const verbs =
    language === 'ar'
      ? ['    - form: 1', '      vowel: u', '      root:', '        - <fill>']
      : ['    - <fill>'];
  return `- id: ${id}.<fill>
  type: ${id}
  verbs:
${verbs.join('\n')}
  roles:
    agent: {from: [subject, by], kind: [actor]}
    target: {from: [object], kind: [any]}
  needs: [[agent, target]]
`;
}

/** Makes the files; returns their paths, or null when one of them exists already. */
export function newType(id: string, lexicon: string): string[] | null {
  const files = new Map([[join(lexicon, 'types', `${id}.yaml`), typeText(id)]]);
  for (const language of LANGUAGES) {
    files.set(join(lexicon, 'predicates', language, `${id}.yaml`), predicateText(id, language));
  }
  if ([...files.keys()].some((path) => existsSync(path))) return null;
  for (const [path, text] of files) {
    mkdirSync(resolve(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  return [...files.keys()];
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lexicon: { type: 'string', default: 'lexicon' }, help: { type: 'boolean', default: false } },
    });
  } catch {
    return null;
  }
}

/** Runs the command on its arguments and returns its exit status. */
export function runNewType(args: readonly string[], print: (text: string) => void): number {
  const read = readArguments(args);
  if (!read) {
    print(HELP);
    return 2;
  }
  const { values, positionals } = read;
  const id = positionals[0] ?? '';
  if (values.help || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
    print(HELP);
    return values.help ? 0 : 2;
  }
  const made = newType(id, resolve(values.lexicon));
  print(
    made
      ? `${made.join('\n')}\n\nFill them in, then run \`npm run lexicon\`.\n`
      : `Type ${id} exists already.\n`,
  );
  return made ? 0 : 1;
}

if (process.argv[1]?.match(/new-type\.[jt]s$/)) {
  process.exitCode = runNewType(process.argv.slice(2), (text) => process.stdout.write(text));
}
