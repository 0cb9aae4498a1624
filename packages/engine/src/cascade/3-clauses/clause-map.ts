/**
 * Where clauses begin and end among the items of a sentence, and which item governs each. A clause opened by a
 * subordinator runs to the end of its sentence, or to the next verb that speaks on the level above it.
 */

import type { FunctionLemma } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { Governing, Item, Mark, Phrase, VerbGroup } from '../state.js';
import { hasClass } from './phrase-sort.js';

export interface Opening {
  /** Index of the item that opens the clause. */
  readonly at: number;
  readonly through: Governing;
  /** What the subordinator says of its clause. */
  readonly opens: string;
  /** Index of the verb or event noun it depends on, or -1. */
  readonly owner: number;
}

export const isFiniteVerb = (item: Item | undefined): item is VerbGroup =>
  item?.kind === 'verb' && item.form === 'finite';
export const isBare = (item: Item | undefined): item is Phrase =>
  item?.kind === 'phrase' && item.preposition === null;

const COPULAS = new Set(['كون 1', 'être', 'be']);

/** A verb that only links its subject to what is said of it: كان, être, be. */
export const isCopula = (verb: VerbGroup): boolean =>
  COPULAS.has(verb.head.lemma?.name ?? '') ||
  (verb.head.category === 'auxiliary' &&
    verb.head.analyses.some(
      (a) =>
        'functions' in a.lemma &&
        (a.lemma as FunctionLemma).functions.some(
          (f) =>
            f.fn === 'auxiliary' &&
            (f.marks === 'copula' || (f.marks === 'past' && /[؀-ۿ]/u.test(verb.head.low))),
        ),
    ));

const THROUGH: Readonly<Record<string, Governing>> = {
  content: 'content',
  cause: 'content',
  condition: 'condition',
  purpose: 'purpose',
  time: 'nominal',
  contrast: 'nominal',
  manner: 'nominal',
};

function openingOf(mark: Mark): string {
  const opens = new Set<string>();
  for (const analysis of mark.atom.analyses)
    for (const data of analysis.lemma.pos === 'function' ? (analysis.lemma as FunctionLemma).functions : [])
      if (data.fn === 'subordinator') opens.add(data.opens);
  // Unvocalised إن is "that" far more often than "if".
  if (opens.has('content')) return 'content';
  for (const opening of opens) return opening;
  return 'content';
}

/** The openings of a sentence's subordinate clauses, in order; relatives are left out. */
export function openings(items: readonly Item[]): Opening[] {
  const found: Opening[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (isMark(item, 'subordinator')) {
      const opens = isGranted(items[i - 1]) ? 'contrast' : openingOf(item);
      found.push({ at: i, through: THROUGH[opens] ?? 'content', opens, owner: ownerBefore(items, i) });
    } else if (
      item?.kind === 'verb' &&
      (item.form === 'finite' || (item.form === 'participle' && item.passive === false)) &&
      hasClass(item.head, 'reporting')
    ) {
      const next = silentContent(items, i);
      if (next > 0) found.push({ at: next, through: 'content', opens: 'content', owner: i });
    }
  }
  return found;
}

/** "Même s'il fait état de dix morts": what is granted supposes nothing. */
const isGranted = (before: Item | undefined): boolean =>
  before?.kind === 'mark' && before.atom.low === 'même';

/** The nearest verb or noun of speech or thought to the left. */
function ownerBefore(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb') return speakerOver(items, i);
    if (item.kind === 'phrase' && hasClass(item.head, 'reporting', 'modal') && i === at - 1) return i;
    if (isMark(item, 'stop', 'subordinator')) return -1;
  }
  return -1;
}

/**
 * "said in a statement published on its channel that": a French or English participle that describes a noun leaves what
 * is said to the verb of speech; so does an Arabic one that has its object: قال رافضا كشف هويته إن.
 */
function speakerOver(items: readonly Item[], verb: number): number {
  const nearest = items[verb] as VerbGroup;
  const describes = /^\p{Script=Latin}/u.test(nearest.head.low)
    ? nearest.passive !== false
    : isBare(items[verb + 1]) && !hasClass(nearest.head, 'reporting');
  if (nearest.form !== 'participle' || !describes) return verb;
  for (let i = verb - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (isFiniteVerb(item)) return hasClass(item.head, 'reporting') ? i : verb;
    if (isMark(item, 'stop', 'subordinator', 'relative', 'conjunction')) return verb;
  }
  return verb;
}

/** English may leave "that" out: said gunmen attacked. */
function silentContent(items: readonly Item[], verb: number): number {
  let first = verb + 1;
  while (isMark(items[first], 'time', 'adverb')) first += 1;
  if (!isBare(items[first])) return -1;
  for (let i = first + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb') {
      if (item.form === 'finite') return first;
      if (item.form === 'infinitive') return -1;
    } else if (
      item.kind === 'mark'
        ? !isMark(item, 'time', 'adverb', 'open', 'close', 'particle')
        : item.preposition === null
    )
      return -1;
  }
  return -1;
}

/** Index where the clause that holds an item begins. */
export function clauseStart(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (isMark(item, 'subordinator', 'stop', 'relative')) return i + 1;
    // What stands behind another verb is that verb's, up to a comma or a conjunction.
    if (isFiniteVerb(item) && !isCopula(item) && item.head.category !== 'auxiliary') {
      const joint = items.findIndex((x, k) => k > i && k < at && isMark(x, 'comma', 'conjunction'));
      return joint < 0 ? at : joint + 1;
    }
  }
  return 0;
}

/** Index behind the last item of the clause that an item opens or holds. */
export function clauseEnd(items: readonly Item[], at: number): number {
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (isMark(item, 'subordinator', 'stop', 'relative')) return i;
    if (isFiniteVerb(item)) return i;
  }
  return items.length;
}

/** How many items brackets may hold. */
const IN_BRACKETS = 12;

/** The round bracket that the one at this place closes; the place itself where none does nearby, or for other marks. */
export function openerOf(items: readonly Item[], at: number): number {
  const close = items[at];
  if (!isMark(close, 'close') || close.atom.low !== ')') return at;
  for (let i = at - 1; i >= 0 && i >= at - IN_BRACKETS; i -= 1) {
    const item = items[i];
    if (isMark(item, 'open') && item.atom.low === '(') return i;
  }
  return at;
}
