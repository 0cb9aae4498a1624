/**
 * Builds the frames of a sentence: one for every verb group whose lemma is known, one for every noun that names
 * something that happens. Word order, voice, relatives and participles are neutralised here, so that meaning can be
 * stated once a lemma.
 */
import type { Language } from '@marsad/model';
import { Feature, type Lemma, type Slot } from '../../lexicon/lexicon.js';
import type { Argument, Atom, Frame, Item, Phrase, VerbGroup } from '../state.js';
import {
  addPreposition,
  addTo,
  type Found,
  isLaterEvent,
  isWhere,
  leftOf,
  resumed,
  rightOf,
  subjectLeft,
} from './arguments.js';
import {
  clauseEnd,
  clauseStart,
  isBare,
  isCopula,
  isFiniteVerb,
  isMark,
  type Opening,
  openings,
} from './clause-map.js';
import { hasClass, isEventNoun, sortOf } from './phrase-sort.js';
import { freshId } from './read-phrase.js';
import { subjectEuropean } from './subject-european.js';

interface Building {
  readonly items: readonly Item[];
  readonly language: Language;
  readonly frames: Frame[];
  readonly byItem: Map<number, Frame>;
}

export function buildFrames(items: readonly Item[], language: Language): Frame[] {
  const building: Building = { items, language, frames: [], byItem: new Map() };
  items.forEach((item, at) => {
    if (item.kind === 'verb') verbFrame(building, item, at);
    else if (item.kind === 'phrase') nounFrames(building, item, item, at);
  });
  copulas(building);
  govern(building);
  return building.frames;
}

/** "X was the deputy of Y": what the noun or adjective behind a copula says, it says of the subject. */
function copulas(building: Building): void {
  const { items, language, frames } = building;
  let last: Phrase | null = null;
  items.forEach((item, at) => {
    if (item.kind !== 'verb' || !isCopula(item)) return;
    const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
    const bare = rightOf(items, at, found);
    const left = subjectLeft(items, at, language, found);
    const joined =
      found.sharesWith >= 0 &&
      items[found.sharesWith]?.kind === 'verb' &&
      isCopula(items[found.sharesWith] as VerbGroup);
    const subject: Phrase | null = left ?? (joined ? last : bare.length > 1 ? (bare[0] ?? null) : null);
    last = subject;
    const predicate = left || joined ? bare[0] : bare[1];
    if (!subject || !predicate) return;
    for (const frame of frames) {
      if (frame.item !== predicate || frame.slots.has('subject')) continue;
      addTo(frame.slots, 'subject', subject, 'subject of the copula');
      (frame as { past: boolean }).past = item.tense === 'past' || item.head.low.startsWith('كان');
    }
  });
}

const lemmaOf = (atom: Atom, verb: boolean): Lemma | null =>
  (
    atom.analyses.find((a) => (a.lemma.pos === 'verb') === verb && a.lemma.predicates.length > 0) ??
    atom.analyses.find((a) => (a.lemma.pos === 'verb') === verb) ??
    atom.analyses[0]
  )?.lemma ?? null;

function verbFrame(building: Building, verb: VerbGroup, at: number): void {
  const { items, language } = building;
  const lemma = lemmaOf(verb.head, true);
  if (!lemma || lemma.pos === 'function') return;
  const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
  const bare = rightOf(items, at, found);
  const start = clauseStart(items, at);
  // What stands before inverted speech belongs to what is said.
  const trailing = language !== 'ar' && hasClass(verb.head, 'reporting') && inverted(items, at) && at > 1;
  const open = verb.passive === null;
  if (verb.form === 'participle') participle(building, verb, at, bare, found);
  else if (verb.form === 'infinitive')
    for (const p of bare.slice(0, 1)) addTo(found.slots, 'object', p, 'right of the infinitive');
  else if (language === 'ar') arabicArguments(building, verb, at, bare, found);
  else europeanArguments(building, verb, at, bare, found);
  // A relative clause begins behind its antecedent; what stands before that is another clause's.
  if (verb.form === 'finite' && !trailing && !(language === 'ar' && found.antecedent))
    leftOf(items, at, start, found);
  const passive = verb.passive === true;
  if (passive) passiveView(found);
  const first = items[verb.form === 'finite' ? start : at] as Item;
  // French and English subjects stand before their verb; the clause is told with them.
  const before =
    language === 'ar' || found.antecedent
      ? undefined
      : (found.slots.get(passive ? 'object' : 'subject') ?? []).find(
          (a) => a.phrase.end <= verb.start && a.how === 'left of the verb',
        );
  const frame: Frame = {
    id: building.frames.length,
    lemma,
    head: verb.head,
    standing: verb.form === 'finite' ? 'verb' : verb.form,
    item: verb,
    passive,
    voiceOpen: open && !passive,
    negated: verb.negated,
    mood: verb.mood,
    tense: verb.tense,
    slots: found.slots,
    times: found.times,
    shares:
      found.sharesWith >= 0 ? (building.byItem.get((items[found.sharesWith] as Item).id) ?? null) : null,
    clause: [
      Math.min(first.start, verb.start, before?.phrase.start ?? verb.start),
      Math.max((items[found.last] as Item).end, verb.end),
    ],
    governor: null,
    antecedent: found.antecedent,
  };
  building.frames.push(frame);
  building.byItem.set(verb.id, frame);
}

/** The agent of a passive is in its by-phrase; what stood as subject is what it was done to. */
function passiveView(found: Found): void {
  const done = found.slots.get('subject');
  const object = found.slots.get('object');
  found.slots.delete('subject');
  if (done) found.slots.set('object', [...done, ...(object ?? [])]);
  const by = found.slots.get('by');
  if (by)
    found.slots.set(
      'subject',
      by.map((a) => ({ ...a, how: 'agent of the passive' })),
    );
}

function europeanArguments(
  building: Building,
  verb: VerbGroup,
  at: number,
  bare: Phrase[],
  found: Found,
): void {
  const { items, byItem } = building;
  const { phrase: subject, how, object } = subjectEuropean(items, at, bare, found);
  if (subject) addTo(found.slots, 'subject', subject, how);
  if (object) addTo(found.slots, 'object', object, 'antecedent of the relative clause');
  const clitic =
    building.language === 'fr' &&
    !subject &&
    found.sharesWith < 0 &&
    verb.objectPronoun &&
    HE_SAYS.has(verb.objectPronoun.low) &&
    speaksSurely(verb)
      ? verb.objectPronoun
      : null;
  if (clitic) addTo(found.slots, 'subject', cliticPhrase(clitic), 'pronoun on the verb');
  const objects = bare.filter((p) => p !== subject);
  if (!subject && found.sharesWith >= 0) {
    const shared = byItem.get((items[found.sharesWith] as Item).id);
    const argument = shared && (shared.slots.get(shared.passive ? 'object' : 'subject') ?? [])[0];
    if (argument) addTo(found.slots, 'subject', argument.phrase, 'subject of the verb before');
  }
  if (
    !subject &&
    found.sharesWith < 0 &&
    objects.length > 0 &&
    hasClass(verb.head, 'reporting', 'occur') &&
    inverted(items, at)
  ) {
    addTo(found.slots, 'subject', objects[0] as Phrase, 'behind the inverted verb');
    return;
  }
  if (objects[0]) addTo(found.slots, verb.passive ? 'complement' : 'object', objects[0], 'right of the verb');
}

const HE_SAYS = new Set(['il', 'elle', 'ils', 'elles']);

/** "il affirme" is somebody's word, "il semble" nobody's. */
const speaksSurely = (verb: VerbGroup): boolean =>
  verb.passive === false &&
  verb.head.lemma?.words.some(
    (w) =>
      w.class === 'reporting' &&
      (w.act === 'say' || w.act === 'claim') &&
      (!w.certainty || w.certainty === 'uncommitted'),
  ) === true;

/** The French pronoun before a verb, as a phrase of its own. */
const cliticPhrase = (head: Atom): Phrase => ({
  kind: 'phrase',
  id: freshId(),
  start: head.start,
  end: head.end,
  head,
  atoms: [head],
  preposition: null,
  count: null,
  countSpan: null,
  definite: true,
  plural: head.low.endsWith('s'),
  of: [],
  beside: [],
  list: [],
  possessive: null,
  modifiers: [],
  negated: false,
});

/** "…", said X; selon quoi a déclaré X. */
const inverted = (items: readonly Item[], at: number): boolean => {
  let i = at - 1;
  while (
    i >= 0 &&
    (isMark(items[i], 'adverb', 'pronoun') || (items[i]?.kind === 'mark' && isMark(items[i], 'particle')))
  )
    i -= 1;
  return i < 0 || isMark(items[i], 'comma', 'close', 'stop');
};

function arabicArguments(
  building: Building,
  verb: VerbGroup,
  at: number,
  bare: Phrase[],
  found: Found,
): void {
  const { items } = building;
  const plural =
    (verb.head.features & (Feature.plural | Feature.dual)) !== 0 &&
    (verb.head.features & Feature.third) !== 0;
  const left = subjectLeft(items, at, 'ar', found);
  const relative = found.antecedent !== null && (found.antecedent === left || left === null);
  const pronoun =
    left?.head.category === 'pronoun' ? left.head.low : left === null ? pronounOfOpener(items[at - 1]) : null;
  if (pronoun !== null) {
    const owner = reportedAntecedent(building, at);
    if (owner) {
      found.antecedent = owner;
      addTo(found.slots, 'subject', owner, 'what the reported relative clause is about');
      if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
      return;
    }
    const speaker = speakerTakenUp(building, at, pronoun, bare[0]);
    if (speaker) {
      addTo(found.slots, 'subject', speaker, 'who speaks, taken up by the pronoun');
      if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
      return;
    }
  }
  if (relative && left && verb.objectPronoun) {
    addTo(found.slots, 'object', left as Phrase, 'antecedent that the pronoun takes up');
    if (bare[0]) addTo(found.slots, 'subject', bare[0], 'behind the verb');
    return;
  }
  if (relative && found.sharesWith < 0 && resumed(items, at)) {
    if (bare[0]) addTo(found.slots, 'subject', bare[0], 'behind the verb');
    if (bare[1]) addTo(found.slots, 'object', bare[1], 'behind the subject');
    return;
  }
  if (!left && found.sharesWith >= 0 && verb.form === 'finite' && (found.antecedent || !bare[1])) {
    const shared = building.byItem.get((items[found.sharesWith] as Item).id)?.slots.get('subject')?.[0];
    if (shared && (found.antecedent || plural)) {
      addTo(found.slots, 'subject', shared.phrase, 'subject of the verb before');
      if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
      return;
    }
  }
  if (left || plural) {
    const topic = left ?? (found.antecedent || found.sharesWith >= 0 ? null : describedBefore(building, at));
    if (topic)
      addTo(
        found.slots,
        'subject',
        topic,
        left && relative ? 'antecedent of the relative clause' : 'before the verb',
      );
    if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
    return;
  }
  if (bare[0] && !bare[1] && isObjectByGender(verb, bare[0])) {
    addTo(found.slots, 'object', bare[0], 'behind the verb, which does not agree with it');
    const prior = items.slice(0, at).findLast((x) => isFiniteVerb(x));
    const shared = prior ? building.byItem.get(prior.id)?.slots.get('subject')?.[0] : undefined;
    if (shared) addTo(found.slots, 'subject', shared.phrase, 'subject of the verb before');
    return;
  }
  if (bare[0]) addTo(found.slots, 'subject', bare[0], 'behind the verb');
  if (bare[1]) addTo(found.slots, 'object', bare[1], 'behind the subject');
}

/** مسلحين ينتمون لجماعة … خطفوا: two verbs and nothing that joins them; the first describes the indefinite subject of both. */
function describedBefore({ items, byItem }: Building, at: number): Phrase | null {
  for (let k = at - 1; k >= 0; k -= 1) {
    const item = items[k] as Item;
    if (item.kind === 'phrase') continue;
    if (item.kind !== 'verb' || !isFiniteVerb(item)) return null;
    const subject = byItem.get(item.id)?.slots.get('subject')?.[0]?.phrase;
    return subject &&
      subject.end <= item.start &&
      !subject.head.definite &&
      (subject.head.features & (Feature.plural | Feature.dual)) !== 0
      ? subject
      : null;
  }
  return null;
}

/** A feminine verb before one man has him as its object: فقتلت المدرس. */
function isObjectByGender(verb: VerbGroup, phrase: Phrase): boolean {
  const finite = verb.head.analyses.filter(
    (a) => a.lemma.pos === 'verb' && (a.features & Feature.third) !== 0,
  );
  // A masculine verb right before a feminine noun has it as its object as well: وهنأ القوات.
  const masculine =
    finite.length > 0 &&
    finite.every(
      (a) =>
        (a.features & Feature.masculine) !== 0 &&
        (a.features & Feature.singular) !== 0 &&
        (a.features & Feature.feminine) === 0 &&
        (a.features & Feature.past) !== 0,
    );
  const feminineNoun =
    phrase.head.category === 'noun' &&
    phrase.count === null &&
    hasClass(phrase.head, 'force', 'person') &&
    phrase.head.analyses.every((a) => (a.features & Feature.feminine) !== 0);
  if (
    masculine &&
    feminineNoun &&
    phrase.start - verb.end <= 2 &&
    phrase.of.every((p) => p.head.category !== 'name')
  )
    return true;
  if (
    finite.length === 0 ||
    finite.some((a) => (a.features & Feature.feminine) === 0 || (a.features & Feature.singular) === 0)
  )
    return false;
  return (
    !phrase.plural &&
    phrase.head.category === 'noun' &&
    hasClass(phrase.head, 'person', 'title') &&
    (phrase.head.features & Feature.masculine) !== 0 &&
    (phrase.head.features & Feature.feminine) === 0 &&
    phrase.count === null
  );
}

/** "the attack, of which the police said that it …": the pronoun takes up what the verb of speech is relative to. */
function reportedAntecedent(building: Building, at: number): Phrase | null {
  const { items, byItem } = building;
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb')
      return hasClass(item.head, 'reporting') ? (byItem.get(item.id)?.antecedent ?? null) : null;
  }
  return null;
}

/** The pronoun written on to أن or إن: إنها. */
function pronounOfOpener(item: Item | undefined): string | null {
  if (!isMark(item, 'subordinator') || item.atom.low.length < 3) return null;
  return item.atom.low.endsWith('ها') ? 'ها' : item.atom.low.endsWith('ه') ? 'ه' : null;
}

/** "the movement said that she set an ambush": a feminine pronoun behind أن is whoever says it, if that is feminine. */
function speakerTakenUp(
  building: Building,
  at: number,
  pronoun: string,
  behind: Phrase | undefined,
): Phrase | null {
  const { items, byItem } = building;
  const owner = items.slice(0, at).findLast((x) => x.kind === 'verb');
  if (owner?.kind !== 'verb' || !hasClass(owner.head, 'reporting')) return null;
  const speaker = byItem.get(owner.id)?.slots.get('subject')?.[0]?.phrase;
  if (!speaker) return null;
  const feminine =
    speaker.head.senses.some((s) => s.actor.genderAr === 'f') ||
    speaker.head.low.endsWith('ه') ||
    (speaker.head.features & Feature.feminine) !== 0;
  if (pronoun === 'ها') return feminine ? speaker : null;
  // A masculine one may stand for nobody: "that it, ten were killed".
  return pronoun === 'ه' && !feminine && (!behind || isEventNoun(behind.head)) ? speaker : null;
}

function participle(building: Building, verb: VerbGroup, at: number, bare: Phrase[], found: Found): void {
  const { items, byItem } = building;
  let i = at - 1;
  const comma =
    isMark(items[i], 'comma') ||
    (items[i]?.kind === 'mark' && isMark(items[i], 'preposition', 'subordinator'));
  while (i >= 0 && isMark(items[i], 'comma', 'adverb', 'close', 'time', 'preposition', 'conjunction')) i -= 1;
  const passive = verb.passive !== false;
  const last = items.slice(0, at).findLastIndex((x) => isFiniteVerb(x));
  if (
    building.language !== 'ar' &&
    verb.passive === false &&
    isMark(items[at - 1], 'conjunction') &&
    alongside(building, at, bare, found)
  )
    return;
  // "…, the army said, blaming": who speaks goes on speaking.
  const spoke =
    (building.language === 'ar' || comma) && hasClass(verb.head, 'reporting')
      ? items.slice(0, at).findLastIndex((x) => isFiniteVerb(x) && hasClass(x.head, 'reporting'))
      : -1;
  const main = spoke >= 0 ? spoke : last;
  const active = verb.passive === false;
  if (building.language !== 'ar' && joinedParticiple(building, verb, at, bare, found)) return;
  const brings =
    building.language !== 'ar' &&
    (hasClass(verb.head, 'cause') ||
      verb.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined)));
  if (
    active &&
    (comma || building.language !== 'ar') &&
    main >= 0 &&
    (comma || brings || items[i]?.kind !== 'phrase')
  ) {
    found.sharesWith = main;
    const above = byItem.get((items[main] as Item).id);
    const subject = (above?.slots.get(building.language !== 'ar' && above.passive ? 'object' : 'subject') ??
      [])[0];
    if (subject) addTo(found.slots, 'subject', subject.phrase, 'subject of the main verb');
  } else {
    const host = items.slice(0, i + 1).findLast((x) => x.kind === 'phrase' && !isMark(x));
    const near = items[i]?.kind === 'phrase' ? (items[i] as Phrase) : null;
    const left = building.language !== 'ar' && passive ? resultOf(building, i, found) : null;
    const antecedent =
      left ??
      (near && building.language !== 'ar' ? describedBy(building, near, i, verb) : near) ??
      (comma ? null : ((host as Phrase | undefined) ?? null));
    found.antecedent = antecedent;
    if (antecedent) addTo(found.slots, 'subject', antecedent, 'what the participle describes');
  }
  if (!passive && bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
  else if (verb.passive === null && bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
  else if (passive && bare[0]) addTo(found.slots, 'complement', bare[0], 'right of the participle');
}

const BODIES = new Set(['body', 'corpse', 'dead body', 'corps', 'cadavre', 'dépouille']);

/** "a video of eleven soldiers abducted", "a camp in the town attacked": whom or what a French or English participle describes. */
function describedBy(building: Building, near: Phrase, at: number, verb: VerbGroup): Phrase {
  const takesPlace = verb.head.analyses.some((a) =>
    a.lemma.predicates.some((p) =>
      Object.values(p.roles).some((r) => r.from.includes('object') && r.kind.includes('place')),
    ),
  );
  let phrase = near;
  for (
    let i = at;
    i > 0 &&
    phrase.preposition &&
    !takesPlace &&
    sortOf(phrase) === 'place' &&
    building.items[i - 1]?.kind === 'phrase';
    i -= 1
  )
    phrase = building.items[i - 1] as Phrase;
  const takesPeople = verb.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined));
  if (!takesPeople || (sortOf(phrase) !== 'other' && !BODIES.has(phrase.head.lemma?.name ?? '')))
    return phrase;
  for (let inner = phrase.of.at(-1); inner; inner = inner.of.at(-1))
    if (sortOf(inner) === 'people') return inner;
  return phrase;
}

/** "left seven others wounded", "a laissé dix blessés": a participle behind the object of a verb of cause tells its result. */
function resultOf(building: Building, at: number, found: Found): Phrase | null {
  const phrase = building.items[at];
  const verb = building.items[at - 1];
  if (!isBare(phrase) || !isFiniteVerb(verb) || !hasClass(verb.head, 'cause') || verb.passive === true)
    return null;
  found.sharesWith = at - 1;
  return phrase;
}

/** "killing thirty and burning houses": joined to a participle of result, another has the same subject. */
function alongside(building: Building, at: number, bare: Phrase[], found: Found): boolean {
  const { items, byItem } = building;
  const before = items.slice(0, at).findLastIndex((x) => x.kind === 'verb');
  const prior = items[before];
  const frame =
    prior?.kind === 'verb' && prior.form === 'participle' && prior.passive === false
      ? byItem.get(prior.id)
      : undefined;
  if (!frame?.shares) return false;
  found.sharesWith = items.indexOf(frame.shares.item);
  const subject = (frame.slots.get('subject') ?? [])[0];
  if (subject) addTo(found.slots, 'subject', subject.phrase, 'subject of the main verb');
  if (bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
  return found.sharesWith >= 0;
}

/** "ont enlevé et tué deux hommes": joined to a perfect, a participle shares its auxiliary, its subject and its object. */
function joinedParticiple(
  building: Building,
  verb: VerbGroup,
  at: number,
  bare: Phrase[],
  found: Found,
): boolean {
  const { items, byItem } = building;
  const prior = items[at - 2];
  if (!isMark(items[at - 1], 'conjunction') || !isFiniteVerb(prior) || prior.head.start === prior.start)
    return false;
  const frame = byItem.get(prior.id);
  if (!frame) return false;
  found.sharesWith = at - 2;
  const above = (frame.slots.get(frame.passive ? 'object' : 'subject') ?? [])[0];
  if (frame.passive) {
    if (above) addTo(found.slots, 'object', above.phrase, 'subject of the verb before');
    (verb as { passive: boolean }).passive = false;
    return true;
  }
  (verb as { passive: boolean }).passive = false;
  if (above) addTo(found.slots, 'subject', above.phrase, 'subject of the verb before');
  if (bare[0]) {
    addTo(found.slots, 'object', bare[0], 'right of the participle');
    if (!frame.slots.has('object'))
      frame.slots.set('object', [{ phrase: bare[0], how: 'object of the joined verb' }]);
  }
  return true;
}

/** Event nouns anywhere inside a phrase; those at its right edge take the prepositional phrases behind it. */
function nounFrames(building: Building, phrase: Phrase, outer: Phrase, at: number): void {
  for (const inner of [...phrase.of, ...phrase.list, ...phrase.beside])
    nounFrames(building, inner, outer, at);
  const { items } = building;
  for (const modifier of phrase.modifiers)
    if (modifier.category === 'adjective' || modifier.category === 'participle')
      describingFrame(building, phrase, outer, modifier, at);
  const event = eventHead(phrase);
  if (!event) {
    if (hasClass(phrase.head, 'modal', 'phase', 'reporting', 'support', 'occur'))
      shadingFrame(building, phrase, at);
    return;
  }
  const lemma = event.analyses.find((a) => a.lemma.predicates.length > 0)?.lemma as Lemma;
  const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
  for (const inner of phrase.of) addTo(found.slots, 'of', inner, 'genitive of the noun');
  if (phrase.possessive)
    addTo(found.slots, 'of', pronounPhrase(phrase, phrase.possessive), 'pronoun on the noun');
  for (const beside of phrase.beside) addTo(found.slots, 'of', beside, 'set beside the noun');
  // "its praising and justifying of the deeds": joined verbal nouns share the genitive of the last.
  const lastJoined = phrase.list.at(-1);
  if (phrase.of.length === 0 && lastJoined && isEventNoun(lastJoined.head))
    for (const inner of lastJoined.of) addTo(found.slots, 'object', inner, 'shared with the joined noun');
  const verbalObject =
    phrase.end >= outer.end && building.language === 'ar' ? objectOfNoun(items, at, phrase) : null;
  if (verbalObject) addTo(found.slots, 'object', verbalObject, 'object of the verbal noun');
  for (const modifier of phrase.modifiers) if (modifier.time) found.times.push(modifier.time);
  if (phrase.end >= outer.end) behindNoun(items, verbalObject ? at + 1 : at, found);
  // "une attaque menée par": who leads a deed does it.
  const led = found.slots.get('led-by');
  if (led && building.language !== 'ar' && !found.slots.has('by')) found.slots.set('by', led);
  const verbal = event.analyses.some((a) => (a.features & Feature.verbalNoun) !== 0);
  const frame: Frame = {
    id: building.frames.length,
    lemma,
    head: event,
    standing: verbal ? 'verbal-noun' : 'noun',
    item: phrase,
    passive: false,
    voiceOpen: false,
    negated: phrase.negated,
    mood: 'real',
    tense: 'past',
    slots: found.slots,
    times: found.times,
    shares: null,
    clause: [phrase.start, Math.max(phrase.end, (items[found.last] as Item).end)],
    governor: null,
    antecedent: null,
  };
  building.frames.push(frame);
  building.byItem.set(phrase.id, frame);
}

/** "fears of an arrival": a noun that shades what depends on it, without a meaning of its own. */
function shadingFrame(building: Building, phrase: Phrase, at: number): void {
  const lemma = phrase.head.analyses.find((a) => a.lemma.words.length > 0)?.lemma;
  if (!lemma) return;
  const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
  for (const inner of phrase.of) addTo(found.slots, 'of', inner, 'genitive of the noun');
  behindNoun(building.items, at, found);
  for (const slot of [...found.slots.keys()])
    if (slot !== 'of' && slot !== 'about' && slot !== 'for' && slot !== 'from') found.slots.delete(slot);
  const frame: Frame = {
    id: building.frames.length,
    lemma,
    head: phrase.head,
    standing: 'noun',
    item: phrase,
    passive: false,
    voiceOpen: false,
    negated: phrase.negated,
    mood: 'real',
    tense: 'past',
    slots: found.slots,
    times: [],
    shares: null,
    clause: [phrase.start, phrase.end],
    governor: null,
    antecedent: null,
  };
  building.frames.push(frame);
  building.byItem.set(phrase.id, frame);
}

/** The pronoun on a noun, as a phrase of its own. */
function pronounPhrase(host: Phrase, possessive: Atom): Phrase {
  const head: Atom = { ...possessive, category: 'pronoun' };
  return {
    ...host,
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
  };
}

/** "the group affiliated with X", "a man close to Y": an adjective with a meaning of its own says it of its noun. */
function describingFrame(
  building: Building,
  phrase: Phrase,
  outer: Phrase,
  modifier: Atom,
  at: number,
): void {
  const lemma = modifier.analyses.find((a) => a.lemma.predicates.length > 0)?.lemma;
  if (!lemma || modifier.end < outer.end) return;
  const found: Found = { slots: new Map(), times: [], antecedent: phrase, sharesWith: -1, last: at };
  addTo(found.slots, 'subject', phrase, 'the noun that it describes');
  behindNoun(building.items, at, found);
  building.frames.push({
    id: building.frames.length,
    lemma,
    head: modifier,
    standing: 'adjective',
    item: phrase,
    passive: false,
    voiceOpen: false,
    negated: false,
    mood: 'real',
    tense: 'present',
    slots: found.slots,
    times: found.times,
    shares: null,
    clause: [phrase.start, Math.max(phrase.end, (building.items[found.last] as Item).end)],
    governor: null,
    antecedent: phrase,
  });
}

function eventHead(phrase: Phrase): Atom | null {
  if (isEventNoun(phrase.head)) return phrase.head;
  return null;
}

/** إعلان الجماعة مسؤوليتها: behind its subject an Arabic verbal noun has its object. */
function objectOfNoun(items: readonly Item[], at: number, phrase: Phrase): Phrase | null {
  const next = items[at + 1];
  if (phrase.of.length === 0 || !isBare(next) || !isEventNoun(next.head) || isFiniteVerb(items[at + 2]))
    return null;
  return next;
}

function behindNoun(items: readonly Item[], at: number, found: Found): void {
  let later = false;
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.kind === 'phrase' && item.preposition) {
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

/** Which frame each frame depends on, and through what. */
function govern(building: Building): void {
  const { items, frames, byItem } = building;
  const opened = openings(items);
  for (const frame of frames) {
    const at = indexOf(items, frame);
    const before = opened.filter((o) => o.at < at || (o.at === at && items[o.at]?.kind === 'phrase'));
    // "when" and "after" stay inside what is being said; "while" and "moreover" leave it.
    const opening =
      before.at(-1)?.opens === 'time' ? before.findLast((o) => o.opens !== 'time') : before.at(-1);
    if (
      opening &&
      opening.opens !== 'contrast' &&
      opening.opens !== 'manner' &&
      opening.opens !== 'according' &&
      reaches(items, opening, at)
    ) {
      const owner = opening.owner >= 0 ? byItem.get((items[opening.owner] as Item).id) : undefined;
      if (owner && owner !== frame) frame.governor = { frame: owner, through: opening.through };
    }
    if (frame.item.kind === 'verb' && frame.item.form === 'infinitive') infinitive(building, frame, at);
    if (
      building.language === 'en' &&
      frame.item.kind === 'verb' &&
      frame.item.form === 'participle' &&
      frame.item.passive === false
    )
      gerund(building, frame, at);
  }
  if (building.language !== 'ar') for (const frame of frames) resumeSpeaker(frame);
  for (const frame of frames)
    if (
      frame.item.kind === 'verb' ||
      (frame.item.kind === 'phrase' &&
        frame.standing !== 'adjective' &&
        (frame.slots.has('object') || frame.lemma.words.some((w) => SHADES.has(w.class))))
    )
      argumentsGoverned(building, frame);
}

const IT = new Set(['it', 'they', 'he', 'she', 'il', 'elle', 'ils', 'elles']);

/** "the army said it had killed": the pronoun that opens what is said takes up who says it. */
function resumeSpeaker(frame: Frame): void {
  const owner = frame.governor?.through === 'content' ? frame.governor.frame : null;
  const subject = (frame.slots.get(frame.passive ? 'object' : 'subject') ?? [])[0];
  const speaker = owner?.lemma.words.some((w) => w.class === 'reporting')
    ? (owner.slots.get('subject') ?? [])[0]
    : undefined;
  if (!subject || !speaker || subject.phrase.head.category !== 'pronoun' || !IT.has(subject.phrase.head.low))
    return;
  const many = subject.phrase.head.low === 'they' || subject.phrase.head.low.endsWith('s');
  if (
    many !== (speaker.phrase.plural || speaker.phrase.list.length > 0) ||
    speaker.phrase.head.category === 'pronoun'
  )
    return;
  const slot = frame.slots.get(frame.passive ? 'object' : 'subject') as Argument[];
  slot[0] = { phrase: speaker.phrase, how: `“${subject.phrase.head.low}” takes up who speaks` };
}

function indexOf(items: readonly Item[], frame: Frame): number {
  return items.findIndex((item) => item.start <= frame.head.start && item.end >= frame.head.end);
}

/** A joined verb of speech at a clause's start closes what the verb before it opened. */
function reaches(items: readonly Item[], opening: Opening, at: number): boolean {
  for (let i = opening.at + 1; i <= at; i += 1) {
    const item = items[i];
    // What "to" opens does not outlast a comma.
    if (opening.through === 'purpose' && isMark(item, 'comma', 'stop')) return false;
    if (
      isFiniteVerb(item) &&
      hasClass(item.head, 'reporting') &&
      (isMark(items[i - 1], 'conjunction') || isMark(items[i - 1], 'comma'))
    )
      return false;
    if (isMark(item, 'stop') && item.atom.low !== ':') return false;
  }
  return clauseEnd(items, at) > opening.at;
}

function infinitive(building: Building, frame: Frame, at: number): void {
  const { items, byItem } = building;
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    const owner = item.kind === 'verb' || item.kind === 'phrase' ? byItem.get(item.id) : undefined;
    if (item.kind === 'verb' && owner) {
      const modal = hasClass(item.head, 'modal');
      const said =
        building.language !== 'ar' &&
        !modal &&
        hasClass(item.head, 'reporting') &&
        item.form !== 'infinitive';
      frame.governor = {
        frame: owner,
        through: modal
          ? 'modal'
          : hasClass(item.head, 'phase')
            ? 'phase'
            : said
              ? 'content'
              : building.language !== 'ar' && hasClass(item.head, 'cause')
                ? 'cause'
                : building.language === 'en' && frame.tense === 'past'
                  ? 'nominal'
                  : 'purpose',
      };
      // "accused X of having": whom the accusation names did it.
      const blamed =
        said && owner.lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse')
          ? owner.slots.get('object')
          : undefined;
      // "called on the army to leave": whom one calls on is to do it.
      const asked =
        building.language !== 'ar' &&
        (modal || hasClass(item.head, 'cause')) &&
        item.end < (owner.slots.get('object')?.[0]?.phrase.start ?? -1)
          ? owner.slots.get('object')
          : undefined;
      if (asked) frame.slots.set('subject', asked);
      const subject = blamed ?? asked ?? owner.slots.get('subject') ?? owner.slots.get('object');
      if (blamed) frame.slots.set('subject', blamed);
      if (subject && !frame.slots.has('subject')) frame.slots.set('subject', subject);
      return;
    }
    if (isMark(item, 'stop')) return;
  }
}

const SHADES = new Set<string>(['modal', 'phase', 'reporting', 'support', 'occur']);
/** In which slots a verb of a class holds the event that it lends itself to. */
const TAKES: Readonly<Record<string, ReadonlySet<Slot>>> = {
  support: new Set<Slot>(['object', 'with', 'about', 'for', 'of', 'subject', 'complement', 'to', 'in']),
  occur: new Set<Slot>(['subject', 'object', 'of']),
  reporting: new Set<Slot>(['object', 'about', 'with', 'to', 'of', 'complement', 'on', 'subject']),
  cause: new Set<Slot>(['subject', 'object', 'to', 'about', 'in', 'with', 'of', 'by']),
};
/** "denied allying itself", "accused X of killing": a gerund is what its verb says, begins or denies. */
function gerund(building: Building, frame: Frame, at: number): void {
  const { items, byItem } = building;
  let i = at - 1;
  const behind = isMark(items[i], 'preposition', 'subordinator');
  if (behind) i -= 1;
  while (behind && items[i]?.kind === 'phrase') i -= 1;
  const verb = items[i];
  const owner = verb?.kind === 'verb' ? byItem.get(verb.id) : undefined;
  if (!owner || verb?.kind !== 'verb') return;
  const through = hasClass(verb.head, 'modal')
    ? 'modal'
    : hasClass(verb.head, 'phase')
      ? 'phase'
      : hasClass(verb.head, 'reporting')
        ? 'content'
        : null;
  if (!through) return;
  frame.governor = { frame: owner, through };
  frame.shares = null;
  const blamed = owner.lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse')
    ? (owner.slots.get(owner.passive ? 'object' : 'object') ?? owner.slots.get('subject'))
    : owner.slots.get('subject');
  if (blamed) frame.slots.set('subject', blamed);
}

const CLASSES = ['support', 'occur', 'cause', 'modal', 'phase', 'reporting'] as const;

/** Event nouns that are arguments of a verb are governed by it, through the verb's class. */
function argumentsGoverned(building: Building, frame: Frame): void {
  const { byItem } = building;
  const speaks = frame.item.kind === 'verb' && frame.lemma.words.some((w) => w.class === 'reporting');
  for (const [slot, list] of frame.slots) {
    // Who or what speaks is no part of what it says.
    if (slot === 'subject' && speaks) continue;
    for (const { phrase } of list) {
      for (const member of [phrase, ...phrase.list, ...phrase.of]) {
        const inner = byItem.get(member.id);
        if (
          !inner ||
          inner === frame ||
          (inner.governor?.frame === frame && (speaks || inner.governor.through !== 'nominal'))
        )
          continue;
        const through = CLASSES.find((c) => frame.lemma.words.some((w) => w.class === c));
        // A verb lends itself to one event: to its object, if that is one.
        const taken =
          through === 'support' &&
          slot !== 'object' &&
          (frame.slots.get('object') ?? []).some((a) => byItem.has(a.phrase.id));
        const lent = !taken && (through === undefined || TAKES[through]?.has(slot) !== false);
        const purpose =
          phrase.preposition?.low === 'li' &&
          inner.standing === 'verbal-noun' &&
          through !== 'support' &&
          through !== 'occur' &&
          through !== 'cause';
        const undergo = lent && frame.lemma.words.some((w) => w.class === 'support' && w.undergo);
        inner.governor = {
          frame,
          through: purpose
            ? 'purpose'
            : undergo
              ? 'undergo'
              : !lent
                ? 'nominal'
                : through === 'reporting'
                  ? 'content'
                  : (through ?? 'nominal'),
        };
      }
    }
  }
}

export const isClauseOpener = (item: Item | undefined): boolean =>
  isMark(item, 'subordinator', 'relative') || isBare(item);
