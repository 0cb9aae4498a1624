/**
 * Tolls told as a number of their own: "the death toll rose to 35", "عدد القتلى ارتفع إلى 15", "le bilan est passé à
 * 12". The counting noun says of what, the number behind it how many; it belongs to the event told beside it.
 */

import type { Measure } from '@marsad/model';
import type { Predicate } from '../../lexicon/lexicon.js';
import { bareDraft } from '../../mentions/bare-draft.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, Draft, DraftFigure, Frame, Phrase, SentenceState } from '../state.js';
import { figuresOf, tollOf } from './figures.js';
import { kindOfPeople } from './kind-of-people.js';
import { nounFrame } from './noun-frame.js';
import type { Mutable } from './read-events.js';

/** Nouns that count the dead unless they say otherwise. */
const TOLLS = new Set([
  'toll',
  'death toll',
  'bilan',
  'bilan provisoire',
  'bilan officiel',
  'حصيلة',
  'حصيله',
]);
/** Nouns that count whatever their genitive names. */
const NUMBERS = new Set(['number', 'nombre', 'عدد']);

const nameOf = ({ head }: Phrase): string => head.lemma?.name ?? head.low;
const isCounting = (phrase: Phrase): boolean => TOLLS.has(nameOf(phrase)) || NUMBERS.has(nameOf(phrase));

/** The counting noun of a phrase: its head, or one in its genitives (ارتفاع حصيلة …). */
function countingIn(phrase: Phrase): Phrase | null {
  if (isCounting(phrase)) return phrase;
  for (const inner of phrase.of) {
    const found = countingIn(inner);
    if (found) return found;
  }
  return null;
}

function measureIn(phrase: Phrase): Measure | null {
  const named = (atoms: readonly Atom[]): Measure | undefined => {
    for (const atom of atoms) {
      const toll = tollOf(atom);
      if (toll) return toll;
    }
    return undefined;
  };
  for (const inner of phrase.of) {
    const own = named([inner.head, ...inner.modifiers, ...inner.beside.map((p) => p.head)]);
    if (own) return own;
  }
  return named(phrase.modifiers) ?? (TOLLS.has(nameOf(phrase)) ? 'killed' : null);
}

/** "the number of civilians who lost their lives": what a relative clause says befell them. */
function measureOfClause(counting: Phrase, state: SentenceState): Measure | null {
  for (const { antecedent, head, slots } of state.frames)
    for (const told of [antecedent, ...(slots.get('object') ?? []).map((a) => a.phrase)]) {
      const inside = told && told.start >= counting.start && told.end <= counting.end;
      const toll = inside ? tollOf(head) : undefined;
      if (toll) return toll;
    }
  return null;
}

const isPeople = ({ head }: Phrase): boolean =>
  head.category === 'number' || wordOf(head, 'person') !== undefined || wordOf(head, 'unit') !== undefined;

/** "porte à 24 le nombre de morts": the number that stands before its noun. */
function numberBefore(counting: Phrase): Phrase | null {
  const [whose] = counting.of;
  if (counting.count?.kind !== 'count' || counting.count.article || !whose) return null;
  return phraseLike(counting, { head: whose.head, of: whose.of, modifiers: whose.modifiers });
}

/** "rose from 14 to 21": of the two numbers that were read as a range, the later is the toll. */
function lastOf(item: Phrase): Phrase | null {
  const { count } = item;
  if (!count || count.low === null || count.high === null || count.low >= count.high) return null;
  return phraseLike(item, { count: { ...count, low: count.high, best: count.high, qualifier: 'exact' } });
}

/** The number behind a counting noun, in its clause. */
function numberBehind(state: SentenceState, from: number): Phrase | null {
  for (let i = from; i < state.items.length; i += 1) {
    const item = state.items[i];
    if (item?.kind === 'mark' && (item.atom.category === 'stop' || item.atom.category === 'subordinator'))
      return null;
    if (item?.kind !== 'phrase' || item.count?.kind !== 'count') continue;
    const relations = item.preposition?.relations ?? [];
    const risen = relations.includes('from') ? lastOf(item) : null;
    if (risen) return risen;
    if (relations.includes('including') || relations.includes('from')) continue;
    if (
      item.preposition &&
      !relations.includes('to') &&
      !relations.includes('at') &&
      !relations.includes('toward')
    )
      continue;
    return isPeople(item) && !tollOf(item.head) ? item : null;
  }
  return null;
}

/** What stands between a counting noun and an offset behind it in its sentence, or null where none stands before. */
export function countingBefore(state: SentenceState, before: number): number | null {
  for (const item of state.items) {
    if (item.start >= before) return null;
    if (item.kind === 'phrase' && countingIn(item)) return item.start;
  }
  return null;
}

const ATTACK: Predicate = {
  id: 'attack.tally',
  type: 'attack',
  roles: {},
  needs: [['figures']],
  toll: 'killed',
};

function draftFor(item: Phrase, counting: Phrase, figures: DraftFigure[], state: SentenceState): Draft {
  const { head } = counting;
  const clause: Frame['clause'] = [item.start, Math.max(item.end, ...figures.map((f) => f.figure.span[1]))];
  const frame: Frame = Object.assign(nounFrame(counting, head), { clause });
  return bareDraft({
    sentence: state.index,
    frame,
    predicate: ATTACK,
    roles: new Map(),
    figures,
    evidence: frame.clause,
    trigger: [head.start, head.end],
  });
}

const isArabic = ({ low }: Atom): boolean => /[\u0600-\u06ff]/u.test(low);

/** "عدد القتلى يصل إلى 55": a tally that comes to a number is that number. */
const reached = (figure: DraftFigure, { head }: Phrase): DraftFigure =>
  figure.figure.qualifier === 'at-most' && isArabic(head)
    ? { ...figure, figure: { ...figure.figure, low: figure.figure.best, qualifier: 'exact' } }
    : figure;

const PASSES = /^(?:surpass|exceed|topp|passed|dépass|excèd)/u;

/** "the toll has surpassed 322": more than that. */
function passed(told: DraftFigure, { atoms }: SentenceState, from: number): DraftFigure {
  const over = atoms.some((a) => a.start > from && a.end < told.figure.span[0] && PASSES.test(a.low));
  return over && told.figure.qualifier === 'exact'
    ? { ...told, figure: { ...told.figure, high: null, qualifier: 'at-least' } }
    : told;
}

/** "the number of soldiers killed rose to eight": eight soldiers. */
function ofThose(figure: DraftFigure, counting: Phrase): DraftFigure {
  const [whose] = counting.of;
  if (!whose || figure.figure.of !== 'person' || tollOf(whose.head)) return figure;
  const of = kindOfPeople(whose);
  const { others: _, ...told } = figure;
  return of === 'person' ? figure : { ...told, party: partyOf(whose), figure: { ...figure.figure, of } };
}

/** "cinq civils et neuf soldats blessés": what the word behind the last says befell all of them. */
function befell({ list }: Phrase): Measure | null {
  const last = list.at(-1);
  const word = last?.count ? last.modifiers.find((m) => m.start > last.head.end && tollOf(m)) : undefined;
  return (word && tollOf(word)) ?? null;
}

/** "five had died, while a commander said the toll was 11": the number of somebody else, who is not believed here. */
function isOfAnotherVoice({ items }: SentenceState, at: number): boolean {
  const [verb, subject, opener] = [items[at - 1], items[at - 2], items[at - 3]];
  const comma = items[at - 4];
  return (
    verb?.kind === 'verb' &&
    verb.head.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting')) &&
    subject?.kind === 'phrase' &&
    opener?.kind === 'mark' &&
    WHILE.has(opener.atom.low) &&
    comma?.kind === 'mark'
  );
}
const WHILE: ReadonlySet<string> = new Set(['while', 'whereas', 'but', 'alors que', 'tandis que', 'mais']);

/** Adds the tallies of a sentence to the event that each is told of; `waiting` are events that nothing else made worth telling. */
export function addTallies(
  drafts: readonly Draft[],
  waiting: readonly Draft[],
  state: SentenceState,
  canSuffer: (draft: Draft) => boolean,
): readonly Draft[] {
  const added: Draft[] = [];
  state.items.forEach((item, at) => {
    const counting = item.kind === 'phrase' ? countingIn(item) : null;
    const measure = counting && (measureIn(counting) ?? measureOfClause(counting, state));
    const number = counting && measure && (numberBefore(counting) ?? numberBehind(state, at + 1));
    if (!number || item.kind !== 'phrase') return;
    const taken = [...drafts, ...added].some((d) =>
      d.figures.some((f) => f.figure.span[1] > number.start && f.figure.span[0] < number.end),
    );
    if (taken) return;
    if (isOfAnotherVoice(state, at)) return;
    const told = befell(number);
    const figures = figuresOf(
      told ? number : phraseLike(number, { list: [] }),
      told ?? measure,
      'target',
      state,
    ).map((f) => passed(reached(ofThose(f, counting), number), state, item.start));
    if (figures.length === 0) return;
    const beside = (d: Draft): boolean =>
      canSuffer(d) && d.trigger[0] >= item.start && d.trigger[1] <= number.start;
    const before = (d: Draft): boolean => canSuffer(d) && d.trigger[1] <= item.start;
    const host = drafts.find(beside) ?? waiting.find(beside) ?? drafts.findLast(before);
    if (host) {
      (host as Mutable<Draft>).figures = [...host.figures, ...figures];
      if (!drafts.includes(host)) added.push(host);
    } else added.push(draftFor(item, counting, figures, state));
  });
  return added.length > 0 ? [...drafts, ...added] : drafts;
}
