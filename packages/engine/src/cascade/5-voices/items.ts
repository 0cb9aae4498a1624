/** What the voices stage asks of the items of a sentence: marks by what they do, verbs by their form. */
import type { Language } from '@marsad/model';
import type { FunctionData, FunctionLemma } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import { wordOf } from '../../mentions/party.js';
import type { Frame, Item, Mark, Phrase, VerbGroup } from '../state.js';

type Opens = Extract<FunctionData, { fn: 'subordinator' }>['opens'];

/** Does a function of the mark's word pass? */
function someFunction({ atom }: Mark, passes: (data: FunctionData) => boolean): boolean {
  for (const { lemma } of atom.analyses)
    if (lemma.pos === 'function')
      for (const data of (lemma as FunctionLemma).functions) if (passes(data)) return true;
  return false;
}

/** Does an item open a clause of one of these kinds: "that", "according to what", "while"? */
export const opens = (item: Item | undefined, ...kinds: Opens[]): boolean =>
  item?.kind === 'mark' &&
  item.atom.analyses.length > 0 &&
  someFunction(item, (f) => f.fn === 'subordinator' && (kinds as string[]).includes(f.opens));

/** Does an item join clauses by "and", "then" or "but"? */
export const joins = (item: Item | undefined, ...kinds: ('and' | 'or' | 'but' | 'then')[]): boolean =>
  item?.kind === 'mark' &&
  (someFunction(item, (f) => f.fn === 'conjunction' && (kinds as string[]).includes(f.join)) ||
    (item.atom.category === 'conjunction' && AND.has(item.atom.low) && kinds.includes('and')));

/** The letter alone, and set apart from the word it was written with. */
const AND: ReadonlySet<string> = new Set(['و', 'wa']);

export const isColon = (item: Item | undefined): boolean => item?.kind === 'mark' && item.atom.low === ':';
export const isComma = (item: Item | undefined): boolean => isMark(item, 'comma') && !isColon(item);
export const isOpenQuote = (item: Item | undefined): boolean =>
  isMark(item, 'open') && item.atom.low !== '(' && item.atom.low !== '[';
export const isCloseQuote = (item: Item | undefined): boolean =>
  isMark(item, 'close') && item.atom.low !== ')' && item.atom.low !== ']';

export const isFiniteVerb = (item: Item | undefined): item is VerbGroup =>
  item?.kind === 'verb' && item.form === 'finite';

/** A phrase that no preposition governs and that is no date: it may speak or be spoken of. */
export const isBare = (item: Item | undefined): item is Phrase =>
  item?.kind === 'phrase' &&
  item.preposition === null &&
  item.head.category !== 'time' &&
  item.head.time === null &&
  wordOf(item.head, 'time-noun') === undefined;

/** مقتل خمسين, not الجرحى: a noun for a deed that rules what it was done to. */
export const isBareDeed = (item: Item | undefined): boolean =>
  isEventNoun(item) &&
  item?.kind === 'phrase' &&
  !item.head.definite &&
  (item.of.length > 0 || FIGHTS.has(item.head.low));
/** What is fought needs nobody named behind it. */
const FIGHTS: ReadonlySet<string> = new Set(['اشتباكات', 'مواجهات', 'معارك']);

/** A noun for a deed that no preposition governs. */
export const isEventNoun = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' &&
  item.preposition === null &&
  item.head.category === 'noun' &&
  item.head.analyses.some((a) => a.lemma.predicates.length > 0);

/** Does all that stands between two commas only tell when or where? */
export const onlyTellsWhere = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(from + 1, to)
    .every((x) => isMark(x, 'time', 'adverb') || (x.kind === 'phrase' && x.preposition !== null));

/** إلى ذلك، أفاد سكان: before an Arabic verb of speech stands what it tells only where a verb or a deed does. */
export const tellsBefore = (items: readonly Item[], mark: number, language: Language): boolean =>
  language !== 'ar' ||
  items
    .slice(0, mark)
    .some(
      (x) =>
        x.kind === 'verb' ||
        (x.kind === 'phrase' &&
          [x.head, ...x.of.map((p) => p.head)].some((a) =>
            a.analyses.some((y) => y.lemma.predicates.length > 0),
          )),
    );

/** A phrase among the items: the clause grammar may hold a copy of it that has grown. */
export const indexOf = (items: readonly Item[], phrase: Phrase | null): number =>
  phrase === null
    ? -1
    : items.findIndex((i) => i.kind === 'phrase' && i.start < phrase.end && i.end > phrase.head.start);

/** Is any finite verb between two places in a sentence, the second left out? */
export const hasFinite = (items: readonly Item[], from: number, to: number): boolean => {
  for (let i = Math.max(0, from); i < to; i += 1) if (isFiniteVerb(items[i])) return true;
  return false;
};

/** An English participle that names a source: quoting, citing. */
export const quotesBehind = (items: readonly Item[], at: number, language: Language): boolean => {
  const verb = items[at];
  return (
    language === 'en' &&
    verb?.kind === 'verb' &&
    verb.form === 'participle' &&
    verb.passive === false &&
    verb.head.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting' && w.act === 'quote'))
  );
};

/** The word that makes a frame one of speech, or null. */
export function reportingOf(frame: Frame): Reporting | null {
  for (const word of frame.lemma.words) if (word.class === 'reporting') return word;
  return putsToll(frame) || givesToll(frame) || countsDead(frame) ? { class: 'reporting', act: 'say' } : null;
}

const COUNTS = new Set(['toll', 'death toll', 'number', 'figure']);

/** "The army put the toll at twelve": it says so. */
const putsToll = ({ lemma, slots }: Frame): boolean =>
  lemma.name === 'put' &&
  (slots.get('object') ?? []).some(({ phrase }) => COUNTS.has(phrase.head.lemma?.name ?? phrase.head.low));

/** "Un officier a donné un bilan de neuf morts", "gave a toll of nine": whoever gives a toll tells of the dead. */
const givesToll = ({ lemma, slots, passive, item }: Frame): boolean =>
  GIVES.has(lemma.name) &&
  !passive &&
  item.kind === 'verb' &&
  item.form === 'finite' &&
  (slots.get('object') ?? []).some(({ phrase }) => TOLLS.has(phrase.head.lemma?.name ?? phrase.head.low));
const GIVES = new Set([
  'donner',
  'dresser',
  'livrer',
  'fournir',
  'communiquer',
  'établir',
  'give',
  'provide',
]);
const TOLLS = new Set(['bilan', 'bilan provisoire', 'toll', 'death toll']);

/** "Une ONG a compté onze morts": whoever has counted the dead tells of them. */
export const countsDead = ({ lemma, slots, passive }: Frame): boolean =>
  lemma.name === 'compter' &&
  !passive &&
  (slots.get('object') ?? []).some(
    ({ phrase }) =>
      phrase.count !== null &&
      phrase.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined)),
  );

export type Reporting = Extract<Frame['lemma']['words'][number], { class: 'reporting' }>;

/** Dashes as they part a dateline, an explanation or a source from what stands beside them. */
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '--']);
