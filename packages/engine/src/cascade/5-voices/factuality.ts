/**
 * How real an assertion is told to be: denied, planned, feared, conditional, hearsay. Read from the frame's own mood
 * and from every word that governs it.
 */
import type { Factuality } from '@marsad/model';
import type { TypeEntry } from '../../lexicon/lexicon.js';
import { agrees } from '../../mentions/agrees.js';
import { isMark } from '../../mentions/marks.js';
import type { Draft, Frame, Item, Phrase, SentenceState, VoiceScope } from '../state.js';
import { doubted, hedges, isCustom, isHabitOfVerb, isHearsay, isReported, sharesBlame } from './doubts.js';
import {
  isDenial,
  isFormedBy,
  isGiven,
  isOfBlame,
  isOpinion,
  isWishedToSay,
  unconfirmed,
} from './governing-words.js';
import type { Hedge } from './hedges.js';
import { isAnswered } from './is-answered.js';
import { isSupposed } from './is-supposed.js';
import { countsDead } from './items.js';
import { applyModal, lower, type Modal, modalOf, type Open } from './open-factuality.js';
import { isSuspectedDoer } from './suspected-doer.js';

/** "Deux blessés succomberont plus tard", "trois soldats seront tués": nobody plans to be killed; French so tells what came after. */
const isToldAfter = ({ lemma, mood, tense, item, passive, slots }: Frame): boolean =>
  (mood === 'future' || tense === 'future') &&
  item.kind === 'verb' &&
  item.form === 'finite' &&
  FRENCH_FUTURE.test(item.head.category === 'verb' ? item.head.low : (item.auxiliary ?? '')) &&
  lemma.predicates.some(
    (p) =>
      (p.toll === 'killed' || p.toll === 'wounded') && (passive || p.roles.target?.from.includes('subject')),
  ) &&
  [...(slots.get('subject') ?? []), ...(slots.get('object') ?? [])].some((a) => a.phrase.count !== null);
const FRENCH_FUTURE = /r(?:a|ont)$/u;

function ofFrame(result: Open, frame: Frame): void {
  if (frame.negated) result.polarity = 'denied';
  if (isToldAfter(frame)) return;
  const { mood } = sharesMood(frame) ?? frame;
  if (mood === 'future' || frame.tense === 'future') result.status = 'planned';
  else if (mood === 'modal') {
    result.status = 'hypothetical';
    lower(result, 'possible');
  } else if (mood === 'conditional') {
    result.status = 'hypothetical';
    lower(result, 'possible');
  }
}

/** "will resume attacks and expel the troops": a bare English verb joined to another stands under its auxiliary. */
const sharesMood = ({ shares, item, head, mood }: Frame): Frame | null =>
  shares !== null &&
  mood === 'real' &&
  item.kind === 'verb' &&
  item.form === 'finite' &&
  item.auxiliary === null &&
  item.tense === 'present' &&
  /^[a-z]+[^s]$/u.test(head.low) &&
  shares.item.kind === 'verb' &&
  shares.item.auxiliary !== null
    ? shares
    : null;

/** "said it would withdraw", "a annoncé qu'elle se retirerait": what is to come, seen from what was said in the past. */
const isToCome = ({ mood, item, governor }: Frame): boolean =>
  mood === 'conditional' &&
  item.kind === 'verb' &&
  item.tense !== 'past' &&
  governor?.through === 'content' &&
  governor.frame.tense === 'past' &&
  governor.frame.lemma.words.some((w) => w.class === 'reporting' && TELLING.has(w.act) && !w.certainty);
const TELLING = new Set(['say', 'confirm', 'publish', 'report']);

/** "aurait tué dix personnes et brûlé deux villages": the joined participle stands under the same auxiliary. */
const sharesHearsay = ({ standing, head, shares }: Frame, language: string): boolean =>
  standing === 'participle' && shares !== null && !head.low.endsWith('ant') && isHearsay(shares, language);

/** "auraient été tués, des dizaines de suspects interpellés et du matériel saisi": a clause that goes without the auxiliary has that of the verb before it. */
function isGappedHearsay(frame: Frame, { frames, items }: SentenceState, language: string): boolean {
  const { item, standing, shares, antecedent } = frame;
  if (language !== 'fr' || standing !== 'participle' || shares || item.kind !== 'verb') return false;
  const opener = antecedent && items[items.indexOf(antecedent) - 1];
  if (opener && !(opener.kind === 'mark' && JOINS.has(opener.atom.category))) return false;
  const before = frames.findLast(
    (f) => f.item.kind === 'verb' && f.item.form === 'finite' && f.item.end <= item.start,
  );
  return before?.passive === true && isHearsay(before, language) && item.start - before.clause[1] < GAP;
}
const JOINS: ReadonlySet<string> = new Set(['comma', 'conjunction']);
/** Between the clause and that which goes without its auxiliary. UTF-16 code units. */
const GAP = 60;

const REAL = new Set(['occur', 'cause', 'undergo']);
const AIMS = new Set(['for', 'to', 'on', 'against', 'toward', 'without']);
const SETTINGS = new Set([
  'in',
  'during',
  'after',
  'because',
  'since',
  'by',
  'through',
  'before',
  'at',
  'according-to',
  'including',
]);
const ANY = new Set(['اي', 'any', 'tout', 'toute', 'every']);

/** "a prelude to an attack": an event noun that nothing says took place, behind a preposition of aim, is no event yet. */
function isUnreal(frame: Frame, state: SentenceState): boolean {
  if (frame.item.kind !== 'phrase' || frame.standing === 'adjective') return false;
  const phrase = frame.item;
  if (phrase.atoms.some((a) => a.category === 'determiner' && ANY.has(a.low))) return true;
  if (isSpokenOf(phrase, state) || isPointedOut(frame) || isPlanned(frame) || isAnswered(frame, state))
    return false;
  let top = frame;
  while (top.governor && top.governor.frame.item.kind === 'phrase' && top.governor.through === 'support')
    top = top.governor.frame;
  if (top.item.kind !== 'phrase' || frame.times.length > 0 || phrase.count) return false;
  // "to carry out the attacks": the aim of a doing, whichever deeds are meant.
  if (top.item.definite && top === frame) return false;
  if (
    top.governor &&
    (REAL.has(top.governor.through) ||
      top.governor.through === 'content' ||
      (top.governor.through === 'support' && top.governor.frame.item.kind === 'verb'))
  )
    return false;
  const relations = prepositionOf(top.item, state)?.relations ?? [];
  return (
    relations.length > 0 && relations.some((r) => AIMS.has(r)) && !relations.some((r) => SETTINGS.has(r))
  );
}

/** "agreed to a meeting": the verb above says that it is to come. */
const isPlanned = ({ governor }: Frame): boolean =>
  governor !== null && governor.frame.item.kind === 'verb' && modalOf(governor.frame)?.status === 'planned';

/** لافتا إلى مقتل جنديين: what somebody points to behind "to" has taken place. */
const isPointedOut = ({ governor }: Frame): boolean =>
  governor?.frame.lemma.words.some((w) => w.class === 'reporting') === true;

/** "denied that soldiers died in the attack": where or when it was is not what is denied. */
export const isSetting = ({ item }: Frame): boolean =>
  item.kind === 'phrase' && item.definite && item.preposition?.relations.some((r) => WHEN.has(r)) === true;
const WHEN = new Set(['during', 'after', 'since', 'before']);

/** What the noun for it takes for granted: who leads, belongs or is active does so, whatever is aimed at them. */
const STANDING = new Set([
  'affiliated-with',
  'allied-with',
  'associate-of',
  'in-conflict-with',
  'led-by',
  'media-arm-of',
  'member-of',
  'operates-in',
  'part-of',
  'rival-of',
  'role',
]);

/** What a title says in passing is not what its bearer warns of or hopes for. */
const STANDING_TITLES = new Set(['led-by.title', 'led-by.head-noun']);

const OF_DEEDS = new Set([
  'claim-responsibility',
  'deny-responsibility',
  'condemn',
  'praise',
  'condole',
  'accuse',
]);

/** "claimed responsibility for an attack": what is claimed, praised or condemned has been done. */
const isSpokenOf = (phrase: Phrase, { frames }: SentenceState): boolean =>
  frames.some(({ lemma, slots }) =>
    lemma.predicates.some(
      (p) =>
        OF_DEEDS.has(p.type) &&
        p.about?.some((slot) =>
          slots.get(slot)?.some((a) => a.phrase === phrase || a.phrase.list.includes(phrase)),
        ),
    ),
  );

/** The preposition of a phrase, or of the one it is joined to: for the abduction and killing of. */
const prepositionOf = (phrase: Phrase, { items }: SentenceState): Phrase['preposition'] =>
  phrase.preposition ??
  items.find((x): x is Phrase => x.kind === 'phrase' && x.list.includes(phrase))?.preposition ??
  null;

/** "tried to storm the camp": an attack that was tried has been made, whatever came of it. */
const isTriedAttack = (tried: Frame, { type, toll }: Draft['predicate']): boolean =>
  ATTACKS.has(type) &&
  toll === undefined &&
  (TRIES.has(tried.lemma.name) || /^حاول/u.test(tried.head.low)) &&
  tried.tense === 'past' &&
  !tried.negated;
const ATTACKS: ReadonlySet<string> = new Set(['attack', 'bombing', 'suicide-bombing']);
const TRIES: ReadonlySet<string> = new Set(['try', 'attempt', 'tenter', 'essayer']);

/** "used drones to attack the base": with means that were used the deed was done. */
const isMeansUsed = ({ lemma, tense, negated, mood }: Frame, { type }: Draft['predicate']): boolean =>
  STRIKES.has(type) && USES.has(lemma.name) && tense === 'past' && mood === 'real' && !negated;
const STRIKES: ReadonlySet<string> = new Set([...ATTACKS, 'shelling', 'air-strike', 'property-destruction']);
const USES: ReadonlySet<string> = new Set(['use', 'utiliser', 'employer']);

function climb(result: Open, frame: Frame, language: string, predicate: Draft['predicate']): void {
  // "decided to draw near after their quarrels": what something comes after is there, whatever is planned.
  if (
    frame.item.kind === 'phrase' &&
    frame.item.preposition?.relations.includes('after') &&
    (isIntended(frame) || (language !== 'ar' && frame.governor?.through === 'phase'))
  )
    return;
  const seen = new Set([frame]);
  for (let up = frame.governor; up && !seen.has(up.frame); up = up.frame.governor) {
    seen.add(up.frame);
    if (isSetting(frame) && isDenial(up.frame)) return;
    // "denied its responsibility for the blast": the blast is as real as it was.
    if (up.through === 'content' && isOfBlame(frame, up.frame)) return;
    // What is avenged or followed has happened, whatever the avenger plans.
    if (language !== 'ar' && up.through === 'nominal' && frame.item.kind === 'phrase') return;
    if (up.through === 'condition') {
      result.status = 'hypothetical';
      lower(result, 'possible');
    } else if (TENDS.has(up.frame.lemma.name) && (up.through === 'purpose' || up.through === 'content')) {
      result.status = 'general';
      return;
    } else if (up.through === 'purpose' && !isFormedBy(frame, up.frame) && !isMeansUsed(up.frame, predicate))
      result.status = 'planned';
    // "an attack attributed to X": the doubt is of who it was.
    const ascribed = frame.item.kind === 'phrase' && up.frame.standing === 'participle' && language !== 'ar';
    if (up.through === 'content' && !ascribed) heardFrom(result, up.frame);
    // "wishes to confirm that gunmen attacked": what is wished is to say so.
    if (up.through === 'content' && isWishedToSay(up.frame)) return;
    const modal = countsDead(up.frame) ? undefined : modalOf(up.frame);
    if (up.frame.negated && DARES.has(up.frame.lemma.name)) {
      if (up.frame.tense === 'present') result.status = 'general';
      return;
    }
    if (
      modal &&
      !isTriedAttack(up.frame, predicate) &&
      !isTakenPledge(frame, up.frame) &&
      !isAgreedOn(frame, up.frame) &&
      up.through !== 'relative' &&
      up.through !== 'occur' &&
      up.through !== 'cause'
    )
      applyModal(result, modal);
    // "has not given any confirmation of the death": what is not confirmed is not denied.
    if (up.frame.negated && unconfirmed(frame, up.frame)) {
      lower(result, 'uncommitted');
      return;
    }
    if (
      up.through === 'support' ||
      up.through === 'occur' ||
      up.through === 'cause' ||
      up.through === 'undergo' ||
      up.through === 'phase'
    ) {
      if (isHearsay(up.frame, language) || sharesHearsay(up.frame, language)) lower(result, 'uncommitted');
      // "but none were killed in the blast": the blast is not denied.
      else if (!(up.through === 'cause' && up.frame.negated && isGiven(frame, up.frame)))
        ofFrame(result, up.frame);
    }
    if (
      up.through === 'content' &&
      up.frame.negated &&
      up.frame.lemma.words.some((w) => w.class === 'reporting' && w.act === 'confirm')
    )
      lower(result, 'uncommitted');
    // "does not believe that X": whoever says so denies it.
    if (up.through === 'content' && up.frame.negated && isOpinion(up.frame)) result.polarity = 'denied';
  }
}

/** "tendent à commettre des massacres": what somebody tends to do is no deed of a day. */
const TENDS: ReadonlySet<string> = new Set(['tendre', 'tend']);

/** "n'hésitent pas à attaquer": whoever does not hesitate does it. */
const DARES: ReadonlySet<string> = new Set(['hésiter', 'hesitate', 'تردد']);

/** "a accepté l'allégeance": a pledge that is accepted has been made. */
const isTakenPledge = ({ lemma }: Frame, by: Frame): boolean =>
  ACCEPTS.has(by.lemma.name) && lemma.predicates.some((p) => p.type === 'pledge-allegiance');
const ACCEPTS: ReadonlySet<string> = new Set(['accept', 'accepter', 'قبل']);

/** "agreed to a truce", وافق على هدنة: the agreeing is what makes it. */
const isAgreedOn = ({ lemma }: Frame, by: Frame): boolean =>
  agrees(by) && lemma.predicates.some((p) => p.type === 'ceasefire' || p.type === 'agreement');

/** Is a deed told beside a verb of planning? */
const isIntended = ({ governor }: Frame): boolean =>
  governor !== null &&
  governor.through !== 'content' &&
  governor.frame.lemma.words.some((w) => w.class === 'modal' && w.status === 'planned');

const HEARSAY: ReadonlySet<string> = new Set(['قيل', 'يقال', 'said', 'dit']);
/** A verb of denial denies and a verb of claim leaves open, whoever speaks. */
function heardFrom(result: Open, speech: Frame): void {
  // تبنت الهجوم: who claims an attack does not put it in doubt.
  if (
    speech.lemma.predicates.some((p) => p.type === 'claim-responsibility') &&
    speech.lemma.words.some((w) => w.class === 'reporting' && w.act === 'claim')
  )
    return;
  for (const word of speech.lemma.words) {
    if (word.class !== 'reporting') continue;
    if (word.act === 'deny' && speech.negated) lower(result, 'uncommitted');
    else if (word.act === 'deny') result.polarity = 'denied';
    // قيل إن, "it is said that": nobody is told to say so.
    if (word.act === 'say' && speech.passive && speech.standing === 'verb' && HEARSAY.has(speech.head.low))
      lower(result, 'uncommitted');
    if (word.certainty) lower(result, word.certainty);
  }
}

/** What is asked or paid for has not come about: a ransom for the release. */
const HOPED = new Set([
  'release',
  'ceasefire',
  'withdrawal',
  'negotiation',
  'surrender',
  'prisoner-exchange',
  'agreement',
]);

/** "its media arm, X, released": what a noun beside a name tells of it holds whatever its clause plans. */
const explains = ({ slots, item }: Frame, { kind }: TypeEntry): boolean =>
  kind === 'tie' &&
  item.kind === 'phrase' &&
  (slots.get('subject') ?? []).some(
    (a) => a.how === 'what the noun explains' || a.how === 'set beside the noun',
  );

export function factualityOf(
  draft: Draft,
  state: SentenceState,
  type: TypeEntry,
  voices: readonly VoiceScope[],
  stretches: readonly Hedge[],
  language: string,
): Factuality {
  const { frame, predicate } = draft;
  const result: Open = {
    polarity: 'affirmed',
    certainty: 'certain',
    // What two did together is a deed, though it tells of a tie.
    status: type.kind === 'event' || type.id === 'joint-operation' ? 'occurred' : 'ongoing',
  };
  // حذر من أن ذلك قد يؤدي إلى حرب، داعيا تركيا: what whoever spoke also said is not what may come.
  const speaksOn = language === 'ar' && frame.standing === 'participle' && type.family === 'statements';
  // "compterait 3 000 hommes": what lasts is told by hearsay in the present.
  const rumoured = language === 'fr' && frame.mood === 'conditional' && type.kind !== 'event';
  if (
    rumoured ||
    isHearsay(frame, language) ||
    (type.kind === 'event' && isReported(frame, state, language)) ||
    sharesHearsay(frame, language) ||
    isGappedHearsay(frame, state, language)
  )
    lower(result, 'uncommitted');
  else if (sharesBlame(frame)) lower(result, 'uncommitted');
  else if (isToCome(frame)) {
    result.status = 'planned';
    if (frame.negated) result.polarity = 'denied';
  } else ofFrame(result, frame);
  if (
    (!STANDING.has(predicate.type) && !speaksOn && isUnreal(frame, state)) ||
    (type.kind === 'event' && !speaksOn && isSupposed(frame, state))
  ) {
    result.status = 'hypothetical';
    lower(result, 'possible');
  }
  // A title tells what somebody is, whatever is asked of them.
  if (
    (frame.id >= 0 || (language === 'ar' && type.kind === 'event')) &&
    !explains(frame, type) &&
    !isAnswered(frame, state)
  )
    climb(result, frame, language, predicate);
  if (
    frame.item.kind === 'phrase' &&
    HOPED.has(predicate.type) &&
    frame.item.preposition &&
    (frame.item.preposition.low === 'for' || frame.item.preposition.low === 'pour')
  )
    result.status = 'hypothetical';
  // "did not announce its responsibility": what is not announced is not claimed.
  if (
    predicate.type === 'claim-responsibility' &&
    frame.governor?.through === 'content' &&
    frame.item.kind === 'phrase' &&
    frame.governor.frame.negated
  )
    result.polarity = 'denied';
  hedges(result, draft, state, language);
  if (type.family === 'violence' && (isExposed(frame) || isHabitOfVerb(draft, state)))
    result.status = 'general';
  if (
    isHabitual(frame, state) ||
    (type.family === 'violence' && result.status === 'occurred' && isCustom(draft, language))
  )
    result.status = 'general';
  if (type.kind !== 'attribute' && !STANDING_TITLES.has(predicate.id)) said(result, frame, state);
  if (type.family === 'violence' && isSuspectedDoer(draft)) lower(result, 'probable');
  if (frame.id >= 0 && !speaksOn) doubted(result, draft, stretches);
  if (predicate.status) result.status = predicate.status;
  if (predicate.certainty) lower(result, predicate.certainty);
  if (predicate.polarity) result.polarity = predicate.polarity;
  const inner = voices.at(-1);
  if (inner?.certainty) lower(result, inner.certainty);
  if (inner?.act === 'deny') result.polarity = 'denied';
  if (inner?.act === 'predict' && result.status === 'occurred') result.status = 'planned';
  return result;
}

/** "A merger is inevitable", تحالفهما غير مستبعد: what an adjective behind an event noun says of how real it is. */
function said(result: Open, { item, governor }: Frame, { items, atoms }: SentenceState): void {
  if (item.kind !== 'phrase' || item.preposition || governor?.through === 'support') return;
  let at = items.indexOf(item) + 1;
  while (items[at]?.kind === 'phrase' && (items[at] as Phrase).preposition) at += 1;
  const link = items[at];
  const copula = link?.kind === 'verb' && LINKS.has(link.head.lemma?.name ?? link.head.low);
  if (!copula && !ARABIC.test(item.head.low)) return;
  const from = copula ? link.end : endOfJoined(item, items);
  for (const atom of atoms) {
    if (atom.start < from) continue;
    const modal = atom.lemma?.words.find((w): w is Modal => w.class === 'modal');
    if (!modal && (atom.category === 'negation' || atom.category === 'adverb' || NOT.has(atom.low))) continue;
    if (modal && modal.polarity === undefined && TELLS.has(atom.category)) applyModal(result, modal);
    if (atom.category === 'noun' && !modal && ARABIC.test(atom.low)) continue;
    return;
  }
}
/** تحالف القاعدة وداعش: where the last of those joined behind an event noun ends. */
function endOfJoined(item: Phrase, items: readonly Item[]): number {
  let at = items.findIndex((x) => x.start === item.start);
  while (at >= 0 && isMark(items[at + 1], 'conjunction') && items[at + 2]?.kind === 'phrase') at += 2;
  return Math.max(item.end, items[at]?.end ?? 0);
}

const TELLS = new Set(['adjective', 'participle', 'noun', 'adverb']);
const ARABIC = /[؀-ۿ]/u;
const NOT = new Set(['غير', 'not', 'pas', 'امر']);
const LINKS = new Set([
  'be',
  'remain',
  'seem',
  'appear',
  'être',
  'rester',
  'sembler',
  'paraître',
  'كان',
  'بقي',
  'بدا',
]);

/** "La région est en proie à des attaques", "est régulièrement la cible d'attaques": nothing is told to have taken place. */
function isExposed({ item, times, governor }: Frame): boolean {
  if (item.kind !== 'phrase' || !item.plural || item.count || times.length > 0) return false;
  if (governor?.through !== 'undergo' && (governor?.through !== 'support' || item.definite)) return false;
  if (governor.frame.times.length > 0) return false;
  const verb = governor.frame;
  if (verb.item.kind !== 'verb' || !/^\p{Script=Latin}/u.test(verb.head.low)) return false;
  return (
    (verb.item.form === 'infinitive' && governor.through === 'undergo') ||
    (verb.item.form === 'finite' && verb.tense === 'present')
  );
}

/** "ont fréquemment attaqué des villages, enlevant des habitants": what goes with a habit is one. */
const isHabitual = ({ shares, standing }: Frame, { atoms }: SentenceState): boolean =>
  standing === 'participle' &&
  shares !== null &&
  atoms.some(
    (a) =>
      a.category === 'adverb' &&
      a.start >= shares.clause[0] &&
      a.end <= shares.clause[1] &&
      a.lemma?.words.some((w) => w.class === 'modal' && w.status === 'general'),
  );
