/**
 * The command that begins a new language: its closed classes, its first predicates, its corpus and its inflection,
 * with marks that the checker and the compiler demand to be filled.
 */
import { join } from 'node:path';
import { runScaffold, type Scaffold } from './scaffold.js';

const HELP = `Usage: new-language XX [--house DIR]

Begins a language by its ISO 639-1 code: words, predicates and corpus under lexicon/, and
packages/engine/src/languages/XX/inflect.ts, to be filled in. Afterwards add XX to the union Language
of packages/model/src/record.ts; the compiler then names every place that must know it.

Exit status: 0 made, 1 it exists already, 2 wrong options.
`;

const FUNCTION_WORDS: readonly (readonly [id: string, fn: string])[] = [
  ['against', '{fn: preposition, relation: against}'],
  ['by', '{fn: preposition, relation: by}'],
  ['in', '{fn: preposition, relation: in}'],
  ['and', '{fn: conjunction, join: and}'],
  ['that', '{fn: subordinator, opens: content}'],
  ['not', '{fn: negation}'],
  ['who', '{fn: relative}'],
];

function functionText(): string {
  return FUNCTION_WORDS.map(([id, fn]) => `- id: ${id}\n  fn: ${fn}\n  phrases:\n    - <fill>\n`).join('');
}

const PREDICATES = `- id: attack.assault
  type: attack
  verbs:
    - <fill>
  nouns:
    - <fill>
  roles:
    agent: {from: [subject, by, of], kind: [actor]}
    target: {from: [object, against, on], kind: [actor, people, place, property]}
  needs: [[agent, target, figures, place]]
`;

function inflectText(language: string): string {
  return `/**
 * Inflection for language ${language}: all written forms of a lemma. So far it knows words that do not change; verbs, nouns
 * and adjectives yield nothing, and the checker says so at each entry that has one.
 */
import type { Inflect } from '../lemma-spec.js';

/** All written forms of a lemma of language ${language}. */
export const inflect: Inflect = (spec) => (spec.pos === 'adverb' ? [{ form: spec.form.toLowerCase(), features: 0 }] : []);
`;
}

const LANGUAGE: Scaffold = {
  help: HELP,
  what: 'Language',
  name: /^[a-z]{2}$/,
  folder: { option: 'house', default: '.' },
  files: (language, house) =>
    new Map([
      [join(house, 'lexicon/words', language, 'function.yaml'), functionText()],
      [join(house, 'lexicon/predicates', language, 'violence.yaml'), PREDICATES],
      [join(house, 'packages/engine/src/languages', language, 'inflect.ts'), inflectText(language)],
    ]),
};

/** Runs the command on its arguments and returns its exit status. */
export const runNewLanguage = (args: readonly string[], print: (text: string) => void): number =>
  runScaffold(LANGUAGE, args, print);

if (process.argv[1]?.match(/new-language\.[jt]s$/)) {
  process.exitCode = runNewLanguage(process.argv.slice(2), (text) => process.stdout.write(text));
}
