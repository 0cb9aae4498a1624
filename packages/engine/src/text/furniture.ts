/**
 * Tells the report from the furniture of its page: titles of other reports, captions, credits, bylines, tags, share
 * buttons, offers and notices. A line is judged by its own words and by the heading of the list that it stands in; what
 * may be a sentence of the report is read.
 */
import { fold } from '@marsad/match';
import type { Language } from '@marsad/model';
import { FURNITURE } from './furniture-words.js';
import type { Sentence, Token } from './token.js';

/** The sentences of a page, told apart. */
export interface Page {
  readonly report: readonly Sentence[];
  readonly furniture: readonly Sentence[];
  /** Lines of furniture that tell when the page was published. */
  readonly dates: readonly Sentence[];
}

/** Phrases by their first word, so that most tokens cost one look. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

interface Cues {
  readonly opens: Phrases;
  readonly heads: Phrases;
  readonly holds: Phrases;
  readonly lists: Phrases;
  readonly dates: Phrases;
  readonly bylines: Phrases;
}

function phrases(listed: readonly string[]): Phrases {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of listed) {
    const words = phrase.split(' ').map((word) => fold(word));
    const [first] = words;
    if (first === undefined) continue;
    const same = found.get(first);
    if (same) same.push(words);
    else found.set(first, [words]);
  }
  // The longest comes first: "last updated on" before "last updated".
  for (const same of found.values()) same.sort((a, b) => b.length - a.length);
  return found;
}

const CUES = new Map<Language, Cues>();

function cuesOf(language: Language): Cues {
  const known = CUES.get(language);
  if (known) return known;
  const { opens, heads, holds, lists, dates, bylines } = FURNITURE[language];
  const cues = {
    opens: phrases(opens),
    heads: phrases(heads),
    holds: phrases(holds),
    lists: phrases(lists),
    dates: phrases(dates),
    bylines: phrases(bylines),
  };
  CUES.set(language, cues);
  return cues;
}

/** Number of tokens from `at` that a phrase takes, or 0. Marks between its words do not count. */
function take(cues: Phrases, tokens: readonly Token[], at: number): number {
  for (const words of cues.get(tokens[at]?.key ?? '') ?? []) {
    let next = at + 1;
    let matched = 1;
    while (matched < words.length && next < tokens.length) {
      const token = tokens[next] as Token;
      if (token.kind !== 'punctuation') {
        if (token.key !== words[matched]) break;
        matched += 1;
      } else if (!INSIDE.has(token.text)) break;
      next += 1;
    }
    if (matched === words.length) return next - at;
  }
  return 0;
}

const INSIDE = new Set(["'", '’', '-', ',']);
const LEADING = 3;

/** The first word, behind brackets, bullets and arrows. */
function firstWord(tokens: readonly Token[]): number {
  let at = 0;
  while (at < LEADING && tokens[at]?.kind === 'punctuation') at += 1;
  return at;
}

const STOPS = new Set(['.', '!', '?', '؟', '…', '。', '"', '”', '»']);
const BREAKS = new Set([':', '|', '>', '-', '–', '—', '/', '»', '#', '·', '•']);

/** A line of the page: the sentences of one paragraph. */
interface Line {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

const SHORT = 14;
const LONG = 45;
const TITLES = 3;
const MORE_TITLES = 12;

/** Splits the sentences of a page; the order of each part is that of the text. */
export function readPage(sentences: readonly Sentence[], language: Language): Page {
  const cues = cuesOf(language);
  const report: Sentence[] = [];
  const furniture: Sentence[] = [];
  const dates: Sentence[] = [];
  let titles = 0;
  for (const line of linesOf(sentences)) {
    const listed = titles > 0 && isTitle(line);
    titles = listed ? titles - 1 : 0;
    if (isListHead(line, cues)) titles = line.tokens.length <= 3 ? TITLES : MORE_TITLES;
    if (listed || isFurniture(line, cues, language)) {
      furniture.push(...line.sentences);
      if (isDate(line, cues)) dates.push(...line.sentences);
      continue;
    }
    for (const sentence of line.sentences)
      (line.sentences.length > 1 && isSetIn(sentence, cues, language) ? furniture : report).push(sentence);
  }
  // A text that seems to be nothing but furniture is a text after all.
  return report.length === 0 ? { report: sentences, furniture: [], dates: [] } : { report, furniture, dates };
}

function linesOf(sentences: readonly Sentence[]): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1;
    while (sentences[to]?.paragraph === sentences[from]?.paragraph && to < sentences.length) to += 1;
    const own = sentences.slice(from, to);
    lines.push({
      sentences: own,
      tokens: own.length === 1 ? (own[0]?.tokens ?? []) : own.flatMap((s) => s.tokens),
    });
    from = to;
  }
  return lines;
}

/** A line like the title of another report: short and without a full stop. */
const isTitle = ({ tokens }: Line): boolean =>
  tokens.length <= SHORT + 4 && !STOPS.has(tokens.at(-1)?.text ?? '');

/** "Related articles", alone on its line. */
function isListHead({ tokens }: Line, cues: Cues): boolean {
  const at = firstWord(tokens);
  const taken = take(cues.lists, tokens, at);
  return taken > 0 && tokens.slice(at + taken).every((t) => t.kind === 'punctuation');
}

/** A sentence of furniture at the end of a line of the report, or amid it. */
const isSetIn = (sentence: Sentence, cues: Cues, language: Language): boolean =>
  take(cues.opens, sentence.tokens, firstWord(sentence.tokens)) > 0 ||
  isByline({ sentences: [sentence], tokens: sentence.tokens }, cues, language);

function isFurniture(line: Line, cues: Cues, language: Language): boolean {
  const { tokens, sentences } = line;
  if (tokens.length > LONG) return false;
  const at = firstWord(tokens);
  // The rest of a caption, or of the title of another report.
  if (take(cues.opens, tokens, at) > 0 && (sentences.length === 1 || !STOPS.has(tokens.at(-1)?.text ?? '')))
    return true;
  const taken = take(cues.heads, tokens, at);
  const behind = tokens[at + taken];
  if (taken > 0 && (behind === undefined || (isShort(line) && BREAKS.has(behind.text)))) return true;
  if (isDate(line, cues) || isByline(line, cues, language) || isCopyright(tokens) || isTrail(line))
    return true;
  return tokens.some((_, i) => take(cues.holds, tokens, i) > 0);
}

const isShort = ({ tokens }: Line): boolean =>
  tokens.length <= 2 * SHORT && (tokens.length <= SHORT || !STOPS.has(tokens.at(-1)?.text ?? ''));

/** "Published on 3 May 2021 at 14:05": a date and nothing else to speak of. */
function isDate({ tokens, sentences }: Line, cues: Cues): boolean {
  const at = firstWord(tokens);
  const taken = take(cues.dates, tokens, at);
  if (taken === 0 || tokens.length > SHORT || sentences.length > 1) return false;
  return tokens.some((t) => t.kind === 'number') && !STOPS.has(tokens.at(-1)?.text ?? '');
}

const BYLINE = 14;

/** "By Jane Doe, Reuters": names alone behind the word. */
function isByline({ tokens }: Line, cues: Cues, language: Language): boolean {
  const at = firstWord(tokens);
  const taken = take(cues.bylines, tokens, at);
  const rest = tokens.slice(at + taken);
  if (taken === 0 || rest.length === 0 || rest.length > BYLINE || STOPS.has(tokens.at(-1)?.text ?? ''))
    return false;
  if (language !== 'ar')
    return (
      rest.every((t) => t.kind === 'punctuation' || t.capital || NAME_LINKS.has(t.key)) &&
      rest.some((t) => t.capital)
    );
  return tokens[at + taken]?.text === ':';
}

const NAME_LINKS = new Set(
  'and et de avec with in a of pour for by par editing reporting writing'.split(' '),
);

const isCopyright = (tokens: readonly Token[]): boolean =>
  tokens.length <= 2 * SHORT && tokens.some((t) => t.text === '©' || t.key === 'copyright');

const SEPARATORS = new Set(['>', '|', '»', '›', '/', '#', '•']);

/** "Home > Africa > Mali", "#Mali #Sahel": words of one kind between the same marks. */
function isTrail({ tokens }: Line): boolean {
  if (tokens.length > 2 * SHORT || STOPS.has(tokens.at(-1)?.text ?? '')) return false;
  const marks = tokens.filter((t) => SEPARATORS.has(t.text));
  const words = tokens.filter((t) => t.kind === 'word' && t.text.length > 1).length;
  return (
    marks.length >= 2 &&
    marks.every((t) => t.text === marks[0]?.text) &&
    // Between the parts of a date stand no words.
    words > 1 &&
    words <= 3 * (marks.length + 1)
  );
}
