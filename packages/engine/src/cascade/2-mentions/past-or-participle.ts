/**
 * English writes most past tenses like their passive participles. Which one stands in a clause shows only when the
 * clause is seen as a whole: what follows the form, and whether the clause has another finite verb.
 */
import { type Analysis, Feature, type FormTable } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Atom, Category } from '../state.js';

const hasReporting = (atom: Atom): boolean =>
  atom.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));
/** An atom that is still being settled. */
export type Open = { -readonly [K in keyof Atom]: Atom[K] };

/** Where what belongs to one verb ends. */
export const BREAKS = new Set<Category>([
  'comma',
  'stop',
  'open',
  'close',
  'conjunction',
  'subordinator',
  'relative',
]);
/** Verbs whose passive keeps an object behind it: "a group called the X". */
const NAMING = new Set(
  'appoint award brand call codename consider declare deem deny dub elect fine give grant name nickname offer pay promise rename send sentence teach tell'.split(
    ' ',
  ),
);
/** What surely begins an object. */
const OPENS_OBJECT = new Set<Category>(['determiner', 'possessive', 'pronoun']);
const OBJECT = new Set<Category>([
  'determiner',
  'number',
  'possessive',
  'noun',
  'name',
  'place',
  'adjective',
  'pronoun',
]);

/** All analyses of the words that an atom covers. */
export type Forms = (atom: Atom) => readonly Analysis[];

export const formsOf =
  (table: FormTable, tokens: readonly Token[]): Forms =>
  (atom) =>
    table.lookup(
      atom.last > atom.first
        ? tokens
            .slice(atom.first, atom.last + 1)
            .map((t) => t.low)
            .join(' ')
        : atom.low,
    );

/** The analyses of a form that is a past and a passive participle alike, or null. */
function bothOf(atom: Atom, forms: Forms): readonly Analysis[] | null {
  if (atom.category !== 'verb' && atom.category !== 'participle') return null;
  const analyses = forms(atom).filter((a) => a.lemma.pos === 'verb');
  const any = (bit: number): boolean => analyses.some((a) => (a.features & bit) !== 0);
  return any(Feature.past) && any(Feature.passiveParticiple) ? analyses : null;
}

/** Settles every such form of a sentence in place, from left to right. */
export function settlePasts(atoms: Open[], table: FormTable, tokens: readonly Token[]): void {
  const forms = formsOf(table, tokens);
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i] as Open;
    // ", euronews reported.": the last word behind whoever reports.
    if (atom.category === 'adjective' && atom.low === 'reported' && isLastSaid(atoms, i))
      atom.category = 'verb';
    const analyses = bothOf(atom, forms);
    if (!analyses) continue;
    const auxiliary = afterAuxiliary(atoms, i);
    if (auxiliary && atom.category === 'participle') continue;
    // "were also killed": what stands behind an auxiliary over an adverb is its participle.
    atom.category = auxiliary
      ? 'participle'
      : isFinitePast(atoms, i, forms)
        ? 'verb'
        : describes(atoms, i)
          ? 'adjective'
          : 'participle';
    const bit = atom.category === 'verb' ? Feature.past : Feature.passiveParticiple;
    // A headline leaves the auxiliary out: "Ten soldiers killed in attack"; only with tolls is that what is meant.
    const open =
      atom.category === 'verb' && analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined));
    atom.analyses = open ? analyses : analyses.filter((a) => (a.features & bit) !== 0);
    atom.features = analyses.reduce((all, a) => all | a.features, 0);
  }
}

function isLastSaid(atoms: readonly Atom[], at: number): boolean {
  const [next, before] = [atoms[at + 1], atoms[at - 1]];
  return (
    (next === undefined || next.category === 'stop') &&
    (before?.category === 'name' || before?.category === 'unknown' || before?.category === 'noun') &&
    atoms.slice(Math.max(0, at - 5), at).some((a) => a.category === 'comma')
  );
}

function afterAuxiliary(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const { category } = atoms[i] as Atom;
    if (category === 'auxiliary') return true;
    // "were on Friday killed": a date may stand between them.
    if (category === 'time' || (category === 'preposition' && atoms[i + 1]?.category === 'time')) continue;
    if (category !== 'adverb' && category !== 'negation' && category !== 'particle') return false;
  }
  return false;
}

/** "allied forces", "the besieged town": before a bare noun a participle is an adjective. */
function describes(atoms: readonly Atom[], at: number): boolean {
  const adverb = atoms[at - 1]?.category === 'adverb' && atoms[at - 2]?.category === 'determiner';
  const before = atoms[adverb ? at - 2 : at - 1]?.category;
  const next = atoms[at + 1]?.category;
  return (
    (next === 'noun' || next === 'adjective') &&
    (before === undefined ||
      !['noun', 'name', 'place', 'unknown', 'time', 'number', 'close', 'pronoun', 'adverb'].includes(before))
  );
}

function isFinitePast(atoms: readonly Atom[], at: number, forms: Forms): boolean {
  const before = atoms[at - 1];
  const next = atoms[at + 1];
  if (before?.category === 'adverb' && atoms[at - 2]?.category === 'determiner') return false;
  // "the spokesman of a council led by X, said on Sunday": said of a person the form stands for nothing else.
  if (atoms[at]?.low === 'said' && before?.category === 'comma' && next?.low !== 'to') return true;
  if (
    before?.category === 'relative' ||
    before?.category === 'subordinator' ||
    before?.category === 'pronoun'
  )
    return true;
  if (
    before?.category === 'determiner' ||
    before?.category === 'possessive' ||
    before?.category === 'preposition'
  )
    return false;
  if (next?.category === 'preposition' && next.relations.includes('by'))
    return (
      finiteFollows(atoms, at, forms) === false &&
      !finitePrecedes(atoms, at) &&
      atoms[at]?.analyses.every((a) => a.lemma.predicates.length === 0) === true
    );
  // "killed two and wounded five others": a joined form with a number behind it has its object there.
  if (before?.category === 'conjunction' && next?.category === 'number' && finiteBefore(atoms, at))
    return true;
  if (isInserted(atoms, at) || describesAgent(atoms, at) || isLeft(atoms, at)) return false;
  // "said its troops killed or captured 20 fighters": of two joined forms the object behind the second is that of both.
  if (sharesObject(atoms, at) && contentOf(atoms, at)) return true;
  // "said the militants laid an ambush": a verb that holds its object within it is no passive, be its clause content.
  if (holdsObject(atoms[at] as Atom) && contentOf(atoms, at)) return true;
  const verbs = forms(atoms[at] as Atom).filter((a) => a.lemma.pos === 'verb');
  if (next && OPENS_OBJECT.has(next.category) && verbs.every((a) => !NAMING.has(a.lemma.name))) return true;
  // "announced at the weekend they had killed": behind a date a clause of its own begins, which is told.
  if (hasReporting(atoms[at] as Atom) && clauseBehindDate(atoms, at, forms)) return true;
  // "clashed", "struck a mine": what has no object is no passive either.
  if (verbs.every((a) => isIntransitive(a)) && before?.category !== 'comma') return true;
  if (next && OBJECT.has(next.category))
    return hasReporting(atoms[at] as Atom) || !finiteFollows(atoms, at, forms);
  if (next?.category === 'subordinator') return true;
  // "stormed in and": a preposition that governs nothing belongs to the verb.
  if (
    next?.category === 'preposition' &&
    BREAKS.has(atoms[at + 2]?.category ?? 'stop') &&
    before?.category === 'noun'
  )
    return !finiteFollows(atoms, at, forms);
  return !finitePrecedes(atoms, at) && !finiteFollows(atoms, at, forms);
}

/** A date, and then a pronoun that begins a clause, or a subject with its verb: "said Friday its fighters killed". */
function clauseBehindDate(atoms: readonly Atom[], at: number, forms: Forms): boolean {
  let i = at + 1;
  if (atoms[i]?.category === 'preposition' && atoms[i + 1]?.category === 'time') i += 1;
  if (atoms[i]?.category !== 'time') return false;
  const opens = atoms[i + 1]?.category ?? 'stop';
  return opens === 'pronoun' || (OBJECT.has(opens) && finiteFollows(atoms, i, forms));
}

/** "laid an ambush": a verb of several words whose last is its own object. */
const holdsObject = (atom: Atom): boolean =>
  atom.last - atom.first >= 2 && / an? \p{L}+$/u.test(atom.lemma?.name ?? '');

function sharesObject(atoms: readonly Atom[], at: number): boolean {
  const [joint, verb, object] = atoms.slice(at + 1, at + 4);
  return (
    joint?.category === 'conjunction' &&
    (verb?.category === 'verb' || verb?.category === 'participle') &&
    object !== undefined &&
    (object.category === 'number' || OPENS_OBJECT.has(object.category))
  );
}

/** Is the only finite verb before it in its clause one of speech, with nothing but a subject between them? */
function contentOf(atoms: readonly Atom[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && NOMINAL.has((atoms[i] as Atom).category)) i -= 1;
  const verb = atoms[i];
  return i < 0 || (i < at - 1 && verb?.category === 'verb' && hasReporting(verb));
}

/** "leaving eight soldiers killed and 15 others injured": a result, with nothing behind it to be its object. */
function isLeft(atoms: readonly Atom[], at: number): boolean {
  if (OBJECT.has(atoms[at + 1]?.category ?? 'stop')) return false;
  let i = at - 1;
  while (i >= 0 && RESULTS.has((atoms[i] as Atom).category) && atoms[i]?.low !== 'leaving') i -= 1;
  return i < at - 1 && atoms[i]?.low === 'leaving';
}

const NOMINAL = new Set<Category>([
  'noun',
  'adjective',
  'determiner',
  'possessive',
  'name',
  'unknown',
  'number',
  'place',
]);

const RESULTS = new Set<Category>([...NOMINAL, 'conjunction', 'participle', 'adverb']);

/** "wounded by a missile fired at the town": behind whoever or whatever did a passive, a participle tells of that. */
function describesAgent(atoms: readonly Atom[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && NOMINAL.has((atoms[i] as Atom).category)) i -= 1;
  const by = atoms[i];
  return (
    i < at - 1 &&
    by?.category === 'preposition' &&
    by.relations.includes('by') &&
    atoms[i - 1]?.category === 'participle' &&
    atoms[at + 1]?.category === 'preposition'
  );
}

/** "the priest, freed on Sunday, had been": between two commas, with the verb of the clause right behind the second. */
function isInserted(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at - 1]?.category !== 'comma' || atoms.slice(0, at).some((a) => a.category === 'verb'))
    return false;
  const close = atoms.findIndex((a, i) => i > at && a.category === 'comma');
  if (
    close < 0 ||
    atoms.slice(at + 1, close).some((a) => a.category === 'verb' || a.category === 'auxiliary')
  )
    return false;
  const behind = atoms[close + 1];
  // "The gunmen, known as X, raided the village, said Y": with an object of its own it is what is said.
  if (behind && OPENS_OBJECT.has(atoms[at + 1]?.category ?? 'stop') && hasReporting(behind)) return false;
  return behind?.category === 'verb' || behind?.category === 'auxiliary';
}

const isIntransitive = ({ lemma }: Analysis): boolean =>
  lemma.predicates.length > 0 &&
  lemma.predicates.every((p) => Object.values(p.roles).every((r) => !r.from.includes('object')));

/** Does the clause to which a form is joined begin its predicate with an active verb? */
function finiteBefore(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 2; i >= 0; i -= 1) {
    const { category } = atoms[i] as Atom;
    if (BREAKS.has(category) || category === 'auxiliary') return false;
    if (category === 'verb') return atoms[i - 1]?.category !== 'auxiliary';
  }
  return false;
}

function finitePrecedes(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const { category } = atoms[i] as Atom;
    if (BREAKS.has(category)) return false;
    if (category === 'verb' || category === 'auxiliary') return true;
  }
  return false;
}

function finiteFollows(atoms: readonly Atom[], at: number, forms: Forms): boolean {
  for (let i = at + 1; i < atoms.length; i += 1) {
    const atom = atoms[i] as Atom;
    if (BREAKS.has(atom.category)) return false;
    // "Ten killed as rebels storm": what was suffered, and then what was done.
    if (
      atom.low === 'as' &&
      atoms[at]?.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined))
    )
      return false;
    // "claimed to have killed": behind "to" nothing is finite.
    if (atom.category === 'auxiliary' && atoms[i - 1]?.low === 'to') {
      i += 1;
      continue;
    }
    if (atom.category === 'auxiliary') return true;
    if (atom.category === 'verb' && atoms[i - 1]?.low === 'to') continue;
    // Another doubtful form counts only where it has an object of its own.
    if (atom.category === 'verb' && (!bothOf(atom, forms) || OBJECT.has(atoms[i + 1]?.category ?? 'stop')))
      return true;
  }
  return false;
}
