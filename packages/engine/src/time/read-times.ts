/**
 * Finds the dates of one sentence, each as what it says. Nothing is resolved here and nothing is guessed: words that
 * are only sometimes a date (may, أحد, العام) are dates only where the words beside them make them so.
 */
import type { Language } from '@marsad/model';
import type { Token } from '../text/token.js';
import { beginsAt, type Grammar, grammarOf } from './grammar.js';
import { readOpened } from './opened.js';
import { isPartOfName } from './part-of-name.js';
import type { Hit } from './phrase.js';
import { readPoint } from './point.js';
import { readLinked } from './range.js';
import type { TimeExpression } from './time-value.js';
import { Begins } from './time-word.js';
import { readYearAlone } from './year-alone.js';

function expressionAt(grammar: Grammar, tokens: readonly Token[], at: number, begins: number): Hit | null {
  const token = tokens[at] as Token;
  if (token.kind === 'number') {
    const hit =
      readPoint(grammar, tokens, at, false) ?? readYearAlone(tokens, at) ?? dayRange(grammar, tokens, at);
    return hit === null ? null : readLinked(grammar, tokens, hit);
  }
  const opened = begins & Begins.opener ? readOpened(grammar, tokens, at) : null;
  const point = readPoint(grammar, tokens, at, false);
  if (opened !== null && (point === null || opened.next >= point.next)) return opened;
  return point === null ? null : readLinked(grammar, tokens, point);
}

const DAY_LINKS = new Set(['-', '–', 'to', 'au', 'et', 'and', 'الي', 'و', 'le', 'the', ',', '،']);

/** 3-5 May, 3 et 4 décembre, أيام 3 و4 و5 مارس: the first day waits for the month behind the last. */
function dayRange(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at] as Token;
  const link = tokens[at + 1];
  if (token.key.length > 2 || link === undefined || link.key === 'le' || !DAY_LINKS.has(link.key))
    return null;
  const start = DAY_LINKS.has(tokens[at + 2]?.key ?? '') ? at + 3 : at + 2;
  const following = tokens[start]?.kind === 'number' ? dayRange(grammar, tokens, start) : null;
  if (following === null && (link.key === ',' || link.key === '،')) return null;
  const second = following ?? readPoint(grammar, tokens, start, true);
  const to = second?.value.kind === 'range' ? second.value.to : second?.value;
  if (second === null || to?.kind !== 'calendar' || to.month === undefined || to.day === undefined)
    return null;
  const day = Number(token.key);
  if (day < 1 || day >= to.day) return null;
  const { weekday: _, ...from } = to;
  return { value: { kind: 'range', from: { ...from, day }, to }, next: second.next };
}

/** Le 17 décembre …, puis le 19, …: a French day alone is of the month told before it in the sentence. */
function dayOfSameMonth(
  { language }: Grammar,
  tokens: readonly Token[],
  at: number,
  found: readonly TimeExpression[],
): Hit | null {
  const [article, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (language !== 'fr' || token?.kind !== 'number' || article?.key !== 'le') return null;
  const day = Number(token.key);
  const ends = behind === undefined || behind.key === ',' || behind.key === '.';
  const told = found.at(-1)?.value;
  if (!ends || token.key.length > 2 || day < 1 || day > 31) return null;
  return told?.kind === 'calendar' && told.month !== undefined && told.day !== undefined
    ? { value: { kind: 'calendar', day, monthShift: 0, yearOf: 'event' }, next: at + 1 }
    : null;
}

const OF = new Set(['of', 'de', 'la', 'من', 'في']);

/** Wednesday last week, mercredi de la semaine dernière, الأربعاء من الأسبوع الماضي: a day of the week told behind it. */
function dayOfWeek(grammar: Grammar, tokens: readonly Token[], { value, next }: Hit): Hit | null {
  if (value.kind !== 'calendar' || value.weekday === undefined || value.day !== undefined) return null;
  if (value.month !== undefined || value.toward !== undefined || value.from !== undefined) return null;
  let at = next;
  while (at < next + 2 && OF.has(tokens[at]?.key ?? '')) at += 1;
  const week = beginsAt(grammar, tokens[at]) === 0 ? null : readPoint(grammar, tokens, at, false);
  if (week?.value.kind !== 'relative' || week.value.unit !== 'week' || week.value.shift === null) return null;
  if (week.value.edge !== undefined || week.value.date !== undefined) return null;
  const { part } = value;
  return { value: { ...week.value, ...(part ? { part } : {}), date: value }, next: week.next };
}

/**
 * The dates of one sentence, from left to right, none overlapping another.
 *
 * @example "since early 2012" is one expression: a range from the start of 2012 that is open at its end
 */
export function readTimes(tokens: readonly Token[], language: Language): TimeExpression[] {
  const grammar = grammarOf(language);
  const found: TimeExpression[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const begins = beginsAt(grammar, tokens[i]);
    if (begins === 0) continue;
    const first = expressionAt(grammar, tokens, i, begins) ?? dayOfSameMonth(grammar, tokens, i, found);
    if (first === null) continue;
    const hit = dayOfWeek(grammar, tokens, first) ?? first;
    if (!isPartOfName(grammar, tokens, i, hit.next, hit.value))
      found.push({ first: i, last: hit.next - 1, value: hit.value });
    i = hit.next - 1;
  }
  return found;
}
