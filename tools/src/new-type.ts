/**
 * The command that begins a new type: its file under types, and an entry for it in a file of predicates of each
 * language, with marks that the checker demands to be filled.
 */
import { join } from 'node:path';
import { runScaffold, type Scaffold } from './scaffold.js';
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
told_en:
  - "{agent} <fill> {target}"
  - <fill a sentence that needs no role>
told_fr:
  - "{agent} [a|ont] <fill> {target}"
  - <fill a sentence that needs no role>
told_ar:
  - "<fill>"
named_en: "<fill a noun> {by agent}"
named_fr: "<fill a noun> {par agent}"
named_ar:
  - "<fill>"
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

const TYPE: Scaffold = {
  help: HELP,
  what: 'Type',
  name: /^[a-z]+(-[a-z]+)*$/,
  folder: { option: 'lexicon', default: 'lexicon' },
  files: (id, lexicon) =>
    new Map([
      [join(lexicon, 'types', `${id}.yaml`), typeText(id)],
      ...LANGUAGES.map(
        (language) =>
          [join(lexicon, 'predicates', language, `${id}.yaml`), predicateText(id, language)] as const,
      ),
    ]),
};

/** Runs the command on its arguments and returns its exit status. */
export const runNewType = (args: readonly string[], print: (text: string) => void): number =>
  runScaffold(TYPE, args, print);

if (process.argv[1]?.match(/new-type\.[jt]s$/)) {
  process.exitCode = runNewType(process.argv.slice(2), (text) => process.stdout.write(text));
}
