/**
 * Reads what a number says by itself: a cardinal, an ordinal, a round or vague collective, or a range of two. Hedges
 * and units are left to others.
 */
import type { Language, Qualifier } from '@marsad/model';
import type { Token } from '../text/token.js';
import { numeralOf, readCardinal } from './cardinal.js';

/** What the number itself says, before hedges. A null high with a low is open upwards. */
export interface Amount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly next: number;
  readonly ordinal?: boolean;
  readonly article?: boolean;
}

const exactly = (value: number, next: number, article: boolean): Amount => ({
  low: value,
  best: value,
  high: value,
  qualifier: 'exact',
  next,
  article,
});

/** Words that may stand before a collective without being a number. */
const INDEFINITE: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['a', 'an']),
  fr: new Set(['des', 'de', "d'", 'les', 'la', 'une', 'un', 'ces', 'cette']),
  ar: new Set(),
};

/** Words that stand between a collective and the scale it counts: dozens of thousands, dizaines de milliers. */
const OF = new Set(['of', 'de', "d'"]);

/** Plural scales that stand alone tell no number. */
const PLURAL_SCALES: Readonly<Record<string, number>> = { الاف: 1_000, ملايين: 1_000_000 };

function scaleOf(token: Token | undefined, language: Language): number | null {
  const entry = numeralOf(token, language);
  if (entry === undefined || entry.preposition !== null || entry.conjunction) return null;
  const { word } = entry;
  if (word.is === 'number') return word.role === 'scale' || word.role === 'hundred' ? word.value : null;
  if (word.is === 'round') return word.value;
  return word.is === 'vague' && word.high !== null && word.low >= 20 ? (word.high + 1) / 10 : null;
}

/** Scales behind a vague word: عشرات الآلاف, several hundred, plusieurs dizaines de milliers. */
function scaleBehind(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { factor: number; next: number } {
  let factor = 1;
  let next = at;
  for (;;) {
    const start = OF.has(tokens[next]?.key ?? '') ? next + 1 : next;
    const scale = scaleOf(tokens[start], language);
    if (scale === null) return { factor, next };
    factor *= scale;
    next = start + 1;
  }
}

function vagueAmount(
  tokens: readonly Token[],
  at: number,
  low: number,
  high: number | null,
  language: Language,
): Amount {
  const scale = scaleBehind(tokens, at + 1, language);
  const base = { best: null, qualifier: 'vague' as const };
  if (scale.factor === 1) return { ...base, low, high, next: at + 1 };
  // Several dozen is no more exact than dozens.
  if (low < 10 && scale.factor === 12) return { ...base, low: 20, high: 99, next: scale.next };
  // Several hundred is from two hundred to all but a thousand; dozens of thousands from twenty thousand.
  const few = low < 10;
  return {
    ...base,
    low: (few ? 2 : low) * scale.factor,
    high: few ? 10 * scale.factor - 1 : high === null ? null : (high + 1) * scale.factor - 1,
    next: scale.next,
  };
}

function roundAmount(value: number, count: number, next: number): Amount {
  const total = value * count;
  return { low: total, best: total, high: total, qualifier: 'about', next };
}

/** The word for a half, which counts only before a scale: half a million, نصف مليون. */
export const HALF: Readonly<Record<Language, string>> = { en: 'half', fr: 'demi', ar: 'نصف' };

function halfAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const start = tokens[at + 1]?.key === 'a' ? at + 2 : at + 1;
  const entry = numeralOf(tokens[start], language);
  if (entry?.word.is !== 'number' || entry.word.role !== 'scale') return null;
  return exactly(entry.word.value / 2, start + 1, false);
}

/** The number that begins at a token, without its hedge. */
function amountAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.key === HALF[language]) return halfAt(tokens, at, language);
  const start = INDEFINITE[language].has(token.key) ? at + 1 : at;
  const entry = numeralOf(tokens[start], language);
  if (entry !== undefined) {
    const { word } = entry;
    if (word.is === 'round') {
      const article = at < start || INDEFINITE[language].has(tokens[at - 1]?.key ?? '');
      return collective(tokens, start, word.value, article, language);
    }
    if (word.is === 'vague') return vagueAmount(tokens, start, word.low, word.high, language);
    const plural = PLURAL_SCALES[entry.base];
    if (plural !== undefined) return vagueAmount(tokens, start, 2 * plural, 10 * plural - 1, language);
    if (word.is === 'ordinal')
      return start > at ? null : { ...exactly(word.value, at + 1, false), ordinal: true };
    if (start > at && (word.role === 'scale' || word.role === 'hundred'))
      return cardinalAt(tokens, start, language);
  }
  return cardinalAt(tokens, at, language);
}

/** A bare `quarantaine`, `score` or `couple` is another word: it needs its article. */
function collective(
  tokens: readonly Token[],
  at: number,
  value: number,
  article: boolean,
  language: Language,
): Amount | null {
  if (!article && tokens[at]?.key !== 'dozen') return null;
  if (value < 10) return roundAmount(value, 1, at + 1);
  const scale = scaleBehind(tokens, at + 1, language);
  return roundAmount(value, scale.factor, scale.next);
}

function cardinalAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const cardinal = readCardinal(tokens, at, language);
  if (cardinal === null) return null;
  const behind = numeralOf(tokens[cardinal.next], language);
  // Two dozen, trois centaines: the collective multiplies.
  if (behind?.word.is === 'round' && !behind.conjunction && behind.word.value !== 2)
    return roundAmount(behind.word.value, cardinal.value, cardinal.next + 1);
  if (behind?.word.is === 'vague' && behind.word.high !== null && behind.word.low >= 20 && language === 'fr')
    return roundAmount((behind.word.high + 1) / 10, cardinal.value, cardinal.next + 1);
  return exactly(cardinal.value, cardinal.next, cardinal.article);
}

const TO: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['to', 'or', '-', '–', '—']),
  fr: new Set(['a', 'ou', '-', '–', '—']),
  ar: new Set(['الي', 'او', '-', '–', '—']),
};

/** The range whose upper end begins at a token; a scale behind the upper end (3 to 5 thousand) is of both. */
function ends(tokens: readonly Token[], low: Amount, at: number, language: Language): Amount | null {
  const high = cardinalAt(tokens, at, language);
  if (high === null || high.best === null || low.best === null || high.best <= low.best) return null;
  const scale = high.next > at + 1 ? scaleOf(tokens[high.next - 1], language) : null;
  const shared = scale !== null && scale >= 1000 && low.best < high.best / scale;
  return {
    low: shared ? low.best * scale : low.best,
    best: null,
    high: high.best,
    qualifier: 'about',
    next: high.next,
  };
}

/** Three to five, entre 3 et 5: both ends are told and nothing between is best. */
function rangeAt(tokens: readonly Token[], low: Amount, language: Language): Amount {
  const link = tokens[low.next];
  if (low.qualifier !== 'exact' || low.ordinal || link === undefined || !TO[language].has(link.key))
    return low;
  return ends(tokens, low, low.next + 1, language) ?? low;
}

/** The word that opens a range of two numbers. */
export const BETWEEN: Readonly<Record<Language, string>> = { en: 'between', fr: 'entre', ar: 'بين' };

/** Between 3 and 5, when both numbers stand behind the opening word. */
export function betweenAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const low = cardinalAt(tokens, at + 1, language);
  if (low === null || low.best === null) return null;
  const link = tokens[low.next];
  let second = low.next;
  if (link?.key === 'and' || link?.key === 'et' || link?.key === 'و') second += 1;
  else if (numeralOf(link, language)?.conjunction !== true) return null;
  return ends(tokens, low, second, language);
}

/** The number or range that begins at a token, without its hedge. */
export function wholeAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const amount = amountAt(tokens, at, language);
  return amount === null ? null : rangeAt(tokens, amount, language);
}
