/**
 * Joins the tolls of a sentence to the event that caused them: through a verb of cause, a phrase such as "in an
 * attack", a relative clause or a participle. A toll that no event of its sentence explains stays an event itself;
 * one that an accident explains is dropped.
 */
import type { Predicate, Slot } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import { servedGroup } from '../../mentions/served-group.js';
import type { Draft, Frame, Party, Phrase, SentenceState } from '../state.js';
import { absorb } from './absorb-toll.js';
import { continuedBy } from './around-frame.js';
import { toldBeforeColon } from './behind-colon.js';
import { broughtAbout, firedAs, isAnswered, toldOfAll } from './brought-about.js';
import { canSuffer } from './can-suffer.js';
import { causeBehind, causeOfNext, doneByDoers } from './cause-beside.js';
import { areRemains, isSinceThen } from './of-earlier-deed.js';
import type { Mutable } from './read-events.js';
import { countsItsVictims } from './reports-toll.js';
import { addRunningTotal, isFormerToll } from './running-total.js';
import { isBomber, struckNobody } from './struck-nobody.js';
import { countingBefore } from './tallies.js';
import { eitherOr, isElsewhere } from './told-apart.js';
import { talliedEvent, toldBeside } from './told-beside.js';
import { BRINGS, whenClause } from './when-clause.js';

const CAUSE_SLOTS: readonly Slot[] = [
  'subject',
  'in',
  'because',
  'by',
  'during',
  'with',
  'through',
  'after',
  'from',
  'at',
];

/** Is it told that the deed did not take place? */
const isPrevented = ({ frame: { governor } }: Draft): boolean =>
  governor?.through === 'modal' &&
  governor.frame.lemma.words.some((w) => w.class === 'modal' && w.polarity === 'denied');

export function joinTolls(
  drafts: readonly Draft[],
  pending: readonly Draft[],
  state: SentenceState,
  byPhrase: ReadonlyMap<Phrase, Frame>,
): Draft[] {
  const byFrame = new Map<Frame, Draft>();
  for (const draft of [...drafts, ...pending]) byFrame.set(draft.frame, draft);
  const isToll = (d: Draft): boolean => d.predicate.toll !== undefined && d.predicate.type === 'attack';
  const kept: Draft[] = [];
  const moved = new Map<Draft, Draft>();
  const either = eitherOr(drafts, state);
  for (const draft of either) byFrame.delete(draft.frame);
  for (const draft of drafts) {
    if (either.has(draft)) continue;
    if (!isToll(draft)) {
      // "floods drove ten thousand from their homes": nobody drove them.
      if (draft.predicate.type === 'displacement' && byAccident(draft, state)) continue;
      kept.push(draft);
      continue;
    }
    if (diedInAccident(draft) || struckNobody(draft, state) || isBomber(draft) || takesUpVictims(draft))
      continue;
    if (areRemains(draft, state)) continue;
    if (addRunningTotal(draft, state, kept) || isFormerToll(draft, state)) continue;
    const death = leaderDeath(draft);
    if (death) kept.push(death);
    const cause = hostDraft(draft, state, byFrame, byPhrase, isToll, moved);
    // \"prevented an attack, killing four\": what did not take place killed nobody.
    const host = cause && isPrevented(cause) ? null : cause;
    if (host && host !== draft) {
      absorb(host as Mutable<Draft>, draft);
      moved.set(draft, host);
      if (pending.includes(host) && !kept.includes(host)) kept.push(host);
    } else if (
      !byAccident(draft, state) &&
      !(death && !draft.roles.has('agent')) &&
      !onlyNamesPeople(draft, state)
    )
      kept.push(draft);
  }
  // "one died and three were hurt when …": what explains the second toll explains the first.
  return kept.filter((draft) => {
    if (!isToll(draft) || draft.roles.has('agent')) return true;
    const next = [...moved].find(
      ([later, host]) =>
        host !== draft &&
        later.trigger[0] > draft.trigger[0] &&
        !isToll(host) &&
        (later.frame.shares === draft.frame || sameLevel(draft.frame, later.frame)),
    );
    if (!next) return true;
    absorb(next[1] as Mutable<Draft>, draft);
    return false;
  });
}

/** "the wounded", "thirteen wounded were flown out": words for people; a number told anew is a toll of its own. */
function onlyNamesPeople(draft: Draft, state: SentenceState): boolean {
  const { item, head, standing } = draft.frame;
  if (item.kind !== 'phrase' || !/^[a-z]/u.test(head.low)) return false;
  // "annonce la mort de dix soldats": one death of ten, not one dead man.
  if (!item.plural && item.of.some((p) => p.count && draft.roles.get('target')?.some((t) => t.phrase === p)))
    return false;
  if (standing !== 'adjective' && wordOf(head, 'person') === undefined) return false;
  // "Three dead, 24 wounded in market": a headline has no verb.
  if (!state.items.some((x) => x.kind === 'verb')) return false;
  if (draft.figures.length === 0 || !item.count) return true;
  // "dozens feared dead": nobody has counted them.
  if (item.modifiers.some((m) => wordOf(m, 'modal'))) return true;
  if (countingBefore(state, draft.trigger[0]) !== null) return false;
  const next = state.items.find((x) => x.start >= item.end);
  return item.definite || (next?.kind === 'verb' && next.form === 'finite');
}

/** "les onze tués sont", "les cinq personnes blessées ont été admises": the counted victims of a toll told before. */
function takesUpVictims({ frame, roles, places, figures }: Draft): boolean {
  const { item } = frame;
  if (item.kind !== 'verb' || item.form !== 'participle' || roles.has('agent') || places.length > 0)
    return false;
  const [victims] = frame.slots.get('object') ?? [];
  return (
    figures.length > 0 &&
    victims?.phrase.definite === true &&
    victims.phrase.count !== null &&
    THESE.has(victims.phrase.atoms[0]?.low ?? '')
  );
}
const THESE = new Set(['les', 'ces', 'the', 'these', 'those']);

/** "Five others died in a road accident on the way to the attack": their death is no part of it. */
const diedInAccident = ({ frame, roles }: Draft): boolean =>
  frame.shares?.lemma.words.some((w) => w.class === 'accident') === true ||
  (!roles.has('agent') &&
    (['in', 'during', 'by', 'because'] as const).some((slot) =>
      frame.slots.get(slot)?.some(({ phrase }) => wordOf(phrase.head, 'accident') !== undefined),
    ));

/** Who leads and is killed: the group's loss, told apart from the attack that brought it. */
function leaderDeath(draft: Draft): Draft | null {
  const target = draft.roles.get('target') ?? [];
  const [person] = target;
  if (draft.predicate.toll !== 'killed' || target.length !== 1 || !person) return null;
  const led = servedGroup(person);
  if (
    !led &&
    !(
      person.kind === 'person' &&
      person.candidates.some((s) => s.actor.leads.length > 0 && s.actor.offices.length === 0)
    )
  )
    return null;
  const predicate: Predicate = {
    id: `leader-death.${draft.predicate.id}`,
    type: 'leader-death',
    roles: {},
    needs: [],
  };
  return {
    ...draft,
    predicate,
    roles: new Map<string, Party[]>([
      ['subject', [person]],
      ...(led ? [['object', [led]] as [string, Party[]]] : []),
    ]),
    figures: [],
    about: null,
    event: null,
  };
}

/** قتلوا إثر تعرضهم لهجوم: the deed that a noun of undergoing governs. */
function undergone(frame: Frame | undefined, byFrame: ReadonlyMap<Frame, Draft>): Draft | null {
  if (frame?.standing !== 'noun' && frame?.standing !== 'verbal-noun') return null;
  for (const [inner, deed] of byFrame)
    if (
      canSuffer(deed) &&
      ((inner.governor?.frame === frame && inner.governor.through === 'undergo') || isUndergone(frame, inner))
    )
      return deed;
  return null;
}

/** أثناء التصدي لهجوم شنه التنظيم: the deed of which a relative clause tells more. */
const isUndergone = ({ lemma, slots }: Frame, { item, governor }: Frame): boolean =>
  governor?.frame.antecedent === item &&
  lemma.words.some((w) => w.class === 'support' && w.undergo) &&
  [...slots.values()].some((args) => args.some((a) => a.phrase === item));

const AVENGES =
  /^(?:in (?:revenge|reprisal|retaliation|response|reaction)|en (?:représailles|riposte|réponse)|à titre de)/u;

/** Deeds done to things: whoever is killed beside them was not looted or burned down. */
const OF_THINGS = new Set(['looting', 'property-destruction']);

function hostDraft(
  draft: Draft,
  state: SentenceState,
  byFrame: ReadonlyMap<Frame, Draft>,
  byPhrase: ReadonlyMap<Phrase, Frame>,
  isToll: (d: Draft) => boolean,
  moved: ReadonlyMap<Draft, Draft>,
): Draft | null {
  const eventOf = (phrase: Phrase | undefined): Draft | null => {
    const frame = phrase && byPhrase.get(phrase);
    const found = frame ? byFrame.get(frame) : undefined;
    if (
      !found ||
      found === draft ||
      !canSuffer(found) ||
      (found.predicate.type === 'operation' && !found.roles.has('agent'))
    )
      return null;
    return moved.get(found) ?? found;
  };
  // "lost ten men and killed thirty attackers": both sides' losses are of one fight.
  if (draft.predicate.id === 'attack.lose') {
    const [loser] = draft.roles.get('target') ?? [];
    const fought = [...byFrame.values()].find(
      (d) => d !== draft && canSuffer(d) && d.roles.get('agent')?.some((p) => p.phrase === loser?.phrase),
    );
    if (fought) return fought;
  }
  // "shot five people dead": the verb over the state brought it about.
  const over = draft.frame.standing === 'adjective' ? draft.frame.governor?.frame : undefined;
  const brought = over && byFrame.get(over);
  // "five soldiers dead and four vehicles destroyed": what was destroyed killed nobody.
  const apart = brought?.predicate.type === 'property-destruction' && brought.frame.standing === 'participle';
  if (brought && canSuffer(brought) && !isToll(brought) && !apart) return brought;
  // "stormed the college, killing 142 during a siege": a participle of result goes with its own verb.
  const main = draft.frame.standing === 'participle' && draft.frame.shares;
  const deed = main ? byFrame.get(main) : undefined;
  // "ont brûlé l'école, pillé des boutiques et tué trois civils": a deed of its own under the same auxiliary.
  const goesOn = deed !== undefined && isAnotherDeed(deed, draft) && isPast(draft.frame);
  if (goesOn) return null;
  if (deed && deed !== draft && canSuffer(deed) && !isToll(deed)) return moved.get(deed) ?? deed;
  // مجزرة راح ضحيتها مئة: its victims are those of the deed told right before.
  const massacre = countsItsVictims(draft.frame) ? eventRightBefore(draft.frame, state, byFrame) : null;
  if (massacre && !isToll(massacre)) return massacre;
  for (const frame of chain(draft.frame)) {
    for (const slot of CAUSE_SLOTS)
      for (const { phrase } of frame.slots.get(slot) ?? []) {
        for (const inner of [phrase, ...phrase.list, ...phrase.of]) {
          if (slot === 'at' && phrase.preposition?.low !== 'لدي') continue;
          // "killed 14 civilians in revenge for an ambush": what is avenged came before.
          if (AVENGES.test(phrase.preposition?.analyses[0]?.lemma.name ?? '')) continue;
          // قتلوا ضابطا غداة هجوم: on the day after another deed.
          if (slot === 'after' && phrase.preposition?.low === 'غداه') continue;
          if (slot === 'from' && isSinceThen(frame, phrase)) continue;
          const event = eventOf(inner) ?? undergone(byPhrase.get(inner), byFrame) ?? firedAs(inner, byFrame);
          // "six were shot dead during the abduction of two": those who died were not abducted.
          const apart =
            event?.predicate.type === 'abduction' &&
            (slot === 'during' || draft.predicate.id === 'attack.find-bodies');
          if (event && !isToll(event) && !apart && !(slot === 'after' && isAnswered(event, draft)))
            return event;
        }
      }
    const antecedent = frame.antecedent && eventOf(frame.antecedent);
    if (antecedent && !isToll(antecedent)) return antecedent;
    const shared = frame.shares && byFrame.get(frame.shares);
    const onThings = shared && isAnotherDeed(shared, draft) && draft.predicate.toll === 'killed';
    if (shared && shared !== draft && canSuffer(shared) && !onThings) return moved.get(shared) ?? shared;
    if (frame !== draft.frame) {
      // "X claimed the attack that …, and it left thirty dead": what brought the deaths is what was claimed.
      const claimed = (frame.shares?.slots.get('object') ?? [])
        .map((a) => eventOf(a.phrase))
        .find((d) => d && !isToll(d));
      if (claimed) return claimed;
      const before =
        frame.slots.has('subject') || frame.antecedent ? null : eventRightBefore(frame, state, byFrame);
      if (before && before !== draft && !isToll(before)) return moved.get(before) ?? before;
    }
    const lent = frame.shares && lentEvent(frame.shares, state, byFrame);
    if (lent && lent !== draft) return moved.get(lent) ?? lent;
  }
  // "killed nine and seized weapons during a raid": what the joined verb tells of its cause is told of both.
  const joint =
    draft.frame.item.kind === 'verb' && !draft.frame.passive ? continuedBy(draft.frame, state) : null;
  for (const slot of ['in', 'during'] as const)
    for (const { phrase } of joint?.slots.get(slot) ?? []) {
      const event = eventOf(phrase);
      if (event && !isToll(event) && event.predicate.type !== 'abduction') return event;
    }
  return (
    broughtAbout(draft, state, byFrame, isToll, moved) ??
    whenClause(draft, state, byFrame, isToll) ??
    causeOfNext(draft, state, eventOf, isToll) ??
    toldOfAll(draft, state, eventOf, isToll) ??
    causeBehind(draft, state, eventOf, isToll) ??
    toldBeforeColon(draft, state, byFrame.values(), (d) => canSuffer(d) && !isToll(d)) ??
    joined(draft, byFrame, byPhrase, isToll, moved) ??
    doneByDoers(draft, byFrame.values(), isToll) ??
    talliedEvent(draft, state, byFrame, isToll) ??
    toldBeside(draft, state, byFrame, isToll, moved)
  );
}

/** "two bombings in Baghdad on Thursday, left 32 dead": a verb of cause without a subject goes with the last event told before it. */
function eventRightBefore(
  frame: Frame,
  state: SentenceState,
  byFrame: ReadonlyMap<Frame, Draft>,
): Draft | null {
  if (frame.item.kind !== 'verb') return null;
  const verb = frame.item;
  const last = state.items.findLast((x) => x.kind === 'verb' && x.end <= verb.start);
  let nearest: Draft | null = null;
  for (const d of byFrame.values()) {
    if (d.trigger[1] > verb.start || d.trigger[0] < (last?.end ?? 0) || !canSuffer(d)) continue;
    if (!nearest || d.trigger[0] > nearest.trigger[0]) nearest = d;
  }
  return nearest;
}

/** "ont enlevé deux femmes et tué trois hommes": who was killed was not taken, nor burned down. */
function isAnotherDeed(deed: Draft, toll: Draft): boolean {
  if (OF_THINGS.has(deed.predicate.type)) return true;
  const whom = (d: Draft): Phrase | undefined => d.roles.get('target')?.[0]?.phrase;
  return (
    deed.predicate.type === 'abduction' &&
    toll.predicate.toll === 'killed' &&
    toll.frame.item.kind === 'verb' &&
    (toll.frame.standing === 'participle' || toll.frame.shares === deed.frame) &&
    whom(toll) !== undefined &&
    whom(toll) !== whom(deed)
  );
}

/** A participle of the past that goes on from a French verb. */
const isPast = ({ head }: Frame): boolean => /(?:é|i|u|is|ert)e?s?$/u.test(head.low);

/** The frame and the verbs of cause above it. */
function* chain(frame: Frame): Generator<Frame> {
  yield frame;
  const seen = new Set([frame]);
  for (let up = frame.governor; up && !seen.has(up.frame) && BRINGS.has(up.through); up = up.frame.governor) {
    seen.add(up.frame);
    yield up.frame;
  }
}

/** The event noun that a support verb carries: launched an attack, killing. */
function lentEvent(verb: Frame, state: SentenceState, byFrame: ReadonlyMap<Frame, Draft>): Draft | null {
  for (const frame of state.frames) {
    if (frame.governor?.frame !== verb) continue;
    const draft = byFrame.get(frame);
    if (draft && canSuffer(draft)) return draft;
  }
  return null;
}

/** "the killing of three and the wounding of two": the second joins the first. */
function joined(
  draft: Draft,
  byFrame: ReadonlyMap<Frame, Draft>,
  byPhrase: ReadonlyMap<Phrase, Frame>,
  isToll: (d: Draft) => boolean,
  moved: ReadonlyMap<Draft, Draft>,
): Draft | null {
  for (const [phrase, frame] of byPhrase) {
    const other = byFrame.get(frame);
    if (!other || other === draft || !isToll(other)) continue;
    if (phrase.list.includes(draft.frame.item as Phrase)) return moved.get(other) ?? other;
  }
  let previous: Draft | null = null;
  for (const other of byFrame.values())
    if (
      other !== draft &&
      other.predicate.id !== 'attack.lose' &&
      !isElsewhere(other, draft) &&
      other.trigger[0] < draft.trigger[0] &&
      (isToll(other) || moved.has(other)) &&
      sameLevel(other.frame, draft.frame)
    )
      previous = other;
  return previous ? (moved.get(previous) ?? previous) : null;
}

/** Two tolls told one after the other, of one cause: same governor, no other event between. */
function sameLevel(a: Frame, b: Frame): boolean {
  return (b.governor === null || a.governor?.frame === b.governor.frame) && b.clause[0] - a.clause[1] < 40;
}

/** Death by road, water, sickness or hunger is no attack. */
function byAccident(draft: Draft, state: SentenceState): boolean {
  if (draft.roles.has('agent')) return false;
  return state.atoms.some((atom) => wordOf(atom, 'accident') !== undefined);
}
