/**
 * English writes most past tenses like their passive participles. Which one stands in a clause shows only when the
 * clause is seen as a whole: what follows the form, and whether the clause has another finite verb.
 */
import { Feature } from '../../lexicon/lexicon.js';
import type { Atom, Category } from '../state.js';

const hasReporting = (atom: Atom): boolean => atom.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));
type Open = { -readonly [K in keyof Atom]: Atom[K] };

const BREAKS = new Set<Category>(['comma', 'stop', 'open', 'close', 'conjunction', 'subordinator', 'relative']);
const OBJECT = new Set<Category>(['determiner', 'number', 'possessive', 'noun', 'name', 'place', 'adjective', 'pronoun']);

const both = (atom: Atom): boolean => {
  if (atom.category !== 'verb' && atom.category !== 'participle') return false;
  let past = false;
  let participle = false;
  for (const { features, lemma } of atom.analyses) if (lemma.pos === 'verb') {
    past ||= (features & Feature.past) !== 0;
    participle ||= (features & Feature.passiveParticiple) !== 0;
  }
  return past && participle;
};

/** Settles every such form of a sentence in place, from left to right. */
export function settlePasts(atoms: Open[]): void {
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i] as Open;
    if (!both(atom) || afterAuxiliary(atoms, i)) continue;
    atom.category = isFinitePast(atoms, i) ? 'verb' : 'participle';
  }
}

function afterAuxiliary(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const { category } = atoms[i] as Atom;
    if (category === 'auxiliary') return true;
    if (category !== 'adverb' && category !== 'negation' && category !== 'particle') return false;
  }
  return false;
}

function isFinitePast(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const next = atoms[at + 1];
  if (before?.category === 'relative' || before?.category === 'subordinator' || before?.category === 'pronoun') return true;
  if (before?.category === 'determiner' || before?.category === 'possessive' || before?.category === 'preposition') return false;
  if (next?.category === 'preposition' && next.relations.includes('by')) return finiteFollows(atoms, at) === false && !finitePrecedes(atoms, at) && atoms[at]?.analyses.every((a) => a.lemma.predicates.length === 0) === true;
  if (next && OBJECT.has(next.category)) return hasReporting(atoms[at] as Atom) || !finiteFollows(atoms, at);
  if (next?.category === 'subordinator') return true;
  return !finitePrecedes(atoms, at) && !finiteFollows(atoms, at);
}

function finitePrecedes(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const { category } = atoms[i] as Atom;
    if (BREAKS.has(category)) return false;
    if (category === 'verb' || category === 'auxiliary') return true;
  }
  return false;
}

function finiteFollows(atoms: readonly Atom[], at: number): boolean {
  for (let i = at + 1; i < atoms.length; i += 1) {
    const atom = atoms[i] as Atom;
    if (BREAKS.has(atom.category)) return false;
    if (atom.category === 'verb' || atom.category === 'auxiliary') return true;
  }
  return false;
}
