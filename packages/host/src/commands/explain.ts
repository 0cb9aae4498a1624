/**
 * `marsad explain`: how one sentence was read, stage by stage, as a tree in plain words.
 */
import type { Command } from 'commander';
import { explanationText } from '../output/explanation-text.js';
import { type ColorChoice, styleFor } from '../output/style.js';
import { CliError, EXIT } from '../start/cli-error.js';
import { type Streams, write } from '../start/streams.js';
import {
  colorOption,
  jsonOption,
  type LanguageChoice,
  languageOption,
  publishedOption,
} from './common-options.js';

interface ExplainOptions extends LanguageChoice {
  readonly published?: string;
  readonly color: ColorChoice;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  marsad explain "JNIM claimed the attack on the camp near Boulkessi."
  marsad explain --lang fr "Trois soldats ont été tués." --published 2019-10-02
  marsad explain --json "The army denied it." > tree.json`;

/** Prints the tree of one sentence. */
export async function explain(
  words: readonly string[],
  options: ExplainOptions,
  streams: Streams,
): Promise<number> {
  const sentence = words.join(' ').trim();
  if (sentence === '')
    throw new CliError('usage', 'There is no sentence to explain.', 'Give it in quotation marks.');
  const { engine } = streams.startEngine();
  const tree = engine.explain(sentence, {
    ...(options.lang !== undefined && { language: options.lang }),
    ...(options.published !== undefined && { published: options.published }),
  });
  const style = styleFor(options.color, streams.stdout.isTTY === true, streams.env);
  await write(
    streams.stdout,
    options.json ? `${JSON.stringify(tree, null, 2)}\n` : explanationText(tree, style),
  );
  return EXIT.ok;
}

/** Adds `explain` to the program. */
export function addExplain(program: Command, streams: Streams, done: (exit: number) => void): void {
  program
    .command('explain')
    .summary('show how one sentence is read, stage by stage')
    .description(
      'Shows how one sentence is read: words, names, clauses, what matched and what nearly did, voices, assertions.',
    )
    .argument('<sentence...>', 'the sentence, best in quotation marks')
    .addOption(languageOption())
    .addOption(publishedOption())
    .addOption(colorOption())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[], options: ExplainOptions) => done(await explain(words, options, streams)));
}
