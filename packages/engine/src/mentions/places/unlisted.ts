/**
 * Names of places that no list has: a proper name behind a word such as village or camp, or behind a preposition of
 * place. It finds where such a name stands and settles nothing.
 */
import type { Language } from '@marsad/model';
import type { Atom, Category } from '../../cascade/state.js';
import { Feature } from '../../lexicon/lexicon.js';
import { wordOf } from '../party.js';
import { verbTakesOnlyPlaces } from './place-verbs.js';
import type { Container } from './position.js';

export interface UnlistedPlace {
  /** Indexes of the first and the last atom of the name. */
  readonly at: number;
  readonly last: number;
}

/** What is called so is a place with a name of its own; a border or a road is not. */
const NAMED_KINDS = new Set<Container>(['populated', 'district', 'region', 'site', 'area', 'water']);
const ARABIC_LONGEST = 2;
const WHERE = ['near', 'outside', 'between', 'toward'] as const;
const LONGEST_LIST = 20;
const LIST = new Set<Category>([
  'name',
  'unknown',
  'place',
  'comma',
  'conjunction',
  'determiner',
  'open',
  'close',
]);
const PLURAL = Feature.plural;
const LONGEST = 4;

/** Latin letters, and the ending of an adjective. */
const NOT_NAME = /[a-z\d]|يه$/iu;
const FOREIGN = /[a-z\d]/iu;

/** What begins a name and is none by itself. */
const PARTS = /^(?:ابو|ام|بن|ابن|بني|راس|تل|عين|بير)$/u;

const isName = (atom: Atom | undefined, language: Language): atom is Atom =>
  atom !== undefined &&
  (atom.category === 'unknown' || atom.category === 'name') &&
  atom.senses.length === 0 &&
  atom.proper === null &&
  atom.analyses.length === 0 &&
  atom.end - atom.start > 2 &&
  !DIVISIONS.has(atom.low) &&
  (language === 'ar' ? !(atom.definite ? FOREIGN : NOT_NAME).test(atom.low) : atom.capital);

/** Abbreviations of kinds of divisions: "the Shanga LGA". */
const DIVISIONS: ReadonlySet<string> = new Set(['lga', 'lgas', 'lcda']);

const isKind = (atom: Atom | undefined): boolean => {
  const noun = atom && wordOf(atom, 'place-noun');
  return noun !== undefined && NAMED_KINDS.has(noun.feature);
};

/** "in X", "near X"; French "à X" may also be said to somebody, who has two names. */
function isWhere({ relations }: Atom, language: Language, alone: boolean): boolean {
  if (WHERE.some((r) => relations.includes(r))) return true;
  if (language === 'en') return relations.includes('in') || relations.includes('around');
  return relations.includes('at') && alone;
}

/** Does a word for a kind of place stand right before an index, with "of" or a quotation mark between? */
function isAsked(atoms: readonly Atom[], at: number, language: Language, alone: boolean): boolean {
  let k = at - 1;
  while (k >= 0 && /^(?:open|determiner)$/u.test((atoms[k] as Atom).category)) k -= 1;
  const last = atoms[k];
  if (!last) return false;
  if (language === 'en' && verbTakesOnlyPlaces(last)) return true;
  if (last.category === 'preposition' && last.relations.includes('of')) {
    // "villages isolés de X".
    const before = atoms[k - 1]?.category === 'adjective' ? atoms[k - 2] : atoms[k - 1];
    return isKind(before);
  }
  if (last.category === 'preposition' && language !== 'ar') return isWhere(last, language, alone);
  // "the village X".
  if (language === 'en')
    return isKind(last) && last.category === 'noun' && atoms[k - 1]?.category === 'determiner';
  if (language !== 'ar') return isKind(last) && last.category === 'noun';
  // "a factory of nappies" is no name.
  const site = wordOf(last, 'place-noun')?.feature === 'site';
  // Behind an article an adjective follows, and no name.
  return isKind(last) && !last.definite && !(site && (atoms[at] as Atom).definite);
}

/** "Gakurdi village", "Batsari area": English puts the kind behind the name. */
function isFollowed(atoms: readonly Atom[], last: number): boolean {
  const next = atoms[last + 1];
  return (
    next !== undefined &&
    next.category === 'noun' &&
    isKind(next) &&
    next.start - (atoms[last] as Atom).end === 1
  );
}

/** "a Fulani village", "two ethnic Hausa villages": behind what counts them, the capital says whose they are. */
function isOfPeople(atoms: readonly Atom[], at: number): boolean {
  let k = at - 1;
  while (atoms[k]?.category === 'adjective') k -= 1;
  const before = atoms[k];
  return before?.category === 'number' || (before?.category === 'determiner' && ONE_OF.has(before.low));
}
const ONE_OF: ReadonlySet<string> = new Set(['a', 'an', 'another', 'several', 'some']);

/** "Inland Port", "Al-Nao Hospital", "North Sub-county": the name is a building's or is cut in the middle. */
function isOfSite(atoms: readonly Atom[], last: number, language: Language): boolean {
  const next = atoms[last + 1];
  if (language !== 'en' || !next || next.start - (atoms[last] as Atom).end !== 1) return false;
  if (/^(?:sub|mid|non|anti|ex)$/u.test((atoms[last] as Atom).low)) return true;
  const site = wordOf(next, 'place-noun')?.feature;
  return next.capital && next.category === 'noun' && (site === undefined || site === 'site');
}

/** "the villages of X, Y and Z": what a plural opens, each name of the list is. */
function isListed(atoms: readonly Atom[], at: number, taken: ReadonlySet<number>): boolean {
  for (let k = at - 1; k >= Math.max(0, at - LONGEST_LIST); k -= 1) {
    const atom = atoms[k] as Atom;
    // "هذه المناطق الفقيرة" tells what the areas are like, and not how they are called.
    const described = k === at - 1 && atom.definite && (atoms[at] as Atom).definite;
    if (isKind(atom)) return isPlural(atom) && !described;
    if (ARE.has(atom.low)) return isOfPlural(atoms, k);
    const list =
      LIST.has(atom.category) ||
      taken.has(k) ||
      (atom.category === 'preposition' && atom.relations.includes('of'));
    if (!list || (atom.category === 'name' && atom.senses.length > 0)) return false;
  }
  return false;
}

const isPlural = (atom: Atom): boolean => atom.analyses.some((a) => (a.features & PLURAL) !== 0);

/** "attacked A, B, C and D": several names in a row behind a verb of raiding are villages. */
function isRaidedInRow(
  atoms: readonly Atom[],
  at: number,
  last: number,
  taken: ReadonlySet<number>,
): boolean {
  const [before, joined] = [atoms[at - 1], atoms[at - 2]];
  if (joined && /^(?:comma|conjunction)$/u.test(before?.category ?? ''))
    return taken.has(at - 2) || taken.has(at - 3) || taken.has(at - 4);
  if (!RAIDS.has(before?.low ?? '')) return false;
  let names = 1;
  for (let k = last + 1; k < Math.min(atoms.length, last + LONGEST_LIST); k += 1) {
    const { category, capital, senses } = atoms[k] as Atom;
    if (category === 'comma' || category === 'conjunction') continue;
    if (!capital || senses.length > 0 || !/^(?:unknown|name|place)$/u.test(category)) break;
    if (/^(?:comma|conjunction)$/u.test((atoms[k - 1] as Atom).category)) names += 1;
  }
  return names >= ENOUGH_IN_ROW;
}
const RAIDS: ReadonlySet<string> = new Set(
  'attacked raided invaded stormed ransacked razed sacked'.split(' '),
);
const ENOUGH_IN_ROW = 3;

/** "the villages attacked by X were A, B and C": a plural before the verb that says which. */
function isOfPlural(atoms: readonly Atom[], verb: number): boolean {
  for (let k = verb - 1; k >= Math.max(0, verb - FARTHEST); k -= 1) {
    const atom = atoms[k] as Atom;
    if (isKind(atom)) return isPlural(atom);
    if (atom.category === 'stop' || atom.category === 'comma') return false;
  }
  return false;
}
const FARTHEST = 8;
const ARE: ReadonlySet<string> = new Set(
  'were are include includes included including sont étaient comprennent notamment'.split(' '),
);

/** "le village de Pesa": a capital behind a word for a village is its name, whatever else it means. */
function isCalledVillage(atoms: readonly Atom[], at: number, language: Language): boolean {
  const { capital, senses, places, proper, category, analyses } = atoms[at] as Atom;
  const of = atoms[at - 1];
  if (language === 'ar' || !capital || senses.length > 0 || places.length > 0 || proper) return false;
  if (!/^(?:verb|participle|adjective|noun)$/u.test(category)) return false;
  if (analyses.some((a) => a.lemma.words.some((w) => w.class === 'title' || w.class === 'place-noun')))
    return false;
  return (
    of?.category === 'preposition' && of.relations.includes('of') && VILLAGES.has(atoms[at - 2]?.low ?? '')
  );
}
const VILLAGES: ReadonlySet<string> = new Set(
  'village villages localité localités hameau hameaux town towns hamlet'.split(' '),
);

/** "the X, Y and Z villages": the plural stands behind the list. */
function isListedBefore(atoms: readonly Atom[], last: number): boolean {
  for (let k = last + 1; k < Math.min(atoms.length, last + LONGEST_LIST); k += 1) {
    const atom = atoms[k] as Atom;
    if (isKind(atom)) return k > last + 1 && atom.analyses.some((a) => (a.features & PLURAL) !== 0);
    if (!LIST.has(atom.category) || (atom.category === 'name' && atom.senses.length > 0)) return false;
  }
  return false;
}

/** قرية أم سميحة, منطقة حصن سعيد: words that begin names of places, and the word behind them whatever it means. */
function isBeginning(atoms: readonly Atom[], at: number, taken: ReadonlySet<number>): boolean {
  const atom = atoms[at] as Atom;
  const next = atoms[at + 1];
  if (!BEGINNINGS.has(atom.low) || atom.definite || atom.senses.length > 0 || atom.proper) return false;
  if (!next || next.start - atom.end !== 1 || next.end - next.start < 3) return false;
  if (!NAMING.has(next.category) || next.senses.length > 0 || next.time) return false;
  return isAsked(atoms, at, 'ar', false) || isListed(atoms, at, taken) || isEndOf(atoms, at);
}
const BEGINNINGS: ReadonlySet<string> = new Set(
  'ام ابو ابا ابي بني اولاد ود دار تل عين بير راس خور حله كفر خربه حصن بيت دير قلعه حبيل شعب عزله نقيل بلاد'.split(
    ' ',
  ),
);
const NAMING = new Set<Category>(['unknown', 'noun', 'adjective', 'name', 'place', 'verb', 'participle']);

/** بين حصن سعيد ومدينة أحور: one of two places between which something lies. */
function isEndOf(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const joined = atoms[at + 2]?.category === 'conjunction' ? atoms[at + 3] : undefined;
  return (
    before?.relations.includes('between') === true &&
    joined !== undefined &&
    (isKind(joined) || joined.category === 'place')
  );
}

/** Names of places in a sentence that no list has, in order. */
export function unlistedPlaces(atoms: readonly Atom[], language: Language): UnlistedPlace[] {
  const found: UnlistedPlace[] = [];
  const taken = new Set<number>();
  const most = language === 'ar' ? ARABIC_LONGEST : LONGEST;
  for (let at = 0; at < atoms.length; at += 1) {
    if (language === 'ar' && isBeginning(atoms, at, taken)) {
      found.push({ at, last: at + 1 });
      taken.add(at).add(at + 1);
      at += 1;
      continue;
    }
    if (!isName(atoms[at], language) && !isCalledVillage(atoms, at, language)) continue;
    const part =
      PARTS.test((atoms[at] as Atom).low) &&
      (atoms[at] as Atom).first === (atoms[at] as Atom).last &&
      (atoms[at] as Atom).end - (atoms[at] as Atom).start <= 4 &&
      atoms[at + 1]?.start === (atoms[at] as Atom).end + 1;
    let last = part ? at + 1 : at;
    while (
      last - at + 1 < most &&
      isName(atoms[last + 1], language) &&
      (atoms[last + 1] as Atom).start - (atoms[last] as Atom).end === 1
    )
      last += 1;
    if (isOfSite(atoms, last, language)) {
      at = last;
      continue;
    }
    if (
      isAsked(atoms, at, language, last === at) ||
      isListed(atoms, at, taken) ||
      (language === 'en' && isRaidedInRow(atoms, at, last, taken)) ||
      isCalledVillage(atoms, at, language) ||
      (language === 'en' &&
        ((isFollowed(atoms, last) && !isOfPeople(atoms, at)) || isListedBefore(atoms, last)))
    )
      found.push({ at, last });
    if (found.at(-1)?.at === at) taken.add(at);
    at = last;
  }
  return found;
}
