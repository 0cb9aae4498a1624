/** Looks up the longest listed form of several words that begins at a token. */
import type { Reading, Token } from '../../text/token.js';
import { actorNameAt } from './name-match.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { type Option, optionsOf } from './weigh-words.js';
import { choicesOf } from './word-mentions.js';

const NONE: readonly never[] = [];

/** The longest listed form of several words that begins with a reading, in its best category. */
export function severalWords(
  so: SentenceSoFar,
  i: number,
  most: number,
  reading: Reading,
): (Option & { last: number }) | null {
  const forms = so.lexicon.forms[so.language];
  const second = so.tokens[i + 1];
  if (!second || !secondForms(so, second).some((f) => forms.continues(reading.stem, f))) return null;
  for (let length = Math.min(most, so.tokens.length - i); length > 1; length -= 1) {
    const form = joinedForms(so, i, reading.stem, length).find((f) => forms.lookup(f).length > 0);
    if (form === undefined || cutsName(so, i, i + length - 1)) continue;
    const analyses = forms.lookup(form);
    const option = optionsOf(so, reading, choicesOf(analyses, so.language), 0, i + length - 1)[0];
    if (option) return { ...option, last: i + length - 1 };
  }
  return null;
}

/** A later word of a form of several words, as written and without its article. */
function secondForms(so: SentenceSoFar, { kind, low }: Token): readonly string[] {
  if (kind === 'punctuation') return NONE;
  return so.language === 'ar' && low.length > 4 && low.startsWith('ال') ? [low, low.slice(2)] : [low];
}

/** The words from here on as one form; behind a definite Arabic head also without their articles. */
function joinedForms(so: SentenceSoFar, i: number, head: string, length: number): string[] {
  let found = [head];
  for (let k = 1; k < length; k += 1) {
    const next = so.tokens[i + k] as Token;
    if (next.kind === 'punctuation') return [];
    const on = secondForms(so, next);
    found = found.flatMap((f) => on.map((word) => `${f} ${word}`));
  }
  return found;
}

/** "le chef de l'État islamique": a name that begins inside several words and goes on behind them keeps its own. */
function cutsName(so: SentenceSoFar, from: number, to: number): boolean {
  if (so.language === 'ar') return false;
  for (let i = from + 1; i <= to; i += 1) {
    const token = so.tokens[i] as Token;
    if (!token.capital) continue;
    const hit = actorNameAt(so.lexicon, so.language, so, i, {
      first: token.key,
      names: so.lexicon.names.longest(token.key),
      places: 0,
      before: [],
      start: 0,
      namesAlone: NONE,
      placesAlone: NONE,
      whole: false,
    });
    if (hit && hit.last > to) return true;
  }
  return false;
}
