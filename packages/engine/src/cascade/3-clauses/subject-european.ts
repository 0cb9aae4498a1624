/**
 * The subject of a French or English verb: to its left, through reduced and full relative clauses, insertions between
 * commas and joined verbs; or behind it, where a verb of speech or a French relative turns the order.
 */

import type { Slot } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { Atom, Category, Item, Phrase, VerbGroup } from '../state.js';
import { addPreposition, addTo, type Found } from './arguments.js';
import { isBare, isFiniteVerb } from './clause-map.js';
import { hasClass, sortOf } from './phrase-sort.js';
import { relativeSubject } from './relative-subject.js';

/** Relatives whose antecedent is not the subject of their clause. */
const OBLIQUE = new Set([
  'que',
  "qu'",
  'dont',
  'où',
  'whom',
  'whose',
  'where',
  'lequel',
  'laquelle',
  'lesquels',
  'lesquelles',
  'duquel',
  'desquels',
  'auquel',
  'auxquels',
  'quoi',
]);

/** What the antecedent is to the verb behind a relative with a preposition; those of place and time are left to the clause. */
const BEHIND: Readonly<Record<string, Slot>> = {
  'to which': 'to',
  'with which': 'with',
  'with whom': 'with',
  'from which': 'from',
  'under which': 'under',
  'of which': 'of',
  'à laquelle': 'to',
  auquel: 'to',
  auxquels: 'to',
  auxquelles: 'to',
  duquel: 'of',
  'de laquelle': 'of',
  desquels: 'of',
  desquelles: 'of',
  dont: 'of',
};

/** The slot that a relative gives its antecedent; French "dont" only with a verb that ties two parties together. */
function slotBehind(items: readonly Item[], relative: number, verb: VerbGroup): Slot | null {
  const mark = items[relative];
  const name =
    mark?.kind === 'mark'
      ? (mark.atom.lemma?.name ?? mark.atom.analyses[0]?.lemma.name ?? mark.atom.low)
      : '';
  const slot = Object.hasOwn(BEHIND, name) ? BEHIND[name] : undefined;
  const ties = verb.head.analyses.some((a) =>
    a.lemma.predicates.some((p) => 'subject' in p.roles && 'object' in p.roles),
  );
  return slot && (name !== 'dont' || ties) ? slot : null;
}

export interface Subject {
  readonly phrase: Phrase | null;
  readonly how: string;
  /** The antecedent, where it is what the verb is done to. */
  readonly object: Phrase | null;
}

const NOBODY: Subject = { phrase: null, how: '', object: null };
const PASSED = new Set<Category>([
  'adverb',
  'time',
  'particle',
  'negation',
  'pronoun',
  'preposition',
  'unknown',
]);
const isPassed = (item: Item | undefined): boolean => item?.kind === 'mark' && PASSED.has(item.atom.category);

export function subjectEuropean(
  items: readonly Item[],
  at: number,
  bare: readonly Phrase[],
  found: Found,
): Subject {
  const verb = items[at] as VerbGroup;
  let i = at - 1;
  while (i >= 0 && isPassed(items[i])) i -= 1;
  // "JNIM then took credit": right behind its subject the word parts no clauses.
  if (isThen(items[i]) && isBare(items[i - 1])) i -= 1;
  const opener = items[i];
  if (isMark(opener, 'relative')) return afterRelative(items, i, at, bare, found);
  if (isMark(opener, 'conjunction')) {
    found.sharesWith = overProgressive(items, priorFinite(items, i), verb);
    return NOBODY;
  }
  if (isMark(opener, 'subordinator', 'stop') || i < 0) return NOBODY;
  if (
    isMark(opener, 'comma', 'close') &&
    hasClass(verb.head, 'reporting') &&
    !TELLS.has(verb.head.lemma?.name ?? '') &&
    (isSpeaker(bare[0]) || isSpeakingNoun(items, at, bare[0])) &&
    (isMark(opener, 'close') || saysBefore(items, i))
  )
    return NOBODY;
  if (isMark(opener, 'close')) i = openOf(items, i);
  else if (isMark(opener, 'comma') && !isNamedSpeaker(items, i, verb)) {
    const before = insertionBefore(items, i);
    // "…, a-t-il dit.": with nothing told behind it, a verb of speech goes on from no deed.
    if (before === 'series' && hasClass(verb.head, 'reporting') && isMark(items[at + 1], 'comma', 'stop'))
      return NOBODY;
    if (before === 'series') {
      found.sharesWith = priorFinite(items, i);
      return NOBODY;
    }
    i = before;
  }
  return walk(items, i, verb, found);
}

const isThen = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && item.atom.category === 'conjunction' && item.atom.low === 'then';

/** "…, the mayor, Jean Kambale, told": who is named beside his post speaks; the comma closes only his name. */
function isNamedSpeaker(items: readonly Item[], comma: number, verb: VerbGroup): boolean {
  const speaker = items[comma - 1];
  return (
    isBare(speaker) &&
    speaker.beside.length > 0 &&
    isMark(items[comma - 2], 'comma') &&
    hasClass(verb.head, 'reporting')
  );
}

/** English verbs of speech behind which stands whoever is told. */
const TELLS = new Set(['tell', 'inform', 'brief', 'assure']);

/** Is there a clause before the comma that an inverted verb of speech could speak of? */
const saysBefore = (items: readonly Item[], comma: number): boolean =>
  items.slice(0, comma).some((x, i) => isFiniteVerb(x) && relativeOf(items, i) < 0);

const isSpeaker = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined &&
  (sortOf(phrase) === 'people' ||
    phrase.head.category === 'name' ||
    phrase.head.category === 'pronoun' ||
    (phrase.head.category === 'unknown' && phrase.head.capital));

/** "…, added the officer.": at the end of its sentence a verb of saying has its speaker behind it, whatever kind of noun that is. */
const isSpeakingNoun = (items: readonly Item[], at: number, phrase: Phrase | undefined): boolean =>
  phrase?.definite === true &&
  (phrase.head.category === 'noun' || phrase.head.category === 'unknown') &&
  sortOf(phrase) === 'other' &&
  (items[at] as VerbGroup).head.lemma?.words.some((w) => w.class === 'reporting' && w.act === 'say') ===
    true &&
  items
    .slice(at + 1)
    .every(
      (x) =>
        x === phrase || (x.kind === 'phrase' && x.preposition !== null) || isMark(x, 'stop', 'time', 'close'),
    );

function afterRelative(
  items: readonly Item[],
  relative: number,
  at: number,
  bare: readonly Phrase[],
  found: Found,
): Subject {
  const verb = items[at] as VerbGroup;
  const mark = items[relative];
  const low = mark?.kind === 'mark' ? mark.atom.low : '';
  const event = brings(items, relative) ? eventBefore(items, relative) : null;
  const antecedent = event ?? relativeSubject(items, relative, found);
  if (event) found.antecedent = event;
  const slot = slotBehind(items, relative, verb);
  if (slot && antecedent && bare[0]) {
    addTo(found.slots, slot, antecedent, 'antecedent behind the preposition of the relative');
    return { phrase: bare[0], how: 'behind the verb of the relative clause', object: null };
  }
  if (!OBLIQUE.has(low))
    return { phrase: antecedent, how: 'antecedent of the relative clause', object: null };
  return {
    phrase: bare[0] ?? null,
    how: 'behind the verb of the relative clause',
    object: low.startsWith('qu') || low === 'whom' ? antecedent : null,
  };
}

/** Does the clause tell what something brought about: a toll, a result? */
function brings(items: readonly Item[], relative: number): boolean {
  const verb = items.find((x, i) => i > relative && x.kind === 'verb');
  return (
    verb?.kind === 'verb' &&
    (hasClass(verb.head, 'cause') ||
      verb.head.analyses.some((a) =>
        a.lemma.predicates.some((p) => p.toll === 'killed' || p.toll === 'wounded'),
      ))
  );
}

/** "the attack on the camp, in the same region, which killed": the event that a far relative goes back to. */
function eventBefore(items: readonly Item[], relative: number): Phrase | null {
  for (let i = relative - 1; i >= Math.max(0, relative - 7); i -= 1) {
    const item = items[i];
    if (item?.kind === 'verb' || isMark(item, 'stop', 'subordinator', 'relative')) return null;
    if (item?.kind !== 'phrase') continue;
    // "an ambush on a convoy of the army that left ten dead": what stands behind a preposition is the event's own.
    if (sortOf(item) === 'people' && !(item.preposition && isThat(items[relative]))) return null;
    if (sortOf(item) === 'event') return item;
  }
  return null;
}

const INSIDE = new Set(['during which', 'in which']);
const nameOf = (atom: Atom): string => atom.lemma?.name ?? atom.analyses[0]?.lemma.name ?? atom.low;
const isThat = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && (item.atom.low === 'that' || nameOf(item.atom).endsWith('which'));

/** "besieged the village when residents were praying and killed scores": what was going on when it happened did not do it. */
function overProgressive(items: readonly Item[], prior: number, verb: VerbGroup): number {
  const before = items[prior];
  const going =
    before?.kind === 'verb' && GOING_ON.has(before.auxiliary ?? '') && /ing$/u.test(before.head.low);
  if (!going || verb.auxiliary !== null || /ing$/u.test(verb.head.low)) return prior;
  const opener = items.findLastIndex((x, i) => i < prior && isMark(x, 'subordinator'));
  const main = opener < 0 ? -1 : items.findLastIndex((x, i) => i < opener && isFiniteVerb(x));
  return main >= 0 && opener > main ? main : prior;
}
const GOING_ON = new Set(['was', 'were']);

function priorFinite(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) {
    if (isFiniteVerb(items[i]) && !isInserted(items, i, at)) return i;
    if (isMark(items[i], 'stop', 'subordinator')) return -1;
  }
  return -1;
}

/** "Gunmen killed ten, police said, and burned": who says so between commas does nothing of it. */
function isInserted(items: readonly Item[], verb: number, at: number): boolean {
  const item = items[verb];
  if (item?.kind !== 'verb' || !hasClass(item.head, 'reporting') || !isMark(items[at - 1], 'comma'))
    return false;
  const comma = items.findLastIndex((x, i) => i < verb && (x.kind === 'verb' || isMark(x, 'comma', 'stop')));
  return isMark(items[comma], 'comma') && items.slice(0, comma).some((x) => isFiniteVerb(x));
}

/** Index before the bracket or quotation that closes here. */
function openOf(items: readonly Item[], close: number): number {
  for (let i = close - 1; i >= 0; i -= 1) if (isMark(items[i], 'open')) return i - 1;
  return close - 1;
}

/** Where to look on before an insertion that a comma closes; `series` where the comma only parts joined verbs. */
function insertionBefore(items: readonly Item[], comma: number): number | 'series' {
  for (let i = comma - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (isMark(item, 'stop')) return comma - 1;
    if (!isMark(item, 'comma')) continue;
    const first = items[i + 1];
    const inserted =
      isMark(first, 'relative', 'time', 'adverb', 'subordinator') ||
      first?.kind === 'verb' ||
      first?.kind === 'phrase';
    return inserted ? i - 1 : comma - 1;
  }
  return saysBefore(items, comma) &&
    !items.slice(0, comma).some((x) => isMark(x, 'subordinator')) &&
    !saidBetween(items, comma)
    ? 'series'
    : comma - 1;
}

/** "He said troops on patrol, killed two": whoever stands between the verb of speech and the comma does what follows. */
function saidBetween(items: readonly Item[], comma: number): boolean {
  const speech = items.slice(0, comma).findLastIndex((x) => isFiniteVerb(x));
  const verb = items[speech];
  return (
    verb?.kind === 'verb' &&
    hasClass(verb.head, 'reporting') &&
    items.slice(speech + 1, comma).some((x) => isBare(x) && sortOf(x) === 'people')
  );
}

function walk(items: readonly Item[], from: number, verb: VerbGroup, found: Found): Subject {
  let passedPreposition = false;
  for (let i = from; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb') {
      // "des hommes soupçonnés d'être des membres de X ont": an infinitive behind a participle is the participle's.
      if (item.form === 'participle' || (item.form === 'infinitive' && describes(items, i))) continue;
      const relative = relativeOf(items, i);
      if (relative < 0) return NOBODY;
      i = relative;
    } else if (item.kind === 'phrase') {
      if (item.preposition) {
        passedPreposition = true;
        continue;
      }
      // "gunmen disguised as soldiers attacked": what they look like did nothing.
      const guise = items[i - 2];
      if (isAs(items[i - 1]) && guise?.kind === 'verb' && guise.form === 'participle') {
        i -= 2;
        continue;
      }
      const jump = whoseBare(items, i);
      if (jump === 'mine') return mine(items, i, verb, found);
      if (jump === 'none') return NOBODY;
      i = jump;
    } else if (
      isMark(item, 'subordinator', 'stop', 'relative') ||
      (isMark(item, 'conjunction') && !passedPreposition)
    )
      return NOBODY;
    else if (isMark(item, 'close')) i = openOf(items, i) + 1;
  }
  return NOBODY;
}

const isAs = (item: Item | undefined): boolean => item?.kind === 'mark' && item.atom.low === 'as';

/** Does an infinitive hang on a participle right before it? */
function describes(items: readonly Item[], infinitive: number): boolean {
  let i = infinitive - 1;
  while (isMark(items[i], 'preposition', 'adverb', 'particle')) i -= 1;
  const before = items[i];
  return before?.kind === 'verb' && before.form === 'participle' && before.passive !== false;
}

/** "the men whom the army freed": a phrase between a relative and the verb is its subject, the antecedent its object. */
function mine(items: readonly Item[], at: number, verb: VerbGroup, found: Found): Subject {
  const phrase = items[at] as Phrase;
  const opener = items[at - 1];
  const whole = joinedFrom(items, at);
  if (whole) return { phrase: whole, how: 'left of the verb', object: null };
  if (!isMark(opener, 'relative')) return { phrase, how: 'left of the verb', object: null };
  const all = items[at - 2];
  // "35 civils dont des femmes ont été tués": those whom "dont" picks out are some of them.
  if (
    opener.atom.low === 'dont' &&
    verb.passive === true &&
    isBare(all) &&
    all.count !== null &&
    !phrase.definite &&
    sortOf(all) === 'people' &&
    sortOf(phrase) === 'people'
  )
    return { phrase: all, how: 'left of the verb', object: null };
  const place =
    opener.atom.low === 'where' ||
    opener.atom.low === 'où' ||
    opener.atom.low === 'dont' ||
    opener.atom.low.includes(' ');
  const antecedent = relativeSubject(items, at - 1, found);
  // "the attack on the hotel, during which twenty died": the event that the preposition takes up.
  const event = INSIDE.has(nameOf(opener.atom)) ? eventBefore(items, at - 1) : null;
  if (event) found.antecedent = event;
  const slot = slotBehind(items, at - 1, verb);
  if (slot && antecedent)
    addTo(found.slots, slot, antecedent, 'antecedent behind the preposition of the relative');
  // "c'est au nord du pays que": a cleft tells where, not whom.
  const where = antecedent?.preposition && sortOf(antecedent) === 'place';
  if (where && antecedent) addPreposition(found.slots, antecedent);
  return { phrase, how: 'left of the verb', object: place || slot || where ? null : antecedent };
}

/** "three peacekeepers from Niger and a soldier were": the phrase that the subject is joined to across its own prepositions. */
function joinedFrom(items: readonly Item[], at: number): Phrase | null {
  const phrase = items[at] as Phrase;
  if (!isMark(items[at - 1], 'conjunction')) return null;
  for (let i = at - 2; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind !== 'phrase') return null;
    if (item.preposition) continue;
    if (sortOf(item) !== 'people' || sortOf(phrase) !== 'people') return null;
    // "killed two men and the attackers fled": whoever is the object of the verb before does nothing here.
    const verb = items[i - 1];
    if (verb?.kind === 'verb' && !hasClass(verb.head, 'reporting')) return null;
    // "groups with ties to X and Y": a name right behind another goes with that one.
    const nearer = items[at - 2];
    const ofNames = nearer?.kind === 'phrase' && nearer.preposition && isNamed(nearer) && isNamed(phrase);
    if (!ofNames && !item.list.includes(phrase)) (item.list as Phrase[]).push(phrase);
    return item;
  }
  return null;
}

const isNamed = ({ head }: Phrase): boolean => head.category === 'name' && head.senses.length > 0;

/** Whether a bare phrase is free to be a subject; else where to look on, or `none` when another verb's clause begins. */
function whoseBare(items: readonly Item[], at: number): 'mine' | 'none' | number {
  let i = at - 1;
  while (i >= 0 && isMark(items[i], 'adverb', 'time', 'particle')) i -= 1;
  const before = items[i];
  const phrase = items[at] as Phrase;
  if (
    isMark(before, 'comma') &&
    (sortOf(phrase) === 'place' || sortOf(phrase) === 'time') &&
    items.slice(0, i).some((x) => isBare(x))
  )
    return at - 1;
  if (before?.kind !== 'verb') return 'mine';
  if (before.form !== 'finite') return i;
  const relative = relativeOf(items, i);
  if (relative >= 0) return relative;
  return hasClass(before.head, 'reporting') ? 'mine' : 'none';
}

/** The relative that opens the clause of a finite verb, or -1. */
function relativeOf(items: readonly Item[], verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i -= 1) {
    const item = items[i];
    if (isMark(item, 'relative')) return i;
    if (!isPassed(item) && !isBare(item)) return -1;
  }
  return -1;
}
