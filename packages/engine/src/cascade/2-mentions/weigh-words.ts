/** Weighs what a word can be against what stands before and behind it. */
import { type Analysis, Feature } from '../../lexicon/lexicon.js';
import type { Reading } from '../../text/token.js';
import type { Atom, Category, Choice } from '../state.js';
import { numberOf } from './category.js';
import { CLITIC_NUMBERS } from './clitic-atoms.js';
import { ahead } from './look-ahead.js';
import type { SentenceSoFar } from './sentence-so-far.js';

const PREPOSITION = numberOf('preposition');
const KEEPS_N = /[وي]ن$/u;

/** What an English bare infinitive may follow. */
const BEFORE_BARE = new Set<Category | 'start'>([
  'auxiliary',
  'particle',
  'negation',
  'conjunction',
  'adverb',
  'verb',
  'pronoun',
  'subordinator',
]);

/** What a French adjective before its noun stands behind. */
const OPENS_NOMINAL = new Set<Category>(['determiner', 'number', 'possessive', 'preposition']);

/** What a word was read as. */
export interface Read {
  readonly reading: Reading;
  readonly category: Category;
  readonly analyses: readonly Analysis[];
  readonly relations: Choice['relations'];
}

/** What a word may be read as, and how well that stands here. */
export interface Option extends Read {
  readonly score: number;
}

/** What a reading may be here, the best first. */
export function optionsOf(
  so: SentenceSoFar,
  reading: Reading,
  choices: readonly Choice[],
  rank: number,
  at: number,
): Option[] {
  const options: Option[] = [];
  for (const choice of choices) {
    const { category, analyses, relations } = choice;
    if (!isPronounByCapitals(so, category, at))
      options.push({
        reading,
        category,
        analyses,
        relations,
        score: scoreOf(so, reading, choice, rank, at),
      });
  }
  return options.sort((a, b) => b.score - a.score);
}

/** "US" is no pronoun. */
export function isPronounByCapitals(so: SentenceSoFar, category: Category, at: number): boolean {
  return category === 'pronoun' && so.language === 'en' && so.tokens[at]?.acronym === true;
}

const NEVER = -10;
/** Does a noun for a deed, of no case that shows, stand right before a joined word, and a preposition right behind it? */
function isBehindDeed(so: SentenceSoFar, at: number): boolean {
  const before = so.atoms.at(-1);
  const next = so.tokens[at + 1];
  return (
    before?.category === 'noun' &&
    !before.definite &&
    (before.features & Feature.verbalNoun) !== 0 &&
    !before.low.endsWith('ا') &&
    so.atoms.at(-2)?.category === 'conjunction' &&
    next?.key === 'في'
  );
}

const WHILE = new Set(['فيما', 'بينما', 'كما', 'حيث', 'بعدما', 'عندما']);
const TAKEN_UP = new Set(['فيه', 'فيها', 'فيهما', 'خلاله', 'خلالها', 'خلالهما', 'اثره', 'اثرها']);

/** Written with the n of an indefinite noun: طالباً is a student, never "they two asked". */
const hasTanwin = (text: string): boolean =>
  text.includes('\u064b') || text.includes('\u064c') || text.includes('\u064d');

/** How well one category of one reading stands here. */
export function scoreOf(
  so: SentenceSoFar,
  reading: Reading,
  choice: Choice,
  rank: number,
  at: number,
): number {
  const { category } = choice;
  const { before, after } = reading;
  const last = before.length > 0 ? before[before.length - 1] : undefined;
  if (category === 'verb') {
    const noun = after === null ? undefined : so.atoms[so.atoms.length - 1];
    if (noun?.category === 'noun' && !noun.definite) return 1.6 - rank;
    if (last === 'li' && so.language === 'ar') return 0.5 - rank;
    if (
      so.language === 'ar' &&
      (isDualBehindDual(so, choice) ||
        leavesSome(so, choice, at) ||
        (last === undefined && isBehindTopic(so)))
    )
      rank -= 2;
    // "هجوم قتل فيه عشرة": what a pronoun behind it takes up is the noun before, of which a clause now tells.
    if (so.language === 'ar' && last === undefined && TAKEN_UP.has(so.tokens[at + 1]?.key ?? '')) rank -= 1.5;
    // فيما خطف آخرون: while somebody does something, not while a deed.
    if (so.language === 'ar' && last === undefined && WHILE.has(so.atoms.at(-1)?.low ?? '')) rank -= 1;
    if (so.language === 'ar' && hasTanwin(so.tokens[at]?.text ?? '')) return NEVER;
    // خطف وقتل في الإقليم: joined to a deed without the article, with nobody behind it, it is one more deed.
    if (last === 'wa' && so.language === 'ar' && isBehindDeed(so, at)) return NEVER;
    // Arabic sentences open with "and" before a verb: وأدى is no valley.
    if ((last === 'wa' || last === 'fa') && so.before === 'start') rank -= 0.6;
  }
  // "s'intéresse": "if" is written so before "il" alone.
  if (category === 'subordinator' && so.language === 'fr' && isReflexive(so, at)) return NEVER;
  // "(armée)": alone in brackets stands a noun.
  if (category === 'noun' && so.tokens[at - 1]?.text === '(' && so.tokens[at + 1]?.text === ')') rank -= 2;
  if (category === 'participle' && so.language === 'ar' && pointsOut(so, choice, at)) rank -= 2;
  if (
    category === 'noun' &&
    so.language === 'ar' &&
    last === 'al' &&
    isVerbalNoun(choice) &&
    describesAbove(so, at)
  )
    rank += 4;
  // "goes on his praising": behind a verb of phase or will, what carries a pronoun is the verbal noun.
  const pursued =
    category === 'noun' &&
    so.language === 'ar' &&
    (after !== null || (reading.before.length === 0 && isVerbalNoun(choice) && so.before !== 'verb')) &&
    pursues(so)
      ? 2.2
      : category === 'noun' &&
          so.language === 'ar' &&
          before.length === 0 &&
          after === null &&
          isVerbalNoun(choice) &&
          announces(so)
        ? 1.6
        : 0;
  // على قتل رجل وخطف آخر: joined to a verbal noun behind a preposition stands another.
  const joined =
    category === 'noun' &&
    last === 'wa' &&
    so.language === 'ar' &&
    isVerbalNoun(choice) &&
    joinsVerbalNoun(so)
      ? 1.6
      : 0;
  const prior =
    last === 'al' && before.length > 1 ? PREPOSITION : last ? CLITIC_NUMBERS[last] : so.beforeNumber;
  return (
    (choice.follows[prior] as number) * (last && last !== 'al' && last !== 'wa' && last !== 'fa' ? 0.5 : 1) +
    (choice.habit + pursued + joined) +
    outlook(so, choice, at) -
    rank
  );
}

const isReflexive = ({ tokens }: SentenceSoFar, at: number): boolean =>
  /^s['’]$/u.test(tokens[at]?.low ?? '') && !/^ils?$/u.test(tokens[at + 1]?.low ?? '');

/** مشيرا إلى أن: before "to" or "that" stands one who points something out, and no marshal. */
const pointsOut = (so: SentenceSoFar, { analyses }: Choice, at: number): boolean =>
  POINTED.has(so.tokens[at + 1]?.key ?? '') &&
  analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));
const POINTED = new Set(['الي', 'ان']);

/** جنديين قتلا, انفجارين ضربا: behind two of a kind the verb that tells of two is meant, not the noun spelt like it. */
const isDualBehindDual = (so: SentenceSoFar, { analyses }: Choice): boolean =>
  ((so.atoms.at(-1)?.features ?? 0) & Feature.dual) !== 0 &&
  so.before !== 'verb' &&
  analyses.some((a) => (a.features & Feature.dual) !== 0);

/** القوات المهاجمة: with the article behind a noun that has it stands what describes it, not the deed spelt like it. */
const describesAbove = ({ atoms, tokens }: SentenceSoFar, at: number): boolean =>
  atoms.at(-1)?.category === 'noun' &&
  atoms.at(-1)?.definite === true &&
  (tokens[at]?.readings.some((r) =>
    r.analyses.some((a) => (a.features & Feature.activeParticiple) !== 0 && a.lemma.pos === 'verb'),
  ) ??
    false);

/** إن جنديا قتل: behind the accusative after "that" nothing is its genitive, and the clause has no verb yet. */
function isBehindTopic({ atoms }: SentenceSoFar): boolean {
  let at = atoms.length - 1;
  while (atoms[at]?.category === 'adjective') at -= 1;
  const topic = atoms[at];
  if (
    atoms[at - 1]?.category !== 'subordinator' ||
    (topic?.category !== 'noun' && topic?.category !== 'name')
  )
    return false;
  // إن الجيش قتل: what has the article rules no genitive.
  return (
    topic.definite ||
    topic.category === 'name' ||
    (topic.low.endsWith('ا') && topic.analyses.some((a) => (a.features & Feature.oblique) !== 0))
  );
}

/** انفجار خلف 32 قتيلا: before a number a verb of cause rather than the preposition spelt like it. */
const leavesSome = (so: SentenceSoFar, { analyses }: Choice, at: number): boolean =>
  so.quantities.has(at + 1) &&
  analyses.some((a) => a.lemma.words.some((w) => w.class === 'cause') && (a.features & Feature.past) !== 0);

/** French prepositions that are spelt like verbs, and what stands behind the verbs. */
const AS_PREPOSITION = new Set(['entre', 'contre']);
const INTO = new Set(['dans', 'à', 'au', 'aux', 'en', 'par', 'sur', 'chez']);

const HUMAN = new Set(['person', 'unit', 'force', 'group-head', 'title', 'nationality', 'creed', 'source']);

/** "…، متهمة الحكومة", "…، مطالبة الحكومة": behind a comma, and with whom it is said to right behind, one who speaks. */
const accusesBehind = (so: SentenceSoFar, analyses: readonly Analysis[], at: number): boolean =>
  so.before === 'comma' &&
  so.tokens[at + 1]?.kind === 'word' &&
  !/^[بل]/u.test(so.tokens[at + 1]?.key ?? '') &&
  analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'accuse' || p.type === 'call-for'));

/** What stands behind, and, for what a conjunction joins, what stands before it. */
function outlook(so: SentenceSoFar, { category, functional, analyses }: Choice, at: number): number {
  // A plural that keeps its n rules no genitive: مسلحون مجهولون are unknown gunmen.
  if (so.language === 'ar') {
    if (category === 'participle' && accusesBehind(so, analyses, at)) return 5;
    if (category !== 'adjective' || so.before !== 'noun') return 0;
    const last = so.atoms.at(-1);
    const many = (last?.features ?? 0) & (Feature.plural | Feature.dual);
    const human = last?.lemma?.words.some((w) => HUMAN.has(w.class));
    if (many && human && KEEPS_N.test(last?.low ?? '')) return 0.8;
    // هجوم جهاديين: people in the plural do not describe one thing.
    return (!many || (last?.category === 'noun' && last.lemma !== null && !human)) &&
      analyses.every(
        (a) => (a.features & (Feature.plural | Feature.dual)) !== 0 && (a.features & Feature.masculine) !== 0,
      )
      ? -2
      : 0;
  }
  let score = ahead(so.language, category, functional, so.tokens, at, so.quantities.has(at + 1), so.lexicon);
  if (so.language === 'en' && category === 'infinitive' && !BEFORE_BARE.has(so.before)) score -= 3;
  // "agreed to meet with": behind a verb that ends in "to" stands an infinitive.
  if (
    so.language === 'en' &&
    category === 'verb' &&
    so.atoms.at(-1)?.analyses.some((a) => a.lemma.name.endsWith(' to'))
  )
    score -= 6;
  // "en attaquant la base": behind "en" what may be a gerund is one.
  if (
    so.language === 'fr' &&
    category === 'participle' &&
    so.before === 'preposition' &&
    so.atoms.at(-1)?.low === 'en' &&
    functional === false &&
    analyses.every((a) => (a.features & Feature.activeParticiple) !== 0)
  )
    score += 4;
  // "un officier, cité par l'AFP": without an article, and with whoever does it behind, a town is no town.
  if (
    so.language === 'fr' &&
    category === 'participle' &&
    so.before === 'comma' &&
    (so.tokens[at + 1]?.low === 'par' || so.tokens[at + 1]?.low === 'dans')
  )
    score += 3;
  // "a tué une passante et blessé quatre personnes": joined to what an auxiliary opened, with somebody behind it, it is
  // a deed and no casualty.
  if (so.language === 'fr' && category === 'participle' && sharesAuxiliary(so, at)) score += 4;
  // "à Kidal entre l'armée et les rebelles": whoever enters enters into something.
  if (
    so.language === 'fr' &&
    category === 'verb' &&
    AS_PREPOSITION.has(so.tokens[at]?.low ?? '') &&
    !INTO.has(so.tokens[at + 1]?.low ?? '')
  )
    score -= 4;
  // "une nouvelle attaque des rebelles": behind an article and an adjective stands the noun.
  if (
    so.language === 'fr' &&
    so.before === 'adjective' &&
    OPENS_NOMINAL.has(so.atoms.at(-2)?.category ?? 'stop')
  )
    score += category === 'noun' ? 1 : category === 'verb' ? -3 : 0;
  if (
    category === 'noun' &&
    so.language === 'en' &&
    so.atoms.at(-2)?.category === 'determiner' &&
    so.atoms.at(-1)?.lemma?.words.some((w) => w.class === 'nationality')
  )
    score += 1.5;
  if (so.before === 'conjunction' && so.atoms.at(-2)?.category === category) score += 0.8;
  return score;
}

const COUNTS = new Set(
  'un une deux trois quatre cinq six sept huit neuf dix plusieurs au des les le la'.split(' '),
);

/** Behind "and", before a number or an article, in a clause that an auxiliary opened? */
function sharesAuxiliary(so: SentenceSoFar, at: number): boolean {
  if (so.before !== 'conjunction' || so.atoms.at(-1)?.low !== 'et') return false;
  const next = so.tokens[at + 1];
  if (next === undefined || !(next.kind === 'number' || COUNTS.has(next.low))) return false;
  for (let k = so.atoms.length - 2; k >= 0 && k > so.atoms.length - 14; k -= 1) {
    const { category } = so.atoms[k] as Atom;
    if (category === 'auxiliary') return so.atoms[k + 1]?.category === 'participle';
    if (category === 'stop' || category === 'verb') return false;
  }
  return false;
}

/** Is the last verb, in this clause, one that asks for another? */
const INSIDE = new Set([
  'noun',
  'adjective',
  'number',
  'name',
  'place',
  'possessive',
  'unknown',
  'determiner',
]);

function joinsVerbalNoun(so: SentenceSoFar): boolean {
  for (let k = so.atoms.length - 1; k > 0 && k > so.atoms.length - 9; k -= 1) {
    const atom = so.atoms[k] as Atom;
    if (!INSIDE.has(atom.category)) return false;
    if (atom.features & Feature.verbalNoun) return so.atoms[k - 1]?.category === 'preposition';
  }
  return false;
}

/** تعتزم فرنسا سحب: the verbal noun of a form that could be a verb. */
const isVerbalNoun = ({ analyses }: Choice): boolean =>
  analyses.some((a) => (a.features & Feature.verbalNoun) !== 0);

/** أعلن الجيش قتل عشرة: behind whoever announces, without "that", stands what is announced, as a noun. */
function announces(so: SentenceSoFar): boolean {
  for (let k = so.atoms.length - 1; k >= 0 && k > so.atoms.length - 8; k -= 1) {
    const { category, lemma } = so.atoms[k] as Atom;
    if (category === 'verb')
      return (
        k < so.atoms.length - 1 &&
        lemma?.words.some((w) => w.class === 'reporting') === true &&
        !lemma.name.startsWith(SAY)
      );
    if (!INSIDE.has(category) && category !== 'preposition' && category !== 'time') return false;
  }
  return false;
}
const SAY = 'قول ';

function pursues(so: SentenceSoFar): boolean {
  for (let k = so.atoms.length - 1; k >= 0 && k > so.atoms.length - 8; k -= 1) {
    const atom = so.atoms[k] as Atom;
    if (atom.category === 'comma' || atom.category === 'stop' || atom.category === 'conjunction')
      return false;
    if (atom.category === 'verb')
      return atom.lemma?.words.some((w) => w.class === 'phase' || w.class === 'modal') ?? false;
  }
  return false;
}
