/**
 * What a word can be by itself: its categories with the analyses behind each, the names that can begin in it, what it
 * tells the word before it. Worked out once a word; what stands around it is weighed elsewhere.
 */
import type { Language } from '@marsad/model';
import {
  type Analysis,
  Feature,
  type Lexicon,
  NameBit,
  type Relation,
  type WordClass,
} from '../../lexicon/lexicon.js';
import { BARE_PRONOUNS } from '../../text/clitics.js';
import type { Proclitic, Reading, Token } from '../../text/token.js';
import type { Category, Choice, NameOpening, NameStart, Way, WordMentions, WordOutlook } from '../state.js';
import { categoriesOf, followsOf, functionsOf } from './category.js';

const NONE: readonly never[] = [];
/** Arabic words of these kinds are spelt like verbs at times and are hardly ever meant as such. */
const CLOSED = new Set<Category>(['preposition', 'relative', 'subordinator', 'negation', 'conjunction']);

/** Function words are what they are; a lemma that carries meaning beats one that only has a shape. */
function habitOf(
  category: Category,
  analyses: readonly Analysis[],
  functional: boolean,
  language: Language,
): number {
  const meaning = analyses.some(
    (a) => a.lemma.predicates.length > 0 || a.lemma.words.some((w) => w.class !== 'plain'),
  );
  return (
    (functional ? (language === 'ar' ? (CLOSED.has(category) ? 2.6 : 1.7) : 1.2) : 0) +
    (meaning ? 0.3 : 0) -
    (category === 'participle' ? 0.2 : 0)
  );
}

function relationsOf(analyses: readonly Analysis[]): (Relation | 'of')[] {
  const relations: (Relation | 'of')[] = [];
  for (const analysis of analyses)
    for (const data of functionsOf(analysis.lemma))
      if (data.fn === 'preposition' && !relations.includes(data.relation)) relations.push(data.relation);
  return relations;
}

/** أوقع, أودى: where a form can tell what others did, reports do not mean the writer's own deeds. */
function toldOfOthers(analyses: readonly Analysis[]): readonly Analysis[] {
  const past = Feature.third | Feature.past;
  if (!analyses.some((a) => (a.features & past) === past)) return analyses;
  const others = analyses.filter((a) => (a.features & (Feature.first | Feature.second)) === 0);
  return others.length > 0 ? others : analyses;
}

/** By the list of analyses that a table of forms gives out; it gives the same list each time. */
const known = new WeakMap<readonly Analysis[], readonly Choice[]>();

/** The categories that the analyses of one form of a language can stand for, in the order in which they come up. */
export function choicesOf(analyses: readonly Analysis[], language: Language): readonly Choice[] {
  if (analyses.length === 0) return NONE;
  let choices = known.get(analyses);
  if (!choices) {
    choices = makeChoices(analyses, language);
    known.set(analyses, choices);
  }
  return choices;
}

function makeChoices(analyses: readonly Analysis[], language: Language): readonly Choice[] {
  const byCategory = new Map<Category, Analysis[]>();
  for (const analysis of analyses)
    for (const category of categoriesOf(analysis)) {
      const list = byCategory.get(category);
      if (list) list.push(analysis);
      else byCategory.set(category, [analysis]);
    }
  return [...byCategory].map(([category, all]) => {
    const list = category === 'verb' && language === 'ar' ? toldOfOthers(all) : all;
    const functional = list.some((a) => a.lemma.pos === 'function');
    return {
      category,
      analyses: list,
      functional,
      habit: habitOf(category, list, functional, language),
      settled: null,
      relations: category === 'preposition' ? relationsOf(list) : NONE,
      follows: followsOf(language, category),
    };
  });
}

/** به, لها: a preposition with a pronoun and nothing between. */
const isBarePronoun = (reading: Reading): boolean =>
  reading.analyses.length === 0 && reading.before.length > 0 && BARE_PRONOUNS.has(reading.stem);
const BARE_PRONOUN: readonly Choice[] = [
  {
    category: 'pronoun',
    analyses: NONE,
    functional: false,
    habit: 0,
    settled: 2,
    relations: NONE,
    follows: followsOf('ar', 'pronoun'),
  },
];

/** Calls back with every way a name can begin inside a token: whole, or behind its clitics. */
export function eachStart(
  token: Token,
  language: Language,
  add: (first: string, before: NameStart['before'], start: number) => void,
): void {
  if (language !== 'ar') {
    const part = token.key.endsWith("'") ? token.key.slice(0, -1) : token.key;
    add(part.includes("'") ? (part.split("'")[0] as string) : part, NONE, 0);
    return;
  }
  add(token.key, NONE, 0);
  for (const reading of token.readings) {
    if (reading.before.length === 0 || reading.after) continue;
    const article = reading.before.at(-1) === 'al';
    if (article && reading.before.length === 1) continue;
    add(article ? `ال${reading.stem}` : reading.stem, reading.before, reading.start);
  }
}

const KUNYA = { first: 'ابو', places: 0, namesAlone: NONE, placesAlone: NONE };

function namesOf(token: Token, language: Language, lexicon: Lexicon): readonly NameStart[] {
  let found: NameStart[] | null = null;
  const whole = !token.key.includes("'");
  // فاطمة is a woman's name before it is "and so" and the town of Atmeh.
  const given = language === 'ar' && (lexicon.nameWords.bits(token.key) & NameBit.given) !== 0;
  eachStart(token, language, (first, before, start) => {
    if (given && before.length > 0) return;
    const names = lexicon.names.longest(first);
    const places = lexicon.places.longest(first);
    // أبا عبيدة, لأبي بكر: the register lists "father of" in its nominative.
    if (language === 'ar' && (first === 'ابا' || first === 'ابي')) {
      found ??= [];
      found.push({ ...KUNYA, names: lexicon.names.longest('ابو'), before, start, whole });
    }
    if (names === 0 && places === 0) return;
    const namesAlone = names > 0 ? lexicon.names.lookup(first) : NONE;
    const placesAlone = places > 0 ? lexicon.places.lookup(first) : NONE;
    found ??= [];
    found.push({ first, before, start, names, places, namesAlone, placesAlone, whole });
  });
  return found ?? NONE;
}

function waysOf(token: Token, language: Language): Way[] {
  const ways: Way[] = [];
  // فجرت نفسها: a whole verb with a meaning of its own rather than "and so" before another.
  const whole = token.readings.some(
    (r) =>
      r.before.length === 0 &&
      r.analyses.some(
        ({ lemma }) =>
          lemma.pos === 'verb' &&
          (lemma.predicates.length > 0 || lemma.words.some((w) => w.class !== 'plain')),
      ),
  );
  for (const reading of token.readings) {
    for (const choice of isBarePronoun(reading) ? BARE_PRONOUN : choicesOf(reading.analyses, language)) {
      const { category, analyses, functional, habit, settled, relations, follows } = choice;
      ways.push({
        category,
        analyses,
        functional,
        habit,
        settled,
        relations,
        follows,
        reading,
        rank: reading.doubt * 2 + (whole && reading.before[0] === 'fa' ? 1 : 0),
      });
    }
  }
  return ways;
}

/** Doubtful Arabic readings open no form of several words. */
const MOST_READINGS = 3;

function severalOf({ readings }: Token, language: Language, lexicon: Lexicon): readonly number[] | null {
  const forms = lexicon.forms[language];
  const asked = language === 'ar' ? readings.slice(0, MOST_READINGS) : readings;
  const several = asked.map((r) => (r.after ? 0 : forms.longest(r.stem)));
  return several.some((most) => most > 1) ? several : null;
}

const NOMINAL_OPENERS: readonly Category[] = ['determiner', 'number', 'possessive'];
const VERBAL = new Set<Category>(['verb', 'auxiliary', 'infinitive', 'participle']);

function outlookOf(token: Token): WordOutlook {
  const can = new Set<Category>();
  let participle = false;
  let of = false;
  for (const reading of token.readings) {
    for (const analysis of reading.analyses) {
      for (const category of categoriesOf(analysis)) can.add(category);
      if (analysis.features & Feature.passiveParticiple) participle = true;
      if (functionsOf(analysis.lemma).some((d) => d.fn === 'preposition' && d.relation === 'of')) of = true;
    }
  }
  const opens = NOMINAL_OPENERS.some((c) => can.has(c)) && !can.has('preposition');
  return { can, participle, of, opens, onlyVerbal: can.size > 0 && [...can].every((c) => VERBAL.has(c)) };
}

/** A number opens a noun; punctuation is never asked. */
export const NUMBER_OUTLOOK: WordOutlook = {
  can: new Set<Category>(['number']),
  participle: false,
  of: false,
  opens: true,
  onlyVerbal: false,
};

const JOINED: Readonly<Record<string, Proclitic>> = { و: 'wa', ف: 'fa', ب: 'bi', ل: 'li' };
const OPENS = NameBit.given | NameBit['given-or-word'] | NameBit.kunya;

/** عبدالرؤوف: whatever is written together with "servant of the" is a given name; an article before one is a doubt. */
const bitsOf = (key: string, lexicon: Lexicon): number =>
  lexicon.nameWords.bits(key) ||
  (key.length > 7 && key.startsWith('عبدال') ? NameBit.given : 0) ||
  (key.startsWith('ال') && lexicon.nameWords.bits(key.slice(2)) & (NameBit.given | NameBit['given-or-word'])
    ? NameBit['given-or-word']
    : 0);

/** A person's name begins with the whole word, or in Arabic behind one or two clitics that are written with it. */
function openingsOf({ key, readings }: Token, language: Language, lexicon: Lexicon): readonly NameOpening[] {
  const whole = bitsOf(key, lexicon);
  if (whole & OPENS) return [{ bits: whole, before: NONE, start: 0 }];
  if (language !== 'ar' || readings.some((r) => r.before.length === 0 && r.analyses.length > 0)) return NONE;
  const before: Proclitic[] = [];
  for (let start = 1; start < 3 && start < key.length - 2; start += 1) {
    const clitic = JOINED[key[start - 1] as string];
    if (!clitic || (start === 2 && before[0] !== 'wa')) return NONE;
    before.push(clitic);
    const bits = bitsOf(key.slice(start), lexicon);
    if (bits & OPENS) return [{ bits, before, start }];
  }
  return NONE;
}

function classesOf({ readings }: Token): ReadonlySet<WordClass> {
  const found = new Set<WordClass>();
  for (const reading of readings)
    for (const { lemma } of reading.analyses)
      if (lemma.pos === 'noun' || lemma.pos === 'adjective')
        for (const word of lemma.words) found.add(word.class);
  return found;
}

/** All that is known of a word token by itself. */
export function mentionsOf(token: Token, language: Language, lexicon: Lexicon): WordMentions {
  const { word } = token;
  word.mentions ??= makeMentions(token, language, lexicon);
  return word.mentions;
}

function makeMentions(token: Token, language: Language, lexicon: Lexicon): WordMentions {
  return {
    names: namesOf(token, language, lexicon),
    ways: waysOf(token, language),
    several: severalOf(token, language, lexicon),
    ordinary: token.readings.some((r) =>
      r.analyses.some(
        (a) =>
          !a.lemma.words.every((w) => w.class === 'nationality') ||
          a.lemma.predicates.length > 0 ||
          a.lemma.pos === 'function',
      ),
    ),
    demonym:
      language === 'ar' &&
      token.readings.some((r) =>
        r.analyses.some((a) => a.lemma.words.some((w) => w.class === 'nationality')),
      ),
    outlook: language === 'ar' ? null : outlookOf(token),
    nameBits: bitsOf(token.key, lexicon),
    openings: openingsOf(token, language, lexicon),
    classes: classesOf(token),
  };
}
