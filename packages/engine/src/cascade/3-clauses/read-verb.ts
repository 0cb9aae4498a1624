/**
 * Reads one verb group: a verb with the auxiliaries, negations, particles, adverbs and pronouns that stand with it.
 * It settles voice, tense and mood as far as the form shows them, and leaves voice open where it does not.
 */
import type { Language } from '@marsad/model';
import { INTRANSITIVE_WITH_BE } from '../../languages/fr/auxiliary.js';
import { Feature, type FunctionLemma } from '../../lexicon/lexicon.js';
import type { Atom, Category, VerbGroup } from '../state.js';
import { freshId } from './build-phrase.js';

export interface VerbCursor {
  readonly verb: VerbGroup;
  readonly next: number;
}

const PASSED = new Set<Category>(['auxiliary', 'negation', 'particle', 'adverb', 'pronoun']);
const VERBAL = new Set<Category>(['verb', 'participle', 'infinitive']);
const BE = new Set(
  'be is are was were been being am est sont était étaient été fut furent être soit soient serait seraient sera seront étant'.split(
    ' ',
  ),
);
const PERFECT = new Set(['a', 'ai', 'ont', 'avait', 'avaient', 'ayant']);
const NEGATIVE_FUTURE = new Set(['لن']);
const RECENT_PAST = new Set(['لم']);

const FRENCH_SUBJECTS = new Set([
  'il',
  'elle',
  'ils',
  'elles',
  'ce dernier',
  'cette dernière',
  'ces derniers',
  'ces dernières',
  'celui ci',
  'celle ci',
  'ceux ci',
  'celles ci',
]);

/** A French pronoun that is a subject wherever it stands; one of two words is listed with both. */
const isSubjectPronoun = (atom: Atom): boolean =>
  atom.category === 'pronoun' &&
  FRENCH_SUBJECTS.has(
    (atom.last > atom.first ? (atom.analyses[0]?.lemma.name ?? atom.low) : atom.low).replace('-', ' '),
  );

type Marks = ReadonlySet<string>;
function marksOf(atoms: readonly Atom[]): Marks {
  const marks = new Set<string>();
  for (const atom of atoms)
    for (const analysis of atom.analyses)
      for (const data of analysis.lemma.pos === 'function' ? (analysis.lemma as FunctionLemma).functions : [])
        if (data.fn === 'auxiliary' || data.fn === 'particle') marks.add(data.marks);
  return marks;
}

/** Index of the verb that a group beginning here would have as its head, or -1. */
export function verbHeadAt(atoms: readonly Atom[], from: number, language: Language): number {
  let i = from;
  let opener = false;
  while (
    i < atoms.length &&
    (PASSED.has((atoms[i] as Atom).category) ||
      isFutureTo(atoms, i, language) ||
      (opener && isQuotedVerb(atoms, i, language)))
  ) {
    const { category } = atoms[i] as Atom;
    // A pronoun alone is a phrase; before a French verb it is a clitic.
    if (category === 'pronoun' && language !== 'fr') return -1;
    if (category !== 'adverb' && category !== 'pronoun') opener = true;
    i += 1;
    if (opener) i += dateAt(atoms, i, language);
  }
  const head = atoms[i];
  if (!head || !VERBAL.has(head.category)) return opener && i > from ? lastAuxiliary(atoms, from, i) : -1;
  return i;
}

/** "were on Friday killed", "avait en mars 2016 fait allégeance": how many atoms between an auxiliary and its participle tell a date. */
function dateAt(atoms: readonly Atom[], i: number, language: Language): number {
  if (language === 'ar') return 0;
  const length = atoms[i]?.category === 'preposition' && WHEN.has(atoms[i]?.low ?? '') ? 2 : 1;
  return atoms[i + length - 1]?.category === 'time' && atoms[i + length]?.category === 'participle'
    ? length
    : 0;
}
const WHEN = new Set(['on', 'in', 'at', 'late', 'early', 'en', 'dès', 'depuis', 'à', 'le']);

/** "had “neutralised”": a quotation mark between an auxiliary and its verb. */
const isQuotedVerb = (atoms: readonly Atom[], i: number, language: Language): boolean =>
  language !== 'ar' &&
  atoms[i]?.category === 'open' &&
  atoms[i]?.low !== '(' &&
  VERBAL.has(atoms[i + 1]?.category ?? 'stop');

/** "are to meet": behind a form of "be", "to" and an infinitive tell what is to come. */
const isFutureTo = (atoms: readonly Atom[], i: number, language: Language): boolean =>
  language === 'en' &&
  atoms[i]?.low === 'to' &&
  BE.has(atoms[i - 1]?.low ?? '') &&
  atoms[i + 1]?.category === 'infinitive';

function lastAuxiliary(atoms: readonly Atom[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) if ((atoms[i] as Atom).category === 'auxiliary') return i;
  return -1;
}

export function readVerb(atoms: readonly Atom[], from: number, head: number, language: Language): VerbCursor {
  const before = atoms.slice(from, head);
  const main = atoms[head] as Atom;
  const tail = atoms[head + 1];
  const pronoun = language === 'ar' && tail?.category === 'pronoun' && tail.start === main.end ? tail : null;
  const behind = head + 1 + (pronoun ? 1 : 0);
  const next = behind + (isSecondOfNot(atoms, from, head, behind, language) ? 1 : 0);
  const auxiliaries = before.filter((a) => a.category === 'auxiliary' || a.category === 'particle');
  const marks = marksOf(auxiliaries);
  const reflexive = before.some((a) => a.category === 'pronoun' && (a.low === 'se' || a.low === "s'"));
  const perfectInfinitive =
    (language === 'fr' && (auxiliaries[0]?.low === 'avoir' || auxiliaries[0]?.low === 'être')) ||
    (language === 'en' && auxiliaries[0]?.low === 'have' && isTo(atoms[from - 1]));
  const form = perfectInfinitive
    ? 'infinitive'
    : main.category === 'participle' && auxiliaries.length === 0
      ? 'participle'
      : (main.category === 'infinitive' && !finiteAuxiliary(auxiliaries)) ||
          (main.low === 'be' && atoms[from - 1]?.low === 'to')
        ? 'infinitive'
        : 'finite';
  const verb: VerbGroup = {
    kind: 'verb',
    id: freshId(),
    start: (atoms[from] as Atom).start,
    end: (atoms[next - 1] as Atom).end,
    head: main,
    form,
    passive: language === 'ar' ? arabicVoice(main) : europeanVoice(main, auxiliaries, reflexive, language),
    negated: isNegated(atoms, from, before, behind, language),
    mood: moodOf(main, marks, before),
    tense: tenseOf(main, marks, before),
    objectPronoun:
      pronoun ?? before.findLast((a) => a.category === 'pronoun' && !isSubjectPronoun(a)) ?? null,
    auxiliary: auxiliaries.find((a) => a.category === 'auxiliary')?.low ?? null,
    subjectPronoun: language === 'fr' ? (before.find((a) => isSubjectPronoun(a)) ?? null) : null,
    reflexive,
    perfect: before.some((a) => STILL.has(a.low)),
    adverbs: before.filter((a) => a.category === 'adverb'),
    time: before.find((a) => a.category === 'time')?.time ?? undefined,
  };
  return { verb, next };
}

const SECOND_OF_NOT: ReadonlySet<string> = new Set(['pas', 'plus', 'jamais', 'guère', 'point']);
const NE: ReadonlySet<string> = new Set(['ne', "n'", 'n’']);

/** What these link their subject to is what is denied: "n'est pas présent". */
const COPULAS: ReadonlySet<string> = new Set([
  'être',
  'rester',
  'demeurer',
  'devenir',
  'sembler',
  'paraître',
]);

/** "n'écarte pas une alliance": the second half of "ne … pas" is of the verb, not of what stands behind it. */
const isSecondOfNot = (
  atoms: readonly Atom[],
  from: number,
  head: number,
  behind: number,
  language: Language,
): boolean =>
  language === 'fr' &&
  SECOND_OF_NOT.has(atoms[behind]?.low ?? '') &&
  !COPULAS.has(atoms[head]?.lemma?.name ?? '') &&
  atoms[head]?.category !== 'auxiliary' &&
  (NE.has(atoms[from - 1]?.low ?? '') || atoms.slice(from, head).some((a) => NE.has(a.low)));

/** "to", alone or at the end of a verb: "are believed to". */
const isTo = (atom: Atom | undefined): boolean =>
  atom?.low === 'to' || (atom?.category === 'verb' && atom.lemma?.name.endsWith(' to') === true);

const STILL = new Set(['has', 'have', "'ve", '’ve']);

const finiteAuxiliary = (auxiliaries: readonly Atom[]): boolean =>
  auxiliaries.some((a) => a.category === 'auxiliary');

function arabicVoice(main: Atom): boolean | null {
  if (main.category === 'participle')
    return main.analyses.every((a) => (a.features & Feature.passiveParticiple) !== 0)
      ? true
      : main.analyses.some((a) => (a.features & Feature.passiveParticiple) !== 0)
        ? null
        : false;
  if (main.analyses.length > 0 && main.analyses.every((a) => (a.features & Feature.passive) !== 0))
    return true;
  return null;
}

function europeanVoice(
  main: Atom,
  auxiliaries: readonly Atom[],
  reflexive: boolean,
  language: Language,
): boolean | null {
  const isPastParticiple = main.analyses.some((a) => (a.features & Feature.passiveParticiple) !== 0);
  const beside = auxiliaries.some((a) => BE.has(a.low) || a.low.split(' ').some((w) => BE.has(w)));
  if (main.category === 'participle' || beside) {
    if (!isPastParticiple) return false;
    if (reflexive) return false;
    if (auxiliaries.length > 0)
      return (
        beside &&
        !(language === 'fr' && INTRANSITIVE_WITH_BE.has((main.lemma?.name ?? '').split(' ', 1)[0] ?? ''))
      );
    return true;
  }
  return isPastParticiple && auxiliaries.length === 0 && language === 'en' ? null : false;
}

function isNegated(
  atoms: readonly Atom[],
  from: number,
  before: readonly Atom[],
  next: number,
  language: Language,
): boolean {
  // "la plus grosse attaque jamais perpétrée": "ever", not "never".
  if (language === 'fr' && before.length === 1 && before[0]?.low === 'jamais') return false;
  if (before.some((a) => a.category === 'negation')) return true;
  const prior = atoms[from - 1];
  if (language === 'fr' && prior?.low === 'jamais') return false;
  if (prior?.category === 'negation') return true;
  // "promised not to attack"
  if (prior?.low === 'to' && language === 'en' && atoms[from - 2]?.category === 'negation') return true;
  // French "ne" alone is literary; its second half stands behind the verb.
  return language === 'fr' && atoms[next]?.category === 'negation';
}

function moodOf(main: Atom, marks: Marks, before: readonly Atom[]): VerbGroup['mood'] {
  if (marks.has('conditional') || has(main, before, Feature.conditional)) return 'conditional';
  // "ont dû fuir", "a pu fuir": behind "avoir" what one had to do and could do is done.
  if (before.some((a) => a.low === 'dû' || a.low === 'pu') && before.some((a) => PERFECT.has(a.low)))
    return 'real';
  // قد is "may" before the imperfect only; before the perfect it is "already".
  if (
    marks.has('modal') ||
    (marks.has('possible') && !main.analyses.some((a) => (a.features & Feature.past) !== 0))
  )
    return 'modal';
  if (
    marks.has('future') ||
    before.some((a) => a.low === 'sa' || a.low === 'to' || NEGATIVE_FUTURE.has(a.low)) ||
    has(main, before, Feature.future)
  )
    return 'future';
  return 'real';
}

/** A feature that every analysis of the finite word of the group has. */
function has(main: Atom, before: readonly Atom[], bit: number): boolean {
  const finite =
    before.find((a) => a.category === 'auxiliary' && a.analyses.some((x) => x.features !== 0)) ?? main;
  return finite.analyses.length > 0 && finite.analyses.every((a) => (a.features & bit) !== 0);
}

function tenseOf(main: Atom, marks: Marks, before: readonly Atom[]): VerbGroup['tense'] {
  if (marks.has('future') || before.some((a) => a.low === 'sa')) return 'future';
  if (before.some((a) => RECENT_PAST.has(a.low)) || marks.has('past')) return 'past';
  if (main.features & Feature.future) return 'future';
  const bits = main.analyses.reduce((all, a) => all | a.features, 0);
  return bits & (Feature.past | Feature.passiveParticiple) ? 'past' : 'present';
}
