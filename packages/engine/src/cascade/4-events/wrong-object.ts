/**
 * Refuses Arabic readings by what the deed is done to: a cordon round the site of a blast is no siege, a car is not
 * abducted, whoever is pulled out of a river is not set free. It reads the frame alone and settles no role.
 */
import type { Slot } from '../../lexicon/lexicon.js';
import { isArmed, isMilitant, partyOf, wordOf } from '../../mentions/party.js';
import type { Frame, Phrase } from '../state.js';
import type { Filled, RoleMiss } from './fill-roles.js';
import { kindOfPeople } from './kind-of-people.js';

const VEHICLES = new Set([
  'آلية',
  'دراجة',
  'دراجة نارية',
  'سلاح',
  'سيارة',
  'سيارة عسكرية',
  'شاحنة',
  'صهريج',
  'عربة',
  'مركبة',
]);
const CAPTIVES = new Set(['أسير', 'رهينة', 'مختطف', 'محتجز', 'مخطوف']);
const SITES = new Set(['مكان', 'موقع']);
const ARMS = new Set(['سلاح', 'نفس']);
const ONESELF = /^(?:نفس|انفس|أنفس)/u;

const nameOf = ({ head }: Phrase): string => head.lemma?.name ?? head.low;
const hasMeaning = ({ head }: Phrase): boolean => head.analyses.some((a) => a.lemma.predicates.length > 0);
const objectsOf = ({ slots }: Frame): Phrase[] =>
  (['object', 'of'] as const).flatMap((slot) => (slots.get(slot) ?? []).map((a) => a.phrase));

/** من قبضة بوكو حرام, بعد اختطافهم: out of the hands of those who bear arms, or once taken. */
const isOutOfHands = ({ slots }: Frame): boolean =>
  slots.get('from')?.some(({ phrase }) => {
    const party = partyOf(phrase);
    return party !== null && isArmed(party);
  }) === true || slots.get('after' as Slot)?.some(({ phrase }) => isTaking(phrase)) === true;
const isTaking = (phrase: Phrase): boolean =>
  [phrase, ...phrase.of].some((p) =>
    p.head.analyses.some((a) => a.lemma.predicates.some(({ type }) => type === 'abduction')),
  );

const ON_THE_ROAD: ReadonlySet<string> = new Set(
  'قافلة|قافلة عسكرية|دورية|دورية عسكرية|رتل|رتل عسكري|موكب|مركبة|عربة|آلية|سيارة|حافلة|شاحنة'.split('|'),
);
/** كمين لقافلة, هجوم لدورية: whatever is under way is struck. */
export const isOnTheRoad = ({ head }: Phrase): boolean => ON_THE_ROAD.has(head.lemma?.name ?? head.low);

/** سكان القرية, أهالي: those who live there; gunmen who flee withdraw. */
const isOfTheLand = (phrase: Phrase): boolean =>
  (phrase.plural || phrase.count !== null) &&
  partyOf(phrase)?.template?.actor === 'civilians' &&
  (kindOfPeople(phrase) === 'civilian' || (phrase.count?.low ?? 0) >= CROWD);
/** So many people who leave are those of the place. */
const CROWD = 100;
const isOfBand = (phrase: Phrase): boolean => {
  const party = partyOf(phrase);
  return party !== null && isMilitant(party);
};
const isTaken = ({ head }: Phrase): boolean =>
  wordOf(head, 'materiel') !== undefined || wordOf(head, 'means') !== undefined;

/** Laid by a verb, or in the accusative that only a verb can give it. */
const isLaid = ({ governor, head }: Frame): boolean =>
  governor?.through === 'support' || head.low === 'كمينا';
const isFor = (agents: readonly Phrase[] | undefined, { slots }: Frame): boolean =>
  agents !== undefined && slots.get('for')?.some((a) => agents.includes(a.phrase)) === true;

const isCaptive = (phrase: Phrase): boolean =>
  CAPTIVES.has(nameOf(phrase)) ||
  phrase.modifiers.some((m) => CAPTIVES.has(m.lemma?.name ?? m.low)) ||
  phrase.of.some(isCaptive);

/** Why a reading cannot stand, or null. */
export function wrongObject({ predicate: { id, type }, phrases }: Filled, frame: Frame): RoleMiss | null {
  const target = phrases.get('target') ?? [];
  // ينصب كمينا للجيش: behind the verb that lays it the preposition tells for whom.
  if (id === 'ambush.trap' && isLaid(frame) && isFor(phrases.get('agent'), frame))
    return { role: 'agent', reason: 'it is laid for them' };
  const laid = isLaid(frame) || target.some(isOnTheRoad);
  if (id === 'ambush.laid-for' && (!laid || frame.slots.has('subject')))
    return { role: 'target', reason: 'no verb tells that it is laid' };
  if (id === 'displacement.flee-home' && (frame.tense === 'future' || !target.every(isOfTheLand)))
    return { role: 'target', reason: 'not the people of the place' };
  if (id === 'deployment.spread-over' && frame.tense !== 'past')
    return { role: 'agent', reason: 'a presence that lasts' };
  if (id === 'abduction.take' && !phrases.get('agent')?.some(isOfBand))
    return { role: 'agent', reason: 'armies capture, they do not abduct' };
  if (id === 'looting.take-arms' && target.length > 0 && !target.some(isTaken))
    return { role: 'target', reason: 'ground is captured, not looted' };
  if (type === 'siege' && target.some((p) => SITES.has(nameOf(p)) && p.of.some(hasMeaning)))
    return { role: 'target', reason: 'a cordon round the site of an event is no siege' };
  if (type === 'abduction' && target.length > 0 && target.every((p) => VEHICLES.has(nameOf(p))))
    return { role: 'target', reason: 'a vehicle is taken, not abducted' };
  if (id === 'release.rescue' && !isOutOfHands(frame) && !target.some(isCaptive))
    return { role: 'target', reason: 'nothing says that they were held' };
  if (
    id === 'surrender.give-up-self' &&
    !objectsOf(frame).some((p) => ARMS.has(nameOf(p)) || ONESELF.test(p.head.low))
  )
    return { role: 'target', reason: 'neither themselves nor their arms are handed over' };
  return null;
}
