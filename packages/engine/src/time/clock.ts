/**
 * The hour told with a day, so that one span holds both: at 3 p.m. on Monday, lundi vers 14h30, الساعة العاشرة من مساء
 * أمس. An hour without its day is no date and is left alone.
 */
import { numeralOf } from '../numerals/cardinal.js';
import type { Token } from '../text/token.js';
import type { Grammar } from './grammar.js';

/** `HH:MM` and the index behind the hour. */
export interface Clock {
  readonly clock: string;
  readonly next: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const BEFORE = words('at around about by a vers aux alentours de environ apres peu في عند حوالي علي نحو ,');
const AFTER_HOUR = words(
  'local time locale locales gmt utc tu temps universel بالتوقيت المحلي بتوقيت غرينتش',
);
const pad = (value: number): string => String(value).padStart(2, '0');

function made(hour: number, minute: number, next: number): Clock | null {
  return hour >= 0 && hour <= 24 && minute >= 0 && minute < 60
    ? { clock: `${pad(hour % 24)}:${pad(minute)}`, next }
    : null;
}

/** Am and pm in one word or two (p.m. is p . m .); 0 when there is none. */
function meridiem(
  tokens: readonly Token[],
  at: number,
): { readonly pm: boolean; readonly next: number } | null {
  const key = tokens[at]?.key ?? '';
  if (key === 'am' || key === 'pm') return { pm: key === 'pm', next: at + 1 };
  if ((key === 'a' || key === 'p') && tokens[at + 1]?.key === '.' && tokens[at + 2]?.key === 'm')
    return { pm: key === 'p', next: tokens[at + 3]?.key === '.' ? at + 4 : at + 3 };
  return null;
}

function minutesOf(tokens: readonly Token[], at: number): { minute: number; next: number } | null {
  const mark = tokens[at];
  const figures = tokens[at + 1];
  if (
    (mark?.key !== ':' && mark?.key !== '.') ||
    !mark.joined ||
    figures?.kind !== 'number' ||
    !figures.joined
  )
    return null;
  return figures.key.length === 2 ? { minute: Number(figures.key), next: at + 2 } : null;
}

function behindHour(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && AFTER_HOUR.has(tokens[next]?.key ?? '')) next += 1;
  return next;
}

function latin(tokens: readonly Token[], at: number, hour: number): Clock | null {
  const behind = tokens[at + 1];
  const french = /^h(\d\d)?$/.exec(behind?.key ?? '');
  if (french) {
    const apart =
      french[1] === undefined && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.key.length === 2
        ? 1
        : 0;
    const minute = Number(french[1] ?? (apart ? tokens[at + 2]?.key : 0));
    return made(hour, minute, behindHour(tokens, at + 2 + apart));
  }
  if (behind?.key === 'heures' || behind?.key === 'heure') {
    // Deux heures de route is how far it is.
    if (tokens[at + 2]?.key === 'de' || tokens[at + 2]?.key === "d'") return null;
    const part = tokens[at + 2]?.key === 'du' && /^(matin|soir)$/.test(tokens[at + 3]?.key ?? '');
    return made(hour, 0, behindHour(tokens, part ? at + 4 : at + 2));
  }
  const minutes = minutesOf(tokens, at + 1);
  const half = meridiem(tokens, minutes?.next ?? at + 1);
  if (half !== null)
    return made((hour % 12) + (half.pm ? 12 : 0), minutes?.minute ?? 0, behindHour(tokens, half.next));
  return minutes === null ? null : made(hour, minutes.minute, behindHour(tokens, minutes.next));
}

const ARABIC_PARTS: ReadonlyMap<string, boolean> = new Map([
  ...['صباحا', 'فجرا', 'صباح', 'فجر'].map((key) => [key, false] as const),
  ...['مساء', 'ليلا', 'عصرا', 'ظهرا'].map((key) => [key, true] as const),
]);

/** The part of the day behind an Arabic hour says which half of the day it is of. */
function withHalf(tokens: readonly Token[], hour: number, minute: number, at: number): Clock | null {
  const of = tokens[at]?.key === 'من' ? at + 1 : at;
  const late = ARABIC_PARTS.get(tokens[of]?.key ?? '');
  if (late === undefined) return made(hour, minute, behindHour(tokens, at));
  return made(late && hour < 12 ? hour + 12 : hour, minute, behindHour(tokens, of + 1));
}

function arabic(grammar: Grammar, tokens: readonly Token[], at: number): Clock | null {
  if (!/^[وفبل]?الساعه$/.test(tokens[at]?.key ?? '')) return null;
  const token = tokens[at + 1];
  if (token?.kind === 'number') {
    const minutes = minutesOf(tokens, at + 2);
    return withHalf(tokens, Number(token.key), minutes?.minute ?? 0, minutes?.next ?? at + 2);
  }
  const order = numeralOf(token, grammar.language);
  return order?.word.is === 'ordinal' ? withHalf(tokens, order.word.value, 0, at + 2) : null;
}

/** The hour that begins at a token, with the words that lead to it, or null. */
export function readClock(grammar: Grammar, tokens: readonly Token[], at: number): Clock | null {
  let start = at;
  while (start < at + 3 && BEFORE.has(tokens[start]?.key ?? '')) start += 1;
  const token = tokens[start];
  if (token === undefined) return null;
  if (grammar.language === 'ar') return arabic(grammar, tokens, start);
  return token.kind === 'number' && token.key.length <= 2 ? latin(tokens, start, Number(token.key)) : null;
}
