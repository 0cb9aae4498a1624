/**
 * Matches the tables of phrases against tokens: the longest phrase that fits wins.
 */
import { readCardinal } from '../numerals/cardinal.js';
import { HEDGES_BEFORE, hedgeAt } from '../numerals/hedges.js';
import type { Token } from '../text/token.js';
import { beginsAt, type Grammar, SOME, wordOf } from './grammar.js';
import type { TimeValue } from './time-value.js';
import { Begins, type Captured, type Element, type Pattern, type Slot, type TimeWord } from './time-word.js';

/** A value and the index behind its last token. */
export interface Hit<T extends TimeValue = TimeValue> {
  readonly value: T;
  readonly next: number;
}

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

/** French mois is both; elsewhere UNITS is the plural, UNIT the singular or the dual. */
function slotFits(grammar: Grammar, unit: NonNullable<TimeWord['unit']>, slot: Slot): boolean {
  if (unit.definite !== (slot === 'THEUNIT' || slot === 'THEUNITS')) return false;
  if (grammar.language === 'fr' && unit.unit === 'month') return true;
  return (unit.count === null) === (slot === 'UNITS' || slot === 'THEUNITS');
}

function takeUnit(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  slot: Slot,
  into: Captured,
): number {
  const unit = wordOf(grammar, tokens[at])?.word.unit;
  if (unit === undefined || !slotFits(grammar, unit, slot)) return -1;
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

/** Whether a slot can be filled from a token, a hedge before it included. */
function mayTake(grammar: Grammar, tokens: readonly Token[], at: number): boolean {
  return beginsAt(grammar, tokens[at]) !== 0 || hedgeAt(tokens, at, HEDGES_BEFORE[grammar.language]) !== null;
}

/** A year and a half, عام ونصف العام, un an et demi: eighteen months. */
function takeHalf(tokens: readonly Token[], at: number, into: Captured): number {
  const french = tokens[at]?.key === 'et' && /^demie?$/.test(tokens[at + 1]?.key ?? '');
  if (into.unit !== 'year' || into.n === null || (tokens[at]?.key !== 'ونصف' && !french)) return at;
  into.unit = 'month';
  into.n = (into.n === 0 ? 1 : into.n) * 12 + 6;
  const of = /^(العام|السنه)$/.test(tokens[at + 1]?.key ?? '');
  return french || of ? at + 2 : at + 1;
}

/** Matches what follows the first element of a pattern; that one was taken up to `next`. */
function match(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  pattern: Pattern,
  next: number,
  number: number | null,
): Hit | null {
  const { elements } = pattern;
  const second = elements[1];
  const behind = next === at ? at + 1 : next;
  if (second !== undefined && 'word' in second && tokens[behind]?.key !== second.word) return null;
  if (second !== undefined && 'slot' in second && !mayTake(grammar, tokens, behind)) return null;
  // A number of 0 means that none was said.
  const captured: Captured = { unit: 'day', n: number, part: 'noon' };
  let end = next === at ? take(grammar, tokens, at, elements[0] as Element, captured) : next;
  let hedged = false;
  for (let n = 1; n < elements.length && end >= 0; n += 1) {
    const element = elements[n] as Element;
    // قبل أكثر من عامين, il y a environ deux ans: the hedge stands inside the phrase.
    const hedge = 'slot' in element ? hedgeAt(tokens, end, HEDGES_BEFORE[grammar.language]) : null;
    hedged ||= hedge !== null;
    end = take(grammar, tokens, hedge?.next ?? end, element, captured);
  }
  if (end >= 0) end = takeHalf(tokens, end, captured);
  const value = end < 0 ? null : pattern.make(captured);
  if (value === null || complemented(grammar, tokens, at, end, value)) return null;
  return { value: hedged ? approximated(value) : value, next: end };
}

/** About so long ago, for nearly so long. */
function approximated(value: TimeValue): TimeValue {
  if (value.kind === 'range')
    return value.from === null ? value : { ...value, from: approximated(value.from) };
  return { ...value, approximate: true };
}

const COMPLEMENTS: Readonly<Record<Grammar['language'], ReadonlySet<string>>> = {
  en: new Set(),
  fr: new Set(['de', 'du', "d'", 'des']),
  ar: new Set(['من', 'علي']),
};
/** Deux jours après: what follows without a comma is what it is counted from. */
const AFTERWARDS = new Set(['apres', 'avant']);
/** Behind a length of time: about, only. */
const ABOUT_SO = new Set(['تقريبا', 'فقط', 'واحد', 'واحده', 'environ', 'seulement']);
const OF_DAY = new Set(['de', "d'", 'du', 'ou']);
/** The day on which, the first day: a day of the story and not of the report. أمس الحاجة is dire need. */
const NAMED_BY = new Set(['اليوم', 'الليله', 'امس']);
const NOT_THE_DAY = new Set(['الذي', 'التي', 'الفاصله', 'بين', 'المذكور', 'الحاجه']);
const OPEN_PHRASE = new Set([
  'apres',
  'avant',
  'veille',
  'lendemain',
  'surlendemain',
  'بعد',
  'قبل',
  'before',
  'after',
]);

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
  const behind = tokens[ABOUT_SO.has(tokens[next]?.key ?? '') ? next + 1 : next];
  if (NOT_THE_DAY.has(behind?.key ?? '') && NAMED_BY.has(wordOf(grammar, tokens[next - 1])?.base ?? ''))
    return true;
  if (grammar.language === 'en' || AFTERWARDS.has(last))
    return value.to === 'event' && OPEN_PHRASE.has(last) && behind?.kind === 'word';
  // Ce mois de décembre is December, à ce jour is until now.
  if (last === 'mois' && (behind?.key === 'de' || behind?.key === "d'"))
    return wordOf(grammar, tokens[next + 1])?.word.month !== undefined;
  if (last === 'jour' && tokens[at]?.key === 'ce')
    return tokens[at - 1]?.key === 'a' || (behind?.kind === 'word' && OF_DAY.has(behind.key));
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

const UNIT_SLOTS = ['UNIT', 'UNITS', 'THEUNIT', 'THEUNITS'] as const;

/** The longest phrase that begins at a token, or null. `begins` are the token's bits. */
export function readPhrase(
  grammar: Grammar,
  tokens: readonly Token[],
  at: number,
  begins = beginsAt(grammar, tokens[at]),
): Hit | null {
  let best: Hit | null = null;
  const attempt = (patterns: readonly Pattern[] | undefined, next: number, number: number | null): void => {
    for (const pattern of patterns ?? []) {
      const hit = match(grammar, tokens, at, pattern, next, number);
      if (hit !== null && (best === null || hit.next > best.next)) best = hit;
    }
  };
  if (begins & Begins.phrase) {
    const word = wordOf(grammar, tokens[at])?.word;
    attempt(word?.patterns, at + 1, 0);
    const { unit } = word ?? {};
    if (unit !== undefined)
      for (const slot of UNIT_SLOTS) if (slotFits(grammar, unit, slot)) attempt(grammar.open[slot], at, 0);
    if (word?.part !== undefined) attempt(grammar.open.PART, at, 0);
  }
  if (begins & Begins.number) {
    const captured: Captured = { unit: 'day', n: 0, part: 'noon' };
    const next = takeNumber(grammar, tokens, at, captured);
    // A number opens a phrase only before a unit or its adjective.
    if (next > 0 && tokens[next]?.kind === 'word') attempt(grammar.open.N, next, captured.n);
  }
  return best;
}
