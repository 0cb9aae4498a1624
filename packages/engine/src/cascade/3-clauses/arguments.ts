/**
 * Finds what stands around a verb: its subject on either side, its object, its prepositional arguments and the dates
 * of its clause. Each finding says how it was made.
 */

import type { Language } from '@marsad/model';
import { Feature, type Slot } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { TimeExpression } from '../../time/time-value.js';
import type { Argument, Item, Phrase, VerbGroup } from '../state.js';
import { isBare, isFiniteVerb, openerOf } from './clause-map.js';
import { isDateline } from './dateline.js';
import {
  beforeInsertion,
  closesClause,
  closesInsertion,
  closesRelative,
  closesSpeech,
  endOfSpeech,
  isCounted,
  isInsideInsertion,
  isParticiplesDate,
  isWithout,
  onlyDates,
  onlyDescribes,
} from './insertion.js';
import { joinedBehind } from './joined-behind.js';
import { burdens, hasClass, isEventNoun, isFireOf, isMeasure, sortOf } from './phrase-sort.js';
import { edgeOf, priorVerb, relativeSubject } from './relative-subject.js';
import { verbAgrees } from './verb-agrees.js';

export interface Found {
  readonly slots: Map<Slot, Argument[]>;
  readonly times: TimeExpression[];
  antecedent: Phrase | null;
  /** Index of the verb whose subject is shared, or -1. */
  sharesWith: number;
  /** True when the first date found stood behind a comma to the right. */
  lateTime?: boolean;
  /** Last item that belongs to it. */
  last: number;
}

export function addTo(slots: Map<Slot, Argument[]>, slot: Slot, phrase: Phrase, how: string): void {
  const list = slots.get(slot);
  if (list) list.push({ phrase, how });
  else slots.set(slot, [{ phrase, how }]);
}

/** A preposition's phrase goes to every slot that the preposition can mean. */
export function addPreposition(slots: Map<Slot, Argument[]>, phrase: Phrase, still = false): void {
  for (const relation of phrase.preposition?.relations ?? [])
    if (!still || relation !== 'to') addTo(slots, relation, phrase, `behind “${phrase.preposition?.low}”`);
  const shooter = isFireOf(phrase) ? phrase.of[0] : undefined;
  if (shooter) addTo(slots, 'by', shooter, 'whose fire it was');
}

/** "des mouvements affiliés à Al-Qaïda": what stands behind an adjective of a tie belongs to the adjective. */
export function ofAdjective(before: Item | undefined, { preposition, head }: Phrase): boolean {
  const last = before?.kind === 'phrase' ? before.atoms.at(-1) : undefined;
  return (
    last?.category === 'adjective' &&
    preposition?.relations.includes('to') === true &&
    head.category !== 'place' &&
    /^\p{Script=Latin}/u.test(last.low) &&
    last.analyses.some((a) => a.lemma.predicates.some((p) => TIES.has(p.type)))
  );
}
const TIES = new Set(['affiliated-with', 'part-of', 'member-of', 'associate-of', 'allied-with']);

const isArabic = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' && /[\u0600-\u06ff]/u.test(item.head.low);
const isEventPhrase = (item: Item | undefined): boolean =>
  isBare(item) && !isArabic(item) && isEventNoun(item.head);
const isSpeech = (item: Item | undefined): boolean =>
  item?.kind === 'verb' && item.head.analyses.some((a) => a.lemma.words.some((w) => w.class === 'reporting'));

/** Everything to the right of a verb that can be its own. */
export function rightOf(items: readonly Item[], at: number, found: Found): Phrase[] {
  const bare: Phrase[] = [];
  let comma = false;
  let later = false;
  let insertion = -1;
  let parenthesis = 0;
  const speech = endOfSpeech(items, at);
  for (let i = at + 1; i < (speech < 0 ? items.length : speech); i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'mark') {
      const { category, time, low } = item.atom;
      if (category === 'open' && low === '(') parenthesis += 1;
      else if (category === 'close' && low === ')') parenthesis -= 1;
      else if (category === 'time' && time) {
        if (!later) {
          found.lateTime ||= comma && found.times.length === 0;
          found.times.push(time);
        }
      } else if (category === 'comma' && i === at + 1 && isMark(items[i + 1], 'time')) {
        // "targeted, this morning, a base": the object is still to come.
      } else if (category === 'comma') {
        const clause = bare.length > 0 && isArabic(bare[0]) ? closesClause(items, i) : -1;
        if (clause > 0) {
          i = clause;
          found.last = i;
          continue;
        }
        const said = closesSpeech(items, i);
        if (said > 0) {
          comma = true;
          i = said;
          found.last = i;
          continue;
        }
        if (insertion < 0) insertion = closesInsertion(items, i);
        // "a arrêté le 5 novembre, deux éléments": a date alone does not part a verb from what it does.
        comma = (i < insertion || insertion < 0) && !(bare.length === 0 && onlyDates(items, at, i));
      } else if (category === 'conjunction') {
        const next = items[i + 1];
        const joined = joinedBehind(items, at, i);
        if (joined > 0) i += joined;
        else if (next?.kind !== 'phrase' || next.preposition === null) break;
      } else if (category === 'relative' && bare.length === 1 && isArabic(bare[0]) && !comma) {
        const clause = closesRelative(items, i);
        if (clause < 0) break;
        i = clause;
      } else if (category === 'close' && i === at + 1) comma = false;
      // استهدف «المفرزة العسكرية»: an Arabic object may begin a quotation.
      else if (
        category === 'open' &&
        bare.length === 0 &&
        !comma &&
        item.atom.low !== '(' &&
        (isArabic(items[i + 1]) || isCounted(items[i + 1])) &&
        (!isSpeech(items[at]) || isEventPhrase(items[i + 1]))
      )
        found.last = i;
      else if (category === 'open' || category === 'close') comma = true;
      else if (
        category !== 'adverb' &&
        category !== 'preposition' &&
        category !== 'particle' &&
        category !== 'determiner' &&
        category !== 'unknown'
      )
        break;
      found.last = i;
      continue;
    }
    if (parenthesis > 0) continue;
    // اختطفت عناصر تنتمي للقاعدة ثلاثة مدنيين: that its doers belong to somebody only describes them.
    if (item.kind === 'verb' && isMembership(item) && bare.length === 1 && items[i - 1] === bare[0]) {
      found.last = i;
      continue;
    }
    if (item.kind === 'verb') break;
    if (item.preposition === null && isObjectOfDeed(items[i - 1], item)) {
      found.last = i;
      continue;
    }
    if (item.preposition === null) {
      // "attacked three hours later the village": how long and when are no objects.
      if (hasClass(item.head, 'time-noun') && !isArabic(item)) {
        found.last = i;
        continue;
      }
      if (bare.length === 1 && isArabic(item) && onlyDescribes(items, i)) {
        found.last = i;
        continue;
      }
      // "X, the second man of Y, his death": what explains the subject between commas is passed over.
      if (comma && bare.length === 1 && isMark(items[i + 1], 'comma') && !objectBehindComma(items, i)) {
        i += 1;
        found.last = i;
        continue;
      }
      if (
        bare.length >= (burdens(items[at]) ? 3 : 2) ||
        (comma && !(bare.length === 1 && objectBehindComma(items, i)))
      )
        break;
      bare.push(item);
    } else if (ofAdjective(items[i - 1], item)) {
      // What an adjective is tied to is not the verb's.
    } else if (!later || !isWhere(item)) addPreposition(found.slots, item);
    later ||= isLaterEvent(item) || isSinceStart(item);
    found.last = i;
  }
  return bare;
}

/** قتلوا جراء إطلاق مسلحين الرصاص: a deed behind who does it is what the noun before governs. */
const isObjectOfDeed = (before: Item | undefined, { head }: Phrase): boolean =>
  before?.kind === 'phrase' &&
  isArabic(before) &&
  before.preposition !== null &&
  before.of.length > 0 &&
  (before.head.features & Feature.verbalNoun) !== 0 &&
  hasClass(before.head, 'support') &&
  isEventNoun(head);

const MEMBERSHIP = new Set(['member-of', 'part-of', 'affiliated-with']);
const isMembership = ({ head }: VerbGroup): boolean =>
  /[؀-ۿ]/u.test(head.low) &&
  head.analyses.some((a) => a.lemma.pos === 'verb' && a.lemma.predicates.some((p) => MEMBERSHIP.has(p.type)));

const LATER = new Set(['after', 'before', 'since', 'because']);

/** Places and days told behind "after the defeat" are the defeat's. */
export const isLaterEvent = (phrase: Phrase): boolean =>
  isEventNoun(phrase.head) &&
  ((phrase.preposition?.relations.some((r) => LATER.has(r)) ?? false) || isMeasure(phrase));

/** منذ بداية التمرد: a stretch of time told by how it began. */
const isSinceStart = ({ preposition, of }: Phrase): boolean =>
  preposition?.low === 'منذ' && of.length > 0 && isEventNoun((of[0] as Phrase).head);

const WHERE = new Set(['in', 'at', 'near', 'between', 'around']);
export const isWhere = (phrase: Phrase): boolean =>
  phrase.preposition?.relations.some((r) => WHERE.has(r)) ?? false;

/** An object may stand behind a comma or a date when its form or its kind shows that it is one. */
function objectBehindComma(items: readonly Item[], at: number): boolean {
  const phrase = items[at] as Phrase;
  const next = items[at + 1];
  // 21 تلميذا خطفهم مسلحون: the verb behind only tells which.
  const described = next?.kind === 'verb' && next.objectPronoun !== null && !phrase.definite;
  if ((isFiniteVerb(next) && !described && !isWithout(next)) || isMark(items[at - 1], 'conjunction'))
    return false;
  // Two of them would stand in construct: without a genitive an ending in a tells the accusative.
  const accusative =
    phrase.head.low.endsWith('ا') &&
    phrase.of.every((p) => p.preposition !== null) &&
    phrase.head.analyses.some((a) => (a.features & Feature.oblique) !== 0);
  return accusative || (phrase.count !== null && isArabic(phrase)) || isEventNoun(phrase.head);
}

/** "Au Mali, la mission a quitté": a place before the verb is where, not where to. */
const opensClause = (phrase: Phrase): boolean =>
  sortOf(phrase) === 'place' && (phrase.preposition?.relations.includes('at') ?? false);

/** Prepositional phrases and dates that open the clause, before its verb. */
export function leftOf(items: readonly Item[], at: number, from: number, found: Found): void {
  let later = false;
  for (let i = from; i < at; i += 1) {
    const item = items[i] as Item;
    // "Après l'attentat de X en 2016, …": what stands up to the comma is told of the earlier deed.
    if (isMark(item, 'comma')) later = false;
    if (later && (isMark(item, 'time') || (item.kind === 'phrase' && isWhere(item)))) continue;
    later ||= item.kind === 'phrase' && /^\p{Script=Latin}/u.test(item.head.low) && isLaterEvent(item);
    if (item.kind === 'phrase' && item.preposition) {
      const host = items[i - 1];
      // "the town, held by X, was shelled": who holds it does not shell it.
      if (
        item.preposition.relations.includes('by') &&
        /^\p{Script=Latin}/u.test(item.head.low) &&
        items.slice(from, i).some((x) => x.kind === 'verb' && x.form === 'participle')
      )
        continue;
      // "une attaque attribuée à X a coûté la vie à deux hommes": to X it was only ascribed.
      if (
        host?.kind === 'verb' &&
        host.form === 'participle' &&
        item.preposition.relations.includes('to') &&
        /^\p{Script=Latin}/u.test(item.head.low)
      )
        continue;
      if (isInsideInsertion(items, i, at)) continue;
      // Behind a noun it is the noun's; it may still say where the clause is.
      if (!isBare(host) || item.preposition.relations.includes('in') || isSite(host, item))
        addPreposition(found.slots, item, opensClause(item));
    } else if (isMark(item, 'time') && item.atom.time) {
      if (isParticiplesDate(items, i, at)) continue;
      // "On 4 January four died in the attack on X, held from 2020 to 2021": the date that opens the clause is its own.
      if (found.lateTime) found.times.unshift(item.atom.time);
      else found.times.push(item.atom.time);
    }
  }
}

/** "the camp at X was attacked": where a place is, what befalls it happens. */
const isSite = (host: Phrase, place: Phrase): boolean =>
  sortOf(host) === 'place' &&
  (place.preposition?.relations.some((r) => r === 'at' || r === 'near') ?? false) &&
  !isArabic(place);

/** The subject to the left of a verb, through relative clauses, insertions and joined verbs. */
export function subjectLeft(
  items: readonly Item[],
  at: number,
  language: Language,
  found: Found,
): Phrase | null {
  let i = at - 1;
  const adjacent = items[i];
  // أعلن مقتله دون أن يقدم أسبابا: whoever does not do it is not the noun right before.
  if (language === 'ar' && isWithout(items[at])) return null;
  // مقديشو (رويترز) - قالت الشرطة: behind a dateline the sentence begins.
  if (language === 'ar' && isMark(adjacent, 'comma') && isMark(items[i - 1], 'close')) return null;
  if (language === 'ar' && isDateline(items, i)) return null;
  if (language === 'ar' && adjacent?.kind === 'phrase') {
    const topic = topicBehindThat(items, at);
    if (topic) return topic;
    // "in an attack with a car bomb that targeted": over the phrases that belong to the noun.
    for (let k = at - 1; k >= 0 && k > at - 4; k -= 1) {
      const described = items[k];
      if (described?.kind !== 'phrase') break;
      if (isAsyndetic(items, described, at) && (k === at - 1 || sortOf(described) === 'event'))
        return asyndetic(items, described, at, found);
      if (described.preposition === null) break;
    }
  }
  while (i >= 0 && skippable(items[i] as Item)) i -= 1;
  // الأمر الذي أدى إلى: what takes up all that was told has no noun before it.
  if (isMark(items[i], 'relative') && (items[i] as { atom: { low: string } }).atom.low === 'الامر الذي')
    return null;
  if (isMark(items[i], 'relative')) return relativeSubject(items, i, found);
  if (isMark(items[i], 'conjunction')) {
    const prior = priorVerb(items, i);
    if (prior >= 0) found.sharesWith = prior;
    return null;
  }
  if (isMark(items[i], 'comma')) {
    // "in an armed attack, targeted a patrol": an event noun keeps its clause over a comma.
    const event = language === 'ar' && i === at - 1 ? items[i - 1] : undefined;
    // وفي هجوم آخر، أكد مصدر: what opens the sentence only says where or when.
    const opens = !items.slice(0, i - 1).some((x) => x.kind === 'verb' || isBare(x));
    if (!opens && event?.kind === 'phrase' && sortOf(event) === 'event' && isAsyndetic(items, event, at))
      return asyndetic(items, event, at, found);
    i = beforeInsertion(items, i);
  }
  let seenPreposition = false;
  for (; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (isMark(item, 'close')) i = openerOf(items, i);
    else if (item.kind === 'phrase') {
      if (language === 'ar' && isLeftOver(items, i)) continue;
      if (item.preposition === null) return acceptSubject(items, i, at, language, found, seenPreposition);
      seenPreposition = true;
    } else if (item.kind === 'verb' || isMark(item, 'subordinator', 'stop', 'relative')) return null;
    else if (isMark(item, 'conjunction') && !seenPreposition) return null;
  }
  return null;
}

const EMPHATIC = /^(?:نفس|انفس|ذات)(?:ه|ها|هم|هما)$/u;

/** قوات الحكومة الشرعية, تنظيم داعش الإرهابي: a word with the article right behind a phrase that has it describes it. */
function isLeftOver(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (isBare(item) && before?.kind === 'phrase' && EMPHATIC.test(item.head.low)) return true;
  return (
    isBare(item) &&
    before?.kind === 'phrase' &&
    item.atoms.length === 1 &&
    item.head.definite &&
    item.head.category !== 'name' &&
    item.head.category !== 'place' &&
    (before.definite || edgeOf(before).some((p) => p.definite)) &&
    item.start - before.end === 1 &&
    before.start < item.start &&
    isBare(items[at - 2]) === false &&
    items[at - 2]?.kind !== 'verb'
  );
}

/** "that residents of a town besieged by X came under": behind أن the topic, over its prepositional phrases, is the subject. */
function topicBehindThat(items: readonly Item[], at: number): Phrase | null {
  for (let i = at - 1; i > 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind === 'mark' && item.atom.category === 'adverb') continue;
    if (item.kind !== 'phrase') return null;
    if (item.preposition !== null) continue;
    const opener = items[i - 1];
    return isMark(opener, 'subordinator') &&
      i < at - 1 &&
      verbAgrees(items[at] as VerbGroup, item) &&
      (items[at] as VerbGroup).objectPronoun === null
      ? item
      : null;
  }
  return null;
}

/** An indefinite noun with a verb right behind it is what the verb tells about: هجوم شنه مسلحون, a clause without a relative. */
function isAsyndetic(items: readonly Item[], phrase: Phrase, at: number): boolean {
  // "that a soldier was killed": behind a subordinator the noun opens its own clause.
  if (
    phrase.preposition === null &&
    isMark(items[items.lastIndexOf(phrase, at - 1) - 1], 'subordinator', 'open', 'stop')
  )
    return false;
  const innermost = edgeOf(phrase).at(-1) as Phrase;
  // وفي وقت سابق قال مصدر: a time says nothing.
  if (
    phrase.head.low === 'وقت' &&
    phrase.preposition !== null &&
    hasClass((items[at] as VerbGroup).head, 'reporting')
  )
    return false;
  if (
    (innermost.definite && innermost.head.category !== 'number') ||
    (innermost.head.category !== 'noun' && innermost.head.category !== 'number') ||
    (!verbAgrees(items[at] as VerbGroup, innermost) &&
      !resumed(items, at) &&
      !(items[at] as VerbGroup).objectPronoun)
  )
    return false;
  return (
    phrase.preposition !== null ||
    items.slice(0, at - 1).some((x) => x.kind === 'verb') ||
    resumed(items, at) ||
    (items[at] as VerbGroup).objectPronoun !== null
  );
}

function asyndetic(items: readonly Item[], phrase: Phrase, at: number, found: Found): Phrase | null {
  const innermost = edgeOf(phrase).at(-1) as Phrase;
  found.antecedent = innermost;
  const verb = items[at] as VerbGroup;
  if (verb.objectPronoun) return innermost;
  if (!resumed(items, at)) return verbAgrees(verb, innermost) ? innermost : null;
  found.sharesWith = priorVerb(items, at - 1);
  return null;
}

const skippable = (item: Item): boolean =>
  item.kind === 'mark' &&
  (item.atom.category === 'adverb' ||
    item.atom.category === 'time' ||
    item.atom.category === 'close' ||
    item.atom.category === 'open' ||
    item.atom.category === 'particle');

function acceptSubject(
  items: readonly Item[],
  candidate: number,
  at: number,
  language: Language,
  found: Found,
  far: boolean,
): Phrase | null {
  const phrase = items[candidate] as Phrase;
  const before = items[candidate - 1];
  if (before?.kind === 'verb' && language !== 'ar') {
    if (before.form === 'finite' && hasClass(before.head, 'reporting')) return phrase;
    const opener = items[candidate - 2];
    if (isMark(opener, 'relative')) return relativeSubject(items, candidate - 2, found);
    return before.form === 'finite' ? null : phrase;
  }
  if (before?.kind === 'verb' && language === 'ar') {
    // وفق ما أفاد مسؤول، قتل تسعة: behind a comma the speaker does not do what he tells.
    if (
      items.slice(candidate + 1, at).some((x) => isMark(x, 'comma', 'open')) &&
      hasClass(before.head, 'reporting')
    )
      return null;
    // Verb, subject, verb: the phrase is the first verb's; the second shares it only when it agrees with it.
    if (isFiniteVerb(before) && !far && verbAgrees(items[at] as VerbGroup, phrase)) return phrase;
    // "a man who drove a car blew himself up": behind a clause on an indefinite topic, the topic goes on.
    const topic = items[candidate - 2];
    if (isFiniteVerb(before) && isBare(topic) && !topic.definite && verbAgrees(items[at] as VerbGroup, topic))
      return topic;
    // "the forces which fight the army seized": behind a relative clause its antecedent goes on.
    const owner = items[candidate - 3];
    if (isMark(topic, 'relative') && isBare(owner) && verbAgrees(items[at] as VerbGroup, owner)) return owner;
    if (isFiniteVerb(before)) found.sharesWith = items.indexOf(before);
    return null;
  }

  if (language === 'ar' && !verbAgrees(items[at] as VerbGroup, phrase)) return null;
  if (isMark(before, 'relative')) {
    const antecedent = relativeSubject(items, candidate - 1, found);
    if (antecedent) addTo(found.slots, 'object', antecedent, 'antecedent of the relative clause');
    found.antecedent = antecedent;
  }
  return phrase;
}

/** Is what stands before a verb taken up again behind a preposition? التي قتل فيها, بيانا هنأت فيه. */
export function resumed(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next?.kind !== 'phrase') return false;
  if (!next.preposition) return isVictimOf(next) && next.possessive !== null && isBare(items[at + 2]);
  if (next.head.category === 'pronoun') return true;
  // "on whose heels were killed a number of": a possessive takes it up when the subject is still to come.
  return next.possessive !== null && isBare(items[at + 2]);
}

/** راح ضحيته ثلاثون, سقط ضحية الهجوم عشرة: a victim of something stands between the verb and whoever falls. */
export const isVictimOf = (phrase: Phrase): boolean =>
  phrase.preposition === null &&
  phrase.count === null &&
  (phrase.possessive !== null || phrase.of.some((p) => isEventNoun(p.head))) &&
  phrase.head.analyses.some((a) => a.lemma.name === 'ضحية');
