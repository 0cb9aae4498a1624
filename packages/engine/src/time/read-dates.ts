/**
 * The whole room in one call, for who wants dates and nothing else: text in, dates out, without a lexicon. It refuses
 * what is only sometimes a date, durations and ages, and gives no day that would be a guess.
 */
import type { Language, Span, TimeParts } from '@marsad/model';
import { detectLanguage } from '../text/language.js';
import { cutSentences } from '../text/sentences.js';
import type { Token } from '../text/token.js';
import { createTokenizer } from '../text/tokens.js';
import { readTimes } from './read-times.js';
import { resolveInOrder, type TimeInText, whyUnresolved } from './resolve-in-order.js';
import { type PublicationBounds, solvePublished } from './solve-published.js';

/** What is known of the text beside its words. */
export interface ReadDatesOptions {
  /** The day of the text, EDTF. Without it the day is solved from the text where only one fits. */
  readonly published?: string;
  /** Detected when absent. */
  readonly language?: Language;
  /** Days between which a text without a date must have been written. */
  readonly bounds?: PublicationBounds;
}

/** One date of a text. */
export interface DateInText {
  /** UTF-16 offsets. */
  readonly span: Span;
  readonly text: string;
  /** Null when the day that it is counted from is not known. */
  readonly edtf: string | null;
  /** What the text said and what was implied; empty when `edtf` is null. */
  readonly parts: TimeParts;
  /** One plain sentence. */
  readonly why: string;
}

type Tokenize = (text: string) => Token[];
const TOKENIZERS = new Map<Language, Tokenize>();

/** Tokenizers remember words, so one of each language is kept. */
function tokenizerOf(language: Language): Tokenize {
  const known = TOKENIZERS.get(language);
  if (known !== undefined) return known;
  const made = createTokenizer(language, () => []);
  TOKENIZERS.set(language, made);
  return made;
}

/**
 * The dates of a text in Arabic, French or English, in order, none overlapping another. Never throws.
 *
 * @example readDates('On Monday gunmen attacked. The next day they fled.', { published: '2017-12-14' })
 */
export function readDates(text: string, options: ReadDatesOptions = {}): DateInText[] {
  const language = options.language ?? detectLanguage(text);
  const spans: Span[] = [];
  const times: TimeInText[] = [];
  for (const [sentence, { tokens }] of cutSentences(tokenizerOf(language)(text), language).entries())
    for (const { first, last, value } of readTimes(tokens, language)) {
      spans.push([(tokens[first] as Token).start, (tokens[last] as Token).end]);
      times.push({ value, sentence });
    }
  const published =
    options.published ??
    solvePublished(
      times.map((time) => time.value),
      options.bounds,
    ).edtf;
  const resolved = resolveInOrder(times, published, language);
  return spans.map((span, n) => {
    const found = resolved[n] ?? null;
    const { edtf, parts, why } = found ?? { edtf: null, parts: {}, why: whyUnresolved(published) };
    return { span, text: text.slice(...span), edtf, parts, why };
  });
}
