/**
 * Makes parties in one shape: what is read often must always look the same, and copies of copies would not. It decides
 * nothing of whom a phrase denotes.
 */
import type { Atom, Party, Phrase, ProperName } from '../cascade/state.js';

/** Where the first of those joined to a phrase, or to what hangs on it, begins. */
function joinedFrom({ list, of, beside }: Phrase): number {
  let from = Number.POSITIVE_INFINITY;
  for (const { atoms, start } of list) from = Math.min(from, atoms[0]?.start ?? start);
  for (const inner of of) from = Math.min(from, joinedFrom(inner));
  for (const inner of beside) from = Math.min(from, joinedFrom(inner));
  return from;
}

/** The last word of a phrase before an offset. */
function endBefore({ atoms, head, possessive, of, beside }: Phrase, from: number): number {
  let end = head.end;
  for (const atom of atoms) if (atom.end <= from && atom.end > end) end = atom.end;
  if (possessive && possessive.end <= from && possessive.end > end) end = possessive.end;
  for (const inner of of) if (inner.head.end <= from) end = Math.max(end, endBefore(inner, from));
  for (const inner of beside) if (inner.head.end <= from) end = Math.max(end, endBefore(inner, from));
  return end;
}

/** The words of a phrase itself: "civilians and police" are two parties, and each has its own words. */
function spanOf(phrase: Phrase): [number, number] {
  const from = joinedFrom(phrase);
  const [first = phrase.head, second] = phrase.atoms;
  // "said that dozens of gunmen": what opens a clause is no part of its subject.
  const start = second && first.low === 'that' && phrase.plural ? second.start : first.start;
  return [start, from > phrase.end ? phrase.end : endBefore(phrase, from)];
}

/** The end of a name that no list has: the capitals that follow one another. */
function nameEnd({ head, beside }: Phrase): number {
  let { end } = head;
  for (const next of beside)
    if (next.head.start - end === 1 && next.head.capital && isNameless(next.head)) end = nameEnd(next);
  return end;
}
const isNameless = ({ senses, category }: Atom): boolean => senses.length === 0 && NAMELESS.has(category);
const NAMELESS = new Set<Atom['category']>(['name', 'unknown']);

/** A party that is being read. It is filled where it was made: copies of copies would all look different. */
type Open = { -readonly [K in keyof Party]: Party[K] };

/** A party of nothing but its phrase, with the span of an atom or of its own words. */
export function base(phrase: Phrase, at: Atom | null, kind: Party['kind']): Open {
  return {
    phrase,
    span: at ? [at.start, at.end] : spanOf(phrase),
    text: '',
    kind,
    candidates: [],
    template: null,
    group: null,
    pronoun: null,
    word: null,
    proper: null,
  };
}

/** The same party with the word that heads it. */
export function withWord(party: Open, word: Party['word']): Party {
  party.word = word;
  return party;
}

/** A party like another, to be changed. */
export function copyOf(party: Party): Open {
  return {
    phrase: party.phrase,
    span: party.span,
    text: party.text,
    kind: party.kind,
    candidates: party.candidates,
    template: party.template,
    group: party.group,
    pronoun: party.pronoun,
    word: party.word,
    proper: party.proper,
  };
}

/** The same party, told of by another phrase. */
export function toldBy(phrase: Phrase, party: Party, word: Party['word'] = party.word): Party {
  const told = copyOf(party);
  told.phrase = phrase;
  told.span = spanOf(phrase);
  told.word = word;
  return told;
}

/** Whoever a name of the register means, under that name. */
export function named(phrase: Phrase, atom: Atom): Open {
  let person = false;
  let others = false;
  for (const { actor } of atom.senses) {
    if (actor.kind === 'person') person = true;
    if (actor.kind !== 'outlet') others = true;
  }
  const party = base(
    phrase,
    atom,
    person ? 'person' : others || atom.senses.length === 0 ? 'actor' : 'outlet',
  );
  party.candidates = atom.senses;
  return party;
}

/** Whoever a name that no register holds means. */
export function properParty(phrase: Phrase, atom: Atom, proper: ProperName): Open {
  const party = base(phrase, atom, proper.kind === 'group' ? 'actor' : proper.kind);
  party.proper = proper;
  if (proper.kind === 'group') party.group = { type: proper.type ?? 'armed-group', named: true };
  return party;
}

/** Whoever a pronoun takes up. */
export function ofPronoun(phrase: Phrase, pronoun: Party['pronoun']): Party {
  const party = base(phrase, phrase.head, 'actor');
  party.pronoun = pronoun;
  return party;
}

/** A group or body that the register lacks. */
export function ofGroup(phrase: Phrase, group: Party['group'], word: Party['word']): Party {
  const party = base(phrase, null, 'actor');
  party.group = group;
  party.word = word;
  return party;
}

/** A generic actor of a country. */
export function ofTemplate(
  phrase: Phrase,
  template: Party['template'],
  word: Party['word'],
  pronoun: Party['pronoun'],
): Party {
  const party = base(phrase, null, 'actor');
  party.template = template;
  party.word = word;
  party.pronoun = pronoun;
  return party;
}

/** A person whom capitals name and no list has. */
export function ofCapitals(phrase: Phrase): Party {
  const party = base(phrase, phrase.head, 'person');
  party.span = [phrase.head.start, nameEnd(phrase)];
  return party;
}
