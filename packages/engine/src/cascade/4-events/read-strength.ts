/**
 * How many fighters a group is said to have: "ISGS has 3,000 fighters", "يضم التنظيم نحو ألفي مقاتل", "les effectifs du
 * groupe sont estimés à 3 000 hommes", "JNIM, with some 6,000 men,". It refuses small numbers, which are of a deed, and
 * whatever befell those it counts.
 */

import type { Predicate } from '../../lexicon/lexicon.js';
import { bareDraft } from '../../mentions/bare-draft.js';
import { isMark } from '../../mentions/marks.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Draft, Frame, Item, Party, Phrase, SentenceState } from '../state.js';
import { figuresOf } from './figures.js';
import { nounFrame } from './noun-frame.js';

const STRENGTH: Predicate = {
  id: 'strength.count',
  type: 'strength',
  roles: { subject: { from: ['subject'], kind: ['armed'] } },
  needs: [['subject']],
};

const HOLDS = new Set(
  'have has had boast command comprise count field muster number include avoir a ont avait compter disposer aligner comprendre regrouper rassembler réunir posséder'.split(
    ' ',
  ),
);
const HOLDS_AR = new Set([
  'ضم',
  'يضم',
  'تضم',
  'امتلك',
  'يمتلك',
  'تمتلك',
  'يملك',
  'تملك',
  'لدي',
  'لديه',
  'لديها',
]);
const ESTIMATES = new Set([
  'estimate',
  'put',
  'be',
  'estimer',
  'évaluer',
  'chiffrer',
  'être',
  'reach',
  'atteindre',
]);
const ESTIMATES_AR = new Set([
  'يقدر',
  'تقدر',
  'قدر',
  'قدرت',
  'يبلغ',
  'بلغ',
  'تبلغ',
  'يتراوح',
  'تتراوح',
  'يناهز',
  'يتجاوز',
]);
const AMOUNTS = new Set([
  'strength',
  'number',
  'size',
  'effectif',
  'effectifs',
  'nombre',
  'عدد',
  'قوام',
  'تعداد',
]);
const MEN = new Set([
  'man',
  'member',
  'homme',
  'membre',
  'fighter',
  'combattant',
  'عنصر',
  'عضو',
  'رجل',
  'مقاتل',
  'فرد',
]);
/** Fewer are those of one deed. */
const FEWEST = 50;
const REACH = 7;

/** The drafts of what a sentence says of the strength of groups. */
export function readStrength(state: SentenceState): Draft[] {
  const drafts: Draft[] = [];
  state.items.forEach((item, at) => {
    if (item.kind !== 'phrase') return;
    const counted = isFighters(item) ? item : item.of.find(isFighters);
    if (!counted) return;
    const found = counted === item ? holderOf(state, at) : besideOf(state, at);
    if (!found) return;
    const figures = figuresOf(phraseLike(counted, { list: [] }), 'fighters', 'agent', state);
    const [figure] = figures;
    if (figure?.figure.measure !== 'fighters' || isFew(figure.figure)) return;
    const from = Math.min(found.party.phrase.start, found.from);
    drafts.push(
      bareDraft({
        sentence: state.index,
        frame: found.frame ?? frameOf(item),
        predicate: STRENGTH,
        roles: new Map([['subject', [found.party]]]),
        figures: [{ ...figure, party: null }],
        evidence: [Math.max(from, state.sentence.start), counted.end],
        trigger: [counted.head.start, counted.head.end],
      }),
    );
  });
  return drafts;
}

const isFew = ({ best, low }: { best: number | null; low: number | null }): boolean =>
  (best ?? low ?? 0) < FEWEST;

const isFighters = ({ head, count }: Phrase): boolean =>
  count !== null && (MEN.has(head.lemma?.name ?? '') || wordOf(head, 'person')?.of === 'militant');

interface Holder {
  readonly party: Party;
  readonly frame: Frame | null;
  readonly from: number;
}

/** Whose they are, by the verb or the noun of amount before them, or by a comma and "with". */
function holderOf(state: SentenceState, at: number): Holder | null {
  const { items, frames } = state;
  const own = items[at] as Phrase;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
    const item = items[i] as Item;
    if (isMark(item, 'stop', 'subordinator')) return null;
    if (item.kind === 'phrase' && AMOUNTS.has(item.head.lemma?.name ?? item.head.low)) {
      const group = item.possessive ? null : groupIn(item);
      return group && isEstimated(items, i, at) ? { party: group, frame: null, from: item.start } : null;
    }
    if (item.kind !== 'verb') continue;
    if (item.negated) return null;
    const name = item.head.lemma?.name ?? item.head.low;
    if (!HOLDS.has(name) && !HOLDS.has(item.head.low) && !HOLDS_AR.has(item.head.low)) {
      if (ESTIMATES.has(name) || ESTIMATES_AR.has(item.head.low)) continue;
      return null;
    }
    if (own.preposition && own.preposition.low !== 'de' && own.preposition.low !== "d'") return null;
    const frame = frames.find((f) => f.item === item) ?? null;
    const subject = frame?.slots.get('subject')?.[0]?.phrase ?? bareBefore(items, i);
    const party = subject ? groupOf(subject) : null;
    return party ? { party, frame, from: item.start } : null;
  }
  const host = items[at - 2];
  return own.preposition?.relations.includes('with') &&
    isMark(items[at - 1], 'comma') &&
    isMark(items[at + 1], 'comma') &&
    host?.kind === 'phrase'
    ? besides(host)
    : null;
}

/** "X, fort de 3 000 combattants,": the counted stand under an adjective behind the name. */
function besideOf({ items }: SentenceState, at: number): Holder | null {
  const item = items[at] as Phrase;
  const host = items[at - 2];
  return item.head.low.startsWith('fort') && isMark(items[at - 1], 'comma') && host?.kind === 'phrase'
    ? besides(host)
    : null;
}

function besides(host: Phrase): Holder | null {
  const party = groupOf(host);
  return party ? { party, frame: null, from: host.start } : null;
}

const isEstimated = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(Math.max(0, from - 1), to)
    .some(
      (x) =>
        x.kind === 'verb' &&
        (ESTIMATES.has(x.head.lemma?.name ?? x.head.low) || ESTIMATES_AR.has(x.head.low)),
    );

function bareBefore(items: readonly Item[], at: number): Phrase | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
    const item = items[i];
    if (isMark(item, 'stop', 'subordinator', 'conjunction')) return null;
    if (item?.kind === 'phrase' && item.preposition === null) return item;
  }
  return null;
}

/** A group, named or described; no person, no crowd. */
function groupOf(phrase: Phrase): Party | null {
  const party = partyOf(phrase);
  return party?.kind === 'actor' &&
    party.template === null &&
    phrase.list.length === 0 &&
    (party.candidates.length > 0 || party.group !== null || party.pronoun !== null)
    ? party
    : null;
}

function groupIn(phrase: Phrase): Party | null {
  for (const inner of phrase.of) {
    const party = groupOf(inner) ?? groupIn(inner);
    if (party) return party;
  }
  return null;
}

/** A frame for a number that no verb of its own tells. */
const frameOf = (phrase: Phrase): Frame => ({
  ...nounFrame(phrase, phrase.head),
  id: Number.MAX_SAFE_INTEGER,
});
