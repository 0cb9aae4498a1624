/**
 * Words of doubt that stand outside the clause they weaken: "it is possible that", "no evidence that", "whether",
 * "if", "is believed to", a question. Each covers a stretch of the sentence. It leaves what grammar governs to
 * `factuality.ts`, and refuses to weigh anything but words.
 */
import type { Certainty, Language, Polarity, Status } from '@marsad/model';
import type { WordData } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { Atom, Item, SentenceState } from '../state.js';
import { isComma, isFiniteVerb, joins, opens } from './items.js';

type Modal = Extract<WordData, { class: 'modal' }>;

export interface Hedge {
  readonly span: readonly [number, number];
  readonly status?: Status;
  readonly certainty?: Certainty;
  readonly polarity?: Extract<Polarity, 'denied'>;
}

type Shade = Omit<Hedge, 'span'>;

const ASKED: Shade = { status: 'hypothetical', certainty: 'uncommitted' };
const SUPPOSED: Shade = { status: 'hypothetical', certainty: 'possible' };

/** All stretches of doubt of a sentence. */
export function hedgesOf(state: SentenceState, language: Language): Hedge[] {
  const { items, atoms, sentence } = state;
  const found: Hedge[] = [];
  if (atoms.some((a) => a.low === '?' || a.low === '؟'))
    found.push({ span: [sentence.start, sentence.end], ...ASKED });
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const shade = shadeAt(items, at, atoms, language);
    const untrue = untrueUntil(items, at, atoms);
    if (untrue !== null) found.push({ span: [item.start, untrue], polarity: 'denied' });
    if (shade) found.push({ span: [item.end, boundary(items, at, sentence.end, item)], ...shade });
  }
  return found;
}

/** "Reports of talks with X are untrue": where what is denied ends, or null. UTF-16 code units. */
function untrueUntil(items: readonly Item[], at: number, atoms: readonly Atom[]): number | null {
  const item = items[at];
  if (item?.kind !== 'phrase' || item.preposition || !TOLD.has(item.head.low)) return null;
  let last = item.end;
  let from = item.end;
  for (let i = at + 1; i < items.length; i += 1) {
    const next = items[i] as Item;
    if (next.kind === 'verb' || isMark(next, 'auxiliary', 'comma', 'stop', 'subordinator')) {
      from = next.start;
      break;
    }
    last = next.end;
  }
  const [link, word] = atoms.filter((a) => a.start >= from).slice(0, 2);
  return link && word && IS.has(link.low) && UNTRUE.has(word.low) ? last : null;
}
const TOLD: ReadonlySet<string> = new Set(
  'report reports claim claims rumour rumours rumor rumors allegation allegations news information informations rumeur rumeurs allégation allégations nouvelle nouvelles'.split(
    ' ',
  ),
);
const IS: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'est', 'sont', 'était', 'étaient']);
const UNTRUE: ReadonlySet<string> = new Set(
  'untrue false baseless unfounded groundless fausse fausses faux infondée infondées mensongère mensongères'.split(
    ' ',
  ),
);

function shadeAt(
  items: readonly Item[],
  at: number,
  atoms: readonly Atom[],
  language: Language,
): Shade | null {
  const item = items[at] as Item;
  if (language === 'ar') {
    const shade = arabicShade(items, at);
    if (shade) return shade;
  }
  if (item.kind === 'verb') return isHearsayVerb(items, at) ? shadeOf(modalOf(item.head)) : null;
  if (item.kind !== 'mark') return null;
  if (item.atom.low === 'whether' || isMaIf(items, at)) return ASKED;
  // "s'il" is if, "s'en tient" is not.
  if (item.atom.low === "s'" && !isMark(items[at + 1], 'pronoun')) return null;
  if (opens(item, 'condition')) return WHETHER.has(item.atom.low) && asks(items, at) ? ASKED : SUPPOSED;
  if (!opens(item, 'content') && !(item.atom.category === 'relative' && THAT.has(item.atom.low))) return null;
  const before = atoms.filter((a) => a.end <= item.start && a.start >= item.start - WINDOW);
  return beforeThat(before, language);
}

/** قد يكون ثلاثون قتلوا, لم يتسن التحقق من مقتل, أنباء عن مقتل: what nobody vouches for, or may only be. */
function arabicShade(items: readonly Item[], at: number): Shade | null {
  const item = items[at] as Item;
  if (item.kind === 'verb')
    return item.mood === 'modal' && MAY_BE.has(item.head.low) ? { certainty: 'possible' } : null;
  if (item.kind !== 'phrase') return null;
  if (CHECKED.has(item.head.low))
    return items
      .slice(Math.max(0, at - 4), at)
      .some((x) => isMark(x, 'negation') || (x.kind === 'verb' && x.negated))
      ? { certainty: 'uncommitted' }
      : null;
  const next = items[at + 1];
  return HEARSAY.has(item.head.low) && next?.kind === 'phrase' && next.preposition?.low === 'عن'
    ? { certainty: 'uncommitted' }
    : null;
}
const MAY_BE: ReadonlySet<string> = new Set(['يكون', 'تكون']);
const CHECKED: ReadonlySet<string> = new Set(['تحقق', 'تاكد', 'تثبت', 'التحقق', 'التاكد', 'التثبت']);
const HEARSAY: ReadonlySet<string> = new Set(['انباء', 'شائعات', 'اشاعات']);

/** ما إذا: its first word stands for it. */
const isMaIf = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return isMark(item, 'subordinator') && item.atom.low === 'ما' && item.atom.last > item.atom.first;
};

/** How far before "that" its word of doubt may stand. Characters. */
const WINDOW = 26;
const THAT: ReadonlySet<string> = new Set(['that', 'que', "qu'", 'qu’']);
const WHETHER: ReadonlySet<string> = new Set(['if', 'si', "s'"]);

/** The last word before "that" tells how sure it is; a verb of speech between them takes its own clause. */
function beforeThat(before: readonly Atom[], language: Language): Shade | null {
  for (let i = before.length - 1; i >= 0 && i >= before.length - 4; i -= 1) {
    const atom = before[i] as Atom;
    if (atom.category === 'comma' || atom.category === 'stop') return null;
    const denied = before.slice(0, i).some((a) => a.category === 'negation' || NO.has(a.low));
    if (PROOF.has(atom.low)) return denied ? { certainty: 'uncommitted' } : null;
    const modal = atom.category === 'verb' ? undefined : modalOf(atom);
    // "it is not possible that": what cannot be is denied; لا يستبعد أن is possible.
    if (modal) return denied && modal.certainty ? { polarity: 'denied' } : shadeOf(modal);
    if (language === 'fr' && MIGHT.has(atom.low)) return { certainty: 'possible' };
    if (atom.category === 'verb') return null;
  }
  return null;
}
const NO: ReadonlySet<string> = new Set(['no', 'aucun', 'aucune', 'rien', 'لا', 'اي', 'little', 'any']);
const PROOF: ReadonlySet<string> = new Set([
  'evidence',
  'proof',
  'preuve',
  'دليل',
  'prouve',
  'indication',
  'sign',
]);
const MIGHT: ReadonlySet<string> = new Set(['pourrait', 'peut']);

/** "It is unclear if", "on ignore si": what comes is asked. Words that ask stand right before. */
function asks(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!before) return false;
  if (before.kind === 'verb') return !isComma(items[at - 1]);
  return (
    before.kind === 'mark' && (before.atom.category === 'adjective' || before.atom.category === 'adverb')
  );
}

/** "is believed to have killed": the verb that follows is what is believed. */
const isHearsayVerb = (items: readonly Item[], at: number): boolean => {
  const modal = modalOf((items[at] as Extract<Item, { kind: 'verb' }>).head);
  return modal?.certainty !== undefined && modal.status === undefined && items[at + 1]?.kind === 'verb';
};

const modalOf = (atom: Atom): Modal | undefined => {
  for (const { lemma } of atom.analyses)
    for (const word of lemma.words) if (word.class === 'modal') return word;
  return undefined;
};

function shadeOf(modal: Modal | undefined): Shade | null {
  if (!modal || modal.certainty === 'certain') return null;
  const { status, certainty, polarity } = modal;
  if (!status && !certainty && !polarity) return null;
  return {
    ...(status ? { status } : {}),
    ...(certainty ? { certainty } : status === 'hypothetical' ? { certainty: 'possible' as const } : {}),
    ...(polarity ? { polarity } : {}),
  };
}

/** The clause ends at a comma behind its verb, at "but", or where another finite verb follows a hearsay verb. */
function boundary(items: readonly Item[], at: number, end: number, from: Item): number {
  let verbs = 0;
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (isFiniteVerb(item)) verbs += 1;
    if (from.kind === 'verb' && verbs > 1) return item.start;
    if (verbs > 0 && isComma(item)) return item.start;
    if (joins(item, 'but') || isMark(item, 'close', 'stop')) return item.start;
  }
  return end;
}
