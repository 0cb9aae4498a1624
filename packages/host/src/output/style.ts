/**
 * How emphasis is shown: with colours on a terminal, with brackets and asterisks elsewhere. Decided once a run, from
 * the option, the terminal and NO_COLOR; nothing here looks at the environment by itself.
 */
import picocolors from 'picocolors';
import { isolateArabic, isolateWhole } from './bidi.js';

export type ColorChoice = 'auto' | 'always' | 'never';

export interface Style {
  readonly heading: (text: string) => string;
  readonly label: (text: string) => string;
  readonly quiet: (text: string) => string;
  /** The words that say so. */
  readonly evidence: (text: string) => string;
  /** The word that decided, inside the evidence. */
  readonly trigger: (text: string) => string;
  readonly yes: (text: string) => string;
  readonly near: (text: string) => string;
  readonly no: (text: string) => string;
  /** Makes a line of mixed direction safe for a terminal. */
  readonly line: (text: string) => string;
  /** Makes a quoted sentence keep its own direction on a terminal. */
  readonly sentence: (text: string) => string;
}

const same = (text: string): string => text;

/** Plain text: evidence in brackets, the trigger between asterisks, no invisible characters. */
export const PLAIN: Style = {
  heading: same,
  label: same,
  quiet: same,
  evidence: (text) => `[${text}]`,
  trigger: (text) => `*${text}*`,
  yes: same,
  near: same,
  no: same,
  line: same,
  sentence: same,
};

function coloured(): Style {
  const c = picocolors.createColors(true);
  return {
    heading: (text) => c.bold(c.cyan(text)),
    label: c.bold,
    quiet: c.dim,
    evidence: c.underline,
    trigger: c.bold,
    yes: c.green,
    near: c.yellow,
    no: c.red,
    line: isolateArabic,
    sentence: isolateWhole,
  };
}

/** The style for one stream: `auto` colours a terminal unless NO_COLOR is set or TERM is dumb. */
export function styleFor(
  choice: ColorChoice,
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Style {
  const auto = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
  if (choice === 'always' || (choice === 'auto' && auto)) return coloured();
  return isTerminal ? { ...PLAIN, line: isolateArabic, sentence: isolateWhole } : PLAIN;
}
