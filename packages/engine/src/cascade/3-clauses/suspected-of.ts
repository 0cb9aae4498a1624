/**
 * مسلحون يشتبه بانتمائهم إلى كذا, "gunmen believed to be members of X": words behind people that say to whom they are
 * thought to belong. They are folded into one phrase with them, so that what stands behind is still the object or the verb. It
 * refuses whatever else is thought of anybody.
 */
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Item, Phrase, VerbGroup } from '../state.js';
import { hasClass } from './phrase-sort.js';

const PEOPLE = ['person', 'unit', 'creed'] as const;
const isPeople = (item: Item | undefined): item is Phrase =>
  item?.kind === 'phrase' && !item.definite && PEOPLE.some((cls) => hasClass(item.head, cls));

/** يشتبه, "suspected": a verb of thought that nobody is told to think. */
const isThought = (item: Item | undefined): item is VerbGroup =>
  item?.kind === 'verb' &&
  (LATIN.test(item.head.low)
    ? THOUGHT.has(item.head.low) && item.auxiliary === null
    : isThoughtInArabic(item));
const LATIN = /^\p{Script=Latin}/u;
const THOUGHT: ReadonlySet<string> = new Set(
  'suspected believed thought soupçonnés soupçonné soupçonnées suspectés suspecté'.split(' '),
);
const isThoughtInArabic = (item: VerbGroup): boolean =>
  item.tense === 'present' &&
  item.form === 'finite' &&
  item.head.analyses.some(({ lemma }) =>
    lemma.words.some((w) => (w.class === 'reporting' || w.class === 'modal') && w.certainty !== undefined),
  );

/** "des hommes soupçonnés d'appartenir à X": read as their adjective, the word of thought has its preposition behind it. */
const isThoughtBefore = (item: Item | undefined, people: Item | undefined): boolean =>
  item?.kind === 'mark' &&
  item.atom.category === 'preposition' &&
  people?.kind === 'phrase' &&
  THOUGHT.has(people.modifiers.at(-1)?.low ?? '');

const BELONGS: ReadonlySet<string> = new Set(['member-of', 'part-of', 'affiliated-with']);
const belongs = ({ analyses }: Phrase['head']): boolean =>
  analyses.some((a) => a.lemma.predicates.some((p) => BELONGS.has(p.type)));

const OWNER: ReadonlySet<string> = new Set([
  'الي',
  'li',
  'من',
  'bi',
  'to',
  'from',
  'with',
  'à',
  'au',
  'of',
  'de',
  "d'",
]);
const BE: ReadonlySet<string> = new Set(['be', 'being', 'être']);
const isGroup = ({ head }: Phrase): boolean => head.senses.some((s) => s.actor.kind === 'group');
/** Items between the verb of thought and the group: a preposition, "that they", a word of belonging. */
const BETWEEN = 4;

/** Index of the group to which the clause that begins with the verb at an index gives people, or -1. */
function groupBehind(items: readonly Item[], verb: number): number {
  for (let i = verb + 1; i <= verb + BETWEEN; i += 1) {
    const item = items[i];
    if (!item) return -1;
    if (item.kind === 'verb') {
      if (!belongs(item.head) && !BE.has(item.head.low)) return -1;
    } else if (item.kind === 'mark') {
      if (item.atom.category !== 'preposition' && item.atom.category !== 'subordinator') return -1;
    } else if (isGroup(item) || (isPeople(item) && item.of.some(isGroup)))
      return LATIN.test(item.head.low) || OWNER.has(item.preposition?.low ?? '') ? i : -1;
    else if (item.head.category !== 'pronoun' && !(item.possessive && belongs(item.head))) return -1;
  }
  return -1;
}

/** The items with people and those to whom they are thought to belong in one phrase each. */
export function withSuspects(items: readonly Item[]): readonly Item[] {
  const opens = (i: number): boolean =>
    isPeople(items[i - 1]) && (isThought(items[i]) || isThoughtBefore(items[i], items[i - 1]));
  if (!items.some((_, i) => opens(i))) return items;
  const folded: Item[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as Item;
    const people = items[i - 1];
    const at = opens(i) ? groupBehind(items, i) : -1;
    const group = items[at];
    if (group?.kind !== 'phrase' || !isPeople(people)) {
      folded.push(item);
      continue;
    }
    folded[folded.length - 1] = phraseLike(people, {
      of: [...people.of, group],
      modifiers: item.kind === 'verb' ? [...people.modifiers, item.head] : people.modifiers,
      end: group.end,
      denotes: null,
    });
    i = at;
  }
  return folded;
}
