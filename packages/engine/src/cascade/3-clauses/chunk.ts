/**
 * Cuts the atoms of a sentence into items: phrases, verb groups and the marks between them. Prepositions are given
 * to the phrase they govern; genitives made by a preposition are put under their noun.
 */

import type { Language } from '@marsad/model';
import { Feature } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { Atom, Item, Mark, Phrase } from '../state.js';
import { freshId, restartIds } from './build-phrase.js';
import { hasClass, sortOf } from './phrase-sort.js';
import { isOwningTime, opensPhrase, readPhrase } from './read-phrase.js';
import { readVerb, verbHeadAt } from './read-verb.js';

type Open<T> = { -readonly [K in keyof T]: T[K] };

const mark = (atom: Atom): Mark => ({ kind: 'mark', id: freshId(), start: atom.start, end: atom.end, atom });

export function chunk(atoms: readonly Atom[], language: Language): Item[] {
  restartIds();
  const items: Item[] = [];
  let preposition: Atom | null = null;
  for (let i = 0; i < atoms.length; ) {
    const atom = atoms[i] as Atom;
    if (language === 'fr' && isPluralArticle(atoms, i, preposition, items.at(-1))) {
      i += 1;
      continue;
    }
    if (atom.category === 'preposition') {
      if (preposition && !compound(preposition, atom)) items.push(mark(preposition));
      preposition = atom;
      i += 1;
      continue;
    }
    const head = verbHeadAt(atoms, i, language);
    if (head >= 0) {
      if (preposition) items.push(mark(preposition));
      preposition = null;
      const { verb, next } = readVerb(atoms, i, head, language);
      items.push(verb);
      i = next;
      continue;
    }
    const cursor =
      opensPhrase(atom) ||
      isOwningTime(atoms, i) ||
      (quotedName(atoms, i) && (language === 'ar' || atom.low !== '('))
        ? readPhrase(atoms, atom.category === 'open' ? i + 1 : i, language)
        : null;
    if (cursor) {
      const phrase = cursor.phrase as Open<Phrase>;
      phrase.preposition = preposition ?? (language === 'ar' ? whereabouts(items.at(-1), phrase) : null);
      // du groupe, aux soldats: the article is in the preposition.
      if (preposition && WITH_ARTICLE.has(preposition.low)) phrase.definite = true;
      preposition = null;
      if (!takeGenitive(items, phrase)) items.push(phrase);
      i = cursor.next;
      continue;
    }
    if (preposition && atom.category !== 'open' && atom.category !== 'adverb') {
      items.push(mark(preposition));
      preposition = null;
    }
    items.push(mark(atom));
    i += 1;
  }
  if (preposition) items.push(mark(preposition));
  return items;
}

/** "par de présumés miliciens", "a suivi de violents combats": before an adjective "de" is the plural of "un". */
const isPluralArticle = (
  atoms: readonly Atom[],
  i: number,
  preposition: Atom | null,
  last: Item | undefined,
): boolean =>
  (atoms[i]?.low === 'de' || atoms[i]?.low === "d'") &&
  atoms[i]?.category === 'preposition' &&
  (preposition !== null ? !preposition.relations.includes('of') : last?.kind === 'verb') &&
  atoms[i + 1]?.category === 'adjective' &&
  (atoms[i + 2]?.category === 'noun' || atoms[i + 2]?.category === 'adjective');

/** قياديا في التنظيم غرب الموصل: behind another phrase a bearing with its place says where, as if behind "in". */
function whereabouts(before: Item | undefined, { head, of, definite, start }: Phrase): Atom | null {
  const follows = before?.kind === 'phrase' || isMark(before, 'time', 'close', 'adverb', 'comma');
  if (!follows || !hasClass(head, 'direction') || head.definite || (of.length === 0 && !definite))
    return null;
  return {
    ...head,
    category: 'preposition',
    low: 'في',
    start,
    end: start,
    relations: ['in'],
    lemma: null,
    analyses: [],
  };
}

const WITH_ARTICLE = new Set(['du', 'au', 'aux']);

/** Two prepositions in a row make one place or time: from behind, jusqu'à. The first keeps the say. */
const compound = (first: Atom, second: Atom): boolean =>
  first.relations.length > 0 &&
  second.relations.length > 0 &&
  first.end <= second.start &&
  first.relations.includes('of');

const quotedName = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i]?.category === 'open' && (atoms[i + 1]?.category === 'name' || atoms[i + 1]?.category === 'place');

/** "of" hangs on the phrase right before it, at its innermost right edge that can take it. */
function takeGenitive(items: Item[], phrase: Open<Phrase>): boolean {
  const { preposition } = phrase;
  const hedged = isHedge(items.at(-1)) && preposition?.low === 'من';
  const last = items.at(hedged ? -2 : -1);
  if (last?.kind !== 'phrase' || sortOf(last) === 'time' || !preposition) return false;
  const edge = innermost(last);
  if (!preposition.relations.includes('of') && !isPartitive(edge, phrase) && !isOwned(edge, phrase))
    return false;
  const host = preposition.relations.includes('of') ? rightEdge(last) : edge;
  (host.of as Phrase[]).push(phrase);
  // What the hedge says of the count is read from the words themselves.
  if (hedged) items.pop();
  for (
    let p: Open<Phrase> | null = last as Open<Phrase>;
    p;
    p = (p.of.at(-1) as Open<Phrase> | undefined) ?? null
  )
    p.end = Math.max(p.end, phrase.end);
  return true;
}

/** أربعة مسلحين على الأقل من الجماعة: the hedge parts nobody from whose they are. */
const isHedge = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' && item.head.low === 'اقل' && item.head.definite && item.preposition !== null;

const innermost = (phrase: Phrase): Phrase => {
  const inner = phrase.of.at(-1);
  return inner && inner.end === phrase.end ? innermost(inner) : phrase;
};

/** "a camp of the army" is told with a preposition where the noun stays indefinite: معسكر للجيش. */
const isOwned = (owned: Phrase, phrase: Phrase): boolean =>
  phrase.preposition?.low === 'li' &&
  !owned.definite &&
  owned.head.category === 'noun' &&
  owned.of.length === 0 &&
  (sortOf(owned) === 'other' ||
    sortOf(owned) === 'place' ||
    hasClass(owned.head, 'place-noun') ||
    isBodyOfTroops(owned)) &&
  sortOf(phrase) === 'people' &&
  phrase.definite;

/** A patrol, a column, a force: of the army until it is told of whom. */
const isBodyOfTroops = ({ head }: Phrase): boolean =>
  Boolean(head.lemma?.words.some((w) => w.class === 'force' && w.actor === 'armed-forces'));

/** "a group from among the soldiers": a word that only counts takes its kind from what it is part of. */
const isPartitive = (counter: Phrase, phrase: Phrase): boolean =>
  isServing(counter, phrase) ||
  (phrase.preposition?.low === 'من' &&
    (hasClass(counter.head, 'unit', 'group-head') || counter.head.category === 'number') &&
    counter.of.length === 0 &&
    counter.beside.length === 0 &&
    !counter.definite &&
    sortOf(phrase) === 'people');

/** An armed group by its name, or behind a word for one: جماعة «بوكو حرام». */
const isOfGroup = ({ head, of, beside }: Phrase): boolean =>
  head.senses.some((s) => s.actor.kind === 'group') ||
  (hasClass(head, 'group-head') &&
    [...of, ...beside].some((p) => p.head.senses.some((s) => s.actor.kind === 'group')));

/** عنصران في قوات الحشد, مقاتلون بحركة الشباب: men that are counted or many, in a body that is named. */
const isInBody = ({ head, count, plural }: Phrase, { preposition, head: body }: Phrase): boolean =>
  (preposition?.low === 'bi' || preposition?.low === 'في') &&
  hasClass(head, 'unit', 'person') &&
  (count !== null || plural || (head.features & Feature.dual) !== 0) &&
  body.category === 'name' &&
  body.senses.length > 0 &&
  body.senses.every((s) => s.actor.kind === 'group' || s.actor.kind === 'force');

/** ضابط في الشرطة, جنديان في الجيش: a rank is held in a force. */
const isOfficerOf = ({ head }: Phrase, { head: force, of }: Phrase): boolean =>
  Boolean(
    head.lemma?.words.some(
      (w) => (w.class === 'title' && w.rank !== undefined) || (w.class === 'person' && w.of === 'soldier'),
    ),
  ) &&
  of.length === 0 &&
  (force.senses.some((s) => s.actor.kind === 'force') || (hasClass(force, 'force') && force.definite));

const MISSIONS = new Set(['peace-mission', 'joint-force', 'military-operation']);
/** "forces with Operation X", "soldiers with the mission": a body that has no men but those lent to it. */
const isMission = ({ head }: Phrase): boolean => head.senses.some((s) => MISSIONS.has(s.actor.type ?? ''));

/** "soldiers from the mission", "عناصر من بوكو حرام": those who bear arms are told with the body they serve. */
function isServing(people: Phrase, phrase: Phrase): boolean {
  // "عناصر في بوكو حرام": only in an armed group is one what one is in.
  if (
    phrase.preposition?.low !== 'من' &&
    phrase.preposition?.low !== 'from' &&
    !(phrase.preposition?.low === 'with' && isMission(phrase)) &&
    !(phrase.preposition?.low === 'في' && (isOfGroup(phrase) || isOfficerOf(people, phrase))) &&
    !isInBody(people, phrase)
  )
    return false;
  if (people.possessive !== null) return false;
  // "citizens from Burkina Faso": where people are from is what they are.
  if (
    hasClass(people.head, 'person') &&
    people.of.length === 0 &&
    phrase.head.category === 'place' &&
    phrase.head.places.some((p) => p.feature === 'PCLI')
  )
    return true;
  const armed = people.head.lemma?.words.some(
    (w) =>
      (w.class === 'person' && ['soldier', 'militant', 'peacekeeper', 'police'].includes(w.of)) ||
      w.class === 'unit' ||
      (w.class === 'title' && w.rank !== undefined) ||
      (w.class === 'force' && w.actor === 'armed-forces' && !people.definite),
  );
  return (
    Boolean(armed) &&
    people.possessive === null &&
    people.of.length === 0 &&
    people.beside.length === 0 &&
    (isOfGroup(phrase) ||
      phrase.head.senses.some((s) => s.actor.kind !== 'person' && s.actor.kind !== 'outlet') ||
      hasClass(phrase.head, 'force') ||
      Boolean(phrase.head.lemma?.words.some((w) => w.class === 'person' && w.of === 'peacekeeper')))
  );
}

/** "the chief of the group of X": the genitive goes to the group, unless the inner phrase is a name or a place. */
function rightEdge(phrase: Phrase): Phrase {
  const inner = phrase.of.at(-1);
  if (!inner || inner.head.category === 'name' || inner.head.category === 'place' || inner.end < phrase.end)
    return phrase;
  return rightEdge(inner);
}
