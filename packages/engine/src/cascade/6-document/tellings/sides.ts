/**
 * Who fights for no state, and what that says of two tellings: those who were attacked may answer, and the dead of the
 * one side are not those of the other. It knows sides by the register alone.
 */
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { isPlaced } from './is-placed.js';
import { refsOf } from './refs-of.js';
import type { Telling } from './telling.js';

/** "ten attackers were killed", right behind the attack: what it cost them, told without anybody who killed them. */
export function isOwnLoss(told: Telling, again: Telling): boolean {
  if (!again.bareToll || again.item.figures === undefined || again.sentence - told.sentence > 1) return false;
  const [doers, struck] = [refsOf(told.item, 'agent'), refsOf(again.item, 'target')];
  return struck.length > 0 && struck.every((ref) => doers.includes(ref));
}

const NEAR_ANSWER = 3;

/** "the soldiers killed two of them": those who were attacked strike back, with no day or place of its own. */
export function isAnswer(told: Telling, again: Telling, lexicon: Lexicon): boolean {
  const far = isPlaced(again.item) || again.sentence - told.sentence > NEAR_ANSWER;
  if (again.item.type !== 'attack' || (far && again.taking !== 'up')) return false;
  const [doers, struck] = [refsOf(again.item, 'agent'), refsOf(again.item, 'target')];
  const first = refsOf(told.item, 'agent');
  const armed = (ref: string): boolean => isArmed(ref, lexicon);
  if (struck.length === 0 || !struck.every(armed) || !first.every(armed)) return false;
  // Nobody is told to have attacked, and others than gunmen were struck.
  if (first.length === 0) {
    const attacked = refsOf(told.item, 'target').filter((ref) => !armed(ref));
    return again.bareToll ? attacked.length > 0 : doers.some((ref) => attacked.includes(ref));
  }
  const unnamed = doers.length === 0 && (again.bareToll || again.item.roles.agent !== undefined);
  return (
    (unnamed || doers.some((ref) => !armed(ref))) &&
    struck.some(
      (ref) => ARMED.test(ref) || first.some((one) => ARMED.test(one) || related(one, ref, lexicon)),
    )
  );
}

/** Gunmen of whom nothing more is known. */
export const ARMED = /^(?:unidentified-armed-group|communal-militia)-/u;

/** Gunmen did the one, and none of them the other. */
export const isOtherSide = (as: readonly string[], bs: readonly string[], lexicon: Lexicon): boolean =>
  as.every((ref) => isArmed(ref, lexicon)) !== bs.every((ref) => isArmed(ref, lexicon)) &&
  !as.some((ref) => bs.includes(ref));

/** The gunmen killed are counted apart from those whom they struck. */
export const isOfGunmen = (told: Telling, again: Telling, lexicon: Lexicon): boolean => {
  const [as, bs] = [refsOf(told.item, 'target'), refsOf(again.item, 'target')];
  const armed = (refs: readonly string[]): boolean =>
    refs.length > 0 && refs.every((ref) => isArmed(ref, lexicon));
  return again.bareToll && armed(bs) && !armed(as) && !isOwnLoss(told, again);
};

/** Gunmen, who are named in one of the two. */
export const areGunmen = (as: readonly string[], bs: readonly string[], lexicon: Lexicon): boolean =>
  as.length > 0 &&
  bs.length > 0 &&
  [...as, ...bs].every((ref) => isArmed(ref, lexicon)) &&
  (as.every((ref) => ARMED.test(ref)) || bs.every((ref) => ARMED.test(ref)));

/** Does one fight for no state? */
export const isArmed = (ref: string, lexicon: Lexicon): boolean =>
  ARMED.test(ref) || lexicon.actors.get(ref)?.kind === 'group';

/** Is one a part, a branch or a parent of the other? */
export function related(a: string, b: string, lexicon: Lexicon): boolean {
  if (a === b) return true;
  const [one, other] = [lexicon.actors.get(a), lexicon.actors.get(b)];
  const under = (x: typeof one, ref: string): boolean => x?.parents.some((p) => p.ref === ref) === true;
  const siblings = one?.parents.some((p) => under(other, p.ref)) === true;
  return (
    under(one, b) ||
    under(other, a) ||
    siblings ||
    (one?.family !== undefined && one.family === other?.family)
  );
}
