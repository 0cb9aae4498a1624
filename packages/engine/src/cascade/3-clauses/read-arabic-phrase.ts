/**
 * Reads one Arabic nominal phrase: its count before or behind it, what agrees with it, its genitives, and whoever is
 * named beside a title. Where a genitive ends the words' own forms decide; verbs are not looked at.
 */
import { Feature } from '../../lexicon/lexicon.js';
import type { Atom, Phrase } from '../state.js';
import { type Building, buildPhrase as build, HEADS, type PhraseCursor } from './build-phrase.js';
import { addBeside } from './european-run.js';
import { hasClass, isEventNoun } from './phrase-sort.js';
import { skipOpen } from './quoted-in-phrase.js';

const MET = new Set(['حتف', 'مصرع', 'نحب']);
const SOUND_CASE = /(?:ون|ين)$/u;
const SOUND_PLURAL = /(ون|ين|ان)$/u;

/** Could an Arabic noun be followed by a genitive? Not with the article, a pronoun, or an n of dual or sound plural. */
function canGovern(phrase: Building): boolean {
  const { head } = phrase;
  if (phrase.of.length > 0) return false;
  if (speaksFor(head)) return true;
  if (
    head.definite ||
    phrase.possessive ||
    phrase.modifiers.length > 0 ||
    head.category === 'place' ||
    head.category === 'name'
  )
    return false;
  const bits = head.features;
  if (isAccusative(head) || endsInAdjective(head)) return false;
  if (head.analyses.length > 0 && head.analyses.every((a) => (a.features & Feature.construct) !== 0))
    return true;
  return !(SOUND_PLURAL.test(head.low) && (bits & (Feature.plural | Feature.dual)) !== 0);
}

/** المتحدث باسم: whatever stands before it, the name in whose name he speaks is a genitive. */
const speaksFor = ({ first, last, lemma }: Atom): boolean =>
  last > first && lemma?.name.endsWith(' باسم') === true;

/** مجموعة مسلحة, قصف مدفعي: a listed expression whose last word agrees with its first takes no genitive. */
function endsInAdjective({ first, last, lemma }: Atom): boolean {
  // جنوب شرقي النيجر: the second bearing governs with the first.
  if (last === first || !lemma || lemma.words.some((w) => w.class === 'direction')) return false;
  const words = lemma.name.split(' ');
  const [noun = '', word = ''] = [words[0], words.at(-1)];
  return noun.endsWith('ة') ? word.endsWith('ة') : words.length === 2 && /[^ا]ي$/u.test(word);
}

/** هجوما, جنديا: an indefinite accusative, which neither rules a genitive nor is one. */
const isAccusative = ({ low, features, analyses }: Atom): boolean =>
  (features & Feature.oblique) !== 0 &&
  (features & Feature.singular) !== 0 &&
  low.endsWith('ا') &&
  analyses.every((a) => (a.features & Feature.oblique) !== 0);

/** Reads the Arabic phrase that begins at an atom; null when no head follows. `depth` counts the genitives around it. */
export function readArabic(atoms: readonly Atom[], from: number, depth: number): PhraseCursor | null {
  let i = from;
  let count: Atom | null = null;
  let _first: Atom | null = null;
  while (i < atoms.length) {
    const atom = atoms[i] as Atom;
    if (atom.category === 'determiner') {
      _first ??= atom;
      // كل من فرنسا وبلجيكا: each of those named.
      if (atom.low === 'كل' && atoms[i + 1]?.low === 'من' && HEADS.has(atoms[i + 2]?.category ?? 'stop'))
        i += 1;
    } else if (atom.category === 'number' && !count) {
      count = atom;
      _first ??= atom;
      const next = atoms[i + 1];
      if (
        next?.category === 'preposition' &&
        next.low === 'من' &&
        atoms[i + 2] &&
        HEADS.has((atoms[i + 2] as Atom).category)
      )
        i += 1;
    } else break;
    i += 1;
  }
  const opened = skipOpen(atoms, i);
  const head = atoms[opened];
  if (head?.category === 'pronoun' && !count) return { phrase: build(head, [head]), next: opened + 1 };
  if (!head || !HEADS.has(head.category)) {
    if (!count) return null;
    return { phrase: finish(build(count, [count]), atoms, from, i, count), next: i };
  }
  const phrase = build(head, []);
  phrase.any = _first?.low === 'اي';
  if (count) phrase.count = count.quantity;
  const next = arabicTail(
    atoms,
    opened + 1,
    phrase,
    depth,
    isNamed(head) && (opened > i || opensQuotation(atoms[i - 1])),
  );
  if (!count && isAnother(head) && phrase.of.length === 0) {
    phrase.count = another(head);
    phrase.countSpan = [head.start, head.end];
  }
  return { phrase: finish(phrase, atoms, from, next, count), next };
}

/** أصيب آخر, إصابة آخر: without a noun before it that it could describe the word is one more man. */
const isAnother = ({ category, low, definite }: Atom): boolean =>
  category === 'adjective' && low === 'اخر' && !definite;

const another = ({ first, last }: Atom): NonNullable<Phrase['count']> => ({
  first,
  last,
  numberLast: last,
  kind: 'count',
  low: 1,
  best: 1,
  high: 1,
  qualifier: 'exact',
});

/** مقتل, إصابة, خطف: what befalls people is told of another man, and is no other deed. */
const countsVictims = ({ head, of }: Building): boolean =>
  of.length === 0 &&
  head.analyses.some(
    (a) => (a.features & Feature.verbalNoun) !== 0 && a.lemma.predicates.some((p) => p.toll !== undefined),
  );

/** أطلقوا سراح اثنين: two behind a noun of a deed in the singular are those to whom it is done. */
const isOfTwo = (head: Atom, { quantity }: Atom): boolean =>
  quantity?.best === 2 && isEventNoun(head) && (head.features & (Feature.dual | Feature.plural)) === 0;

const NO = new Set(['لا', 'عدم', 'بلا']);

function finish(
  phrase: Building,
  atoms: readonly Atom[],
  from: number,
  next: number,
  count: Atom | null,
): Building {
  phrase.start = (atoms[from] as Atom).start;
  phrase.end = (atoms[next - 1] as Atom).end;
  phrase.atoms = atoms.slice(from, next) as Atom[];
  const before = atoms[from - 1];
  // لا هجمات منذ شهر
  phrase.negated = before?.category === 'negation' && NO.has(before.low);
  if (count) {
    phrase.count = count.quantity;
    phrase.countSpan = [count.start, count.end];
  }
  return phrase;
}

/** "كذا" فرع تنظيم كذا: the mark behind a name that a mark opened closes it, and the phrase goes on. */
const isNamed = ({ category, senses, proper }: Atom): boolean =>
  category === 'name' && (senses.length > 0 || proper !== null);

const opensQuotation = (atom: Atom | undefined): boolean => atom?.category === 'open' && atom.low !== '(';

function arabicTail(
  atoms: readonly Atom[],
  from: number,
  phrase: Building,
  depth: number,
  opened: boolean,
): number {
  let i = from;
  let quoted = opened;
  for (;;) {
    const inside = passQuotes(atoms, i, phrase);
    quoted ||= inside !== i;
    i = inside;
    const atom = atoms[i];
    if (!atom) return i;
    if (quoted && atom.category === 'close') {
      quoted = false;
      i += 1;
      continue;
    }
    if (atom.category === 'possessive') {
      phrase.possessive = atom;
      phrase.definite = true;
    } else if (
      !(isAnother(atom) && countsVictims(phrase)) &&
      (atom.category === 'adjective' || isCreedBehind(phrase, atom, atoms[i + 1])) &&
      agrees(phrase, atom) &&
      !isBearing(atom, atoms[i + 1])
    )
      phrase.modifiers.push(atom);
    else if (
      atom.category === 'participle' &&
      agrees(phrase, atom) &&
      // 36 عنصرا داعما للجيش: an accusative behind an accusative describes it, whatever it governs.
      (!(governs(atoms[i + 1]) && hasMeaning(atom)) || (isAccusative(phrase.head) && atom.low.endsWith('ا')))
    )
      phrase.modifiers.push(atom);
    else if (
      atom.category === 'number' &&
      // إرهابيين اثنين: only one and two stand behind what they count without an article.
      (phrase.definite ||
        ((atom.quantity?.best ?? 3) <= 2 && !countsVictims(phrase) && !isOfTwo(phrase.head, atom))) &&
      !phrase.count &&
      atom.quantity &&
      // خطفت الجماعة مئات: one body is not counted.
      (phrase.plural || !hasClass(phrase.head, 'group-head', 'force')) &&
      countsBefore(phrase, atom, atoms[i + 1])
    ) {
      phrase.count = atom.quantity;
      phrase.countSpan = [atom.start, atom.end];
    } else if (joinsAdjective(atoms, i, phrase)) {
      phrase.modifiers.push(atoms[i + 1] as Atom);
      i += 1;
    } else if (atom.category === 'number' && atom.quantity?.kind === 'code' && phrase.head.definite) {
      // عناصر اللواء 53: the number is the unit's name.
    } else if (isCountBehind(phrase, atom)) {
      phrase.count = atom.quantity;
      phrase.countSpan = [atom.start, atom.end];
    } else {
      const after = genitive(atoms, i, phrase, depth);
      if (after === i) return i;
      i = after;
      continue;
    }
    i += 1;
  }
}

/** مصادر أمنية وطبية: a second adjective joined to the first; behind people it would be other people. */
function joinsAdjective(atoms: readonly Atom[], i: number, phrase: Building): boolean {
  const next = atoms[i + 1];
  return (
    atoms[i]?.category === 'conjunction' &&
    next?.category === 'adjective' &&
    (phrase.modifiers.at(-1)?.category === 'adjective' || endsInAdjective(phrase.head)) &&
    !hasClass(phrase.head, 'person', 'title', 'unit') &&
    !hasClass(next, 'person', 'nationality') &&
    agrees(phrase, next) &&
    isFeminine(next) === isFeminine(phrase.modifiers.at(-1) ?? next)
  );
}

/** ألفي, آلاف: folded, a thousand begins as the article does. */
const THOUSANDS = /^ال(?:ف|اف)/u;

/** الجنود الخمسة; but in أوقع الهجوم في المدينة سبعة قتلى the number opens a phrase of its own. */
const countsBefore = ({ head }: Building, number: Atom, next: Atom | undefined): boolean =>
  (number.low.startsWith('ال') && !THOUSANDS.test(number.low)) ||
  (head.category !== 'place' &&
    head.category !== 'name' &&
    next?.category !== 'noun' &&
    next?.category !== 'adjective' &&
    next?.category !== 'unknown' &&
    next?.low !== 'من');
/** "مدنيين اثنين", "جندي واحد": one and two stand behind the noun that they count. */
function isCountBehind(phrase: Phrase, { category, quantity }: Atom): boolean {
  if (category !== 'number' || quantity?.kind !== 'count' || phrase.count !== null) return false;
  if (quantity.best === 2) return (phrase.head.features & Feature.dual) !== 0;
  return quantity.best === 1 && !quantity.article && (phrase.head.features & Feature.singular) !== 0;
}

/** جنود شمال غاو, أشخاص غربي النيجر: a bearing with its place says where people were or things happened, and is nobody's genitive. */
const isBearing = (atom: Atom, next: Atom | undefined): boolean =>
  hasClass(atom, 'direction') &&
  !atom.definite &&
  next !== undefined &&
  (next.category === 'place' ||
    (next.category === 'noun' && next.definite) ||
    hasClass(next, 'direction', 'place-noun'));

/** A noun of creed or nation behind a definite noun describes it: المنظمتين الجهاديتين; قتلت الشرطة زعيمها has an object. */
const isCreedBehind = (phrase: Phrase, atom: Atom, next: Atom | undefined): boolean =>
  atom.category === 'noun' &&
  atom.definite &&
  next?.category !== 'possessive' &&
  phrase.definite &&
  ((atom.features & Feature.plural) !== 0) === phrase.plural &&
  (hasClass(atom, 'creed', 'nationality') ||
    (hasClass(atom, 'person') && hasClass(phrase.head, 'group-head')) ||
    (hasClass(atom, 'title') && !speaksFor(atom) && !hasClass(phrase.head, 'title')));

/** A closing quotation mark behind a name belongs to the phrase that holds the opening one. */
function passQuotes(atoms: readonly Atom[], i: number, phrase: Building): number {
  const open = skipOpen(atoms, i);
  if (open !== i) return canGovern(phrase) || phrase.head.definite ? open : i;
  return i;
}

/** A participle with a meaning of its own may open a clause; any other only describes: مسلحون مقنعون. */
const hasMeaning = (atom: Atom): boolean =>
  atom.analyses.some((a) => a.lemma.predicates.length > 0 || a.lemma.words.some((w) => w.class !== 'plain'));

const governs = (next: Atom | undefined): boolean => next?.category === 'preposition';

function agrees(phrase: Building, atom: Atom): boolean {
  const known = hasClass(atom, 'nationality', 'creed', 'former');
  if (phrase.head.category === 'place') return known && atom.definite;
  // "قتلت قوات الجيش إرهابيين": a creed without the article does not describe a name.
  return atom.definite === phrase.definite || (known && phrase.head.category === 'name' && atom.definite);
}

/** رئيس مفوضية الاتحاد فلان: a person named behind what belongs to a title bears the title. Taken out of where they stood. */
function bearersIn(phrase: Phrase): Phrase[] {
  const found: Phrase[] = [];
  for (let inner: Phrase | undefined = phrase; inner; inner = inner.of.at(-1)) {
    if (hasClass(inner.head, 'title', 'person', 'creed')) return found;
    const bears = ({ head }: Phrase): boolean =>
      head.proper?.kind === 'person' || head.senses.some((s) => s.actor.kind === 'person');
    const building = inner as Building;
    found.push(...building.beside.filter(bears));
    building.beside = building.beside.filter((b) => !bears(b));
  }
  return found;
}

function genitive(atoms: readonly Atom[], i: number, phrase: Building, depth: number): number {
  const atom = atoms[i] as Atom;
  const nominal =
    atom.category === 'noun' ||
    atom.category === 'name' ||
    atom.category === 'place' ||
    atom.category === 'unknown' ||
    atom.category === 'number' ||
    atom.category === 'determiner' ||
    (atom.category === 'adjective' && (atom.definite || isAnother(atom)) && canGovern(phrase));
  if (!nominal || depth > 4 || (atom.category === 'noun' && isAccusative(atom))) return i;
  if (isBearing(atom, atoms[i + 1]) && !hasClass(phrase.head, 'place-noun', 'direction')) return i;
  // A listed expression of several words is whole as far as events go: مصادر أمنية takes no genitive.
  if (phrase.head.last > phrase.head.first && isEventNoun(atom)) return i;
  // لقي ثلاثة جنود حتفهم: the death that they met is the verb's object.
  if (MET.has(atom.low) && atoms[i + 1]?.category === 'possessive') return i;
  // ثلاثة جنود شرق مأرب: behind those counted a bearing tells where.
  if (phrase.count && !atom.definite && hasClass(atom, 'direction')) return i;
  if (phrase.any && isDefiniteNoun(atom)) return i;
  // أكدت مصادر مقتل القائد: sources of no event; what they confirm begins here.
  if (hasClass(phrase.head, 'source') && !phrase.head.definite && !atom.definite && isEventNoun(atom))
    return i;
  if (canGovern(phrase)) {
    const inner = readArabic(atoms, i, depth + 1);
    if (!inner) return i;
    phrase.of.push(inner.phrase);
    phrase.definite = inner.phrase.definite;
    if (hasClass(phrase.head, 'title')) phrase.beside.push(...bearersIn(inner.phrase));
    (phrase as { plural: boolean }).plural ||= false;
    // Adjectives behind the genitive may belong to the head: قوات الأمن المالية.
    const claimed = (inner.phrase as Building).modifiers.filter(
      (m) => hasClass(m, 'nationality') && isFeminine(m) && !isFeminine(inner.phrase.head),
    );
    if (claimed.length > 0) {
      (inner.phrase as Building).modifiers = inner.phrase.modifiers.filter(
        (m) => !claimed.includes(m),
      ) as Atom[];
      phrase.modifiers.push(...claimed);
    }
    return inner.next;
  }
  const head = phrase.head;
  const titled = hasClass(head, 'title', 'person', 'creed') && phrase.definite && !phrase.plural;
  // وزير الدفاع الجنرال فلان: an office, and its holder behind a title of his own.
  if (
    hasClass(head, 'title') &&
    phrase.definite &&
    !phrase.plural &&
    phrase.beside.length === 0 &&
    atom.definite &&
    hasClass(atom, 'title')
  ) {
    const holder = readArabic(atoms, i, depth + 1);
    if (holder?.phrase.of.length === 0 && holder.phrase.beside.some(namesPerson)) {
      phrase.beside.push(holder.phrase);
      return holder.next;
    }
  }
  // "X, emir of the region, said that": a title right behind a person's name, and nothing behind it that it could be the object of.
  if (
    head.category === 'name' &&
    atom.category === 'noun' &&
    hasClass(atom, 'title') &&
    (head.senses.some((s) => s.actor.kind === 'person') || head.proper?.kind === 'person') &&
    depth === 0
  ) {
    const title = readArabic(atoms, i, depth + 1);
    const after = title ? atoms[title.next]?.category : undefined;
    if (
      title &&
      (after === undefined ||
        after === 'subordinator' ||
        after === 'comma' ||
        after === 'stop' ||
        after === 'conjunction')
    ) {
      phrase.beside.push(title.phrase);
      return title.next;
    }
  }
  // المتمردون الحوثيون, المسلحين الحوثيين: a name in the case of those before it tells whose they are.
  if (
    atom.category === 'name' &&
    head.definite &&
    hasClass(head, 'creed', 'person', 'unit') &&
    phrase.of.length === 0 &&
    SOUND_CASE.exec(head.low)?.[0] === (SOUND_CASE.exec(atom.low)?.[0] ?? '') &&
    atom.senses.some((s) => s.actor.kind === 'group')
  ) {
    phrase.of.push(build(atom, [atom]));
    return i + 1;
  }
  // "the French capital, Paris": a place named beside the word for what it is.
  if (atom.category === 'place' && hasClass(head, 'place-noun') && head.definite) {
    addBeside(phrase, atom);
    return i + 1;
  }
  if (
    (atom.category === 'name' ||
      (atom.category === 'place' && !atom.places.some((p) => p.feature === 'PCLI')) ||
      (atom.category === 'unknown' && !atom.definite)) &&
    (titled || (head.category === 'unknown' && !head.definite))
  ) {
    addBeside(phrase, atom);
    return i + 1;
  }
  // مسلحين معممين: a word that no list has, in the case of the people before it, describes them.
  const likeHead =
    !atom.definite && !phrase.definite && phrase.of.length === 0 && SOUND_CASE.exec(head.low)
      ? SOUND_CASE.exec(head.low)?.[0] === SOUND_CASE.exec(atom.low)?.[0] && hasClass(head, 'person')
      : atom.definite && phrase.definite;
  if (atom.category === 'unknown' && likeHead) {
    phrase.modifiers.push(atom);
    return i + 1;
  }
  return i;
}

const namesPerson = ({ head }: Phrase): boolean =>
  head.proper?.kind === 'person' ||
  head.category === 'unknown' ||
  head.senses.some((s) => s.actor.kind === 'person');

const isDefiniteNoun = (atom: Atom): boolean =>
  atom.category === 'noun' && (atom.definite || (atom.features & Feature.construct) !== 0);

const isFeminine = (atom: Atom): boolean =>
  (atom.features & Feature.feminine) !== 0 || atom.low.endsWith('ه');
