/**
 * Reads the name of a person in French and English: a run of capitals with the links between them ("ag", "ould"),
 * believed for its known name words, for a title before it or for what is said behind it. Capitals alone prove nothing.
 */
import { NameBit, type WordClass } from '../../lexicon/lexicon.js';
import type { Reading, Token } from '../../text/token.js';
import type { Category } from '../state.js';
import type { FoundProper } from './find-proper.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { severalWords } from './several-words.js';
import { isShortTitle, titleBefore } from './title-before.js';
import { mentionsOf } from './word-mentions.js';

const MOST_TOKENS = 8;
const KNOWN = NameBit.given | NameBit['given-or-word'] | NameBit.family | NameBit.link | NameBit.kunya;
const SURE_LINKS = new Set('ag ould ibn bint wuld walad abou abu aboul abul oum umm oumm'.split(' '));
const WESTERN = new Set(['de', 'du', "d'", 'van', 'von', 'della', 'des']);
/** Capitals of these kinds end a name, or show that it is none. */
const OTHER: readonly WordClass[] = [
  'group-head',
  'force',
  'place-noun',
  'title',
  'outlet-noun',
  'nationality',
  'source',
  'time-noun',
  'direction',
];
const SPEECH = new Set<Category>(['verb', 'participle']);
const NONE: readonly never[] = [];

/** The name that begins at a token, or null. */
export function personInLatin(so: SentenceSoFar, i: number, token: Token): FoundProper | null {
  if (!token.capital || token.kind !== 'word' || so.dated.has(i)) return null;
  if (!opens(so, i, token)) return null;
  const last = runFrom(so, i);
  if (isBody(so, i, last)) return null;
  const why = evidence(so, i, last);
  if (why === null || isPlaceOf(so, last)) return null;
  return { before: NONE, start: 0, last, name: { kind: 'person', type: null, why } };
}

/** "Royal FC", "Presbyterian Secondary", "Africa-Press": clubs, schools and the press bear capitals as well. */
function isBody({ tokens }: SentenceSoFar, i: number, last: number): boolean {
  for (let k = i; k <= last; k += 1) if (BODIES.has((tokens[k] as Token).low)) return true;
  return BODIES_BEHIND.has(tokens[last + 1]?.low ?? '') && tokens[last + 1]?.capital === true;
}
const BODIES_BEHIND = new Set(
  'fc sc ac secondary primary high university college academy school stadium'.split(' '),
);
const BODIES = new Set([
  ...BODIES_BEHIND,
  ...'etat etats état usm asfa asec club press presse news tv radio fm lga opération operation'.split(' '),
]);

const bitsAt = (so: SentenceSoFar, i: number): number =>
  mentionsOf(so.tokens[i] as Token, so.language, so.lexicon).nameBits;

const isOther = (so: SentenceSoFar, i: number): boolean => {
  const { classes, nameBits } = mentionsOf(so.tokens[i] as Token, so.language, so.lexicon);
  return (nameBits & ~NameBit.group) === 0 && OTHER.some((c) => classes.has(c));
};

/** May a name begin here: no ordinary word at the head of a sentence, no part of a longer name before it. */
function opens(so: SentenceSoFar, i: number, token: Token): boolean {
  const { nameBits, ordinary } = mentionsOf(token, so.language, so.lexicon);
  if (nameBits & NameBit.group || isShortTitle(token, so.tokens[i + 1])) return false;
  if (nameBits & (NameBit.given | NameBit.kunya | NameBit.family)) return true;
  if (isOther(so, i)) return false;
  if (ordinary) return so.atoms.length > 0 && so.before !== 'start' && isAsked(so) && !isFunction(token);
  return !(nameBits & NameBit.link) || token.key === 'abu';
}

/** Right behind a title or a word for naming. */
const isAsked = (so: SentenceSoFar): boolean => {
  const title = titleBefore(so);
  return title === 'next' || title === 'called';
};

const isFunction = (token: Token): boolean =>
  token.readings.some((r) => r.analyses.some((a) => a.lemma.pos === 'function'));

/** Last token of the run of capitals and links. */
function runFrom(so: SentenceSoFar, i: number): number {
  let last = i;
  let known = (bitsAt(so, i) & (NameBit.given | NameBit.kunya)) !== 0;
  for (let k = i + 1; k < so.tokens.length && k < i + MOST_TOKENS; k += 1) {
    const token = so.tokens[k] as Token;
    if (so.dated.has(k)) break;
    if (token.kind !== 'word') {
      // "Michael J. Smith"
      if (
        token.text === '.' &&
        (so.tokens[k - 1] as Token).text.length === 1 &&
        (so.tokens[k + 1]?.capital ?? false)
      )
        continue;
      break;
    }
    const bits = bitsAt(so, k);
    if (token.capital) {
      if (!goesOn(so, k, token, bits, known)) break;
      last = k;
      known ||= (bits & NameBit.given) !== 0;
    } else if (!isLink(so, k, token, bits, known)) break;
  }
  return last;
}

function goesOn(so: SentenceSoFar, k: number, token: Token, bits: number, known: boolean): boolean {
  if (bits & KNOWN) return true;
  if (token.text === "'s" || isFunction(token) || isOther(so, k)) return false;
  if (so.lexicon.places.lookup(token.key).some((p) => p.feature === 'PCLI')) return false;
  return known || !mentionsOf(token, so.language, so.lexicon).ordinary;
}

/** A small word between two parts of a name. */
function isLink(so: SentenceSoFar, k: number, token: Token, bits: number, known: boolean): boolean {
  const next = so.tokens[k + 1];
  if (!next || (!next.capital && (bitsAt(so, k + 1) & NameBit.link) === 0)) return false;
  if (!(bits & (NameBit.link | NameBit.kunya))) return false;
  if (!WESTERN.has(token.low)) return true;
  return known && so.lexicon.places.longest(next.key) === 0;
}

/** Why the run is a person's name, or null where nothing shows it. */
function evidence(so: SentenceSoFar, i: number, last: number): string | null {
  const first = bitsAt(so, i);
  const tokens = so.tokens.slice(i, last + 1);
  const several = tokens.filter((t) => t.capital).length > 1;
  if (several && tokens.some((t) => SURE_LINKS.has(t.key) || (first & NameBit.kunya) !== 0))
    return 'A personal name by its parts; the register does not list it.';
  if (several && first & NameBit.given)
    return 'A personal name by its first word; the register does not list it.';
  const title = titleBefore(so);
  if (title === 'next' || title === 'called')
    return isWordOnly(so, i, last)
      ? null
      : 'A title or a word for naming stands before it; the register does not list it.';
  if (several && title === 'over') return 'A title stands before it; the register does not list it.';
  if (
    several &&
    bitsAt(so, last) & NameBit.family &&
    !mentionsOf(so.tokens[i] as Token, so.language, so.lexicon).ordinary
  )
    return 'A personal name by its last word; the register does not list it.';
  if (several && so.familiar.strangers.has((so.tokens[last] as Token).key))
    return 'A personal name that ends like one told before; the register does not list it.';
  if (several && isSaidOf(so, last))
    return 'A personal name by what is said behind it; the register does not list it.';
  if (several && isSaidBy(so, i, last))
    return 'A personal name by the verb of speech before it; the register does not list it.';
  const full = last === i ? so.familiar.strangers.get((so.tokens[i] as Token).key)?.full : undefined;
  return full === undefined
    ? null
    : `Short for ${full}, named before; the register does not list that person.`;
}

/** "a déclaré X Y", "said X Y": a verb of speech right before, and no word of the run that the language knows. */
function isSaidBy(so: SentenceSoFar, i: number, last: number): boolean {
  const before = so.atoms.at(-1);
  if (last > i + 2 || !before || !SPEECH.has(before.category)) return false;
  return (
    before.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting')) &&
    so.tokens.slice(i, last + 1).every((t) => !mentionsOf(t, so.language, so.lexicon).ordinary)
  );
}

/** One capital word that is also an ordinary word or the name of a group. */
const isWordOnly = (so: SentenceSoFar, i: number, last: number): boolean => {
  const token = so.tokens[i] as Token;
  return last === i && (token.acronym || so.lexicon.names.longest(token.key) > 0);
};

/** An age, a verb of speech or a title behind the name. */
function isSaidOf(so: SentenceSoFar, last: number): boolean {
  const { tokens } = so;
  let k = last + 1;
  const comma = tokens[k]?.text === ',';
  if (comma) {
    k += 1;
    if (tokens[k]?.kind === 'number') return ['ans', ',', 'years'].includes(tokens[k + 1]?.low ?? '');
    const end = k + 4;
    // "X Y, the ISIS commander": whose commander may stand before the title.
    for (; k < end && tokens[k]?.kind === 'word' && isBeforeTitle(tokens[k] as Token); k += 1)
      if (isTitle(so, k, tokens[k])) return true;
    return false;
  }
  for (; k < Math.min(tokens.length, last + 3); k += 1) {
    const token = tokens[k] as Token;
    if (token.kind !== 'word') return false;
    if (
      token.readings.some((r) =>
        r.analyses.some((a) => a.lemma.pos === 'verb' && a.lemma.words.some((w) => w.class === 'reporting')),
      )
    )
      return true;
  }
  return false;
}

const TITLES = new Set<WordClass>(['title', 'person', 'source']);

const isBeforeTitle = ({ capital, acronym, text }: Token): boolean => !capital || acronym || text === "'s";

function isTitle(so: SentenceSoFar, k: number, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { classes, several } = mentionsOf(token, so.language, so.lexicon);
  const most = several?.[0] ?? 0;
  const form = most > 1 ? severalWords(so, k, most, token.readings[0] as Reading) : null;
  return (
    classes.has('title') ||
    classes.has('person') ||
    classes.has('source') ||
    (form?.analyses.some((a) => a.lemma.words.some((w) => TITLES.has(w.class))) ?? false)
  );
}

/** "the Modibo Keita airport", "l'avenue Modibo Keïta": the name is a place's. */
function isPlaceOf(so: SentenceSoFar, last: number): boolean {
  const next = so.tokens[last + 1];
  if (so.language === 'en' && next?.kind === 'word') {
    const { classes } = mentionsOf(next, so.language, so.lexicon);
    if (classes.has('place-noun') || (next.capital && classes.has('group-head'))) return true;
  }
  const before = so.atoms.at(-1);
  return (
    before?.category === 'noun' &&
    before.analyses.some((a) => a.lemma.words.some((w) => w.class === 'place-noun'))
  );
}
