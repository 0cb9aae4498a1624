/**
 * English verbs whose last words stand behind their object: "took ten villagers hostage", "set the market on fire",
 * "gunned the officer down". The verb gets the meaning of the whole, its last words none of their own. It refuses to
 * look over a stop or a comma, and far.
 */
import type { Token } from '../../text/token.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { type Option, optionsOf } from './weigh-words.js';
import { choicesOf } from './word-mentions.js';

/** Words that end a listed verb behind its object, each with the word before it where there are two. */
const ENDS: ReadonlyMap<string, string | null> = new Map([
  ['ablaze', null],
  ['afire', null],
  ['alight', null],
  ['alive', null],
  ['captive', null],
  ['dead', null],
  ['death', 'to'],
  ['down', null],
  ['fire', 'on'],
  ['free', null],
  ['hostage', null],
  ['off', null],
  ['out', null],
  ['prisoner', null],
  ['up', null],
]);
/** Ends that are prepositions as well: with words of their own behind them they end no verb. */
const LOOSE: ReadonlySet<string> = new Set(['down', 'off', 'out', 'up']);
/** How many words an object may have. */
const REACH = 9;
/** Of those, before an end that is a preposition as well. */
const SHORT_REACH = 4;

/** A verb with the first and last token of the words that end it. */
export interface PartedVerb {
  readonly option: Option;
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

/** The verb that begins at a token and ends behind its object, or null. */
export function partedVerb(so: SentenceSoFar, i: number): PartedVerb | null {
  const { tokens, lexicon } = so;
  const verb = tokens[i] as Token;
  for (let k = i + 2; k < tokens.length && k <= i + REACH + 2; k += 1) {
    const { kind, low } = tokens[k] as Token;
    if (kind === 'punctuation' && low !== '-') return null;
    const before = ENDS.get(low);
    if (before === undefined) continue;
    const from = before === null ? k : k - 1;
    if (before !== null && (tokens[from] as Token).low !== before) continue;
    if (from <= i + 1 || (LOOSE.has(low) && !isLast(tokens, i, k))) continue;
    const form = `${verb.low} ${before === null ? low : `${before} ${low}`}`;
    const choices = choicesOf(lexicon.forms.en.lookup(form), 'en');
    const reading = verb.readings[0];
    const option = reading && optionsOf(so, reading, choices, 0, i)[0];
    if (
      option &&
      (option.category === 'verb' || option.category === 'infinitive' || option.category === 'participle')
    )
      return { option, form, from, to: k };
  }
  return null;
}

/** Does a short object stand before it, and the end of the clause or a new phrase behind it? */
function isLast(tokens: readonly Token[], i: number, k: number): boolean {
  const next = tokens[k + 1];
  return (
    k - i <= SHORT_REACH + 1 && (next === undefined || next.kind === 'punctuation' || CLOSES.has(next.low))
  );
}
const CLOSES: ReadonlySet<string> = new Set(
  'after and as at before but during from in near of on outside over when while with yesterday'.split(' '),
);
