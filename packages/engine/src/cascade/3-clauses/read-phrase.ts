/**
 * Reads one nominal phrase from atoms: its head, count, modifiers and what stands beside it, in English and French;
 * Arabic has a reader of its own. What follows behind a preposition is not taken in here.
 */
import type { Language } from '@marsad/model';
import type { Atom, Category } from '../state.js';
import { type Building, HEADS, type PhraseCursor } from './build-phrase.js';
import { englishRun, frenchRun, isDefinite } from './european-run.js';
import { skipQuotes } from './quoted-in-phrase.js';
import { readArabic } from './read-arabic-phrase.js';

const NOMINAL = new Set<Category>([
  'noun',
  'adjective',
  'name',
  'place',
  'number',
  'determiner',
  'possessive',
  'unknown',
  'pronoun',
]);

/** Can a phrase begin with this atom? */
export const opensPhrase = (atom: Atom): boolean => NOMINAL.has(atom.category);

/** Reads the phrase that begins at an atom; null when no head follows. */
export function readPhrase(atoms: readonly Atom[], from: number, language: Language): PhraseCursor | null {
  return language === 'ar' ? readArabic(atoms, from, 0) : readEuropean(atoms, from, language);
}

/** A date with the English possessive mark behind it. */
export const isOwningTime = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i]?.category === 'time' &&
  ["'s", "s'", '’s'].includes(atoms[i + 1]?.low ?? '') &&
  HEADS.has(atoms[i + 2]?.category ?? 'stop');

const opensCount = (run: readonly Atom[], determined: Atom | null, next: Atom | undefined): boolean =>
  determined !== null &&
  run.every((a) => a.category === 'adjective') &&
  next !== undefined &&
  (next.category === 'noun' || next.category === 'adjective');

function readEuropean(atoms: readonly Atom[], from: number, language: Language): PhraseCursor | null {
  const run: Atom[] = [];
  const modifiers: Atom[] = [];
  let count: Atom | null = null;
  let determined: Atom | null = null;
  let possessive: Atom | null = null;
  let i = from;
  for (; i < atoms.length; i = skipQuotes(atoms, i)) {
    const atom = atoms[i] as Atom;
    const next = atoms[i + 1];
    if (atom.category === 'determiner' && run.length === 0) determined = atom;
    else if (run.length === 0 && isOwningTime(atoms, i)) {
      // "Tuesday's attack": the date is the noun's.
      modifiers.push(atom);
      i += 1;
    } else if (
      atom.category === 'time' &&
      language === 'en' &&
      run.length === 0 &&
      determined &&
      next?.category === 'noun'
    )
      modifiers.push(atom);
    else if (atom.category === 'possessive' && atom.low !== "'s" && run.length === 0) possessive = atom;
    else if (
      atom.category === 'number' &&
      !count &&
      (run.length === 0 || opensCount(run, determined, next))
    ) {
      // "the last 27 schoolchildren": the adjective before the number is the noun's.
      modifiers.push(...run.splice(0));
      count = atom;
      if (
        next?.category === 'preposition' &&
        next.relations.includes('of') &&
        atoms[i + 2] &&
        opensPhrase(atoms[i + 2] as Atom)
      )
        i += 1;
    } else if (atom.category === 'pronoun' && run.length === 0 && !count && !determined) {
      run.push(atom);
      i += 1;
      break;
    } else if (
      atom.category === 'participle' &&
      run.length === 0 &&
      next &&
      (next.category === 'noun' || next.category === 'adjective' || next.category === 'participle')
    )
      modifiers.push(atom);
    else if (
      atom.category === 'adverb' &&
      run.length === 0 &&
      (determined || count) &&
      next &&
      HEADS.has(next.category)
    )
      modifiers.push(atom);
    else if (HEADS.has(atom.category)) run.push(atom);
    else break;
    i += 1;
  }
  if (run.length === 0 && !count) return null;
  if (run.length === 0 && count) run.push(count);
  const phrase = language === 'en' ? englishRun(run) : frenchRun(run);
  const first = atoms[from] as Atom;
  phrase.start = Math.min(first.start, phrase.start);
  phrase.end = Math.max(phrase.end, (run.at(-1) as Atom).end);
  phrase.modifiers.push(...modifiers);
  phrase.atoms = atoms.slice(from, i) as Atom[];
  phrase.count = count?.quantity ?? null;
  phrase.countSpan = count ? [count.start, count.end] : null;
  phrase.possessive = possessive;
  phrase.definite ||= determined !== null && isDefinite(determined);
  if (atoms[i]?.low === "'s" && language === 'en') {
    const owned = readEuropean(atoms, i + 1, language);
    if (owned && !owned.phrase.countSpan) {
      const target = owned.phrase as Building;
      target.of = [phrase, ...target.of];
      target.start = phrase.start;
      target.definite = true;
      return owned;
    }
  }
  return { phrase, next: i };
}
