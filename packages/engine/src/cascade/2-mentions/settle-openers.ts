/**
 * Words that may open a clause or merely govern a noun ("after", "that", "que", "dont"): which they do shows in
 * whether a finite verb follows before the clause ends, and in what stands before them.
 */
import type { Language } from '@marsad/model';
import { type Analysis, Feature, type FormTable, type Relation } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Atom, Category } from '../state.js';
import { categoriesOf, functionsOf } from './category.js';
import { formsOf } from './past-or-participle.js';

type Open = { -readonly [K in keyof Atom]: Atom[K] };

const BREAKS = new Set<Category>(['comma', 'stop', 'open', 'close', 'subordinator', 'relative']);
const NOMINAL = new Set<Category>(['noun', 'name', 'place', 'unknown', 'number', 'close', 'adjective']);
const OPENERS = new Set<Category>(['preposition', 'subordinator', 'relative', 'determiner']);

/** "…، على ما أفاد الجيش": behind a comma and before a verb of speech the two words only say that somebody told it. */
function isAsTold(atoms: readonly Open[], i: number): boolean {
  const at = atoms[i]?.low === 'ما' ? i - 1 : i;
  const [comma, on, what, verb] = [atoms[at - 1], atoms[at], atoms[at + 1], atoms[at + 2]];
  return (
    comma?.category === 'comma' &&
    on?.low === 'علي' &&
    what?.low === 'ما' &&
    verb?.category === 'verb' &&
    verb.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'))
  );
}

/** في حالة خطرة, في حالة استنفار: what state somebody is in, and no condition. */
const isState = (atoms: readonly Open[], i: number, tokens: readonly Token[]): boolean =>
  atoms[i]?.category === 'subordinator' &&
  /^حال[هة]$/u.test(tokens[atoms[i]?.last ?? -1]?.low ?? '') &&
  ((atoms[i + 1]?.category === 'adjective' && !atoms[i + 1]?.definite) ||
    STATES.has(atoms[i + 1]?.low ?? ''));
const STATES: ReadonlySet<string> = new Set(
  'استنفار تاهب طوارئ فرار فوضي حرب ذعر هلع غيبوبه صدمه'.split(' '),
);

/** Settles every such word of a sentence in place. */
export function settleOpeners(
  atoms: Open[],
  language: Language,
  table: FormTable,
  tokens: readonly Token[],
): void {
  const forms = formsOf(table, tokens);
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i] as Open;
    if (!OPENERS.has(atom.category)) continue;
    const all = forms(atom);
    if (language === 'ar') {
      if (isYet(atoms, i) || isAsTold(atoms, i) || isState(atoms, i, tokens))
        Object.assign(atom, { category: 'adverb', analyses: [], lemma: null, relations: [] });
      else bringsAbout(atoms, i, all);
      continue;
    }
    const can = openingsOf(all);
    if (can.size < 2) continue;
    const analyses = all.filter((a) => a.lemma.pos === 'function');
    if (
      atom.category === 'preposition' &&
      i + 1 < atoms.length &&
      atoms[i + 1]?.category === 'number' &&
      can.has('relative')
    )
      continue;
    if (can.has('subordinator') && can.has('relative'))
      take(atom, thatOrWhich(atoms, i, can, language), analyses);
    else if (can.has('preposition') && can.has('relative'))
      take(atom, verbAhead(atoms, i) ? 'relative' : 'preposition', analyses);
    else if (
      can.has('preposition') &&
      can.has('subordinator') &&
      language === 'en' &&
      atom.low !== 'to' &&
      atom.low !== 'by'
    )
      take(atom, opensClause(atoms, i) ? 'subordinator' : 'preposition', analyses);
  }
}

const known = new WeakMap<readonly Analysis[], ReadonlySet<Category>>();

/** All that a form can be as a function word. */
function openingsOf(all: readonly Analysis[]): ReadonlySet<Category> {
  let can = known.get(all);
  if (!can) {
    can = new Set(all.flatMap((a) => (a.lemma.pos === 'function' ? categoriesOf(a) : [])));
    known.set(all, can);
  }
  return can;
}

const ANY = new Set(['اي', 'ايه', 'احد']);

/** لم تعلن أي جهة بعد مسؤوليتها, لم تتبن بعد أي جماعة: beside anybody at all behind a denied verb the word means "yet". */
function isYet(atoms: readonly Atom[], at: number): boolean {
  if (atoms[at]?.low !== 'بعد') return false;
  const verb = atoms.slice(0, at).findLastIndex((a) => a.category === 'verb');
  const between = atoms.slice(verb + 1, at);
  return (
    atoms[verb - 1]?.category === 'negation' &&
    (between.length === 0
      ? ANY.has(atoms[at + 1]?.low ?? '')
      : ANY.has(between[0]?.low ?? '') && between.length === 2 && atoms[at + 2]?.category === 'possessive')
  );
}

/** خلف القصف قتلى: before an event, and with no verb behind it, the word is no "behind". */
function bringsAbout(atoms: Open[], at: number, all: readonly Analysis[]): void {
  const atom = atoms[at] as Open;
  const analyses = all.filter(
    (a) => a.lemma.pos === 'verb' && a.lemma.words.some((w) => w.class === 'cause'),
  );
  const before = atoms[at - 1]?.category ?? 'stop';
  const event = atoms[at + 1];
  if (
    analyses.length === 0 ||
    atom.category !== 'preposition' ||
    !(BREAKS.has(before) || before === 'conjunction') ||
    event?.category !== 'noun' ||
    !event.analyses.some((a) => a.lemma.predicates.length > 0) ||
    verbAhead(atoms, at)
  )
    return;
  const [first] = analyses;
  Object.assign(atom, { category: 'verb', analyses, lemma: first?.lemma ?? null, relations: [] });
  atom.features = first?.features ?? 0;
}

function take(atom: Open, category: Category, analyses: readonly Analysis[]): void {
  if (atom.category === category) return;
  const own = analyses.filter((a) => categoriesOf(a).includes(category));
  if (own.length === 0) return;
  const relations: (Relation | 'of')[] = [];
  if (category === 'preposition')
    for (const a of own)
      for (const data of functionsOf(a.lemma)) if (data.fn === 'preposition') relations.push(data.relation);
  Object.assign(atom, {
    category,
    analyses: own,
    lemma: own[0]?.lemma ?? null,
    relations,
    features: own[0]?.features ?? 0,
  });
}

const isVerbal = (atom: Atom | undefined): boolean =>
  atom?.category === 'verb' || atom?.category === 'auxiliary';

/** Does a finite verb stand behind, before the clause breaks off? */
function verbAhead(atoms: readonly Atom[], at: number): boolean {
  for (let i = at + 1; i < atoms.length; i += 1) {
    const atom = atoms[i] as Atom;
    if (isVerbal(atom)) return true;
    if (BREAKS.has(atom.category)) return false;
  }
  return false;
}

function opensClause(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  if (!next || next.category === 'participle' || next.category === 'time') return false;
  if (!verbAhead(atoms, at)) return false;
  if (atoms.slice(0, at).some(isVerbal)) return true;
  // "Dozens feared dead as militants storm a base": a headline leaves its own verb out.
  if (atoms[at]?.low === 'as' && at > 1 && atoms[at - 1]?.category !== 'participle') return true;
  // At the front the main clause must still follow: "After gunmen attacked, the army left."
  const comma = atoms.findIndex((a, i) => i > at && a.category === 'comma');
  return comma > 0 && verbAhead(atoms, comma);
}

const reports = (atom: Atom): boolean =>
  atom.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting' || w.class === 'modal'));

function thatOrWhich(
  atoms: readonly Atom[],
  at: number,
  can: ReadonlySet<Category>,
  language: Language,
): Category {
  const before = atoms[at - 1];
  let next = atoms[at + 1];
  for (
    let i = at + 1;
    next &&
    (next.category === 'adverb' ||
      next.category === 'negation' ||
      next.category === 'particle' ||
      (language === 'fr' && next.category === 'pronoun' && next.low === 'se'));
  ) {
    i += 1;
    next = atoms[i];
  }
  // "told AFP that government troops, backed by planes, seized": no "that" points at a noun that has its own opener or is plural.
  const points = !(language === 'en' && saidBefore(atoms, at) && cannotBePointedAt(next));
  if (can.has('determiner') && points && !verbAhead(atoms, at)) return 'determiner';
  const nominal = before !== undefined && NOMINAL.has(before.category);
  if (isVerbal(next))
    // "an assault in September 2013 that killed 67": over a date.
    return nominal ||
      before?.category === 'comma' ||
      before?.category === 'pronoun' ||
      (language === 'en' && before?.category === 'time')
      ? 'relative'
      : 'subordinator';
  if (!nominal) return 'subordinator';
  if (before && before.category === 'noun' && reports(before)) return 'subordinator';
  return saidBefore(atoms, at) ? 'subordinator' : 'relative';
}

const cannotBePointedAt = (next: Atom | undefined): boolean =>
  next !== undefined &&
  (OPENS_OWN.has(next.category) || (next.category === 'noun' && (next.features & Feature.plural) !== 0));
const OPENS_OWN = new Set<Category>([
  'determiner',
  'possessive',
  'pronoun',
  'number',
  'name',
  'place',
  'preposition',
]);

/** Is a verb of speech still waiting for its clause? */
function saidBefore(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const atom = atoms[i] as Atom;
    if (atom.category === 'subordinator' || atom.category === 'relative' || atom.category === 'stop')
      return false;
    if (atom.category === 'verb' || atom.category === 'participle') return reports(atom);
  }
  return false;
}
