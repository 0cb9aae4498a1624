/**
 * Finds every number in a sentence, in figures or words, with its hedge, and says what kind of number it is. It does
 * not look for what is counted, and it leaves dates alone when it is given them.
 */
import type { Language } from '@marsad/model';
import type { Token } from '../text/token.js';
import { type Amount, BETWEEN, betweenAt, HALF, wholeAt } from './amount.js';
import { joinedKey } from './arabic-prefixes.js';
import { numeralForms } from './cardinal.js';
import { HEDGES_AFTER, HEDGES_BEFORE, type Hedge, hedgeAt } from './hedges.js';
import { type Kinded, kindOf } from './kind.js';
import type { Quantity } from './quantity.js';

/** Tokens that a date has taken. */
export interface Taken {
  readonly first: number;
  readonly last: number;
}

function hedged(amount: Amount, hedge: Hedge): Amount {
  const { best } = amount;
  if (hedge === 'at-least') return { ...amount, high: null, qualifier: 'at-least' };
  if (hedge === 'at-most') return { ...amount, low: null, best, qualifier: 'at-most' };
  return { ...amount, qualifier: amount.qualifier === 'vague' ? 'vague' : 'about' };
}

/** A hedge, then a number; a hedge may be followed by another (at least some 20). */
function hedgedAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const hedge = hedgeAt(tokens, at, HEDGES_BEFORE[language]);
  if (hedge === null) return tokens[at]?.key === BETWEEN[language] ? betweenAt(tokens, at, language) : null;
  const inner = hedgedAt(tokens, hedge.next, language) ?? wholeAt(tokens, hedge.next, language);
  return inner === null || inner.ordinal ? null : hedged(inner, hedge.hedge);
}

const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** "quarante-quatre (44) civils": the number told again in figures; the index behind its bracket, or null. */
function bracketBehind(tokens: readonly Token[], at: number, { best }: Amount): number | null {
  if (keyAt(tokens, at) !== '(' || keyAt(tokens, at + 2) !== ')' || best === null) return null;
  return tokens[at + 1]?.kind === 'number' && Number(keyAt(tokens, at + 1)) === best ? at + 3 : null;
}

/** "مقتل (16) مدنيا": figures in brackets between a word and the noun they count. */
function isBracketed(tokens: readonly Token[], first: number, next: number, kind: string): boolean {
  if (kind !== 'count' || keyAt(tokens, first - 1) !== '(' || keyAt(tokens, next) !== ')') return false;
  return (
    tokens[first]?.kind === 'number' &&
    tokens[first - 2]?.kind === 'word' &&
    tokens[next + 1]?.kind === 'word'
  );
}

type Open = { -readonly [K in keyof Quantity]: Quantity[K] };

function quantity(first: number, amount: Amount, kinded: Kinded, last: number): Quantity {
  const { low, best, high, qualifier, next } = amount;
  const { kind } = kinded;
  const found: Open = {
    first: Math.min(first, kinded.first),
    last,
    numberLast: next - 1,
    kind,
    low,
    best,
    high,
    qualifier,
  };
  if (amount.ordinal || kind === 'ordinal') found.ordinal = true;
  if (amount.article) found.article = true;
  return found;
}

function openers(language: Language): ReadonlySet<string> {
  const hedges = [...HEDGES_BEFORE[language].keys()];
  return new Set([...numeralForms(language), ...hedges, BETWEEN[language], HALF[language]]);
}
const OPENERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: openers('ar'),
  fr: openers('fr'),
  en: openers('en'),
};

/** Whether any number can begin here; asked of every token, so it must be quick. */
function mayBegin(token: Token, language: Language): boolean {
  if (token.kind !== 'word') return token.kind === 'number';
  const { word } = token;
  if (word.numbers < 0) word.numbers = OPENERS[language].has(joinedKey(token.key)) ? 1 : 0;
  return word.numbers === 1;
}

/**
 * The numbers of one sentence, from left to right. Tokens of `taken` (the dates that were read) are passed over.
 *
 * @example "at least twenty soldiers" gives one count, low and best 20, high null, at-least
 */
export function readQuantities(
  tokens: readonly Token[],
  language: Language,
  taken: readonly Taken[] = [],
): Quantity[] {
  const found: Quantity[] = [];
  let nextTaken = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    while (nextTaken < taken.length && (taken[nextTaken] as Taken).last < i) nextTaken += 1;
    const date = taken[nextTaken];
    if (date !== undefined && date.first <= i) {
      i = date.last;
      continue;
    }
    if (!mayBegin(tokens[i] as Token, language)) continue;
    const amount = hedgedAt(tokens, i, language) ?? wholeAt(tokens, i, language);
    if (amount === null || (date !== undefined && amount.next > date.first)) continue;
    const read = kindOf(tokens, i, amount.next, amount.ordinal === true, language);
    // A unit that a date has taken is not this number's: "25 million in the year 2004".
    const clash = date !== undefined && read.next > date.first;
    const kinded: Kinded = clash ? { kind: 'count', first: i, next: amount.next } : read;
    const behind = amount.qualifier === 'exact' ? hedgeAt(tokens, kinded.next, HEDGES_AFTER[language]) : null;
    const whole = behind === null ? amount : hedged(amount, behind.hedge);
    const again = bracketBehind(tokens, kinded.next, whole);
    const bracketed = again === null && isBracketed(tokens, i, kinded.next, kinded.kind);
    const last = (behind?.next ?? again ?? kinded.next) - 1 + (bracketed ? 1 : 0);
    found.push(quantity(bracketed ? i - 1 : i, whole, kinded, last));
    i = last;
  }
  return found;
}
