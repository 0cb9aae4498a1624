/**
 * Dates and prepositional phrases set between commas behind a verb. They part nothing: what stands behind them may
 * still be the object of the verb. Who says so, between commas, parts nothing either from what a preposition adds
 * behind it. Any other insertion ends what the verb can take.
 */
import { isMark } from '../../mentions/marks.js';
import type { Item, Phrase } from '../state.js';
import { isBare, isFiniteVerb } from './clause-map.js';
import { hasClass, isEventNoun } from './phrase-sort.js';

/** A bare phrase with a number. */
export const isCounted = (item: Item | undefined): item is Phrase => isBare(item) && item.count !== null;

/** "a revendiqué le 28 décembre, l'attaque", "…, la responsabilité de l'attaque": a European noun for a deed, or about one. */
const isEventPhrase = (item: Item | undefined): boolean =>
  isBare(item) &&
  /^\p{Script=Latin}/u.test(item.head.low) &&
  (isEventNoun(item.head) || item.of.some((p) => isEventNoun(p.head)));

/** وقتل، أمس الأربعاء، عنصران: an Arabic verb has its subject behind it, whatever is set between. */
const isArabicNoun = (item: Item | undefined): boolean =>
  isBare(item) && /^[\u0600-\u06ff]/u.test(item.head.low);

/** Is there a date, and nothing but dates and adverbs, between a verb and a comma with a counted phrase behind it? */
export const onlyDates = (items: readonly Item[], at: number, comma: number): boolean =>
  (isCounted(items[comma + 1]) ||
    isEventPhrase(items[comma + 1]) ||
    (isMark(items[at + 1], 'comma') && isArabicNoun(items[comma + 1]))) &&
  isMark(items[comma - 1], 'time') &&
  items.slice(at + 1, comma).every((x) => isMark(x, 'time', 'adverb', 'comma', 'determiner'));

/** Index of the comma that closes an insertion of nothing but dates and prepositional phrases, or -1. */
export function closesInsertion(items: readonly Item[], comma: number): number {
  for (let i = comma + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'mark') {
      if (item.atom.category === 'comma') return i > comma + 1 ? i : -1;
      if (!['time', 'adverb', 'preposition', 'determiner', 'open', 'close'].includes(item.atom.category))
        return -1;
    } else if (item.kind === 'verb' || item.preposition === null) return -1;
  }
  return -1;
}

/** How many items name who speaks, and how many tell when and where. */
const SPEAKER = 4;
const BEHIND_SPEECH = 5;
const latin = (item: Item): boolean => item.kind === 'verb' && /^\p{Script=Latin}/u.test(item.head.low);

/** "were killed, the army said Tuesday, in an ambush": index of the comma that closes who says so, with a preposition behind it, or -1. */
export function closesSpeech(items: readonly Item[], comma: number): number {
  const speech = items.findIndex((x, i) => i > comma && (x.kind === 'verb' || isMark(x, 'comma')));
  const verb = items[speech];
  if (!isFiniteVerb(verb) || !latin(verb) || !hasClass(verb.head, 'reporting')) return -1;
  if (speech - comma > SPEAKER || !isBare(items[comma + 1])) return -1;
  for (let i = speech + 1; i <= speech + BEHIND_SPEECH && i < items.length; i += 1) {
    const item = items[i] as Item;
    if (isMark(item, 'comma')) {
      const next = items[i + 1];
      return next?.kind === 'phrase' && next.preposition !== null ? i : -1;
    }
    const adds = item.kind === 'phrase' && item.preposition !== null;
    if (!adds && !isMark(item, 'time', 'adverb', 'preposition', 'determiner')) return -1;
  }
  return -1;
}

/** The comma that closes the insertion in which a verb of speech stands, or -1. */
export function endOfSpeech(items: readonly Item[], verb: number): number {
  if (!latin(items[verb] as Item)) return -1;
  for (let i = verb - 1; i >= Math.max(0, verb - SPEAKER); i -= 1) {
    if (items[i]?.kind === 'verb') return -1;
    if (isMark(items[i], 'comma')) return closesSpeech(items, i);
  }
  return -1;
}

/** أعلن الحوثيون الذين تدعمهم طهران، مسؤوليتهم: index of the comma that closes a relative clause right behind the subject, where a deed of his own follows; or -1. */
export function closesRelative(items: readonly Item[], relative: number): number {
  for (let i = relative + 1; i < Math.min(items.length, relative + 12); i += 1) {
    if (isMark(items[i], 'stop', 'subordinator', 'relative', 'conjunction')) return -1;
    if (!isMark(items[i], 'comma')) continue;
    const next = items[i + 1];
    return isBare(next) && next.possessive !== null && isEventNoun(next.head) ? i : -1;
  }
  return -1;
}

/** تبنت الجماعة، التي يتزعمها فلان، الهجوم: index of the comma that closes a relative clause or a participle behind the subject, where the object follows; or -1. */
export function closesClause(items: readonly Item[], comma: number): number {
  const opener = items[comma + 1];
  const describes =
    isMark(opener, 'relative') ||
    (opener?.kind === 'verb' && opener.form === 'participle' && opener.head.definite) ||
    (isBare(opener) && opener.head.category === 'adjective' && opener.head.definite);
  if (!describes) return -1;
  for (let i = comma + 2; i < Math.min(items.length, comma + 14); i += 1) {
    if (isMark(items[i], 'stop', 'subordinator')) return -1;
    if (!isMark(items[i], 'comma')) continue;
    const next = items[i + 1];
    return isBare(next) && !isFiniteVerb(items[i + 2]) ? i : -1;
  }
  return -1;
}

/** A comma right before the verb closes an insertion: "X, who did Y, fled"; go on before its opening comma. */
export function beforeInsertion(items: readonly Item[], comma: number): number {
  for (let i = comma - 1; i > 0; i -= 1) {
    if (isMark(items[i], 'stop')) return -1;
    // "that a man who drove a car, blew himself up": the topic behind "that" is looked for over the comma.
    if (isMark(items[i], 'subordinator')) return comma - 1;
    if (isMark(items[i], 'comma')) return i - 1;
    // "the area which holds the embassy, came under": the comma closes what the relative opened.
    if (isMark(items[i], 'relative') && items[i - 1]?.kind === 'phrase') return i - 1;
  }
  return comma - 1;
}

/**
 * فصيل كذا العامل في الريف, خمسة فصائل على رأسها كذا: behind the subject of an Arabic verb an adjective with what it
 * governs, or a name behind "at their head", only describes it, and the object is still to come.
 */
export function onlyDescribes(items: readonly Item[], at: number): boolean {
  const item = items[at] as Phrase;
  const before = items[isMark(items[at - 1], 'open') ? at - 2 : at - 1];
  const next = items[at + 1];
  if (before?.kind === 'phrase' && AT_HEAD.test(before.head.low) && before.possessive && before.preposition)
    return true;
  return (
    item.atoms.length === 1 &&
    item.head.definite &&
    item.start - (before?.end ?? 0) <= 2 &&
    next?.kind === 'phrase' &&
    next.preposition !== null &&
    item.head.analyses.some((a) => a.lemma.pos === 'adjective' && a.lemma.predicates.length > 0)
  );
}
const AT_HEAD = /^(?:راس|مقدم(?:ه|ت)|بين|طليع(?:ه|ت))$/u;

/** "the body of a gendarme, abducted on Tuesday by armed men, was found": the day is the participle's. */
export function isParticiplesDate(items: readonly Item[], at: number, verb: number): boolean {
  const comma = items.findLastIndex((x, i) => i < at && isMark(x, 'comma'));
  const opener = items[comma + 1];
  return (
    comma > 0 &&
    opener?.kind === 'verb' &&
    opener.form === 'participle' &&
    /^\p{Script=Latin}/u.test(opener.head.low) &&
    isBare(items[comma - 1]) &&
    items.slice(at, verb).some((x) => isMark(x, 'comma'))
  );
}

/** "X, a branch of Y in the Sahel, attacked": behind what explains the subject between commas, a place is that explanation's. */
export function isInsideInsertion(items: readonly Item[], at: number, verb: number): boolean {
  if (!isMark(items[verb - 1], 'comma') || /[\u0600-\u06ff]/u.test((items[at] as Phrase).head?.low ?? ''))
    return false;
  for (let i = at; i < verb - 1; i += 1) {
    const item = items[i];
    if (!(item?.kind === 'phrase' && item.preposition) && !isMark(item, 'time')) return false;
  }
  let i = at - 1;
  for (; i > 0; i -= 1) {
    const item = items[i];
    if (!(item?.kind === 'phrase' && item.preposition)) break;
  }
  const host = items[i];
  if (isBare(host) && host.beside.some((b) => b.start > host.head.end + 1 && b.end >= host.end)) return true;
  const before = items[i - 1];
  if (host?.kind === 'verb' && host.form === 'participle' && isBare(before) && before.beside.length > 0)
    return true;
  return (
    (isBare(host) || (host?.kind === 'verb' && host.form === 'participle')) &&
    isMark(items[i - 1], 'comma') &&
    isBare(items[i - 2])
  );
}

/** دون أن يقدم: a verb behind "without", whose subject is that of the clause before. */
export const isWithout = (item: Item | undefined): boolean =>
  item?.kind === 'verb' && item.negated && item.head.start - item.start >= WITHOUT.length;
const WITHOUT = 'دون أن';
