/**
 * A predicate as whoever or whatever does the deed casts it: who blows himself up, aircraft and shells make another type
 * of a blow than men do, and a responsibility that is denied is disclaimed. It decides nothing of who is who.
 */

import { Feature, type Predicate, type Slot } from '../../lexicon/lexicon.js';
import { isArmed, isMilitant, partyOf, wordOf } from '../../mentions/party.js';
import type { Atom, Draft, Frame, Phrase } from '../state.js';
import { captured } from './captured.js';
import { INVOLVED } from './word-of-speaker.js';

const BOMBERS = ['kamikaze', 'suicide', 'انتحاري'];

/** An attack whose doers are suicide bombers is one of theirs: "une femme kamikaze a tué". */
export function bySuicide(draft: Draft): Draft {
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
export function byWeapon(draft: Draft): Draft {
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
export function recast(listed: Predicate, frame: Frame): Predicate {
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
  // دمر الطيران زوارق: what aircraft destroy is struck from the air.
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
/** Whether whoever acts does it to himself. */
export const hasSelf = (frame: Frame): boolean =>
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
