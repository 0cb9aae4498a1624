/**
 * Reads the name of a month, Gregorian or Hijri, told once or twice over (نوفمبر / تشرين الثاني).
 */
import type { Token } from '../text/token.js';
import { type Grammar, wordOf } from './grammar.js';

/** A month, and whether its name is another word too. */
export interface Month {
  readonly month: number;
  readonly hijri: boolean;
  readonly weak: boolean;
  readonly next: number;
}

/** Words of praise behind a Hijri month: محرم الحرام, رمضان المبارك. */
const PRAISES = new Set(['الحرام', 'المبارك', 'الفضيل', 'المكرم', 'الخير', 'الانور', 'المعظم']);

function oneMonth(grammar: Grammar, tokens: readonly Token[], at: number): Month | null {
  const word = wordOf(grammar, tokens[at])?.word;
  if (word === undefined) return null;
  const second = word.second?.get(tokens[at + 1]?.key ?? '');
  const found = second ?? word;
  const month = found.month ?? found.hijri;
  if (month === undefined) return null;
  const dot =
    second === undefined &&
    tokens[at + 1]?.key === '.' &&
    (tokens[at]?.key.length ?? 9) <= 5 &&
    tokens[at + 2]?.kind === 'number';
  const plain = at + (second !== undefined || dot ? 2 : 1);
  const praised = found.month === undefined && PRAISES.has(tokens[plain]?.key ?? '');
  const next = praised ? plain + 1 : plain;
  return { month, hijri: found.month === undefined, weak: second === undefined && word.weak === true, next };
}

/** A month by one name, or by two with a stroke or in brackets: نوفمبر / تشرين الثاني. */
export function readMonth(grammar: Grammar, tokens: readonly Token[], at: number): Month | null {
  const first = oneMonth(grammar, tokens, at);
  if (first === null) return null;
  const twin = oneMonth(grammar, tokens, first.next);
  if (twin !== null && twin.month === first.month && twin.hijri === first.hijri)
    return { ...twin, weak: false };
  const mark = tokens[first.next]?.key;
  if (mark !== '/' && mark !== '(' && mark !== '-' && mark !== '\\') return first;
  const other = oneMonth(grammar, tokens, first.next + 1);
  if (other === null || other.month !== first.month || other.hijri !== first.hijri) return first;
  const closed = mark === '(' && tokens[other.next]?.key === ')';
  return { ...first, weak: false, next: closed ? other.next + 1 : other.next };
}
