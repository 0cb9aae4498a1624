/**
 * Joins phrases that a conjunction or commas put side by side, and sets appositions beside the phrase they explain.
 * Only like is joined with like, and never across a verb.
 */

import { Feature } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Item, Phrase } from '../state.js';
import { apposition, explainsName } from './apposition.js';
import { betweenThem } from './between-them.js';
import { bothParties, nameDescribed, namedBehind, titleBehind } from './explained.js';
import { foldBrackets } from './fold-brackets.js';
import { foldMeans } from './fold-means.js';
import { hasClass, sortOf } from './phrase-sort.js';
import { speaks, startsClause } from './starts-clause.js';
import { withSuspects } from './suspected-of.js';
import { withoutEpithet } from './without-epithet.js';
import { withoutOneOf } from './without-one-of.js';
import { withoutSalutation } from './without-salutation.js';

type Open = { -readonly [K in keyof Phrase]: Phrase[K] } & { list: Phrase[]; beside: Phrase[] };

/** The items with coordinations and appositions folded into their first phrase. */
export function coordinate(read: readonly Item[]): Item[] {
  const items = betweenThem(
    foldMeans(foldBrackets(withoutSalutation(withSuspects(withoutOneOf(withoutEpithet(read)))))),
  );
  const out: Item[] = [];
  for (let i = 0; i < items.length; ) {
    const item = items[i] as Item;
    if (item.kind !== 'phrase') {
      out.push(item);
      i += 1;
      continue;
    }
    const listed = bothParties(items, i) ?? joinList(items, i, joinPlaces(items, i, joinGenitives(items, i)));
    const behind = namedBehind(items, i, listed, out);
    const next = behind?.next ?? titleBehind(items, i, listed) ?? apposition(items, i, listed);
    joinAcross(items, i, next);
    if (!behind?.taken) out.push(item);
    i = next;
  }
  nameDescribed(out);
  return out;
}

function alike(a: Phrase, b: Phrase): boolean {
  if (b.preposition && (!a.preposition || a.preposition.relations[0] !== b.preposition.relations[0]))
    return false;
  const left = sortOf(a);
  const right = sortOf(b);
  if (left === right) return true;
  return (
    (left === 'place' && right === 'people' && (isCountry(a) || (isCapital(a) && isSide(a)))) ||
    (left === 'people' && right === 'place' && (isCountry(b) || (isCapital(b) && isSide(a) && isNamed(a))))
  );
}

/** "entre Bamako et la CMA": the seat of a government may be one of two parties where nothing tells that it is a place. */
const isSide = ({ preposition }: Phrase): boolean =>
  !preposition || preposition.relations.includes('between') || preposition.relations.includes('with');
const isCapital = ({ head, of, beside }: Phrase): boolean =>
  head.category === 'place' &&
  of.length === 0 &&
  beside.length === 0 &&
  head.places.some((p) => p.feature === 'PPLC');

/** "troops from Chad and Cameroon": a country joined to the country of a force has its force there too. */
function ofBoth(first: Phrase, candidate: Phrase): Phrase | null {
  const edge = first.of.at(-1);
  if (
    !edge ||
    edge.end !== first.end ||
    !(isCountry(edge) && isCountry(candidate) ? !isCountry(first) : isNamed(edge) && isNamed(candidate)) ||
    candidate.of.length > 0 ||
    !hasClass(first.head, 'force', 'person', 'unit')
  )
    return null;
  return {
    ...first,
    id: candidate.id,
    start: candidate.start,
    end: candidate.end,
    atoms: candidate.atoms,
    of: [...first.of.slice(0, -1), candidate],
    list: [],
    beside: [],
    count: null,
    countSpan: null,
  };
}

const isNamed = (phrase: Phrase): boolean => phrase.head.category === 'name' && phrase.head.senses.length > 0;

const isBareNation = (phrase: Phrase): boolean =>
  hasClass(phrase.head, 'nationality') &&
  !phrase.plural &&
  !phrase.count &&
  phrase.of.length === 0 &&
  phrase.beside.length === 0 &&
  phrase.modifiers.length === 0;
const isForceOfNation = (phrase: Phrase): boolean =>
  hasClass(phrase.head, 'force', 'person', 'unit') &&
  phrase.modifiers.some((m) => hasClass(m, 'nationality'));

/** "the forces of Mali" as an adjective, and behind it only another: "les forces maliennes et françaises". */
function ofOtherNation(first: Phrase, candidate: Phrase): Phrase | null {
  const only =
    candidate.head.category === 'adjective' &&
    hasClass(candidate.head, 'nationality') &&
    candidate.of.length === 0 &&
    candidate.beside.length === 0;
  if (!only || !isForceOfNation(first)) return null;
  const { id, start, end, atoms } = candidate;
  const modifiers = [...first.modifiers.filter((m) => !hasClass(m, 'nationality')), candidate.head];
  return phraseLike(first, {
    id,
    start,
    end,
    atoms,
    modifiers,
    list: [],
    beside: [],
    count: null,
    countSpan: null,
  });
}

/** "Malian, French and Chadian troops": every nation before the last has its troops too. */
function shareHead(first: Open, members: readonly Phrase[]): void {
  const last = members.at(-1);
  const bare = [first, ...members.slice(0, -1)];
  if (!last || !isForceOfNation(last) || !bare.every(isBareNation)) return;
  for (const phrase of bare as Open[]) {
    phrase.modifiers = [phrase.head];
    phrase.head = last.head;
    phrase.plural = last.plural;
  }
}

/** Countries act as their governments do, and so stand beside groups. */
const isCountry = (phrase: Phrase): boolean =>
  phrase.head.category === 'place' && phrase.head.places.some((p) => p.feature === 'PCLI');

/**
 * "les forces du Rwanda et du Mozambique", "une quarantaine de soldats de l'armée et de civils": a genitive behind a
 * conjunction goes with the genitive before it that it is like. Returns the index behind what was joined.
 */
function joinGenitives(items: readonly Item[], at: number): number {
  const first = items[at] as Open;
  let i = at + 1;
  for (;;) {
    const candidate = items[i + 1];
    if (!isMark(items[i], 'conjunction') || candidate?.kind !== 'phrase' || !isGenitive(candidate)) return i;
    const force = ofBoth(first, candidate);
    const host = force ? null : likeAtEdge(first, candidate);
    if (force) first.list.push(force);
    else if (host) host.list.push(candidate);
    else return i;
    for (let edge: Open | undefined = first; edge; edge = edge.of.at(-1) as Open | undefined)
      if (edge.end < candidate.end) edge.end = candidate.end;
    i += 2;
  }
}

/** "les villages de Tola et Gningou": behind a place that its word calls one, a name that no list knows is one too. */
function joinPlaces(items: readonly Item[], at: number, from: number): number {
  const first = items[at] as Open;
  const edge = first.of.at(-1) as Open | undefined;
  const candidate = items[from + 1];
  const next = items[from + 2];
  const shared = isMark(items[from], 'conjunction') ? sharedKind(first, candidate) : null;
  if (shared) {
    first.list.push(shared);
    first.end = (candidate as Phrase).end;
    return from + 2;
  }
  if (
    !edge ||
    edge.end !== first.end ||
    edge.head.category !== 'place' ||
    !first.plural ||
    !hasClass(first.head, 'place-noun') ||
    !isMark(items[from], 'conjunction') ||
    candidate?.kind !== 'phrase' ||
    candidate.preposition ||
    candidate.of.length > 0 ||
    !['name', 'unknown', 'place'].includes(candidate.head.category) ||
    candidate.head.senses.length > 0 ||
    !candidate.head.capital ||
    (next?.kind === 'verb' && hasClass(next.head, 'reporting'))
  )
    return from;
  edge.list.push(candidate);
  edge.end = candidate.end;
  first.end = candidate.end;
  return from + 2;
}

/** "in Borno and Yobe states": the noun behind the last says what both are. */
function sharedKind(first: Phrase, candidate: Item | undefined): Phrase | null {
  if (first.head.category !== 'place' || candidate?.kind !== 'phrase' || candidate.preposition) return null;
  const [name] = candidate.of;
  return candidate.plural &&
    candidate.of.length === 1 &&
    name?.head.category === 'place' &&
    name.end < candidate.head.start &&
    /^[a-z]/u.test(candidate.head.low) &&
    hasClass(candidate.head, 'place-noun')
    ? name
    : null;
}

const GENITIVE = new Set(['de', "d'", 'du', 'des']);
const isGenitive = (phrase: Phrase): boolean => GENITIVE.has(phrase.preposition?.low ?? '');

/** The counted phrase, or the innermost genitive at the right edge, that a later genitive is joined to. */
function likeAtEdge(first: Open, candidate: Phrase): Open | null {
  const edge: Open[] = [];
  for (let p: Open | undefined = first; p; p = p.of.at(-1) as Open | undefined) {
    if (p.of.length > 0 && (p.of.at(-1) as Phrase).end < p.end && p.list.length === 0) return null;
    edge.push(p);
  }
  return (
    edge
      .reverse()
      .find(
        (p) =>
          (isGenitive(p) || (p.count !== null && p.preposition === null)) &&
          sortOf(p) === sortOf(candidate) &&
          sortOf(p) !== 'other' &&
          p.definite === candidate.definite &&
          p.head.category === candidate.head.category,
      ) ?? null
  );
}

function joinList(items: readonly Item[], at: number, from: number): number {
  const first = items[at] as Open;
  const members: Phrase[] = [];
  let i = from;
  let taken = i;
  for (;;) {
    let k = i;
    const comma = isMark(items[k], 'comma');
    if (comma) k += 1;
    const conjunction = isMark(items[k], 'conjunction');
    if (conjunction) k += 1;
    const candidate = items[k];
    if (
      (!comma && !conjunction) ||
      candidate?.kind !== 'phrase' ||
      !alike(first, candidate) ||
      (startsClause(items, k) &&
        !hasSubjectRoom(items, at) &&
        !pluralVerbBehind(items, k) &&
        !areJoinedPlaces(first, items[k - 1], candidate) &&
        !(first.list.length === 0 && members.length === 0 && isBetween(first)))
    )
      break;
    if (comma && (sortOf(first) !== sortOf(candidate) || explainsName(first, candidate))) break;
    // At the front of a sentence no clause stands before that could be what they say.
    if (comma && speaks(items, k) && items.slice(0, at).some((x) => x.kind === 'verb')) break;
    if (
      comma &&
      !conjunction &&
      !namesOnly(first, candidate) &&
      !closesWithConjunction(items, k, first) &&
      !isCountedSeries(items, k, first)
    )
      break;
    members.push(ofBoth(first, candidate) ?? ofOtherNation(first, candidate) ?? candidate);
    i = k + 1;
    taken = i;
  }
  shareHead(first, members);
  const [only] = members;
  if (only && members.length === 1 && isOnePerson(first, only)) {
    first.beside.push(...only.beside, only);
    first.end = Math.max(first.end, only.end);
    return taken;
  }
  if (members.length > 0) {
    first.list.push(...members);
    first.end = Math.max(first.end, (members.at(-1) as Phrase).end);
  }
  return taken;
}

/** "cinq policiers, deux gendarmes, deux gardes ont été tués": people counted one kind after the other, up to their verb. */
function isCountedSeries(items: readonly Item[], from: number, first: Phrase): boolean {
  if (!first.count || first.preposition || sortOf(first) !== 'people') return false;
  for (let i = from; i < items.length; i += 2) {
    const item = items[i];
    if (item?.kind !== 'phrase' || item.preposition || !item.count || sortOf(item) !== 'people') return false;
    const next = items[i + 1];
    if (next?.kind === 'verb') return next.form === 'finite' && next.passive === true;
    if (!isMark(next, 'comma')) return false;
  }
  return false;
}

/**
 * "three soldiers of the mission, from the contingent of X, and a Malian soldier": people counted behind a conjunction
 * go with those counted before it, over the prepositional phrases between. The joined phrase stays in the line too,
 * emptied of its say, so that the phrases behind it keep their place.
 */
function joinAcross(items: readonly Item[], at: number, from: number): void {
  const first = items[at] as Open;
  if (sortOf(first) !== 'people' && !(first.of.length > 0 && sortOf(first) === 'event')) return;
  const host = sortOf(first) === 'people' ? first : (first.of.at(-1) as Open);
  if (!(host.count || (host !== first && isOne(host))) || sortOf(host) !== 'people') return;
  for (let i = from; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (isMark(item, 'conjunction')) {
      const next = items[i + 1];
      const last = items[i - 1];
      // "any statement, but separatists have": a contrast joins clauses, not people.
      if (isContrast(item) || endsInAdjective(last)) return;
      // العشرات بين قتيل وجريح: between wants two.
      if (last?.kind === 'phrase' && isBetween(last)) return;
      // "groups with ties to X and Y": a name joined right behind another goes with that one.
      if (
        last?.kind === 'phrase' &&
        last.preposition &&
        next?.kind === 'phrase' &&
        isNamed(last) &&
        isNamed(next)
      )
        return;
      if (
        next?.kind === 'phrase' &&
        !next.preposition &&
        sortOf(next) === 'people' &&
        (next.count || !next.definite) &&
        !startsClause(items, i + 1)
      ) {
        host.list.push(next);
        (next as { joined: boolean }).joined = true;
      }
      return;
    }
    if (
      item.kind === 'verb' ||
      (item.kind === 'phrase' && (!item.preposition || SAYS.test(item.preposition.low))) ||
      (item.kind !== 'phrase' && !isMark(item, 'comma', 'time', 'open', 'close', 'adverb'))
    )
      return;
  }
}

/** "the death of an officer and a civilian" */
const isOne = ({ atoms, definite, plural }: Phrase): boolean =>
  !definite && !plural && atoms.some((a) => ONE.has(a.low));
const ONE: ReadonlySet<string> = new Set(['a', 'an']);

const isContrast = (item: Item): boolean =>
  item.kind === 'mark' && (item.atom.low === 'but' || item.atom.low === 'mais');

/** "the presence of regional and international troops": what is joined are two adjectives of one noun. */
const endsInAdjective = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' && item.of.at(-1)?.head.category === 'adjective';

/** "according to memos and a local official": who says so suffered nothing. */
const SAYS = /^(?:according|selon|d'après|d’après)/u;

/** "the Malian jihadist and former diplomat X": two titles of one person. */
const isOnePerson = (first: Phrase, second: Phrase): boolean =>
  first.definite &&
  second.definite &&
  !first.plural &&
  !second.plural &&
  first.beside.length === 0 &&
  second.beside.length > 0 &&
  hasClass(first.head, 'title', 'creed', 'person') &&
  hasClass(second.head, 'title', 'creed', 'person');

/** An Arabic verb in the plural behind two joined names has both as its subject. */
function pluralVerbBehind(items: readonly Item[], at: number): boolean {
  const verb = items[at + 1];
  return (
    verb?.kind === 'verb' &&
    verb.head.analyses.length > 0 &&
    /[؀-ۿ]/u.test(verb.head.low) &&
    verb.head.analyses.every((a) => (a.features & (Feature.plural | Feature.dual)) !== 0)
  );
}

/** "entre éleveurs et agriculteurs ont fait": between wants two, whatever stands behind them. */
/** في العراق وسوريا قتل: Arabic puts its verb first, and a place joined to one behind a preposition does nothing. */
const areJoinedPlaces = (first: Phrase, joint: Item | undefined, candidate: Phrase): boolean =>
  first.preposition !== null &&
  first.head.category === 'place' &&
  candidate.head.category === 'place' &&
  joint?.kind === 'mark' &&
  joint.atom.low === 'wa';

const isBetween = (phrase: Phrase): boolean => phrase.preposition?.relations.includes('between') ?? false;

/** At the front of a clause joined phrases may all be its subject. */
function hasSubjectRoom(items: readonly Item[], at: number): boolean {
  if ((items[at] as Phrase).preposition) return false;
  if (isMark(items[at - 1], 'comma') && speaks(items, at)) return true;
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb') return false;
    if (item.kind === 'mark' && (item.atom.category === 'subordinator' || item.atom.category === 'stop'))
      return true;
  }
  return true;
}

const namesOnly = (a: Phrase, b: Phrase): boolean =>
  a.head.category === 'place' && b.head.category === 'place';

function closesWithConjunction(items: readonly Item[], at: number, first: Phrase): boolean {
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (isMark(item, 'conjunction')) {
      const next = items[i + 1];
      return next?.kind === 'phrase' && alike(first, next);
    }
    if (!isMark(item, 'comma') && !(item.kind === 'phrase' && alike(first, item))) return false;
  }
  return false;
}
