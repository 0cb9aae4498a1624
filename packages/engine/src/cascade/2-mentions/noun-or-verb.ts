/**
 * English nouns that are written like present verbs (attack, ambush, raid, base, fight). Which one stands in a clause
 * shows only when the clause is seen as a whole: an article in the singular before it, a preposition that governs its
 * run of words, another finite verb beside it. It only turns verbs into nouns, never nouns into verbs.
 */
import { type Analysis, Feature, type FormTable } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Atom, Category } from '../state.js';
import { BREAKS, type Forms, formsOf, type Open } from './past-or-participle.js';

const RUN = new Set<Category>([
  'noun',
  'adjective',
  'unknown',
  'name',
  'place',
  'time',
  'number',
  'possessive',
  'participle',
]);
/** What names or counts somebody. */
const ENTITY_OR_COUNT: readonly Category[] = ['determiner', 'number', 'possessive', 'noun', 'name', 'place'];
const OBJECT = new Set<Category>([...ENTITY_OR_COUNT, 'adjective', 'unknown', 'pronoun']);
const SINGULAR = new Set(['a', 'an', 'another', 'each', 'every', 'this', 'that']);
/** Verbs behind which another verb stands bare: "helped the army fight". */
const WITH_BARE = new Set(['help', 'let', 'make', 'see', 'hear', 'watch', 'have', 'dare', 'need']);

/** Settles every such word of a sentence in place, before its past forms are settled. */
export function settleNouns(atoms: Open[], table: FormTable, tokens: readonly Token[]): void {
  const forms = formsOf(table, tokens);
  const headline = isHeadline(tokens);
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i] as Open;
    settleInfinitive(atoms, i, forms);
    // "troops, while on patrol, were ambushed": without a verb it opens no clause.
    if (atom.low === 'while' && atoms[i + 1]?.category === 'preposition')
      Object.assign(atom, { category: 'adverb', relations: [] });
    // "has since seized".
    if (atom.low === 'since' && atoms[i - 1]?.category === 'auxiliary')
      Object.assign(atom, { category: 'adverb', relations: [] });
    if (MOVING.has(atom.low) && isAttributive(atoms, i)) atom.category = 'adjective';
    if (atom.category === 'noun') settleParticiple(atoms, i, forms);
    if (atom.category === 'noun') settleState(atoms, i, forms);
    if (atom.category !== 'verb' && atom.category !== 'infinitive') continue;
    const all = forms(atom);
    if (!isPresentOnly(all)) continue;
    const nouns = all.filter((a) => a.lemma.pos === 'noun');
    if (
      (!headline && isInName(atoms, i)) ||
      (nouns.length > 0
        ? isNoun(atoms, i, forms, atom.category)
        : behindSingular(atoms, i, all) || isGoverned(atoms, i, forms) || isDescribed(atoms, i))
    )
      Object.assign(atom, {
        category: 'noun',
        analyses: nouns,
        lemma: nouns[0]?.lemma ?? null,
        features: nouns[0]?.features ?? 0,
        relations: [],
      });
  }
}

/** How people go, said of them before their noun. */
const MOVING = new Set('advancing departing fleeing marauding retreating returning withdrawing'.split(' '));

/** "by fleeing jihadists", "the retreating rebels": between what opens a phrase and a bare noun. */
const isAttributive = (atoms: readonly Atom[], at: number): boolean =>
  (atoms[at - 1]?.category === 'preposition' || atoms[at - 1]?.category === 'determiner') &&
  atoms[at + 1]?.category === 'noun';

/** Letters of a word that a headline in capitals writes with one. */
const LONG = 4;

/** Are most long words of a sentence written with a capital? */
function isHeadline(tokens: readonly Token[]): boolean {
  let [long, capital] = [0, 0];
  for (const { kind, text, capital: own } of tokens)
    if (kind === 'word' && text.length >= LONG) {
      long += 1;
      if (own) capital += 1;
    }
  return capital * 4 > long * 3;
}

/** "Baghdad Operations Command": inside a sentence, a capital behind a capital goes on with a name. */
const isInName = (atoms: readonly Atom[], at: number): boolean => {
  const [before, atom] = [atoms[at - 1], atoms[at]];
  return (
    atom?.capital === true &&
    before?.capital === true &&
    before.start > (atoms[0] as Atom).start &&
    atom.start - before.end === 1 &&
    (before.category === 'noun' || before.category === 'unknown' || before.category === 'place')
  );
};

const TO = /(?:^|\s)to$/u;

/** "tried to kidnap": behind "to" a bare form is an infinitive. */
function settleInfinitive(atoms: Open[], at: number, forms: Forms): void {
  const opener = atoms[at - 1]?.category === 'adverb' ? atoms[at - 2] : atoms[at - 1];
  const atom = atoms[at] as Open;
  if (opener?.category !== 'subordinator' || !TO.test(opener.low) || atom.category !== 'verb') return;
  const analyses = forms(atom).filter(
    (a) => a.lemma.pos === 'verb' && (a.features & Feature.infinitive) !== 0,
  );
  if (analyses.length === 0) return;
  Object.assign(atom, { category: 'infinitive', analyses, features: analyses[0]?.features ?? 0 });
}

const GERUND_OBJECT = new Set<Category>([...ENTITY_OR_COUNT, 'pronoun', 'adverb']);

/** "…, shooting wildly and torching homes", "were killed and five wounded": what a list of nouns holds too stands as a participle. */
function settleParticiple(atoms: Open[], at: number, forms: Forms): void {
  const atom = atoms[at] as Open;
  const before = atoms[at - 1];
  const gerund =
    isGerund(atoms, at) ||
    ((before?.category === 'comma' || before?.category === 'conjunction') &&
      (GERUND_OBJECT.has(atoms[at + 1]?.category ?? 'stop') || isJoinedGerund(atoms, at)));
  const bit = gerund
    ? Feature.activeParticiple
    : before?.category === 'number' && isJoinedToll(atoms, at)
      ? Feature.passiveParticiple
      : 0;
  if (bit === 0 || (bit === Feature.activeParticiple && !atom.low.endsWith('ing'))) return;
  const analyses = forms(atom).filter((a) => a.lemma.pos === 'verb' && (a.features & bit) !== 0);
  const [first] = analyses;
  if (!first || (bit === Feature.activeParticiple && !hasVerb(atoms, at) && !isGerund(atoms, at))) return;
  Object.assign(atom, { category: 'participle', analyses, lemma: first.lemma, features: first.features });
}

/** "left ten soldiers dead": behind a noun, a word for those who are dead tells what they are. */
function settleState(atoms: Open[], at: number, forms: Forms): void {
  const atom = atoms[at] as Open;
  if (atoms[at - 1]?.category !== 'noun') return;
  const analyses = forms(atom).filter((a) => a.lemma.pos === 'adjective');
  if (!analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined))) return;
  Object.assign(atom, { category: 'adjective', analyses, lemma: analyses[0]?.lemma ?? null, features: 0 });
}

const COUNTED = new Set<Category>(['determiner', 'number', 'possessive', 'pronoun']);

/** "accused of killing three people": behind a preposition, with an object of its own right behind. */
const isGerund = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at - 1]?.category === 'preposition' &&
  atoms[at]?.low.endsWith('ing') === true &&
  COUNTED.has(atoms[at + 1]?.category ?? 'stop');

/** ", killing and injuring hundreds": joined to a participle that may have an object. */
const isJoinedGerund = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at + 1]?.category === 'conjunction' &&
  atoms[at + 2]?.low.endsWith('ing') === true &&
  GERUND_OBJECT.has(atoms[at + 3]?.category ?? 'stop');

/** "…killed and five wounded": behind a conjunction, and behind the conjunction's own verb. */
function isJoinedToll(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at - 2]?.category !== 'conjunction' || RUN.has(atoms[at + 1]?.category ?? 'stop')) return false;
  const verb = atoms[at - 3];
  return (
    (verb?.category === 'verb' || verb?.category === 'participle') &&
    verb.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined))
  );
}

const hasVerb = (atoms: readonly Atom[], at: number): boolean =>
  atoms.slice(0, at).some((a) => a.category === 'verb' || a.category === 'auxiliary');

/** No past and no participle is written so. */
function isPresentOnly(analyses: readonly Analysis[]): boolean {
  let verb = false;
  for (const { lemma, features } of analyses) {
    if (lemma.pos === 'function') return false;
    if (lemma.pos !== 'verb') continue;
    if (features & (Feature.past | Feature.passiveParticiple | Feature.activeParticiple)) return false;
    verb = true;
  }
  return verb;
}

const isBareForm = (analyses: readonly Analysis[]): boolean =>
  analyses.some((a) => a.lemma.pos === 'verb' && (a.features & Feature.infinitive) !== 0);

/** Index of what opens the run of nominal words that ends before an atom; the run may be empty. */
function opensRun(atoms: readonly Atom[], at: number): number {
  let i = at - 1;
  while (i >= 0 && RUN.has((atoms[i] as Atom).category)) i -= 1;
  return i;
}

/** "on routine patrol": what a preposition governs is a noun, also where the lexicon knows only the verb. */
function isGoverned(atoms: readonly Atom[], at: number, forms: Forms): boolean {
  const opener = atoms[opensRun(atoms, at)];
  const next = atoms[at + 1];
  return (
    opener?.category === 'preposition' &&
    opener.low !== 'to' &&
    opener.low !== "'s" &&
    isBareForm(forms(atoms[at] as Atom)) &&
    !(next && OBJECT.has(next.category)) &&
    finiteBehind(atoms, at, forms)
  );
}

const isActive = ({ category }: Atom): boolean => category === 'verb' || category === 'participle';
const BEFORE_DESCRIBED = new Set<Category>(['verb', 'participle', 'preposition', 'determiner']);

/** "bombed Kurdish targets in", "in fierce battles with": what an adjective describes is a noun, unless an object follows. */
function isDescribed(atoms: readonly Atom[], at: number): boolean {
  const [opener, adjective, , next] = atoms.slice(Math.max(0, at - 2), at + 2);
  return (
    at > 1 &&
    opener !== undefined &&
    BEFORE_DESCRIBED.has(opener.category) &&
    (adjective?.category === 'adjective' ||
      (adjective?.category === 'unknown' && !adjective.capital) ||
      (adjective?.category === 'noun' && adjective.features === Feature.singular && isActive(opener))) &&
    !(next && OBJECT.has(next.category))
  );
}

/** "an unspecified number": behind an article in the singular no bare form is a verb. */
function behindSingular(atoms: readonly Atom[], at: number, all: readonly Analysis[]): boolean {
  const opener = atoms[opensRun(atoms, at)];
  return isBareForm(all) && opener?.category === 'determiner' && SINGULAR.has(opener.low);
}

const DENIES: ReadonlySet<string> = new Set(['deny', 'dismiss', 'refute', 'reject']);
const OF_REPORT: ReadonlySet<string> = new Set(['that', 'of']);

function isNoun(atoms: readonly Atom[], at: number, forms: Forms, category: Category): boolean {
  const before = atoms[at - 1];
  const atom = atoms[at] as Atom;
  if (!before || before.low === 'to' || before.category === 'particle' || before.category === 'pronoun')
    return false;
  if (behindSingular(atoms, at, forms(atom))) return true;
  // "has denied reports that it was": what is denied or dismissed and has a clause of its own.
  if (DENIES.has(before.lemma?.name ?? '') && OF_REPORT.has(atoms[at + 1]?.low ?? '')) return true;
  // "came under attack", "in Boko Haram's raid": right behind a verb that wants no verb, or a possessive mark.
  if (before.category === 'verb')
    return (
      (category === 'infinitive' ||
        !before.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'))) &&
      !WITH_BARE.has(before.lemma?.name ?? '') &&
      !isAuxiliary(before)
    );
  if (before.category === 'preposition') return before.low !== 'to';
  if (category === 'infinitive' && (before.category === 'auxiliary' || before.category === 'adverb'))
    return false;
  const next = atoms[at + 1];
  if (isDescribed(atoms, at)) return true;
  const opener = atoms[opensRun(atoms, at)];
  // "Police reports show": of two present verbs side by side the first is a noun.
  if (next?.category === 'verb' && isPresentOnly(forms(next))) return true;
  // "the army command said": a verb of speech right behind has it as its speaker.
  if (
    next?.category === 'verb' &&
    before.category !== 'conjunction' &&
    next.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting' && w.act === 'say'))
  )
    return true;
  // "attacked the X camp at least": behind an article that follows a verb, a bare form closes the object.
  if (
    opener?.category === 'determiner' &&
    isBareForm(forms(atom)) &&
    atoms[atoms.indexOf(opener) - 1]?.category === 'verb'
  )
    return true;
  if (next && OBJECT.has(next.category)) return false;
  if (needsObject(forms(atom)) && before.category !== 'relative' && before.category !== 'auxiliary')
    return true;
  if (finiteBehind(atoms, at, forms)) return true;
  return (
    (opener?.category === 'preposition' || opener?.category === 'determiner') && verbBefore(atoms, at, forms)
  );
}

/** "its attacks on troops": what can only be done to something is a noun where nothing stands behind it. */
const needsObject = (analyses: readonly Analysis[]): boolean =>
  analyses.some(
    (a) =>
      a.lemma.pos === 'verb' &&
      a.lemma.predicates.length > 0 &&
      a.lemma.predicates.every(
        (p) =>
          p.needs.some((n) => n.includes('target')) &&
          p.roles.target?.from[0] === 'object' &&
          p.roles.target.from.length === 1,
      ),
  );

const isAuxiliary = (atom: Atom): boolean => atom.analyses.some((a) => a.lemma.pos === 'function');

/** "a weekend ambush on a convoy left": the clause has its own verb further on. */
function finiteBehind(atoms: readonly Atom[], at: number, forms: Forms): boolean {
  if (atoms[at]?.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'))) return false;
  for (let i = at + 1; i < atoms.length; i += 1) {
    const atom = atoms[i] as Atom;
    if (BREAKS.has(atom.category)) return false;
    if (atom.category === 'auxiliary') return atoms[i - 1]?.low !== 'to';
    if (atom.category !== 'verb') continue;
    const past = forms(atom).filter((a) => a.lemma.pos === 'verb');
    const participle = past.some((a) => (a.features & Feature.passiveParticiple) !== 0);
    if (!participle || OBJECT.has(atoms[i + 1]?.category ?? 'stop')) return true;
  }
  return false;
}

/** "were killed in a church attack", "Four killed in new church attack": the clause has had its verb. */
function verbBefore(atoms: readonly Atom[], at: number, forms: Forms): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const atom = atoms[i] as Atom;
    if (BREAKS.has(atom.category)) return false;
    if (atom.category === 'auxiliary') return true;
    if (atom.category !== 'verb' && atom.category !== 'participle') continue;
    const analyses = forms(atom).filter((a) => a.lemma.pos === 'verb');
    if (analyses.some((a) => WITH_BARE.has(a.lemma.name))) return false;
    return !analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));
  }
  return false;
}
