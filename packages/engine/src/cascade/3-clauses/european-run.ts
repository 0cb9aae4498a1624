/** Orders a run of French or English nominal atoms into head, modifiers, genitives and appositions. It reads no clause. */
import type { Atom } from '../state.js';
import { type Building, buildPhrase as build } from './build-phrase.js';
import { hasClass, isEventNoun } from './phrase-sort.js';

/** Does the determiner make its noun definite? */
export const isDefinite = (atom: Atom): boolean =>
  atom.low !== 'a' &&
  atom.low !== 'an' &&
  atom.low !== 'un' &&
  atom.low !== 'une' &&
  atom.low !== 'des' &&
  atom.low !== 'some';

const isProper = (atom: Atom): boolean =>
  atom.category === 'name' || atom.category === 'place' || (atom.category === 'unknown' && atom.capital);

/** English: the last common noun is the head; names before it own it, names behind a title stand beside it. */
export function englishRun(run: Atom[]): Building {
  let at = run.length - 1;
  const lastNoun = run.findLastIndex(
    (a) => a.category === 'noun' || (a.category === 'unknown' && !a.capital),
  );
  const trailing =
    lastNoun >= 0 && lastNoun < run.length - 1 && run.slice(lastNoun + 1).every((a) => isProper(a));
  const titled =
    lastNoun >= 0 &&
    hasClass(
      run[lastNoun] as Atom,
      'title',
      'person',
      'force',
      'group-head',
      'place-noun',
      'outlet-noun',
      'source',
      'unit',
    );
  if (trailing && (titled || run.length - lastNoun >= 2)) at = lastNoun;
  else if (lastNoun > 0 && run.slice(lastNoun + 1).every((a) => a.category === 'adjective')) at = lastNoun;
  if ((run[at] as Atom).category === 'adjective') {
    const noun = run.findLastIndex((a) => a.category !== 'adjective');
    if (noun >= 0) at = noun;
  }
  const head = run[at] as Atom;
  const phrase = build(head, run);
  run.forEach((atom, k) => {
    if (k === at) return;
    if (k > at) addBeside(phrase, atom);
    else if (isProper(atom) && !(head.category === 'name' && !head.senses.length))
      phrase.of.push(build(atom, [atom]));
    else if (
      atom.category === 'noun' &&
      (isEventNoun(atom) || hasClass(atom, 'person', 'force', 'group-head', 'means'))
    ) {
      phrase.modifiers.push(atom);
      if (hasClass(atom, 'force', 'person'))
        phrase.of.push(build(atom, [atom, ...run.slice(0, k).filter((m) => hasClass(m, 'nationality'))]));
    } else phrase.modifiers.push(atom);
  });
  return phrase;
}

/** Sets a name or an adjective beside the head of a phrase. */
export function addBeside(phrase: Building, atom: Atom): void {
  if (atom.category === 'adjective') phrase.modifiers.push(atom);
  else {
    const last = phrase.beside.at(-1);
    if (
      last &&
      atom.category === last.head.category &&
      atom.senses.length === 0 &&
      atom.places.length === 0
    ) {
      (last as Building).end = atom.end;
      (last as Building).atoms.push(atom);
    } else phrase.beside.push(build(atom, [atom]));
  }
}

/** French: the first noun is the head; adjectives follow, and names behind it stand beside it. */
export function frenchRun(run: Atom[]): Building {
  let at = run.findIndex((a) => a.category !== 'adjective');
  if (at < 0) at = run.length - 1;
  const phrase = build(run[at] as Atom, run);
  run.forEach((atom, k) => {
    if (k === at) return;
    if (k < at || atom.category === 'adjective') phrase.modifiers.push(atom);
    else addBeside(phrase, atom);
  });
  return phrase;
}
