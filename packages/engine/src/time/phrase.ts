/**
 * Matches the tables of phrases against tokens: the longest phrase that fits wins.
 */
import { readCardinal } from '../numerals/cardinal.js';
import { HEDGES_BEFORE, hedgeAt } from '../numerals/hedges.js';
import type { Token } from '../text/token.js';
import { type Grammar, wordOf } from './grammar.js';
import type { TimeValue } from './time-value.js';
import type { Captured, Element, Pattern, Slot } from './time-word.js';

/** A value and the index behind its last token. */
export interface Hit<T extends TimeValue = TimeValue> {
  readonly value: T;
  readonly next: number;
}

/** Words for some, a few, several. */
const SOME: Readonly<Record<Grammar['language'], ReadonlySet<string>>> = {
  en: new Set(['several', 'few', 'some', 'many']),
  fr: new Set(['quelques', 'plusieurs']),
  ar: new Set(['عده', 'بضعه', 'بضع']),
};

function takeNumber(grammar: Grammar, tokens: readonly Token[], at: number, into: Captured): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  if (SOME[grammar.language].has(token.key)) {
    into.n = null;
    return at + 1;
  }
  const cardinal = readCardinal(tokens, at, grammar.language);
  if (cardinal === null || cardinal.value > 999 || !Number.isInteger(cardinal.value)) return -1;
  into.n = cardinal.value;
  return cardinal.next;
}

function takeUnit(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  slot: Slot,
  into: Captured,
): number {
  const unit = wordOf(grammar, tokens[at])?.word.unit;
  if (unit === undefined || unit.definite !== slot.startsWith('THE')) return -1;
  // French mois is both; elsewhere UNITS is the plural, UNIT the singular or the dual.
  const plural = unit.count === null;
  const both = grammar.language === 'fr' && unit.unit === 'month';
  if (!both && plural !== slot.endsWith('S')) return -1;
  into.unit = unit.unit;
  if (grammar.language === 'ar' && into.n === 0) into.n = unit.count;
  return at + 1;
}

function take(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  element: Element,
  into: Captured,
): number {
  if ('word' in element) return tokens[at]?.key === element.word ? at + 1 : -1;
  if (element.slot === 'N') return takeNumber(grammar, tokens, at, into);
  if (element.slot !== 'PART') return takeUnit(grammar, tokens, at, element.slot, into);
  const part = wordOf(grammar, tokens[at])?.word.part;
  if (part === undefined) return -1;
  into.part = part;
  return at + 1;
}

function match(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  pattern: Pattern,
  known: boolean,
): Hit | null {
  // A number of 0 means that none was said.
  const captured: Captured = { unit: 'day', n: 0, part: 'noon' };
  let next = known ? at + 1 : at;
  let hedged = false;
  for (let n = known ? 1 : 0; n < pattern.elements.length; n += 1) {
    const element = pattern.elements[n] as Element;
    // قبل أكثر من عامين, il y a environ deux ans: the hedge stands inside the phrase.
    const hedge = n > 0 && 'slot' in element ? hedgeAt(tokens, next, HEDGES_BEFORE[grammar.language]) : null;
    hedged ||= hedge !== null;
    next = take(grammar, tokens, hedge?.next ?? next, element, captured);
    if (next < 0) return null;
  }
  const value = pattern.make(captured);
  if (value === null || complemented(grammar, tokens, at, next, value)) return null;
  return { value: hedged && value.kind === 'relative' ? { ...value, approximate: true } : value, next };
}

const COMPLEMENTS: Readonly<Record<Grammar['language'], ReadonlySet<string>>> = {
  en: new Set(),
  fr: new Set(['de', 'du', "d'", 'des']),
  ar: new Set(['من', 'علي']),
};
const OPEN_PHRASE = new Set(['veille', 'lendemain', 'surlendemain', 'بعد', 'قبل', 'before', 'after']);

/** Two days before the attack, la veille de l'attaque, بعد يومين من: counted from what follows, not from what was told. */
function complemented(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  next: number,
  value: TimeValue,
): boolean {
  if (value.kind !== 'relative') return false;
  const last = tokens[next - 1]?.key ?? '';
  const behind = tokens[next];
  if (grammar.language === 'en')
    return value.to === 'event' && OPEN_PHRASE.has(last) && behind?.kind === 'word';
  const open = grammar.language === 'fr' ? last : (wordOf(grammar, tokens[at])?.base ?? '');
  if (!OPEN_PHRASE.has(open) || behind === undefined || !COMPLEMENTS[grammar.language].has(behind.key))
    return false;
  // "من ذلك" counts from what was told; "من قبل مسلحين" is by whom.
  const after = tokens[next + 1]?.key ?? '';
  return (
    !(after === 'ذلك' || after === 'قبل' || after === 'جانب' || after === 'طرف') &&
    (open !== 'قبل' || behind.key === 'من')
  );
}

/** The longest phrase that begins at a token, or null. */
export function readPhrase(grammar: Grammar, tokens: readonly Token[], at: number): Hit | null {
  const token = tokens[at];
  const word = wordOf(grammar, token)?.word;
  let best: Hit | null = null;
  const attempt = (patterns: readonly Pattern[] | undefined, known: boolean): void => {
    for (const pattern of patterns ?? []) {
      if (best !== null && at + pattern.elements.length < best.next) return;
      const hit = match(grammar, tokens, at, pattern, known);
      if (hit !== null && (best === null || hit.next > best.next)) best = hit;
    }
  };
  attempt(word?.patterns, true);
  if (word?.unit !== undefined)
    for (const slot of ['UNIT', 'UNITS', 'THEUNIT', 'THEUNITS'] as const) attempt(grammar.open[slot], false);
  if (word?.part !== undefined) attempt(grammar.open.PART, false);
  if (token?.kind === 'number' || (word !== undefined && word.month === undefined))
    attempt(grammar.open.N, false);
  return best;
}
