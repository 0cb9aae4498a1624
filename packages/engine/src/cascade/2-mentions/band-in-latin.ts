/**
 * Names of unlisted groups in French and English. Behind the head: "katiba Serma", "mouvement « X »", "Front de
 * libération du Liptako". Before it, in English: "the Sultan Murad Brigade". Without a capital of its own or a mark of
 * quotation a head word only describes.
 */
import type { Token } from '../../text/token.js';
import { type BandHead, found, headAt, isListed, typeOf } from './band-name.js';
import type { FoundProper } from './find-proper.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { mentionsOf } from './word-mentions.js';

const LISTED = 'A group by its head word and its name; the register does not list it.';
const OPEN = new Set(['«', '"', '“', '‘']);
const CLOSE = new Set(['»', '"', '”', '’']);
const LINKS = new Set(['ag', 'al', 'el', 'na', 'ould', 'bin', 'wal', 'wa', 'ul', 'an']);
const OF = new Set(['de', 'du', "d'", 'des', 'pour', 'of', 'for']);
const INNER = new Set([...OF, 'un', 'une', 'la', 'le', "l'", 'les', 'the', 'et', 'and', 'en', 'in']);
const MOST_TOKENS = 14;

export function bandInLatin(so: SentenceSoFar, i: number, token: Token): FoundProper | null {
  if (mentionsOf(token, so.language, so.lexicon).classes.has('group-head') || isSeveral(so, i)) {
    const head = headAt(so, i);
    const last = head ? nameBehind(so, i, head) : -1;
    if (head && last >= 0) return named(so, last, head);
  }
  return so.language === 'en' && token.capital ? nameBefore(so, i) : null;
}

const isSeveral = (so: SentenceSoFar, i: number): boolean =>
  mentionsOf(so.tokens[i] as Token, so.language, so.lexicon).several !== null;

/** Keeps the short name in brackets behind the name. */
function named(so: SentenceSoFar, last: number, head: BandHead): FoundProper {
  const type = typeOf(so, head);
  const short = so.tokens[last + 2];
  if (so.tokens[last + 1]?.text === '(' && short?.acronym && so.tokens[last + 3]?.text === ')')
    so.familiar.bands.set(short.key, type);
  return found(last, type, LISTED);
}

/** Last token of the name that a head opens, or -1 where the head only describes. */
function nameBehind(so: SentenceSoFar, i: number, head: BandHead): number {
  let k = head.last + 1;
  while (isCreed(so, k)) k += 1;
  if (['dit', 'dénommé', 'appelé', 'called', 'named', 'nommé'].includes(so.tokens[k]?.low ?? '')) k += 1;
  const next = so.tokens[k];
  if (!next) return -1;
  if (OPEN.has(next.text)) return quoted(so, k);
  if (isNaming(so, k)) return isListed(so, k) ? -1 : capitals(so, k);
  const own = (so.tokens[i] as Token).capital && (i > 0 || OF.has(next.low));
  return own && (k === head.last + 1 || OF.has(next.low)) ? fullName(so, head.last) : -1;
}

const isCreed = (so: SentenceSoFar, k: number): boolean => {
  const token = so.tokens[k];
  return (
    token?.kind === 'word' &&
    !token.capital &&
    mentionsOf(token, so.language, so.lexicon).classes.has('creed')
  );
};

function quoted(so: SentenceSoFar, open: number): number {
  if (!so.tokens[open + 1]?.capital || isListed(so, open + 1)) return -1;
  for (let k = open + 2; k < Math.min(so.tokens.length, open + 9); k += 1)
    if (CLOSE.has((so.tokens[k] as Token).text)) return k;
  return -1;
}

/** A capital that may name: no place, no nation, no function word, no person's first name, no date. */
function isNaming(so: SentenceSoFar, k: number): boolean {
  const token = so.tokens[k];
  if (token?.kind !== 'word' || !token.capital || token.text === "'s" || so.dated.has(k)) return false;
  const { classes, ordinary } = mentionsOf(token, so.language, so.lexicon);
  if (
    classes.has('nationality') ||
    (classes.has('title') && k === 0) ||
    classes.has('force') ||
    classes.has('outlet-noun')
  )
    return false;
  if (so.lexicon.places.lookup(token.key).some((p) => p.feature === 'PCLI' || p.feature === 'ADM1'))
    return false;
  return !ordinary || !token.readings.some((r) => r.analyses.some((a) => a.lemma.pos === 'function'));
}

function capitals(so: SentenceSoFar, from: number): number {
  let last = from;
  for (let k = from + 1; k < Math.min(so.tokens.length, from + 6); k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind !== 'word' || token.text === "'s") break;
    if (isNaming(so, k)) last = k;
    else if (!(LINKS.has(token.low) && so.tokens[k + 1]?.capital)) break;
  }
  return last;
}

/** "Front patriotique de libération du Gourma": a capital head, its adjectives, and what hangs on it by of and for. */
function fullName(so: SentenceSoFar, head: number): number {
  let last = head;
  let parts = 0;
  for (let k = head + 1; k < Math.min(so.tokens.length, head + MOST_TOKENS); k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind !== 'word' || so.dated.has(k) || token.text === "'s") break;
    if (INNER.has(token.low) && !token.capital) {
      if (!opensPart(so, k)) break;
      continue;
    }
    if (!isPart(so, k, token)) break;
    last = k;
    parts += 1;
  }
  return parts > 0 && (parts > 1 || OF.has((so.tokens[head + 1] as Token).low)) ? last : -1;
}

/** Behind "and" the name goes on only with a noun that is no actor. */
function opensPart(so: SentenceSoFar, k: number): boolean {
  let at = k + 1;
  while (INNER.has(so.tokens[at]?.low ?? '')) at += 1;
  const token = so.tokens[at];
  if (token?.kind !== 'word') return false;
  const and = so.tokens[k]?.low === 'et' || so.tokens[k]?.low === 'and';
  if (!and) return true;
  const { classes } = mentionsOf(token, so.language, so.lexicon);
  return (
    !(['group-head', 'person', 'title', 'place-noun', 'source'] as const).some((c) => classes.has(c)) &&
    !isForce(token) &&
    !(token.capital && isListed(so, at))
  );
}

/** "et l'armée" is another party; "et la justice" may be what a group says that it fights for. */
const isForce = (token: Token): boolean =>
  token.readings.some((r) =>
    r.analyses.some((a) => a.lemma.words.some((w) => w.class === 'force' && w.actor !== 'government')),
  );

function isPart(so: SentenceSoFar, k: number, token: Token): boolean {
  if (token.capital) return true;
  if (so.language === 'en') return false;
  const nominal = token.readings.some((r) =>
    r.analyses.some((a) => a.lemma.pos === 'noun' || a.lemma.pos === 'adjective'),
  );
  const before = so.tokens[k - 1] as Token;
  const unknown = token.readings.every((r) => r.analyses.length === 0);
  return unknown ? INNER.has(before.low) || k > 1 : nominal && (INNER.has(before.low) || isAdjective(token));
}

const isAdjective = (token: Token): boolean =>
  token.readings.some((r) => r.analyses.some((a) => a.lemma.pos === 'adjective'));

/** English names before their head. */
function nameBefore(so: SentenceSoFar, i: number): FoundProper | null {
  // "the State's West Africa Province" is a part of the State.
  if ((!isNaming(so, i) && !isDivision(so, i)) || so.atoms.at(-1)?.low === "'s") return null;
  let named = 1;
  for (let k = i + 1; k < Math.min(so.tokens.length, i + 6); k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind !== 'word' || token.text === "'s") return null;
    const head = headAt(so, k);
    if (head?.type === 'peace-mission') return null;
    if (head && (token.capital || (head.armed && !isNaming(so, k)))) {
      const capital = (so.tokens[head.last] as Token).capital;
      return capital || named > 0 ? extended(so, i, head) : null;
    }
    if (isNaming(so, k)) named += 1;
    else if (!LINKS.has(token.low)) return null;
  }
  return null;
}

/** A province before capitals may be part of the name: the Benue Peoples Movement. */
function isDivision(so: SentenceSoFar, i: number): boolean {
  const token = so.tokens[i] as Token;
  return (
    (so.tokens[i + 1]?.capital ?? false) &&
    so.lexicon.places.lookup(token.key).some((p) => p.feature === 'ADM1')
  );
}

/** "Ouaddai Province" is a place. */
const isRegion = (so: SentenceSoFar, token: Token): boolean =>
  mentionsOf(token, so.language, so.lexicon).classes.has('place-noun');

/** "Sudan Liberation Movement of X": the head may go on. */
function extended(so: SentenceSoFar, i: number, head: BandHead): FoundProper | null {
  const first = so.tokens[i] as Token;
  const alone = head.last === i + 1 && mentionsOf(first, so.language, so.lexicon).ordinary && i === 0;
  if (alone) return null;
  if (isRegion(so, so.tokens[head.last] as Token)) return null;
  const capital = (so.tokens[head.last] as Token).capital;
  const more = capital && OF.has(so.tokens[head.last + 1]?.low ?? '') ? fullName(so, head.last) : -1;
  return named(so, more >= 0 ? more : head.last, head);
}
