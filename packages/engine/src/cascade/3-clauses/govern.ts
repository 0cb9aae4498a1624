/** Links each frame of a sentence to the frame that governs it, and says through what. */

import { Feature, type Slot } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { Argument, Atom, Frame, Item, Phrase, VerbGroup } from '../state.js';
import type { Building } from './building.js';
import { clauseEnd, isFiniteVerb, type Opening, openings } from './clause-map.js';
import { hasClass, isEventNoun } from './phrase-sort.js';

/** Which frame each frame depends on, and through what. */
export function govern(building: Building): void {
  const { items, frames, byItem } = building;
  const opened = openings(items);
  for (const frame of frames) {
    const at = indexOf(items, frame);
    const before = opened.filter(
      (o) =>
        (o.at < at || (o.at === at && items[o.at]?.kind === 'phrase')) &&
        !(building.language === 'en' && isLeft(items, o, at)),
    );
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
      // لو هاجم المسلحون المدينة لسقطت: nothing stands before the condition that it could hang on.
      else if (
        !owner &&
        building.language === 'ar' &&
        opening.through === 'condition' &&
        frame.mood === 'real'
      )
        (frame as { mood: Frame['mood'] }).mood = 'conditional';
    }
    // "Si les jihadistes attaquent la ville": what depends on nothing said before is supposed all the same.
    if (
      opening?.opens === 'condition' &&
      opening.owner < 0 &&
      frame.mood === 'real' &&
      reaches(items, opening, at)
    )
      (frame as { mood: Frame['mood'] }).mood = 'modal';
    if (frame.item.kind === 'verb' && frame.item.form === 'infinitive') infinitive(building, frame, at);
    if (
      building.language === 'en' &&
      frame.item.kind === 'verb' &&
      frame.item.form === 'participle' &&
      frame.item.passive === false
    )
      gerund(building, frame, at);
  }
  if (building.language !== 'ar') for (const frame of frames) resumeSpeaker(building, frame);
  if (building.language !== 'ar')
    for (const { at, opens } of opened)
      if (opens === 'time') {
        const verb = items.slice(at + 1).find((x) => x.kind === 'verb' || isMark(x, 'comma'));
        const frame = verb?.kind === 'verb' ? byItem.get(verb.id) : undefined;
        if (frame) resumeSubject(building, frame);
      }
  for (const frame of frames)
    if (
      frame.item.kind === 'verb' ||
      (frame.item.kind === 'phrase' &&
        frame.standing !== 'adjective' &&
        (frame.slots.has('object') || frame.lemma.words.some((w) => SHADES.has(w.class))))
    )
      argumentsGoverned(building, frame);
}

/** "were killed when they attacked a camp": the pronoun of a clause of time takes up the subject of the clause that it hangs on. */
function resumeSubject({ frames }: Building, frame: Frame): void {
  const own = frame.slots.get(frame.passive ? 'object' : 'subject');
  const pronoun = own?.[0]?.phrase.head;
  if (!own || pronoun?.category !== 'pronoun' || !IT.has(pronoun.low) || frame.governor) return;
  const at = frame.item.kind === 'verb' ? frame.item.start : -1;
  const main = frames.findLast(
    (f) => f !== frame && f.item.kind === 'verb' && f.standing === 'verb' && f.item.end <= at,
  );
  const subject = (main?.slots.get(main.passive ? 'object' : 'subject') ?? [])[0];
  if (!subject || subject.phrase.head.category === 'pronoun') return;
  const many = pronoun.low === 'they' || pronoun.low.endsWith('s');
  if (many !== (subject.phrase.plural || subject.phrase.list.length > 0)) return;
  own[0] = { phrase: alive(subject.phrase), how: `“${pronoun.low}” takes up the subject before` };
}

/** "the bodies of eleven farmers were found after they were abducted": the farmers were. */
const alive = (phrase: Phrase): Phrase =>
  BODIES.has(phrase.head.lemma?.name ?? '') ? (phrase.of.find((p) => p.count !== null) ?? phrase) : phrase;
const BODIES = new Set(['body', 'corpse', 'corps', 'cadavre', 'dépouille']);

const IT = new Set(['it', 'they', 'he', 'she', 'il', 'elle', 'ils', 'elles']);

/** "the army said it had killed": the pronoun that opens what is said takes up who says it. */
function resumeSpeaker({ items }: Building, frame: Frame): void {
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
  const title = speaker.phrase.head.analyses.flatMap((a) => a.lemma.words).find((w) => w.class === 'title');
  // "a spokesman for the group said it had": the thing is whom he speaks for, not the man.
  const thing = subject.phrase.head.low === 'it' && title?.class === 'title';
  const next = items[items.findIndex((i) => i.kind === 'phrase' && i.start === speaker.phrase.start) + 1];
  const behind = next?.kind === 'phrase' && next.preposition?.relations.includes('for') ? next : undefined;
  const body = thing ? (speaker.phrase.of[0] ?? behind) : speaker.phrase;
  if (!body) return;
  const slot = frame.slots.get(frame.passive ? 'object' : 'subject') as Argument[];
  slot[0] = { phrase: body, how: `“${subject.phrase.head.low}” takes up who speaks` };
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
    // "went to help men who had been hit": what a relative clause tells is no purpose.
    if (opening.through === 'purpose' && isMark(item, 'relative') && /^[a-zà-ÿ]/u.test(item.atom.low))
      return false;
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

/** "helped to repel the attack and killed ten": a past joined behind an infinitive goes with the verb over it. */
function isLeft(items: readonly Item[], { at: from, through }: Opening, at: number): boolean {
  if (through !== 'purpose' && through !== 'modal') return false;
  let within = false;
  for (let i = from; i <= at; i += 1) {
    const item = items[i];
    if (item?.kind !== 'verb') continue;
    if (item.form === 'infinitive') within = true;
    else if (within && item.form === 'finite' && isPast(item.head) && isMark(items[i - 1], 'conjunction'))
      return true;
  }
  return false;
}
const isPast = ({ analyses }: Atom): boolean => analyses.some((a) => (a.features & Feature.past) !== 0);

const wills = ({ head }: Phrase): boolean =>
  head.category === 'noun' &&
  head.lemma?.words.some((w) => w.class === 'modal' && w.status === 'planned') === true;

function infinitive(building: Building, frame: Frame, at: number): void {
  const { items, byItem } = building;
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    const owner = item.kind === 'verb' || item.kind === 'phrase' ? byItem.get(item.id) : undefined;
    // "announced its decision to attack": what a noun of will is about is not done by being announced.
    if (item.kind === 'phrase' && owner && i >= at - 2 && building.language !== 'ar' && wills(item)) {
      frame.governor = { frame: owner, through: 'modal' };
      return;
    }
    if (item.kind === 'verb' && owner) {
      // "affirme avoir tué 85 soldats et en avoir capturé deux": joined infinitives hang on one verb.
      if (
        item.form === 'infinitive' &&
        owner.governor &&
        items.slice(i + 1, at).some((x) => isMark(x, 'conjunction'))
      ) {
        frame.governor = owner.governor;
        const shared = owner.slots.get('subject');
        if (shared && !frame.slots.has('subject')) frame.slots.set('subject', shared);
        return;
      }
      // "avant de se replier", "après avoir tué": what comes before or after another deed is a deed too.
      const before = items[at - 1];
      const step =
        building.language === 'fr' &&
        isMark(before, 'preposition') &&
        before.atom.relations.some((r) => r === 'before' || r === 'after');
      const modal = !step && hasClass(item.head, 'modal');
      const said =
        !step &&
        building.language !== 'ar' &&
        !modal &&
        hasClass(item.head, 'reporting') &&
        item.form !== 'infinitive';
      frame.governor = {
        frame: owner,
        through: step
          ? 'nominal'
          : modal
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
      if (madeToUndergo(building, frame, owner, item)) return;
      // "accused X of having": whom the accusation names did it.
      const blames = said && owner.lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse');
      // "a arrêté deux chefs, les accusant d'avoir tué": the pronoun is of whom the main verb struck.
      const them =
        item.objectPronoun !== null || (item.form === 'participle' && isMark(items[i - 1], 'determiner'));
      const blamed = blames
        ? (owner.slots.get('object') ?? (them ? owner.shares?.slots.get('object') : undefined))
        : undefined;
      if (blames && them && !blamed) return;
      // "called on the army to leave": whom one calls on is to do it.
      const asked =
        building.language !== 'ar' &&
        (modal || hasClass(item.head, 'cause') || (said && asks(owner))) &&
        item.end < (owner.slots.get('object')?.[0]?.phrase.start ?? -1)
          ? owner.slots.get('object')
          : undefined;
      if (asked) frame.slots.set('subject', asked);
      // "are believed by villagers to have killed": of whom it is believed, not who believes it.
      const raised = owner.passive && building.language !== 'ar' ? owner.slots.get('object') : undefined;
      const subject = blamed ?? asked ?? raised ?? owner.slots.get('subject') ?? owner.slots.get('object');
      if (blamed) frame.slots.set('subject', blamed);
      if (frame.passive) {
        // "were said to have been abducted": who is said to be is who suffered it.
        const done = owner.slots.get(owner.passive ? 'object' : 'subject');
        if (done && !frame.slots.has('object')) frame.slots.set('object', done);
      } else if (subject && !frame.slots.has('subject')) frame.slots.set('subject', subject);
      return;
    }
    if (isMark(item, 'stop')) break;
  }
  if (building.language === 'fr') borrowAhead(building, frame, at);
}

/** "se font attaquer par des rebelles": whoever has it done to him suffers it. */
function madeToUndergo({ language }: Building, frame: Frame, owner: Frame, verb: VerbGroup): boolean {
  const whom = owner.slots.get('subject');
  if (language !== 'fr' || !verb.reflexive || !MAKES.has(owner.lemma.name) || !whom) return false;
  if (frame.slots.has('object')) return false;
  frame.governor = { frame: owner, through: 'support' };
  frame.slots.set('object', whom);
  const by = frame.slots.get('by');
  if (by) frame.slots.set('subject', by);
  else frame.slots.delete('subject');
  return true;
}
const MAKES = new Set(['faire', 'se faire']);

/** "warned Kenya to withdraw": a verb of warning or calling upon somebody. */
const asks = ({ lemma }: Frame): boolean =>
  lemma.predicates.some((p) => p.type === 'call-for' || p.type === 'warn');

/** "Après avoir tué deux gardes, les assaillants ont": what opens its sentence has the subject of the verb to come. */
function borrowAhead({ items, byItem }: Building, frame: Frame, at: number): void {
  const opener = items[at - 1];
  if (!isMark(opener, 'preposition') || frame.slots.has('subject')) return;
  if (!opener.atom.relations.some((r) => r === 'before' || r === 'after')) return;
  const main = items.slice(at + 1).find((x) => isFiniteVerb(x));
  const owner = main && byItem.get(main.id);
  const subject = owner?.slots.get(owner.passive ? 'object' : 'subject');
  if (!owner || !subject) return;
  frame.slots.set('subject', subject);
  frame.governor = { frame: owner, through: 'nominal' };
}

const SHADES = new Set<string>(['modal', 'phase', 'reporting', 'support', 'occur']);
/** In which slots a verb of a class holds the event that it lends itself to. */
const TAKES: Readonly<Record<string, ReadonlySet<Slot>>> = {
  support: new Set<Slot>([
    'object',
    'with',
    'about',
    'for',
    'of',
    'subject',
    'complement',
    'to',
    'in',
    'from',
    'on',
  ]),
  occur: new Set<Slot>(['subject', 'object', 'of']),
  reporting: new Set<Slot>(['object', 'about', 'with', 'to', 'of', 'complement', 'on', 'subject']),
  cause: new Set<Slot>(['subject', 'object', 'to', 'about', 'in', 'with', 'of', 'by', 'on', 'for']),
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

const isLent = ({ governor }: Frame): boolean =>
  governor?.frame.item.kind === 'verb' && (governor.through === 'support' || governor.through === 'undergo');

const CLASSES = ['support', 'occur', 'cause', 'modal', 'phase', 'reporting'] as const;

/** وقع جنود في كمين: whoever falls into an ambush suffers it. */
const FALLS = /^[يت]?(?:وقع|قع|سقط)(?:ت|وا|ون|ا)?$/u;
const isAmbush = ({ lemma }: Frame): boolean => lemma.predicates.some((p) => p.type === 'ambush');

/** خلف الهجوم قتلى: a deed succeeds nobody; what it leaves behind it brought about. */
const bringsAbout = ({ item, head, slots, antecedent }: Frame): boolean =>
  item.kind === 'verb' &&
  antecedent === null &&
  hasClass(head, 'cause') &&
  (slots.get('subject') ?? []).some(
    ({ phrase: { head: deed } }) =>
      isEventNoun(deed) &&
      ARABIC.test(deed.low) &&
      deed.analyses.some((a) => a.lemma.predicates.some((p) => !p.toll)),
  );
const ARABIC = /^[\u0600-\u06ff]/u;

/** Event nouns that are arguments of a verb are governed by it, through the verb's class. */
function argumentsGoverned(building: Building, frame: Frame): void {
  const { byItem } = building;
  const speaks = frame.item.kind === 'verb' && frame.lemma.words.some((w) => w.class === 'reporting');
  for (const [slot, list] of frame.slots) {
    // Who or what speaks is no part of what it says.
    if (slot === 'subject' && speaks) continue;
    for (const { phrase, how } of list) {
      for (const member of [phrase, ...phrase.list, ...phrase.of]) {
        const inner = byItem.get(member.id);
        if (
          !inner ||
          inner === frame ||
          (inner.governor?.frame === frame && (speaks || inner.governor.through !== 'nominal')) ||
          // أسفر قصف الجيش مواقع عن مقتل: what the verb says was brought about stays its own.
          (frame.item.kind === 'phrase' &&
            building.language === 'ar' &&
            inner.governor?.through === 'cause' &&
            inner.governor.frame.item.kind === 'verb') ||
          // "mounted an ambush that left ten dead": what a relative clause tells of it does not unsay who mounted it.
          (building.language !== 'ar' &&
            frame.antecedent === phrase &&
            inner.governor?.through === 'support') ||
          (building.language === 'ar' && (slot === 'subject' || how === 'before the verb') && isLent(inner))
        )
          continue;
        const through =
          CLASSES.find((c) => frame.lemma.words.some((w) => w.class === c)) ??
          (bringsAbout(frame) ? 'cause' : undefined);
        // A verb lends itself to one event: to its object, if that is one.
        const taken =
          through === 'support' &&
          slot !== 'object' &&
          (frame.slots.get('object') ?? []).some((a) => byItem.has(a.phrase.id));
        // "has issued no statement regarding the clashes": what is spoken about is neither done nor undone.
        const about =
          through === 'support' &&
          slot === 'about' &&
          building.language !== 'ar' &&
          (frame.slots.get('object') ?? []).some((a) => hasClass(a.phrase.head, 'source', 'reporting'));
        const lent = !about && !taken && (through === undefined || TAKES[through]?.has(slot) !== false);
        const suffered = behindUndergoing(building, frame, phrase, inner);
        if (suffered) {
          inner.governor = { frame: suffered, through: 'undergo' };
          if (frame !== suffered && inner.slots.has('by')) frame.slots.delete('by');
          continue;
        }
        const purpose =
          phrase.preposition?.low === 'li' &&
          inner.standing === 'verbal-noun' &&
          !BEFALLS.has(inner.head.low) &&
          through !== 'support' &&
          through !== 'occur' &&
          through !== 'cause';
        const undergo =
          (lent && frame.lemma.words.some((w) => w.class === 'support' && w.undergo)) ||
          (slot === 'in' && FALLS.test(frame.head.low) && isAmbush(inner));
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

/** مقتل, إصابة: nobody aims at what has befallen somebody. */
const BEFALLS = new Set(['مقتل', 'مصرع', 'اصابه', 'استشهاد']);

/** "إثر تعرض نقطة تابعة للجيش لهجوم", "كانت هدفا لهجوم": behind whoever undergoes it a deed is undergone, whatever stands between. */
function behindUndergoing(
  { frames, language, items }: Building,
  near: Frame,
  phrase: Phrase,
  deed: Frame,
): Frame | null {
  if (language !== 'ar' || phrase.preposition?.low !== 'li' || deed.standing !== 'verbal-noun') return null;
  if (near.lemma.name === 'هدف') return near;
  const undergoing = frames.findLast(
    (f) =>
      f !== deed &&
      f !== near &&
      f.item.kind === 'phrase' &&
      f.item.end < phrase.start &&
      f.head.low === 'تعرض' &&
      f.lemma.words.some((w) => w.class === 'support' && w.undergo),
  );
  const open =
    undergoing !== undefined &&
    !frames.some((f) => f !== deed && f.governor?.frame === undergoing && f.governor.through === 'undergo') &&
    !items.some((x) => isFiniteVerb(x) && x.start > undergoing.head.end && x.end < phrase.start);
  return open ? undergoing : null;
}
