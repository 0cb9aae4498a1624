/**
 * Reads what an opening word begins: between…and, from…to, since, until, by, before and after. What an event bounds
 * ("after the attack", "before Friday") is too loose to date anything and is left alone.
 */
import { HEDGES_BEFORE, hedgeAt } from '../numerals/hedges.js';
import type { Token } from '../text/token.js';
import { type Grammar, wordOf } from './grammar.js';
import type { Hit } from './phrase.js';
import { readPoint } from './point.js';
import {
  AND,
  hyphened,
  isBareDay,
  joinSides,
  readLinked,
  readSecond,
  readSide,
  skipArticles,
  TO,
} from './range.js';
import type { TimeValue } from './time-value.js';
import type { Opener } from './time-word.js';
import { readVouchedYear } from './year-alone.js';

function readBetween(grammar: Grammar, tokens: readonly Token[], at: number, between: boolean): Hit | null {
  const first = readSide(grammar, tokens, at + 1);
  if (first === null) return null;
  const links = between ? AND[grammar.language] : TO[grammar.language];
  return readSecond(grammar, tokens, first, links, between);
}

function isDated(value: TimeValue): boolean {
  return (
    value.kind === 'hijri' ||
    (value.kind === 'calendar' &&
      (value.year ?? value.month ?? value.yearShift ?? value.season ?? value.decade) !== undefined)
  );
}

/** A year by itself of which no report tells. */
const isOldYear = (value: TimeValue): boolean =>
  value.kind === 'calendar' &&
  value.year !== undefined &&
  value.year < OLDEST &&
  value.month === undefined &&
  value.day === undefined;
const OLDEST = 1900;

/** Whether a value is wider than a day. */
function isLong(value: TimeValue): boolean {
  if (value.kind === 'calendar') return value.day === undefined && value.weekday === undefined;
  return value.kind === 'relative' && value.unit !== 'day' && value.unit !== 'hour';
}

/** The opener that begins at a token, of one word or of several, and the index behind it. */
function openerAt(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
): { readonly opener: Opener; readonly next: number } | null {
  // Dès opens, des is an article.
  if (tokens[at]?.low === 'des') return null;
  for (const { rest, opener } of wordOf(grammar, tokens[at])?.word.openers ?? [])
    if (rest.every((word, n) => tokens[at + 1 + n]?.key === word))
      return { opener, next: at + 1 + rest.length };
  return null;
}

const NOON = new Set(['ظهر', 'الظهر']);
/** Openers that open months and years but name a day. */
const ONE_DAY = new Set(['des', 'as']);
const ONWARD = new Set(['onward', 'onwards', 'on']);

/** From 2012 onwards. */
function readOnward(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const first = readSide(grammar, tokens, at);
  if (grammar.language !== 'en' || first === null || !ONWARD.has(tokens[first.next]?.key ?? '')) return null;
  return isBareDay(first.value)
    ? null
    : { value: { kind: 'range', from: first.value, to: null }, next: first.next + 1 };
}

/** Since March until May: the end that is told makes one range of both. */
function readSince(grammar: Grammar, tokens: readonly Token[], from: TimeValue, next: number): Hit {
  const end = openerAt(grammar, tokens, next)?.opener === 'until' ? readOpened(grammar, tokens, next) : null;
  const linked = hyphened(tokens, next)
    ? readLinked(grammar, tokens, { value: from, next })
    : { value: from, next };
  // Since September-October: since the first of them.
  if (linked.value.kind === 'range' && linked.value.from !== null)
    return { value: { ...linked.value, to: null }, next: linked.next };
  const to = end?.value.kind === 'range' ? end.value.to : null;
  const both = to === null || end === null ? null : joinSides(from, to);
  return both === null || end === null
    ? { value: { kind: 'range', from, to: null }, next }
    : { value: both, next: end.next };
}

/** A range or open end that an opening word begins at a token, or null. */
export function readOpened(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const opened = openerAt(grammar, tokens, at);
  if (opened === null) return null;
  const { opener } = opened;
  // بعد ظهر is a part of the day and opens nothing.
  if (NOON.has(tokens[opened.next]?.key ?? '')) return null;
  if (opener === 'between') return readBetween(grammar, tokens, opened.next - 1, true);
  if (opener === 'from')
    return readBetween(grammar, tokens, opened.next - 1, false) ?? readOnward(grammar, tokens, opened.next);
  const hedge = hedgeAt(tokens, opened.next, HEDGES_BEFORE[grammar.language]);
  const start = skipArticles(tokens, hedge?.next ?? opened.next);
  const inner = readPoint(grammar, tokens, start, true) ?? readVouchedYear(tokens, start);
  if (inner === null || inner.value.kind === 'range' || inner.value.kind === 'span') return null;
  const { value, next } = inner;
  // Dès lundi, by Friday, as of Friday: that day itself.
  if (!isLong(value) && (opener === 'by' || ONE_DAY.has(tokens[at]?.key ?? ''))) return null;
  // Until five days later: no more than what it is counted from is known.
  if (opener === 'until' && value.kind === 'relative' && value.to === 'event' && value.shift !== 1)
    return null;
  // "until 1815": an hour of the day.
  if (opener === 'until' && isOldYear(value)) return null;
  if (opener === 'since') return readSince(grammar, tokens, value, next);
  if (opener === 'until' || opener === 'by') return { value: { kind: 'range', from: null, to: value }, next };
  // "After Friday" and "before the attack of yesterday" bound other events too loosely to date them.
  if (!isDated(value) && !(isLong(value) && value.edge !== undefined)) return null;
  return opener === 'before'
    ? { value: { kind: 'range', from: null, to: value, outside: true }, next }
    : { value: { kind: 'range', from: value, to: null, outside: true }, next };
}
