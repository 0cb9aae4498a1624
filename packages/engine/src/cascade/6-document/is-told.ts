/** Says whether a draft tells enough to be asserted, and whether its sentence reports it or mentions it in passing. */
import type { AssertedPlace, Figure, Filler } from '@marsad/model';
import { Feature, type TypeEntry } from '../../lexicon/lexicon.js';
import { agrees } from '../../mentions/agrees.js';
import { tellsOfSpeaker } from '../../mentions/first-person.js';
import { holdsPost } from '../../mentions/holds-post.js';
import { isArmed, wordOf } from '../../mentions/party.js';
import { servedGroup } from '../../mentions/served-group.js';
import type { Draft, Frame, Party } from '../state.js';
import type { AssemblyContext } from './assembly.js';
import { ranksOnly } from './ranks-only.js';

/** Does any filler name somebody that the register knows? */
export const named = (fillers: readonly Filler[] | undefined): boolean =>
  (fillers ?? []).some((f) => f.ref !== null);

/** That the forces of a state are somewhere is no presence of a group. */
const OF_STATE = /^(?:armed-forces|police|gendarmerie|security-forces|government)-/u;
const CROWDS = /^(?:unidentified-armed-group|civilians|prisoners|protesters)-/u;

/** A tie of gunmen or residents at large tells of nobody; an army belongs to none but its state. */
function isVagueTie(type: TypeEntry, roles: Record<string, Filler[]>): boolean {
  const known = (fillers: readonly Filler[] | undefined): Filler[] =>
    (fillers ?? []).filter((f) => f.ref !== null && !CROWDS.test(f.ref));
  if (type.symmetric) return known(roles.party).length < 2;
  return (
    known(roles.subject).filter((f) => type.family === 'presence' || !f.ref?.startsWith('armed-forces-'))
      .length === 0
  );
}

/** أعلنت القوات هدنة من طرف واحد: a truce that one armed side declares needs no other. */
const isDeclared = ({ frame, roles }: Draft): boolean =>
  ((frame.standing === 'verb' && frame.item.kind === 'verb' && !frame.negated) ||
    (frame.governor !== null &&
      (agrees(frame.governor.frame) ||
        (frame.governor.through === 'content' &&
          frame.governor.frame.lemma.words.some((w) => w.class === 'reporting' && w.act === 'say') &&
          (frame.governor.frame.slots.get('object') ?? []).some((a) => a.phrase === frame.item))))) &&
  (roles.get('party') ?? []).length === 1 &&
  (roles.get('party') ?? []).every(isArmed);

/** دعمه لدعوة المبعوث: what is backed is a call or a plan, and nobody. */
const isOfEvent = ({ frame, roles }: Draft): boolean =>
  frame.item.kind === 'phrase' && (roles.get('target') ?? []).length === 0;

/** بعد انشقاقها عن الحركة: a party that the words take up and the report does not settle may be the other one. */
const hasStrayAnaphor = (draft: Draft, roles: Record<string, Filler[]>): boolean =>
  (roles.party ?? []).filter((f) => f.ref !== null).length < 2 &&
  (draft.roles.get('party') ?? []).some(
    (p) => p.group !== null && !p.group.named && p.phrase.definite && p.phrase.of.length === 0,
  );

/** "X, the emir of Y": who leads a group is told by his name, also where the register lacks him. */
const isStrangerLed = ({ predicate, roles }: Draft, { language }: AssemblyContext): boolean =>
  language === 'ar' &&
  predicate.type === 'led-by' &&
  (roles.get('object') ?? []).some((p) => p.kind === 'person' && p.proper !== null);

/** "the police chief X" leads an office; a stranger who leads a group is told by it. */
const isOfGroup = (
  { predicate }: Draft,
  roles: Record<string, Filler[]>,
  { lexicon }: AssemblyContext,
): boolean =>
  predicate.id === 'led-by.title' || lexicon.actors.get(roles.subject?.[0]?.ref ?? '')?.kind === 'group';

/** One person by a name that no list has; a name that may be several listed ones is none of them. */
const isUnlisted = (parties: readonly Party[] | undefined): boolean =>
  parties?.length === 1 && parties[0]?.candidates.length === 0;

/** "X and its leader Y", "the leader of the movement Y": which group is meant is only sure where the register knows that Y led it. */
function isGuessedLead(
  { roles: parties, predicate }: Draft,
  { subject, object }: Record<string, Filler[]>,
  { lexicon }: AssemblyContext,
): boolean {
  const [led] = parties.get('subject') ?? [];
  if (predicate.id !== 'led-by.title' || !led || led.candidates.length > 0 || led.proper) return false;
  const leads = lexicon.actors.get(object?.[0]?.ref ?? '')?.leads ?? [];
  if (!led.pronoun && leads.length === 0) return false;
  return !leads.some((lead) => lead.ref === subject?.[0]?.ref);
}

/** التقى زعيم الحركة أردوغان: who governs a state, and does not lead the group, is somebody else than its leader. */
function governs(
  { frame }: Draft,
  { subject, object }: Record<string, Filler[]>,
  { lexicon, language }: AssemblyContext,
): boolean {
  if (language !== 'ar' || frame.item.kind !== 'phrase') return false;
  const group = lexicon.actors.get(subject?.[0]?.ref ?? '');
  const leader = lexicon.actors.get(object?.[0]?.ref ?? '');
  return (
    group?.kind === 'group' &&
    (leader?.offices.length ?? 0) > 0 &&
    leader?.leads.some((lead) => lead.ref === group.ref) !== true
  );
}

/** "the director called on the pupils": a statement by somebody unknown to people at large is no news of anybody. */
const isToCrowdByNobody = (type: TypeEntry, roles: Record<string, Filler[]>): boolean =>
  type.family === 'statements' &&
  !named(roles.agent) &&
  (roles.target ?? []).every((f) => f.ref === null || f.ref.startsWith('civilians-')) &&
  named(roles.target);

/** Is enough told to assert anything? Ties and attributes must name both ends; events somebody, somewhere or a toll. */
export function isTold(
  type: TypeEntry,
  context: AssemblyContext,
  draft: Draft,
  roles: Record<string, Filler[]>,
  figures: readonly Figure[],
  places: readonly AssertedPlace[],
): boolean {
  const all = Object.values(roles).flat();
  // A toll without anybody it struck is a pronoun that was not understood.
  if (
    draft.predicate.toll &&
    type.family === 'violence' &&
    figures.length === 0 &&
    !roles.target &&
    !roles.party &&
    !(
      context.language !== 'ar' &&
      type.id === 'abduction' &&
      draft.frame.item.kind === 'phrase' &&
      places.length > 0
    )
  )
    return false;
  if (type.family === 'violence' && ranksOnly(draft, context.sentences[draft.sentence])) return false;
  // "stormed a base of X near Gao": a base in passing says no more than where.
  if (type.id === 'based-in' && context.language === 'en' && isInPassing(draft)) return false;
  // "plusieurs autres assaillants ont fui": those who bear arms run off, they are not displaced.
  if (type.id === 'displacement' && figures.length > 0 && figures.every((f) => BEARERS.has(f.of ?? '')))
    return false;
  if (context.language !== 'ar' && isOnlyPrevented(type, draft)) return false;
  if (isSumOfYears(type, draft, roles, figures, places)) return false;
  if (type.kind === 'tie' && isVagueTie(type, roles)) return false;
  if (type.id === 'led-by' && (isGuessedLead(draft, roles, context) || governs(draft, roles, context)))
    return false;
  if (type.kind === 'attribute') return named(roles.subject);
  if (type.id === 'leader-death')
    return (
      (roles.subject ?? []).some(
        (f) => f.ref !== null && (context.lexicon.actors.get(f.ref)?.leads.length ?? 0) > 0,
      ) ||
      // "the leader of the group was killed": whose leader it was, whatever his name.
      ((roles.subject ?? []).every((f) => f.ref === null) && named(roles.object))
    );
  if (type.id === 'dissolution' && context.language === 'ar' && !named(roles.subject)) return false;
  // وصنفته واشنطن تنظيما إرهابيا: whom a pronoun takes up is told, though not settled.
  if (
    type.id === 'designation' &&
    !(roles.target ?? []).some((f) => f.ref !== null && !CROWDS.test(f.ref)) &&
    !(named(roles.agent) && (draft.roles.get('target') ?? []).some((p) => p.pronoun !== null))
  )
    return false;
  if (type.id === 'aid' && context.language === 'ar' && !named(roles.target) && isOfEvent(draft))
    return false;
  if (type.id === 'ceasefire' && isDeclared(draft) && named(roles.party)) return true;
  // لن يقرر إلا بالتشاور مع: in what way one decides is no meeting.
  // بعد القمة في باريس أمس: what is told with its day and place is told, also where something came after it.
  if (type.id === 'meeting' && (roles.party?.length ?? 0) < 2 && isManner(draft))
    if (draft.time === null || places.length === 0) return false;
  if (type.id === 'rename' && (roles.subject?.length ?? 0) > 1) return false;
  if (type.symmetric && (type.id === 'agreement' || type.id === 'ceasefire' || type.id === 'negotiation'))
    return named(roles.party) && ((roles.party?.length ?? 0) >= 2 || isSigned(draft, roles, context));
  // Who leaves a coalition is told where both are known.
  if (draft.predicate.id === 'split.leave' && (roles.party ?? []).filter((f) => f.ref !== null).length < 2)
    return false;
  if (type.symmetric && type.family === 'group-life')
    return (
      !(context.language === 'ar' && hasStrayAnaphor(draft, roles)) &&
      ((roles.party?.length ?? 0) >= 2 || (type.id === 'split' && isPartedInto(draft))) &&
      (roles.party ?? []).some((f) => f.ref !== null) &&
      !(roles.party ?? []).some((f) => f.ref !== null && CROWDS.test(f.ref))
    );
  if (type.symmetric && type.kind === 'tie')
    return new Set((roles.party ?? []).map((f) => f.ref).filter(Boolean)).size >= 2;
  if (type.kind === 'tie' && roles.subject?.[0]?.ref && roles.subject[0].ref === roles.object?.[0]?.ref)
    return false;
  // Whom the register does not know may lead a group that it does.
  if (type.id === 'led-by')
    return (
      named(roles.subject) &&
      (named(roles.object) ||
        isStrangerLed(draft, context) ||
        (isUnlisted(draft.roles.get('object')) && isOfGroup(draft, roles, context)))
    );
  if (type.kind === 'tie')
    return type.family === 'presence'
      ? (roles.subject ?? []).some((f) => f.ref !== null && !OF_STATE.test(f.ref)) && places.length > 0
      : named(roles.subject) && (named(roles.object) || isStrangerLed(draft, context));
  if (type.id === 'founding' && context.language !== 'ar')
    return (roles.object ?? []).some((f) => f.ref !== null && !CROWDS.test(f.ref));
  // توعد بالرد على: what is threatened is no speech of its own.
  if (type.id === 'statement' && isThreatened(draft)) return false;
  // "We condemn": whose voice it is told in is not known.
  if (type.family === 'statements' && !roles.agent && tellsOfSpeaker(draft.frame)) return false;
  // What fighters at large promise or refuse is told of nobody.
  if (type.id === 'statement' && draft.frame.negated && draft.predicate.id !== 'statement.quoted')
    return false;
  if (type.id === 'statement' && !(roles.agent ?? []).some((f) => f.ref !== null && !CROWDS.test(f.ref)))
    return (draft.roles.get('agent') ?? []).some(
      (p) => servedGroup(p) !== null || (draft.predicate.id.startsWith('statement.speech') && holdsPost(p)),
    );
  if (type.family === 'statements' || type.family === 'group-life')
    return (
      (type.family === 'statements' &&
        (draft.about !== null || named(roles.target)) &&
        (draft.roles.get('agent') ?? []).some(holdsPost) &&
        !isToCrowdByNobody(type, roles)) ||
      (named(all) && !isToCrowdByNobody(type, roles)) ||
      // "The leader of JNIM warned": whoever he is, it is told whose leader.
      // "A group linked to al-Qaeda claimed the attack": whoever it is, the attack is told.
      (type.id === 'claim-responsibility' && draft.about !== null && (roles.agent?.length ?? 0) > 0) ||
      (type.family === 'statements' && (draft.roles.get('agent') ?? []).some((p) => servedGroup(p) !== null))
    );
  if (type.id === 'riot' && places.length > 0) return true;
  if (type.symmetric && type.family === 'violence')
    return (
      (roles.party?.length ?? 0) >= 2 ||
      figures.length > 0 ||
      (type.id === 'riot' && context.language === 'en' && (roles.party?.length ?? 0) > 0) ||
      (type.id === 'clash' && places.length > 0 && isMain(draft))
    );
  if (type.id === 'territory-capture' && context.language !== 'ar') return (roles.agent?.length ?? 0) > 0;
  // "the soldiers killed": told only to say which soldiers.
  if (
    draft.predicate.toll &&
    draft.frame.standing === 'participle' &&
    figures.length === 0 &&
    !roles.agent &&
    places.length === 0 &&
    draft.time === null
  )
    return false;
  if (context.language !== 'ar' && isHabit(type, draft, figures)) return false;
  // "the team attacked well in Bamako": an attack by nobody on nobody.
  if (
    context.language !== 'ar' &&
    type.id === 'attack' &&
    draft.frame.standing === 'verb' &&
    !draft.frame.passive &&
    draft.event === null &&
    all.length === 0 &&
    figures.length === 0
  )
    return false;
  const told = places.length > 0 || draft.time !== null;
  return (
    named(all) ||
    figures.length > 0 ||
    (roles.agent !== undefined && (roles.target !== undefined || (draft.struck && isMain(draft)))) ||
    (draft.struck && isFoiled(draft.frame)) ||
    (type.id === 'suicide-bombing' && roles.agent !== undefined && isMain(draft)) ||
    (all.length > 0 && told) ||
    (places.length > 0 && (draft.time !== null || isMain(draft) || isFoiled(draft.frame)))
  );
}

const BEARERS: ReadonlySet<string> = new Set(['militant', 'soldier', 'police', 'militia']);

/** "to prevent attacks by X", "pour empêcher des attaques": what is to be prevented, and none that was. */
const isOnlyPrevented = (type: TypeEntry, { frame: { governor, item }, time }: Draft): boolean =>
  type.family === 'violence' &&
  item.kind === 'phrase' &&
  governor?.through === 'modal' &&
  governor.frame.lemma.words.some((w) => w.class === 'modal' && w.polarity === 'denied') &&
  (governor.frame.standing !== 'verb' || (item.plural && item.count === null && time === null));

const isManner = ({ frame }: Draft): boolean =>
  frame.item.kind === 'phrase' && MANNER.has(frame.item.preposition?.low ?? '');
const MANNER: ReadonlySet<string> = new Set(['bi', 'بعد', 'قبل']);

/** "The CMA signed an accord": a group that is told to sign needs no other side beside it, nor does a state by "reached a deal". */
function isSigned(
  { frame, predicate }: Draft,
  { party }: Record<string, Filler[]>,
  { lexicon }: AssemblyContext,
): boolean {
  if (predicate.type !== 'agreement' || frame.antecedent !== null || frame.negated) return false;
  const refs = (party ?? []).flatMap((f) => (f.ref === null || CROWDS.test(f.ref) ? [] : [f.ref]));
  const group = refs.length > 0 && refs.every((ref) => lexicon.actors.get(ref)?.kind === 'group');
  const host = frame.governor?.through === 'support' ? frame.governor.frame : null;
  return frame.item.kind === 'verb'
    ? group && frame.standing === 'verb' && frame.slots.has('subject')
    : refs.length > 0 && host?.standing === 'verb' && host.slots.has('subject');
}

/** Is a noun the content of a threat? */
const isThreatened = ({ frame }: Draft): boolean =>
  frame.item.kind === 'phrase' &&
  frame.governor?.frame.lemma.predicates.some((p) => p.type === 'threaten') === true;

/** "les attaques y sont fréquentes": deeds in the plural without a date or a toll, which nothing says took place. */
const isHabit = (type: TypeEntry, { frame, time, main }: Draft, figures: readonly Figure[]): boolean =>
  type.family === 'violence' &&
  frame.item.kind === 'phrase' &&
  frame.item.plural &&
  frame.item.definite &&
  frame.item.count === null &&
  frame.governor === null &&
  frame.antecedent === null &&
  !main &&
  time === null &&
  figures.length === 0;

/** "split into two factions": a group that parts into several needs no other side. */
const isPartedInto = ({ frame }: Draft): boolean =>
  (['to', 'in', 'toward'] as const).some((slot) =>
    frame.slots
      .get(slot)
      ?.some(
        ({ phrase }) =>
          phrase.head.category === 'number' ||
          ((phrase.plural || phrase.count !== null || (phrase.head.features & Feature.dual) !== 0) &&
            wordOf(phrase.head, 'group-head') !== undefined),
      ),
  );

/** More dead than one deed leaves. */
const MANY = 1000;

const TOO_MANY = 5000;

/** "Les violences ont fait plus de 16.000 morts": a sum of years without a date, a place or anybody is no event. */
const isSumOfYears = (
  type: TypeEntry,
  draft: Draft,
  roles: Record<string, Filler[]>,
  figures: readonly Figure[],
  places: readonly AssertedPlace[],
): boolean =>
  type.id === 'attack' &&
  Object.keys(roles).length === 0 &&
  figures.some(
    (f) =>
      f.measure === 'killed' &&
      (f.low ?? 0) >= (draft.time === null && places.length === 0 ? MANY : TOO_MANY),
  );

const isInPassing = ({ frame }: Draft): boolean =>
  frame.item.kind === 'phrase' &&
  frame.standing === 'noun' &&
  (frame.item.preposition !== null || frame.governor?.through === 'nominal');

/** "managed to retake the town": the verb above says that it was done. */
const isDone = ({ governor, item, head }: Frame): boolean =>
  governor?.through === 'modal' &&
  // اضطر السكان إلى الفرار بعد تفجير: what it came after is told in passing.
  !(
    ARABIC.test(head.low) &&
    item.kind === 'phrase' &&
    item.preposition?.relations.some((r) => r === 'after' || r === 'because')
  ) &&
  governor.frame.lemma.words.some((w) => w.class === 'modal' && w.status === 'occurred');

/** أحبط الجيش هجوما على المطار: the verb above says that it was kept from being done, and that is the news. */
const isFoiled = ({ governor }: Frame): boolean =>
  governor?.through === 'modal' &&
  governor.frame.lemma.words.some((w) => w.class === 'modal' && w.polarity === 'denied');

const ANSWERS = new Set(['condemn', 'praise', 'condole', 'call-for', 'threaten', 'warn']);

const isKnownAlready = ({ antecedent, shares }: Draft['frame']): boolean =>
  antecedent?.definite === true || (antecedent === null && shares?.antecedent?.definite === true);

const ARABIC = /^[\u0600-\u06ff]/u;

/** Main is what a clause of its own reports; a noun in passing and a relative clause are background. */
export function isMain(draft: Draft): boolean {
  const { frame } = draft;
  // قتل ثلاثة آلاف منذ الاجتياح: a total over years is no news.
  if (draft.predicate.toll && frame.slots.get('since')?.some((a) => ARABIC.test(a.phrase.head.low)))
    return false;
  if (draft.main) return true;
  if (frame.antecedent) return false;
  if (frame.item.kind === 'verb')
    return (
      frame.standing === 'verb' ||
      frame.shares !== null ||
      (frame.standing === 'infinitive' && (frame.governor?.through === 'content' || isDone(frame)))
    );
  const through = frame.governor?.through;
  // Who condemns or avenges a deed tells of it in passing.
  if (through === 'content' && frame.governor?.frame.lemma.predicates.some((p) => ANSWERS.has(p.type)))
    return false;
  // بعد هجوم شنه مسلحون: what something else came after is told in passing.
  if (
    frame.item.kind === 'phrase' &&
    frame.governor?.frame.antecedent === frame.item &&
    frame.item.preposition?.relations.some((r) => r === 'after' || r === 'before' || r === 'since')
  )
    return false;
  // "the attack that X carried out": a clause that only says which deed is meant reports none.
  if (frame.governor && isKnownAlready(frame.governor.frame)) return false;
  // "l'attaque a fait 15 morts et blessé 12 autres": what goes on from a verb reports as the verb does.
  const goesOn = through === 'nominal' && frame.governor?.frame.shares?.standing === 'verb';
  return (
    goesOn ||
    through === 'support' ||
    through === 'occur' ||
    through === 'cause' ||
    through === 'undergo' ||
    through === 'content' ||
    isDone(frame)
  );
}
