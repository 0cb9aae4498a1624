/**
 * Dates in figures alone: 2017-11-24, 24/11/2017, 24.11.2017. A first number above twelve, or a language that does
 * not write the month first, decides which is the day.
 */
import { isDay } from '@marsad/model';
import type { Token } from '../text/token.js';
import { eraBehind, type PartsHit } from './year.js';

const SEPARATORS = new Set(['-', '/', '.']);

interface Group {
  readonly figures: string;
  readonly separator: string;
}

/** Groups of figures with one separator; 11.2017 may have come as one token. */
function groupsAt(tokens: readonly Token[], at: number): { groups: Group[]; next: number } {
  const groups: Group[] = [];
  let next = at;
  let separator = '';
  for (;;) {
    const token = tokens[next];
    if (token === undefined || token.kind !== 'number' || (next > at && !token.joined)) break;
    for (const figures of token.text === token.key ? token.key.split('.') : [token.key]) {
      groups.push({ figures, separator: groups.length === 0 ? '' : separator === '' ? '.' : separator });
    }
    next += 1;
    const mark = tokens[next];
    const after = tokens[next + 1];
    if (
      mark === undefined ||
      !mark.joined ||
      !SEPARATORS.has(mark.key) ||
      after?.kind !== 'number' ||
      !after.joined
    )
      break;
    separator = mark.key;
    next += 1;
  }
  return { groups, next };
}

function ordered(a: number, b: number, monthFirst: boolean): { day: number; month: number } | null {
  if (b > 12 && a <= 12) return { day: b, month: a };
  if (a > 12) return b <= 12 ? { day: a, month: b } : null;
  return monthFirst ? { day: b, month: a } : { day: a, month: b };
}

/** The date in figures that begins at a token, or null. Day comes before month where both are possible. */
export function readNumericDate(tokens: readonly Token[], at: number): PartsHit | null {
  const mark = tokens[at + 1];
  if (mark === undefined || !mark.joined) return null;
  if (
    tokens[at]?.text === '9' &&
    mark.key === '/' &&
    tokens[at + 2]?.text === '11' &&
    !tokens[at + 3]?.joined
  )
    return { parts: { year: 2001, month: 9, day: 11 }, next: at + 3 };
  const { groups, next } = groupsAt(tokens, at);
  const [a, b, c] = groups;
  if (
    groups.length !== 3 ||
    a === undefined ||
    b === undefined ||
    c === undefined ||
    b.separator !== c.separator
  )
    return null;
  const [x, y, z] = [Number(a.figures), Number(b.figures), Number(c.figures)];
  if (a.figures.length === 4) {
    const era = eraBehind(tokens, x, next);
    const exists = era.hijri ? y >= 1 && y <= 12 && z >= 1 && z <= 30 : isDay(x, y, z);
    return exists ? { parts: { year: x, month: y, day: z }, hijri: era.hijri, next: era.next } : null;
  }
  if (c.figures.length !== 4 || a.figures.length > 2 || b.figures.length > 2) return null;
  const order = ordered(x, y, false);
  if (order === null) return null;
  const era = eraBehind(tokens, z, next);
  // A month of the Hijra has thirty days at most; the resolver knows which.
  const exists = era.hijri ? order.day <= 30 : isDay(z, order.month, order.day);
  return exists ? { parts: { year: z, ...order }, hijri: era.hijri, next: era.next } : null;
}
