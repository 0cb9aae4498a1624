/** The slots by which a predicate may read a frame: those lent by the verb above it, and those of the other voice. */
import { Feature, type Predicate, type Slot, type WordData } from '../../lexicon/lexicon.js';
import { isArmed, isMilitant, partyOf, wordOf } from '../../mentions/party.js';
import type { Argument, Frame, Phrase } from '../state.js';
import { type Slots, turned } from './fill-roles.js';
import { HAPPENS } from './happens.js';

function isArmedPhrase(phrase: Phrase): boolean {
  const party = partyOf(phrase);
  return party !== null && isArmed(party);
}

/** "freiner les assauts des insurgés": a deed of those who fight no state's war is theirs, whoever has to do with it. */
function isMilitantPhrase(phrase: Phrase): boolean {
  const party = partyOf(phrase);
  return party !== null && isMilitant(party);
}

/** فشل في هجوم is told of who attacked; أحبط هجوما and حذر من هجوم are not. */
const isOwn = ({ item }: Frame): boolean => {
  const { preposition } = item as Phrase;
  return preposition !== null && preposition.low !== 'من';
};
/** حذر من هجوم, يخشى من هجوم. */
const isFeared = ({ item }: Frame, { lemma }: Frame): boolean =>
  (item as Phrase).preposition?.low === 'من' &&
  lemma.words.some((w) => w.class === 'modal' && w.status === 'hypothetical');
/** اضطر السكان إلى الفرار بعد الهجوم: what a thing came after or because of is nobody's who did it. */
const isAround = ({ item, head }: Frame): boolean =>
  !/^\p{Script=Latin}/u.test(head.low) &&
  (item as Phrase).preposition?.relations.some((r) => AROUND.has(r)) === true;
const AROUND: ReadonlySet<string> = new Set(['after', 'before', 'because', 'during', 'since']);
const LATIN = /^\p{Script=Latin}/u;

/** What sides hold or sign together. */
const HELD: ReadonlySet<string> = new Set(['agreement', 'ceasefire', 'meeting', 'negotiation']);

const SIDES: ReadonlySet<string> = new Set(['actor', 'person']);

const ASKS = new Set([
  'exiger',
  'réclamer',
  'demander',
  'appeler',
  'souhaiter',
  'espérer',
  'demand',
  'ask',
  'call',
  'hope',
]);

/** "craindre un attentat", "déjouer une attaque", "exiger la libération": whoever fears, foils or demands does not do it. */
const isNoDeed = (word: WordData): boolean =>
  word.class === 'modal' && (word.certainty === 'possible' || word.polarity === 'denied');

const isAfter = ({ preposition }: Phrase): boolean =>
  preposition?.relations.some((r) => r === 'after' || r === 'since' || r === 'because') === true;

/** An event noun under a verb that lends or undergoes takes that verb's subject; one that a verb tells of takes its place. */
export function withHost(slots: Slots, frame: Frame, predicate: Predicate): Slots {
  const { governor } = frame;
  if (!governor || frame.item.kind !== 'phrase') return slots;
  const merged = new Map(slots);
  // "décidé de suspendre ses activités après l'enlèvement de deux employés": what came before is not its doing.
  if (governor.through === 'phase' && LATIN.test(frame.head.low) && isAfter(frame.item)) return merged;
  // "committed a series of attacks": what a noun of phase stands under lends its doer through it.
  const over = governor.frame.governor;
  const host =
    governor.through === 'phase' &&
    governor.frame.item.kind === 'phrase' &&
    over?.through === 'support' &&
    !governor.frame.slots.has('subject')
      ? over.frame
      : governor.frame;
  const hostSubject =
    host.slots.get('subject') ?? (host.item.kind === 'phrase' ? host.slots.get('of') : undefined);
  // "kept X incursions at bay": a noun with its doer before it borrows none.
  // توجيه ضربات للقوات: under a verb that tells who strikes, "for" tells of others.
  if (
    (governor.through === 'support' || governor.through === 'phase') &&
    predicate.roles.agent?.from.includes('for') &&
    !predicate.roles.target?.from.includes('for')
  )
    merged.delete('for');
  const own =
    (governor.through === 'modal' || governor.through === 'phase') &&
    // تمكن الجيش من تحييد إرهابيين: where the genitive is whom it befell, nobody has been told who did it.
    (LATIN.test(frame.head.low) || predicate.roles.agent?.from.includes('of') === true) &&
    (merged.get('of') ?? []).some((a) =>
      (a.phrase.end <= frame.head.start ? isArmedPhrase : isMilitantPhrase)(a.phrase),
    );
  const wished =
    governor.through === 'modal' && (host.lemma.words.some(isNoDeed) || ASKS.has(host.lemma.name));
  const spared =
    governor.through === 'modal' &&
    !LATIN.test(host.head.low) &&
    HAPPENS.has(predicate.type) &&
    (isFeared(frame, host) || (wished && !isOwn(frame)));
  if (
    !own &&
    !(governor.through === 'modal' && !predicate.roles.party && isAround(frame)) &&
    !(wished && host.item.kind === 'verb' && LATIN.test(host.head.low)) &&
    (governor.through === 'support' || governor.through === 'modal' || governor.through === 'phase') &&
    !merged.has('subject')
  ) {
    const subject = hostSubject?.filter((a) => a.phrase !== frame.item);
    if (subject?.length && !spared) merged.set('subject', subject);
    for (const slot of ['against', 'on', 'with', 'for', 'to', 'about'] as const)
      if (!merged.has(slot) && host.slots.has(slot)) merged.set(slot, host.slots.get(slot) ?? []);
  }
  // "began talks with X", "the accord signed between X and Y": whoever begins, signs or holds it is a side of it.
  if (HELD.has(predicate.type) && host.item.kind === 'verb') {
    const object = host.slots.get('object')?.some((a) => a.phrase === frame.item);
    const begun = governor.through === 'occur' && object && !host.passive && !merged.has('subject');
    const by = hostSubject?.filter(
      (a) => a.phrase !== frame.item && SIDES.has(partyOf(a.phrase)?.kind ?? ''),
    );
    if (begun && by?.length) merged.set('subject', by);
    if (governor.through === 'support')
      for (const slot of ['between', 'by'] as const)
        if (!merged.has(slot) && host.slots.has(slot)) merged.set(slot, host.slots.get(slot) ?? []);
  }
  // "ten soldiers are feared dead": of whom it is feared.
  if (governor.through === 'modal' && host.passive && !merged.has('subject') && predicate.toll) {
    const feared = host.slots.get('complement')?.some((a) => a.phrase === frame.item);
    const done = feared ? host.slots.get('object') : undefined;
    if (done) merged.set('subject', done);
  }
  // أجبر القتال الآلاف على الفرار: whom one makes do it does it.
  if (
    governor.through === 'cause' &&
    !merged.has('subject') &&
    !merged.has('of') &&
    host.item.kind === 'verb'
  ) {
    const made =
      MADE_TO.has(frame.item.preposition?.low ?? '') &&
      host.slots.get('object')?.filter((a) => a.phrase !== frame.item && partyOf(a.phrase) !== null);
    if (made && made.length > 0) merged.set('subject', made);
  }
  // أعلن الجيش استعادة المدينة: an armed side that announces a deed of its kind, and says of nobody else that he did it, did it.
  if (governor.through === 'content' && !merged.has('subject') && isOwnDeed(frame, predicate)) {
    const own = hostSubject?.flatMap((a) => {
      if (predicate.type === 'designation') return partyOf(a.phrase) !== null ? [a] : [];
      return isArmedPhrase(a.phrase) ? [a] : spokenFor(a);
    });
    if (own?.length) merged.set('subject', own);
  }
  // أعلنت الجبهة هدنة من جانب واحد: who declares a truce and names no other side keeps it.
  if (
    predicate.type === 'ceasefire' &&
    governor.through === 'content' &&
    !merged.has('subject') &&
    !merged.has('between') &&
    !merged.has('with') &&
    host.slots.get('object')?.some((a) => a.phrase === frame.item)
  ) {
    const own = hostSubject?.filter((a) => isArmedPhrase(a.phrase));
    if (own?.length) {
      merged.set('subject', own);
      merged.delete('by');
    }
  }
  // أعلن عن استعادة السيطرة: what the announced noun lends to another is the speaker's too.
  if (
    governor.through === 'support' &&
    host.item.kind === 'phrase' &&
    over?.through === 'content' &&
    !merged.has('subject') &&
    isOwnDeed({ ...frame, governor: over }, predicate)
  ) {
    const own = over.frame.slots
      .get('subject')
      ?.flatMap((a) => (isArmedPhrase(a.phrase) ? [a] : spokenFor(a)));
    if (own?.length) merged.set('subject', own);
  }
  // اتهم الجيش الجماعة بقتل, اتهمها بشن غارة: what one is accused of one has done.
  const lent = governor.through === 'support' && host.item.kind === 'phrase' && over?.through === 'content';
  const teller = lent ? over.frame : governor.through === 'content' ? host : null;
  const told = (lent ? host.item : frame.item) as Phrase;
  if (teller && !merged.has('subject') && told.preposition?.low === 'bi' && !LATIN.test(teller.head.low)) {
    const accused = teller.slots.get('object');
    if (accused && teller.lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse'))
      merged.set('subject', accused);
  }
  // "expressed his condolences": the one who speaks makes the statement that he speaks of.
  if (
    governor.through === 'content' &&
    !merged.has('subject') &&
    ((frame.item as Phrase).possessive ||
      frame.item.of[0]?.possessive ||
      isAnnounced(frame, host) ||
      isOfSelf(frame)) &&
    !frame.lemma.predicates.some((p) => HAPPENS.has(p.type))
  ) {
    if (hostSubject?.length) merged.set('subject', hostSubject);
  }
  // "attributed the assault to the rebels": to whom a deed is laid did it.
  const accuses = host.lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse');
  const laid =
    governor.through === 'content' &&
    ((accuses && laidOn(frame, host, merged)) || (merged.get('to') ?? host.slots.get('to')));
  if (laid && accuses) {
    merged.delete('to');
    if (!merged.has('by')) merged.set('by', laid);
  }
  // أدى القصف إلى تدمير كلي لمنازل: what the noun was done to stands behind the verb that brought it about.
  if (governor.through === 'cause' && predicate.type === 'property-destruction' && !merged.has('for')) {
    const wrecked = host.slots.get('for');
    if (wrecked) merged.set('for', wrecked);
  }
  // "an exchange took place between X and Y": who met in it stands behind the verb.
  if (governor.through === 'occur')
    for (const slot of ['between', 'with', 'against'] as const)
      if (!merged.has(slot) && host.slots.has(slot)) merged.set(slot, host.slots.get(slot) ?? []);
  // "the raid targeted a camp": what an event struck, its doers struck.
  if (governor.through === 'occur' && !merged.has('object')) {
    const struck = host.slots.get('object')?.filter((a) => a.phrase !== frame.item);
    // "a endeuillé le Bénin": a country that an attack shakes is where it was.
    const land = struck?.every((a) => a.phrase.head.places.some((p) => p.feature === 'PCLI'));
    if (struck?.length && !(land && host.standing === 'verb')) merged.set('object', struck);
  }
  // "fighting broke out between X and Y".
  const sides = host.slots.get('between');
  if (governor.through === 'occur' && sides && !merged.has('between')) merged.set('between', sides);
  // "une collaboration renforcée entre X et Y": what stands behind the participle that describes a tie is the tie's.
  if (governor.through === 'nominal' && host.standing === 'participle' && MUTUAL.has(predicate.type))
    for (const slot of ['between', 'with'] as const)
      if (!merged.has(slot) && host.slots.has(slot)) merged.set(slot, host.slots.get(slot) ?? []);
  // "accepted X's pledge": it was made to whoever accepts it.
  if (predicate.type === 'pledge-allegiance' && ACCEPTS.has(host.lemma.name) && !merged.has('to')) {
    if (merged.has('subject')) merged.delete('subject');
    if (hostSubject?.length) merged.set('to', hostSubject);
  }
  // "né d'une scission d'Aqmi": what came of a split is one of its sides.
  if (predicate.type === 'split' && host.lemma.predicates.some((p) => p.id === 'founding.arise')) {
    const born = hostSubject?.filter((a) => a.phrase !== frame.item);
    if (born?.length && !merged.has('subject')) merged.set('subject', born);
  }
  // Whose it is, is whoever does the verb; while that is not known, the pronoun is nobody's.
  if (host.item.kind === 'verb' && !hostSubject && merged.has('of')) {
    const named = (merged.get('of') ?? []).filter((a) => a.phrase.head.category !== 'pronoun');
    if (named.length > 0) merged.set('of', named);
    else merged.delete('of');
  }
  if (governor.through === 'undergo' && !merged.has('object')) {
    // أثناء تصدي القوات لهجوم: whose undergoing the noun tells.
    const subject = (
      host.slots.get('subject') ?? hostSubject?.filter((a) => isArmedPhrase(a.phrase))
    )?.filter((a) => a.phrase !== frame.item);
    // تواجه بوركينا فاسو هجمات: a country that faces attacks is where they are, not whom they strike.
    const country = subject?.every((a) => a.phrase.head.category === 'place');
    if (subject?.length) merged.set(country ? 'in' : 'object', subject);
    // "ont repoussé une attaque à Ber": whoever undergoes it is struck, and the town is where.
    const to = merged.get('to');
    if (!country && to?.every((a) => a.phrase.head.category === 'place') && merged.has('at'))
      merged.delete('to');
  }
  return merged;
}

/** المتحدث باسم الجيش: those for whom somebody speaks. */
const spokenFor = (speaker: Argument): Argument[] =>
  speaker.phrase.head.analyses.some((a) =>
    a.lemma.words.some(
      (w) => w.class === 'title' && (w.office === 'spokesperson' || w.post === 'spokesperson'),
    ),
  )
    ? [...speaker.phrase.of, ...speaker.phrase.beside]
        .filter((p) => p.head.category !== 'unknown' && isArmedPhrase(p))
        .slice(0, 1)
        .map((phrase) => ({ phrase, how: 'for whom the speaker speaks' }))
    : [];

/** "eight soldiers died", "16 personnes disparues": nobody dies another; whom the form describes is whom it befell. */
function suffering(frame: Frame, predicate: Predicate): Slots {
  const object = frame.slots.get('object');
  const from = predicate.toll && (predicate.roles.target ?? predicate.roles.subject)?.from;
  if (!from || !object || frame.slots.has('subject') || from.includes('object') || !from.includes('subject'))
    return frame.slots;
  return new Map(frame.slots).set('subject', object);
}

/** "أصيب سبعة … جنوب البلاد": a bearing or a place behind the verb is nobody that was hurt. */
const isNowhere = (frame: Frame): boolean =>
  // "captured the town": where word order tells who does it, a place is an object.
  !/^\p{Script=Latin}/u.test(frame.head.low) &&
  (frame.slots.get('object') ?? []).every(
    ({ phrase }) =>
      phrase.count === null &&
      (phrase.head.category === 'place' ||
        wordOf(phrase.head, 'direction') !== undefined ||
        wordOf(phrase.head, 'place-noun') !== undefined),
  );

/** قطعوا رؤوس خمسين شخصا: whose heads are cut off is killed; whoever cuts off anything else kills nobody. */
function beheaded(frame: Frame): Frame {
  const slots = new Map(frame.slots);
  const owners = (slots.get('object') ?? []).flatMap(({ phrase }) =>
    phrase.head.analyses.some((a) => a.lemma.name === 'رأس')
      ? phrase.of.map((of) => ({ phrase: of, how: 'whose head is cut off' }))
      : [],
  );
  slots.delete('object');
  if (owners.length > 0) slots.set('object', owners);
  return { ...frame, slots, voiceOpen: false };
}

const ACCEPTS: ReadonlySet<string> = new Set([
  'accept',
  'accepter',
  'acknowledge',
  'receive',
  'recevoir',
  'recognise',
  'recognize',
  'reconnaître',
]);

const MUTUAL = new Set([
  'agreement',
  'allied-with',
  'ceasefire',
  'cooperates-with',
  'meeting',
  'negotiation',
  'rapprochement',
  'rival-of',
]);

const BEHIND: readonly Slot[] = ['on', 'with'];
/** أعلن الفصيل الانضمام إلى كذا: what one announces so, one does oneself. */
const OF_ONESELF = new Set(['part-of.join', 'member-of.join', 'split.break-away', 'merger.merge']);
/** "أعلن مبايعة كذا": a pledge that is announced is the speaker's own. */
const isAnnounced = (frame: Frame, host: Frame): boolean =>
  frame.lemma.predicates.some((p) => p.type === 'pledge-allegiance' || OF_ONESELF.has(p.id)) &&
  (host.slots.get('object') ?? []).some((a) => a.phrase === frame.item);

/** أعلنت الحركة حل نفسها: what is done to oneself is one's own. */
const isOfSelf = ({ slots }: Frame): boolean =>
  (['of', 'object'] as const).some((slot) =>
    slots.get(slot)?.some((a) => /^(?:نفس|انفس)(?:ه|ها|هم|هما)$/u.test(a.phrase.head.low)),
  );

const ANNOUNCED = new Set([
  'territory-capture',
  'arrest',
  'release',
  'shelling',
  'air-strike',
  'operation',
  'property-destruction',
  'deployment',
  'designation',
]);
const SUFFERED = new Set(['مقتل', 'مصرع', 'حتف']);
const DONE_BY_SELF = new Set(['قتل', 'استهداف', 'مهاجمه']);

/** A verbal noun of a deed that armies tell of themselves, whose genitive is whom it was done to. */
function isOwnDeed({ standing, governor, slots, head, item }: Frame, { type, roles }: Predicate): boolean {
  const told = governor?.frame.lemma.words.some(
    (w) => w.class === 'reporting' && (w.act === 'say' || w.act === 'confirm') && w.certainty !== 'probable',
  );
  return (
    standing === 'verbal-noun' &&
    told === true &&
    !slots.has('by') &&
    // أكد أنهم شركاء في قتل المدنيين: what others are said to have a part in is not the speaker's.
    item.kind === 'phrase' &&
    (item.preposition === null || TELLING.has(item.preposition.low)) &&
    roles.agent !== undefined &&
    !(roles.agent.from.includes('of') && slots.has('of')) &&
    (ANNOUNCED.has(type) || (type === 'attack' && DONE_BY_SELF.has(head.low))) &&
    !SUFFERED.has(head.low)
  );
}

const TELLING = new Set(['عن', 'bi', 'ب']);

/** Two, and not more: مسلحين may be either. */
const isTwo = ({ head }: Phrase): boolean =>
  head.analyses.length > 0 &&
  head.analyses.every((a) => (a.features & (Feature.dual | Feature.plural)) === Feature.dual);

/** "blamed the attack on the post on bandits": the last of those behind "on" is blamed, and not struck. */
function laidOn(frame: Frame, host: Frame, merged: Map<Slot, readonly Argument[]>): Argument[] | null {
  const blamed = host.lemma.name === 'blame' ? host.slots.get('object') : undefined;
  if (!blamed?.some((a) => a.phrase === frame.item)) return null;
  const last = host.slots.get('on')?.at(-1);
  if (!last) return null;
  const struck = (merged.get('on') ?? []).filter((a) => a.phrase !== last.phrase);
  if (struck.length > 0) merged.set('on', struck);
  else merged.delete('on');
  return [last];
}

const MADE_TO = new Set(['علي', 'الي', 'li']);

/** "killed one person and injured another": what goes on from an active verb with its object is active. */
const goesOnActive = ({ shares, head, standing }: Frame): boolean =>
  shares !== null &&
  standing === 'verb' &&
  !shares.passive &&
  shares.standing === 'verb' &&
  shares.slots.has('subject') &&
  shares.slots.has('object') &&
  LATIN.test(head.low);

/** A frame seen as it is and, where the form leaves voice open or only a toll could be meant, turned. */
export function views(told: Frame, predicate: Predicate): { slots: Slots; asPassive: boolean }[] {
  const frame = predicate.id === 'attack.behead' ? beheaded(told) : told;
  const plain = { slots: suffering(frame, predicate), asPassive: false };
  if (frame.item.kind !== 'verb') return [plain];
  const canTurn =
    frame.voiceOpen &&
    frame.slots.has('subject') &&
    !frame.item.objectPronoun &&
    !goesOnActive(frame) &&
    (!frame.slots.has('object') || (predicate.toll !== undefined && isNowhere(frame)));
  // Whoever flees or dies stands as the subject and is who suffers it.
  if (!canTurn || predicate.roles.target?.from[0] === 'subject') return [plain];
  const onward = drivenOut(frame, predicate);
  if (onward) return [onward];
  const passive = { slots: turned(frame), asPassive: true };
  const wantsObject = Object.values(predicate.roles).some((r) => r.from.includes('object'));
  if (!wantsObject) return [plain];
  const actor = frame.slots.get('subject')?.[0];
  const doer = actor ? partyOf(actor.phrase) : null;
  // A state kills; it is not killed.
  if (doer?.kind === 'place' || doer?.template?.actor === 'government') return [plain];
  if (predicate.toll && doer && isMilitant(doer)) {
    // "gunmen who … abducted": the object may stand too far off; only a count or a cause shows that they suffered it.
    const suffers =
      actor !== undefined &&
      // قتلوا ما لا يقل عن شخصين: those behind the hedge suffered it.
      !frame.slots.has('about') &&
      (actor.phrase.count !== null ||
        isTwo(actor.phrase) ||
        actor.phrase.list.some((p) => p.count) ||
        ['in', 'by', 'during', 'because', 'with'].some((s) => frame.slots.has(s as Slot)));
    return suffers && predicate.type !== 'abduction' ? [passive] : [plain];
  }
  // "قضى الجيش على ثلاثة": whom it befell stands behind a preposition of the verb's own.
  if (
    predicate.toll &&
    BEHIND.some((slot) => predicate.roles.target?.from.includes(slot) && frame.slots.has(slot))
  )
    return [plain];
  if (predicate.toll) return [passive];
  // Whoever bears arms more likely does than suffers; without a by-phrase the form is read as active.
  const subject = frame.slots.get('subject')?.[0];
  const party = subject ? partyOf(subject.phrase) : null;
  // أرسلت تعزيزات: those who can only be sent did not send.
  const sent =
    predicate.type === 'deployment' &&
    subject?.phrase.head.analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'deployment')) ===
      true;
  const active = party !== null && isArmed(party) && !frame.slots.has('by') && !sent;
  return needsObject(predicate) && !active ? [plain, passive] : [plain];
}

/** وصلت تعزيزات وطردت الحركة من القاعدة: of two armed sides whoever was told before drives out whoever stands behind the verb. */
function drivenOut({ slots, shares }: Frame, { id }: Predicate): { slots: Slots; asPassive: boolean } | null {
  const came = id === 'defeat.drive-out' ? shares?.slots.get('subject')?.[0] : undefined;
  const [driven] = slots.get('subject') ?? [];
  const [doer, loser] = [came, driven].map((a) => (a ? partyOf(a.phrase) : null));
  if (!came || !driven || !doer || !loser || !isArmed(doer) || !isArmed(loser)) return null;
  return isMilitant(doer) === isMilitant(loser) && doer.candidates[0]?.actor === loser.candidates[0]?.actor
    ? null
    : { slots: new Map(slots).set('subject', [came]).set('object', [driven]), asPassive: false };
}

/** A transitive meaning: some role is looked for in the object alone. */
const needsObject = (predicate: Predicate): boolean =>
  Object.values(predicate.roles).some((r) => r.from[0] === 'object') && !predicate.about;
