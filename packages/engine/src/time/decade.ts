/**
 * Decades and centuries: the 1990s, les années quatre-vingt-dix, تسعينيات القرن الماضي, the last century. A decade that
 * may be an age (a woman in her thirties) is none.
 */
import { numeralOf, readCardinal } from '../numerals/cardinal.js';
import type { Token } from '../text/token.js';
import { type Grammar, wordOf } from './grammar.js';
import type { Hit } from './phrase.js';
import { yearOf } from './year.js';

const decadeHit = (decade: number, next: number): Hit => ({ value: { kind: 'calendar', decade }, next });
const BEFORE_DECADE = new Set(['the', 'early', 'mid', 'late']);
const HEADS = new Set(['annees', 'decennie', 'عقد']);

/** Of the last century: القرن الماضي, القرن العشرين. */
function isOfCentury(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1]?.key;
  return tokens[at]?.key === 'القرن' && (behind === 'الماضي' || behind === 'العشرين' || behind === 'المنصرم');
}

function wordDecade(grammar: Grammar, tokens: readonly Token[], at: number, decade: number): Hit | null {
  const of = tokens[at + 1]?.key === 'من' ? at + 2 : at + 1;
  if (isOfCentury(tokens, of)) return decadeHit(decade, of + 2);
  // A woman in her thirties: the earlier decades of a century are more often an age.
  const sure = grammar.language === 'ar' ? of === at + 1 : BEFORE_DECADE.has(tokens[at - 1]?.key ?? '');
  return sure && (decade >= 1960 || grammar.language === 'en') ? decadeHit(decade, at + 1) : null;
}

/** Les années 90, les années quatre-vingt-dix. */
function shortDecade(tokens: readonly Token[], at: number): Hit | null {
  const cardinal = readCardinal(tokens, at, 'fr');
  const value = cardinal?.value ?? 0;
  return cardinal !== null && value >= 30 && value <= 90 && value % 10 === 0
    ? decadeHit(1900 + value, cardinal.next)
    : null;
}

function century(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const key = tokens[at]?.key;
  const behind = tokens[at + 1]?.key ?? '';
  const past = { value: { kind: 'calendar', century: null } as const, next: at + 2 };
  if (key === 'القرن') {
    if (isOfCentury(tokens, at))
      return behind === 'العشرين' ? { ...past, value: { kind: 'calendar', century: 1900 } } : past;
    const nineteenth = behind === 'التاسع' && tokens[at + 2]?.key === 'عشر';
    return nineteenth ? { value: { kind: 'calendar', century: 1800 }, next: at + 3 } : null;
  }
  if (key === 'last' && behind === 'century') return past;
  if (key === 'siecle' && (behind === 'dernier' || behind === 'passe')) return past;
  if ((key === 'xxe' || key === 'xixe') && behind === 'siecle')
    return { ...past, value: { kind: 'calendar', century: key === 'xxe' ? 1900 : 1800 } };
  const ordinal = tokens[at]?.kind === 'number' && tokens[at + 1]?.joined ? at + 2 : at + 1;
  if (tokens[ordinal]?.key !== 'century' && tokens[ordinal]?.key !== 'siecle') return null;
  const word = numeralOf(tokens[at], grammar.language)?.word;
  const number = ordinal === at + 2 ? Number(key) : word?.is === 'ordinal' ? word.value : 0;
  return number >= 15 && number <= 20
    ? { value: { kind: 'calendar', century: (number - 1) * 100 }, next: ordinal + 1 }
    : null;
}

/** The decade or century that begins at a token, or null. */
export function readDecade(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at];
  const decade = wordOf(grammar, token)?.word.decade;
  if (decade !== undefined) return wordDecade(grammar, tokens, at, decade);
  const head = HEADS.has(token?.key ?? '') ? at + 1 : at;
  const inner = head > at ? wordOf(grammar, tokens[head])?.word.decade : undefined;
  if (inner !== undefined) return wordDecade(grammar, tokens, head, inner);
  const year = yearOf(tokens[head]);
  if (year !== null && year % 10 === 0) {
    if (head > at) return decadeHit(year, head + 1);
    const ending = tokens[at + 1];
    return ending?.joined && ending.key === 's' ? decadeHit(year, at + 2) : null;
  }
  if (head > at) return shortDecade(tokens, head);
  const short = token?.kind === 'number' && /^[3-9]0$/.test(token.key) && tokens[at + 1]?.joined === true;
  if (short && tokens[at + 1]?.key === 's' && BEFORE_DECADE.has(tokens[at - 1]?.key ?? ''))
    return decadeHit(1900 + Number(token?.key), at + 2);
  return century(grammar, tokens, at);
}
