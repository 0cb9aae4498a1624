/**
 * Reads the name of a person in Arabic, which has no capitals: known given names and family names, the links between
 * them, kunyas, and behind them words that the lexicon lacks. One name word alone needs a title before it.
 */
import { Feature, NameBit } from '../../lexicon/lexicon.js';
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
  'مطار شارع مستشفي ملعب مسجد جامع مدرسه معسكر جامعه قصر سد جسر ساحه ميناء مخيم موسسه جايزه ثانويه حي ولايه بلديه مدينه اقليم محافظه مقاطعه مديريه منطقه بلده قريه قريتي قري بلدتي بلدات مناطق منطقتي سجن برج'.split(
    ' ',
  ),
);

/** قادة بارزون, الصباح والظهر: words that some bear as names, and that open none in a report. */
const PLURALS: ReadonlySet<string> = new Set(['قاده', 'قيادي', 'الصباح', 'الظهر', 'المساء', 'الفجر']);

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
  const known =
    (PLURALS.has(token.key) ? undefined : openings[0]) ?? (isSheikh(so, i, token) ? SHEIKH : undefined);
  // What is a word only behind a clitic is a name where the whole is one: كامران.
  const ordinary =
    word.ordinary && !(known?.before.length === 0 && known.bits & NameBit.given && isSplit(token));
  const stranger = so.familiar.strangers.has(token.key);
  const unknown =
    !known &&
    !ordinary &&
    (nameBits & NameBit.link) === 0 &&
    isUnknown(token) &&
    (!DEFINITE.test(token.key) || titleBefore(so) === 'called');
  if (isPreposition(token) || isSite(so)) return null;
  if (!known && !stranger && !unknown) return saidBy(so, i, undefined);
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
  if (!known && title === null && !family) return stranger ? short(so, i, token) : saidBy(so, i, known);
  if (!known && so.lexicon.places.longest(token.key) > 0 && title !== 'next' && title !== 'called')
    return null;
  const name = grow(so, i, opening);
  const why = evidence(token, opening, ordinary, name, title) ?? heard(so, i, opening, name);
  if (why === null) return stranger ? short(so, i, token) : saidBy(so, i, known);
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

/** Most words of a name that nothing but its place shows. */
const MOST_SAID = 4;

/**
 * وقال ميندغياوا بكاري، حاكم الإقليم: behind a verb of speech in the singular two words without the article that are no
 * nouns, and behind them what this person is. Words that no list has are a name also where nothing follows.
 */
function saidBy(so: SentenceSoFar, i: number, known: NameOpening | undefined): FoundProper | null {
  const verb = so.atoms.at(-1);
  if (verb?.category !== 'verb' || verb.last !== i - 1 || !isSpeech(verb)) return null;
  if (known && known.before.length > 0) return null;
  let strange = 0;
  let last = i - 1;
  for (let k = i; k < so.tokens.length && k < i + MOST_SAID; k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind !== 'word' || so.dated.has(k) || !mayBeNamed(so, token, k === i)) break;
    if (isUnknown(token) || mentionsOf(token, so.language, so.lexicon).nameBits & SURE) strange += 1;
    last = k;
  }
  const told = isToldBehind(so, last + 1);
  if (last === i ? !(told && strange > 0) : last < i || !(told || strange > 1)) return null;
  const feminine = (verb.features & Feature.feminine) !== 0;
  if (feminine && !told) return null;
  const why =
    'The words behind a verb of speech that are no nouns are a name; the register does not list it.';
  return { before: [], start: 0, last, name: { kind: 'person', type: null, why } };
}

const isSpeech = ({ analyses, features }: Atom): boolean =>
  (features & (Feature.plural | Feature.dual | Feature.first | Feature.second)) === 0 &&
  analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));

/** A word that can be of a name where nothing else shows it: no noun, no function word, nothing that has a clitic or a list. */
function mayBeNamed(so: SentenceSoFar, token: Token, first: boolean): boolean {
  const { key } = token;
  if (key.length < 3 || DEFINITE.test(key)) return false;
  if (mentionsOf(token, so.language, so.lexicon).nameBits & (PART | PENDING)) return true;
  if (so.lexicon.names.longest(key) > 0 || (first && so.lexicon.places.longest(key) > 0)) return false;
  if (PREFIXES.has(key[0] as string) && isKnownBehind(so, key)) return false;
  return token.readings.every(
    (r) =>
      r.analyses.length === 0 ||
      (r.before.length === 0 &&
        r.after === null &&
        r.analyses.every(
          ({ lemma, features }) =>
            (lemma.pos === 'adjective' || (features & Feature.activeParticiple) !== 0 || isNisba(token)) &&
            lemma.words.every((w) => w.class === 'plain' || w.class === 'modal'),
        )),
  );
}

/** Behind a name: a comma and what he is, his title with its article, or a relative clause. */
function isToldBehind({ tokens, lexicon }: SentenceSoFar, at: number): boolean {
  const comma = tokens[at]?.text === '،' || tokens[at]?.text === ',';
  const next = tokens[comma ? at + 1 : at];
  if (next?.kind !== 'word') return false;
  if (RELATIVE.has(next.key)) return true;
  const definite = next.key.startsWith('ال');
  if (!comma && !definite) return false;
  const stem = definite ? next.key.slice(2) : next.key;
  const follower = tokens[comma ? at + 2 : at + 1]?.low ?? '';
  return [stem, `${stem} ${follower.replace(/^ال/u, '')}`].some((form) =>
    lexicon.forms.ar
      .lookup(form)
      .some(
        (a) =>
          a.lemma.pos === 'noun' && a.lemma.words.some((w) => w.class === 'title' || w.class === 'person'),
      ),
  );
}
const RELATIVE: ReadonlySet<string> = new Set(['الذي', 'التي', 'وهو', 'وهي']);

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
  let back = so.atoms.length - 1;
  // قريتي (أبو قايده)
  while (so.atoms[back]?.category === 'open') back -= 1;
  const before = so.atoms[back] as Atom | undefined;
  // حاكم إقليم is one word with its place behind it.
  if (before === undefined) return false;
  // برج الأمير عبد القادر, مطار الرئيس فلان: a title between.
  if (before.definite) {
    const site = so.atoms[back - 1];
    const titled = before.category === 'noun' && before.lemma?.words.some((w) => w.class === 'title');
    return titled === true && site !== undefined && !site.definite && SITES.has(site.low);
  }
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
    if ((nameBits & PENDING && !(nameBits & PART)) || (MIDDLE.has(token.key) && isPartOfName(so, k + 1))) {
      pending = true;
      continue;
    }
    if (!pending && !continues(so, token, nameBits, name, opening) && !isLastWord(so, k, name)) break;
    if (pending && isFunction(token)) break;
    if (pending) name.link = true;
    if (nameBits & SURE || (DEFINITE.test(token.key) && isUnknown(token))) name.sure += 1;
    name.words += 1;
    name.last = k;
    pending = false;
  }
  return name;
}

/** زبيدة محمد ثابت، : an adjective that ends a clause behind two words of a name, in no agreement with anything, is the third. */
function isLastWord(so: SentenceSoFar, at: number, { sure, words }: Growing): boolean {
  const [token, next] = [so.tokens[at] as Token, so.tokens[at + 1]];
  if (sure < 2 || words > 3 || next?.kind !== 'punctuation' || /^ال|ا$/u.test(token.key)) return false;
  const own = token.readings.filter((r) => r.before.length === 0 && r.after === null);
  return (
    own.some((r) => r.analyses.length > 0) &&
    own.every((r) =>
      r.analyses.every(
        (a) =>
          (a.lemma.pos === 'adjective' || (a.features & Feature.activeParticiple) !== 0) &&
          (a.features & (Feature.feminine | Feature.plural | Feature.dual)) === 0 &&
          a.lemma.words.every((w) => w.class === 'plain'),
      ),
    )
  );
}

/** حليم الحاج آدم: an honour in the middle of a name. */
const MIDDLE: ReadonlySet<string> = new Set(['الحاج', 'الشيخ', 'السيد']);
function isPartOfName(so: SentenceSoFar, at: number): boolean {
  const token = so.tokens[at];
  if (token?.kind !== 'word') return false;
  return (mentionsOf(token, so.language, so.lexicon).nameBits & PART) !== 0;
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
  // عبد المحمود وروعت: what goes on behind a whole name is another word.
  if (name.words > (name.link ? 0 : 1) && key.startsWith('و') && key.length > 3) return false;
  if (name.words > 3 || ((ordinary || !isUnknown(token)) && !isNisba(token) && !isOtherWord(token)))
    return false;
  return (
    !(PREFIXES.has(key[0] as string) && isKnownBehind(so, key)) &&
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

/** طلال سعيدي: what else is written so is "my two happy ones", which reports have none of. */
const isNisba = ({ key, readings }: Token): boolean =>
  key.length > 3 &&
  key.endsWith('ي') &&
  readings.every((r) =>
    r.analyses.every(
      (a) =>
        a.lemma.pos !== 'function' &&
        ((r.after !== null && r.after !== '') || (a.features & (Feature.construct | Feature.dual)) !== 0) &&
        a.lemma.words.every((w) => w.class === 'plain'),
    ),
  );

/** كارة is not the كاره that it is folded to: a word written with ة is feminine. */
const isOtherWord = ({ text, readings }: Token): boolean =>
  text.endsWith('ة') &&
  readings.every((r) =>
    r.analyses.every((a) => (a.features & Feature.feminine) === 0 && a.lemma.pos !== 'function'),
  );

/** Is a word one that is known behind its first letter? مامان بارا bears no far town, and "like" stands before no place. */
function isKnownBehind(so: SentenceSoFar, key: string): boolean {
  // للجزائر: "to the".
  if (key.startsWith('لل')) return true;
  const rest = key.slice(1);
  if (so.lexicon.names.longest(rest) > 0 || so.lexicon.nameWords.bits(rest) !== 0) return true;
  if (key.startsWith('ك') || so.lexicon.places.longest(rest) === 0) return false;
  const towns = so.lexicon.places.lookup(rest);
  return (
    towns.length === 0 ||
    towns.some(
      (p) =>
        /^(?:PCLI|PPLC|ADM1|RGN)$/u.test(p.feature) ||
        (p.country !== null && so.familiar.countries.has(p.country)),
    )
  );
}

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
