/**
 * The lattice of Arabic clitics: every way a written word splits into conjunction, preposition, article, stem and
 * pronoun, likeliest first. It decides nothing that the words around could decide better: فرنسا and ليبيا are kept
 * whole because the lexicon knows them, and an unknown word keeps its doubtful split as a second reading.
 */
import { foldCode } from '@marsad/match';
import { type Analysis, Feature } from '../lexicon/lexicon.js';
import type { Proclitic, Reading } from './token.js';

/** What the lattice asks of the lexicon. */
export interface WordKnowledge {
  analyses(stem: string): readonly Analysis[];
  /** True when the word by itself is, or begins, a name of the register or of the gazetteer. */
  isName(word: string): boolean;
}

interface Split {
  readonly before: readonly Proclitic[];
  readonly from: number;
}

const PRONOUNS = ['هما', 'كما', 'ها', 'هم', 'هن', 'نا', 'كم', 'ني', 'ه', 'ك', 'ي'];
/** Pronouns that can stand alone behind a one-letter preposition. */
export const BARE_PRONOUNS: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'كم', 'ي']);
const MAX_READINGS = 5;
const VERB_FINITE = Feature.past | Feature.present | Feature.imperative;
/** Lemmas that carry a meaning win over those that only have a shape: ودعا is "and called", not "they bade farewell". */
const hasMeaning = (a: Analysis): boolean =>
  a.lemma.predicates.length > 0 || a.lemma.words.some((w) => w.class !== 'plain');
const isFiniteVerb = (a: Analysis): boolean => a.lemma.pos === 'verb' && (a.features & VERB_FINITE) !== 0;

function splitsOf(word: string): Split[] {
  const splits: Split[] = [];
  const conjunctions: [Proclitic[], number][] = [[[], 0]];
  if (word.length > 2 && word[0] === 'و') conjunctions.push([['wa'], 1]);
  if (word.length > 2 && word[0] === 'ف') conjunctions.push([['fa'], 1]);
  for (const [conjunction, at] of conjunctions) {
    splits.push({ before: conjunction, from: at });
    if (word.startsWith('ال', at) && word.length - at > 3)
      splits.push({ before: [...conjunction, 'al'], from: at + 2 });
    // به, له: two letters are two words.
    if (word.length - at < 3 && !(word.length - at === 2 && word[at + 1] === 'ه')) continue;
    const letter = word[at];
    const preposition: Proclitic | null =
      letter === 'ب' ? 'bi' : letter === 'ل' ? 'li' : letter === 'ك' ? 'ka' : letter === 'س' ? 'sa' : null;
    // كان is "was"; كأن would be written with its hamza.
    if (!preposition || (preposition === 'ka' && word.length === at + 3 && word.endsWith('ان'))) continue;
    splits.push({ before: [...conjunction, preposition], from: at + 1 });
    if (preposition === 'li' && word[at + 1] === 'ل' && word.length - at > 3)
      splits.push({ before: [...conjunction, 'li', 'al'], from: at + 2 });
    if (preposition !== 'sa' && word.startsWith('ال', at + 1) && word.length - at > 4)
      splits.push({ before: [...conjunction, preposition, 'al'], from: at + 3 });
  }
  return splits;
}

/** Offsets in the written word of each letter of the folded one; marks belong to the letter before them. */
function offsetsOf(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i += 1)
    for (let k = foldCode(text.charCodeAt(i)).length; k > 0; k -= 1) offsets.push(i);
  offsets.push(text.length);
  return offsets;
}

function fits(split: Split, analysis: Analysis, pronoun: string | null, opened: boolean): boolean {
  const finite = isFiniteVerb(analysis);
  const last = split.before.at(-1);
  if (analysis.lemma.pos === 'function')
    return last !== 'al' && last !== 'sa' && (!pronoun || pronoun !== 'ني');
  // Verb forms marked as construct stand only before an object pronoun.
  if (finite && !pronoun && (analysis.features & Feature.construct) !== 0) return false;
  // So do verbal nouns whose ة has opened: إدانت needs its pronoun.
  if (
    !finite &&
    !pronoun &&
    opened &&
    (analysis.features & Feature.construct) !== 0 &&
    (analysis.features & Feature.singular) !== 0
  )
    return false;
  if (last === 'al')
    return (
      !finite && !pronoun && analysis.lemma.pos !== 'adverb' && (analysis.features & Feature.construct) === 0
    );
  if (last === 'sa') return (analysis.features & Feature.present) !== 0;
  if (last === 'bi' || last === 'ka') return !finite;
  if (last === 'li') return !finite || (analysis.features & Feature.present) !== 0;
  if (pronoun === 'ي') return !finite && analysis.lemma.pos === 'noun';
  if (pronoun === 'ني') return finite;
  if (pronoun) return finite || analysis.lemma.pos === 'noun' || analysis.lemma.pos === 'verb';
  return true;
}

/** بدأ is began and never seemed: a hamza that is written last is of the root. */
function asWritten(text: string, analyses: Analysis[]): Analysis[] {
  if (!text.endsWith('أ')) return analyses;
  const left = analyses.filter(({ lemma }) => lemma.pos !== 'verb' || !WEAK.test(lemma.name));
  return left.length > 0 ? left : analyses;
}
/** The name of a verb is its root and its form. */
const WEAK = /^[^ ]*[وي] /u;

/** The readings of one Arabic word; the last resort is the word whole, with no analysis. */
export function arabicReadings(text: string, key: string, knows: WordKnowledge): Reading[] {
  const offsets = key.length === text.length ? null : offsetsOf(text);
  const place = (i: number): number => (offsets ? (offsets[i] ?? text.length) : i);
  const found: { reading: Reading; cost: number }[] = [];
  const add = (
    split: Split,
    to: number,
    pronoun: string | null,
    analyses: readonly Analysis[],
    cost: number,
  ): void => {
    const stem = key.slice(split.from, to);
    found.push({
      reading: {
        before: split.before,
        stem,
        after: pronoun,
        start: place(split.from),
        end: place(to),
        analyses,
        doubt: cost,
      },
      cost,
    });
  };
  const asWhole = knows
    .analyses(key)
    .filter(
      (a) => a.lemma.pos !== 'function' && !(isFiniteVerb(a) && (a.features & Feature.construct) !== 0),
    );
  const whole = asWhole.length > 0;
  const wholeMeans = asWhole.some(hasMeaning);
  for (const split of splitsOf(key)) {
    const stem = key.slice(split.from);
    const last = split.before.at(-1);
    // به, لها: a preposition with a pronoun and nothing between.
    if ((last === 'bi' || last === 'li') && BARE_PRONOUNS.has(stem))
      add(split, key.length, null, [], 0.2 * split.before.length);
    const clitics = split.before.length;
    const own = asWritten(
      text,
      knows.analyses(stem).filter((a) => fits(split, a, null, key.endsWith('ت'))),
    );
    if (own.length > 0)
      add(
        split,
        key.length,
        null,
        own,
        costOf(split, clitics) -
          (own.some((a) => a.lemma.pos === 'function') ? 0.2 : 0) +
          (whole && clitics > 0 && split.before.at(-1) !== 'al' && (wholeMeans || !own.some(hasMeaning))
            ? 0.4
            : 0),
      );
    else if (
      knows.isName(split.before.at(-1) === 'al' ? `ال${stem}` : stem) ||
      (split.before.at(-1) === 'al' && knows.isName(stem))
    )
      add(split, key.length, null, [], costOf(split, clitics) + 0.5);
    if (split.before.at(-1) === 'al') continue;
    for (const pronoun of PRONOUNS) {
      const to = key.length - pronoun.length;
      // A written ة ends a word of its own; only ه can be a pronoun.
      if (to - split.from < 2 || !key.endsWith(pronoun) || (pronoun === 'ه' && text.endsWith('ة'))) continue;
      const inner = knows.analyses(key.slice(split.from, to)).filter((a) => fits(split, a, pronoun, false));
      if (inner.length > 0)
        add(
          split,
          to,
          pronoun,
          inner,
          costOf(split, clitics) +
            (pronoun === 'ي' || pronoun === 'ك'
              ? 2
              : inner.some((a) => a.lemma.pos !== 'function')
                ? 0.3
                : 0.1),
        );
    }
  }
  if (!found.some((f) => f.cost < 4)) addUnknown(key, add);
  found.sort((a, b) => a.cost - b.cost);
  return found.slice(0, MAX_READINGS).map((f) => f.reading);
}

function costOf(split: Split, clitics: number): number {
  const last = split.before.at(-1);
  // One-letter prepositions on a bare stem are the doubtful ones; the article vouches for them.
  const conjunction = split.before[0] === 'wa' || split.before[0] === 'fa' ? 1 : 0;
  return (
    conjunction * 0.12 +
    (clitics - conjunction) * 0.3 +
    (last === 'bi' || last === 'li' ? 0.4 : last === 'ka' || last === 'sa' ? 0.6 : 0)
  );
}

function addUnknown(
  key: string,
  add: (
    split: Split,
    to: number,
    pronoun: string | null,
    analyses: readonly Analysis[],
    cost: number,
  ) => void,
): void {
  const splits = splitsOf(key);
  for (const split of splits) {
    const last = split.before.at(-1);
    const rest = key.length - split.from;
    if (split.before.length === 0) add(split, key.length, null, [], key[0] === 'و' && rest > 4 ? 6.2 : 5);
    // A name that begins with fa and l is likelier than "and so the" before a word that nothing knows.
    else if (last === 'al' && split.before[0] === 'fa') add(split, key.length, null, [], 5.5);
    else if (last === 'al') add(split, key.length, null, [], 4 + split.before.length * 0.3);
    else if (last === 'wa' && rest > 3) add(split, key.length, null, [], 6);
  }
}
