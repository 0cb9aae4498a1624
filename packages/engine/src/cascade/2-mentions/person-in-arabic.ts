/**
 * Reads the name of a person in Arabic, which has no capitals: known given names and family names, the links between
 * them, kunyas, and behind them words that the lexicon lacks. One name word alone needs a title before it.
 */
import { NameBit } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Atom, NameOpening } from '../state.js';
import type { FoundProper } from './find-proper.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { CALLED, titleBefore } from './title-before.js';
import { mentionsOf } from './word-mentions.js';

const MOST_TOKENS = 8;
const SURE = NameBit.given | NameBit.family;
const PART = SURE | NameBit['given-or-word'];
const PENDING = NameBit.link | NameBit.kunya;
const PREFIXES = new Set(['و', 'ف', 'ب', 'ل', 'ك']);
/** What the lexicon lacks behind an article is hardly ever the first word of a name. */
const DEFINITE = /^[وفبك]?ال|^لل/u;
const BARE: NameOpening = { bits: 0, before: [], start: 0 };
/** Sites are named for persons; there the person is not spoken of. */
const SITES = new Set(
  'مطار شارع مستشفي ملعب مسجد جامع مدرسه معسكر جامعه قصر سد جسر ساحه ميناء مخيم موسسه جايزه ثانويه حي ولايه بلديه مدينه اقليم محافظه مقاطعه مديريه منطقه بلده قريه سجن'.split(
    ' ',
  ),
);

/** A name as it grows, word by word. */
interface Growing {
  last: number;
  /** Words that are surely of a name, and words in all. */
  sure: number;
  words: number;
  link: boolean;
}

/** The name that begins at a token, or null. */
export function personInArabic(so: SentenceSoFar, i: number, token: Token): FoundProper | null {
  if (token.kind !== 'word' || token.key.length < 2 || so.dated.has(i)) return null;
  const { openings, nameBits, ...word } = mentionsOf(token, so.language, so.lexicon);
  const known = openings[0] ?? (isSheikh(so, i, token) ? SHEIKH : undefined);
  // What is a word only behind a clitic is a name where the whole is one: كامران.
  const ordinary =
    word.ordinary && !(known?.before.length === 0 && known.bits & NameBit.given && isSplit(token));
  const stranger = !known && so.familiar.strangers.has(token.key);
  const unknown =
    !known &&
    !ordinary &&
    (nameBits & NameBit.link) === 0 &&
    isUnknown(token) &&
    (!DEFINITE.test(token.key) || titleBefore(so) === 'called');
  if ((!known && !stranger && !unknown) || isPreposition(token) || isSite(so)) return null;
  if (ordinary && isWhole(so, i, token)) return null;
  const opening = known ?? BARE;
  const title =
    known && !(ordinary && token.key.length < 3)
      ? titleBefore(so)
      : unknown || stranger
        ? titleBefore(so)
        : null;
  const next = so.tokens[i + 1];
  const family = next?.kind === 'word' && isFamily(so, next);
  if (!known && title === null && !family) return stranger ? short(so, i, token) : null;
  if (!known && so.lexicon.places.longest(token.key) > 0 && title !== 'next' && title !== 'called')
    return null;
  const name = grow(so, i, opening);
  const why = evidence(token, opening, ordinary, name, title) ?? heard(so, i, opening, name);
  if (why === null) return stranger ? short(so, i, token) : null;
  return {
    before: opening.before,
    start: opening.start,
    last: name.last,
    name: { kind: 'person', type: null, why },
  };
}

/** يقول وسيم نصر: two words that are names and words too, behind a verb of speech, are a name. */
function heard(
  so: SentenceSoFar,
  i: number,
  { bits, before }: NameOpening,
  { words }: Growing,
): string | null {
  const verb = so.atoms.at(-1);
  if (words < 2 || before.length > 0 || !(bits & PART) || verb?.category !== 'verb') return null;
  if (!verb.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'))) return null;
  const { nameBits } = mentionsOf(so.tokens[i + 1] as Token, so.language, so.lexicon);
  return nameBits & PART ? 'A personal name behind a verb of speech; the register does not list it.' : null;
}

function short(so: SentenceSoFar, i: number, token: Token): FoundProper {
  const full = so.familiar.strangers.get(token.key)?.full ?? '';
  const why = `Short for ${full}, named before; the register does not list that person.`;
  return { before: [], start: 0, last: i, name: { kind: 'person', type: null, why } };
}

/** الشيخ ولد فلان: a given name of the Sahara, and no title there. */
const isSheikh = (so: SentenceSoFar, i: number, { key }: Token): boolean =>
  key === 'الشيخ' && so.tokens[i + 1]?.key === 'ولد';
const SHEIKH: NameOpening = { bits: NameBit['given-or-word'], before: [], start: 0 };

const isFamily = (so: SentenceSoFar, token: Token): boolean => {
  const { nameBits, ordinary } = mentionsOf(token, so.language, so.lexicon);
  return (nameBits & NameBit.family) !== 0 && !ordinary && so.lexicon.places.longest(token.key) === 0;
};
const isUnknown = (token: Token): boolean => token.readings.every((r) => r.analyses.length === 0);
const isSplit = (token: Token): boolean =>
  token.readings.every((r) => r.analyses.length === 0 || (r.before.length > 0 && r.before[0] !== 'al'));
const isPreposition = (token: Token): boolean => token.key === 'علي' && token.text.endsWith('ى');

function isSite(so: SentenceSoFar): boolean {
  const before = so.atoms.at(-1) as Atom | undefined;
  // حاكم إقليم is one word with its place behind it.
  if (before === undefined || before.definite) return false;
  return SITES.has(before.low) || SITES.has((so.tokens[before.last] as Token).key);
}

/** في كامل التراب: "the whole of" a thing. */
function isWhole(so: SentenceSoFar, i: number, { key }: Token): boolean {
  const next = so.tokens[i + 1];
  return (
    /^[وب]?كامل$/u.test(key) &&
    next !== undefined &&
    DEFINITE.test(next.key) &&
    so.atoms.at(-1)?.category !== 'noun'
  );
}

function grow(so: SentenceSoFar, i: number, opening: NameOpening): Growing {
  const name: Growing = {
    last: i,
    sure: opening.bits & SURE ? 1 : 0,
    words: opening.bits & PENDING ? 0 : 1,
    link: (opening.bits & PENDING) !== 0,
  };
  let pending =
    (opening.bits & NameBit.kunya) !== 0 || ((opening.bits & PENDING) !== 0 && !(opening.bits & PART));
  for (let k = i + 1; k < so.tokens.length && k < i + MOST_TOKENS; k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind !== 'word' || so.dated.has(k) || isPreposition(token) || isTitle(so, k)) break;
    const { nameBits } = mentionsOf(token, so.language, so.lexicon);
    if (nameBits & PENDING && !(nameBits & PART)) {
      pending = true;
      continue;
    }
    if (!pending && !continues(so, token, nameBits, name, opening)) break;
    if (pending && isFunction(token)) break;
    if (pending) name.link = true;
    if (nameBits & SURE || (DEFINITE.test(token.key) && isUnknown(token))) name.sure += 1;
    name.words += 1;
    name.last = k;
    pending = false;
  }
  return name;
}

/** دان الأمين العام: a title of two words is no part of a name, though its first word may be. */
function isTitle({ tokens, lexicon }: SentenceSoFar, at: number): boolean {
  const [first, next] = [tokens[at] as Token, tokens[at + 1]];
  if (next?.kind !== 'word' || !first.key.startsWith('ال') || !next.low.startsWith('ال')) return false;
  return lexicon.forms.ar
    .lookup(`${first.key.slice(2)} ${next.low.slice(2)}`)
    .some((a) => a.lemma.words.some((w) => w.class === 'title'));
}

const isFunction = (token: Token): boolean =>
  token.readings.some((r) => r.before.length === 0 && r.analyses.some((a) => a.lemma.pos === 'function'));

/** Does a word behind at least one word of the name belong to it? */
function continues(
  so: SentenceSoFar,
  token: Token,
  bits: number,
  name: Growing,
  opening: NameOpening,
): boolean {
  if (bits & PART) return true;
  const { key } = token;
  if (isFunction(token) || CALLED.has(key)) return false;
  const { classes, ordinary } = mentionsOf(token, so.language, so.lexicon);
  if (key === 'الله' || key === 'الدين') return name.words === 1;
  if (key.startsWith('ال') && key.endsWith('ي')) {
    if (classes.has('creed') || classes.has('title') || classes.has('person'))
      return (opening.bits & NameBit.kunya) !== 0 && classes.has('nationality');
    return !classes.has('nationality') || name.words === 1 || (opening.bits & NameBit.kunya) !== 0;
  }
  if (key.startsWith('ال')) return name.words === 1 && isPlain(token);
  if (ordinary || !isUnknown(token) || name.words > 3) return false;
  return (
    !(PREFIXES.has(key[0] as string) && isKnownBehind(so, key.slice(1))) &&
    so.lexicon.places.lookup(key).every((p) => p.feature !== 'PCLI')
  );
}

/** A definite noun or adjective without a meaning of its own, and no verb. */
const isPlain = (token: Token): boolean =>
  token.readings.every((r) =>
    r.analyses.every(
      (a) =>
        (a.lemma.pos === 'noun' || a.lemma.pos === 'adjective') &&
        a.lemma.predicates.length === 0 &&
        a.lemma.words.every((w) => w.class === 'plain'),
    ),
  );

const isKnownBehind = (so: SentenceSoFar, rest: string): boolean =>
  so.lexicon.places.longest(rest) > 0 ||
  so.lexicon.names.longest(rest) > 0 ||
  so.lexicon.nameWords.bits(rest) !== 0;

/** Why the words are a person's name, or null where nothing shows it. */
function evidence(
  token: Token,
  opening: NameOpening,
  ordinary: boolean,
  name: Growing,
  title: ReturnType<typeof titleBefore>,
): string | null {
  const { bits } = opening;
  if (bits & NameBit.kunya && name.words > 0) return 'A kunya; the register does not list it.';
  if (name.words === 0) return null;
  // One word that is ordinary too is a name only right behind a title.
  if (title === 'over' && ordinary && name.words < 2) return null;
  if (title !== null && (bits !== 0 || title !== 'over' || name.sure > 0))
    return 'A title or a word for naming stands before it; the register does not list it.';
  if (name.words < 2) return null;
  if (bits === 0 && name.sure > 0) return 'A personal name by its last word; the register does not list it.';
  const doubtful = ordinary || !(bits & NameBit.given) || token.key.length < 3;
  if (!doubtful || (bits & PART && (name.link || name.sure > (bits & SURE ? 1 : 0))))
    return 'A personal name by its words; the register does not list it.';
  return null;
}
