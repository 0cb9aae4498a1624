/** Looks up the longest listed form of several words that begins at a token. */
import type { Analysis, FormTable } from '../../lexicon/lexicon.js';
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
  if (!second || !goesOn(so, reading.stem, second)) return null;
  for (let length = Math.min(most, so.tokens.length - i); length > 1; length -= 1) {
    const analyses = formOf(so, forms, i, reading.stem, 1, length);
    if (analyses.length === 0 || cutsDate(so, i, i + length - 1) || cutsName(so, i, i + length - 1)) continue;
    if (cutsNumber(so, i, i + length - 1)) continue;
    const option = optionsOf(so, reading, choicesOf(analyses, so.language), 0, i + length - 1)[0];
    if (option && !cutsNoun(so, i, option.category)) {
      const { category, analyses: own, relations, score } = option;
      return { reading, category, analyses: own, relations, score, last: i + length - 1 };
    }
  }
  return null;
}

/** Can a form of several words go on with this word, with its article or without? */
function goesOn(so: SentenceSoFar, head: string, { kind, low }: Token): boolean {
  if (kind === 'punctuation') return false;
  const forms = so.lexicon.forms[so.language];
  return forms.continues(head, low) || (hasArticle(so, low) && forms.continues(head, bareOf(low)));
}

/** A word with an article that a form of several words may go on without. */
const hasArticle = (so: SentenceSoFar, low: string): boolean =>
  so.language === 'ar' && low.length > 4 && /^و?ال/u.test(low);

/** قوات الدفاع والأمن: also behind "and". */
const bareOf = (low: string): string => (low.startsWith('و') ? `و${low.slice(3)}` : low.slice(2));

/** What the words from `k` on mean behind those joined so far, as written before without their articles. */
function formOf(
  so: SentenceSoFar,
  forms: FormTable,
  i: number,
  joined: string,
  k: number,
  length: number,
): readonly Analysis[] {
  if (k === length) return forms.lookup(joined);
  const { kind, low } = so.tokens[i + k] as Token;
  if (kind === 'punctuation') return NONE;
  const whole = formOf(so, forms, i, `${joined} ${low}`, k + 1, length);
  if (whole.length > 0 || !hasArticle(so, low)) return whole;
  return formOf(so, forms, i, `${joined} ${bareOf(low)}`, k + 1, length);
}

/** "au début de ce mois", "in recent months": a date that begins inside several words keeps its own. */
function cutsDate({ dated }: SentenceSoFar, from: number, to: number): boolean {
  if (dated.size === 0 || dated.has(from)) return false;
  for (let i = from + 1; i <= to; i += 1) if (dated.has(i)) return true;
  return false;
}

/** "la mort de plus de 20 soldats": a number that begins inside several words and goes on behind them keeps its own. */
function cutsNumber({ quantities }: SentenceSoFar, from: number, to: number): boolean {
  if (quantities.size === 0) return false;
  for (let i = from + 1; i <= to; i += 1) if ((quantities.get(i)?.last ?? 0) > to) return true;
  return false;
}

/** "le chef de l'État islamique", قائد قوات الدعم السريع: a name that begins inside several words and goes on behind them keeps its own. */
function cutsName(so: SentenceSoFar, from: number, to: number): boolean {
  const arabic = so.language === 'ar';
  for (let i = from + 1; i <= to; i += 1) {
    const token = so.tokens[i] as Token;
    if (!token.capital && !arabic) continue;
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
    // قائد الجيش المالي: an army of a state is told by its own words as well.
    if (hit && hit.last > to && !(arabic && hit.found.some(({ actor }) => STATES.test(actor.ref))))
      return true;
  }
  return false;
}
const STATES = /^(?:armed-forces|police|gendarmerie|government)-/u;

/** "a meeting with the army": behind an article its first word is a noun and no part of a verb. */
const cutsNoun = ({ tokens, language, lexicon }: SentenceSoFar, i: number, category: string): boolean =>
  language === 'en' &&
  category === 'participle' &&
  ARTICLES.has(tokens[i - 1]?.low ?? '') &&
  lexicon.forms.en.lookup((tokens[i] as Token).low).some((a) => a.lemma.pos === 'noun');
const ARTICLES: ReadonlySet<string> = new Set(['a', 'the', 'any', 'no']);
