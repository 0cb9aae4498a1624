/** Builds the frames of a phrase: for a noun that names an event, for one that shades an event, and for an adjective with a meaning of its own. */

import { Feature, type Lemma } from '../../lexicon/lexicon.js';
import { atomLike } from '../../mentions/atom-like.js';
import { isFormerly } from '../../mentions/former.js';
import { isMark } from '../../mentions/marks.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, Frame, Item, Mark, Phrase } from '../state.js';
import { addPreposition, addTo, type Found, isLaterEvent, isWhere, ofAdjective } from './arguments.js';
import { freshId } from './build-phrase.js';
import type { Building } from './building.js';
import { isBare, isFiniteVerb } from './clause-map.js';
import { hasClass, isEventNoun, isFireOf, isMeasure, isTie, sortOf } from './phrase-sort.js';

/** Event nouns anywhere inside a phrase; those at its right edge take the prepositional phrases behind it. `host` is the phrase that this one explains. */
export function nounFrames(
  building: Building,
  phrase: Phrase,
  outer: Phrase,
  at: number,
  host: Phrase | null = null,
): void {
  for (const inner of [...phrase.of, ...phrase.list]) nounFrames(building, inner, outer, at);
  // "X, leader of Y, and Z": what explains the first of a list is said of the first alone.
  const named = phrase.list.length > 0 ? phraseLike(phrase, { list: [] }) : phrase;
  for (const inner of phrase.beside) nounFrames(building, inner, outer, at, named);
  const { items } = building;
  for (const modifier of phrase.modifiers)
    if (modifier.joins) joinedFrame(building, phrase, modifier, modifier.joins, host ?? phrase);
    else if (modifier.category === 'adjective' || modifier.category === 'participle')
      describingFrame(building, phrase, outer, modifier, at, host);
  const event = isMeasure(phrase) || isFireOf(phrase) ? null : eventHead(phrase);
  if (!event) {
    if (describes(phrase.head)) lonelyAdjective(building, phrase, at);
    else if (hasClass(phrase.head, 'modal', 'phase', 'reporting', 'support', 'occur'))
      shadingFrame(building, phrase, at);
    return;
  }
  const lemma = event.analyses.find((a) => a.lemma.predicates.length > 0)?.lemma as Lemma;
  const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
  const shelled = isShelledBy(phrase, event);
  const struck =
    phrase.end >= outer.end && building.language === 'ar' ? struckBehind(items, at, phrase, event) : null;
  for (const inner of phrase.of)
    addTo(
      found.slots,
      struck || shelled ? 'subject' : 'of',
      inner,
      struck || shelled ? 'genitive of who does it' : 'genitive of the noun',
    );
  if (phrase.possessive)
    addTo(found.slots, 'of', pronounPhrase(phrase, phrase.possessive), 'pronoun on the noun');
  const ties = isTie(lemma);
  const explained = host ?? (ties && building.language === 'ar' ? quotedBefore(items, at, phrase) : null);
  if (ties && explained) addTo(found.slots, 'subject', explained, 'what the noun explains');
  for (const beside of phrase.beside)
    addTo(found.slots, ties && !host ? 'subject' : 'of', beside, 'set beside the noun');
  // "its praising and justifying of the deeds": joined verbal nouns share the genitive of the last.
  const lastJoined = phrase.list.at(-1);
  if (phrase.of.length === 0 && lastJoined && isEventNoun(lastJoined.head))
    for (const inner of lastJoined.of.length > 0 ? lastJoined.of : takenBehind(items, at, lastJoined))
      addTo(found.slots, 'object', inner, 'shared with the joined noun');
  const verbalObject =
    phrase.end >= outer.end && building.language === 'ar'
      ? (struck ?? objectOfNoun(items, at, phrase))
      : null;
  if (verbalObject) addTo(found.slots, 'object', verbalObject, 'object of the verbal noun');
  for (const modifier of phrase.modifiers) if (modifier.time) found.times.push(modifier.time);
  if (phrase.end >= outer.end) behindNoun(items, verbalObject ? at + 1 : at, found, false, event);
  // حمل مسؤولية الهجوم على الجماعة: on whom the burden is put is not whom the deed struck.
  if (outer !== phrase && outer.head.lemma?.name === 'مسؤولية' && isBurdened(items, at))
    found.slots.delete('on');
  // "une attaque menée par": who leads a deed does it.
  const led = found.slots.get('led-by')?.filter((a) => !isOfWhomItIs(a.phrase, phrase));
  if (led?.length && building.language !== 'ar' && !found.slots.has('by')) found.slots.set('by', led);
  // "la prise par les rebelles des villes": the second genitive is what was taken.
  const by = found.slots.get('by')?.[0]?.phrase;
  const stray = by && by.of.length > 1 ? by.of.at(-1) : undefined;
  if (stray && sortOf(stray) === 'place' && !found.slots.has('of'))
    addTo(found.slots, 'of', stray, 'genitive behind the doer');
  // "le retrait des troupes de Kidal": the genitive behind those who leave may be where they leave.
  const left = found.slots.get('of')?.[0]?.phrase.of.at(-1);
  if (left && building.language === 'fr' && left.head.category === 'place' && !found.slots.has('from'))
    addTo(found.slots, 'from', left, 'genitive behind those who move');
  const verbal = event.analyses.some((a) => (a.features & Feature.verbalNoun) !== 0);
  addNounFrame(building, phrase, at, found, {
    lemma,
    head: event,
    standing: verbal ? 'verbal-noun' : 'noun',
    // What a name is explained by holds beyond the day that its clause tells.
    times: ties && (host || phrase.beside.length > 0) ? [] : found.times,
    clause: [phrase.start, Math.max(phrase.end, (items[found.last] as Item).end)],
  });
}

/** “أيمن الظواهري” زعيم “تنظيم القاعدة”: right behind the mark that closes a name in quotation marks stands what it is. */
function quotedBefore(items: readonly Item[], at: number, phrase: Phrase): Phrase | null {
  const before = items[at - 2];
  if (items[at] !== phrase || phrase.preposition || phrase.definite === false) return null;
  if (!isMark(items[at - 1], 'close') || before?.kind !== 'phrase') return null;
  if (!phrase.of.some((p) => p.head.category === 'name')) return null;
  // هاجم "كذا" فرع كذا: behind a verb that takes an object it may be whom the verb is done to.
  const verb = items[isMark(items[at - 3], 'open') ? at - 4 : at - 3];
  if (verb?.kind === 'verb' && !hasClass(verb.head, 'reporting')) return null;
  for (let p: Phrase | undefined = before; p && p.end === before.end; p = p.of.at(-1))
    if (p.head.senses.some((s) => s.actor.kind === 'person' || s.actor.kind === 'group')) return p;
  return null;
}

/** "des frappes de la coalition dirigée par": who leads those whose deed it is. */
const isOfWhomItIs = (leader: Phrase, deed: Phrase): boolean =>
  /^(?:dirig|command)/u.test(leader.preposition?.low ?? '') && deed.of.some((p) => sortOf(p) === 'people');

/** A frame that a noun opens, with what differs between the nouns that open one. */
function addNounFrame(
  building: Building,
  phrase: Phrase,
  at: number,
  found: Found,
  own: Pick<Frame, 'lemma' | 'head' | 'standing' | 'times' | 'clause'>,
): void {
  const frame: Frame = {
    id: building.frames.length,
    lemma: own.lemma,
    head: own.head,
    standing: own.standing,
    item: phrase,
    passive: false,
    voiceOpen: false,
    negated:
      phrase.negated ||
      isMark(building.items[at - 1], 'negation') ||
      isUndone(building.items[at - 1]) ||
      isNoLonger(building.items[at - 1], building.items[at - 2]),
    mood: 'real',
    tense: 'past',
    slots: found.slots,
    times: own.times,
    shares: null,
    clause: own.clause,
    governor: null,
    antecedent: null,
    past: isFormer(building, phrase, at),
  };
  building.frames.push(frame);
  building.byItem.set(phrase.id, frame);
}

/** "n'est plus une branche": "plus" is an adverb by itself. */
const isNoLonger = (item: Item | undefined, verb: Item | undefined): boolean =>
  item?.kind === 'mark' && item.atom.low === 'plus' && verb?.kind === 'verb' && verb.negated;

/** لم يتم إطلاق سراحهم: the verb that says that something is done says that it is not. */
const isUndone = (item: Item | undefined): boolean =>
  item?.kind === 'verb' && item.negated && DONE.has(item.head.low);
const DONE = new Set(['تم', 'يتم', 'تتم', 'تمت']);

/** "fears of an arrival": a noun that shades what depends on it, without a meaning of its own. */
function shadingFrame(building: Building, phrase: Phrase, at: number): void {
  const lemma = phrase.head.analyses.find((a) => a.lemma.words.length > 0)?.lemma;
  if (!lemma) return;
  const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
  for (const inner of phrase.of) addTo(found.slots, 'of', inner, 'genitive of the noun');
  behindNoun(building.items, at, found);
  for (const slot of [...found.slots.keys()])
    if (slot !== 'of' && slot !== 'about' && slot !== 'for' && slot !== 'from') found.slots.delete(slot);
  addNounFrame(building, phrase, at, found, {
    lemma,
    head: phrase.head,
    standing: 'noun',
    times: [],
    clause: [phrase.start, phrase.end],
  });
}

/** The pronoun on a noun, as a phrase of its own. */
const pronounPhrase = (host: Phrase, possessive: Atom): Phrase =>
  phraseOf(host, atomLike(possessive, { category: 'pronoun' }));

/** One atom of a phrase as a phrase of its own. */
function phraseOf(host: Phrase, head: Atom): Phrase {
  return phraseLike(host, {
    id: freshId(),
    start: head.start,
    end: head.end,
    head,
    atoms: [head],
    preposition: null,
    count: null,
    countSpan: null,
    of: [],
    beside: [],
    list: [],
    possessive: null,
    modifiers: [],
    denotes: null,
  });
}

/** "the group affiliated with X", "a man close to Y": an adjective with a meaning of its own says it of its noun. */
function describingFrame(
  building: Building,
  phrase: Phrase,
  outer: Phrase,
  modifier: Atom,
  at: number,
  host: Phrase | null,
): void {
  const lemma = modifier.analyses.find((a) => a.lemma.predicates.length > 0)?.lemma;
  const [joined] = phrase.list;
  const edge = joined && modifier.start > phrase.head.end ? Math.min(modifier.end, joined.start) : outer.end;
  if (!lemma || modifier.end < edge) return;
  const all = allInState(outer, phrase, modifier, lemma);
  const found: Found = { slots: new Map(), times: [], antecedent: phrase, sharesWith: -1, last: at };
  addTo(
    found.slots,
    'subject',
    // "X, a group linked to Y": what describes the noun describes the name that it explains.
    host && isTie(lemma)
      ? host
      : joined && edge < joined.end
        ? phraseLike(phrase, { list: [] })
        : (all ?? phrase),
    'the noun that it describes',
  );
  behindNoun(building.items, at, found, true, modifier);
  const frame = besideNoun({
    id: building.frames.length,
    lemma,
    head: modifier,
    item: phrase,
    slots: found.slots,
    times: found.times,
    clause: [phrase.start, Math.max(phrase.end, (building.items[found.last] as Item).end)],
    antecedent: phrase,
    past: false,
  });
  building.frames.push(frame);
  // "left ten soldiers dead": a state that a verb brings about is governed by that verb.
  if (lemma.predicates.some((p) => p.toll) && !building.byItem.has(phrase.id))
    building.byItem.set(phrase.id, frame);
}

/** "left 20 soldiers and four civilians dead": the state behind the last of several people is that of all of them. */
const allInState = (outer: Phrase, last: Phrase, state: Atom, { predicates }: Lemma): Phrase | null =>
  outer.list.at(-1) === last &&
  state.start > last.head.end &&
  predicates.some((p) => p.toll !== undefined) &&
  [outer, ...outer.list.slice(0, -1)].every((p) => p.modifiers.every((m) => m.category !== 'adjective'))
    ? outer
    : null;

/** "the al-Qaeda-linked group X": the name before the hyphen is what its noun is linked to, or what backs it. */
function joinedFrame(
  building: Building,
  phrase: Phrase,
  modifier: Atom,
  { name, lemma }: NonNullable<Atom['joins']>,
  subject: Phrase,
): void {
  if (!lemma) return;
  const other = phraseOf(phrase, name);
  const slots: Frame['slots'] = new Map();
  const verb = lemma.pos === 'verb';
  addTo(slots, verb ? 'object' : 'subject', subject, 'the noun that it describes');
  addTo(slots, verb ? 'subject' : 'to', other, 'before the hyphen');
  // "the Somalia-based group"
  if (name.category === 'place') addTo(slots, 'in', other, 'before the hyphen');
  const clause: Frame['clause'] = [phrase.start, phrase.end];
  const id = building.frames.length;
  building.frames.push(
    besideNoun({
      id,
      lemma,
      head: modifier,
      item: phrase,
      slots,
      times: [],
      clause,
      antecedent: phrase,
      past: false,
    }),
  );
}

const describes = (head: Atom): boolean =>
  head.category === 'adjective' &&
  head.analyses.some((a) => a.lemma.pos === 'adjective' && a.lemma.predicates.length > 0);

/** Is it told as over: "a former ally", "formerly linked to"? */
const isFormer = ({ items }: Building, phrase: Phrase, at: number): boolean =>
  isFormerly(phrase) ||
  (items[at] === phrase &&
    items[at - 1]?.kind === 'mark' &&
    hasClass((items[at - 1] as Mark).atom, 'former'));

/** "X, loyal to Y,": an adjective alone behind a comma says it of whoever stands before that. */
function lonelyAdjective(building: Building, phrase: Phrase, at: number): void {
  const { items } = building;
  const lemma = phrase.head.analyses.find((a) => a.lemma.pos === 'adjective' && a.lemma.predicates.length > 0)
    ?.lemma as Lemma;
  const antecedent = items[at] === phrase ? describedBefore(items, at) : null;
  const found: Found = { slots: new Map(), times: [], antecedent, sharesWith: -1, last: at };
  if (antecedent) addTo(found.slots, 'subject', antecedent, 'the noun that it describes');
  for (const inner of phrase.of) addTo(found.slots, 'of', inner, 'genitive of the adjective');
  behindNoun(items, at, found, true, phrase.head);
  building.frames.push(
    besideNoun({
      id: building.frames.length,
      lemma,
      head: phrase.head,
      item: phrase,
      slots: found.slots,
      times: found.times,
      clause: [phrase.start, Math.max(phrase.end, (items[found.last] as Item).end)],
      antecedent,
      past: isFormer(building, phrase, at),
    }),
  );
}

/** The phrase that an adjective between commas describes: the one right before the comma, over its brackets. */
function describedBefore(items: readonly Item[], at: number): Phrase | null {
  let i = at - 1;
  if (isMark(items[i], 'adverb', 'time')) i -= 1;
  // حركة كذا مرتبطة بتنظيم كذا: an Arabic sentence may have no verb.
  const subject = items[isMark(items[i], 'close') ? i - 1 : i];
  if (subject?.kind === 'phrase' && /[\u0600-\u06ff]/u.test(subject.head.low)) return subject;
  if (!isMark(items[i], 'comma', 'open')) return null;
  i -= 1;
  if (isMark(items[i], 'close', 'open')) i -= 1;
  const host = items[i];
  return host?.kind === 'phrase' ? host : null;
}

type Described = Pick<Frame, 'id' | 'lemma' | 'head' | 'item' | 'slots' | 'times' | 'clause' | 'antecedent'>;

/** The frame of a word that describes a noun, in the shape that all frames have. */
const besideNoun = (own: Described & { readonly past: boolean }): Frame => ({
  id: own.id,
  lemma: own.lemma,
  head: own.head,
  standing: 'adjective',
  item: own.item,
  passive: false,
  voiceOpen: false,
  negated: false,
  mood: 'real',
  tense: 'present',
  slots: own.slots,
  times: own.times,
  shares: null,
  clause: own.clause,
  governor: null,
  antecedent: own.antecedent,
  past: own.past,
});

function eventHead(phrase: Phrase): Atom | null {
  if (isEventNoun(phrase.head)) return phrase.head;
  return null;
}

/** إعلان الجماعة مسؤوليتها: behind its subject an Arabic verbal noun has its object. */
/** اقتحام مسلحين مقر الشرطة: behind the genitive of those who do it a verbal noun has its object, as its verb has. */
function struckBehind(items: readonly Item[], at: number, phrase: Phrase, event: Atom): Phrase | null {
  const next = items[at + 1];
  const doer = phrase.of[0];
  const transitive = event.analyses.some((a) =>
    a.lemma.predicates.some(
      (p) => p.roles.agent?.from[0] === 'subject' && p.roles.target?.from[0] === 'object',
    ),
  );
  if (!transitive || SUFFERED.has(event.low) || !doer || phrase.of.length > 1 || sortOf(doer) !== 'people')
    return null;
  const given = givenTo(next, doer);
  if (given) return given;
  if (
    !isBare(next) ||
    isFiniteVerb(items[at + 2]) ||
    doer.count ||
    (!hasClass(doer.head, 'force', 'person', 'group-head', 'unit') && doer.head.senses.length === 0)
  )
    return null;
  return next.count ||
    hasClass(next.head, 'place-noun', 'unit', 'force') ||
    (!next.definite && hasClass(next.head, 'person', 'materiel'))
    ? next
    : null;
}
/** بتدمير والاستيلاء على آليات: what the last of joined deeds takes behind its preposition is what the first was done to. */
function takenBehind(items: readonly Item[], at: number, { head }: Phrase): Phrase[] {
  const next = items[at + 1];
  const takes = head.analyses.some((a) =>
    a.lemma.predicates.some((p) => p.roles.target?.from[0] === 'on' || p.roles.place?.from[0] === 'on'),
  );
  return takes && next?.kind === 'phrase' && next.preposition?.low === 'علي' ? [next] : [];
}
const isBurdened = (items: readonly Item[], at: number): boolean => {
  const verb = items.slice(0, at).findLast((x) => x.kind === 'verb');
  return verb?.kind === 'verb' && /حمل/u.test(verb.head.low);
};

/** قصف الحوثيين الصاروخي: what the shelling was done with stands behind who did it. */
const isShelledBy = (phrase: Phrase, event: Atom): boolean =>
  event.low === 'قصف' &&
  [...phrase.modifiers, ...phrase.of.flatMap((p) => p.modifiers)].some((m) => SHELLING.has(m.low));
const SHELLING = new Set(['صاروخي', 'مدفعي', 'جوي']);

const SUFFERED = new Set(['مقتل', 'مصرع', 'حتف', 'اصابه', 'إصابة']);

/** استهداف مسلحين لرتل, قصف الجيش لمواقع: behind who does it the preposition لـ gives whom, unless an indefinite man is of whom it gives. */
function givenTo(next: Item | undefined, doer: Phrase): Phrase | null {
  if (next?.kind !== 'phrase' || next.preposition?.low !== 'li' || doer.count) return null;
  const named = doer.head.senses.length > 0 || hasClass(doer.head, 'force', 'group-head');
  const many = doer.plural || (doer.head.features & (Feature.plural | Feature.dual)) !== 0;
  if (!named && (!hasClass(doer.head, 'person', 'unit') || !many)) return null;
  if (hasClass(next.head, 'place-noun', 'stands-for', 'materiel')) return next;
  if (!named && next.definite) return null;
  return next.count !== null || hasClass(next.head, 'person', 'force', 'unit') ? next : null;
}

function objectOfNoun(items: readonly Item[], at: number, phrase: Phrase): Phrase | null {
  const next = items[at + 1];
  if (!isBare(next) || isFiniteVerb(items[at + 2])) return null;
  // أعلن الحزب حل نفسه.
  if (/^(?:نفس|انفس)(?:ه|ها|هم|هما)$/u.test(next.head.low) && phrase.of.length === 0) return next;
  // مبايعتها أمير التنظيم: whom one pledges to.
  if (phrase.possessive && sortOf(next) === 'people' && isPledge(phrase.head)) return next;
  const verbal = phrase.head.analyses.some((a) => (a.features & Feature.verbalNoun) !== 0);
  return verbal && phrase.of.length > 0 && isEventNoun(next.head) ? next : null;
}

const isPledge = ({ analyses }: Atom): boolean =>
  analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'pledge-allegiance'));

const ARABIC = /[\u0600-\u06ff]/u;
const TIED_BY = new Set(['li', 'bi', 'ب', 'مع', 'الي']);

/** لمساندة الجيش الموالي للحكومة: what an army is loyal to is not what it is stood by for. */
const isTiedByAdjective = (before: Item | undefined, { preposition }: Phrase, event: Atom): boolean => {
  const last = before?.kind === 'phrase' ? before.atoms.at(-1) : undefined;
  return (
    TIED_BY.has(preposition?.low ?? '') &&
    last !== undefined &&
    last !== event &&
    (last.category === 'adjective' || last.category === 'participle') &&
    last.definite &&
    last.analyses.some((a) => isTie(a.lemma))
  );
};

function behindNoun(
  items: readonly Item[],
  at: number,
  found: Found,
  adjective = false,
  event: Atom | null = null,
): void {
  let later = false;
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'phrase' && item.preposition) {
      // تفجير انتقاما من هجوم للجيش: what stands behind the other event is that event's.
      if (later && ARABIC.test(item.head.low)) return;
      if (ofAdjective(items[i - 1], item) && !(adjective && i === at + 1)) continue;
      if (event && isTiedByAdjective(items[i - 1], item, event)) return;
      if (!later || !isWhere(item)) addPreposition(found.slots, item);
      later ||= isLaterEvent(item);
      // What stands behind another event is that event's.
      if (isEventNoun(item.head) && !later) {
        found.last = i;
        return;
      }
    } else if (isMark(item, 'time') && item.atom.time) {
      if (!later) found.times.push(item.atom.time);
    } else if (
      isMark(item, 'comma') &&
      isMark(items[i - 1], 'time') &&
      items[i + 1]?.kind === 'phrase' &&
      !isBare(items[i + 1])
    ) {
      // "its responsibility on Thursday, for an attack".
    } else if (!isMark(item, 'preposition', 'adverb', 'open', 'close')) return;
    found.last = i;
  }
}
