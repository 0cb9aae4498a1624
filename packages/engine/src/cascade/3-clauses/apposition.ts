/**
 * Sets what explains a phrase beside it: "X, leader of Y,", "the capital, X,", "X (Y)". Only behind a comma or in
 * brackets; what opens a clause of its own explains nothing.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item, Phrase } from '../state.js';
import { hasClass, isTieNoun, sortOf } from './phrase-sort.js';
import { speaks, startsClause } from './starts-clause.js';

type Open = { -readonly [K in keyof Phrase]: Phrase[K] } & { list: Phrase[]; beside: Phrase[] };

/** "X, leader of Y," and "X (Y)". */
export function apposition(items: readonly Item[], at: number, from: number): number {
  const host = items[at] as Open;
  const opener = items[from];
  const candidate = items[from + 1];
  if (candidate?.kind !== 'phrase' || candidate.preposition) return from;
  const parenthesis = isMark(opener, 'open') && opener.atom.low === '(';
  if (
    parenthesis &&
    isMark(items[from + 2], 'close') &&
    sortOf(host) === 'people' &&
    (candidate.head.category === 'name' || candidate.head.category === 'unknown')
  ) {
    host.beside.push(candidate);
    return from + 3;
  }
  if (!isMark(opener, 'comma') || startsClause(items, from + 1)) return from;
  const group = describedGroup(host);
  if (
    group &&
    candidate.head.category === 'name' &&
    candidate.head.senses.some((x) => x.actor.kind === 'group' || x.actor.kind === 'mission') &&
    (isMark(items[from + 2], 'comma') || items[from + 2] === undefined || isMark(items[from + 2], 'stop'))
  ) {
    group.beside.push(candidate);
    return closesApposition(items, from + 2) ? from + 3 : from + 2;
  }
  const capital =
    hasClass(host.head, 'place-noun') &&
    host.beside.length === 0 &&
    host.of.every((p) => p.head.places.some((x) => x.feature === 'PCLI')) &&
    candidate.head.category === 'place' &&
    candidate.list.length === 0 &&
    host.preposition === null;
  // "an aide of X, the leader of Y": the title belongs to the name right before it.
  const inner = personEdge(host);
  if (inner && hasClass(candidate.head, 'title') && candidate.of.length > 0) {
    inner.beside.push(candidate);
    return closesApposition(items, from + 2) ? from + 3 : from + 2;
  }
  // "the death of its leader, X": the name belongs to the title right before it.
  const post = titleEdge(host);
  if (post && isPersonName(candidate) && candidate.of.length === 0) {
    post.beside.push(candidate);
    return closesApposition(items, from + 2) ? from + 3 : from + 2;
  }
  // مسلحو كذا، فرع تنظيم كذا: an Arabic branch or arm belongs to the group named right before it.
  const branched = isArabicBranch(items, from + 1) ? groupEdge(host) : null;
  if (branched) {
    branched.beside.push(candidate);
    const whose = items[from + 2];
    const taken = candidate.of.length === 0 && whose?.kind === 'phrase';
    if (taken) (candidate.of as Phrase[]).push(whose);
    const next = taken ? from + 3 : from + 2;
    return isMark(items[next], 'comma') ? next + 1 : next;
  }
  // "the media wing of X, Y,": a branch or an arm by its name.
  const called =
    isTieNoun(host.head) &&
    host.beside.length === 0 &&
    [candidate, ...candidate.of, ...candidate.beside].some((p) =>
      p.head.senses.some((x) => x.actor.kind === 'group' || x.actor.kind === 'outlet'),
    );
  const explains =
    called ||
    capital ||
    (sortOf(host) === 'people' &&
      (explainsName(host, candidate) ||
        (bearsRank(host, candidate) && (isMark(items[from + 2], 'comma', 'stop') || !items[from + 2]))));
  if (!explains) return from;
  host.beside.push(candidate);
  return closesApposition(items, from + 2) ? from + 3 : from + 2;
}

/** "the defence minister, General X,": an office and its holder, who is named behind a title of his own. */
const bearsRank = (host: Phrase, candidate: Phrase): boolean =>
  hasClass(host.head, 'title') &&
  !host.plural &&
  host.beside.length === 0 &&
  hasClass(candidate.head, 'title') &&
  candidate.of.length === 0 &&
  candidate.beside[0] !== undefined &&
  (candidate.beside[0].head.category === 'name' || candidate.beside[0].head.capital);

/** Does a comma only close the apposition, or does it also part what is said from an inverted verb of speech? */
function closesApposition(items: readonly Item[], at: number): boolean {
  if (!isMark(items[at], 'comma')) return false;
  if (items[at + 1]?.kind === 'phrase' && speaks(items, at + 1)) return false;
  const verb = items[at + 1];
  const speaker = items[at + 2];
  const inverted =
    verb?.kind === 'verb' &&
    verb.form === 'finite' &&
    hasClass(verb.head, 'reporting') &&
    speaker?.kind === 'phrase' &&
    !speaker.preposition &&
    sortOf(speaker) === 'people' &&
    items.slice(0, at).some((x) => x.kind === 'verb' && x.form === 'finite');
  return !inverted;
}

/** The person named at the right edge of a phrase that speaks of somebody or something else. */
function personEdge(host: Open): Open | null {
  for (let phrase = host.of.at(-1); phrase && phrase.end === host.end; phrase = phrase.of.at(-1))
    if (phrase.head.senses.some((x) => x.actor.kind === 'person')) return phrase as Open;
  return null;
}

/** A title of one person at the right edge of a phrase that speaks of something else, whom no name follows yet. */
function titleEdge(host: Open): Open | null {
  for (let phrase = host.of.at(-1); phrase && phrase.end === host.end; phrase = phrase.of.at(-1))
    if (hasClass(phrase.head, 'title'))
      return phrase.plural || phrase.beside.length > 0 || !/^\p{Script=Latin}/u.test(phrase.head.low)
        ? null
        : (phrase as Open);
  return null;
}

const isPersonName = ({ head }: Phrase): boolean =>
  head.category === 'name' &&
  (head.proper?.kind === 'person' ||
    (head.senses.length > 0 && head.senses.every((x) => x.actor.kind === 'person')));

/** فرع تنظيم كذا, الجناح العسكري لحركة كذا: is it a branch or an arm, told of whom? */
function isArabicBranch(items: readonly Item[], at: number): boolean {
  const candidate = items[at];
  if (candidate?.kind !== 'phrase' || !/[\u0600-\u06ff]/u.test(candidate.head.low)) return false;
  if (!candidate.head.analyses.some((a) => a.lemma.predicates.some((p) => BRANCHES.has(p.id)))) return false;
  const whose = items[at + 1];
  return (
    candidate.of.some(isGroupName) ||
    (whose?.kind === 'phrase' && whose.preposition?.low === 'li' && isGroupName(whose))
  );
}
const BRANCHES = new Set(['part-of.branch', 'media-arm-of.media']);
const isGroupName = ({ head }: Phrase): boolean =>
  head.category === 'name' && head.senses.some((x) => x.actor.kind === 'group' || x.actor.kind === 'outlet');

/** The group named at the right edge of a phrase, or by the phrase itself. */
function groupEdge(host: Open): Open | null {
  for (let phrase: Phrase | undefined = host; phrase && phrase.end === host.end; phrase = phrase.of.at(-1))
    if (isGroupName(phrase)) return phrase as Open;
  return null;
}

/** "members of the armed group, X,": the group described and not yet named, at the right edge of a phrase. */
function describedGroup(host: Open): Open | null {
  for (let phrase: Phrase | undefined = host; phrase; phrase = phrase.of.at(-1)) {
    if (
      phrase.of.some((p) => p.head.senses.some((x) => x.actor.kind !== 'organisation')) ||
      phrase.beside.length > 0
    )
      return null;
    if (hasClass(phrase.head, 'group-head')) return phrase as Open;
  }
  return null;
}

/** Is one of two phrases the name of whoever the other, a title or a word for a group, describes? */
export function explainsName(host: Phrase, candidate: Phrase): boolean {
  const hostNamed =
    host.head.category === 'name' ||
    (host.head.category === 'unknown' && host.head.capital) ||
    host.beside.length > 0;
  const titled = hasClass(candidate.head, 'title', 'group-head') || isTieNoun(candidate.head);
  const hostTitled = hasClass(host.head, 'title');
  return (
    (hostNamed && titled) ||
    (hostTitled &&
      host.beside.length === 0 &&
      (candidate.head.category === 'name' ||
        (candidate.head.category === 'unknown' && candidate.head.capital)))
  );
}
