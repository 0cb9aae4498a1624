/**
 * Predicates turn frames into drafts of assertions: the best-filled reading of each frame's lemma is drafted, and frames
 * that only carry a toll are then joined to the event that caused them.
 */

import { Feature, type Predicate, type Slot } from '../../lexicon/lexicon.js';
import { isArmed, isMilitant, partyOf, wordOf } from '../../mentions/party.js';
import { isNamedToLead, lendGroup, lendLed } from '../../mentions/served-group.js';
import type { Atom, Draft, Frame, Item, Party, Phrase, SentenceState } from '../state.js';
import { canSuffer } from './can-suffer.js';
import { captured } from './captured.js';
import { draftOf } from './draft-of.js';
import { type Filled, fillRoles, isHopeless, type RoleMiss, unmet } from './fill-roles.js';
import { joinDescriptions } from './join-descriptions.js';
import { joinTolls } from './join-tolls.js';
import { lendDoer } from './lend-doer.js';
import { noSuchDeed } from './no-such-deed.js';
import { settleTolls } from './settle-tolls.js';
import { addTallies } from './tallies.js';
import { unlikely } from './unlikely.js';
import { views, withHost } from './views.js';
import { callsInVain, vowedDeed } from './vowed-deed.js';
import { INVOLVED, isOwnWord, isUndenied } from './word-of-speaker.js';

/** One predicate tried on one frame, for `explain`. */
export interface Trial {
  readonly frame: Frame;
  readonly predicate: Predicate;
  readonly misses: readonly RoleMiss[];
  readonly filled: Filled;
}
interface EventReading {
  readonly drafts: Draft[];
  readonly trials: Trial[];
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The drafts of one sentence. `traced` keeps every trial, also the failed ones. */
export function readEvents(state: SentenceState, traced = false): EventReading {
  const byPhrase = new Map<Phrase, Frame>();
  for (const frame of state.frames)
    if (frame.item.kind === 'phrase' && frame.standing !== 'adjective') byPhrase.set(frame.item, frame);
  const isEvent = (phrase: Phrase): boolean => byPhrase.has(phrase);
  const drafts: Draft[] = [];
  const trials: Trial[] = [];
  const pending: Draft[] = [];
  const staged = state.items.filter(isStage);
  for (const frame of state.frames) {
    if (frame.lemma.predicates.length === 0 || isStaged(frame, staged)) continue;
    const best = bestTrial(frame, state, byPhrase, isEvent, traced ? trials : null, pending);
    if (!best) continue;
    if (isHeadline(frame, state)) (best as Mutable<Draft>).main = true;
    drafts.push(best);
  }
  const joined = joinTolls(joinDescriptions(drafts, byPhrase, pending), pending, state, byPhrase);
  inheritAgents(joined);
  headline(joined, state);
  const told = asMembers(joined).map((d) => asUnit(byWeapon(bySuicide(d))));
  const settled = addTallies(told, pending, state, canSuffer);
  settleTolls(settled, state);
  return { drafts: [...settled], trials };
}

/** "Mali: twelve dead in an attack": in a French or English line without a verb, what it tells first is what it reports. */
function headline(drafts: readonly Draft[], state: SentenceState): void {
  const [first] = [...drafts].sort((a, b) => a.trigger[0] - b.trigger[0]);
  if (!first || !/\p{Script=Latin}/u.test(first.frame.head.low)) return;
  if (state.items.some((x) => x.kind === 'verb' && x.form === 'finite')) return;
  (first as Mutable<Draft>).main = true;
}

/** مقتل جنديين في انفجار لغم: in an Arabic sentence without a verb of its own, the noun that nothing governs is its news. */
const isHeadline = ({ item, governor, antecedent, head }: Frame, { frames }: SentenceState): boolean =>
  item.kind === 'phrase' &&
  item.preposition === null &&
  governor === null &&
  antecedent === null &&
  /[؀-ۿ]/u.test(head.low) &&
  frames.every(
    (f) => f.item.kind !== 'verb' || f.item.form !== 'finite' || f.antecedent !== null || f.shares !== null,
  );

/** Those whom these words tie to a group need not be of it. */
const LINKED = new Set(
  'link linked connect connected close tie tied affiliate affiliated associate associated lié lier relier proche affilié affilier مرتبط مقرب'.split(
    ' ',
  ),
);
const MEMBERSHIP = new Set(['member-of', 'part-of', 'affiliated-with']);

/** Gunmen, or elements of whom nothing more is told. */
const isAnybody = ({ template, word, candidates, group }: Party): boolean =>
  template?.actor === 'unidentified-armed-group' ||
  (template === null && group === null && candidates.length === 0 && word?.class === 'unit');

/** "gunmen who belong to X attacked": X attacked, and that they belong to it is no tie of its own. */
function asMembers(drafts: readonly Draft[]): Draft[] {
  const groups = new Map<Phrase, Party>();
  const kept = drafts.filter((draft) => {
    const [member] = draft.roles.get('subject') ?? [];
    const [group] = draft.roles.get('object') ?? [];
    if (!MEMBERSHIP.has(draft.predicate.type) || !member || !isAnybody(member) || !group) return true;
    // Those merely linked to a group are not the group.
    if (
      !draft.frame.head.joins &&
      !LINKED.has(draft.frame.lemma.name) &&
      group.candidates.some((s) => s.actor.kind === 'group')
    )
      groups.set(member.phrase, group);
    return false;
  });
  if (groups.size === 0) return kept;
  for (const draft of kept)
    for (const [role, parties] of draft.roles)
      draft.roles.set(
        role,
        parties.map((p) => (isAnybody(p) ? (groups.get(p.phrase) ?? p) : p)),
      );
  return kept;
}

/** A definite event noun told again in its sentence is the same event, and its doer is the same. */
function inheritAgents(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.frame.item.kind !== 'phrase' || !draft.frame.item.definite || draft.roles.has('agent'))
      continue;
    const told = drafts.find(
      (d) =>
        d !== draft &&
        d.frame.item.kind === 'phrase' &&
        d.trigger[0] < draft.trigger[0] &&
        d.roles.has('agent') &&
        d.predicate === draft.predicate,
    );
    const agent = told?.roles.get('agent');
    if (!told || !agent) continue;
    draft.roles.set('agent', agent);
    if (draft.places.length === 0) (draft as Mutable<Draft>).places = told.places;
  }
  // أدى القصف إلى تدمير منازل: whoever did what brought it about destroyed them.
  for (const draft of drafts) {
    const { governor } = draft.frame;
    if (
      draft.predicate.type !== 'property-destruction' ||
      draft.roles.has('agent') ||
      governor?.through !== 'cause'
    )
      continue;
    const cause = drafts.find(
      (d) => d.frame.governor?.frame === governor.frame && d.trigger[0] < draft.trigger[0] && canSuffer(d),
    );
    const agent = cause?.roles.get('agent');
    if (agent) draft.roles.set('agent', agent);
    if (cause && draft.places.length === 0) (draft as Mutable<Draft>).places = cause.places;
  }
  // هجوم تبنته طالبان: an attack told of by whose claim it was, was theirs.
  for (const { predicate, about, roles, frame } of drafts) {
    if (predicate.type !== 'claim-responsibility' || frame.item.kind !== 'verb' || !frame.item.objectPronoun)
      continue;
    const attack = drafts.find((d) => d.frame === about);
    const agent = roles.get('agent');
    if (attack && agent && !attack.roles.has('agent') && attack.predicate.roles.agent)
      attack.roles.set('agent', agent);
  }
  // "threatened more attacks against Kenya": whom the attacks would strike is threatened.
  for (const draft of drafts) {
    if (draft.predicate.type !== 'threaten' || draft.roles.has('target') || !draft.about) continue;
    const target = drafts.find((d) => d.frame === draft.about)?.roles.get('target');
    if (target?.every((p) => p.candidates.length > 0 || p.kind === 'place'))
      draft.roles.set('target', target);
  }
  // Who praises or condemns an attack praises or condemns whoever made it.
  for (const draft of drafts) {
    if (
      draft.roles.has('target') ||
      !draft.about ||
      !(draft.predicate.type === 'praise' || draft.predicate.type === 'condemn')
    )
      continue;
    const agent = drafts.find((d) => d.frame === draft.about)?.roles.get('agent');
    if (agent?.every((p) => p.candidates.length > 0)) draft.roles.set('target', agent);
  }
}

const STAGED = new Set([
  'simulation',
  'simulacre',
  'exercice',
  'reconstitution',
  'scénario',
  'anniversaire',
  'commémoration',
  'anniversary',
  'commemoration',
  're-enactment',
  'reenactment',
]);

const SIMULATES = new Set(['simulate', 'simuler', 'rehearse']);

/** "une simulation d'attaque", "l'anniversaire du massacre": what is played or remembered does not happen. */
const isStaged = ({ item, governor }: Frame, staged: readonly Phrase[]): boolean =>
  item.kind === 'phrase' &&
  (SIMULATES.has(governor?.frame.lemma.name ?? '') || staged.some((x) => x.of.includes(item)));
const isStage = (x: Item): x is Phrase => x.kind === 'phrase' && STAGED.has(x.head.lemma?.name ?? x.head.low);

function bestTrial(
  frame: Frame,
  state: SentenceState,
  byPhrase: Map<Phrase, Frame>,
  isEvent: (p: Phrase) => boolean,
  trials: Trial[] | null,
  pending: Draft[],
): Draft | null {
  let best: Draft | null = null;
  let bestScore = -1;
  let waiting: Draft | null = null;
  for (const listed of frame.lemma.predicates) {
    if (listed.id.endsWith('-self') && !hasSelf(frame)) continue;
    if (callsInVain(listed, frame, state) || isUndenied(listed, frame)) continue;
    const predicate = vowedDeed(recast(listed, frame), frame, state);
    if (predicate.unless?.length && hasWord(predicate.unless, state, frame)) continue;
    if (predicate.type === 'designation' && isNamedToLead(frame, state)) continue;
    if (predicate.only && !hasWord(predicate.only, state, frame)) continue;
    for (const { slots, asPassive } of views(frame, predicate)) {
      const filled = fillRoles(predicate, withHost(slots, frame, predicate), isEvent, asPassive);
      if (predicate.type === 'appointment') lendLed(frame, filled, state);
      if (isOwnWord(predicate, frame)) filled.met.add('agent');
      const mayWait =
        !predicate.toll &&
        (frame.item.kind === 'phrase' ? frame.standing !== 'adjective' : isBlast(frame, predicate));
      if (!trials && (!mayWait || waiting) && isHopeless(filled)) continue;
      const none = deedless(filled, frame, state);
      if (none.length > 0) {
        trials?.push({ frame, predicate, misses: none, filled });
        continue;
      }
      const draft = draftOf(frame, filled, state, slots, byPhrase);
      lendDoer(draft, filled);
      lendGroup(draft, state);
      const misses = [
        ...unlikely(filled, frame),
        ...unmet(filled, {
          figures: draft.figures.length > 0,
          place: draft.places.length > 0,
          time: draft.time !== null,
          about: draft.about !== null,
        }),
      ];
      trials?.push({ frame, predicate, misses, filled });
      if (misses.length > 0) {
        if (mayWait) waiting ??= draft;
        continue;
      }
      const score =
        filled.met.size * 2 +
        draft.figures.length +
        (asPassive ? 0 : 0.5) +
        (predicate.type === 'leader-death' ? 4 : 0);
      if (score > bestScore) {
        best = draft;
        bestScore = score;
      }
    }
  }
  // An event noun with nothing of its own may still be what a toll or a clause is told of.
  if (!best && waiting) pending.push(waiting);
  return best;
}

const UNITS = /^(?:كتيبة|كتائب|لواء|ألوية|سرية|سرايا|katiba|katibat|brigade|bataillon|battalion) /iu;

/** كتيبة كذا التابعة لجماعة كذا: a battalion that belongs to a group is a part of it; a group of its own is affiliated. */
function asUnit(draft: Draft): Draft {
  if (draft.predicate.id !== 'affiliated-with.belong') return draft;
  const unit = draft.roles.get('subject')?.some((p) => p.candidates.some((s) => UNITS.test(s.form)));
  return unit ? { ...draft, predicate: { ...draft.predicate, type: 'part-of' } } : draft;
}

/** انفجرت عبوة ناسفة: a bomb that went off waits for whom it struck. */
const isBlast = (frame: Frame, { id }: Predicate): boolean =>
  id === 'bombing.explode' &&
  frame.slots.get('subject')?.some((a) => wordOf(a.phrase.head, 'means') !== undefined) === true;

const BOMBERS = ['kamikaze', 'suicide', 'انتحاري'];

/** An attack whose doers are suicide bombers is one of theirs: "une femme kamikaze a tué". */
function bySuicide(draft: Draft): Draft {
  const { predicate, roles } = draft;
  if (predicate.type !== 'attack' && predicate.type !== 'bombing') return draft;
  const bomber = roles.get('agent')?.some(({ phrase }) => {
    const name = phrase.head.lemma?.name ?? '';
    return BOMBERS.some((b) => name.includes(b));
  });
  return bomber ? { ...draft, predicate: { ...predicate, type: 'suicide-bombing' } } : draft;
}

/** What a thing that strikes makes of being struck by it. */
const BY_MEANS: Readonly<Record<string, string>> = {
  ied: 'bombing',
  mine: 'bombing',
  'suicide-vehicle': 'bombing',
  rocket: 'shelling',
  mortar: 'shelling',
  artillery: 'shelling',
  drone: 'air-strike',
  aircraft: 'air-strike',
};

/** "Shells fell on the camp", "killed by a mine": an attack whose subject or agent is a weapon is of that weapon's kind. */
function byWeapon(draft: Draft): Draft {
  const { predicate, frame } = draft;
  if (predicate.type !== 'attack' || frame.item.kind !== 'verb') return draft;
  const doers = [...(frame.slots.get('subject') ?? []), ...(frame.slots.get('by') ?? [])];
  for (const { phrase } of doers) {
    const means = wordOf(phrase.head, 'means')?.means;
    const type = means && BY_MEANS[means];
    if (type) return { ...draft, predicate: { ...predicate, type, means } };
  }
  return draft;
}

/** Whoever blows himself up is a suicide bomber; no list of verbs need say so. */
const SUICIDE: Omit<Predicate, 'id'> = {
  type: 'suicide-bombing',
  roles: { agent: { from: ['subject'], kind: ['actor', 'people'] } },
  needs: [['agent']],
};
/** What aircraft and drones do to something is done from the air, by whoever flies them. */
const FROM_THE_AIR: Omit<Predicate, 'id'> = {
  type: 'air-strike',
  roles: {
    agent: { from: ['subject'], kind: ['actor', 'property'] },
    target: { from: ['object'], kind: ['actor', 'person', 'people', 'place', 'property'] },
  },
  needs: [['target']],
};
const STRIKES = new Set(['attack', 'bombing', 'shelling']);
const SUICIDE_BOMBERS = new Set(['suicide bomber', 'suicide attacker', 'kamikaze']);

/** اتفقا على هدنة: to agree on a truce is to make one. */
const ofTruce = ({ slots }: Frame): boolean =>
  (['to', 'on', 'of', 'object'] as const).some((slot) =>
    slots
      .get(slot)
      ?.some((a) =>
        a.phrase.head.analyses.some((x) => x.lemma.predicates.some((p) => p.type === 'ceasefire')),
      ),
  );

/** عدم مسؤوليتها: the noun denies by itself, and no verb above it does. */
const isAbsent = ({ item, governor }: Frame): boolean =>
  item.kind === 'phrase' && item.negated && governor?.frame.negated !== true;

/** نفت الحركة مسؤوليتها عن الهجوم: whoever denies that a deed is his disclaims it. */
const isDisclaimed = ({ governor }: Frame): boolean =>
  governor?.through === 'content' &&
  governor.frame.lemma.predicates.some((p) => p.id === 'deny-responsibility.deny') &&
  governor.frame.slots.has('subject');

/** اندلعت معارك في المدينة, أدى القصف إلى تدمير منازل: a verb that says that it came about needs neither sides nor doers. */
const needsLess = ({ id, type }: Predicate, { item, governor, head }: Frame): Predicate['needs'] | null => {
  if (item.kind !== 'phrase' || !governor || governor.frame.item.kind !== 'verb' || !isArabic(head))
    return null;
  if (id === 'clash.fight' && (governor.through === 'occur' || governor.through === 'undergo'))
    return [['party', 'figures', 'place']];
  return type === 'property-destruction' && governor.through === 'cause' ? [['target']] : null;
};
const isArabic = ({ low }: Atom): boolean => /^[\u0600-\u06ff]/u.test(low);

/** A predicate as whoever or whatever does the deed casts it. */
function recast(listed: Predicate, frame: Frame): Predicate {
  const needs = needsLess(listed, frame);
  if (needs) return { ...listed, needs };
  if (listed.id === 'claim-responsibility.responsibility' && isDisclaimed(frame))
    return { ...listed, type: 'deny-responsibility' };
  // أعلنت عدم مسؤوليتها: who declares that it is not hers disclaims it.
  if (listed.id === 'claim-responsibility.responsibility' && frame.negated && isAbsent(frame))
    return { ...listed, id: 'deny-responsibility.absent', type: 'deny-responsibility' };
  if (listed.id === INVOLVED) return { ...listed, id: 'deny-responsibility.absent' };
  if (listed.type === 'agreement' && ofTruce(frame)) return { ...listed, type: 'ceasefire' };
  if (listed.id === 'attack.capture') return captured(listed, frame);
  if (listed.id === 'attack.hit-by') return byInstrument(listed, frame, 'object', 'subject');
  if (listed.id === 'attack.fire' || listed.id === 'attack.fire-at') return firing(listed, frame);
  if (listed.id === 'attack.assault' && frame.item.kind === 'phrase') return carriedOut(listed, frame);
  if (frame.passive && HIT.has(listed.type)) return byInstrument(listed, frame, 'by', 'object');
  if (!(STRIKES.has(listed.type) || isBurnt(listed)) || frame.item.kind !== 'verb') return listed;
  if (listed.type === 'bombing' && blowsItselfUp(frame)) return { ...SUICIDE, id: listed.id };
  const doer = frame.slots.get('subject')?.[0]?.phrase.head;
  if (!doer || frame.passive) return listed;
  if (listed.type === 'bombing' && SUICIDE_BOMBERS.has(doer.lemma?.name ?? ''))
    return { ...SUICIDE, id: listed.id };
  // "Sudan's army bombed a market": armies bomb from the air.
  const bomber =
    frame.lemma.name === 'bomb' ? partyOf(frame.slots.get('subject')?.[0]?.phrase as Phrase) : null;
  if (bomber && (bomber.kind === 'place' || (isArmed(bomber) && !isMilitant(bomber))))
    return {
      ...FROM_THE_AIR,
      id: listed.id,
      means: 'aircraft',
      ...(listed.unless ? { unless: listed.unless } : {}),
    };
  const means = wordOf(doer, 'means')?.means;
  if (!listed.toll && (means === 'aircraft' || means === 'drone'))
    return { ...FROM_THE_AIR, id: listed.id, means, ...(listed.unless ? { unless: listed.unless } : {}) };
  const thing = listed.type === 'attack' && doer.analyses.every((a) => a.lemma.predicates.length === 0);
  const type = means && thing && frame.standing === 'verb' ? BY_MEANS[means] : undefined;
  // "a roadside bomb killed three": what killed is no one's name either.
  return means && type
    ? { ...listed, type, means, roles: withoutAgent(listed), needs: [['target']] }
    : listed;
}

/** دمر الطيران زوارق: what aircraft destroy is struck from the air. */
const isBurnt = ({ id }: Predicate): boolean => id === 'property-destruction.burn';

/** هجوم بطائرة مسيرة, هجوم بالصواريخ: what an attack is made with from afar tells its type. */
function carriedOut(listed: Predicate, frame: Frame): Predicate {
  for (const { phrase } of frame.slots.get('with') ?? []) {
    const means = wordOf(phrase.head, 'means')?.means;
    const type = means && BY_MEANS[means];
    if (means && (type === 'air-strike' || type === 'shelling')) return { ...listed, type, means };
  }
  return listed;
}

/** "rockets were fired at the camp", "fired mortars on the town": what is fired tells the type. */
function firing(listed: Predicate, frame: Frame): Predicate {
  const fired = frame.slots.get('object') ?? [];
  // أطلقت قذيفتان على المقر: what is fired stands where who fires would.
  const alone = fired.length === 0 && isArabic(frame.head) ? (frame.slots.get('subject') ?? []) : [];
  const means = [...fired, ...alone].map((a) => wordOf(a.phrase.head, 'means')?.means)[0];
  const type = means && BY_MEANS[means];
  if (means && type && alone.length > 0) return { ...listed, type, means, needs: [['target']] };
  return means && type ? { ...listed, type, means } : listed;
}

const withoutAgent = ({ roles }: Predicate): Predicate['roles'] => ({
  target: { from: ['object'], kind: roles.target?.kind ?? ['actor', 'people', 'place', 'property'] },
});

const HIT = new Set(['attack', 'property-destruction']);
/** "their vehicle was hit by a roadside bomb": the weapon tells the type, and it is no one's name. */
function byInstrument(listed: Predicate, frame: Frame, from: Slot, struck: Slot): Predicate {
  const by = (frame.slots.get(from) ?? []).map((a) => wordOf(a.phrase.head, 'means')?.means);
  const means = by.find((m) => m !== undefined);
  const type = means === undefined || listed.toll ? undefined : BY_MEANS[means];
  if (!means || !type) return listed;
  return {
    id: listed.id,
    type,
    roles: { target: { from: [struck], kind: ['actor', 'person', 'people', 'place', 'property'] } },
    needs: [['target']],
    means,
  };
}

const SELF = new Set(['himself', 'herself', 'themselves', 'itself']);
const isSelf = (low: string): boolean => SELF.has(low) || low.startsWith('نفس') || low.startsWith('انفس');
const hasSelf = (frame: Frame): boolean =>
  [...(frame.slots.get('object') ?? []), ...(frame.slots.get('of') ?? [])].some(
    (a) => isSelf(a.phrase.head.low) && !(isMasculine(frame) && a.phrase.head.low.endsWith('ها')),
  );
/** حل نفسها: a masculine verb has no feminine self; what looks like one is the noun. */
const isMasculine = ({ item, head }: Frame): boolean =>
  item.kind === 'verb' &&
  head.analyses
    .filter((a) => a.lemma.pos === 'verb')
    .every(
      (a) =>
        (a.features & (Feature.feminine | Feature.plural)) === 0 && (a.features & Feature.masculine) !== 0,
    );
const blowsItselfUp = (frame: Frame): boolean => frame.item.kind === 'verb' && hasSelf(frame);

/** Does the clause of a frame have one of these words? */
function hasWord(words: readonly string[], state: SentenceState, frame: Frame): boolean {
  const [from, to] = frame.clause;
  for (const { start, end, low, lemma, category } of state.atoms) {
    if (start > to) return false;
    // A town may be spelt like a cup: كاس.
    if (category === 'place' || category === 'name') continue;
    if (start >= from && end <= to && (words.includes(low) || (lemma !== null && words.includes(lemma.name))))
      return true;
  }
  return false;
}

/** What the words of a French or English clause tell against a reading; see no-such-deed. */
function deedless(filled: Filled, frame: Frame, { items }: SentenceState): RoleMiss[] {
  const asks = frame.standing === 'infinitive' || frame.item.kind === 'phrase';
  const at = asks
    ? Math.max(
        0,
        items.findIndex((x) => x.start === frame.item.start),
      )
    : 0;
  const before = items.slice(Math.max(0, at - 2), at).findLast((x) => x.kind === 'phrase');
  const miss = noSuchDeed(filled, frame, { verb: items[at - 1], before });
  return miss ? [miss] : [];
}
