/**
 * Tolls: how many of whom were killed, wounded, taken, and what was destroyed. A figure is read from the phrase that
 * the predicate counts; what belongs together is settled when the sentence has been read.
 */

import type { Measure } from '@marsad/model';
import { countryOf, isArmed, partyOf, wordOf } from '../../mentions/party.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, DraftFigure, Phrase, SentenceState } from '../state.js';
import { countOf } from './count-of.js';
import { kindOfPeople } from './kind-of-people.js';

const OTHER = new Set(['other', 'others', 'another', 'autre', 'آخر', 'اخر']);
const isOther = (name: string | undefined): boolean => name !== undefined && OTHER.has(name);

/** "six others", "quinze autres blessés", "and 12": of the kind told before. */
function isOfThoseBefore(phrase: Phrase): boolean {
  const { head } = phrase;
  if (head.category === 'number') return phrase.of.length === 0;
  if (isOther(head.lemma?.name) || isOther(head.low)) return true;
  if (head.category === 'adjective') return !wordOf(head, 'nationality');
  const victims = head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined));
  return victims && phrase.of.length === 0;
}

const THINGS = ['materiel', 'means', 'place-noun', 'time-noun'] as const;

/** Vehicles, weapons, villages and hours are nobody. */
const isThing = ({ head }: Phrase): boolean =>
  THINGS.some((cls) => wordOf(head, cls) !== undefined) && !wordOf(head, 'person') && !wordOf(head, 'unit');

/** "300 families fled": how many people they were is not told. */
const isHousehold = ({ head }: Phrase): boolean => HOUSEHOLDS.has(head.lemma?.name ?? head.low);
const HOUSEHOLDS = new Set(['family', 'household', 'famille', 'foyer', 'ménage', 'أسرة', 'عائلة']);

const BEFALLS = new Set(['attack', 'abduction', 'massacre', 'assassination']);

/** Adjectives and nouns that say what befell somebody and are no predicate of their own. */
const STATES: Readonly<Record<string, Measure>> = {
  dead: 'killed',
  deceased: 'killed',
  injured: 'wounded',
  wounded: 'wounded',
  missing: 'missing',
  abductee: 'abducted',
  hostage: 'abducted',
  mort: 'killed',
  tué: 'killed',
  décédé: 'killed',
  blessé: 'wounded',
  disparu: 'missing',
  'personne enlevée': 'abducted',
  'personne disparue': 'missing',
  enlevé: 'abducted',
  قتيل: 'killed',
  جريح: 'wounded',
  مصاب: 'wounded',
  مفقود: 'missing',
  مختطف: 'abducted',
  مخطوف: 'abducted',
};

/** What a word says befell somebody: قتلى, blessés, abducted. */
export function tollOf(atom: Atom): Measure | undefined {
  const state = STATES[atom.lemma?.name ?? atom.low];
  if (state && atom.category !== 'verb') return state;
  for (const { lemma } of atom.analyses)
    for (const { toll, type } of lemma.predicates) if (toll && BEFALLS.has(type)) return toll;
  return undefined;
}

/** "13 militaires blessés": what the words right behind a counted noun say befell them. */
function ownMeasure(phrase: Phrase): Measure | undefined {
  for (const atom of phrase.modifiers)
    if (atom.category === 'adjective' || atom.category === 'participle') {
      const toll = tollOf(atom);
      if (toll) return toll;
    }
  for (const { head, count } of phrase.beside) if (!count && tollOf(head)) return tollOf(head);
  return undefined;
}

const namesWhose = (phrase: Phrase): boolean => {
  const party = partyOf(phrase);
  return party !== null && (party.candidates.length > 0 || party.template !== null);
};

/** "عنصر من التنظيم", "members of the group": whose they are, told by the phrase right behind. */
function ownerBehind(phrase: Phrase, state: SentenceState): Phrase | null {
  if (!wordOf(phrase.head, 'unit') && phrase.head.category !== 'number') return null;
  const behind = state.items.find((x) => x.start >= phrase.end);
  if (behind?.kind !== 'phrase' || behind.preposition?.low !== 'من' || behind.count) return null;
  const party = partyOf(behind);
  return party && isArmed(party) ? behind : null;
}

/** The figures of one counted phrase and those joined to it; none where nothing is counted. */
export function figuresOf(
  phrase: Phrase,
  measure: Measure,
  side: 'agent' | 'target',
  state: SentenceState,
): DraftFigure[] {
  const figures: DraftFigure[] = [];
  for (const member of [phrase, ...phrase.list]) {
    const count = countOf(member, state.sentence.tokens);
    if (!count || isThing(member) || isHousehold(member)) continue;
    const owner = ownerBehind(member, state);
    const nationality = countryOf(member);
    const of = kindOfPeople(member);
    figures.push({
      figure: {
        measure: ownMeasure(member) ?? measure,
        ...count,
        of: of === 'person' && owner ? kindOfPeople(phraseLike(member, { of: [owner] })) : of,
        ...(nationality ? { nationality } : {}),
        side,
        span: [
          Math.min(member.countSpan?.[0] ?? member.head.start, member.head.start),
          Math.max(member.countSpan?.[1] ?? member.head.end, member.head.end),
        ],
      },
      party: owner && !namesWhose(member) ? (partyOf(owner) ?? partyOf(member)) : partyOf(member),
      ...(isOfThoseBefore(member) ? { others: true } : {}),
    });
  }
  return figures;
}

/** Vehicles and weapons that a deed destroys or takes: "burned four lorries". */
export function materielOf(phrases: readonly Phrase[], state: SentenceState): DraftFigure[] {
  const figures: DraftFigure[] = [];
  for (const member of phrases) {
    if (!member.count || !(wordOf(member.head, 'materiel') || wordOf(member.head, 'means'))) continue;
    const count = countOf(member, state.sentence.tokens);
    if (!count) continue;
    const start = member.countSpan?.[0] ?? member.head.start;
    const span = [Math.min(start, member.head.start), Math.max(member.countSpan?.[1] ?? 0, member.head.end)];
    figures.push({
      figure: { measure: 'materiel', ...count, side: 'target', span: [span[0] as number, span[1] as number] },
      party: null,
    });
  }
  return figures;
}
