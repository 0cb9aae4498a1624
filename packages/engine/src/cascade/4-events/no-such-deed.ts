/**
 * Refuses French and English readings whose words tell no such deed of these people: gunmen who run an "operation",
 * losers who carry off their own dead, teams that meet, a habit told in the present. It reads the frame alone.
 */
import { isArmed } from '../../mentions/party.js';
import type { Frame, Item, Party, Phrase } from '../state.js';
import type { Filled, RoleMiss } from './fill-roles.js';
import { HAPPENS } from './happens.js';

const LATIN = /^\p{Script=Latin}/u;

const isBand = (party: Party): boolean =>
  party.template?.actor === 'unidentified-armed-group' ||
  (party.candidates.length > 0 && party.candidates.every((s) => s.actor.kind === 'group'));

/** "their dead and wounded", "leurs morts": those who fell on one's own side. */
const areOwnFallen = (phrase: Phrase): boolean =>
  (phrase.possessive !== null || phrase.atoms.some((a) => a.category === 'possessive')) &&
  phrase.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined));

/** "the latest attack to hit the region": the deed that the infinitive tells of stands right before it. */
const tellsOfDeedBefore = ({ item, standing, clause }: Frame, before: Phrase | undefined): boolean =>
  standing === 'infinitive' &&
  before !== undefined &&
  before.end <= item.start &&
  item.start - before.end <= TO &&
  clause[0] >= before.start &&
  before.head.analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'attack'));
/** UTF-16 code units of " to " with a space to spare. */
const TO = 5;

const isUnnamed = (parties: readonly Party[] | undefined): boolean =>
  (parties ?? []).every((p) => p.candidates.length === 0 && p.template?.actor !== 'armed-forces');

/** "accused of involvement in attacks", "impliqué dans des attaques": deeds in the plural that say what somebody is. */
const isTakenPartIn = ({ item }: Frame, verb: Item | undefined): boolean =>
  item.kind === 'phrase' &&
  item.plural &&
  item.count === null &&
  (verb?.kind === 'verb' || (verb?.kind === 'phrase' && item.preposition !== null)) &&
  TAKES_PART.test(verb.head.lemma?.name ?? verb.head.low);
const TAKES_PART = /(?:^|\s)(?:involve|participat|implicat|impliqu|particip)/u;

/** "lutter contre les attaques de X", "to combat attacks": whoever fights a plague of them tells of none. */
const isFought = ({ item, times }: Frame, verb: Item | undefined): boolean =>
  item.kind === 'phrase' &&
  item.plural &&
  item.count === null &&
  times.length === 0 &&
  verb?.kind === 'verb' &&
  FIGHTS.test(verb.head.lemma?.name ?? verb.head.low);
const FIGHTS =
  /^(?:combattre|lutter|combat|counter|contrer|curb|fight|stem|tackle|juguler|endiguer)(?:\s|$)/u;

/** "lors de toutes ces attaques", "in all these attacks": a sum, each of which was told by itself. */
const isAllOfThem = ({ item }: Frame): boolean =>
  item.kind === 'phrase' &&
  item.plural &&
  item.atoms.some((a) => ALL.has(a.low)) &&
  item.atoms.some((a) => THESE.has(a.low));
const ALL = new Set(['toutes', 'tous', 'all']);
const THESE = new Set(['ces', 'these', 'those']);

/** Why a French or English reading cannot stand, seen with what stands right before it; null where nothing speaks against it. */
export function noSuchDeed(
  { predicate: { type }, roles, phrases }: Filled,
  frame: Frame,
  behind: { readonly verb: Item | undefined; readonly before: Phrase | undefined },
): RoleMiss | null {
  if (!LATIN.test(frame.head.low)) return null;
  const agents = roles.get('agent');
  if (HAPPENS.has(type) && isTakenPartIn(frame, behind.verb))
    return { role: 'agent', reason: 'who took part in such deeds is told, and none of them' };
  if (HAPPENS.has(type) && (isFought(frame, behind.verb) || isAllOfThem(frame)))
    return { role: 'agent', reason: 'deeds at large' };
  // "se rendant en brousse": who bears no arms and gives himself up to nobody goes there.
  if (
    type === 'surrender' &&
    frame.lemma.name === 'se rendre' &&
    !agents &&
    !roles.get('target')?.some((p) => isArmed(p) || p.kind === 'person')
  )
    return { role: 'target', reason: 'nobody who bears arms' };
  // "une femme a été neutralisée": only those who bear arms are put out of action.
  if (
    frame.lemma.name === 'neutraliser' &&
    !roles.get('target')?.some(isArmed) &&
    roles.get('target')?.some((p) => p.template?.actor === 'civilians')
  )
    return { role: 'target', reason: 'nobody who bears arms' };
  if (type === 'operation' && agents?.every(isBand))
    return { role: 'agent', reason: 'operations are those of a state' };
  if (
    type === 'looting' &&
    [...(phrases.get('target') ?? []), ...(frame.slots.get('object') ?? []).map((a) => a.phrase)].some(
      areOwnFallen,
    )
  )
    return { role: 'target', reason: 'one does not loot one’s own dead' };
  if (type === 'clash' && frame.lemma.name.includes('opposer') && !roles.get('party')?.some(isArmed))
    return { role: 'party', reason: 'nobody who bears arms' };
  // "Les insurgés pénètrent au Niger à pied": what unnamed fighters do in the present is their habit.
  if (
    (type === 'movement' || type === 'withdrawal') &&
    frame.item.kind === 'verb' &&
    frame.item.form === 'finite' &&
    frame.tense === 'present' &&
    frame.times.length === 0 &&
    frame.item.auxiliary === null &&
    isUnnamed(agents)
  )
    return { role: 'agent', reason: 'a habit of nobody in particular' };
  // "captured the town, liberating it from the group": a place is taken, nobody is set free.
  if (
    type === 'release' &&
    frame.slots.get('object')?.some(({ phrase }) => phrase.head.low === 'it') &&
    frame.slots.has('from')
  )
    return { role: 'target', reason: 'a place is taken, not set free' };
  if (
    type === 'attack' &&
    frame.lemma.predicates.every((p) => !p.toll) &&
    tellsOfDeedBefore(frame, behind.before)
  )
    return { role: 'agent', reason: 'it tells of the deed right before it' };
  return null;
}
